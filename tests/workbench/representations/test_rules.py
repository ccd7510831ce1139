"""What is asked before a person is criticised: told, shown why, given time, answered and considered."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.kernel.errors import Refused
from workbench.representations import rules
from workbench.representations.rules import Course

SENT, DEADLINE = date(2020, 6, 1), date(2020, 6, 22)
DAY = timedelta(days=1)
NOT_PUT = Course(deadline=None, no_response=False, responses=0, unconsidered=0, has_effect=False)
PUT = Course(deadline=DEADLINE, no_response=False, responses=0, unconsidered=0, has_effect=False)
SILENT = Course(deadline=DEADLINE, no_response=True, responses=0, unconsidered=0, has_effect=False)
ANSWERED = Course(deadline=DEADLINE, no_response=False, responses=1, unconsidered=1, has_effect=False)
SETTLED = Course(deadline=DEADLINE, no_response=False, responses=1, unconsidered=0, has_effect=True)
ANSWERED_AGAIN = Course(deadline=DEADLINE, no_response=True, responses=2, unconsidered=1, has_effect=True)


def test_a_criticism_says_what_it_is() -> None:
    """Inquiry Rules 2006, rule 15(1)(a): a warning letter states what the criticism is."""
    rules.must_state_the_criticism("She closed cases early")
    with pytest.raises(Refused, match="criticised for"):
        rules.must_state_the_criticism(" ")


def test_a_criticism_comes_from_what_was_investigated() -> None:
    """Inquiry Rules 2006, rule 13(1): a criticism arises in the proceedings, the evidence or the report."""
    rules.must_rest_on_something("allegation", "")
    rules.must_rest_on_something("", "finding")
    with pytest.raises(Refused, match="comes from"):
        rules.must_rest_on_something("", "")


def test_what_was_put_to_a_person_is_not_reworded() -> None:
    """Salmon's second principle: a person answers to the words they were given beforehand."""
    rules.must_not_have_been_put(0)
    with pytest.raises(Refused, match="in these words"):
        rules.must_not_have_been_put(1)


def test_a_person_is_told_only_of_what_is_about_them() -> None:
    """Inquiry Rules 2006, rule 14: what is in a warning letter is in confidence between the two."""
    rules.must_be_about_this_person("a", ["a", "a"])
    with pytest.raises(Refused, match="only of what is about them"):
        rules.must_be_about_this_person("a", ["a", "b"])
    with pytest.raises(Refused, match="at least one"):
        rules.must_be_about_this_person("a", [])


def test_a_disclosure_says_what_was_disclosed_and_how() -> None:
    """Inquiry Rules 2006, rule 15: the letter refers to the evidence, and copies of it may be given."""
    rules.must_disclose_something("The audit log", "copies with the letter")
    with pytest.raises(Refused, match="List what"):
        rules.must_disclose_something(" ", "by hand")
    with pytest.raises(Refused, match="how it was disclosed"):
        rules.must_disclose_something("The audit log", " ")


def test_what_is_recorded_has_happened() -> None:
    """The program's own: a record is of what was done."""
    rules.must_not_be_to_come(SENT, SENT, "on")
    with pytest.raises(Refused, match="still to come") as refused:
        rules.must_not_be_to_come(SENT + DAY, SENT, "on")
    assert refused.value.field == "on"


def test_a_letter_gives_the_facts_and_the_evidence_of_every_criticism() -> None:
    """Inquiry Rules 2006, rule 15(1)(b) and (c): facts that substantiate it, evidence that supports them."""
    rules.must_state_what_it_rests_on({1: "Eleven accounts", 2: "The audit log"})
    with pytest.raises(Refused, match="support criticism 1 and 3"):
        rules.must_state_what_it_rests_on({3: " ", 2: "The audit log", 1: ""})


def test_only_what_was_looked_at_is_put_to_a_person() -> None:
    """The program's own: what cannot be undone is done to what the investigator saw."""
    rules.must_be_as_seen({"a": 1}, {"a": 1})
    with pytest.raises(Refused, match="has changed since"):
        rules.must_be_as_seen({"a": 2}, {"a": 1})


def test_a_letter_was_sent_in_some_way() -> None:
    """Inquiry Rules 2006, rule 13(3)(a): that the letter was sent can be shown."""
    rules.must_say_how_it_was_sent("by hand")
    with pytest.raises(Refused, match="how the letter was sent"):
        rules.must_say_how_it_was_sent(" ")


def test_a_person_has_a_reasonable_time_to_answer() -> None:
    """Inquiry Rules 2006, rule 13(3)(b): a reasonable opportunity; 14 to 28 days in published reviews."""
    rules.must_leave_time_to_answer(SENT, SENT + 14 * DAY, "")
    rules.must_leave_time_to_answer(SENT, SENT + 13 * DAY, "She asked for an early end")
    with pytest.raises(Refused, match="less than 14 days"):
        rules.must_leave_time_to_answer(SENT, SENT + 13 * DAY, " ")
    with pytest.raises(Refused, match="after the day of sending"):
        rules.must_leave_time_to_answer(SENT, SENT, "She is in a hurry")


def test_an_extension_gives_more_time_and_says_why() -> None:
    """Inquiry Rules 2006, rule 13(3)(b): an opportunity once given is not made shorter."""
    rules.must_lengthen(DEADLINE, DEADLINE + DAY, "She was ill")
    for until in (DEADLINE, DEADLINE - DAY):
        with pytest.raises(Refused, match=r"until 22 June 2020\. An extension ends later"):
            rules.must_lengthen(DEADLINE, until, "She was ill")
    with pytest.raises(Refused, match="why more time"):
        rules.must_lengthen(DEADLINE, DEADLINE + DAY, " ")


@given(st.dates(), st.lists(st.dates(), max_size=5))
def test_no_extension_ever_shortens_the_time_to_answer(first: date, extensions: list[date]) -> None:
    """Inquiry Rules 2006, rule 13(3)(b)."""
    deadline = rules.deadline_after(first, extensions)
    assert deadline >= first
    assert deadline in (first, *extensions)
    assert all(deadline >= until for until in extensions)


def test_silence_is_recorded_only_after_the_deadline() -> None:
    """Inquiry Rules 2006, rule 13(3)(b): the opportunity lasts to the end of the last day."""
    rules.must_have_waited(DEADLINE, DEADLINE + DAY)
    with pytest.raises(Refused, match=r"until 22 June 2020\. Wait"):
        rules.must_have_waited(DEADLINE, DEADLINE)


def test_silence_is_recorded_once_and_only_where_something_is_unanswered() -> None:
    """The program's own: what was answered is not called silence."""
    rules.must_be_unanswered("", 1)
    with pytest.raises(Refused, match="already recorded"):
        rules.must_be_unanswered("2020-06-23", 1)
    with pytest.raises(Refused, match="was answered"):
        rules.must_be_unanswered("", 0)


def test_an_answer_is_kept_in_words_or_as_a_document() -> None:
    """Acas guide, step 4: what a person says in their defence is kept as they gave it."""
    rules.must_answer_something("The cases were reviewed", "")
    rules.must_answer_something(" ", "exhibit")
    with pytest.raises(Refused, match="Write the answer down"):
        rules.must_answer_something(" ", "")


def test_an_answer_comes_after_the_letter_and_to_what_it_put() -> None:
    """The program's own: an answer belongs to a letter."""
    rules.must_not_come_before_the_letter(SENT, SENT)
    with pytest.raises(Refused, match="cannot come before"):
        rules.must_not_come_before_the_letter(SENT, SENT - DAY)
    rules.must_be_in_the_letter(["a"], ["a", "b"])
    rules.must_be_in_the_letter([], ["a"])
    with pytest.raises(Refused, match="did not put that criticism"):
        rules.must_be_in_the_letter(["a", "c"], ["a", "b"])


def test_an_answer_after_the_deadline_is_accepted_and_marked_late() -> None:
    """Maxwell practice: representations are considered whenever they come before the report."""
    assert not rules.is_late(DEADLINE, DEADLINE)
    assert rules.is_late(DEADLINE + DAY, DEADLINE)


def test_the_answer_is_considered_before_a_criticism_is_kept_or_changed() -> None:
    """Inquiry Rules 2006, rule 13(3): the opportunity to respond comes before the criticism is made."""
    for course in (ANSWERED, SILENT, ANSWERED_AGAIN):
        rules.must_be_heard_first(rules.UNCHANGED, course)
        rules.must_be_heard_first(rules.CHANGED, course)
    for course in (NOT_PUT, PUT):
        rules.must_be_heard_first(rules.WITHDRAWN, course)
        for outcome in (rules.UNCHANGED, rules.CHANGED):
            with pytest.raises(Refused, match="has not answered yet"):
                rules.must_be_heard_first(outcome, course)


def test_the_effect_of_an_answer_is_reasoned_whether_it_changes_anything_or_not() -> None:
    """Maxwell practice: the record says what changed after representations, or why nothing did."""
    rules.must_be_a_reasoned_effect("stands unchanged", "No review is recorded", "")
    rules.must_be_a_reasoned_effect("changed", "Three were reviewed", "She closed eight cases early")
    rules.must_be_a_reasoned_effect("withdrawn", "All were reviewed", "")
    for outcome, becomes in (("changed", " "), ("stands unchanged", "Something else")):
        with pytest.raises(Refused, match="what the criticism becomes"):
            rules.must_be_a_reasoned_effect(outcome, "Three were reviewed", becomes)
    with pytest.raises(Refused, match="why it changes nothing"):
        rules.must_be_a_reasoned_effect("stands unchanged", " ", "")
    with pytest.raises(Refused, match="stands unchanged, changed or withdrawn"):
        rules.must_be_a_reasoned_effect("noted", "Noted", "")


def test_a_criticism_has_one_effect() -> None:
    """The program's own."""
    rules.must_not_have_one_already(0)
    with pytest.raises(Refused, match="recorded already"):
        rules.must_not_have_one_already(1)


@pytest.mark.parametrize(
    "course, today, state",
    [
        (NOT_PUT, DEADLINE, rules.NOT_PUT),
        (PUT, DEADLINE, rules.AWAITED),
        (PUT, DEADLINE + DAY, rules.OVERDUE),
        (SILENT, DEADLINE + DAY, rules.NO_RESPONSE),
        (ANSWERED, DEADLINE + DAY, rules.ANSWERED),
        (SETTLED, SENT, rules.SETTLED),
        (ANSWERED_AGAIN, DEADLINE + DAY, rules.ANSWERED),
        (Course(None, no_response=False, responses=0, unconsidered=0, has_effect=True), SENT, rules.SETTLED),
    ],
)
def test_how_far_a_criticism_has_come_follows_from_what_happened(
    course: Course, today: date, state: str
) -> None:
    """Inquiry Rules 2006, rule 13(3): letter, reasonable opportunity, then the criticism."""
    assert rules.state(course, today) == state
    assert state in rules.STATES


def test_a_person_is_heard_when_every_criticism_of_them_is_closed() -> None:
    """Inquiry Rules 2006, rule 13(3): each explicit criticism needs its letter and its opportunity."""
    assert rules.heard([SETTLED, SILENT])
    for course in (NOT_PUT, PUT, ANSWERED, ANSWERED_AGAIN):
        assert not rules.heard([SETTLED, course])
    assert not rules.heard([])
