"""Finds the table on a sheet: where its headings are, what stands above it, and which rows it has."""

from collections.abc import Iterable, Sequence
from typing import Final

from workbench.exchange import rules
from workbench.exchange.fields import is_known_heading
from workbench.exchange.raw_table import Grid, RawRow, RawTable, Span, letter_of
from workbench.kernel.wording import count, listed

_SEARCHED: Final = 60  # rows in which headings are looked for
_QUOTED: Final = 8  # title lines, hidden rows and the like that are named one by one
_LONGEST_QUOTE: Final = 60


def table_on(grid: Grid, headings_at: int | None = None) -> RawTable:
    """The table on a sheet; `headings_at` is the row of its headings, 0 for none, None to look for them.

    Refused: no row under the headings, or more rows or columns than a table may have.
    """
    rules.must_hold_rows(grid.name, int(any(map(_filled, grid.rows))))
    width = max(map(len, grid.rows))
    rules.must_not_be_too_wide(grid.name, width)
    rules.must_have_that_row(headings_at or 0, len(grid.rows))
    top, bottom = _block(grid, headings_at)
    columns = _columns_used(grid, width, top)
    rows, empty = _rows_below(grid, bottom, columns)
    rules.must_hold_rows(grid.name, len(rows))
    headings = tuple(_heading(grid, top, bottom, column) for column in columns)
    return RawTable(
        name=grid.name,
        headings=headings,
        rows=rows,
        empty=empty,
        notes=(*grid.notes, *_notes(grid, top, bottom, empty, headings_at)),
        sheet=grid.sheet,
        sheets=grid.sheets,
    )


def _block(grid: Grid, headings_at: int | None) -> tuple[int, int]:
    """The first and the last row of the headings, counted from 0; (0, -1) where there are none."""
    if headings_at == 0:
        return 0, -1
    row = headings_at - 1 if headings_at else _best(grid.rows)
    top = row - 1 if row > 0 and _groups(grid, row) else row
    return top, row + 1 if _has_parts(grid, row) else row


def _best(rows: Sequence[tuple[str, ...]]) -> int:
    """The row with most known headings, if they are half of it; else the first as wide as half the table."""
    searched = range(min(_SEARCHED, len(rows)))
    known = {row: sum(map(is_known_heading, rows[row])) for row in searched}
    best = max(searched, key=lambda row: known[row])
    if 2 * known[best] >= max(len(_filled(rows[best])), 1):
        return best
    widest = max(len(_filled(rows[row])) for row in searched)
    return next((row for row in searched if 2 * len(_filled(rows[row])) >= max(widest, 1)), 0)


def _filled(cells: Iterable[str]) -> set[int]:
    return {column for column, cell in enumerate(cells) if cell.strip()}


def _groups(grid: Grid, row: int) -> bool:
    """Whether the row above names groups of columns, or columns that have no heading in this row."""
    above, here = _filled(grid.rows[row - 1]), _filled(grid.rows[row])
    return bool(_spans(grid, row - 1)) or bool(len(above) > 1 and here and above - here)


def _has_parts(grid: Grid, row: int) -> bool:
    """Whether the row below divides headings that are joined over several columns in this one."""
    under = {column for _, first, _, last in _spans(grid, row) for column in range(first, last + 1)}
    below = _filled(grid.rows[row + 1]) if row + 1 < len(grid.rows) else set()
    return bool(below) and below <= under


def _spans(grid: Grid, row: int) -> list[Span]:
    """The cells of a row that are joined over several columns, but not over all that are filled."""
    wide = len(_filled(max(grid.rows[row:], key=lambda cells: len(_filled(cells)))))
    return [
        span for span in grid.merged if span[0] <= row <= span[2] and 0 < span[3] - span[1] < max(wide - 1, 1)
    ]


def _columns_used(grid: Grid, width: int, top: int) -> list[int]:
    filled = set[int]().union(*(_filled(row) for row in grid.rows[top:]))
    return [column for column in range(width) if column in filled]


def _heading(grid: Grid, top: int, bottom: int, column: int) -> str:
    parts = [_cell(grid, row, column) for row in range(top, bottom + 1)]
    said = ": ".join(dict.fromkeys(" ".join(part.split()) for part in parts if part.strip()))
    return said or f"Column {letter_of(column)}"


def _cell(grid: Grid, row: int, column: int) -> str:
    """What stands in a cell, or in the first of the cells it is joined with in its row."""
    origin = next((span[1] for span in _spans(grid, row) if span[1] <= column <= span[3]), column)
    cells = grid.rows[row]
    return cells[origin] if origin < len(cells) else ""


def _rows_below(grid: Grid, bottom: int, columns: Sequence[int]) -> tuple[tuple[RawRow, ...], int]:
    """The rows that hold anything, and how many between them hold nothing."""
    found, empty, passed = [], 0, 0
    for number, cells in enumerate(grid.rows[bottom + 1 :], start=bottom + 2):
        if not _filled(cells):
            passed += 1
            continue
        empty, passed = empty + passed, 0
        found.append(RawRow(number, tuple(cells[at] if at < len(cells) else "" for at in columns)))
    return tuple(found), empty


def _notes(grid: Grid, top: int, bottom: int, empty: int, headings_at: int | None) -> Iterable[str]:
    above = [next(filter(str.strip, cells)) for cells in grid.rows[:top] if _filled(cells)]
    if above:
        yield f"Above the table: {listed(_quoted(above))}. This was not read as rows."
    if headings_at is None and not any(map(is_known_heading, grid.rows[bottom])):
        yield f"Row {bottom + 1} was taken for the headings. If it is a row of the table, say so."
    if empty:
        yield f"{count(empty, 'empty row')} between the others passed over."
    if grid.hidden_rows:
        numbers = [str(row + 1) for row in grid.hidden_rows]
        yield f"Hidden in the workbook, and read: {_named('row', numbers)}."
    if grid.hidden_columns:
        letters = [letter_of(column) for column in grid.hidden_columns]
        yield f"Hidden in the workbook, and read: {_named('column', letters)}."


def _quoted(lines: Sequence[str]) -> list[str]:
    shown = [f"“{_shortened(' '.join(line.split()))}”" for line in lines[:_QUOTED]]
    more = len(lines) - len(shown)
    return [*shown, count(more, "more line")] if more else shown


def _shortened(line: str) -> str:
    return line if len(line) <= _LONGEST_QUOTE else f"{line[: _LONGEST_QUOTE - 1]}…"


def _named(noun: str, places: Sequence[str]) -> str:
    shown = list(places[:_QUOTED])
    more = len(places) - len(shown)
    return (
        f"{noun if len(places) == 1 else noun + 's'} {listed([*shown, f'{more:,} more'] if more else shown)}"
    )
