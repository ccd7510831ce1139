"""A named stretch of the calendar, from a day to a decade: the steps in which people say dates."""

from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, Self

from workbench.kernel.errors import Refused
from workbench.kernel.wording import MONTHS, day

FIRST_YEAR = 1800  # older or later than any record of the field: such a year is a slip of the key
LAST_YEAR = 2199
ONE_DAY = timedelta(days=1)

# How far "about" reaches on either side. A person who says "about March" would have said February or April
# once the day lay more than half a month away; the same holds of half a season and half a year. For days
# the nearest larger step that people think in is the week, so "about the 4th" reaches half a week.
HALF_A_WEEK = timedelta(days=3)
HALF_A_MONTH = timedelta(days=15)
HALF_A_SEASON = timedelta(days=45)
HALF_A_YEAR_MONTHS = 6


class Precision(StrEnum):
    """How finely a date is said. The text is what is stored; later kinds of precision only add to it."""

    MINUTE = "minute"
    PART_OF_DAY = "part_of_day"  # morning, afternoon, evening
    DAY = "day"
    WEEK = "week"  # Monday to Sunday (ISO 8601)
    MONTH = "month"
    QUARTER = "quarter"  # three months; those of the financial year are the same as those of the calendar
    SEASON = "season"  # as the Met Office counts: from the first of March, June, September and December
    TERM = "term"  # of English state schools, as wide as councils set them: they overlap in April
    YEAR = "year"
    FINANCIAL_YEAR = "financial_year"  # of English councils: from 1 April
    TAX_YEAR = "tax_year"  # from 6 April
    SCHOOL_YEAR = "school_year"  # from 1 September
    DECADE = "decade"


FINEST_FIRST = tuple(Precision)
TIMED = frozenset((Precision.MINUTE, Precision.PART_OF_DAY))
PLAIN = frozenset((Precision.DAY, Precision.MONTH, Precision.YEAR))

# What is open at one end, or goes from one named time to another, is counted in these.
COUNTED_IN: Final[Mapping[Precision, Precision]] = {
    **dict.fromkeys((*TIMED, Precision.DAY, Precision.WEEK, Precision.TAX_YEAR), Precision.DAY),
    **dict.fromkeys((Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.TERM), Precision.MONTH),
    **dict.fromkeys((Precision.FINANCIAL_YEAR, Precision.SCHOOL_YEAR), Precision.MONTH),
    **dict.fromkeys((Precision.YEAR, Precision.DECADE), Precision.YEAR),
}
_MONTHS_LONG: Final[Mapping[Precision, int]] = {
    Precision.MONTH: 1,
    Precision.QUARTER: 3,
    Precision.SEASON: 3,
    Precision.TERM: 4,
    Precision.YEAR: 12,
    Precision.FINANCIAL_YEAR: 12,
    Precision.TAX_YEAR: 12,
    Precision.SCHOOL_YEAR: 12,
    Precision.DECADE: 120,
}
_FIRST_MONTH: Final[Mapping[Precision, int]] = {
    Precision.SEASON: 3,
    Precision.FINANCIAL_YEAR: 4,
    Precision.TAX_YEAR: 4,
    Precision.SCHOOL_YEAR: 9,
}
_INTO_APRIL = timedelta(days=5)  # the tax year begins five days into April
_TERMS: Final[Mapping[int, str]] = {9: "autumn", 4: "summer", 1: "spring"}  # by first month, last term first
_NOT_YET_SEVERAL = 1.1  # times as long as "about" one: half of what a second month or year would add
_CENTURY = 100
_SEASONS: Final[Mapping[int, str]] = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
SEASON_MONTHS: Final[Mapping[str, int]] = {name: month for month, name in _SEASONS.items()}
TERM_MONTHS: Final[Mapping[str, int]] = {name: month for month, name in _TERMS.items()}


@dataclass(frozen=True, slots=True)
class Period:
    """One day, week, month, quarter, season, term, year or decade, by its first day."""

    first: date
    precision: Precision

    @classmethod
    def containing(cls, of: date, precision: Precision) -> Self:
        """The stretch in which a day lies; the day itself for a time of day; for August, the summer term."""
        if precision in TIMED or precision is Precision.DAY:
            return cls(of, Precision.DAY)
        if precision is Precision.WEEK:
            return cls(of - of.weekday() * ONE_DAY, precision)
        if precision is Precision.TERM:
            return cls(date(of.year, next(month for month in _TERMS if month <= of.month), 1), precision)
        if precision is Precision.TAX_YEAR:
            return cls(_block(of - _INTO_APRIL, precision) + _INTO_APRIL, precision)
        return cls(_block(of, precision), precision)

    @classmethod
    def numbered(cls, year: int, month: int | None = None, day_of_month: int | None = None) -> Self:
        """The day, month or year with these numbers. Refused: one that the calendar does not have."""
        refuse_strange_year(year)
        if month is None:
            return cls(date(year, 1, 1), Precision.YEAR)
        if not 1 <= month <= len(MONTHS):
            raise Refused(f"There is no month {month}. Dates are read day first: 13/5/2021 is 13 May 2021.")
        if day_of_month is None:
            return cls(date(year, month, 1), Precision.MONTH)
        if not 1 <= day_of_month <= monthrange(year, month)[1]:
            said = f"{day_of_month} {MONTHS[month - 1]} {year}"
            raise Refused(f"There is no {said}. Check the day and the month.")
        return cls(date(year, month, day_of_month), Precision.DAY)

    @property
    def last(self) -> date:
        """The last day of the period."""
        if self.precision is Precision.WEEK:
            return self.first + 6 * ONE_DAY
        if self.precision in _MONTHS_LONG:
            return months_later(self.first, _MONTHS_LONG[self.precision]) - ONE_DAY
        return self.first

    def about(self) -> tuple[date, date]:
        """The earliest and latest days that "about" this period allows, by the rule above."""
        months = _MONTHS_LONG.get(self.precision, 0)
        if months >= _MONTHS_LONG[Precision.YEAR]:
            reach = months * HALF_A_YEAR_MONTHS // _MONTHS_LONG[Precision.YEAR]
            return months_later(self.first, -reach), months_later(self.last + ONE_DAY, reach) - ONE_DAY
        reach_in_days = {0: HALF_A_WEEK, 1: HALF_A_MONTH}.get(months, HALF_A_SEASON)
        return self.first - reach_in_days, self.last + reach_in_days

    def in_words(self) -> str:
        """Such as `4 November 2019`, `winter 2019/20`, `the autumn term 2019`, `the 1990s`."""
        return _IN_WORDS.get(self.precision, _day_in_words)(self)


def months_later(of: date, months: int) -> date:
    """The same day so many months later (or earlier, below nought), or the last of a shorter month."""
    month = of.year * 12 + of.month - 1 + months
    length = monthrange(month // 12, month % 12 + 1)[1]
    return date(month // 12, month % 12 + 1, min(of.day, length))


def told_about(earliest: date, latest: date, precision: Precision) -> tuple[Period, ...]:
    """What "about" with these bounds is about: one period, or the first and the last of several in a row."""
    middle = Period.containing(earliest + (latest - earliest) / 2, precision)
    first, last = middle.about()
    if precision not in PLAIN or latest - earliest <= (last - first) * _NOT_YET_SEVERAL:
        return (middle,)
    starts, ends = _inwards(earliest, precision, 1), _inwards(latest + ONE_DAY, precision, -1) - ONE_DAY
    return Period.containing(starts, precision), Period.containing(ends, precision)


def _inwards(edge: date, precision: Precision, sign: int) -> date:
    """A bound of "about", without the reach beyond what was named."""
    if precision is Precision.YEAR:
        return months_later(edge, sign * HALF_A_YEAR_MONTHS)
    return edge + sign * (HALF_A_MONTH if precision is Precision.MONTH else HALF_A_WEEK)


def finest(*precisions: Precision) -> Precision:
    """The finest of some precisions."""
    return min(precisions, key=FINEST_FIRST.index)


def refuse_strange_year(year: int) -> None:
    """Refuse a year that no record of the field can have."""
    if not date.min.year <= year <= date.max.year:
        raise Refused(f"There is no year {year} in the calendar. Write the year with four digits.")
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused(f"The year {year} is not within {FIRST_YEAR} to {LAST_YEAR}. Check the year.")


def _block(of: date, precision: Precision) -> date:
    """The first day of the block of whole months in which a day lies."""
    shift = _FIRST_MONTH.get(precision, 1) - 1
    since = of.year * 12 + of.month - 1 - shift
    first = since - since % _MONTHS_LONG[precision] + shift
    return date(first // 12, first % 12 + 1, 1)


def _split_year(year: int) -> str:
    return f"{year}/{(year + 1) % 100:02}"


def _day_in_words(of: Period) -> str:
    return day(of.first)


def _quarter_in_words(of: Period) -> str:
    return f"the quarter {MONTHS[of.first.month - 1]} to {MONTHS[of.last.month - 1]} {of.first.year}"


def _season_in_words(of: Period) -> str:
    year = of.first.year
    return f"{_SEASONS[of.first.month]} {_split_year(year) if of.last.year > year else year}"


def _decade_in_words(of: Period) -> str:
    """A decade by its name, or by its years where the name could be that of a century."""
    year = of.first.year
    return f"the {year}s" if year % _CENTURY else f"the decade {year} to {year + 9}"


def _other_year_in_words(of: Period) -> str:
    return f"the {of.precision.replace('_', ' ')} {_split_year(of.first.year)}"


_IN_WORDS: Final[Mapping[Precision, Callable[[Period], str]]] = {
    Precision.WEEK: lambda of: f"week commencing {day(of.first)}",
    Precision.MONTH: lambda of: f"{MONTHS[of.first.month - 1]} {of.first.year}",
    Precision.QUARTER: _quarter_in_words,
    Precision.SEASON: _season_in_words,
    Precision.TERM: lambda of: f"the {_TERMS[of.first.month]} term {of.first.year}",
    Precision.YEAR: lambda of: str(of.first.year),
    Precision.FINANCIAL_YEAR: _other_year_in_words,
    Precision.TAX_YEAR: _other_year_in_words,
    Precision.SCHOOL_YEAR: _other_year_in_words,
    Precision.DECADE: _decade_in_words,
}
