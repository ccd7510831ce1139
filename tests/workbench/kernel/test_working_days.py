"""Working days of England are counted as councils count them, and the way of counting is stated."""

from datetime import date, timedelta

import holidays
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources import resource
from workbench.kernel.errors import Refused
from workbench.kernel.working_days import Counting, WorkingCalendar

ENGLAND = WorkingCalendar.from_json(resource("bank_holidays_england.json").read_text(encoding="utf-8"))
DAYS = st.dates(min_value=date(2012, 2, 1), max_value=date(2029, 11, 30))
CLOSED = (date(2019, 12, 27), date(2019, 12, 30), date(2019, 12, 31))
REFERRAL = date(2019, 2, 11)


def test_the_table_agrees_with_an_independent_calendar_on_every_weekday() -> None:
    peer = holidays.country_holidays("GB", subdiv="ENG", years=range(2012, 2031))
    assert {day for day in peer if day.weekday() < 5} == ENGLAND.holidays
    assert (ENGLAND.first_year, ENGLAND.last_year) == (2012, 2030)


@pytest.mark.parametrize(
    "on, why",
    [
        (date(2012, 6, 5), "Diamond Jubilee"),
        (date(2020, 5, 8), "VE Day, moved from the Monday"),
        (date(2022, 6, 3), "Platinum Jubilee"),
        (date(2022, 9, 19), "State Funeral"),
        (date(2023, 5, 8), "Coronation"),
        (date(2021, 12, 28), "Boxing Day on a Sunday"),
    ],
)
def test_holidays_by_proclamation_are_no_working_days(on: date, why: str) -> None:
    assert not ENGLAND.is_working_day(on), why


def test_the_monday_from_which_a_holiday_was_moved_is_a_working_day() -> None:
    assert ENGLAND.is_working_day(date(2020, 5, 4))


def test_45_working_days_from_a_referral_end_where_the_day_of_the_referral_is_day_0() -> None:
    assert ENGLAND.add(REFERRAL, 45) == date(2019, 4, 15)
    assert ENGLAND.between(REFERRAL, date(2019, 4, 15)) == 45


def test_45_working_days_end_a_day_earlier_where_the_day_of_the_referral_is_day_1() -> None:
    assert ENGLAND.add(REFERRAL, 45, Counting.FROM_DAY_1) == date(2019, 4, 12)
    assert ENGLAND.between(REFERRAL, date(2019, 4, 12), Counting.FROM_DAY_1) == 45


def test_the_way_of_counting_can_be_stated() -> None:
    assert [counting.value for counting in Counting] == [
        "the first day counted as day 0",
        "the first day counted as day 1",
    ]


def test_what_arrives_on_a_saturday_is_there_on_monday() -> None:
    saturday = date(2019, 11, 9)
    assert ENGLAND.add(saturday, 0) == date(2019, 11, 11)
    assert ENGLAND.add(saturday, 1) == date(2019, 11, 12)
    assert ENGLAND.subtract(saturday, 0) == date(2019, 11, 8)
    assert ENGLAND.between(saturday, date(2019, 11, 12)) == 1
    assert ENGLAND.between(date(2019, 11, 8), saturday) == 0


def test_days_on_which_an_office_was_closed_are_no_working_days() -> None:
    council = ENGLAND.with_closures(CLOSED)
    assert ENGLAND.add(date(2019, 12, 24), 2) == date(2019, 12, 30)
    assert council.add(date(2019, 12, 24), 2) == date(2020, 1, 3)
    assert council.between(date(2019, 12, 24), date(2020, 1, 3)) == 2
    assert council.with_closures(CLOSED).closures == frozenset(CLOSED)


def test_within_a_weekend_no_working_day_passes() -> None:
    assert ENGLAND.between(date(2019, 11, 9), date(2019, 11, 10)) == 0


@given(DAYS, st.integers(0, 400))
def test_adding_and_subtracting_agree_with_numpy(start: date, days: int) -> None:
    calendar = np.busdaycalendar(holidays=sorted(ENGLAND.holidays))
    if start + timedelta(days=2 * days + 20) <= date(2030, 12, 31):
        there = np.busday_offset(start, days, roll="forward", busdaycal=calendar)
        assert ENGLAND.add(start, days) == there.item()
    if start - timedelta(days=2 * days + 20) >= date(2012, 1, 1):
        back = np.busday_offset(start, -days, roll="backward", busdaycal=calendar)
        assert ENGLAND.subtract(start, days) == back.item()


@given(DAYS, st.integers(0, 200), st.sampled_from(Counting))
def test_what_is_added_is_counted_back(start: date, days: int, counting: Counting) -> None:
    number = days + counting.first_number
    if start.year < 2029:
        end = ENGLAND.add(start, number, counting)
        assert ENGLAND.between(start, end, counting) == number
        assert ENGLAND.subtract(end, number, counting) == ENGLAND.add(start, counting.first_number, counting)


@pytest.mark.parametrize(
    "count",
    [
        lambda: ENGLAND.add(date(2030, 12, 30), 3),
        lambda: ENGLAND.subtract(date(2012, 1, 4), 4),
        lambda: ENGLAND.is_working_day(date(2031, 1, 1)),
        lambda: ENGLAND.between(date(2011, 12, 1), date(2012, 2, 1)),
    ],
)
def test_a_year_whose_holidays_are_not_known_is_refused(count: object) -> None:
    assert callable(count)
    with pytest.raises(Refused, match="known here from 2012 to 2030"):
        count()


def test_a_count_that_goes_backwards_or_is_a_slip_of_the_key_is_refused() -> None:
    with pytest.raises(Refused, match="Put the earlier day first"):
        ENGLAND.between(date(2019, 11, 5), date(2019, 11, 4))
    for days in (-1, 5001):
        with pytest.raises(Refused, match="Check the number"):
            ENGLAND.add(REFERRAL, days)
    with pytest.raises(Refused, match="Check the number"):
        ENGLAND.add(REFERRAL, 0, Counting.FROM_DAY_1)
