"""Where a date lies on the timeline that is more than two days and a kind: to the minute, and in pieces."""

from datetime import date, time
from typing import Final

from workbench.casework.lanes import Exact
from workbench.chronology import DateDetails
from workbench.kernel.dates import DateKind, FuzzyDate

FROM: Final = "from"
UNTIL: Final = "until"
"""The kinds of what lasted with one end not known."""

_EPOCH: Final = date(1970, 1, 1).toordinal()
_MINUTES: Final = 24 * 60


def exact_of(of: DateDetails) -> Exact:
    """Where the date lies; it must be known. What lasted from a day on goes from the day it began at the
    earliest to that on which it began at the latest, and so at its other end.
    """
    known = of.when.known()
    first, last = _at(of.when, known[0], 0), _at(of.when, known[-1], -1)
    began, ended = of.certain
    if of.when.kind is not DateKind.FROM_TO:
        pieces = tuple((_day(start), _day(end)) for start, end in of.moments)
        return Exact(first, last, of.when.kind.value, pieces)
    if ended is None:
        return Exact(first, max(first, _day(began or known[0])), FROM)
    if began is None:
        return Exact(min(last, _day(ended)), last, UNTIL)
    exact = (began, ended) == (known[0], known[-1])
    sure = sorted((_day(began), _day(ended)))
    return Exact(first, last, of.when.kind.value, () if exact else ((sure[0], sure[1]),))


def _at(of: FuzzyDate, day: date, end: int) -> float:
    """A bound with its minute, if the time of day is known."""
    if of.hours is None:
        return _day(day)
    at: time = (of.hours.first, of.hours.last)[end]
    return _day(day) + (at.hour * 60 + at.minute) / _MINUTES


def _day(of: date) -> float:
    return float(of.toordinal() - _EPOCH)
