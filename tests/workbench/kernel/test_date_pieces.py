"""What a date is made of: the days of each of several, and the days on which something certainly went on."""

from datetime import date

import pytest
from hypothesis import given

from tests.workbench.kernel.fuzzy_dates import DATES
from workbench.kernel.date_pieces import certain_days, moments
from workbench.kernel.dates import DateKind, FuzzyDate, read_date


@pytest.mark.parametrize(
    "words, found",
    [
        ("4 or 11 November 2019", [("2019-11-04", "2019-11-04"), ("2019-11-11", "2019-11-11")]),
        ("first in 2018, then on 4 May 2019", [("2018-01-01", "2018-12-31"), ("2019-05-04", "2019-05-04")]),
        ("from 4 to 8 November 2019", []),
        ("4 November 2019", []),
    ],
)
def test_several_dates_are_told_apart(words: str, found: list[tuple[str, str]]) -> None:
    assert [(first.isoformat(), last.isoformat()) for first, last in moments(read_date(words))] == found


@pytest.mark.parametrize(
    "words, began, ended",
    [
        ("from 4 to 8 November 2019", "2019-11-04", "2019-11-08"),
        ("from May to August 2019", "2019-05-31", "2019-08-01"),
        ("from about March 2019 to 8 November 2019", "2019-04-15", "2019-11-08"),
        ("since 2014", "2014-12-31", None),
        ("until May 2019", None, "2019-05-01"),
        ("from 9 am to 11 am on 4 Nov 2019", "2019-11-04", "2019-11-04"),
        ("between May and August 2019", None, None),
        ("from w/c 27 December 1999 to 1 January 2000", "2000-01-01", "2000-01-01"),
    ],
)
def test_what_lasted_certainly_went_on_between_its_ends(
    words: str, began: str | None, ended: str | None
) -> None:
    found = [day.isoformat() if day else None for day in certain_days(read_date(words))]
    assert found == [began, ended]


@given(DATES)
def test_the_pieces_of_a_date_lie_within_its_bounds(value: FuzzyDate) -> None:
    days: list[date] = [day for stretch in moments(value) for day in stretch]
    days += [day for day in certain_days(value) if day]
    assert all(value.earliest is None or value.earliest <= day for day in days)
    assert all(value.latest is None or day <= value.latest for day in days)
    assert bool(moments(value)) is (value.kind in {DateKind.ONE_OF, DateKind.ORDERED})
