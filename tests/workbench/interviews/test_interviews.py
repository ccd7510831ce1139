"""Interviews, sessions, attendees and notes, through the door."""

from datetime import UTC, datetime

import pytest

from tests.builders import (
    NOON,
    World,
    a_case,
    a_paragraph,
    a_person,
    a_session,
    after,
    an_attendee,
    an_interview,
    lock,
    run,
)
from workbench import interviews
from workbench.casebook import Casebook
from workbench.interviews import InterviewFilter
from workbench.kernel.errors import Refused


def texts(casebook: Casebook, interview: str) -> list[tuple[int, str]]:
    return [(row.number, row.text) for row in casebook.ask(interviews.paragraphs, interview)]


def the(casebook: Casebook, interview: str) -> interviews.InterviewRow:
    row = casebook.ask(interviews.the_interview, interview)
    assert row is not None
    return row


def test_interviews_are_numbered_and_a_number_is_given_once(casebook: Casebook) -> None:
    an_interview(casebook, "First")
    an_interview(casebook, "Second")
    casebook.undo()
    an_interview(casebook, "Third")
    assert [(row.number, row.title) for row in casebook.ask(interviews.interviews)] == [
        (1, "First"),
        (3, "Third"),
    ]


def test_an_interview_is_planned_then_held_when_a_session_begins(casebook: Casebook) -> None:
    id = an_interview(casebook, planned_at=NOON, place="Room 2")
    assert (the(casebook, id).state, the(casebook, id).held_at) == ("planned", None)
    a_session(casebook, id)
    assert (the(casebook, id).state, the(casebook, id).held_at) == ("held", NOON)
    with pytest.raises(Refused, match="was held"):
        casebook.run(interviews.CancelInterview(id, 2, "She is ill"))


def test_an_interview_that_is_cancelled_says_why(casebook: Casebook) -> None:
    id = an_interview(casebook)
    casebook.run(interviews.CancelInterview(id, 1, "She is ill"))
    assert (the(casebook, id).state, the(casebook, id).cancelled_because) == ("cancelled", "She is ill")


def test_an_interview_started_now_has_its_interviewee_and_its_first_session(casebook: Casebook) -> None:
    person, case = a_person(casebook), a_case(casebook)
    id = run(casebook, interviews.StartInterview("Closures", person, "Room 2", (case,)))
    row = the(casebook, id)
    assert (row.state, row.cases, [each.person for each in row.attendees]) == ("held", (case,), [person])
    assert run(casebook, interviews.StartInterview("Without anybody known"))


def test_sessions_stand_in_the_order_of_time(casebook: Casebook) -> None:
    id = an_interview(casebook)
    a_session(casebook, id, began_at=after(120))
    first = a_session(casebook, id, ended_at=after(60))
    assert [row.began_at for row in the(casebook, id).sessions] == [NOON, after(120)]
    with pytest.raises(Refused, match="ends after it began"):
        casebook.run(interviews.ChangeSession(first, 1, ended_at=after(-5)))


def test_an_attendee_is_a_person_or_a_role_in_one_session_or_in_all(casebook: Casebook) -> None:
    world = World(casebook)
    assert world.attendee
    casebook.run(interviews.AddAttendee(world.interview, "note taker", role="A clerk", session=world.session))
    rows = the(casebook, world.interview).attendees
    assert [(row.part, row.person, row.role, row.session) for row in rows] == [
        ("interviewee", world.witness, "", None),
        ("note taker", None, "A clerk", world.session),
    ]


def test_interviews_are_filtered_and_counted_by_case(casebook: Casebook) -> None:
    world = World(casebook)
    assert world.attendee
    aside = an_interview(casebook, "Another", cases=(world.case,))
    for wanted in (InterviewFilter(person=world.witness), InterviewFilter(state="planned", case=world.case)):
        assert casebook.ask(interviews.count_interviews, wanted) >= 1
    assert next(row.title for row in casebook.ask(interviews.interviews, order="-number")) == "Another"
    assert casebook.ask(interviews.interviews_by_case) == {world.case: 2}
    casebook.run(interviews.SetAsideInterview(aside, "Entered twice"))
    assert casebook.ask(interviews.interviews_by_case) == {world.case: 1}
    assert casebook.ask(interviews.the_interview, "interview-" + "a" * 26) is None


def test_an_interview_is_linked_to_a_case_once(casebook: Casebook) -> None:
    interview, case = an_interview(casebook), a_case(casebook)
    link = interviews.LinkInterviewCase(interview, case)
    assert run(casebook, link) == run(casebook, link)
    casebook.run(interviews.UnlinkInterviewCase(interview, case))
    with pytest.raises(Refused, match="not linked"):
        casebook.run(interviews.UnlinkInterviewCase(interview, case))


def test_paragraphs_are_written_at_the_end_or_after_another(casebook: Casebook) -> None:
    id = an_interview(casebook)
    first = a_paragraph(casebook, id, "one")
    a_paragraph(casebook, id, "three")
    a_paragraph(casebook, id, "two", after=first, said_at=after(3))
    assert texts(casebook, id) == [(1, "one"), (2, "two"), (3, "three")]
    assert casebook.ask(interviews.paragraphs, id)[1].said_at == after(3)


def test_a_paragraph_is_moved_first_or_after_another(casebook: Casebook) -> None:
    id = an_interview(casebook)
    one, two = a_paragraph(casebook, id, "one"), a_paragraph(casebook, id, "two")
    casebook.run(interviews.MoveParagraph(two, 1))
    assert texts(casebook, id) == [(1, "two"), (2, "one")]
    casebook.run(interviews.MoveParagraph(two, 2, after=one))
    assert texts(casebook, id) == [(1, "one"), (2, "two")]


def test_there_is_always_room_for_another_paragraph_at_one_place(casebook: Casebook) -> None:
    id = an_interview(casebook)
    first = a_paragraph(casebook, id, "first")
    a_paragraph(casebook, id, "last")
    for number in range(60):
        a_paragraph(casebook, id, str(number), after=first)
    assert [text for _, text in texts(casebook, id)] == ["first", *map(str, range(59, -1, -1)), "last"]


def test_what_was_a_draft_is_gone_when_it_became_a_paragraph(casebook: Casebook) -> None:
    id = an_interview(casebook)
    casebook.save_draft(f"{id}/new", "I was to")
    written = a_paragraph(casebook, id, "I was told to close it.", draft_place=f"{id}/new")
    assert casebook.drafts() == ()
    casebook.save_draft(written, "I was asked")
    casebook.run(interviews.ChangeParagraph(written, 1, "I was asked to close it.", draft_place=written))
    assert casebook.drafts() == ()


def test_locked_notes_keep_their_numbers_and_are_never_changed(casebook: Casebook) -> None:
    world = World(casebook)
    one, two = world.paragraph, a_paragraph(casebook, world.interview, "two", after=world.paragraph)
    aside = a_paragraph(casebook, world.interview, "aside")
    casebook.run(interviews.SetAsideParagraph(aside, "said twice"))
    lock(casebook, world.interview)
    assert [row.number for row in casebook.ask(interviews.paragraphs, world.interview)] == [1, 2]
    for command in (
        interviews.WriteParagraph(world.interview, "more"),
        interviews.ChangeParagraph(one, 2, "less"),
        interviews.MoveParagraph(two, 2),
        interviews.SetAsideParagraph(two, "wrong"),
        interviews.RestoreParagraph(aside),
        interviews.LockNotes(world.interview, 3),
        interviews.BeginSession(world.interview, NOON),
        interviews.ChangeAttendee(world.attendee, 1, role="Manager"),
    ):
        with pytest.raises(Refused, match="Add a late entry"):
            casebook.run(command)
    with pytest.raises(Refused, match="add a late entry"):
        casebook.undo()


def test_empty_notes_are_not_locked(casebook: Casebook) -> None:
    id = an_interview(casebook)
    with pytest.raises(Refused, match="nothing in these notes"):
        casebook.run(interviews.LockNotes(id, 1))


def test_a_late_entry_is_marked_numbered_on_and_says_what_it_corrects(casebook: Casebook) -> None:
    world = World(casebook)
    with pytest.raises(Refused, match="not locked"):
        casebook.run(interviews.AddLateEntry(world.interview, "It was three.", "She rang"))
    paragraph = world.paragraph
    lock(casebook, world.interview)
    casebook.save_draft("late", "It was")
    casebook.run(
        interviews.AddLateEntry(
            world.interview, "It was three.", "She rang the next day", corrects=paragraph, draft_place="late"
        )
    )
    entry = casebook.ask(interviews.paragraphs, world.interview)[-1]
    assert (entry.number, entry.late, entry.late_reason) == (2, True, "She rang the next day")
    assert (entry.corrects, casebook.drafts()) == (paragraph, ())


def test_one_paragraph_is_asked_for_with_its_number(casebook: Casebook) -> None:
    id = an_interview(casebook)
    a_paragraph(casebook, id, "one")
    row = casebook.ask(interviews.the_paragraph, a_paragraph(casebook, id, "two"))
    assert row is not None
    assert (row.number, row.text) == (2, "two")
    assert casebook.ask(interviews.the_paragraph, "paragraph-" + "a" * 26) is None


def test_a_moment_is_kept_to_the_minute_it_was_in_any_zone(casebook: Casebook) -> None:
    id = an_interview(casebook, planned_at=datetime(2020, 2, 17, 12, 0, tzinfo=UTC).astimezone())
    assert the(casebook, id).planned_at == NOON


def test_a_speaker_is_an_attendee_who_is_there(casebook: Casebook) -> None:
    world = World(casebook)
    person = an_attendee(casebook, world.interview, a_person(casebook, "witness"))
    casebook.run(interviews.SetAsideAttendee(person, "She was not there"))
    with pytest.raises(Refused, match="no longer there"):
        a_paragraph(casebook, world.interview, speaker=person)
