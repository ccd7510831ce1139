"""What is asked of a table before it is read, added to the casebook, or written out."""

from collections.abc import Collection, Sequence
from typing import Final

from workbench.kernel.errors import Refused
from workbench.kernel.wording import listed, size

MOST_BYTES: Final = 50_000_000
MOST_ROWS: Final = 100_000
MOST_COLUMNS: Final = 256

CSV: Final = "csv"
XLSX: Final = "xlsx"
FORMS: Final = (CSV, XLSX)
MOST_ROWS_OF_A_SHEET: Final = 1_048_576
LONGEST_CELL_OF_A_SHEET: Final = 32_767
"""Both are limits of the XLSX format itself (ECMA-376, and Excel's specifications and limits)."""

NEVER_EXPORTED: Final = ("care", "care-log", "care-entries", "care_entry")
"""The care and retaliation log: nobody who might retaliate may ever hold it (mission, B11)."""


def must_be_a_kind(kind: str, kinds: Collection[str]) -> None:
    """Refused: a table of a kind that cannot be imported."""
    if kind not in kinds:
        raise Refused(f"A table can be imported as {listed(tuple(kinds), 'or')}.", field="kind")


def must_be_small_enough(name: str, number_of_bytes: int) -> None:
    """Refused: a file too large to be a table for this program."""
    if number_of_bytes > MOST_BYTES:
        told = f"“{name}” has {size(number_of_bytes)}; a table may have {size(MOST_BYTES)}"
        raise Refused(f"{told}. Split it, or add it as evidence instead.")


def must_hold_text_alone(name: str, *, nul: bool) -> None:
    """Refused: a file with the character that no text holds, so that it is something else, or damaged."""
    if nul:
        raise Refused(
            f"“{name}” is not plain text: it holds the character NUL, which no table does. "
            "Open it in a spreadsheet and save it as CSV (UTF-8) or XLSX."
        )


def must_hold_rows(name: str, rows: int) -> None:
    """Refused: a table with nothing under its headings, or with more than can be looked through."""
    if not rows:
        raise Refused(f"There is no table in “{name}”: no row was found under the headings.")
    if rows > MOST_ROWS:
        raise Refused(f"“{name}” has more than {MOST_ROWS:,} rows. Split it into several tables.")


def must_not_be_too_wide(name: str, columns: int) -> None:
    """Refused: more columns than any table of people, events or cases has."""
    if columns > MOST_COLUMNS:
        raise Refused(f"“{name}” has {columns:,} columns; a table may have {MOST_COLUMNS}.")


def must_have_that_row(row: int, rows: int) -> None:
    """Refused: headings looked for in a row that is not there. 0 says that there are none."""
    if not 0 <= row <= rows:
        raise Refused(f"There is no row {row}; the rows are 1 to {rows:,}.", field="headings")


def must_be_one_of_its_sheets(sheet: str, sheets: Sequence[str]) -> None:
    """Refused: a sheet that the workbook does not have."""
    if sheet and sheet not in sheets:
        named = listed([f"“{name}”" for name in sheets])
        raise Refused(f"There is no sheet “{sheet}”. The sheets are {named}.", field="sheet")


def must_be_one_of_its_columns(column: int, columns: int) -> None:
    """Refused: matching a column that the table does not have."""
    if not 0 <= column < columns:
        raise Refused("This column is not in the table. Match the columns again.", field="column")


def must_be_a_field(field: str, fields: Collection[str]) -> None:
    """Refused: a field that records of this kind do not have."""
    if field not in fields:
        raise Refused(f"A column becomes {listed(tuple(fields), 'or')}.", field="field")


def must_say_which_order(order: str, orders: Collection[str]) -> None:
    """Refused: an order of day and month that is neither."""
    if order not in orders:
        raise Refused(f"Dates in numbers are {listed(tuple(orders), 'or')}.", field="order")


def must_be_rows_that_can_be_added(chosen: Collection[int], ready: Collection[int]) -> None:
    """Refused: no row at all, or one that could not be read; rows are named by their number in the table."""
    unread = sorted(set(chosen) - set(ready))
    if unread:
        raise Refused(f"Row {unread[0]:,} cannot be added as it is. Look at it, or leave it out.")
    if not chosen:
        raise Refused("There is no row to add.")


def must_be_a_form(form: str) -> None:
    """Refused: a form that tables are not written in."""
    if form not in FORMS:
        raise Refused(f"A table is written as {listed(FORMS, 'or')}.", field="form")


def must_be_for_export(kind: str) -> None:
    """Refused: what never leaves the casebook, to whomever."""
    if kind in NEVER_EXPORTED:
        raise Refused("The care and retaliation log is never exported. Read it here.", field="kind")


def must_fit_a_sheet(rows: int, longest: int) -> None:
    """Refused: more rows, or longer text in one cell, than a spreadsheet can hold."""
    if rows > MOST_ROWS_OF_A_SHEET:
        raise Refused(f"A spreadsheet holds {MOST_ROWS_OF_A_SHEET:,} rows. Write it as CSV instead.")
    if longest > LONGEST_CELL_OF_A_SHEET:
        raise Refused(
            f"One cell has {longest:,} characters; a spreadsheet holds {LONGEST_CELL_OF_A_SHEET:,} in one. "
            "Write it as CSV instead."
        )
