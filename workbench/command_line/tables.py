"""Prints rows as an aligned table, as JSON, or as CSV that no spreadsheet takes for formulas."""

import csv
import io
import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

FORMATS: Final = ("table", "json", "csv")

Cell = str | int | None

_FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_WIDEST: Final = 60


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under their column names; a cell is text, a whole number, or nothing."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def printed(table: Table, form: str) -> str:
    """The table in one of `FORMATS`."""
    return {"table": _aligned, "json": _json, "csv": _csv}[form](table)


def _aligned(table: Table) -> str:
    rows = [[_plain(cell) for cell in row] for row in table.rows]
    heads = [name.replace("_", " ") for name in table.columns]
    widths = [max(map(_width, column)) for column in zip(heads, *rows, strict=True)]
    ruled = [heads, ["-" * width for width in widths], *rows]
    return "\n".join(_line(row, widths) for row in ruled) + "\n"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
    return "  ".join(cells).rstrip()


def _json(table: Table) -> str:
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _csv(table: Table) -> str:
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([[_guarded(cell) for cell in row] for row in table.rows])
    return out.getvalue()


def _guarded(cell: Cell) -> str:
    """A cell that a spreadsheet shows as it stands: an apostrophe before what it would take for a formula."""
    if not isinstance(cell, str):
        return "" if cell is None else str(cell)
    first = next((letter for letter in cell if not _unseen(letter)), "")
    risky = first in _FORMULA or cell[:1] in {"\t", "\r", "\n"}
    return f"'{cell}" if risky else cell


def _plain(cell: Cell) -> str:
    """A cell on one line, with nothing in it that a terminal would obey."""
    spaced = " ".join(("" if cell is None else str(cell)).split())
    short = "".join(letter for letter in spaced if letter == " " or not _unseen(letter))
    return short if len(short) <= _WIDEST else f"{short[: _WIDEST - 1]}…"


def _unseen(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter).startswith("C")


def _width(text: str) -> int:
    """How many columns of a terminal a text takes: wide letters two, marks none."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )
