"""Reads the name of a day, a month or a year in words or in numbers."""

import re
from dataclasses import dataclass
from typing import Final

from workbench.kernel.calendar_period import Period
from workbench.kernel.date_refusals import (
    ask_day_or_year,
    ask_missing_month,
    ask_missing_year,
    ask_yearly_span,
    refuse_wrong_weekday,
)
from workbench.kernel.date_vocabulary import (
    MONTH,
    MONTH_NUMBERS,
    SPLIT_YEAR,
    WEEKDAY,
    WEEKDAY_NUMBERS,
    Known,
    Named,
    number,
    split_year,
    year_of,
)
from workbench.kernel.wording import MONTHS

_ANY_WEEKDAY: Final = rf"(?:{WEEKDAY},? )?"
_DAY: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>\d{4}|'?\d{2})"
_FIGURES: Final = r"(?P<year>\d{4}|\d{2})"
_YEAR_IN_FULL: Final = r"(?P<year>\d{4}|'\d{2})"

_SHAPES: Final = tuple(
    re.compile(shape, re.ASCII)
    for shape in (
        # Monday 4th of Nov 19
        rf"{_ANY_WEEKDAY}(?:this |the )*{_DAY}(?: day)?(?: of)?[ -]?{MONTH},?(?:[ -]?{_YEAR})?",
        rf"{_ANY_WEEKDAY}{MONTH} {_DAY},? {_YEAR_IN_FULL}",  # November 4, 2019
        rf"{MONTH},?[ -]?(?:of )?{_YEAR_IN_FULL}",  # Nov 2019, Nov '19
        rf"{_ANY_WEEKDAY}(?P<day>\d{{1,2}})([/.-])(?P<month>\d{{1,2}})\3{_FIGURES}",  # 4/11/2019
        rf"{_ANY_WEEKDAY}(?P<year>\d{{4}})([/.-])(?P<month>\d{{1,2}})\3(?P<day>\d{{1,2}})",  # 2019-11-04
        r"(?P<month>\d{1,2})[/.-](?P<year>\d{4})",  # 11/2019
        r"(?P<year>\d{4})[/.-](?P<month>\d{1,2})",  # 2019-11
        r"(?P<year>\d{4})",
        MONTH,  # November, as in "between November and December 2019"
        rf"{_ANY_WEEKDAY}(?:the )?{_DAY}",  # 4, as in "between 4 and 9 December 2019"
    )
)
_LEADING: Final = re.compile(r"(?:the )?(?:(?:month|year) )?(?:of )?")
_YEARLY_SPAN: Final = re.compile(SPLIT_YEAR, re.ASCII)
_DAY_OR_YEAR: Final = re.compile(rf"{MONTH}[ -]\d{{1,2}}(?:st|nd|rd|th)?", re.ASCII)
_NUMBERS: Final = re.compile(r"\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\b", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Said:
    """The numbers that were said of one day, month or year, as far as they were said."""

    year: int | None
    month: int | None
    day: int | None
    weekday: int | None

    def period(self, known: Known) -> Period:
        """The day, month or year. Refused: no year, or a day of the week that the date does not fall on."""
        month = self.month if self.month is not None or self.day is None else known.month
        year = self.year if self.year is not None else known.year
        if self.day is not None and month is None:
            ask_missing_month()
        if year is None:
            ask_missing_year()
        period = Period.numbered(year, month, self.day)
        if self.weekday is not None and period.first.weekday() != self.weekday:
            refuse_wrong_weekday(period, self.weekday)
        return period


def named_in_calendar(text: str, known: Known) -> Named | None:
    """The day, month or year that a text names. Refused: one without its year, unless that is known."""
    bare = text[_end_of_leading(text) :]
    span = _YEARLY_SPAN.fullmatch(bare)
    if span is not None and (start := split_year(span["start"], span["end"])) is not None:
        ask_yearly_span(bare, start)
    for shape in _SHAPES:
        if (found := shape.fullmatch(bare)) is not None:
            return Named.of(_numbers(found.groupdict()).period(known))
    if _DAY_OR_YEAR.fullmatch(bare) is not None:
        ask_day_or_year()
    return None


def order_of_numbers(text: str) -> str:
    """A note for numbers that would also be dates if the month came first."""
    return "; ".join(filter(None, map(_other_order, _NUMBERS.finditer(text))))


def _other_order(found: re.Match[str]) -> str:
    if found[1] == found[3] or int(found[1]) > len(MONTHS):
        return ""
    other = Period.numbered(year_of(found[4]), int(found[1]), int(found[3]))
    return f"day first, not {other.in_words()}"


def _end_of_leading(text: str) -> int:
    found = _LEADING.match(text)
    return found.end() if found else 0


def _numbers(found: dict[str, str | None]) -> _Said:
    month_name, weekday, year = found.get("month_name"), found.get("weekday"), found.get("year")
    return _Said(
        year=year_of(year) if year else None,
        month=MONTH_NUMBERS[month_name] if month_name else number(found.get("month")),
        day=number(found.get("day")),
        weekday=WEEKDAY_NUMBERS[weekday] if weekday else None,
    )
