"""The files are real ones: each opens in a reader of its form that is not ours; one seed makes one set."""

import csv
import io
import re
import zipfile
from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import openpyxl
import pikepdf
import pypdf
import pypdfium2
import pytest
from PIL import Image
from python_calamine import CalamineWorkbook

from workbench.sample.casting import Member, deal
from workbench.sample.content import read
from workbench.sample.exhibit_files import KINDS, File, Files
from workbench.sample.exhibit_tables import case_number
from workbench.sample.exhibits import exhibits_written

WRITTEN = exhibits_written()
NUMBERS = {kind: [n for n, said in enumerate(WRITTEN, 1) if said["kind"] == kind] for kind in KINDS}
NOT_MEANT = re.compile(r"\{[a-z][0-9]{2,3}|\{[+?-]")


@pytest.fixture(scope="module")
def cast() -> Mapping[str, Member]:
    return {member.key: member for member in deal(read("people"), 1)}


@pytest.fixture(scope="module")
def made(cast: Mapping[str, Member]) -> dict[int, File]:
    files = Files(WRITTEN, cast, 1)
    found = ((number, files.file(number)) for number in range(1, len(WRITTEN) + 1))
    return {number: file for number, file in found if file}


def test_one_seed_makes_the_same_bytes_and_another_seed_other_names(
    cast: Mapping[str, Member], made: dict[int, File]
) -> None:
    again = Files(WRITTEN, cast, 1)
    assert [number for number, file in made.items() if again.file(number) != file] == []
    others = Files(WRITTEN, {member.key: member for member in deal(read("people"), 2)}, 2)
    different = sum(others.file(number) != file for number, file in made.items())
    assert different > len(made) * 0.6


@pytest.mark.parametrize("number", NUMBERS["pdf"])
def test_a_pdf_opens_in_three_readers_with_its_text(made: dict[int, File], number: int) -> None:
    content = made[number].content
    pages = pypdf.PdfReader(io.BytesIO(content), strict=True).pages
    text = "\n".join(page.extract_text() for page in pages)
    with pikepdf.open(io.BytesIO(content)) as opened:
        assert opened.check_pdf_syntax() == []
        assert len(opened.pages) == len(pages)
    document = pypdfium2.PdfDocument(content)
    other = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    assert _letters(text) == _letters(other)
    assert "�" not in text
    assert NOT_MEANT.search(text) is None
    assert len(text.split()) > 20


def test_names_of_many_languages_stand_in_the_pdfs_as_they_are_written(
    cast: Mapping[str, Member], made: dict[int, File]
) -> None:
    text = "".join(
        page.extract_text()
        for number in NUMBERS["pdf"]
        for page in pypdf.PdfReader(io.BytesIO(made[number].content)).pages
    )
    shown = {member.name for member in cast.values() if _letters(member.name) in _letters(text)}
    assert len(shown) > 40
    assert any(not name.isascii() for name in shown)


@pytest.mark.parametrize("number", NUMBERS["scan"])
def test_a_scan_is_a_picture_without_text(made: dict[int, File], number: int) -> None:
    page = pypdf.PdfReader(io.BytesIO(made[number].content), strict=True).pages[0]
    assert page.extract_text() == ""
    picture = page.images[0].image
    assert picture is not None
    assert picture.size == (620, 876)
    assert len(picture.getcolors() or ()) > 50


@pytest.mark.parametrize("number", NUMBERS["docx"])
def test_a_word_document_is_whole_xml_with_its_author(
    made: dict[int, File], cast: Mapping[str, Member], number: int
) -> None:
    with zipfile.ZipFile(io.BytesIO(made[number].content)) as packed:
        assert packed.testzip() is None
        parts = {name: ET.fromstring(packed.read(name)) for name in packed.namelist()}
    assert "word/document.xml" in parts
    assert NOT_MEANT.search("".join(parts["word/document.xml"].itertext())) is None
    author = cast[WRITTEN[number - 1]["author"]].name
    assert author in "".join(parts["docProps/core.xml"].itertext())


def test_tracked_changes_and_remarks_stay_hidden_in_word_documents(made: dict[int, File]) -> None:
    with zipfile.ZipFile(io.BytesIO(made[4].content)) as packed:
        document, remarks = (packed.read(f"word/{part}.xml").decode() for part in ("document", "comments"))
    assert document.count("<w:ins ") == document.count("<w:del ") == 1
    assert "in order to improve the inspection result" in document
    assert "Yes we do." in remarks


@pytest.mark.parametrize("number", NUMBERS["xlsx"])
def test_a_workbook_opens_in_two_readers_with_the_same_cells(made: dict[int, File], number: int) -> None:
    content = made[number].content
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    ours = [[cell if cell is not None else "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    theirs = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    assert [list(map(_plain, row)) for row in ours] == [list(map(_plain, row)) for row in theirs]
    assert len(ours) > 3


@pytest.mark.parametrize("number", NUMBERS["csv"])
def test_a_delimited_file_has_as_many_cells_in_every_row(made: dict[int, File], number: int) -> None:
    rows = _rows(made[number])
    assert len({len(row) for row in rows}) == 1
    assert len(rows) > 2


@pytest.mark.parametrize("number", NUMBERS["eml"])
def test_an_e_mail_is_read_whole_and_holds_what_was_attached(made: dict[int, File], number: int) -> None:
    message = message_from_bytes(made[number].content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert message.defects == []
    assert all(address.addr_spec for address in message["To"].addresses)
    assert isinstance(message["Date"].datetime, datetime)
    attached = [part.get_content() for part in message.iter_attachments()]
    assert attached == [made[each].content for each in WRITTEN[number - 1].get("attached", ())]
    body = message.get_body()
    assert body is not None
    assert NOT_MEANT.search(body.get_content()) is None


@pytest.mark.parametrize("number", NUMBERS["html"])
def test_a_web_page_closes_what_it_opens_and_fetches_nothing(made: dict[int, File], number: int) -> None:
    page = _Page()
    page.feed(made[number].content.decode("utf-8"))
    assert page.open == []
    assert page.fetched == []


@pytest.mark.parametrize("number", [*NUMBERS["board"], *NUMBERS["chart"]])
def test_a_picture_is_one(made: dict[int, File], number: int) -> None:
    with Image.open(io.BytesIO(made[number].content)) as picture:
        picture.load()
        assert picture.format == "PNG"
        assert min(picture.size) > 300


@pytest.mark.parametrize("number", NUMBERS["txt"])
def test_a_text_is_text(made: dict[int, File], number: int) -> None:
    words = made[number].content.decode("utf-8")
    assert words.isprintable() or "\n" in words
    assert NOT_MEANT.search(words) is None


def test_the_lists_hold_as_many_cases_as_is_said_of_them(made: dict[int, File]) -> None:
    assert [len(_sheet(made[number])) - 1 for number in (15, 16, 61, 65)] == [212, 187, 117, 61]
    first, second = _sheet(made[15]), _sheet(made[16])
    assert case_number(5) in {row[0] for row in first} & {row[0] for row in second}
    assert first[118][0] == case_number(6)
    assert made[117] == made[15]


def test_weekly_closures_agree_in_the_log_the_chart_and_the_series(
    made: dict[int, File], cast: Mapping[str, Member]
) -> None:
    log = _rows(made[27])[1:]
    weeks = Counter(_day(row[0]).isocalendar().week for row in log)
    series = {_day(week).isocalendar().week: int(count) for week, _, count in _rows(made[72])[1:]}
    assert dict(weeks) == {week: series[week] for week in (45, 46, 47, 48)}
    assert [series[week] for week in (45, 46, 47, 48)] == [58, 45, 31, 36]
    duty = [row for row in log if row[4] == cast["m05"].name]
    assert len(duty) == 19
    assert max(_day(row[0]) for row in duty) <= date(2019, 11, 8)
    assert [row[0] for row in log if row[1] == case_number(3)] == ["04/11/2019 16:52"]


def test_caseloads_agree_with_what_people_say_of_them(
    made: dict[int, File], cast: Mapping[str, Member]
) -> None:
    rows = _sheet(made[11])[1:]
    may = [
        int(str(held)) for month, team, _, held in rows if month == "05/2019" and "assessment" in str(team)
    ]
    assert (len(may), round(sum(may) / len(may), 1), max(may)) == (33, 27.4, 38)
    hers = {month: held for month, _, name, held in rows if name == cast["w10"].name}
    assert (hers["05/2019"], hers["11/2019"]) == (31, 19)


def test_the_list_of_january_agrees_with_the_e_mail_that_brought_it(
    made: dict[int, File], cast: Mapping[str, Member]
) -> None:
    rows = _sheet(made[61])[1:]
    assert sum(row[3] == cast["w30"].name for row in rows) == 31
    assert sum(row[4] == "D" for row in rows) == 8
    assert len(rows) - len({row[1] for row in rows}) == 3
    assert rows[8][1] == case_number(7)


def test_referrals_and_contacts_and_the_allocation_history_agree_with_the_story(
    made: dict[int, File], cast: Mapping[str, Member]
) -> None:
    referred = {month: int(count) for month, count in _rows(made[73])[1:]}
    assert [referred[f"{month:02}/2019"] for month in (6, 7, 10, 11)] == [301, 402, 417, 388]
    assert sum(row[1] != row[2] for row in _sheet(made[76])[1:]) == 19
    spells = _rows(made[25])[1:]
    seventh = [row[1:] for row in spells if row[0] == case_number(7)]
    assert ["", "16/12/2019", "18/02/2020"] in seventh
    assert sum(row[1] == cast["n08"].name and row[2] == "07/01/2020" for row in spells) == 11


def _letters(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _plain(cell: object) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _sheet(file: File) -> list[tuple[object, ...]]:
    sheet = openpyxl.load_workbook(io.BytesIO(file.content)).worksheets[0]
    return [tuple("" if cell is None else cell for cell in row) for row in sheet.iter_rows(values_only=True)]


def _rows(file: File) -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.content.decode("utf-8"), newline="")))


def _day(words: str) -> date:
    return date.fromisoformat("-".join(reversed(words[:10].split("/"))))


class _Page(HTMLParser):
    """What is still open, and what would be fetched."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "hr", "br"}:
            self.open.append(tag)
        self.fetched += [value or "" for name, value in attrs if name in {"src", "href"}]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
