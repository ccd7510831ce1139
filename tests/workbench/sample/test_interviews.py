"""The interviews read like real ones: many voices, several pages each, and statements at every stage."""

from collections import Counter
from itertools import combinations, pairwise

import pytest

from workbench import interviews, people
from workbench.casebook import Casebook
from workbench.interviews import STATEMENT_STATES, InterviewFilter, InterviewRow, ParagraphRow
from workbench.kernel.running_text import references
from workbench.sample.interview_text import spoken
from workbench.sample.interviewing import told

SEVERAL_PAGES = 380
"""Words: a page of notes holds some two hundred."""


@pytest.fixture(scope="module")
def held(sample: Casebook) -> dict[InterviewRow, tuple[ParagraphRow, ...]]:
    rows = sample.ask(interviews.interviews, InterviewFilter(state="held"))
    return {row: sample.ask(interviews.paragraphs, row.id) for row in rows}


def test_forty_were_held_one_is_planned_and_one_was_cancelled(sample: Casebook) -> None:
    states = Counter(row.state for row in sample.ask(interviews.interviews))
    assert states == {"held": 40, "planned": 1, "cancelled": 1}


def test_each_has_several_pages_of_notes(held: dict[InterviewRow, tuple[ParagraphRow, ...]]) -> None:
    short = [row.number for row, notes in held.items() if _words(notes) < SEVERAL_PAGES]
    assert short == []
    assert all(20 <= len(notes) <= 70 for notes in held.values())


def test_no_two_share_a_paragraph() -> None:
    said = [{line.words for line in spoken(each.said) if len(line.words) > 60} for each in told()]
    assert [one & other for one, other in combinations(said, 2) if one & other] == []


def test_paragraphs_follow_one_another_in_time_within_their_session() -> None:
    for each in told():
        lines = tuple(spoken(each.said))
        assert all(one.at <= other.at for one, other in pairwise(lines)), each.number
        assert all(line.at <= each.held[line.session].ended for line in lines), each.number


def test_some_are_held_with_several_people_and_in_several_sessions(
    held: dict[InterviewRow, tuple[ParagraphRow, ...]],
) -> None:
    interviewed = [sum(who.part == "interviewee" for who in row.attendees) for row in held]
    assert Counter(interviewed) == {1: 38, 3: 2}
    assert sum(len(row.sessions) == 2 for row in held) == 2


def test_statements_stand_at_every_stage(sample: Casebook) -> None:
    states = Counter(row.state for row in sample.ask(interviews.statements))
    assert set(states) == set(STATEMENT_STATES)
    assert sum(states.values()) == 43


def test_a_statement_that_was_sent_again_keeps_both_versions(sample: Casebook) -> None:
    third = sample.ask(interviews.interviews)[2]
    statement = sample.ask(interviews.statements, third.id)[0]
    second, first = sample.ask(interviews.versions, statement.id)
    changed = [
        one.text for one, other in zip(second.paragraphs, first.paragraphs, strict=True) if one != other
    ]
    assert any("The search shows that they were not" in text for text in changed)
    assert statement.state == "agreed with changes"


def test_amendments_are_accepted_accepted_in_part_not_accepted_and_open(sample: Casebook) -> None:
    decisions = Counter(
        asked.decision
        for statement in sample.ask(interviews.statements)
        for version in sample.ask(interviews.versions, statement.id)
        for paragraph in version.paragraphs
        for asked in paragraph.amendments
    )
    assert set(decisions) == {"", *interviews.DECISIONS}


def test_late_entries_say_why_they_are_late_and_what_they_correct(
    held: dict[InterviewRow, tuple[ParagraphRow, ...]],
) -> None:
    late = [paragraph for notes in held.values() for paragraph in notes if paragraph.late]
    assert len(late) == 8
    assert all(paragraph.late_reason and paragraph.corrects for paragraph in late)


def test_the_notes_are_locked_but_for_none_that_was_held(
    held: dict[InterviewRow, tuple[ParagraphRow, ...]],
) -> None:
    assert [row.number for row in held if row.notes_locked_at is None] == []


def test_questions_and_answers_have_their_speakers(
    held: dict[InterviewRow, tuple[ParagraphRow, ...]],
) -> None:
    for row, notes in held.items():
        parts = {attendee.id: attendee.part for attendee in row.attendees}
        spoke = {(line.sort, line.speaker and parts[line.speaker]) for line in notes if not line.late}
        assert spoke <= {
            ("question", "interviewer"),
            ("answer", "interviewee"),
            ("quotation", "interviewee"),
            ("observation", None),
        }


def test_people_are_named_by_reference_and_belong_to_the_cast(
    sample: Casebook, held: dict[InterviewRow, tuple[ParagraphRow, ...]]
) -> None:
    known = sample.ask(people.pseudonyms)
    named = {id for notes in held.values() for line in notes for id in references(line.text)}
    assert len(named) > 60
    assert named <= set(known)


def test_paragraphs_that_events_cite_stay_where_they_are(
    held: dict[InterviewRow, tuple[ParagraphRow, ...]],
) -> None:
    notes = {row.number: lines for row, lines in held.items()}
    assert notes[1][3].text == "I was told to close what I could before the Monday."
    assert "“ready to close”" in notes[2][1].text
    assert notes[4][2].sort == "quotation"
    assert "It was meant to be for six months." in notes[6][1].text


def _words(notes: tuple[ParagraphRow, ...]) -> int:
    return sum(len(line.text.split()) for line in notes)


def test_the_plan_says_whom_first_and_why_and_where_each_question_was_answered(sample: Casebook) -> None:
    plan = [row for row in sample.ask(interviews.interview_plan) if row.turn]
    assert len(plan) == 41
    assert all(row.reason for row in plan)
    questions = sample.ask(interviews.questions)
    assert {row.state for row in questions} == set(interviews.QUESTION_STATES)
    assert len(questions) > 95
    assert all(row.allegation for row in questions)
    assert all(row.paragraphs for row in questions if row.state == "answered")
