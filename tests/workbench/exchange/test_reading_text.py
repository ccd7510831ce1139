"""Tables in CSV and in pasted text, as other programs write them."""

import codecs

import pytest

from workbench.exchange.tables import RawTable, read_clipboard, read_table
from workbench.kernel.errors import Refused

ROWS = "Name,Role\r\nZoë Griffith,Social worker\r\n"
UNDER_HEADINGS = [("Zoë Griffith", "Social worker")]


def cells(table: RawTable) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_letters_are_read_in_the_encodings_that_spreadsheets_write(encoding: str) -> None:
    table = read_table(ROWS.encode(encoding), "staff.csv")
    assert (table.headings, cells(table)) == (("Name", "Role"), UNDER_HEADINGS)


def test_utf_16_is_read_with_either_byte_first() -> None:
    data = codecs.BOM_UTF16_BE + ROWS.encode("utf-16-be")
    assert cells(read_table(data, "staff.csv")) == UNDER_HEADINGS


def test_an_encoding_that_had_to_be_supposed_is_told() -> None:
    assert any("Windows-1252" in note for note in read_table(ROWS.encode("cp1252"), "staff.csv").notes)
    assert read_table(ROWS.encode("utf-8"), "staff.csv").notes == ()


@pytest.mark.parametrize("data", [b"Name\n\x81\x8d", codecs.BOM_UTF8 + b"Name\n\xff", b"\xff\xfeN\0a"])
def test_letters_that_cannot_be_made_out_are_refused(data: bytes) -> None:
    with pytest.raises(Refused, match="cannot be made out"):
        read_table(data, "staff.csv")


@pytest.mark.parametrize(
    "data", [b"Name\nAnn\0\n", codecs.BOM_UTF8 + b"Name\n\0", "Name\nAnn".encode("utf-16-le")]
)
def test_a_file_that_holds_nul_is_refused(data: bytes) -> None:
    with pytest.raises(Refused, match="NUL"):
        read_table(data, "staff.csv")


@pytest.mark.parametrize("separator, said", [(",", ""), (";", "semicolons"), ("\t", "tabs")])
def test_the_separator_is_found(separator: str, said: str) -> None:
    text = 'Name,Role\n"Griffith, Aoife","Team manager; duty"\n'
    table = read_table(text.replace('",', f'"{separator}').replace("e,R", f"e{separator}R").encode(), "a.csv")
    assert cells(table) == [("Griffith, Aoife", "Team manager; duty")]
    assert said in "".join(table.notes)


def test_the_separator_that_excel_names_in_the_first_line_is_used() -> None:
    table = read_table(b"sep=|\r\nName|Role\r\nAnn, B.|Manager\r\n", "staff.csv")
    assert (table.headings, cells(table)) == (("Name", "Role"), [("Ann, B.", "Manager")])


def test_a_cell_of_several_lines_is_one_cell_and_is_not_changed() -> None:
    table = read_table(b'Name,Notes\r\nAnn,"first\r\nsecond ""quoted"" "\r\n', "staff.csv")
    assert cells(table) == [("Ann", 'first\r\nsecond "quoted" ')]


@pytest.mark.parametrize("broken", ['Name,Notes\nAnn,"never closed\nBea,x\n', 'Name,Notes\nAnn,"a" b\n'])
def test_a_quotation_that_would_swallow_rows_is_refused(broken: str) -> None:
    with pytest.raises(Refused, match="quotation mark near line"):
        read_table(broken.encode(), "staff.csv")


def test_a_cell_longer_than_any_text_is_refused() -> None:
    with pytest.raises(Refused, match="too long"):
        read_table(b"Name,Notes\nAnn," + b"x" * 200_000, "staff.csv")


def test_rows_keep_the_numbers_of_the_file_and_empty_ones_are_counted() -> None:
    table = read_table(b"Name,Role\n\nAnn,Manager\n , \nBea,\n\n\n", "staff.csv")
    assert [row.number for row in table.rows] == [3, 5]
    assert table.empty == 2
    assert "2 empty rows" in "".join(table.notes)


def test_short_rows_are_filled_and_long_ones_get_a_heading() -> None:
    table = read_table(b"Name,Role\nAnn\nBea,Manager,on leave\n", "staff.csv")
    assert table.headings == ("Name", "Role", "Column C")
    assert cells(table) == [("Ann", "", ""), ("Bea", "Manager", "on leave")]


def test_more_rows_than_can_be_looked_through_are_refused() -> None:
    for data in (b"Name\n" + b"Ann\n" * 100_001, b"Name\n" + b"\n" * 102_000 + b"Ann\n"):
        with pytest.raises(Refused, match="more than 100,000 rows"):
            read_table(data, "staff.csv")


@pytest.mark.parametrize("data", [b"", b"\r\n\r\n", b" ,,\n"])
def test_a_file_without_a_row_is_refused(data: bytes) -> None:
    with pytest.raises(Refused, match="no table"):
        read_table(data, "staff.csv")


def test_a_file_that_is_too_large_is_refused_before_it_is_read() -> None:
    with pytest.raises(Refused, match="50 MB"):
        read_table(b"x" * 50_000_001, "staff.csv")


def test_a_name_is_shown_without_its_folder() -> None:
    assert read_table(ROWS.encode(), "C:/Ann/staff.csv").name == "staff.csv"


def test_pasted_cells_are_parted_by_tabs_alone() -> None:
    table = read_clipboard('Name\tNotes\r\nGriffith, Aoife\t"two\nlines"\r\n')
    assert cells(table) == [("Griffith, Aoife", "two\nlines")]


def test_pasted_text_may_hold_quotation_marks_that_are_no_spreadsheets() -> None:
    table = read_clipboard('Title\tSource\n"Close it" was said\tminutes\n')
    assert cells(table) == [('"Close it" was said', "minutes")]
    assert "Quotation marks were read as part of the text." in table.notes


def test_pasted_names_without_a_heading_are_all_rows() -> None:
    table = read_clipboard("Aoife Griffith\nSeán O'Brien\n", headings_at=0)
    assert table.headings == ("Column A",)
    assert cells(table) == [("Aoife Griffith",), ("Seán O'Brien",)]


def test_pasted_text_with_nul_or_without_end_is_refused() -> None:
    with pytest.raises(Refused, match="NUL"):
        read_clipboard("Name\n\0")
    with pytest.raises(Refused, match="50 MB"):
        read_clipboard("x" * 50_000_001)
