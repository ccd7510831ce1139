"""Reads CSV and pasted text into a grid: which encoding, which separator, and where a quotation is broken."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterable
from itertools import islice
from typing import Final

from workbench.exchange import rules
from workbench.exchange.guard import unguarded
from workbench.exchange.raw_table import Grid
from workbench.kernel.errors import Refused
from workbench.kernel.wording import count

_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS: Final = {",": "commas", ";": "semicolons", "\t": "tabs"}
_LOOKED_AT: Final = 50
_MOST_LINES: Final = rules.MOST_ROWS + 1_000  # room for empty ones
_SAID = "sep="  # the first line with which Excel says what separates the columns

Rows = list[tuple[str, ...]]


def read_csv(name: str, data: bytes) -> Grid:
    """The grid that a CSV file holds. Refused: NUL, an encoding that cannot be told, a broken quotation."""
    text, notes = _decoded(name, data)
    separator, body = _separator(text)
    if separator != ",":
        notes = (*notes, f"The columns are separated by {_SEPARATORS.get(separator, separator)}.")
    return _grid(name, _parsed(name, body, separator), notes)


def read_pasted(name: str, text: str) -> Grid:
    """The grid that was copied from a spreadsheet or typed: a line for each row, a tab between columns.

    Where quotation marks are not those of a spreadsheet, they stand for themselves.
    """
    rules.must_be_small_enough(name, len(text))
    rules.must_hold_text_alone(name, nul="\0" in text)
    try:
        return _grid(name, _parsed(name, text, "\t"), ())
    except Refused:
        rows = [tuple(line.split("\t")) for line in text.splitlines()]
        return _grid(name, rows, ("Quotation marks were read as part of the text.",))


def _decoded(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    marked = next((encoding for mark, encoding in _BYTE_ORDER_MARKS if data.startswith(mark)), "")
    if marked:
        text = _in_encoding(name, data, marked)
        rules.must_hold_text_alone(name, nul="\0" in text)
        return text, ()
    rules.must_hold_text_alone(name, nul=b"\0" in data)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        note = "The letters were read as Western European (Windows-1252). Check accents and quotation marks."
        return _in_encoding(name, data, "cp1252"), (note,)


def _in_encoding(name: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise Refused(
            f"The letters of “{name}” cannot be made out. Save it from a spreadsheet as CSV (UTF-8) or XLSX."
        ) from None


def _separator(text: str) -> tuple[str, str]:
    """What separates the columns, and the text without the line that says so."""
    first, _, rest = text.partition("\n")
    if first.startswith(_SAID) and len(first.rstrip("\r")) == len(_SAID) + 1:
        return first[len(_SAID)], rest
    return max(_SEPARATORS, key=lambda separator: _evenness(text, separator)), text


def _evenness(text: str, separator: str) -> tuple[int, int]:
    """How many of the first rows have the same number of columns, above one, and that number; none where the
    quotation marks are not those of columns so separated.
    """
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        widths = Counter(len(row) for row in islice(rows, _LOOKED_AT) if len(row) > 1)
    except csv.Error:
        return 0, 0
    return max(((rows, width) for width, rows in widths.items()), default=(0, 0))


def _parsed(name: str, text: str, separator: str) -> Rows:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        rows = [tuple(row) for row in islice(reader, _MOST_LINES)]
    except csv.Error:
        raise Refused(
            f"A quotation mark near line {reader.line_num:,} of “{name}” is not closed, or a cell there is "
            "too long, so that the rows cannot be told apart. Correct it, or save the table as XLSX."
        ) from None
    if len(rows) == _MOST_LINES:
        rules.must_hold_rows(name, _MOST_LINES)
    return rows


def _grid(name: str, rows: Rows, notes: Iterable[str]) -> Grid:
    bare = tuple(tuple(map(unguarded, row)) for row in rows)
    taken = sum(unguarded(cell) != cell for row in rows for cell in row)
    said = f"{count(taken, 'cell')} began with an apostrophe that keeps formulas out; it was taken off."
    return Grid(name, bare, notes=(*notes, said) if taken else tuple(notes))
