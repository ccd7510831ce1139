"""Reads the names of feasts and bank holidays."""

import re
from collections.abc import Callable
from typing import Final

from workbench.kernel.calendar_period import ONE_DAY, Period, Precision, refuse_strange_year
from workbench.kernel.calendar_reading import named_in_calendar
from workbench.kernel.date_refusals import (
    ask_bank_holiday,
    ask_missing_year,
    ask_school_break,
    refuse_no_bank_holiday,
    refuse_unknown_holidays,
)
from workbench.kernel.date_vocabulary import Known, Named, any_of, split_year, year_of
from workbench.kernel.feasts import (
    BANK_HOLIDAYS,
    FEASTS,
    FIRST_KNOWN_YEAR,
    LAST_KNOWN_YEAR,
    Feast,
    bank_holiday,
    is_named_bank_holiday,
)
from workbench.kernel.fuzzy_date import FuzzyDate

_Found = re.Match[str]

_WEDNESDAY, _SATURDAY, _DAYS_OF_A_WEEK = 2, 5, 7
_YEAR_AFTER: Final = r"(?:,? (?:(?:of|in) )?(?P<year>\d{4}|'\d{2})(?:[/-](?P<end>\d{4}|\d{2}))?)?"
_STRETCH: Final = r"(?: (?:period|time|break|week-?end|bank holiday(?: week-?end)?))?"
_HOLIDAY: Final = rf"(?P<name>{any_of(BANK_HOLIDAYS)}) (?:bank )?holiday(?: monday)?"


def named_feast(text: str, known: Known) -> Named | None:
    """The feast or bank holiday that a text names, with the day it is measured from."""
    bare = text.removeprefix("the ")
    for shape, read in _SHAPES:
        if (found := shape.fullmatch(bare)) is not None:
            return read(found, known)
    return None


def _feast(found: _Found, known: Known) -> Named | None:
    name, year = found["name"], _year(found, known)
    if year is None:
        return None
    return _named(FEASTS[name](year + 1 if name == "new year" and found["end"] else year))


def _christmas_and_new_year(found: _Found, known: Known) -> Named | None:
    year = _year(found, known)
    return _named(FEASTS["christmas"](year)) if year is not None else None


def _bank_holiday(found: _Found, known: Known) -> Named | None:
    return _named(_bank_holiday_feast(found, known))


def _bank_holiday_weekend(found: _Found, known: Known) -> Named | None:
    """The Saturday and the Sunday with the holiday beside them."""
    on = _bank_holiday_feast(found, known).on
    after_it = on.weekday() > _WEDNESDAY  # a holiday that was moved to the end of a week
    saturday = on + (_SATURDAY - on.weekday() - (0 if after_it else _DAYS_OF_A_WEEK)) * ONE_DAY
    return Named(FuzzyDate.between(min(on, saturday), max(on, saturday + ONE_DAY)))


def _bank_holiday_on(found: _Found, known: Known) -> Named | None:
    named = named_in_calendar(f"{found['weekday'] or ''}{found['day']}", known)
    period = named.period if named else None
    if period is None or period.precision is not Precision.DAY:
        ask_bank_holiday()
    _refuse_unknown_year(period.first.year)
    if not is_named_bank_holiday(period.first):
        refuse_no_bank_holiday(period)
    return named


def _bank_holiday_in(found: _Found, known: Known) -> Named | None:
    name = BANK_HOLIDAYS.get(found["month"])
    if name is None:
        ask_bank_holiday()
    year = _year(found, known)
    _refuse_unknown_year(year or 0)
    return _named(_alone(name, year or 0))


def _which(_found: _Found, _known: Known) -> Named | None:
    ask_bank_holiday()


def _school_break(_found: _Found, _known: Known) -> Named | None:
    ask_school_break()


def _bank_holiday_feast(found: _Found, known: Known) -> Feast:
    year = _year(found, known) or 0
    _refuse_unknown_year(year)
    return _alone(BANK_HOLIDAYS[found["name"]], year)


def _alone(name: str, year: int) -> Feast:
    on = bank_holiday(name, year)
    return Feast(on, on, on)


def _refuse_unknown_year(year: int) -> None:
    if not FIRST_KNOWN_YEAR <= year <= LAST_KNOWN_YEAR:
        refuse_unknown_holidays(FIRST_KNOWN_YEAR, LAST_KNOWN_YEAR)


def _year(found: _Found, known: Known) -> int | None:
    """The year of a feast; for two years, such as 2019/20, the first; None if they do not follow."""
    if found["year"] is None:
        return known.year if known.year is not None else ask_missing_year()
    year = year_of(found["year"])
    refuse_strange_year(year)
    return year if found["end"] is None else split_year(str(year), found["end"])


def _named(feast: Feast) -> Named:
    if feast.first == feast.last:
        return Named(FuzzyDate.on(feast.on))
    return Named(FuzzyDate.between(feast.first, feast.last), Period(feast.on, Precision.DAY))


_SHAPES: Final[tuple[tuple[re.Pattern[str], Callable[[_Found, Known], Named | None]], ...]] = tuple(
    (re.compile(shape, re.ASCII), read)
    for shape, read in (
        (rf"(?P<name>{any_of(FEASTS)}){_STRETCH}{_YEAR_AFTER}", _feast),
        (rf"christmas and (?:the )?new year{_STRETCH}{_YEAR_AFTER}", _christmas_and_new_year),
        (rf"{_HOLIDAY}{_YEAR_AFTER}", _bank_holiday),
        (rf"{_HOLIDAY} week-?end{_YEAR_AFTER}", _bank_holiday_weekend),
        (rf"bank holiday(?: monday)? in (?P<month>[a-z]+){_YEAR_AFTER}", _bank_holiday_in),
        (r"bank holiday,? (?P<weekday>monday,? )?(?P<day>.*\d.*)", _bank_holiday_on),
        (rf"(?:may )?bank holiday(?: monday| week-?end)?{_YEAR_AFTER}", _which),
        (r"(?:[a-z]+ )?half[ -]term.*|(?:school|summer|easter|christmas) holidays?\b.*", _school_break),
    )
)
