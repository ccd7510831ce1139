"""Reads what was said from a known day: yesterday, last Tuesday, the week before last, last summer."""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from workbench.kernel.calendar_period import ONE_DAY, SEASON_MONTHS, Period, Precision
from workbench.kernel.date_refusals import ask_said_on, ask_weekday
from workbench.kernel.date_vocabulary import (
    MONTH_NUMBERS,
    WEEKDAY,
    WEEKDAY_NUMBERS,
    Known,
    Named,
    Reader,
    any_of,
)
from workbench.kernel.feasts import BANK_HOLIDAYS, FEASTS
from workbench.kernel.fuzzy_date import FuzzyDate

_Found = re.Match[str]

_DAYS: Final = {
    "today": 0,
    "now": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
_UNITS: Final = {
    "week": Precision.WEEK,
    "month": Precision.MONTH,
    "quarter": Precision.QUARTER,
    "year": Precision.YEAR,
    "financial year": Precision.FINANCIAL_YEAR,
    "tax year": Precision.TAX_YEAR,
    "school year": Precision.SCHOOL_YEAR,
    "academic year": Precision.SCHOOL_YEAR,
}
_PLACES: Final = {"last": -1, "this": 0, "the present": 0, "the current": 0, "next": 1}
_WHICH: Final = r"(?P<which>last|this|next)"
_UNIT: Final = rf"(?P<unit>{any_of(_UNITS)})"
_DAYS_OF_A_WEEK = 7


def said_reader(named: Reader) -> Reader:
    """A reader of what was said from a known day, with names that `named` reads."""

    def read(text: str, known: Known) -> Named | None:
        if text in _DAYS:
            return Named(FuzzyDate.on(_today(known) + _DAYS[text] * ONE_DAY))
        for shape, told in _SHAPES:
            found = shape.fullmatch(text)
            when = told(found, known, named) if found else None
            if when is not None:
                return when
        return None

    return read


def _today(known: Known) -> date:
    day = known.said_on or known.today
    return day if day is not None else ask_said_on()


def _said_on(known: Known) -> date:
    return known.said_on if known.said_on is not None else ask_said_on()


def _unit(found: _Found, known: Known, _: Reader) -> Named | None:
    return Named.of(_shifted(_said_on(known), _UNITS[found["unit"]], _PLACES[found["which"]]))


def _unit_but_one(found: _Found, known: Known, _: Reader) -> Named | None:
    places = {"before last": -2, "after next": 2}
    return Named.of(_shifted(_said_on(known), _UNITS[found["unit"]], places[found["which"]]))


def _day_of_a_week(found: _Found, known: Known, _: Reader) -> Named | None:
    places = {"before last": -2, "after next": 2} | _PLACES
    week = _shifted(_said_on(known), Precision.WEEK, places[found["which"]])
    return Named(FuzzyDate.on(week.first + WEEKDAY_NUMBERS[found["weekday"]] * ONE_DAY))


def _day_before_last(found: _Found, known: Known, _: Reader) -> Named | None:
    weekday = WEEKDAY_NUMBERS[found["weekday"]]
    before = _nearest_weekdays(_said_on(known), weekday, -1)
    return _either([Named(FuzzyDate.on(on - _DAYS_OF_A_WEEK * ONE_DAY)) for on in before])


def _weekday(found: _Found, known: Known, _: Reader) -> Named | None:
    """The nearest of that name and the one of last (or next) week, which both are said."""
    said_on, weekday = _said_on(known), WEEKDAY_NUMBERS[found["weekday"]]
    if found["which"] == "this":
        this_week = Period.containing(said_on, Precision.WEEK).first + weekday * ONE_DAY
        return Named(FuzzyDate.on(this_week)) if this_week >= said_on else ask_weekday(weekday)
    return _either(
        [Named(FuzzyDate.on(on)) for on in _nearest_weekdays(said_on, weekday, _PLACES[found["which"]])]
    )


def _nearest_weekdays(said_on: date, weekday: int, place: int) -> list[date]:
    days = (said_on.weekday() - weekday) * -place
    nearest = said_on + place * ((days - 1) % _DAYS_OF_A_WEEK + 1) * ONE_DAY
    of_that_week = _shifted(said_on, Precision.WEEK, place).first + weekday * ONE_DAY
    return sorted({nearest, of_that_week})


def _bare_weekday(found: _Found, known: Known, _: Reader) -> Named | None:
    _said_on(known)
    ask_weekday(WEEKDAY_NUMBERS[found["weekday"]])


def _by_year(found: _Found, known: Known, named: Reader) -> Named | None:
    """A day, month, season or feast of last year, this year or next year."""
    year = _said_on(known).year + _PLACES[found["which"]]
    return named(f"{found['of']} {year}", known)


def _by_name(found: _Found, known: Known, named: Reader) -> Named | None:
    """Last summer, last November, last Christmas: the one just gone, and that of last year if it differs."""
    said_on, place = _said_on(known), _PLACES[found["which"]]
    if place == 0:
        return _in_year(found["of"], said_on.year, known, named)
    around = [_in_year(found["of"], said_on.year + step, known, named) for step in (0, place, 2 * place)]
    past = [when for when in around if when is not None and _lies(when, said_on, place)]
    of_next_year = [when for when in past if when.value.known()[0].year == said_on.year + place]
    return _either([*past[:1], *of_next_year[:1]])


def _before_last(found: _Found, known: Known, named: Reader) -> Named | None:
    """The summer before last; asked of the same words with "last", of which it is a year before."""
    last = _by_name_of(found["of"], "last", known, named)
    if last is None or not last.is_one_stretch:
        return None
    return _in_year(found["of"], last.value.known()[0].year - 1, known, named)


def _by_name_of(name: str, which: str, known: Known, named: Reader) -> Named | None:
    found = _NAME.fullmatch(f"{which} {name}")
    return _by_name(found, known, named) if found else None


def _in_year(name: str, year: int, known: Known, named: Reader) -> Named | None:
    span = f"{year}/{(year + 1) % 100:02}" if name == "winter" else str(year)
    return named(f"{name} {span}", known)


def _lies(when: Named, said_on: date, place: int) -> bool:
    known = when.value.known()
    return known[-1] < said_on if place < 0 else known[0] > said_on


def _either(times: list[Named]) -> Named | None:
    """The one time that was meant, or one of two."""
    values = list(dict.fromkeys(time.value for time in times))
    if len(values) > 1:
        return Named(FuzzyDate.one_of(values))
    return times[0] if times else None


def _so_far(found: _Found, known: Known, _: Reader) -> Named | None:
    """Earlier this year: up to the day it was said; later this year: from it on."""
    said_on = _said_on(known)
    whole = Period.containing(said_on, _UNITS[found["unit"]])
    earlier = found["side"] != "later"
    first, last = (whole.first, said_on) if earlier else (said_on, whole.last)
    return Named(FuzzyDate.on(first) if first == last else FuzzyDate.between(first, last))


def _night(_: _Found, known: Known, __: Reader) -> Named | None:
    said_on = _said_on(known)
    return Named(FuzzyDate.between(said_on - ONE_DAY, said_on))


def _of_this_month(found: _Found, known: Known, named: Reader) -> Named | None:
    """`9th inst.`, `9th ult.`: letters still name the month so."""
    month = _shifted(_said_on(known), Precision.MONTH, {"inst": 0, "ult": -1, "prox": 1}[found["month"]])
    return named(f"{found['day']} {month.in_words()}".casefold(), known)


def _shifted(day: date, precision: Precision, places: int) -> Period:
    period = Period.containing(day, precision)
    for _ in range(abs(places)):
        beside = period.last + ONE_DAY if places > 0 else period.first - ONE_DAY
        period = Period.containing(beside, precision)
    return period


_YEARLY: Final = (
    rf"(?P<of>(?:{any_of((*MONTH_NUMBERS, *SEASON_MONTHS, *FEASTS))})\.?(?: period| week-?end| break)?"
    rf"|(?:{any_of(BANK_HOLIDAYS)}) bank holiday(?: monday| week-?end)?)"
)
_NAME: Final = re.compile(rf"(?P<which>last|this|next) {_YEARLY}", re.ASCII)
_SHAPES: Final[tuple[tuple[re.Pattern[str], Callable[[_Found, Known, Reader], Named | None]], ...]] = tuple(
    (re.compile(shape, re.ASCII), told)
    for shape, told in (
        (rf"(?P<side>earlier|later|so far) (?:in )?this {_UNIT}", _so_far),
        (rf"(?P<which>{'|'.join(_PLACES)}) {_UNIT}", _unit),
        (rf"the {_UNIT} (?P<which>before last|after next)", _unit_but_one),
        (
            rf"(?:the )?{WEEKDAY},? (?:of )?the week (?P<which>before last|after next)",
            _day_of_a_week,
        ),
        (rf"(?:the )?{WEEKDAY},? (?:of )?{_WHICH} week", _day_of_a_week),
        (rf"{_WHICH} week,? (?:on )?(?:the )?{WEEKDAY}", _day_of_a_week),
        (rf"the {WEEKDAY} before last", _day_before_last),
        (rf"{_WHICH} {WEEKDAY}", _weekday),
        (WEEKDAY, _bare_weekday),
        (rf"(?:the )?(?P<of>.+?(?<!the)),? (?:of )?{_WHICH} year", _by_year),
        (rf"the {_YEARLY} before last", _before_last),
        (_NAME.pattern, _by_name),
        (r"last night|overnight last night", _night),
        (r"(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>inst|ult|prox)(?:ant|imo)?", _of_this_month),
    )
)
