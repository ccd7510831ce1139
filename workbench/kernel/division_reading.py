"""Reads the name of a week, a season, a term, a quarter, a year that is not the calendar's, or a decade."""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from workbench.kernel.calendar_period import (
    ONE_DAY,
    SEASON_MONTHS,
    TERM_MONTHS,
    Period,
    Precision,
    refuse_strange_year,
)
from workbench.kernel.calendar_reading import named_in_calendar
from workbench.kernel.date_refusals import (
    ask_century,
    ask_missing_year,
    ask_named_year,
    ask_quarter,
    ask_week,
    ask_winter,
)
from workbench.kernel.date_vocabulary import (
    MONTH_NUMBERS,
    ORDINALS,
    Known,
    Named,
    any_of,
    split_year,
    year_of,
)
from workbench.kernel.fuzzy_date import FuzzyDate

_Found = re.Match[str]

_MONTH_NAME: Final = rf"(?:{any_of(MONTH_NUMBERS)})\.?"
_ONE_OR_TWO_YEARS: Final = r"(?P<start>\d{4}|'\d{2})(?:[/-](?P<end>\d{4}|\d{2}))?"
_SHORT_YEARS: Final = r"(?P<start>\d{4}|'?\d{2})(?:[/-](?P<end>\d{4}|\d{2}))?"
_YEAR_AFTER: Final = rf"(?:,? (?:(?:of|in) )?{_ONE_OR_TWO_YEARS})?"
_PLACE: Final = rf"(?P<place>[1-4]|{any_of(ORDINALS)})"
_YEAR_NAMES: Final = {
    "financial year": Precision.FINANCIAL_YEAR,
    "fiscal year": Precision.FINANCIAL_YEAR,
    "fy": Precision.FINANCIAL_YEAR,
    "tax year": Precision.TAX_YEAR,
    "school year": Precision.SCHOOL_YEAR,
    "academic year": Precision.SCHOOL_YEAR,
}
_ENDS_OF_YEARS: Final = (Precision.YEAR, Precision.FINANCIAL_YEAR, Precision.TAX_YEAR, Precision.SCHOOL_YEAR)
_FIRST_DAYS: Final = {
    Precision.FINANCIAL_YEAR: (4, 1),
    Precision.TAX_YEAR: (4, 6),
    Precision.SCHOOL_YEAR: (9, 1),
}
_DECADES: Final = {"fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990}
_CENTURY = 100
_QUARTERS_BEFORE_THE_YEAR_TURNS = 3


def named_division(text: str, known: Known) -> Named | None:
    """The week, season, term, quarter or other year that a text names. Refused: what could mean two."""
    bare = text.removeprefix("the ")
    for shape, read in _SHAPES:
        if (found := shape.fullmatch(bare)) is not None:
            return read(found, known)
    return None


def _season(found: _Found, known: Known) -> Named | None:
    name, start, end = found["name"], _start(found, known), found["end"]
    if name == "winter" and end is None:
        ask_winter(start)
    if end is not None and (name != "winter" or split_year(str(start), end) is None):
        return None
    return _starting(start, SEASON_MONTHS[name], Precision.SEASON)


def _term(found: _Found, known: Known) -> Named | None:
    name, start, end = found["name"], _start(found, known), found["end"]
    if end is not None and split_year(str(start), end) is None:
        return None
    year = start if end is None or name == "autumn" else start + 1
    return _starting(year, TERM_MONTHS[name], Precision.TERM)


def _quarter(found: _Found, known: Known) -> Named | None:
    place, start, end = _place(found), _start(found, known), found["end"]
    if end is None:
        ask_quarter(place, start)
    if split_year(str(start), end) is None:
        return None
    year, month = (start, 3 * place + 1) if place <= _QUARTERS_BEFORE_THE_YEAR_TURNS else (start + 1, 1)
    return _starting(year, month, Precision.QUARTER)


def _quarter_by_months(found: _Found, _: Known) -> Named | None:
    months = (MONTH_NUMBERS[found[name].removesuffix(".")] for name in ("m1", "m2"))
    first, last = (Period.numbered(int(found["year"]), month) for month in months)
    return _whole(first.first, last.last, Precision.QUARTER)


def _quarter_by_its_end(found: _Found, known: Known) -> Named | None:
    end = named_in_calendar(found["day"], known)
    if end is None:
        return None
    last = end.value.known()[-1]
    return _whole(Period.containing(last, Precision.QUARTER).first, last, Precision.QUARTER)


def _other_year(found: _Found, known: Known) -> Named | None:
    start, end, name = _start(found, known), found["end"], found["name"]
    if end is None:
        ask_named_year(name if name != "fy" else "financial year", start)
    if split_year(str(start), end) is None:
        return None
    precision = _YEAR_NAMES[name]
    return Named.of(Period.containing(date(_checked(start), *_FIRST_DAYS[precision]), precision))


def _year_by_its_end(found: _Found, known: Known) -> Named | None:
    end = named_in_calendar(found["day"], known)
    if end is None:
        return None
    last = end.value.known()[-1]
    for precision in _ENDS_OF_YEARS:
        if (whole := _whole(Period.containing(last, precision).first, last, precision)) is not None:
            return whole
    return None


def _decade(found: _Found, _: Known) -> Named | None:
    year = int(found["year"])
    if year % _CENTURY == 0:
        ask_century(year)
    return _starting(year, 1, Precision.DECADE)


def _decade_by_its_years(found: _Found, _: Known) -> Named | None:
    first, last = int(found["first"]), int(found["last"])
    return _starting(first, 1, Precision.DECADE) if last == first + 9 and first % 10 == 0 else None


def _decade_in_short(found: _Found, _: Known) -> Named | None:
    return _starting(year_of(found["year"]), 1, Precision.DECADE)


def _decade_by_name(found: _Found, _: Known) -> Named | None:
    return _starting(_DECADES[found[1]], 1, Precision.DECADE)


def _week_beginning(found: _Found, known: Known) -> Named | None:
    day = _day(found, known)
    if day is None:
        return None
    week = Period.containing(day.first, Precision.WEEK)
    if week.first != day.first:
        ask_week(day)
    return Named.of(week)


def _week_of(found: _Found, known: Known) -> Named | None:
    day = _day(found, known)
    return Named.of(Period.containing(day.first, Precision.WEEK)) if day else None


def _week_ending(found: _Found, known: Known) -> Named | None:
    """Seven days; whether only the working ones were meant is not known."""
    day = _day(found, known)
    if day is None:
        return None
    week = Period.containing(day.first, Precision.WEEK)
    if week.last == day.first:
        return Named.of(week)
    return Named(FuzzyDate.between(day.first - 6 * ONE_DAY, day.first))


def _day(found: _Found, known: Known) -> Period | None:
    named = named_in_calendar(found["day"], known)
    period = named.period if named else None
    return period if period is not None and period.precision is Precision.DAY else None


def _start(found: _Found, known: Known) -> int:
    year = year_of(found["start"]) if found["start"] else known.year
    return year if year is not None else ask_missing_year()


def _place(found: _Found) -> int:
    return int(found["place"]) if found["place"] in "1234" else ORDINALS[found["place"]]


def _whole(first: date, last: date, precision: Precision) -> Named | None:
    period = Period.containing(first, precision)
    return Named.of(period) if (period.first, period.last) == (first, last) else None


def _starting(year: int, month: int, precision: Precision) -> Named:
    return Named.of(Period(date(_checked(year), month, 1), precision))


def _checked(year: int) -> int:
    refuse_strange_year(year)
    return year


_SHAPES: Final[tuple[tuple[re.Pattern[str], Callable[[_Found, Known], Named | None]], ...]] = tuple(
    (re.compile(shape, re.ASCII), read)
    for shape, read in (
        (rf"(?:season of )?(?P<name>{any_of(SEASON_MONTHS)}){_YEAR_AFTER}", _season),
        (rf"(?P<name>{any_of(TERM_MONTHS)}) term{_YEAR_AFTER}", _term),
        (rf"(?:q|quarter ){_PLACE},? (?:of )?{_SHORT_YEARS}", _quarter),
        (rf"{_PLACE} quarter{_YEAR_AFTER}", _quarter),
        (rf"{_PLACE} quarter of the financial year {_ONE_OR_TWO_YEARS}", _quarter),
        (rf"{_ONE_OR_TWO_YEARS},? (?:q|quarter ){_PLACE}", _quarter),
        (
            rf"quarter (?:from )?(?P<m1>{_MONTH_NAME}) to (?P<m2>{_MONTH_NAME}) (?P<year>\d{{4}})",
            _quarter_by_months,
        ),
        (
            rf"(?P<m1>{_MONTH_NAME}) to (?P<m2>{_MONTH_NAME}) quarter (?:of )?(?P<year>\d{{4}})",
            _quarter_by_months,
        ),
        (r"quarter (?:ending|ended|to)(?: on)? (?P<day>.+)", _quarter_by_its_end),
        (rf"(?P<name>{any_of(_YEAR_NAMES)}) ?{_SHORT_YEARS}", _other_year),
        (rf"{_ONE_OR_TWO_YEARS} (?P<name>{any_of(_YEAR_NAMES)})", _other_year),
        (r"year (?:ending|ended|to)(?: on)? (?P<day>.+)", _year_by_its_end),
        (r"(?P<year>\d{3}0)'?s", _decade),
        (r"decade (?:from )?(?P<first>\d{4}) to (?P<last>\d{4})", _decade_by_its_years),
        (r"(?P<year>'?[5-9]0)'?s", _decade_in_short),
        (rf"({any_of(_DECADES)})", _decade_by_name),
        (r"(?:w/c|wc|w\.c\.?|week (?:commencing|beginning|starting)):? (?:on )?(?P<day>.+)", _week_beginning),
        (r"week of (?P<day>.+)", _week_of),
        (r"(?:w/e|week (?:ending|ended)):? (?:on )?(?P<day>.+)", _week_ending),
    )
)
