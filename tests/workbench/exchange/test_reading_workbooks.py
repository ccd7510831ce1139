"""Tables in workbooks, which are read in a child process: hidden parts told, hostile files refused."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from tests.workbench.exchange.workbooks import changed, filled, ods, ods_row, saved, xlsx
from workbench.exchange.tables import read_table
from workbench.kernel.errors import Cancelled, Refused
from workbench.kernel.progress import Progress

MOMENT = datetime(2019, 11, 4, 14, 5)  # noqa: DTZ001 - a spreadsheet knows no time zones
SHEET = "xl/worksheets/sheet1.xml"


def test_cells_of_every_type_become_text() -> None:
    kinds = [
        *("text ", 3, 3.5, 0.1, True, False, date(2019, 11, 4), MOMENT),
        *(MOMENT.replace(second=6), time(9, 30), time(9, 30, 5), timedelta(hours=30), 12345678901234),
    ]
    table = read_table(xlsx([[f"h{at}" for at in range(len(kinds))], kinds]), "a.xlsx")
    assert table.rows[0].cells == (
        *("text ", "3", "3.5", "0.1", "yes", "no", "2019-11-04", "2019-11-04 14:05"),
        *("2019-11-04 14:05:06", "09:30", "09:30:05", "30:00", "12345678901234"),
    )


def test_a_workbook_is_known_by_what_it_is_not_by_its_name() -> None:
    table = read_table(xlsx([["Name"], ["Ann"]]), "staff.csv")
    assert (table.sheet, table.headings) == ("Staff", ("Name",))


def test_the_first_sheet_shown_that_holds_anything_is_read_and_the_others_are_named() -> None:
    book = filled([["Name"], ["old"]], "Leavers")
    book.worksheets[0].sheet_state = "hidden"
    book.create_sheet("Cover")
    staff = book.create_sheet("Staff")
    staff.append(["Name"])
    staff.append(["Ann"])
    table = read_table(saved(book), "a.xlsx")
    assert (table.sheet, table.sheets) == ("Staff", ("Leavers", "Cover", "Staff"))
    assert table.notes == ("Sheet “Staff” was read, not “Leavers” (hidden) or “Cover”.",)


def test_a_sheet_is_chosen_by_its_name_also_a_hidden_one() -> None:
    book = filled([["Name"], ["Ann"]])
    hidden = book.create_sheet("Old")
    hidden.sheet_state = "veryHidden"
    hidden.append(["Name"])
    hidden.append(["Bea"])
    table = read_table(saved(book), "a.xlsx", sheet="Old")
    assert table.rows[0].cells == ("Bea",)
    assert "Sheet “Old” is hidden in the workbook; it was read." in table.notes
    with pytest.raises(Refused, match=r"no sheet “Other”\. The sheets are “Staff” and “Old”"):
        read_table(saved(book), "a.xlsx", sheet="Other")


def test_hidden_rows_and_columns_are_read_and_told() -> None:
    book = filled([["Name", "Role", "Notes"], ["Ann", "Manager", "x"], ["Bea", "Clerk", "y"]])
    book.worksheets[0].row_dimensions[3].hidden = True
    book.worksheets[0].column_dimensions["C"].hidden = True
    table = read_table(saved(book), "a.xlsx")
    assert [row.cells for row in table.rows] == [("Ann", "Manager", "x"), ("Bea", "Clerk", "y")]
    assert table.notes == (
        "Hidden in the workbook, and read: row 3.",
        "Hidden in the workbook, and read: column C.",
    )


def test_hidden_parts_of_an_open_document_are_told() -> None:
    said = 'table:visibility="collapse"'
    columns = f'<table:table-column/><table:table-column {said} table:number-columns-repeated="2"/>'
    rows = ods_row("Name", "Role", "Team") + ods_row("Ann", "Clerk", "A", said='table:visibility="filter"')
    data = ods({"Cover": ods_row("Hello", said=said), "Staff": columns + rows + ods_row("Bea", "Clerk", "B")})
    table = read_table(data, "staff.ods", sheet="Staff")
    assert [row.cells for row in table.rows] == [("Ann", "Clerk", "A"), ("Bea", "Clerk", "B")]
    assert "Hidden in the workbook, and read: row 2." in table.notes
    assert "Hidden in the workbook, and read: columns B and C." in table.notes


def test_many_hidden_rows_are_counted_after_the_first() -> None:
    book = filled([["Name"], *([f"Person {number}"] for number in range(30))])
    for row in range(2, 32):
        book.worksheets[0].row_dimensions[row].hidden = True
    notes = "".join(read_table(saved(book), "a.xlsx").notes)
    assert "rows 2, 3, 4, 5, 6, 7, 8, 9 and 22 more" in notes


def test_errors_and_formulas_never_worked_out_are_told() -> None:
    data = xlsx([["Name", "Sum", "Half"], ["Ann", "=1+1", "#N/A"]])
    table = read_table(data, "a.xlsx")
    assert table.rows[0].cells == ("Ann", "", "")
    assert "2 cells of the sheet hold an error or a formula without a result" in "".join(table.notes)


def test_a_sheet_is_found_also_where_its_place_is_not_written_from_the_top() -> None:
    book = filled([["Name"], ["Ann"]])
    book.worksheets[0].row_dimensions[2].hidden = True
    data = changed(saved(book), "xl/_rels/workbook.xml.rels", 'Target="/xl/', 'Target="')
    table = read_table(data, "a.xlsx")
    assert "Hidden in the workbook, and read: row 2." in table.notes


def test_a_row_may_be_hidden_by_the_word_true() -> None:
    data = changed(xlsx([["Name"], ["Ann"]]), SHEET, '<row r="2"', '<row r="2" hidden="true"')
    assert "Hidden in the workbook, and read: row 2." in read_table(data, "a.xlsx").notes


def test_what_is_hidden_may_be_past_finding_out_and_that_is_told() -> None:
    data = changed(
        xlsx([["Name"], ["Ann"]]), SHEET, "<sheetData>", '<cols><col hidden="1"/></cols><sheetData>'
    )
    assert "hidden rows and columns cannot be told" in "".join(read_table(data, "a.xlsx").notes)


@pytest.mark.parametrize("data", [b"PK\x03\x04 nothing", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)])
def test_what_only_begins_like_a_workbook_is_refused(data: bytes) -> None:
    with pytest.raises(Refused, match="not a spreadsheet that can be read"):
        read_table(data, "a.bin")


def test_an_encrypted_workbook_is_refused_by_its_reason() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(Refused, match="protected by a password"):
        read_table(data, "a.xlsx")


def test_a_workbook_without_a_cell_is_refused() -> None:
    with pytest.raises(Refused, match="no table"):
        read_table(xlsx([]), "a.xlsx")


def test_a_cell_at_the_end_of_the_world_is_refused() -> None:
    book = filled([["Name"], ["Ann"]])
    for row, column, why in (
        (100_000, 200, "too large for a table"),
        (1_000_000, 10_000, "could not be read"),
    ):
        book.worksheets[0].cell(row, column, "x")
        with pytest.raises(Refused, match=why):
            read_table(saved(book), "a.xlsx")


def test_a_bomb_costs_a_refusal_and_nothing_else() -> None:
    lol = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaaaaaaaa'>" + "".join(
        f"<!ENTITY {chr(98 + at)} '{f'&{chr(97 + at)};' * 64}'>" for at in range(9)
    )
    data = changed(xlsx([["Name"], ["Ann"]]), SHEET, "<worksheet", f"{lol}]><worksheet")
    data = changed(data, SHEET, "Ann", "&j;")
    try:
        table = read_table(data, "a.xlsx")
    except Refused:
        return
    assert len(table.rows) <= 1
    assert sum(map(len, table.rows[0].cells)) < 100


def test_reading_a_workbook_can_be_cancelled() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        read_table(xlsx([["Name"], ["Ann"]]), "a.xlsx", progress=progress)


def test_a_workbook_leaves_no_file_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = xlsx([["Name"], ["Ann"]])
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    read_table(data, "a.xlsx")
    assert list(tmp_path.iterdir()) == []
