"""What is asked of interviews and notes, and how a statement comes to be agreed."""

from datetime import UTC, date, datetime

import pytest

from workbench.interviews import rules
from workbench.kernel.errors import Refused

NOON = datetime(2020, 3, 2, 12, 0, tzinfo=UTC)
LATER = datetime(2020, 3, 2, 13, 30, tzinfo=UTC)


def test_an_interview_has_a_title() -> None:
    """The program's own."""
    rules.must_have_a_title("Closures in the autumn")
    with pytest.raises(Refused):
        rules.must_have_a_title("")


def test_an_interview_that_was_held_cannot_be_cancelled() -> None:
    """The program's own."""
    rules.must_say_why_it_is_cancelled("planned", "She is on leave")
    with pytest.raises(Refused, match="was held"):
        rules.must_say_why_it_is_cancelled("held", "She is on leave")
    with pytest.raises(Refused, match="Say why"):
        rules.must_say_why_it_is_cancelled("planned", " ")


def test_a_session_ends_after_it_began() -> None:
    """The program's own."""
    rules.must_end_after_it_began(NOON, None)
    rules.must_end_after_it_began(NOON, LATER)
    with pytest.raises(Refused):
        rules.must_end_after_it_began(LATER, NOON)


def test_an_attendee_is_a_known_person_or_a_role() -> None:
    """Acas guide, step 3: the note says who was present."""
    rules.must_be_somebody("interviewee", "person-a", "")
    rules.must_be_somebody("union representative", None, "Branch secretary")
    with pytest.raises(Refused, match="Choose the person"):
        rules.must_be_somebody("companion", None, " ")
    with pytest.raises(Refused, match="interviewee, interviewer"):
        rules.must_be_somebody("friend", "person-a", "")


def test_locked_notes_take_late_entries_and_nothing_else() -> None:
    """Police practice for contemporaneous notes: what comes later is marked as such."""
    rules.must_not_be_locked("")
    rules.must_be_locked("2020-03-02T12:00:00.000Z")
    with pytest.raises(Refused, match="late entry"):
        rules.must_not_be_locked("2020-03-02T12:00:00.000Z")
    with pytest.raises(Refused, match="not locked"):
        rules.must_be_locked("")


def test_empty_notes_are_not_locked() -> None:
    """The program's own."""
    rules.must_hold_something(1, "these notes")
    with pytest.raises(Refused, match="nothing in these notes"):
        rules.must_hold_something(0, "these notes")


def test_a_paragraph_has_words_and_a_sort() -> None:
    """The program's own."""
    rules.must_be_a_paragraph("quotation", "“Just close it.”")
    for sort, text in (("remark", "words"), ("answer", " ")):
        with pytest.raises(Refused):
            rules.must_be_a_paragraph(sort, text)


def test_a_late_entry_says_why_it_is_late() -> None:
    """Police practice for contemporaneous notes: what comes later is marked as such."""
    rules.must_say_why_it_is_late("She rang the next day")
    with pytest.raises(Refused):
        rules.must_say_why_it_is_late("")


def test_a_position_is_found_between_two_paragraphs_while_there_is_room() -> None:
    """The program's own."""
    assert rules.between(1.0, None) == 2.0
    assert rules.between(1.0, 2.0) == 1.5
    assert rules.between(1.0, 1.0 + 2**-52) is None


def test_observations_are_the_investigators_own_and_not_put_to_the_interviewee() -> None:
    """Acas guide, step 3: the note is of what was said."""
    assert rules.goes_into_a_statement("answer")
    assert not rules.goes_into_a_statement("observation")


def test_only_an_interviewee_is_asked_for_a_statement() -> None:
    """Acas guide, step 3: the person who gave it checks and signs the statement."""
    rules.must_have_been_interviewed("person-a", {"person-a"})
    with pytest.raises(Refused, match="Only an interviewee"):
        rules.must_have_been_interviewed("person-b", {"person-a"})


def test_one_statement_stands_from_one_interview_unless_it_was_declined() -> None:
    """The program's own."""
    rules.must_not_have_one_already(["declined"])
    with pytest.raises(Refused, match="already a statement"):
        rules.must_not_have_one_already(["declined", "sent"])


def test_a_statement_that_was_sent_is_not_set_aside() -> None:
    """Acas guide, step 3: changes asked are kept beside what was sent."""
    rules.must_not_be_under_way("draft")
    with pytest.raises(Refused, match="was sent"):
        rules.must_not_be_under_way("sent")


def test_a_version_that_was_sent_stays_as_it_is() -> None:
    """Acas guide, step 3: changes asked are kept beside what was sent."""
    rules.must_be_a_draft("")
    rules.must_have_no_draft("2020-03-02T12:00:00.000Z")
    with pytest.raises(Refused, match="next version"):
        rules.must_be_a_draft("2020-03-02T12:00:00.000Z")
    with pytest.raises(Refused, match="not sent"):
        rules.must_have_no_draft("")


@pytest.mark.parametrize("state", ["sent", "amendments asked", "no answer"])
def test_an_answer_may_come_to_what_was_sent_even_late(state: str) -> None:
    """The program's own."""
    rules.must_await_an_answer(state)


@pytest.mark.parametrize("state", ["draft", "agreed", "agreed with changes", "declined"])
def test_no_answer_comes_to_what_was_not_sent_or_was_answered_for_good(state: str) -> None:
    """The program's own."""
    with pytest.raises(Refused):
        rules.must_await_an_answer(state)


def test_there_is_time_to_answer_and_it_must_pass() -> None:
    """Acas guide, step 3: the interviewee has reasonable time to check the note."""
    sent, by, after = date(2020, 3, 2), date(2020, 3, 16), date(2020, 3, 17)
    rules.must_leave_time_to_answer(sent, by)
    rules.must_leave_time_to_answer(sent, None)
    rules.must_have_waited(by, after)
    rules.must_have_waited(None, sent)
    with pytest.raises(Refused, match="still to come"):
        rules.must_leave_time_to_answer(sent, sent)
    with pytest.raises(Refused, match="until 16 March 2020"):
        rules.must_have_waited(by, by)


def test_an_answer_comes_after_the_statement_was_sent() -> None:
    """The program's own."""
    rules.must_not_be_answered_before_it_was_sent(date(2020, 3, 2), date(2020, 3, 2))
    with pytest.raises(Refused, match="sent on 2 March 2020"):
        rules.must_not_be_answered_before_it_was_sent(date(2020, 3, 2), date(2020, 3, 1))


def test_an_amendment_asks_for_something() -> None:
    """The program's own."""
    rules.must_ask_for_something("“three cases”, not two")
    with pytest.raises(Refused):
        rules.must_ask_for_something("")


def test_what_is_not_accepted_as_asked_has_a_reason() -> None:
    """Acas guide, step 3: where no agreement is reached, both versions are kept."""
    rules.must_be_decided_with_a_reason("accepted", "")
    rules.must_be_decided_with_a_reason("not accepted", "The recording has two")
    with pytest.raises(Refused, match="not accepted as it was asked"):
        rules.must_be_decided_with_a_reason("accepted in part", " ")
    with pytest.raises(Refused, match="accepted, accepted in part or not accepted"):
        rules.must_be_decided_with_a_reason("noted", "")


def test_nothing_is_agreed_while_an_amendment_is_undecided() -> None:
    """Acas guide, step 3: agreed means that both sides read the same words."""
    rules.must_have_no_amendment_undecided(["accepted"])
    with pytest.raises(Refused, match="not decided yet"):
        rules.must_have_no_amendment_undecided(["accepted", ""])


def test_a_statement_is_agreed_with_changes_if_anything_changed_on_the_way() -> None:
    """Acas guide, step 3: corrections are shown, not smoothed over."""
    assert rules.agreed_state(1, []) == "agreed"
    assert rules.agreed_state(1, ["not accepted"]) == "agreed"
    assert rules.agreed_state(1, ["not accepted", "accepted in part"]) == "agreed with changes"
    assert rules.agreed_state(2, []) == "agreed with changes"


def test_a_question_is_planned_for_an_interview_that_still_takes_place() -> None:
    """Acas guide, step 3: questions are planned beforehand."""
    rules.must_ask_a_question("Who told you to close it?")
    with pytest.raises(Refused, match="Write the question"):
        rules.must_ask_a_question(" ")
    for state in ("planned", "held"):
        rules.must_still_take_place(state, "")
    with pytest.raises(Refused, match="does not take place"):
        rules.must_still_take_place("cancelled", "")
    with pytest.raises(Refused, match="are locked"):
        rules.must_still_take_place("held", "2020-03-09T12:00:00Z")


def test_a_question_bears_on_an_element_of_the_allegation_it_bears_on() -> None:
    """The program's own."""
    rules.must_be_an_element_of_it(None, "allegation-a")
    rules.must_be_an_element_of_it("allegation-a", "allegation-a")
    with pytest.raises(Refused, match="another allegation"):
        rules.must_be_an_element_of_it("allegation-b", "allegation-a")


def test_an_answer_stands_in_the_notes_of_the_interview_in_which_it_was_asked() -> None:
    """Acas guide, step 3: what was asked and what was answered is noted."""
    rules.must_be_answered_in_the_notes(["interview-a", "interview-a"], "interview-a")
    with pytest.raises(Refused, match="Choose the paragraphs"):
        rules.must_be_answered_in_the_notes([], "interview-a")
    with pytest.raises(Refused, match="notes of the same interview"):
        rules.must_be_answered_in_the_notes(["interview-a", "interview-b"], "interview-a")


def test_a_question_that_was_not_reached_says_why_and_only_what_is_done_with_is_put_back() -> None:
    """Acas guide, step 3: what could not be asked is asked later."""
    rules.must_say_why_it_was_not_reached("She had to leave")
    with pytest.raises(Refused, match="why it was not reached"):
        rules.must_say_why_it_was_not_reached(" ")
    rules.must_be_done_with(rules.NOT_REACHED)
    with pytest.raises(Refused, match="still to be asked"):
        rules.must_be_done_with(rules.TO_ASK)


def test_the_order_of_interviews_has_its_reason() -> None:
    """Acas guide, step 2: who complained comes first, the person complained of last."""
    rules.must_say_why_this_turn("She complained first")
    with pytest.raises(Refused, match="Say why at this point"):
        rules.must_say_why_this_turn(" ")
