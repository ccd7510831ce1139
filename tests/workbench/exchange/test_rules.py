"""What is asked of a table before it is read, added or written out."""

import pytest

from workbench.exchange import rules
from workbench.kernel.errors import Refused


def test_a_table_is_of_a_kind_that_can_be_imported() -> None:
    """The program's own."""
    rules.must_be_a_kind("people", ("people", "events"))
    with pytest.raises(Refused, match="people or events"):
        rules.must_be_a_kind("care", ("people", "events"))


def test_a_file_is_small_enough_to_be_a_table() -> None:
    """The program's own."""
    rules.must_be_small_enough("a.csv", rules.MOST_BYTES)
    with pytest.raises(Refused, match="Split it"):
        rules.must_be_small_enough("a.csv", rules.MOST_BYTES + 1)


def test_text_holds_no_nul() -> None:
    """The program's own."""
    rules.must_hold_text_alone("a.csv", nul=False)
    with pytest.raises(Refused, match="NUL"):
        rules.must_hold_text_alone("a.csv", nul=True)


@pytest.mark.parametrize("rows, why", [(0, "no row was found"), (100_001, "more than 100,000 rows")])
def test_a_table_has_rows_and_not_too_many(rows: int, why: str) -> None:
    """The program's own."""
    rules.must_hold_rows("a.csv", 1)
    with pytest.raises(Refused, match=why):
        rules.must_hold_rows("a.csv", rows)


def test_a_table_is_not_too_wide() -> None:
    """The program's own."""
    rules.must_not_be_too_wide("a.csv", 256)
    with pytest.raises(Refused, match="257 columns"):
        rules.must_not_be_too_wide("a.csv", 257)


@pytest.mark.parametrize("row", [-1, 6])
def test_headings_are_in_a_row_that_is_there_or_in_none(row: int) -> None:
    """The program's own."""
    rules.must_have_that_row(0, 5)
    rules.must_have_that_row(5, 5)
    with pytest.raises(Refused, match="1 to 5"):
        rules.must_have_that_row(row, 5)


def test_a_sheet_is_one_of_the_workbook() -> None:
    """The program's own."""
    rules.must_be_one_of_its_sheets("", ("Staff",))
    rules.must_be_one_of_its_sheets("Staff", ("Staff",))
    with pytest.raises(Refused, match="“Staff”"):
        rules.must_be_one_of_its_sheets("staff", ("Staff",))


@pytest.mark.parametrize("column", [-1, 2])
def test_a_column_is_one_of_the_table(column: int) -> None:
    """The program's own."""
    rules.must_be_one_of_its_columns(1, 2)
    with pytest.raises(Refused, match="not in the table"):
        rules.must_be_one_of_its_columns(column, 2)


def test_a_column_becomes_a_field_that_is_known() -> None:
    """The program's own."""
    rules.must_be_a_field("name", ("name", "role"))
    with pytest.raises(Refused, match="name or role"):
        rules.must_be_a_field("shoe size", ("name", "role"))


def test_the_order_of_a_date_is_day_first_or_month_first() -> None:
    """The program's own: an ambiguous date is asked about, never guessed."""
    rules.must_say_which_order("day first", ("day first", "month first"))
    with pytest.raises(Refused, match="day first or month first"):
        rules.must_say_which_order("year first", ("day first", "month first"))


def test_only_rows_that_can_be_added_are_added() -> None:
    """The program's own."""
    rules.must_be_rows_that_can_be_added((2, 3), (2, 3, 4))
    with pytest.raises(Refused, match="Row 5 cannot be added"):
        rules.must_be_rows_that_can_be_added((2, 5), (2, 3, 4))
    with pytest.raises(Refused, match="no row to add"):
        rules.must_be_rows_that_can_be_added((), (2, 3, 4))


def test_a_table_is_written_as_csv_or_xlsx() -> None:
    """RFC 4180 and ECMA-376: forms that other programs read."""
    for form in ("csv", "xlsx"):
        rules.must_be_a_form(form)
    with pytest.raises(Refused, match="csv or xlsx"):
        rules.must_be_a_form("pdf")


@pytest.mark.parametrize("kind", ["care", "care-log", "care-entries", "care_entry"])
def test_the_care_and_retaliation_log_is_never_exported(kind: str) -> None:
    """Whistleblowing code of practice (2015): the identity of whoever spoke is protected."""
    rules.must_be_for_export("people")
    with pytest.raises(Refused, match="never exported"):
        rules.must_be_for_export(kind)


@pytest.mark.parametrize("rows, longest", [(1_048_577, 0), (2, 32_768)])
def test_a_spreadsheet_holds_only_so_much(rows: int, longest: int) -> None:
    """ECMA-376, and Excel's specifications and limits."""
    rules.must_fit_a_sheet(1_048_576, 32_767)
    with pytest.raises(Refused, match="as CSV instead"):
        rules.must_fit_a_sheet(rows, longest)
