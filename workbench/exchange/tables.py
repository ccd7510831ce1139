"""The door for tables: read one, match its columns, look at what would be added, add it; write one out."""

from workbench.exchange.date_columns import DAY_FIRST, MONTH_FIRST, ORDERS
from workbench.exchange.export import Cell, export_table
from workbench.exchange.fields import FIELDS, KINDS, Field
from workbench.exchange.matching import LEFT_OUT, Column, Matching, match
from workbench.exchange.preview import ImportTable, Preview, PreviewRow, import_commands, preview
from workbench.exchange.raw_table import RawRow, RawTable
from workbench.exchange.reading import read_clipboard, read_file, read_table
from workbench.exchange.rules import FORMS

__all__ = [
    "DAY_FIRST",
    "FIELDS",
    "FORMS",
    "KINDS",
    "LEFT_OUT",
    "MONTH_FIRST",
    "ORDERS",
    "Cell",
    "Column",
    "Field",
    "ImportTable",
    "Matching",
    "Preview",
    "PreviewRow",
    "RawRow",
    "RawTable",
    "export_table",
    "import_commands",
    "match",
    "preview",
    "read_clipboard",
    "read_file",
    "read_table",
]
