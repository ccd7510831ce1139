"""The working days by which this investigation counts: England's, less the days its offices were closed."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from sqlalchemy.orm import Session
from sqlmodel import col, select

from resources import resource
from workbench.investigation._records import ClosedDays
from workbench.kernel.working_days import WorkingCalendar


@cache
def england() -> WorkingCalendar:
    """The calendar of England, with the bank holidays of 2012 to 2030."""
    return WorkingCalendar.from_json(resource("bank_holidays_england.json").read_text(encoding="utf-8"))


def working_calendar(read: Session) -> WorkingCalendar:
    """The calendar of England, with the closed days of this casebook."""
    rows = read.scalars(select(ClosedDays).where(col(ClosedDays.set_aside).is_(False)))
    return england().with_closures(day for row in rows for day in _days(row))


def _days(row: ClosedDays) -> Iterator[date]:
    first, last = date.fromisoformat(row.first_day), date.fromisoformat(row.last_day)
    return (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))
