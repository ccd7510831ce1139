"""What is asked of decisions, of lines of enquiry, and of care for those who spoke."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.conduct import rules
from workbench.kernel.errors import Refused

MONDAY, FRIDAY = date(2020, 2, 17), date(2020, 2, 21)
DAY = timedelta(days=1)


# ------------------------------------------------------------------------------------------------- decisions


def test_a_decision_says_what_is_decided_and_why() -> None:
    """Police policy file: the decision and its reasons are the entry."""
    rules.must_say_what_is_decided("Interview the complainants first")
    rules.must_give_reasons("Each criticism must be known before it is put")
    with pytest.raises(Refused, match="what is decided"):
        rules.must_say_what_is_decided(" ")
    with pytest.raises(Refused, match="reasons"):
        rules.must_give_reasons("")


def test_a_decision_sets_down_the_options_and_which_was_taken() -> None:
    """Police policy file: what else was considered stands beside what was chosen."""
    rules.must_choose_among_options(["Only this"], 0)
    rules.must_choose_among_options(["This", "That"], 1)
    for options in ([], ["This", " "]):
        with pytest.raises(Refused, match="each option"):
            rules.must_choose_among_options(options, 0)
    with pytest.raises(Refused, match="the same"):
        rules.must_choose_among_options(["This", "This "], 0)
    for chosen in (-1, 2):
        with pytest.raises(Refused, match="which of the options"):
            rules.must_choose_among_options(["This", "That"], chosen)


def test_a_decision_is_recorded_once_it_is_taken_and_late_entries_show_it() -> None:
    """Police policy file: dated both when decided and when entered, if they differ."""
    rules.must_be_taken_by_now(FRIDAY, FRIDAY)
    with pytest.raises(Refused, match="once it is taken"):
        rules.must_be_taken_by_now(FRIDAY + DAY, FRIDAY)
    assert rules.days_late(MONDAY, FRIDAY) == 4
    assert rules.days_late(FRIDAY, FRIDAY) == 0


@given(st.dates(), st.dates())
def test_no_decision_is_entered_before_it_was_taken(decided: date, entered: date) -> None:
    """Police policy file: dated both when decided and when entered, if they differ."""
    assert rules.days_late(decided, entered) >= 0


def test_a_decision_is_superseded_once_by_one_that_was_not_taken_before_it() -> None:
    """Police policy file: an entry is never altered; a later one takes its place."""
    rules.must_stand_still(7, None)
    with pytest.raises(Refused, match="Decision 7 was superseded by decision 9"):
        rules.must_stand_still(7, 9)
    rules.must_not_be_taken_before(MONDAY, MONDAY)
    with pytest.raises(Refused, match="before the decision it supersedes"):
        rules.must_not_be_taken_before(MONDAY, FRIDAY)


# ------------------------------------------------------------------------------------------ lines of enquiry


def test_a_line_of_enquiry_has_a_question_and_a_priority() -> None:
    """The program's own."""
    rules.must_ask_something("Who closed the eleven cases?")
    rules.must_be_a_priority("high")
    with pytest.raises(Refused, match="question"):
        rules.must_ask_something(" ")
    with pytest.raises(Refused, match="high, medium or low"):
        rules.must_be_a_priority("urgent")


def test_a_line_of_enquiry_is_due_after_it_was_raised() -> None:
    """The program's own."""
    rules.must_be_due_after_it_is_raised(MONDAY, None)
    rules.must_be_due_after_it_is_raised(MONDAY, MONDAY)
    with pytest.raises(Refused, match="on or after"):
        rules.must_be_due_after_it_is_raised(FRIDAY, MONDAY)


def test_what_is_closed_is_reopened_before_it_is_changed_and_what_is_open_is_not() -> None:
    """The program's own."""
    rules.must_be_open("open")
    for state in ("done", "abandoned"):
        rules.must_be_closed(state)
        with pytest.raises(Refused, match="Reopen it first"):
            rules.must_be_open(state)
    with pytest.raises(Refused, match="open already"):
        rules.must_be_closed("open")


def test_every_line_of_enquiry_ends_with_a_result_or_with_the_reason_why_not() -> None:
    """CPIA Code, 3.5 and 4.3: lines that point towards or away are followed; finding nothing counts."""
    rules.must_have_a_result("Nobody remembers; the audit trail was not kept")
    rules.must_say_why_it_is_abandoned("The records were destroyed in 2018")
    with pytest.raises(Refused, match="nothing was found is a result"):
        rules.must_have_a_result(" ")
    with pytest.raises(Refused, match="not followed"):
        rules.must_say_why_it_is_abandoned("")


def test_a_line_of_enquiry_is_taken_up_again_for_a_reason() -> None:
    """Police policy file: a change of course is recorded with its reason."""
    rules.must_say_why_it_is_reopened("A second list was found")
    with pytest.raises(Refused, match="taken up again"):
        rules.must_say_why_it_is_reopened(" ")


def test_a_line_of_enquiry_is_closed_between_its_beginning_and_today() -> None:
    """The program's own."""
    rules.must_be_closed_in_order(MONDAY, MONDAY, FRIDAY)
    with pytest.raises(Refused, match="before it was raised"):
        rules.must_be_closed_in_order(MONDAY, MONDAY - DAY, FRIDAY)
    with pytest.raises(Refused, match="still to come"):
        rules.must_be_closed_in_order(MONDAY, FRIDAY + DAY, FRIDAY)


def test_a_line_of_enquiry_is_overdue_from_the_day_after_it_was_due_until_it_is_closed() -> None:
    """The program's own."""
    assert not rules.is_overdue("open", FRIDAY, FRIDAY)
    assert rules.is_overdue("open", FRIDAY, FRIDAY + DAY)
    assert not rules.is_overdue("open", None, FRIDAY)
    for state in ("done", "abandoned"):
        assert not rules.is_overdue(state, FRIDAY, FRIDAY + DAY)


# --------------------------------------------------------------------------------------- care and retaliation


def test_an_entry_says_what_was_noticed_or_offered_and_is_of_a_known_sort() -> None:
    """Whistleblowing code of practice (2015): support that is offered is recorded."""
    rules.must_say_what_was_noticed("Moved to another desk the day after")
    rules.must_be_a_sort("possible retaliation")
    with pytest.raises(Refused, match="noticed, or what was offered"):
        rules.must_say_what_was_noticed(" ")
    with pytest.raises(Refused, match="care or possible retaliation"):
        rules.must_be_a_sort("gossip")


def test_what_was_noticed_lies_before_today_and_is_followed_up_after_that() -> None:
    """The program's own."""
    rules.must_have_been_noticed_by_now(FRIDAY, FRIDAY)
    with pytest.raises(Refused, match="still to come"):
        rules.must_have_been_noticed_by_now(FRIDAY + DAY, FRIDAY)
    rules.must_be_followed_up_after(MONDAY, None)
    rules.must_be_followed_up_after(MONDAY, MONDAY)
    with pytest.raises(Refused, match="followed up on or after"):
        rules.must_be_followed_up_after(FRIDAY, MONDAY)


def test_possible_retaliation_is_not_closed_before_something_was_done_about_it() -> None:
    """ERA s.47B: no detriment for a protected disclosure."""
    rules.must_be_closed_with_an_outcome("possible retaliation", "Told the commissioner", "Moved back")
    rules.must_be_closed_with_an_outcome("care", "", "She is well")
    with pytest.raises(Refused, match="what was done about it"):
        rules.must_be_closed_with_an_outcome("possible retaliation", " ", "Moved back")
    with pytest.raises(Refused, match="how it ended"):
        rules.must_be_closed_with_an_outcome("care", "", " ")


def test_an_entry_is_closed_between_what_was_noticed_and_today() -> None:
    """The program's own."""
    rules.must_be_closed_after_it_was_noticed(MONDAY, MONDAY, FRIDAY)
    with pytest.raises(Refused, match="before it was noticed"):
        rules.must_be_closed_after_it_was_noticed(MONDAY, MONDAY - DAY, FRIDAY)
    with pytest.raises(Refused, match="still to come"):
        rules.must_be_closed_after_it_was_noticed(MONDAY, FRIDAY + DAY, FRIDAY)


def test_a_closed_entry_is_reopened_before_it_is_changed() -> None:
    """The program's own."""
    rules.must_not_be_closed(None)
    rules.must_have_been_closed(FRIDAY)
    with pytest.raises(Refused, match="Reopen it"):
        rules.must_not_be_closed(FRIDAY)
    with pytest.raises(Refused, match="open already"):
        rules.must_have_been_closed(None)


def test_possible_retaliation_presses_until_it_has_ended() -> None:
    """Whistleblowing code of practice: no detriment, and what is seen of one is acted upon."""
    assert rules.standing("possible retaliation", "", None) == "Possible retaliation, and nothing done yet"
    assert rules.standing("possible retaliation", "Told the chair", None) == (
        "Possible retaliation: no outcome yet"
    )
    assert rules.standing("possible retaliation", "", FRIDAY) == ""
    assert rules.standing("care", "", None) == ""


def test_a_person_is_to_be_asked_again_from_the_day_after_the_one_that_was_set() -> None:
    """Whistleblowing code of practice (2015): whoever spoke is asked how they fare afterwards."""
    assert not rules.is_follow_up_overdue(FRIDAY, None, FRIDAY)
    assert rules.is_follow_up_overdue(FRIDAY, None, FRIDAY + DAY)
    assert not rules.is_follow_up_overdue(None, None, FRIDAY)
    assert not rules.is_follow_up_overdue(FRIDAY, FRIDAY, FRIDAY + DAY)


def test_the_care_log_is_of_the_kinds_that_are_never_exported() -> None:
    """Whistleblowing code of practice (2015): the identity of whoever spoke is protected."""
    assert frozenset(("care_entry",)) == rules.NEVER_EXPORTED
