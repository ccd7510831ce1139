"""What a document as data refuses, and how it crosses to the typesetter."""

import json

import pytest

from workbench.report.document import (
    Column,
    Cover,
    Document,
    Group,
    Heading,
    Link,
    Marked,
    Paragraph,
    Picture,
    Row,
    Table,
    Tally,
    Text,
)

DOCUMENT = Document(
    title="A title",
    short_title="A title",
    edition="An edition",
    marking="OFFICIAL",
    warning="",
    head="0000 0000",
    utc="2021-09-16T14:20:00+00:00",
    description="",
    keywords=("OFFICIAL",),
    cover=Cover("", "", (), ""),
    blocks=(
        Heading("First", "first"),
        Paragraph((Text("One"), Link("two", "first"))),
        Tally(((1, Marked("filled", "three")),)),
    ),
)


def test_every_block_and_every_run_says_what_it_is() -> None:
    heading, paragraph, tally = json.loads(DOCUMENT.to_json())["blocks"]
    assert heading == {"kind": "heading", "title": "First", "target": "first", "eyebrow": "", "facts": ""}
    assert [run["kind"] for run in paragraph["runs"]] == ["text", "link"]
    assert tally["counts"] == [[1, {"kind": "marked", "sign": "filled", "text": "three"}]]


def test_equal_documents_are_equal_bytes() -> None:
    assert DOCUMENT.to_json() == DOCUMENT.to_json()


def test_a_row_without_a_cell_for_every_column_is_refused() -> None:
    with pytest.raises(ValueError, match="as many cells"):
        Table((Column("One", 0), Column("Two", 0)), (Group("", (Row((((Text("only"),),),)),)),))


@pytest.mark.parametrize("alt, caption", [("", "A caption"), ("What it shows", "")])
def test_a_figure_nobody_put_into_words_is_refused(alt: str, caption: str) -> None:
    with pytest.raises(ValueError, match="cannot see"):
        Picture("<svg/>", alt, caption, "figure")
