"""A day, a calendar month or a calendar year: the steps in which people say dates."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from workbench.kernel.errors import Refused
from workbench.kernel.wording import MONTHS, day

ONE_DAY = timedelta(days=1)

# How far "about" reaches on either side. A person who says "about March" would have said February or April
# once the day lay more than half a month away; the same holds of half a year. For days the nearest larger
# step that people think in is the week, so "about the 4th" reaches half a week.
HALF_A_WEEK = timedelta(days=3)
HALF_A_MONTH = timedelta(days=15)
HALF_A_YEAR_MONTHS = 6


class Precision(StrEnum):
    """How finely a date is said. The text is what is stored; later kinds of precision only add to it."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


FINEST_FIRST = (Precision.DAY, Precision.MONTH, Precision.YEAR)
_ISO_LENGTH = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}


@dataclass(frozen=True, slots=True)
class Period:
    """One day, one calendar month or one calendar year, by its first day."""

    first: date
    precision: Precision

    @classmethod
    def containing(cls, of: date, precision: Precision) -> Self:
        """The day, month or year in which a day lies."""
        if precision is Precision.DAY:
            return cls(of, precision)
        if precision is Precision.MONTH:
            return cls(of.replace(day=1), precision)
        return cls(of.replace(month=1, day=1), precision)

    @classmethod
    def numbered(cls, year: int, month: int | None = None, day_of_month: int | None = None) -> Self:
        """The period with these numbers. Refused: a day, month or year that the calendar does not have."""
        if not date.min.year <= year <= date.max.year:
            raise Refused(f"There is no year {year} in the calendar. Write the year with four digits.")
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
        if self.precision is Precision.DAY:
            return self.first
        if self.precision is Precision.MONTH:
            return self.first.replace(day=monthrange(self.first.year, self.first.month)[1])
        return self.first.replace(month=12, day=31)

    def about(self) -> tuple[date, date]:
        """The earliest and latest days that "about" this period allows, by the rule above."""
        if self.precision is Precision.DAY:
            return self.first - HALF_A_WEEK, self.last + HALF_A_WEEK
        if self.precision is Precision.MONTH:
            return self.first - HALF_A_MONTH, self.last + HALF_A_MONTH
        middle = date(self.first.year, 1 + HALF_A_YEAR_MONTHS, 1)
        return middle.replace(year=middle.year - 1), middle.replace(year=middle.year + 1) - ONE_DAY

    def in_words(self) -> str:
        """`4 November 2019`, `November 2019` or `2019`."""
        if self.precision is Precision.DAY:
            return day(self.first)
        if self.precision is Precision.MONTH:
            return f"{MONTHS[self.first.month - 1]} {self.first.year}"
        return str(self.first.year)

    def iso(self) -> str:
        """The period in ISO 8601, cut to its precision: `2019-11-04`, `2019-11` or `2019`."""
        return self.first.isoformat()[: _ISO_LENGTH[self.precision]]

    @classmethod
    def from_iso(cls, text: str) -> Self:
        """The period that `iso` wrote."""
        return cls.numbered(*map(int, text.split("-")))
