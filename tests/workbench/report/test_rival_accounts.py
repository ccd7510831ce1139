"""Rival accounts in the chronology: side by side, the difference marked, how it was resolved."""

from dataclasses import replace

from tests.workbench.report.reading import assert_nothing_leaves_the_page, text_by_poppler
from tests.workbench.report.westmere import PROJECTION
from tests.workbench.report.westmere_events import date_of
from workbench.disclosure.projection import AccountFacts, DifferenceFacts, chronology_of
from workbench.report import summary_pdf
from workbench.report.chapters.rival_accounts import rival_accounts_chapter
from workbench.report.document import Heading, Row, Table, Text

HERS = AccountFacts(
    *(
        "Aoife Griffith",
        "Interview 1, paragraph 3",
        "seen or heard",
        date_of("5 November 2019"),
        "The office",
    ),
    *(("Derek O'Brien",), (), "He told us to close it.", ("the date", "who was there")),
)
HIS = replace(
    HERS,
    given_by="Derek O'Brien",
    stands_in="E019, p. 12",
    when=date_of("about 12 November 2019"),
    there=(),
    not_there=("Derek O'Brien",),
    said="I was on leave.",
)
RESOLVED = DifferenceFacts(
    "the date", True, "one account is preferred", "Aoife Griffith", "Her diary was written that day."
)
OPEN = DifferenceFacts("who was there", True, "", "", "")
EVENT = replace(PROJECTION.events[4], accounts=(HERS, HIS), differences=(RESOLVED, OPEN))


def rows() -> tuple[Row, ...]:
    *_, table = rival_accounts_chapter((PROJECTION.events[0], EVENT))
    assert isinstance(table, Table)
    (group,) = table.groups
    assert group.title == f"No. {EVENT.number}: {EVENT.title}"
    return group.rows


def said(row: Row, column: int) -> list[tuple[str, str]]:
    return [(run.text, run.tone) for line in row.cells[column] for run in line if isinstance(run, Text)]


def test_each_account_has_a_row_and_what_differs_is_marked() -> None:
    hers, his, *_ = rows()
    assert said(hers, 0)[:2] == [("Aoife Griffith", "plain"), ("Interview 1, paragraph 3", "small")]
    assert said(hers, 1)[0] == ("5 November 2019", "strong")
    assert said(hers, 2) == [("The office", "plain")]
    assert (said(hers, 3), said(his, 3)) == ([("Derek O'Brien", "strong")], [("not Derek O'Brien", "strong")])
    assert said(his, 4) == [("I was on leave.", "plain")]


def test_beneath_them_stands_how_each_difference_was_resolved_or_that_it_was_not() -> None:
    *_, resolved, unresolved = rows()
    assert said(resolved, 0) == [("Contradict each other on", "small"), ("the date", "strong")]
    assert said(resolved, 4) == [
        ("One account is preferred: Aoife Griffith", "plain"),
        ("Her diary was written that day.", "small"),
    ]
    assert said(unresolved, 4) == [("Not resolved", "strong")]


def test_there_is_no_chapter_where_no_accounts_differ() -> None:
    assert rival_accounts_chapter(PROJECTION.events) == ()


def test_the_chronology_tells_rival_accounts_within_the_page() -> None:
    pdf = summary_pdf("chronology", chronology_of(replace(PROJECTION, events=(*PROJECTION.events, EVENT))))
    text = " ".join(text_by_poppler(pdf).split())
    assert "Rival accounts" in text
    assert "I was on leave." in text
    assert_nothing_leaves_the_page(pdf)


def test_the_chapter_is_one_of_the_contents() -> None:
    heading, *_ = rival_accounts_chapter((EVENT,))
    assert heading == Heading("Rival accounts", "rival-accounts")
