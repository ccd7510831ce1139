"""A table as it was found in a file: its headings, its rows as text, and what a reader should know of it."""

from dataclasses import dataclass, field

Span = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row, by its number in the file as a spreadsheet counts it; a cell for each heading."""

    number: int
    cells: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table: its headings, its rows, how many empty rows were passed over, and notes to be read.

    `sheet` is the sheet it was read from, "" for text; `sheets` are all that the workbook has.
    """

    name: str
    headings: tuple[str, ...]
    rows: tuple[RawRow, ...]
    empty: int
    notes: tuple[str, ...]
    sheet: str = ""
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """Everything on one sheet, from its first cell on, before the table on it was found.

    `merged` are the first row, first column, last row and last column of joined cells; `hidden_rows` and
    `hidden_columns` what a spreadsheet does not show. All are counted from 0.
    """

    name: str
    rows: tuple[tuple[str, ...], ...] = field(repr=False)
    merged: tuple[Span, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    sheet: str = ""
    sheets: tuple[str, ...] = ()


def letter_of(column: int) -> str:
    """The letter over a column counted from 0: `A`, `Z`, `AA`."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
