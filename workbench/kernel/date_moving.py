"""Moves a date by days, as a hand drags it on a timeline: its bounds move, what is claimed of it stays."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from workbench.kernel.calendar_period import PLAIN, Period, Precision
from workbench.kernel.date_kind import DateKind
from workbench.kernel.fuzzy_date import FuzzyDate

End = Literal["both", "first", "last"]


def moved(of: FuzzyDate, days: int, end: End = "both") -> FuzzyDate:
    """The date so many days later, or one of its ends alone. Its kind, its precision and the words in which
    it was told stay; a bound that is the edge of a month or a year comes to the edge of another. It is told
    from no key date any more.

    Refused: an end beyond the other. A date that is not known, or has no such end, stays as it is.
    """
    if of.kind is DateKind.UNKNOWN or days == 0:
        return of
    if of.parts:
        return replace(FuzzyDate.made_of(of.kind, _moved_parts(of, days, end)), words=of.words)
    if of.kind is DateKind.ON:
        return _on(of, days)
    first = _at_an_edge(of.earliest, days if end != "last" else 0, of, first=True)
    last = _at_an_edge(of.latest, days if end != "first" else 0, of, first=False)
    return replace(of, earliest=first, latest=last, relation=None)


def _moved_parts(of: FuzzyDate, days: int, end: End) -> tuple[FuzzyDate, ...]:
    places = range(len(of.parts))
    which = {"both": places, "first": places[:1], "last": places[-1:]}[end]
    parts = [moved(part, days) if place in which else part for place, part in enumerate(of.parts)]
    if of.kind is DateKind.ONE_OF:
        parts.sort(key=FuzzyDate.order_key)
    return tuple(replace(part, relation=None) for part in parts)


def _on(of: FuzzyDate, days: int) -> FuzzyDate:
    """A day moves to a day; a month, a season or a year to the one in which its middle comes to lie."""
    first, last = of.known()
    if of.hours is not None or of.precision is Precision.DAY:
        return replace(of, earliest=_later(first, days), latest=_later(last, days), relation=None)
    period = Period.containing(_later(first + (last - first) / 2, days), of.precision)
    return replace(of, earliest=period.first, latest=period.last, relation=None)


def _at_an_edge(bound: date | None, days: int, of: FuzzyDate, *, first: bool) -> date | None:
    if bound is None or days == 0:
        return bound
    at = _later(bound, days)
    if of.kind is DateKind.ABOUT or of.hours is not None or of.precision not in PLAIN:
        return at
    period = Period.containing(at, of.precision)
    return period.first if first else period.last


def _later(of: date, days: int) -> date:
    return of + timedelta(days=days)
