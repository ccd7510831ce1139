"""Feasts and bank holidays fall on the days that the calendars of England print."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources import resource
from workbench.kernel.feasts import FEASTS, bank_holiday, easter, is_named_bank_holiday, nth_weekday

TABLE = json.loads(resource("bank_holidays_england.json").read_text(encoding="utf-8"))["bank_holidays"]


@pytest.mark.parametrize(
    "of", [date(1818, 3, 22), date(1943, 4, 25), date(2000, 4, 23), date(2019, 4, 21), date(2038, 4, 25)]
)
def test_easter_falls_on_the_sunday_of_the_church(of: date) -> None:
    assert easter(of.year) == of


@given(st.integers(1800, 2199))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    on = easter(year)
    assert on.strftime("%A") == "Sunday"
    assert date(year, 3, 22) <= on <= date(year, 4, 25)


@pytest.mark.parametrize("year", range(2012, 2031))
def test_bank_holidays_by_name_are_those_of_the_table(year: int) -> None:
    named = {bank_holiday(name, year).isoformat() for name in ("early May", "spring", "August")}
    by_table = {day for day, name in TABLE.items() if day[:4] == str(year) and "bank holiday" in name}
    extra = {"2022-06-03", "2023-05-08"}  # the jubilee's second day and the coronation
    assert named == by_table - extra


def test_easter_monday_and_the_holidays_of_a_month_are_known_as_bank_holidays() -> None:
    assert all(map(is_named_bank_holiday, (date(2019, 4, 22), date(2020, 5, 8), date(2022, 6, 2))))
    assert not any(map(is_named_bank_holiday, (date(2019, 4, 21), date(2020, 5, 4), date(2022, 5, 30))))


@pytest.mark.parametrize(
    "name, year, on",
    [
        ("pancake day", 2019, date(2019, 3, 5)),
        ("ash wednesday", 2019, date(2019, 3, 6)),
        ("mothering sunday", 2019, date(2019, 3, 31)),
        ("palm sunday", 2019, date(2019, 4, 14)),
        ("good friday", 2019, date(2019, 4, 19)),
        ("whit sunday", 2019, date(2019, 6, 9)),
        ("father's day", 2019, date(2019, 6, 16)),
        ("remembrance sunday", 2020, date(2020, 11, 8)),
        ("boxing day", 2018, date(2018, 12, 26)),
    ],
)
def test_a_feast_falls_on_its_day(name: str, year: int, on: date) -> None:
    assert FEASTS[name](year).on == on


@pytest.mark.parametrize("name", sorted(FEASTS))
def test_the_day_of_a_feast_lies_within_what_its_name_is_used_for(name: str) -> None:
    feast = FEASTS[name](2019)
    assert feast.first <= feast.on <= feast.last


@given(st.integers(1900, 2100), st.integers(1, 12), st.integers(0, 6))
def test_the_last_weekday_of_a_month_is_followed_by_none(year: int, month: int, weekday: int) -> None:
    last = nth_weekday(year, month, weekday, -1)
    assert (last.weekday(), last.month) == (weekday, month)
    assert (last + timedelta(days=7)).month != month
    assert last in {nth_weekday(year, month, weekday, place) for place in (4, 5)}
