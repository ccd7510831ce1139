"""Moments as the clocks in England showed them, whatever the zone of the machine that makes the document."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

from workbench.kernel import wording

_GREENWICH: Final = timezone(timedelta(0), "GMT")
_SUMMER: Final = timezone(timedelta(hours=1), "BST")
_MARCH, _OCTOBER = 3, 10


def in_words(at: datetime | None) -> str:
    """`4 November 2019, 14:05`; "" for no moment."""
    return wording.moment(at, _zone(at)) if at else ""


def day_of(at: datetime) -> date:
    """The day in England at a moment."""
    return at.astimezone(_zone(at)).date()


def _zone(at: datetime) -> timezone:
    """Summer time runs from 01:00 UTC on the last Sunday of March to that of October (S.I. 2002/262)."""
    utc = at.astimezone(UTC)
    return _SUMMER if _change(utc.year, _MARCH) <= utc < _change(utc.year, _OCTOBER) else _GREENWICH


def _change(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=(last.weekday() + 1) % 7)
