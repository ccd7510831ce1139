"""Where a table begins: headings found under titles, in two rows, joined, in another row, or not at all."""

import pytest

from tests.workbench.exchange.workbooks import filled, saved
from workbench.exchange.headings import table_on
from workbench.exchange.raw_table import Grid, RawTable, letter_of
from workbench.exchange.tables import read_table
from workbench.kernel.errors import Refused

Rows = tuple[tuple[str, ...], ...]


def found(*rows: tuple[str, ...], merged: tuple[tuple[int, int, int, int], ...] = ()) -> RawTable:
    return table_on(Grid("a table", rows, merged=merged))


def test_titles_above_the_table_are_told_and_are_no_rows() -> None:
    table = found(
        ("Children's services",), ("As at 1 March 2020", ""), (), ("Name", "Role"), ("Ann", "Clerk")
    )
    assert table.headings == ("Name", "Role")
    assert [row.number for row in table.rows] == [5]
    assert table.notes == (
        "Above the table: “Children's services” and “As at 1 March 2020”. This was not read as rows.",
    )


def test_many_or_long_titles_are_told_shortly() -> None:
    table = found(
        *((f"Line {number} " + "x" * 80,) for number in range(12)), ("Name", "Role"), ("Ann", "Clerk")
    )
    (note,) = table.notes
    assert note.endswith("…” and 4 more lines. This was not read as rows.")
    assert len(note) < 8 * 70 + 100


def test_joined_headings_over_several_columns_name_the_group() -> None:
    table = found(
        ("Worker", "", "Dates", ""),
        ("Forename", "Surname", "From", "To"),
        ("Ann", "Clark", "2019", "2020"),
        merged=((0, 0, 0, 1), (0, 2, 0, 3)),
    )
    assert table.headings == ("Worker: Forename", "Worker: Surname", "Dates: From", "Dates: To")
    assert [row.number for row in table.rows] == [3]


def test_a_heading_joined_over_two_rows_is_read_once() -> None:
    book = filled([["Name", "Contact", ""], ["", "E-mail", "Telephone"], ["Ann", "a@x.example", "01"]])
    sheet = book.worksheets[0]
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:C1")
    table = read_table(saved(book), "a.xlsx")
    assert table.headings == ("Name", "Contact: E-mail", "Contact: Telephone")
    assert [row.cells for row in table.rows] == [("Ann", "a@x.example", "01")]


def test_a_title_joined_over_the_whole_table_is_a_title() -> None:
    table = found(("Staff list", "", ""), ("Name", "Role", "Team"), ("Ann", "x", "y"), merged=((0, 0, 0, 2),))
    assert table.headings == ("Name", "Role", "Team")
    assert "Staff list" in table.notes[0]


def test_headings_that_csv_has_in_two_rows_are_put_together() -> None:
    table = found(
        ("Worker", "", "", "Team"), ("Forename", "Surname", "Role", ""), ("Ann", "Clark", "Clerk", "Duty")
    )
    assert table.headings == ("Worker: Forename", "Surname", "Role", "Team")


def test_joined_headings_divided_below_are_found_from_above() -> None:
    table = found(("Name", "Period", ""), ("", "from", "to"), ("Ann", "2019", "2020"), merged=((0, 1, 0, 2),))
    assert table.headings == ("Name", "Period: from", "Period: to")


def test_headings_that_nobody_knows_are_taken_from_the_first_wide_row_and_that_is_told() -> None:
    table = found(("Liste",), ("Wer", "Was", "Wo"), ("Ann", "x", "y"))
    assert table.headings == ("Wer", "Was", "Wo")
    assert "Row 2 was taken for the headings. If it is a row of the table, say so." in table.notes


def test_a_row_of_the_table_is_not_taken_for_headings_for_one_word() -> None:
    table = found(("Wer", "Was", "Wo"), ("Ann", "Team", "Leeds"), ("Bea", "y", "z"))
    assert table.headings == ("Wer", "Was", "Wo")


def test_the_row_of_the_headings_can_be_said() -> None:
    grid = Grid("a table", (("Name", "Role"), ("Wer", "Was"), ("Ann", "Clerk")))
    assert table_on(grid, 2).headings == ("Wer", "Was")
    assert table_on(grid, 0).headings == ("Column A", "Column B")
    assert len(table_on(grid, 0).rows) == 3
    for row in (-1, 4):
        with pytest.raises(Refused, match=f"no row {row}"):
            table_on(grid, row)


def test_columns_that_hold_nothing_are_passed_over_and_others_get_a_letter() -> None:
    table = found(("Name", "", "", "Role"), ("Ann", "", "note", "Clerk"))
    assert table.headings == ("Name", "Column C", "Role")
    assert table.rows[0].cells == ("Ann", "note", "Clerk")


def test_more_columns_than_any_table_has_are_refused() -> None:
    with pytest.raises(Refused, match="300 columns"):
        found(("x",) * 300, ("y",) * 300)


def test_columns_are_named_as_spreadsheets_name_them() -> None:
    assert [letter_of(at) for at in (0, 25, 26, 51, 52, 701, 702, 16_383)] == [
        *("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD")
    ]
