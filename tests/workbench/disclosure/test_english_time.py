"""Moments as the clocks in England showed them."""

from datetime import UTC, date, datetime

import pytest

from workbench.disclosure import english_time


@pytest.mark.parametrize(
    "utc, words",
    [
        (datetime(2020, 3, 29, 0, 59, tzinfo=UTC), "29 March 2020, 00:59"),
        (datetime(2020, 3, 29, 1, 0, tzinfo=UTC), "29 March 2020, 02:00"),
        (datetime(2020, 7, 1, 12, 0, tzinfo=UTC), "1 July 2020, 13:00"),
        (datetime(2020, 10, 25, 0, 59, tzinfo=UTC), "25 October 2020, 01:59"),
        (datetime(2020, 10, 25, 1, 0, tzinfo=UTC), "25 October 2020, 01:00"),
        (datetime(2021, 3, 28, 1, 0, tzinfo=UTC), "28 March 2021, 02:00"),
        (datetime(2020, 12, 1, 12, 0, tzinfo=UTC), "1 December 2020, 12:00"),
        (None, ""),
    ],
)
def test_summer_time_runs_between_the_last_sundays(utc: datetime | None, words: str) -> None:
    assert english_time.in_words(utc) == words


def test_a_late_evening_in_summer_is_the_next_day_in_england() -> None:
    assert english_time.day_of(datetime(2020, 7, 1, 23, 30, tzinfo=UTC)) == date(2020, 7, 2)
