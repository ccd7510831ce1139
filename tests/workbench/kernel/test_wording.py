"""Counts, lists, days, times and sizes read as British words."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.kernel import wording


@pytest.mark.parametrize(
    "number, said", [(0, "0 events"), (1, "1 event"), (3, "3 events"), (1204, "1,204 events")]
)
def test_a_count_agrees_with_its_noun(number: int, said: str) -> None:
    assert wording.count(number, "event") == said


def test_an_irregular_plural_is_given() -> None:
    assert wording.count(2, "child", "children") == "2 children"
    assert wording.count(1, "child", "children") == "1 child"


@pytest.mark.parametrize(
    "parts, said", [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_a_list_has_no_comma_before_and(parts: list[str], said: str) -> None:
    assert wording.listed(parts) == said


def test_a_list_can_be_joined_by_another_word() -> None:
    assert wording.listed(("a", "b", "c"), joining="or") == "a, b or c"


def test_a_day_is_said_day_first_without_a_leading_nought() -> None:
    assert wording.day(date(2019, 11, 4)) == "4 November 2019"
    assert wording.short_day(date(2019, 9, 4)) == "4 Sept 2019"


def test_a_moment_is_said_in_the_time_of_the_place() -> None:
    summer_time = timezone(timedelta(hours=1))
    at = datetime(2019, 7, 31, 23, 5, tzinfo=UTC)
    assert wording.moment(at, summer_time) == "1 August 2019, 00:05"
    assert wording.clock_time(at, summer_time) == "00:05"


def test_without_a_zone_it_is_the_time_of_this_machine() -> None:
    at = datetime(2019, 7, 31, 12, 5, tzinfo=UTC)
    assert wording.clock_time(at) == at.astimezone().strftime("%H:%M")


def test_a_moment_without_a_zone_is_a_fault_of_the_program() -> None:
    with pytest.raises(ValueError, match="time zone"):
        wording.clock_time(datetime(2019, 7, 31, 12, 5))  # noqa: DTZ001 - the fault itself


@pytest.mark.parametrize(
    "number_of_bytes, said",
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1.0 KB"),
        (9_940, "9.9 KB"),
        (9_960, "10 KB"),
        (999_499, "999 KB"),
        (999_500, "1.0 MB"),
        (3_200_000, "3.2 MB"),
        (4_700_000_000, "4.7 GB"),
        (1_234_000_000_000_000, "1,234 TB"),
    ],
)
def test_a_size_has_two_or_three_figures(number_of_bytes: int, said: str) -> None:
    assert wording.size(number_of_bytes) == said


@pytest.mark.parametrize(
    "length, said",
    [
        (timedelta(milliseconds=300), "less than a second"),
        (timedelta(seconds=1), "1 second"),
        (timedelta(seconds=59.7), "1 minute"),
        (timedelta(seconds=125), "2 minutes 5 seconds"),
        (timedelta(hours=1, minutes=5, seconds=9), "1 hour 5 minutes"),
        (timedelta(hours=2), "2 hours"),
        (timedelta(days=2, hours=3), "2 days 3 hours"),
        (timedelta(days=400), "400 days"),
    ],
)
def test_a_duration_is_said_in_its_two_largest_units(length: timedelta, said: str) -> None:
    assert wording.duration(length) == said


@given(st.dates())
def test_a_day_said_in_full_is_that_day(day: date) -> None:
    number, month, year = wording.day(day).split()
    assert date(int(year), wording.MONTHS.index(month) + 1, int(number)) == day


def test_a_name_of_the_program_is_said_in_words() -> None:
    assert wording.spaced("key_date") == "key date"
