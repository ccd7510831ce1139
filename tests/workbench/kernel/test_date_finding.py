"""Dates in running words: found where they stand, and never guessed."""

from datetime import date

import pytest

from workbench.kernel.date_finding import dates_in
from workbench.kernel.date_reader import DateReader

SAID_ON = date(2020, 2, 20)


def found(text: str) -> list[str]:
    return [text[each.start : each.end] for each in dates_in(text, DateReader().on_the_day(SAID_ON))]


@pytest.mark.parametrize(
    "text, words",
    [
        ("It was closed on 4 November 2019, she said.", ["on 4 November 2019"]),
        ("Seen about March 2019 and again in late 2019.", ["about March 2019", "in late 2019"]),
        ("Between March 2019 and June 2019 nobody came.", ["Between March 2019 and June 2019"]),
        ("We met last Tuesday.", ["last Tuesday"]),
        ("It came on 14/03/2020.", ["on 14/03/2020"]),
        ("Three weeks ago he left.", ["Three weeks ago"]),
        ("He may go. There were 2020 of them; room 12.", []),
        ("It was 31 February 2019.", []),
    ],
)
def test_dates_are_found_as_they_were_said(text: str, words: list[str]) -> None:
    assert found(text) == words


def test_what_is_found_is_read_on_the_day_of_the_interview() -> None:
    (yesterday,) = dates_in("She rang yesterday.", DateReader().on_the_day(SAID_ON))
    assert yesterday.date.earliest == date(2020, 2, 19)


def test_two_readings_of_one_number_are_left_out() -> None:
    assert found("It was 31/02/2019.") == []
