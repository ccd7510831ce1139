"""Prints rows as an aligned table, as JSON, or as CSV that no spreadsheet takes for formulas."""

import csv
import io
import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from workbench.exchange.guard import guarded

FORMATS: Final = ("table", "json", "csv")

Cell = str | int | float | datetime | None

_WIDEST: Final = 60
_NARROWEST: Final = 10
_STEP: Final = "  "
_BETWEEN: Final = "  "


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under their column names; a cell is text, a number, yes or no, a moment, or nothing.

    `depths` says how far each row is a part of one above it; `heading` stands over the table.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    depths: tuple[int, ...] = ()
    heading: str = ""


def printed(table: Table, form: str, room: int = 0) -> str:
    """The table in one of `FORMATS`; for a terminal with `room` for so many letters in a line (0: any)."""
    if form == "table":
        return _aligned(table, room)
    return _json(table) if form == "json" else _csv(table)


def one_line(text: str) -> str:
    """The text on one line, with nothing in it that a terminal would obey."""
    spaced = " ".join(text.split())
    return "".join(letter for letter in spaced if letter == " " or not _unseen(letter))


def _aligned(table: Table, room: int) -> str:
    rows = [[_plain(cell) for cell in row] for row in table.rows]
    for row, depth in zip(rows, table.depths, strict=False):
        row[0] = _STEP * depth + row[0]
    heads = [name.replace("_", " ") for name in table.columns]
    widths = _fitting([max(map(_width, column)) for column in zip(heads, *rows, strict=True)], room)
    ruled = [heads, ["-" * width for width in widths], *rows]
    over = [table.heading, ""] if table.heading else []
    return "\n".join([*over, *(_line(row, widths) for row in ruled)]) + "\n"


def _fitting(widths: list[int], room: int) -> list[int]:
    """The widths of the columns, the widest narrowed until a line has room, as far as that goes."""
    over = sum(widths) + len(_BETWEEN) * (len(widths) - 1) - room if room else 0
    while over > 0 and max(widths) > _NARROWEST:
        widest = widths.index(max(widths))
        widths[widest] -= 1
        over -= 1
    return widths


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = ((_cut(cell, width), width) for cell, width in zip(row, widths, strict=True))
    return _BETWEEN.join(cell + " " * (width - _width(cell)) for cell, width in cells).rstrip()


def _cut(text: str, width: int) -> str:
    """The text, or as much of its beginning as a column has room for."""
    if _width(text) <= width:
        return text
    while text and _width(text) >= width:
        text = text[:-1]
    return f"{text}…"


def _json(table: Table) -> str:
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    return json.dumps(rows, ensure_ascii=False, indent=2, default=_iso) + "\n"


def _csv(table: Table) -> str:
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([[_written(cell) for cell in row] for row in table.rows])
    return out.getvalue()


def _written(cell: Cell) -> str:
    """A cell that a spreadsheet shows as it stands, and takes for no formula."""
    if isinstance(cell, datetime):
        return _iso(cell)
    return guarded(cell) if isinstance(cell, str) else _said(cell)


def _iso(at: datetime) -> str:
    return at.isoformat(timespec="minutes")


def _said(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    return "" if cell is None else str(cell)


def _plain(cell: Cell) -> str:
    """A cell on one line, cut where it is too long for a table."""
    return _cut(one_line(_said(cell)), _WIDEST)


def _unseen(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter).startswith("C")


def _width(text: str) -> int:
    """How many columns of a terminal a text takes: wide letters two, marks none."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )
