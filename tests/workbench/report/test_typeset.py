"""What Typst makes of the strangest words, and that the same words always make the same file."""

import os
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.workbench.report.reading import (
    assert_nothing_leaves_the_page,
    bare,
    text_by_poppler,
    text_by_pypdf,
)
from tests.workbench.report.test_document import DOCUMENT
from tests.workbench.report.westmere import PROJECTION
from tests.workbench.report.westmere_cases import CASES
from workbench.disclosure.projection import DateFacts, EventFacts, PersonFacts, Projection
from workbench.kernel.errors import Cancelled
from workbench.kernel.progress import Progress, Step
from workbench.report import investigation_summary_pdf
from workbench.report.build import investigation as build
from workbench.report.document import (
    Block,
    Column,
    Document,
    Group,
    Heading,
    Link,
    Marked,
    PageOf,
    Paragraph,
    Picture,
    Row,
    Section,
    Table,
    Text,
)
from workbench.report.typeset import TypesettingFailed, typeset

ROOT = Path(__file__).parents[3]

MARKUP = (
    "#panic(1) #import x",
    "$ x^2 $ and $",
    "*bold* _emphasis_ `raw`",
    "@case-C03 <label> </tag>",
    "[square] {curly} (round)",
    "back\\slash \\u{1F600} \\",
    "= not a heading",
    "- not a list / term: x",
    "\"double\" 'single' ``back``",
    "// no comment /* none */",
    "https://example.org/#a?b=c&d",
    "100% ~ -- --- ... &amp; %20",
)


def small(**facts: Any) -> Projection:
    """A projection with one of each, quick to set."""
    one_of_each: dict[str, Any] = {
        "cases": CASES[2:3],
        "people": PROJECTION.people[:1],
        "events": PROJECTION.events[:1],
        "interviews": PROJECTION.interviews[:1],
    }
    return replace(PROJECTION, **(one_of_each | facts))


def with_blocks(*blocks: Block) -> Document:
    return replace(DOCUMENT, blocks=(Heading("First", "first"), *blocks))


def everywhere(text: str, name: str | None = None) -> Projection:
    """The same words typed into every field that takes words; `name` instead into those that take a name."""
    name = text if name is None else name
    when = DateFacts("2019-06-01", "2019-08-31", "between", "month", name[:200])
    facts = PROJECTION.investigation
    terms = tuple(replace(term, text=text) for term in facts.terms_of_reference[:1])
    dates = tuple(replace(one, name=name, evidence=text) for one in facts.key_dates[:1])
    escalations = tuple(replace(one, noticed=text, told=text, outcome=text) for one in CASES[2].escalations)
    case = replace(CASES[2], shown_as=name, risk=name, status=name, summary=text, escalations=escalations)
    return replace(
        PROJECTION,
        investigation=replace(
            replace(facts, title=name, organisation=name, commissioner=name, investigator=name),
            terms_of_reference=terms,
            scope=text,
            confidentiality=text,
            key_dates=dates,
        ),
        cases=(replace(case, risk_reason=text),),
        events=(EventFacts(1, when, name, text, (name,), (name,), "disputed", text, text, name, name),),
        people=(PersonFacts(name, name, name, name, name),),
        interviews=(replace(PROJECTION.interviews[0], interviewees=(name, name), held=when, statement=name),),
    )


@pytest.mark.parametrize("typed", MARKUP)
def test_nothing_typed_is_markup(typed: str) -> None:
    pdf = build(everywhere(typed).to_json())
    assert bare(text_by_poppler(pdf)).count(bare(typed)) >= 15
    assert bare(text_by_pypdf(pdf)).count(bare(typed)) >= 15


@pytest.mark.parametrize(
    "typed, shown",
    [
        ("Thanks 😀", "Thanks [U+1F600]"),
        ("李小龙", "[U+674E U+5C0F U+9F99]"),
        ("gnp.\u202etxt", "gnp.txt"),
        ("zero\u200bwidth", "zerowidth"),
        ("bell\x07 and null\x00", "bell and null"),
        ("\ud83d alone", "[U+D83D] alone"),
        ("two\nlines", "two lines"),
        ("e\u0301te\u0301", "été"),
    ],
)
def test_characters_that_cannot_be_set_never_stop_the_work(typed: str, shown: str) -> None:
    text = text_by_poppler(build(everywhere(typed).to_json()))
    assert bare(text).count(bare(shown)) >= 15


def test_replaced_characters_are_listed_in_the_file() -> None:
    text = text_by_poppler(build(everywhere("😀 \u202e").to_json()))
    assert "Characters replaced" in text
    assert "U+1F600 grinning face" in text
    assert "U+202E right-to-left override" in text


@settings(max_examples=5)
@given(typed=st.text(st.characters(), max_size=60))
def test_any_text_at_all_can_be_set(typed: str) -> None:
    assert build(everywhere(typed).to_json()).startswith(b"%PDF-1.7")


def test_empty_fields_can_be_set() -> None:
    assert "About this document" in text_by_poppler(build(everywhere("").to_json()))


def test_nothing_recorded_at_all_can_be_set() -> None:
    nothing = small(cases=(), people=(), events=(), interviews=())
    assert "No event is recorded." in text_by_poppler(build(nothing.to_json()))


def test_words_wider_than_any_column_are_broken_and_stay_whole_to_a_reader() -> None:
    word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3
    pdf = build(everywhere(word).to_json())
    assert bare(text_by_poppler(pdf)).count(word) >= 15
    assert_nothing_leaves_the_page(pdf)


def test_two_thousand_words_in_one_field_are_all_there_and_on_the_page() -> None:
    many = " ".join(f"word{number}" for number in range(2_000))
    pdf = build(everywhere(many, "Child C").to_json())
    found = Counter(text_by_poppler(pdf).split())
    assert min(found[f"word{number}"] for number in range(2_000)) >= 10
    assert_nothing_leaves_the_page(pdf)


def test_words_that_hyphenate_are_broken_at_the_hyphen_only() -> None:
    case = replace(CASES[0], shown_as="Children of the Adeyemi-Thornbury-Featherstonehaugh family")
    text = text_by_pypdf(build(small(cases=(case,)).to_json()))
    assert "Featherstonehaugh" in text


def test_the_same_projection_gives_the_same_bytes(westmere_pdf: bytes) -> None:
    assert investigation_summary_pdf(PROJECTION) == westmere_pdf


def test_another_journal_head_gives_another_file() -> None:
    later = replace(PROJECTION.head, utc="2021-09-16T14:20:01+00:00")
    assert build(small().to_json()) != build(small(head=later).to_json())


@pytest.mark.parametrize(
    "surroundings",
    [
        {"TZ": "Pacific/Kiritimati", "LANG": "ja_JP.UTF-8", "LC_ALL": "de_DE.UTF-8"},
        {"HOME": "/nowhere", "USER": "zebedee", "PYTHONHASHSEED": "77"},
        {"SOURCE_DATE_EPOCH": "1", "TYPST_FONT_PATHS": "/usr/share/fonts"},
    ],
)
def test_place_user_time_and_language_leave_no_trace(surroundings: dict[str, str], tmp_path: Path) -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]);"
        "from workbench.report.build import investigation;"
        "sys.stdout.buffer.write(investigation(sys.stdin.buffer.read()))"
    )
    given = small().to_json()
    made = subprocess.run(
        [sys.executable, "-c", script, str(ROOT)],
        input=given,
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env={**os.environ, **surroundings},
    )
    assert made.stdout == build(given)
    assert list(tmp_path.iterdir()) == []


def test_what_is_made_in_a_child_is_what_is_made_here() -> None:
    assert investigation_summary_pdf(small()) == build(small().to_json())


def test_it_says_that_it_is_at_work_and_can_be_cancelled() -> None:
    steps: list[Step] = []
    progress = Progress(steps.append)
    investigation_summary_pdf(small(), progress)
    assert {step.words for step in steps} == {"Making the document"}
    progress.cancel()
    with pytest.raises(Cancelled):
        investigation_summary_pdf(small(), progress)


def test_a_link_to_nothing_stops_the_work() -> None:
    with pytest.raises(TypesettingFailed):
        typeset(with_blocks(Paragraph((Link("see there", "nowhere"),))))


def test_a_figure_that_is_not_one_stops_the_work() -> None:
    with pytest.raises(TypesettingFailed):
        typeset(with_blocks(Picture("not a picture", "What it shows", "A caption", "figure")))


def test_what_stops_the_work_is_told_without_the_words_of_the_document() -> None:
    with pytest.raises(TypesettingFailed) as caught:
        typeset(with_blocks(Paragraph((Link("Zebedee", "nowhere-zebedee"),))))
    assert "ebedee" not in f"{caught.value!r} {caught.value.__cause__!r}"
    assert caught.value.__suppress_context__


def test_every_kind_of_run_and_sign_can_be_set() -> None:
    signs = tuple(
        Paragraph((Marked(sign, f"a {sign} sign"),))
        for sign in ("filled", "half", "ring", "barred", "referred")
    )
    runs = Paragraph(
        (Text("strong", "strong"), Text("quiet", "quiet"), Link("link", "first"), PageOf("first")),
        number="7.12",
    )
    heading = Heading("Second", "second", eyebrow="Allegation 7 of 12", facts="20 January to 1 March 2020")
    text = text_by_poppler(typeset(with_blocks(runs, *signs, heading, Paragraph((Text("end"),)))))
    assert "7.12 strong" in text
    assert "a barred sign" in text
    assert "Allegation 7 of 12" in text


def test_a_short_section_makes_room_for_a_long_side_heading() -> None:
    sections = tuple(
        Section(
            "A heading that takes many lines beside a short one " * 3,
            f"s{n}",
            (Paragraph((Text("Short."),)),),
        )
        for n in range(3)
    )
    assert text_by_poppler(typeset(with_blocks(*sections))).count("Short.") == 3


def test_a_table_longer_than_a_page_repeats_its_headers() -> None:
    rows = tuple(Row((((Text(f"row {number}"),),),)) for number in range(120))
    text = text_by_poppler(typeset(with_blocks(Table((Column("The header", 0),), (Group("", rows),)))))
    assert text.count("The header") >= 3
    assert "row 119" in text
