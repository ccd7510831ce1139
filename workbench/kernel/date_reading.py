"""Reads a date as an English person types it. It never guesses: what could mean two things is refused."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from workbench.kernel.calendar_period import ONE_DAY, Period, Precision
from workbench.kernel.date_refusals import (
    refuse_by_period,
    refuse_missing_year,
    refuse_unread,
    refuse_wrong_weekday,
    refuse_yearly_span,
)
from workbench.kernel.fuzzy_date import DateKind, FuzzyDate
from workbench.kernel.wording import MONTHS, SHORT_MONTHS, WEEKDAYS

# 00 to 49 are 2000 to 2049, 50 to 99 are 1950 to 1999: fixed, so that the same words mean the same for ever.
CENTURY_TURNS_AT = 50
_DIGITS_OF_A_YEAR = 4

_NOT_KNOWN: Final = frozenset(
    ("", "?", "unknown", "not known", "date unknown", "date not known", "undated", "not dated", "no date")
)
_RELATIVE_DAYS: Final = {"yesterday": -1, "today": 0, "tomorrow": 1}
_MONTH_NUMBERS: Final = {
    name.casefold(): number
    for names in (MONTHS, SHORT_MONTHS, [name[:3] for name in MONTHS])
    for number, name in enumerate(names, start=1)
}
_WEEKDAY_NUMBERS: Final = {
    **{name.casefold(): number for number, name in enumerate(WEEKDAYS)},
    **{name[:3].casefold(): number for number, name in enumerate(WEEKDAYS)},
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}


def _any_of(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_MONTH = rf"(?P<month_name>{_any_of(_MONTH_NUMBERS)})\.?"
_WEEKDAY = rf"(?:(?P<weekday>{_any_of(_WEEKDAY_NUMBERS)})\.?,? )?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4}|'?\d{2})"
_YEAR_IN_FULL = r"(?P<year>\d{4}|'\d{2})"

_SHAPES: Final = tuple(
    re.compile(shape, re.ASCII)
    for shape in (
        rf"{_WEEKDAY}(?:the )?{_DAY}(?: of)?[ -]?{_MONTH},?(?:[ -]?{_YEAR})?",  # Monday 4th of Nov 19
        rf"{_WEEKDAY}{_MONTH} {_DAY},? {_YEAR_IN_FULL}",  # November 4, 2019
        rf"{_MONTH},?[ -]?(?:of )?{_YEAR_IN_FULL}",  # Nov 2019, Nov '19
        rf"{_WEEKDAY}(?P<day>\d{{1,2}})([/.-])(?P<month>\d{{1,2}})\3(?P<year>\d{{4}}|\d{{2}})",  # 4/11/2019
        rf"{_WEEKDAY}(?P<year>\d{{4}})([/.-])(?P<month>\d{{1,2}})\3(?P<day>\d{{1,2}})",  # 2019-11-04
        r"(?P<month>\d{1,2})[/.-](?P<year>\d{4})",  # 11/2019
        r"(?P<year>\d{4})[/.-](?P<month>\d{1,2})",  # 2019-11
        r"(?P<year>\d{4})",
        _MONTH,  # November, as in "between November and December 2019"
        rf"{_WEEKDAY}(?:the )?{_DAY}",  # 4, as in "between 4 and 9 December 2019"
    )
)
_LEADING: Final = re.compile(
    r"^(?:(?:(?:some ?time|at some point) )?(?:on|in|during|within) )?(?:the )?(?:(?:month|year) )?(?:of )?"
)
_YEARLY_SPAN: Final = re.compile(r"(\d{4})[/-](\d{2})", re.ASCII)
_NUMBERS: Final = re.compile(r"\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\b", re.ASCII)
_BETWEEN: Final = re.compile(r"(?:some ?time )?between (.+?) and (.+)")
_PART: Final = re.compile(r"(?:in )?(early|mid|late)(?: in)?[ -](.+)")


def read_date(words: str, *, today: date | None = None) -> FuzzyDate:
    """The date that words tell, with the words kept. Refused: what cannot be read, or could mean two things.

    `today` is the day the words were said; only with it do "today", "yesterday" and "tomorrow" tell a date.
    """
    undated = FuzzyDate.not_known(words)  # refuses an essay before anything reads it
    text = _tidied(words)
    if text in _NOT_KNOWN:
        return undated
    if today is not None and text in _RELATIVE_DAYS:
        return FuzzyDate.on(today + timedelta(days=_RELATIVE_DAYS[text]), words)
    found = _with_opening(text, words) or _between(text, words) or _part_of_period(text, words)
    return found or refuse_unread(words, text)


def reading(words: str, *, today: date | None = None) -> str:
    """What was understood: `Read as: about March 2019 (14 February to 15 April 2019)`."""
    found = read_date(words, today=today)
    both_days_said = found.kind is DateKind.BETWEEN and found.precision is Precision.DAY
    bounds = "" if both_days_said else found.bounds_in_words()
    notes = "; ".join(filter(None, (_order_of_numbers(words), bounds)))
    return f"Read as: {found.in_words()}" + (f" ({notes})" if notes else "")


@dataclass(frozen=True, slots=True)
class _Said:
    """The numbers that were said of one day, month or year, as far as they were said."""

    year: int | None
    month: int | None
    day: int | None
    weekday: int | None

    def period(self) -> Period:
        """The day, month or year. Refused: no year, or a day of the week that the date does not fall on."""
        if self.year is None or (self.month is None and self.day is not None):
            refuse_missing_year()
        period = Period.numbered(self.year, self.month, self.day)
        if self.weekday is not None and period.first.weekday() != self.weekday:
            refuse_wrong_weekday(period, self.weekday)
        return period

    def completed_by(self, end: "_Said") -> "_Said":
        """This first end of a "between" with the year, or month and year, that were said only of the last."""
        if self.year is not None:
            return self
        if self.month is not None:
            return replace(self, year=end.year if end.month is not None else None)
        return replace(self, year=end.year, month=end.month if end.day is not None else None)


def _tidied(words: str) -> str:
    """Small letters, single spaces, plain dashes and apostrophes, without a closing full stop or comma."""
    plain = words.casefold().translate(str.maketrans("‐‑‒–—’‘", "-----''"))
    return " ".join(plain.split()).rstrip(" .,;")


def _said(text: str) -> _Said | None:
    bare = _LEADING.sub("", text, count=1)
    span = _YEARLY_SPAN.fullmatch(bare)
    if span is not None and int(span[2]) == (int(span[1]) + 1) % 100:
        refuse_yearly_span(bare, int(span[1]))
    for shape in _SHAPES:
        if (found := shape.fullmatch(bare)) is not None:
            return _numbers(found.groupdict())
    return None


def _numbers(found: dict[str, str | None]) -> _Said:
    month_name, weekday = found.get("month_name"), found.get("weekday")
    month = _MONTH_NUMBERS[month_name] if month_name else _number(found.get("month"))
    return _Said(
        year=_year(found.get("year")),
        month=month,
        day=_number(found.get("day")),
        weekday=_WEEKDAY_NUMBERS[weekday] if weekday else None,
    )


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _year(digits: str | None) -> int | None:
    if not digits or len(digits) == _DIGITS_OF_A_YEAR:
        return _number(digits)
    short = int(digits.removeprefix("'"))
    return short + (2000 if short < CENTURY_TURNS_AT else 1900)


def _period(text: str) -> Period | None:
    said = _said(text)
    return said.period() if said else None


def _up_to(period: Period, words: str) -> FuzzyDate:
    return FuzzyDate.before(Period.containing(period.last + ONE_DAY, period.precision), words)


def _by(period: Period, words: str) -> FuzzyDate:
    if period.precision is not Precision.DAY:
        refuse_by_period(period)
    return _up_to(period, words)


def _from_then(period: Period, words: str) -> FuzzyDate:
    return FuzzyDate.after(Period.containing(period.first - ONE_DAY, period.precision), words)


# Each opening word with what it makes of the one day, month or year after it.
_OPENINGS: Final[tuple[tuple[re.Pattern[str], Callable[[Period, str], FuzzyDate]], ...]] = tuple(
    (re.compile(rf"(?:{opening})(.+)", re.ASCII), made)
    for opening, made in (
        ("", FuzzyDate.on),
        (r"(?:(?:on or )?about|around|circa|roughly|approximately|approx\.?) |ca?\.? ?|~ ?", FuzzyDate.about),
        ("(?:before|prior to|earlier than) ", FuzzyDate.before),
        ("(?:after|later than) ", FuzzyDate.after),
        ("(?:on or before|no later than|not later than) ", _up_to),
        ("by ", _by),
        ("(?:on or after|no earlier than|not earlier than|not before) ", _from_then),
    )
)


def _with_opening(text: str, words: str) -> FuzzyDate | None:
    for opening, made in _OPENINGS:
        found = opening.fullmatch(text)
        period = _period(found[1]) if found else None
        if period is not None:
            return made(period, words)
    return None


def _between(text: str, words: str) -> FuzzyDate | None:
    found = _BETWEEN.fullmatch(text)
    start, end = (_said(found[1]), _said(found[2])) if found else (None, None)
    if start is None or end is None:
        return None
    return FuzzyDate.between(start.completed_by(end).period(), end.period(), words)


def _part_of_period(text: str, words: str) -> FuzzyDate | None:
    """Early, mid or late in a month: its days to the 10th, to the 20th, the rest. In a year: its first
    quarter, the two quarters in the middle, the last quarter. Nothing is left out between them.
    """
    found = _PART.fullmatch(text)
    period = _period(found[2]) if found else None
    if found is None or period is None or period.precision is Precision.DAY:
        return None
    if period.precision is Precision.MONTH:
        first, last = {"early": (1, 10), "mid": (11, 20), "late": (21, period.last.day)}[found[1]]
        return FuzzyDate.between(period.first.replace(day=first), period.first.replace(day=last), words)
    year = period.first.year
    start, end = {"early": (1, 3), "mid": (4, 9), "late": (10, 12)}[found[1]]
    return FuzzyDate.between(Period.numbered(year, start), Period.numbered(year, end), words)


def _order_of_numbers(words: str) -> str:
    """A note for numbers that would also be a date if the month came first."""
    found = _NUMBERS.search(_tidied(words))
    if found is None or found[1] == found[3] or int(found[1]) > len(MONTHS):
        return ""
    other = Period.numbered(_year(found[4]) or 0, int(found[1]), int(found[3]))
    return f"day first, not {other.in_words()}"
