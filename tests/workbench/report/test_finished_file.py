"""What the finished PDF claims, contains and gives away, read back by programs that did not make it."""

import getpass
import io
import re
import socket
from collections import Counter
from pathlib import Path

import pikepdf
import pytest

from tests.workbench.report.reading import (
    assert_nothing_leaves_the_page,
    bare,
    bookmarks,
    checked_by_qpdf,
    elements,
    fonts_by_poppler,
    structure_by_poppler,
    text_by_poppler,
    text_by_pypdf,
    within,
)
from tests.workbench.report.westmere import PROJECTION
from workbench.disclosure.projection import IDENTITIES, PERSONAL

WORDS = (
    "Griffith",
    "staff",
    "office",
    "Duffield",
    "Šimůnek-Łaska",
    "Nic an tSaoir",
    "O'Brien",
    "Llŷr-Hughes",
    "Ó Súilleabháin",
    "‘ready to close’",
)


@pytest.fixture(scope="module")
def opened(westmere_pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(westmere_pdf))


def test_it_claims_to_be_archivable_and_accessible(opened: pikepdf.Pdf) -> None:
    with opened.open_metadata() as xmp:
        assert xmp["pdfaid:part"] == "2"
        assert xmp["pdfaid:conformance"] == "A"
        assert xmp["pdfuaid:part"] == "1"
        assert xmp["dc:language"] == {"en-GB"}
        assert xmp["dc:title"] == PROJECTION.investigation.title


def test_it_opens_with_its_title_and_its_language(opened: pikepdf.Pdf) -> None:
    assert opened.Root.Lang == "en-GB"
    assert bool(opened.Root.ViewerPreferences.DisplayDocTitle)
    assert bool(opened.Root.MarkInfo.Marked)


def test_an_independent_checker_finds_no_fault(westmere_file: Path) -> None:
    assert "No syntax or stream encoding errors" in checked_by_qpdf(westmere_file)


def test_every_font_is_ours_embedded_and_readable(westmere_file: Path) -> None:
    fonts = fonts_by_poppler(westmere_file)
    names = {line.split()[0].partition("+")[2] for line in fonts}
    assert names <= {
        "SourceSansPro-Regular",
        "SourceSansPro-Semibold",
        "SourceSerifPro-Light",
        "SourceSerifPro-Regular",
        "SourceSerifPro-Semibold",
    }
    assert all(re.search(r"Identity-H +yes +yes +yes ", line) for line in fonts)


@pytest.mark.parametrize("word", WORDS)
def test_names_and_words_are_found_by_both_readers(westmere_pdf: bytes, word: str) -> None:
    assert word in text_by_pypdf(westmere_pdf)
    assert word in text_by_poppler(westmere_pdf)


def test_no_letters_are_joined_into_one_sign(westmere_pdf: bytes) -> None:
    for text in (text_by_pypdf(westmere_pdf), text_by_poppler(westmere_pdf)):
        assert not re.search("[\ufb00-\ufb06]", text)


def test_both_readers_see_the_same_words(westmere_pdf: bytes) -> None:
    assert Counter(bare(text_by_pypdf(westmere_pdf))) == Counter(bare(text_by_poppler(westmere_pdf)))


def test_every_fact_of_every_kind_is_told(westmere_pdf: bytes) -> None:
    told = bare(text_by_poppler(westmere_pdf))
    facts = [
        *(text for event in PROJECTION.events for text in (event.title, event.account, event.status_by)),
        *(
            text
            for person in PROJECTION.people
            for text in (person.shown_as, person.role, person.organisation)
        ),
        *(text for case in PROJECTION.cases for text in (case.reference, case.shown_as, case.summary)),
        *(one.outcome for case in PROJECTION.cases for one in case.escalations),
        *(name for interview in PROJECTION.interviews for name in interview.interviewees),
        *(term.text for term in PROJECTION.investigation.terms_of_reference),
        *(date.evidence for date in PROJECTION.investigation.key_dates),
    ]
    assert [fact for fact in facts if bare(fact) not in told] == []


def test_every_page_carries_the_marking_and_the_warning(westmere_pdf: bytes) -> None:
    reader = pikepdf.open(io.BytesIO(westmere_pdf))
    text = text_by_poppler(westmere_pdf)
    assert text.count(PERSONAL) == 2 * len(reader.pages) + 1
    assert text.count(IDENTITIES) == 2 * len(reader.pages) + 1


def test_the_marking_is_read_out_on_the_cover(opened: pikepdf.Pdf, westmere_file: Path) -> None:
    structure = structure_by_poppler(westmere_file)
    assert structure.count(PERSONAL) == 1
    assert PERSONAL in str(opened.docinfo["/Subject"])
    assert IDENTITIES in str(opened.docinfo["/Keywords"])


def test_chapters_and_sections_are_headings_and_bookmarks_in_order(
    opened: pikepdf.Pdf, westmere_pdf: bytes, westmere_file: Path
) -> None:
    titles = bookmarks(westmere_pdf)
    assert titles == [
        *("Contents", "The investigation in brief"),
        *("Commissioned by", "Terms of reference", "Confidentiality", "Key dates"),
        *("Allegations", "The allegations in turn"),
        *(f"Allegation {one.number}" for one in PROJECTION.allegations),
        *("Key cases", "The cases in turn"),
        *(f"{case.reference} {case.shown_as}" for case in PROJECTION.cases),
        *("Chronology, January 2014 to October 2021", "People", "Interviews"),
        *("Index of evidence", "About this document"),
        *("What it was made from", "How to check it", "What is in it", "What is not in it"),
    ]
    headings = [*elements(opened, "H1"), *elements(opened, "H2")]
    assert len(headings) == len(titles)
    assert 'H1 "Key cases"' in structure_by_poppler(westmere_file)


def test_every_table_has_headers_for_its_columns(opened: pikepdf.Pdf) -> None:
    tables = list(elements(opened, "Table"))
    assert len(tables) == 7
    for table in tables:
        (header,) = within(table, "THead")[:1]
        cells = within(header, "TH")
        assert len(cells) >= 3
        assert all(_scope(cell) == "/Column" for cell in cells)


def test_every_figure_is_told_in_words(opened: pikepdf.Pdf) -> None:
    figures = list(elements(opened, "Figure"))
    assert figures
    told = " ".join(str(figure.Alt) for figure in figures)
    for event in PROJECTION.events:
        if event.when.kind != "unknown":
            assert event.title.rstrip(".") in told


def test_labels_with_values_are_lists(opened: pikepdf.Pdf) -> None:
    assert len(list(elements(opened, "Lbl"))) >= 5
    assert len(list(elements(opened, "LBody"))) >= 5


def test_nothing_tells_where_by_whom_or_with_what_files_it_was_made(westmere_pdf: bytes) -> None:
    everything = _all_bytes(westmere_pdf)
    assert str(Path(__file__).parents[3]).encode() not in everything
    assert str(Path.home()).encode() not in everything
    assert b".typ" not in everything
    assert b".ttf" not in everything
    for name in (getpass.getuser(), socket.gethostname()):
        if len(name) > 4:  # a name as short as "root" stands in the grammar of PDF itself
            assert name.encode() not in everything


def test_the_only_moment_in_it_is_that_of_the_journal_head(westmere_pdf: bytes) -> None:
    reader = pikepdf.open(io.BytesIO(westmere_pdf))
    assert str(reader.docinfo["/CreationDate"]) == "D:20210916142000Z"
    assert "/Author" not in reader.docinfo
    moments = set(re.findall(rb"20\d\d-\d\d-\d\dT[\d:]+Z", reader.Root.Metadata.read_bytes()))
    assert moments == {b"2021-09-16T14:20:00Z"}


def test_it_holds_nothing_that_acts_or_is_attached(opened: pikepdf.Pdf) -> None:
    assert "/AcroForm" not in opened.Root
    assert "/OpenAction" not in opened.Root
    assert "/EmbeddedFiles" not in opened.Root.get("/Names", pikepdf.Dictionary())
    for page in opened.pages:
        for annotation in page.get("/Annots", pikepdf.Array()):
            assert annotation.Subtype == "/Link"
            assert "/A" not in annotation or annotation.A.S == "/GoTo"


def test_no_page_is_empty_and_nothing_is_printed_over_the_edge(westmere_pdf: bytes) -> None:
    assert_nothing_leaves_the_page(westmere_pdf)


def _scope(cell: pikepdf.Dictionary) -> str:
    attributes = cell.A if isinstance(cell.A, pikepdf.Array) else [cell.A]
    return next(str(one.Scope) for one in attributes if "/Scope" in one)


def _all_bytes(pdf: bytes) -> bytes:
    """The file as it lies on disk, and every stream of it unpacked."""
    reader = pikepdf.open(io.BytesIO(pdf))
    streams = (thing for thing in reader.objects if isinstance(thing, pikepdf.Stream))
    return pdf + b"".join(stream.read_bytes() for stream in streams)
