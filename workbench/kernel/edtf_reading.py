"""Reads a fuzzy date from EDTF (ISO 8601-2): all that `edtf_writing` writes."""

import re
from datetime import date, time
from typing import Final

from workbench.kernel.calendar_period import PLAIN, Period, Precision, refuse_strange_year
from workbench.kernel.date_kind import DateKind
from workbench.kernel.edtf_writing import FIRST_QUARTER, MONTHS_OF_A_QUARTER, OPEN, SPRING, UNKNOWN
from workbench.kernel.errors import Refused
from workbench.kernel.fuzzy_date import FuzzyDate
from workbench.kernel.time_of_day import Hours

_NUMBERS: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)
_DECADE: Final = re.compile(r"(\d{3})X", re.ASCII)
_MINUTE: Final = re.compile(r"(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):00", re.ASCII)
_OPEN_SET: Final = re.compile(r"\[(\.\.)?([\d-]+)(\.\.)?\]", re.ASCII)
_RANGE: Final = re.compile(r"([\d-]+)\.\.([\d-]+)", re.ASCII)
_SET: Final = re.compile(r"\[([^\[\]]+)\]|\{([^{}]+)\}")
_INTERVAL: Final = re.compile(r"([^/]+)/([^/]+)")
_SEASONS: Final = range(SPRING, SPRING + 4)
_QUARTERS: Final = range(FIRST_QUARTER, FIRST_QUARTER + 4)


def from_edtf(text: str) -> FuzzyDate:
    """The date that `FuzzyDate.edtf` wrote, without its words. Refused: EDTF of another kind.

    The same days come back, and the same kind but for what EDTF cannot tell apart: "before" the 20th comes
    back as "on or before" the 19th, and a named time that EDTF has no name for as "between" its edges.
    """
    if text == UNKNOWN:
        return FuzzyDate.not_known()
    for read in (_single, _minute, _open_set, _set, _interval):
        if (found := read(text)) is not None:
            return found
    raise Refused(f"“{text}” is not a date in the forms of EDTF that are read here.")


def _single(text: str) -> FuzzyDate | None:
    """A period, or about a day, month or year."""
    period = _period(text.removesuffix("~"))
    if period is None or not text.endswith("~"):
        return FuzzyDate.on(period) if period else None
    return FuzzyDate.about(period) if period.precision in PLAIN else None


def _period(text: str) -> Period | None:
    if (decade := _DECADE.fullmatch(text)) is not None:
        return _starting(int(decade[1]) * 10, 1, Precision.DECADE)
    found = _NUMBERS.fullmatch(text)
    if found is None:
        return None
    year, month = int(found[1]), int(found[2] or 0)
    if month in _SEASONS and not found[3]:
        return _starting(year, (month - SPRING + 1) * MONTHS_OF_A_QUARTER, Precision.SEASON)
    if month in _QUARTERS and not found[3]:
        return _starting(year, (month - FIRST_QUARTER) * MONTHS_OF_A_QUARTER + 1, Precision.QUARTER)
    return Period.numbered(year, *(int(part) for part in found.groups()[1:] if part))


def _starting(year: int, month: int, precision: Precision) -> Period:
    refuse_strange_year(year)
    return Period(date(year, month, 1), precision)


def _minute(text: str) -> FuzzyDate | None:
    found = _MINUTE.fullmatch(text)
    on = _period(found[1]) if found else None
    if found is None or on is None:
        return None
    hours = Hours.at(time(int(found[2]), int(found[3])))
    return FuzzyDate(on.first, on.first, DateKind.ON, Precision.MINUTE, hours=hours)


def _open_set(text: str) -> FuzzyDate | None:
    found = _OPEN_SET.fullmatch(text)
    period = _period(found[2]) if found else None
    if found is None or period is None or bool(found[1]) is bool(found[3]):
        return None
    return FuzzyDate.on_or_before(period) if found[1] else FuzzyDate.on_or_after(period)


def _set(text: str) -> FuzzyDate | None:
    found = _SET.fullmatch(text)
    if found is None:
        return None
    members = [_member(member) for member in (found[1] or found[2]).split(",")]
    known = [member for member in members if member is not None]
    if len(known) < len(members):
        return None
    if found[2]:
        return FuzzyDate.ordered(known)
    return FuzzyDate.one_of(known) if len(known) > 1 else _alone(known[0])


def _alone(member: FuzzyDate) -> FuzzyDate | None:
    """A set of one range is "between"; of one date it is not a form that is written here."""
    return member if member.kind is DateKind.BETWEEN else None


def _member(text: str) -> FuzzyDate | None:
    found = _RANGE.fullmatch(text)
    if found is None:
        return _single(text) or _minute(text)
    first, last = _period(found[1]), _period(found[2])
    return FuzzyDate.between(first, last) if first and last else None


def _interval(text: str) -> FuzzyDate | None:
    found = _INTERVAL.fullmatch(text)
    if found is None:
        return None
    start, end = (None if said == OPEN else _single(said) for said in found.groups())
    unread = (start is None and found[1] != OPEN) or (end is None and found[2] != OPEN)
    return None if unread else FuzzyDate.from_to(start, end)
