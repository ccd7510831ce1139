"""Periods of the calendar have the edges that people give them, and names that tell them apart."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workbench.kernel.fuzzy_dates import DAYS, UNTIMED
from workbench.kernel.calendar_period import COUNTED_IN, PLAIN, Period, Precision, finest, months_later

ONE_DAY = timedelta(days=1)


@pytest.mark.parametrize(
    "precision, of, first, last",
    [
        (Precision.MINUTE, date(2019, 11, 6), date(2019, 11, 6), date(2019, 11, 6)),
        (Precision.WEEK, date(2019, 11, 6), date(2019, 11, 4), date(2019, 11, 10)),
        (Precision.MONTH, date(2020, 2, 6), date(2020, 2, 1), date(2020, 2, 29)),
        (Precision.QUARTER, date(2019, 11, 6), date(2019, 10, 1), date(2019, 12, 31)),
        (Precision.SEASON, date(2019, 11, 30), date(2019, 9, 1), date(2019, 11, 30)),
        (Precision.SEASON, date(2020, 1, 6), date(2019, 12, 1), date(2020, 2, 29)),
        (Precision.TERM, date(2019, 11, 6), date(2019, 9, 1), date(2019, 12, 31)),
        (Precision.TERM, date(2020, 3, 6), date(2020, 1, 1), date(2020, 4, 30)),
        (Precision.TERM, date(2020, 4, 6), date(2020, 4, 1), date(2020, 7, 31)),
        (Precision.TERM, date(2020, 8, 6), date(2020, 4, 1), date(2020, 7, 31)),
        (Precision.YEAR, date(2019, 11, 6), date(2019, 1, 1), date(2019, 12, 31)),
        (Precision.FINANCIAL_YEAR, date(2020, 3, 31), date(2019, 4, 1), date(2020, 3, 31)),
        (Precision.TAX_YEAR, date(2020, 4, 5), date(2019, 4, 6), date(2020, 4, 5)),
        (Precision.TAX_YEAR, date(2020, 4, 6), date(2020, 4, 6), date(2021, 4, 5)),
        (Precision.SCHOOL_YEAR, date(2020, 8, 31), date(2019, 9, 1), date(2020, 8, 31)),
        (Precision.DECADE, date(1999, 12, 31), date(1990, 1, 1), date(1999, 12, 31)),
    ],
)
def test_a_day_lies_in_the_period_that_people_say_it_does(
    precision: Precision, of: date, first: date, last: date
) -> None:
    period = Period.containing(of, precision)
    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize(
    "precision, words",
    [
        (Precision.DAY, "6 November 2019"),
        (Precision.WEEK, "week commencing 4 November 2019"),
        (Precision.MONTH, "November 2019"),
        (Precision.QUARTER, "the quarter October to December 2019"),
        (Precision.SEASON, "autumn 2019"),
        (Precision.TERM, "the autumn term 2019"),
        (Precision.YEAR, "2019"),
        (Precision.FINANCIAL_YEAR, "the financial year 2019/20"),
        (Precision.TAX_YEAR, "the tax year 2019/20"),
        (Precision.SCHOOL_YEAR, "the school year 2019/20"),
        (Precision.DECADE, "the 2010s"),
    ],
)
def test_each_period_has_its_name(precision: Precision, words: str) -> None:
    assert Period.containing(date(2019, 11, 6), precision).in_words() == words


@given(DAYS, st.sampled_from(UNTIMED))
def test_a_period_is_named_by_every_day_of_its_own(of: date, precision: Precision) -> None:
    period = Period.containing(of, precision)
    if precision is not Precision.TERM:  # terms overlap in April and leave August to none
        assert period.first <= of <= period.last
        assert Period.containing(period.last, precision) == period
    assert Period.containing(period.first, precision) == period


@given(DAYS, st.sampled_from(UNTIMED))
def test_what_is_left_open_is_counted_in_days_months_or_years_that_share_the_edges(
    of: date, precision: Precision
) -> None:
    period, plain = Period.containing(of, precision), COUNTED_IN[precision]
    assert plain in PLAIN
    assert Period.containing(period.first, plain).first == period.first
    assert Period.containing(period.last, plain).last == period.last


def test_a_month_later_is_the_same_day_or_the_last_of_a_shorter_month() -> None:
    assert months_later(date(2020, 1, 31), 1) == date(2020, 2, 29)
    assert months_later(date(2020, 1, 15), -1) == date(2019, 12, 15)
    assert months_later(date(2020, 2, 29), 12) == date(2021, 2, 28)


def test_the_finest_precision_is_the_one_that_says_most() -> None:
    assert finest(Precision.YEAR, Precision.WEEK, Precision.MONTH) is Precision.WEEK
