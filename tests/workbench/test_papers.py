"""What goes out is recorded, on paper as in a file; what is only looked at is not."""

import io
from pathlib import Path

import pypdf

from tests import builders
from workbench import papers
from workbench.casebook import Casebook
from workbench.disclosure.exports import exports
from workbench.store.data_key import DataKey


def test_a_printed_summary_is_recorded_and_one_that_is_looked_at_is_not(tmp_path: Path) -> None:
    with Casebook.create(tmp_path / "Try.casebook", None, key=DataKey.random()) as casebook:
        builders.an_investigation(casebook)
        looked_at = papers.summary(casebook)
        assert casebook.ask(exports) == ()
        printed = papers.summary_to_print(casebook)
        (row,) = casebook.ask(exports)
    assert printed == looked_at
    assert row.document == "investigation summary, printed"


def test_what_is_looked_at_on_the_screen_holds_no_name_but_those_revealed(
    tmp_path: Path,
) -> None:
    with Casebook.create(tmp_path / "Try.casebook", None, key=DataKey.random()) as casebook:
        builders.an_investigation(casebook)
        first, _ = (builders.a_person(casebook, "witness", name=name) for name in ("Ann Ash", "Bo Birch"))
        seen = _words_of(papers.preview(casebook, revealed={first: "Ann Ash"}))
        hidden = _words_of(papers.preview(casebook, revealed={}))
        saved = _words_of(papers.summary(casebook))
        assert casebook.ask(exports) == ()
    assert [name in seen for name in ("Ann Ash", "Bo Birch")] == [True, False]
    assert [name in hidden for name in ("Ann Ash", "Bo Birch")] == [False, False]
    assert [name in saved for name in ("Ann Ash", "Bo Birch")] == [True, True]


def _words_of(document: bytes) -> str:
    pages = pypdf.PdfReader(io.BytesIO(document)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())
