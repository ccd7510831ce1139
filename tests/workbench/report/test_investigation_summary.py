"""What the investigation summary tells, in what order, and what it says where nothing is recorded."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest

from tests.workbench.report.westmere import PROJECTION
from tests.workbench.report.westmere_cases import CASES, still_open
from workbench.disclosure.projection import CaseFacts, DateFacts, InvestigationFacts
from workbench.kernel.errors import Refused
from workbench.report import investigation_summary_pdf
from workbench.report.document import (
    Block,
    Contents,
    Document,
    Heading,
    Marked,
    Notice,
    Paragraph,
    Section,
    Table,
    Tally,
    Term,
    Text,
)
from workbench.report.investigation_summary import investigation_summary

IN_TURN = "The allegations in turn"

NOTHING = replace(
    PROJECTION,
    investigation=InvestigationFacts("", "", "", "", "", (), "", "", ()),
    cases=(),
    people=(),
    events=(),
    interviews=(),
    allegations=(),
    exhibits=(),
)


def chapter(document: Document, title: str) -> tuple[Block, ...]:
    """The blocks of a chapter, its heading left out."""
    starts = [place for place, block in enumerate(document.blocks) if isinstance(block, Heading)]
    ends = [*starts[1:], len(document.blocks)]
    for start, end in zip(starts, ends, strict=True):
        heading = document.blocks[start]
        if isinstance(heading, Heading) and heading.title == title:
            return document.blocks[start + 1 : end]
    raise AssertionError(f"there is no chapter {title}")


def words(*parts: object) -> str:
    """All the words of some blocks, in order."""
    return " ".join(_words(parts))


def _words(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for member in part:
            yield from _words(member)
    elif is_dataclass(part):
        for field in fields(part):
            if field.name not in {"sign", "target", "tone"}:
                yield from _words(getattr(part, field.name))


def only(blocks: tuple[Block, ...], kind: type) -> Block:
    (block,) = (block for block in blocks if isinstance(block, kind))
    return block


def with_cases(*cases: CaseFacts) -> Document:
    return investigation_summary(replace(PROJECTION, cases=cases))


def test_the_chapters_come_in_their_order() -> None:
    titles = [block.title for block in investigation_summary(PROJECTION).blocks if isinstance(block, Heading)]
    assert titles == [
        *("Contents", "The investigation in brief", "Allegations", "The allegations in turn", "Key cases"),
        *("The cases in turn", "Chronology, January 2014 to October 2021", "People", "Interviews"),
        *("Index of evidence", "About this document"),
    ]
    assert only(chapter(investigation_summary(PROJECTION), "Contents"), Contents) == Contents()


def test_a_reader_for_whom_there_is_no_edition_is_refused_before_any_work() -> None:
    with pytest.raises(Refused, match="no edition"):
        investigation_summary_pdf(replace(PROJECTION, audience="commissioner"))


def test_the_cover_tells_edition_day_and_journal_head() -> None:
    terms = investigation_summary(PROJECTION).cover.terms
    assert terms == (
        Term("Marking", (Text("OFFICIAL-SENSITIVE: PERSONAL. Contains identities – not for release"),)),
        Term("Edition", (Text("Investigator’s own edition"),)),
        Term("Date of this edition", (Text("16 September 2021"),)),
        Term("Investigator", (Text("Marian Tarrowby"),)),
        Term("Commissioned by", (Text("The chief executive"),)),
        Term("Journal head", (Text("7F3A 91C2 0B4E D815, entry 1,482, 16 September 2021 at 14:20 UTC"),)),
    )


def test_the_investigators_name_is_not_in_the_properties_of_the_file() -> None:
    document = investigation_summary(PROJECTION)
    assert "Tarrowby" not in " ".join((document.description, *document.keywords))


def test_cases_with_an_open_escalation_come_first_and_in_a_box() -> None:
    blocks = chapter(investigation_summary(PROJECTION), "Key cases")
    notice = only(blocks, Notice)
    assert isinstance(notice, Notice)
    assert notice.title == Marked("filled", "2 safeguarding escalations are open")
    assert [term.label for term in notice.terms] == ["C03", "C08"]
    assert "Told, but not acknowledged." in words(notice)
    assert "Nobody has been told." in words(notice)
    table = only(blocks, Table)
    assert isinstance(table, Table)
    references = [words(row.cells[0]) for row in table.groups[0].rows]
    assert references == ["C03", "C08", "C01", "C02", "C04", "C05", "C06", "C07", "C09", "C10"]


def test_every_open_escalation_of_a_case_is_in_the_box() -> None:
    first, second = still_open("One.", "1 May 2021"), still_open("Two.", "2 May 2021")
    notice = only(chapter(with_cases(replace(CASES[0], escalations=(first, second))), "Key cases"), Notice)
    assert isinstance(notice, Notice)
    assert notice.title.text == "2 safeguarding escalations are open"
    assert len(notice.terms) == 2


def test_an_escalation_acknowledged_without_an_outcome_is_still_open() -> None:
    one = replace(
        still_open("One.", "1 May 2021", "Head", "1 May 2021"),
        acknowledged="Head",
        acknowledged_at="2 May 2021",
        standing="Escalation: acknowledged, no outcome yet",
    )
    notice = only(chapter(with_cases(replace(CASES[0], escalations=(one,))), "Key cases"), Notice)
    assert "Acknowledged, but without an outcome." in words(notice)


def test_an_immediate_risk_that_nobody_was_told_of_is_as_loud() -> None:
    case = replace(CASES[0], alarm="Immediate risk, and nothing escalated")
    document = with_cases(CASES[1], case)
    blocks = chapter(document, "Key cases")
    notice = only(blocks, Notice)
    assert isinstance(notice, Notice)
    assert notice.title.text == "1 case with an immediate risk that nobody has been told of"
    assert "Immediate risk, and nothing escalated" in words(notice)
    table = only(blocks, Table)
    assert isinstance(table, Table)
    assert table.groups[0].rows[0].cells[4] == ((Marked("filled", case.alarm),),)
    assert "Immediate risk, and nothing escalated" in str(chapter(document, "The cases in turn"))


def test_without_an_open_escalation_there_is_no_box() -> None:
    blocks = chapter(with_cases(CASES[5], CASES[0]), "Key cases")
    assert not [block for block in blocks if isinstance(block, Notice)]
    assert "No safeguarding escalation is open." in words(*blocks)
    tally = only(blocks, Tally)
    assert isinstance(tally, Tally)
    assert [number for number, _ in tally.counts] == [0, 1, 1]


def test_exhibits_are_not_counted_where_they_are_not_part_of_the_document() -> None:
    assert "exhibit" not in str(chapter(with_cases(replace(CASES[0], exhibits=None)), "Key cases"))


def test_the_numbers_of_the_terms_of_reference_are_kept_as_given() -> None:
    terms = (
        replace(PROJECTION.investigation.terms_of_reference[0], number="1(a)", text="First.\nAnd more."),
        replace(PROJECTION.investigation.terms_of_reference[0], number="1(b)", text=""),
    )
    facts = replace(PROJECTION.investigation, terms_of_reference=terms)
    section = chapter(
        investigation_summary(replace(PROJECTION, investigation=facts)), "The investigation in brief"
    )[1]
    assert isinstance(section, Section)
    assert [block.number for block in section.blocks if isinstance(block, Paragraph)] == ["1(a)", "", "1(b)"]


@pytest.mark.parametrize(
    "title, said",
    [
        ("The investigation in brief", "No commissioner is recorded."),
        ("The investigation in brief", "No terms of reference are recorded."),
        ("The investigation in brief", "No statement on confidentiality is recorded."),
        ("The investigation in brief", "No key date is recorded."),
        ("Key cases", "No key case is recorded."),
        ("Chronology", "No event is recorded."),
        ("People", "No person is recorded."),
        ("Interviews", "No interview is recorded."),
    ],
)
def test_what_is_not_recorded_is_said_to_be_missing(title: str, said: str) -> None:
    assert said in words(*chapter(investigation_summary(NOTHING), title))


def test_a_statement_of_blanks_alone_is_none() -> None:
    facts = replace(PROJECTION.investigation, confidentiality=" \r\n")
    told = chapter(
        investigation_summary(replace(PROJECTION, investigation=facts)), "The investigation in brief"
    )
    assert "No statement on confidentiality is recorded." in words(*told)


def test_one_of_a_kind_is_told_in_the_singular() -> None:
    one = replace(PROJECTION, people=PROJECTION.people[:1], interviews=PROJECTION.interviews[:1])
    document = investigation_summary(one)
    assert "1 person has a part" in words(*chapter(document, "People"))
    assert "1 interview has been held." in words(*chapter(document, "Interviews"))


def test_an_interview_that_was_not_held_is_not_counted_as_held() -> None:
    """Only an interview that took place can bear a finding; a plan says where the record still grows."""
    first, second, third, *_ = PROJECTION.interviews
    planned = replace(second, state="planned")
    cancelled = replace(third, state="cancelled", held=DateFacts(None, None, "unknown", "", ""))
    document = investigation_summary(replace(PROJECTION, interviews=(first, planned, cancelled)))
    blocks = chapter(document, "Interviews")
    assert "1 interview has been held, 1 is planned and 1 is cancelled." in words(*blocks)
    table = only(blocks, Table)
    assert isinstance(table, Table)
    assert [words(row.cells[1]) for row in table.groups[0].rows] == [
        "11 February 2021",
        "Planned 23 February 2021",
        "Cancelled",
    ]


def test_people_are_grouped_by_their_part() -> None:
    table = only(chapter(investigation_summary(PROJECTION), "People"), Table)
    assert isinstance(table, Table)
    assert [group.title for group in table.groups] == [
        *("Complainant", "Witness", "Subject", "Child", "Professional"),
    ]


def test_characters_that_no_font_has_are_listed_at_the_end() -> None:
    blocks = chapter(investigation_summary(PROJECTION, (), frozenset("😀\u202e")), "About this document")
    assert "U+202E right-to-left override" in words(*blocks)
    assert "U+1F600 grinning face" in words(*blocks)


def test_a_long_title_is_cut_after_a_word_at_the_head_of_the_page() -> None:
    facts = replace(PROJECTION.investigation, title="Concerns about " * 10)
    document = investigation_summary(replace(PROJECTION, investigation=facts))
    assert document.short_title == f"{'Concerns about ' * 4}Concerns …"
    assert document.title == ("Concerns about " * 10).strip()


def test_every_audience_that_is_not_listed_gets_nothing() -> None:
    for audience in ("published", "subject:person-1", "OWN", ""):
        with pytest.raises(Refused):
            investigation_summary(replace(PROJECTION, audience=audience))


def test_an_interview_is_told_by_its_title_and_with_whom() -> None:
    first, second, third, *_ = PROJECTION.interviews
    rows = (
        replace(first, title="First meeting", state="planned"),
        replace(second, title="With the auditors", interviewees=(), state="planned"),
        replace(third, title=third.interviewees[0], state="planned"),
    )
    blocks = chapter(investigation_summary(replace(PROJECTION, interviews=rows)), "Interviews")
    assert "No interview has been held and 3 are planned." in words(*blocks)
    table = only(blocks, Table)
    assert isinstance(table, Table)
    told = [words(row.cells[2]) for row in table.groups[0].rows]
    assert told == ["First meeting With Aoife Griffith", "With the auditors", "Derek O'Brien"]


def test_an_exhibit_is_told_with_its_grade_and_the_beginning_of_its_fingerprint() -> None:
    table = only(chapter(investigation_summary(PROJECTION), "Index of evidence"), Table)
    assert isinstance(table, Table)
    by_sort = {group.title: [words(*row.cells) for row in group.rows] for group in table.groups}
    assert list(by_sort) == ["E-mail", "Letter", "Object", "Policy"]
    assert "7F3A 91C2 0B4E" in by_sort["Letter"][0]
    assert by_sort["Letter"][0].endswith(" 1A 7F3A 91C2 0B4E")
    told = words(*chapter(investigation_summary(PROJECTION), "Index of evidence"))
    assert "the source (1\N{NO-BREAK SPACE}reliable source; 2\N{NO-BREAK SPACE}untested source)" in told
    assert "A\N{NO-BREAK SPACE}known directly to the source; B\N{NO-BREAK SPACE}known indirectly" in told


def test_an_exhibit_that_is_not_relied_on_is_told_so() -> None:
    """CPIA Code, section 6: unused material is listed, so that others can see what was left out."""
    first, *others = PROJECTION.exhibits
    unused = replace(first, use="unused")
    table = only(
        chapter(investigation_summary(replace(PROJECTION, exhibits=(unused, *others))), "Index of evidence"),
        Table,
    )
    assert isinstance(table, Table)
    titles = [words(row.cells[1]) for group in table.groups for row in group.rows]
    assert [title for title in titles if "Not relied on" in title] == [f"{first.title} Not relied on"]


def test_grades_are_explained_only_where_there_are_some() -> None:
    ungraded = tuple(replace(one, grade="") for one in PROJECTION.exhibits)
    document = investigation_summary(replace(PROJECTION, exhibits=ungraded))
    assert "Grades tell" not in words(*chapter(document, "Index of evidence"))
