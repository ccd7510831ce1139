"""What is asked of an event before it stands in the chronology."""

from dataclasses import replace

import pytest

from workbench.chronology import rules
from workbench.kernel.dates import read_date
from workbench.kernel.errors import Refused


def test_an_event_says_what_happened() -> None:
    rules.must_say_what_happened("Home visit")
    with pytest.raises(Refused):
        rules.must_say_what_happened(" ")


def test_a_category_is_a_word_or_two() -> None:
    rules.must_have_a_category("court hearing")
    for category in (" ", "x" * 41):
        with pytest.raises(Refused):
            rules.must_have_a_category(category)


def test_a_disputed_event_says_by_whom() -> None:
    rules.must_say_by_whom("disputed", "The head of service recalls no such meeting")
    rules.must_say_by_whom("agreed", "")
    rules.must_say_by_whom("prospective", "")
    with pytest.raises(Refused, match="who disputes"):
        rules.must_say_by_whom("disputed", " ")


def test_an_inferred_event_says_from_what() -> None:
    rules.must_say_by_whom("inferred", "The audit trail of the system")
    with pytest.raises(Refused, match="inferred from"):
        rules.must_say_by_whom("inferred", "")


def test_a_status_is_one_that_is_known() -> None:
    with pytest.raises(Refused, match="agreed, disputed, inferred or prospective"):
        rules.must_say_by_whom("certain", "")


def test_a_date_is_corrected_with_a_reason() -> None:
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
    before, after = (replace(read_date(words), words="as told") for words in (one, other))
    rules.must_say_why_the_date_moves(before, after, "The minutes")
    with pytest.raises(Refused, match="why this date is better"):
        rules.must_say_why_the_date_moves(before, after, "")


def test_events_of_one_day_at_different_times_are_in_order_already() -> None:
    with pytest.raises(Refused, match="same date"):
        rules.must_share_its_date(read_date("10.35 on 4 Nov 2019"), read_date("10.40 on 4 Nov 2019"))


def test_only_events_of_one_date_are_put_in_order_by_hand() -> None:
    rules.must_share_its_date(read_date("4 November 2019"), read_date("Monday 4 Nov 2019"))
    rules.must_share_its_date(read_date(""), read_date("not known"))
    with pytest.raises(Refused, match="same date"):
        rules.must_share_its_date(read_date("4 November 2019"), read_date("5 November 2019"))
