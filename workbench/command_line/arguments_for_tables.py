"""What can be typed to list what the casebook holds, and to bring evidence and tables in and out."""

import textwrap
from pathlib import Path
from typing import Any, Final

from workbench.command_line import importing, lists_out, taking_in
from workbench.command_line.lists import BY_SUBJECT
from workbench.command_line.parsing import Parser, add_command, add_output, add_path
from workbench.command_line.tables import FORMATS
from workbench.exchange.fields import FIELDS, KINDS
from workbench.kernel.wording import listed

_REVEAL: Final = "show the names of the people in it; the reason is journalled for good"
_LINE: Final = 72
_MANY: Final = "may be given more than once"


def add_lists(commands: Any) -> None:
    """The commands `list` and `export-table`."""
    listing = add_command(
        commands, "list", lists_out.print_list, "print a list of what the casebook holds", _lists()
    )
    add_path(listing)
    _list(listing)
    listing.add_argument(
        "--format", choices=FORMATS, default="table", help="table: what matters most; json, csv: all"
    )
    table = add_command(
        commands, "export-table", lists_out.export_table, "write a list to a file for a spreadsheet", _lists()
    )
    add_path(table)
    _list(table)
    add_output(table, "FILE.csv|FILE.xlsx")


def _list(command: Parser) -> None:
    command.add_argument("kind", metavar="KIND", help="which list; they are named below")
    command.add_argument("--reveal", metavar="REASON", help=_REVEAL)


def _lists() -> str:
    """Every list with what it holds, subject by subject."""
    lines = ["lists:"]
    for subject, listings in BY_SUBJECT.items():
        lines.append(f"  {subject}")
        lines += [f"    {each.name:20}{each.told}" for each in listings]
    return "\n".join(lines)


def add_evidence(commands: Any) -> None:
    """The command `add-evidence`."""
    taking = add_command(
        commands, "add-evidence", taking_in.add_evidence, "take files in as exhibits, sealed and hashed"
    )
    add_path(taking)
    taking.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="the files, which stay where they are"
    )
    taking.add_argument("--recursive", action="store_true", help="of a folder, take in every file in it")
    taking.add_argument("--title", default="", help="the title of one file; without it, the file's own name")
    taking.add_argument("--description", default="", metavar="WORDS", help="what it is")
    taking.add_argument("--sort", default="other", help="what kind of thing it is, such as letter or e-mail")
    taking.add_argument(
        "--date", default="", metavar="WORDS", help="when it was made, such as “about May 2019”"
    )
    _add_origin(taking)
    taking.add_argument("--marking", default="", help="the protective marking it came with")
    taking.add_argument(
        "--case", action="append", default=[], metavar="C01", help=f"a case it is about; {_MANY}"
    )
    taking.add_argument(
        "--copy-reason",
        default="",
        metavar="WORDS",
        help="log a file again that is an exhibit already, and why",
    )


def _add_origin(taking: Parser) -> None:
    taking.add_argument("--from-whom", default="", metavar="WORDS", help="who gave it, in words")
    taking.add_argument("--from-person", default="", metavar="W07", help="who gave it, by pseudonym")
    taking.add_argument("--received", default="", metavar="WHEN", help="when, such as “2 March 2020 14:30”")
    taking.add_argument("--received-by", default="", metavar="WORDS", help="who took it")
    taking.add_argument("--how", default="", metavar="WORDS", help="how it came, such as “by e-mail”")


def add_tables(commands: Any) -> None:
    """The command `import-table`."""
    table = add_command(
        commands, "import-table", importing.import_table, "add the rows of a table as one act", _parts()
    )
    add_path(table)
    table.add_argument("kind", choices=KINDS, metavar="KIND", help=f"{listed(KINDS, 'or')}")
    table.add_argument("file", type=Path, metavar="FILE", help="CSV, XLSX, XLS or ODS")
    table.add_argument("--dry-run", action="store_true", help="only show what would become of each row")
    table.add_argument("--sheet", default="", metavar="NAME", help="the sheet of a workbook")
    table.add_argument(
        "--headings", type=int, metavar="ROW", help="the row of the headings; 0 if there is none"
    )
    for option, form, told in (
        ("--column", "PART=HEADING", "what a column is"),
        ("--every", "PART=VALUE", "what a part is in every row that does not say it"),
        ("--leave-out", "HEADING", "a column that is not imported"),
    ):
        table.add_argument(option, action="append", default=[], metavar=form, help=f"{told}; {_MANY}")
    table.add_argument(
        "--dates",
        choices=tuple(importing.ORDERS),
        metavar="ORDER",
        help="day-first or month-first, in dates in numbers",
    )
    table.add_argument(
        "--include-unclear", action="store_true", help="also add rows that seem to be there already"
    )


def _parts() -> str:
    """What a column of each kind of table can become."""
    lines = ["parts that a column can be (* every row must say it):"]
    for kind in KINDS:
        parts = ", ".join(f"{each.name}{'*' if each.needed else ''}" for each in FIELDS[kind])
        lines += [f"  {kind}", textwrap.indent(textwrap.fill(parts, _LINE), "    ")]
    return "\n".join(lines)
