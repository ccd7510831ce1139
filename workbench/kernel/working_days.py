"""Working days in England: weekdays that are neither a bank holiday nor a day the office was closed."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, Self

from workbench.kernel.calendar_period import ONE_DAY
from workbench.kernel.errors import Refused
from workbench.kernel.wording import WEEKDAYS, day

MOST_WORKING_DAYS = 5000
_SATURDAY: Final = WEEKDAYS.index("Saturday")


class Counting(StrEnum):
    """From which day working days are counted. The words belong beside every figure that was counted so.

    Guidance says "within 45 working days of the referral" and does not say whether the day of the referral
    is one of them. Most councils take it as day 0; the validator that they share takes it as day 1.
    """

    FROM_DAY_0 = "the first day counted as day 0"
    FROM_DAY_1 = "the first day counted as day 1"

    @property
    def first_number(self) -> int:
        """The number of the first day."""
        return int(self is Counting.FROM_DAY_1)


@dataclass(frozen=True)
class WorkingCalendar:
    """The bank holidays of whole years, and the days on which an office was closed beside them.

    A day on which nobody works counts as the next working day where a count begins, and as the last one
    before it where a count ends: what arrives on a Saturday is there on Monday. Refused: a day of a year
    whose bank holidays are not known.
    """

    holidays: frozenset[date]
    first_year: int
    last_year: int
    closures: frozenset[date] = frozenset()

    @classmethod
    def from_json(cls, text: str) -> Self:
        """The calendar in the text of `resources/bank_holidays_england.json`."""
        holidays = frozenset(map(date.fromisoformat, json.loads(text)["bank_holidays"]))
        years = [holiday.year for holiday in holidays]
        return cls(holidays, min(years), max(years))

    def with_closures(self, closures: Iterable[date]) -> Self:
        """The same with these days closed too, such as an office's days between Christmas and New Year."""
        return replace(self, closures=self.closures | frozenset(closures))

    def is_working_day(self, of: date) -> bool:
        """Whether people are at work on a day. Refused: a year whose bank holidays are not known."""
        if not self.first_year <= of.year <= self.last_year:
            known = f"The bank holidays of England are known here from {self.first_year} to {self.last_year}"
            raise Refused(f"{known}, so working days cannot be counted over {day(of)}.")
        return of.weekday() < _SATURDAY and of not in self.holidays and of not in self.closures

    def add(self, start: date, days: int, counting: Counting = Counting.FROM_DAY_0) -> date:
        """The working day that has this number, counted from `start` onwards."""
        return self._counted(start, days - counting.first_number, ONE_DAY)

    def subtract(self, end: date, days: int, counting: Counting = Counting.FROM_DAY_0) -> date:
        """The working day that has this number, counted from `end` backwards."""
        return self._counted(end, days - counting.first_number, -ONE_DAY)

    def between(self, start: date, end: date, counting: Counting = Counting.FROM_DAY_0) -> int:
        """The number that `end` has when working days are counted from `start`. Refused: `end` is earlier."""
        if end < start:
            raise Refused(f"{day(end)} is before {day(start)}. Put the earlier day first.")
        first, last = self._nearest(start, ONE_DAY), self._nearest(end, -ONE_DAY)
        days = (first + step * ONE_DAY for step in range(1, (last - first).days + 1))
        return sum(map(self.is_working_day, days)) + counting.first_number

    def _counted(self, start: date, days: int, step: timedelta) -> date:
        if not 0 <= days <= MOST_WORKING_DAYS:
            raise Refused(f"Working days are counted up to {MOST_WORKING_DAYS:,}. Check the number.")
        at = self._nearest(start, step)
        for _ in range(days):
            at = self._nearest(at + step, step)
        return at

    def _nearest(self, of: date, step: timedelta) -> date:
        while not self.is_working_day(of):
            of += step
        return of
