"""What is asked of an event before it stands in the chronology."""

from dataclasses import replace
from datetime import date

import pytest

from workbench.chronology import rules
from workbench.kernel.dates import read_date
from workbench.kernel.errors import Refused


def test_an_event_says_what_happened() -> None:
    """The program's own."""
    rules.must_say_what_happened("Home visit")
    with pytest.raises(Refused):
        rules.must_say_what_happened(" ")


def test_a_category_is_a_word_or_two() -> None:
    """The program's own."""
    rules.must_have_a_category("court hearing")
    for category in (" ", "x" * 41):
        with pytest.raises(Refused):
            rules.must_have_a_category(category)


def test_a_disputed_event_says_by_whom() -> None:
    """Acas guide, step 5: contested facts are told from those that nobody contests."""
    rules.must_say_by_whom("disputed", "The head of service recalls no such meeting")
    rules.must_say_by_whom("agreed", "")
    rules.must_say_by_whom("prospective", "")
    with pytest.raises(Refused, match="who disputes"):
        rules.must_say_by_whom("disputed", " ")


def test_an_inferred_event_says_from_what() -> None:
    """Acas guide, step 5: a conclusion says on what evidence it rests."""
    rules.must_say_by_whom("inferred", "The audit trail of the system")
    with pytest.raises(Refused, match="inferred from"):
        rules.must_say_by_whom("inferred", "")


def test_an_event_rests_on_evidence_and_a_place_is_in_one_of_what_it_rests_on() -> None:
    """The program's own."""
    rules.must_be_evidence(("exhibit", "interview", "paragraph"))
    with pytest.raises(Refused, match="rests on exhibits"):
        rules.must_be_evidence(("exhibit", "person"))
    rules.must_point_into_one(("one",), "page 4")
    rules.must_point_into_one(("one", "other"), " ")
    for places in ((), ("one", "other")):
        with pytest.raises(Refused, match="one exhibit or interview"):
            rules.must_point_into_one(places, "page 4")


def test_a_status_is_one_that_is_known() -> None:
    """The program's own."""
    with pytest.raises(Refused, match="agreed, disputed, inferred or prospective"):
        rules.must_say_by_whom("certain", "")


def test_a_date_is_corrected_with_a_reason() -> None:
    """Police policy file: nothing is altered without the reason standing beside it."""
    before, after = read_date("4 November 2019"), read_date("5 November 2019")
    rules.must_say_why_the_date_moves(before, after, "The minutes give the 5th")
    with pytest.raises(Refused, match="why this date is better"):
        rules.must_say_why_the_date_moves(before, after, " ")
    with pytest.raises(Refused, match="already"):
        rules.must_say_why_the_date_moves(before, before, "The minutes")


@pytest.mark.parametrize(
    "one, other",
    [
        ("10.35 on 4 November 2019", "10.40 on 4 November 2019"),
        ("4, 11 or 18 November 2019", "4, 12 or 18 November 2019"),
        ("before 20 December 2019", "on or before 19 December 2019"),
        ("since about March 2019", "since March 2019"),
    ],
)
def test_a_date_is_another_wherever_it_differs_in_its_time_or_its_parts(one: str, other: str) -> None:
    """The program's own."""
    before, after = (replace(read_date(words), words="as told") for words in (one, other))
    rules.must_say_why_the_date_moves(before, after, "The minutes")
    with pytest.raises(Refused, match="why this date is better"):
        rules.must_say_why_the_date_moves(before, after, "")


def test_events_of_one_day_at_different_times_are_in_order_already() -> None:
    """The program's own."""
    with pytest.raises(Refused, match="same date"):
        rules.must_share_its_date(read_date("10.35 on 4 Nov 2019"), read_date("10.40 on 4 Nov 2019"))


def test_only_events_of_one_date_are_put_in_order_by_hand() -> None:
    """The program's own."""
    rules.must_share_its_date(read_date("4 November 2019"), read_date("Monday 4 Nov 2019"))
    rules.must_share_its_date(read_date(""), read_date("not known"))
    with pytest.raises(Refused, match="same date"):
        rules.must_share_its_date(read_date("4 November 2019"), read_date("5 November 2019"))


def test_an_event_is_not_called_agreed_while_accounts_of_it_contradict_each_other() -> None:
    """Acas guide, step 5: contested facts are told from those that nobody contests."""
    rules.must_not_be_agreed_over_a_contradiction("agreed", ())
    rules.must_not_be_agreed_over_a_contradiction("disputed", ("the date",))
    with pytest.raises(Refused, match="contradict each other on the date and who was there") as refused:
        rules.must_not_be_agreed_over_a_contradiction("agreed", ("the date", "who was there"))
    assert refused.value.field == "status"


def test_what_was_to_come_has_passed_once_its_last_day_has() -> None:
    """The program's own."""
    day = date(2020, 6, 9)
    assert not rules.has_passed("prospective", day, day)
    assert rules.has_passed("prospective", day, date(2020, 6, 10))
    assert not rules.has_passed("prospective", None, date(2020, 6, 10))
    assert not rules.has_passed("agreed", day, date(2020, 6, 10))


def test_an_account_tells_something_and_comes_from_somewhere() -> None:
    """Acas guide, step 4: each piece of evidence says whose it is."""
    rules.must_tell_something("Nobody was in.")
    with pytest.raises(Refused, match="what this source says"):
        rules.must_tell_something(" ")
    rules.must_come_from_somewhere("person-a", "", ())
    rules.must_come_from_somewhere(None, "The council", (None,))
    rules.must_come_from_somewhere(None, "", (None, "exhibit-a"))
    with pytest.raises(Refused, match="who gave this account"):
        rules.must_come_from_somewhere(None, " ", (None, None))


def test_an_account_says_whether_it_was_seen_or_heard_from_others() -> None:
    """Acas guide, step 4: hearsay is weighed as such."""
    for basis in rules.BASES:
        rules.must_be_a_basis(basis)
    with pytest.raises(Refused, match="seen or heard, heard from others"):
        rules.must_be_a_basis("guessed")


def test_by_one_account_a_person_was_there_or_was_not() -> None:
    """The program's own."""
    rules.must_be_there_or_not(("a",), ("b",))
    with pytest.raises(Refused, match="there and not there"):
        rules.must_be_there_or_not(("a", "b"), ("b",))
    rules.must_be_a_presence("not there")
    with pytest.raises(Refused, match="there or not there"):
        rules.must_be_a_presence("perhaps")


def test_a_source_is_a_place_in_the_evidence() -> None:
    """Acas guide, step 5: a conclusion says on what evidence it rests."""
    rules.must_stand_in_the_interview(None, "interview-a")
    rules.must_stand_in_the_interview("interview-a", "interview-a")
    with pytest.raises(Refused, match="another interview"):
        rules.must_stand_in_the_interview("interview-b", "interview-a")
    rules.must_rest_on_evidence((None, "exhibit-a"))
    with pytest.raises(Refused, match="Choose the exhibit"):
        rules.must_rest_on_evidence((None, None))


def test_a_difference_between_two_accounts_is_resolved_once_and_with_reasons() -> None:
    """Acas guide, step 5: contested facts are decided on the balance of probabilities, explaining why."""
    rules.must_have_rivals(2)
    with pytest.raises(Refused, match="no two accounts"):
        rules.must_have_rivals(1)
    rules.must_be_resolved_with_reasons("the date", rules.RECONCILED, "She came twice", ("the date",))
    for about, outcome, reasons in (
        ("the place", rules.RECONCILED, "She came twice"),
        ("the date", "forgotten", "She came twice"),
        ("the date", rules.RECONCILED, " "),
    ):
        with pytest.raises(Refused):
            rules.must_be_resolved_with_reasons(about, outcome, reasons, ("the date",))
    rules.must_be_resolved_once(0)
    with pytest.raises(Refused, match="resolved already"):
        rules.must_be_resolved_once(1)


def test_an_account_is_preferred_among_those_of_the_event_and_stays_while_it_is() -> None:
    """Acas guide, step 5: which evidence was preferred is said."""
    rules.must_prefer_one_of_them(rules.PREFERRED, "a", ("a", "b"))
    rules.must_prefer_one_of_them(rules.LEFT_OPEN, None, ("a", "b"))
    for outcome, preferred in ((rules.PREFERRED, "c"), (rules.PREFERRED, None), (rules.RECONCILED, "a")):
        with pytest.raises(Refused):
            rules.must_prefer_one_of_them(outcome, preferred, ("a", "b"))
    rules.must_not_be_preferred(0)
    with pytest.raises(Refused, match="prefers this account"):
        rules.must_not_be_preferred(1)
