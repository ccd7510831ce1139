"""The filters of the window as the chronology takes them, and in words for their chips."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from ui.bridge import Filters
from ui.widgets.timeline import moment_of
from workbench import casework
from workbench.chronology import EventFilter
from workbench.kernel.wording import short_day

EPOCH: Final = float(date(1970, 1, 1).toordinal())
"""The canvas counts days from 1 January 0001, filters and questions from 1 January 1970."""

Removing = Mapping[str, object]

_OF_RECORDS: Final = ("case", "person", "allegation")
_OF_WORDS: Final = ("category", "status")


def event_filter(filters: Filters) -> EventFilter:
    """The filters of the window as the chronology takes them."""
    first, last = filters.period or (None, None)
    return EventFilter(
        case=filters.case,
        person=filters.person,
        allegation=filters.allegation,
        category=filters.category,
        status=filters.status,
        first=_day(first),
        last=_day(last),
        words=filters.words,
    )


def day_number_of(of: date) -> float:
    """A day as the canvas counts it."""
    return float(of.toordinal())


def searched(read: Any, wanted: EventFilter, typed: str) -> EventFilter:
    """The same, narrowed to events in whose record the words typed stand."""
    words = casework.query_for(read, typed) if typed else ""
    return replace(wanted, words=words) if words else wanted


def period_in_words(period: tuple[float, float]) -> str:
    """A brushed period for its chip: `4 Nov 2019 – 9 Dec 2019`."""
    first, last = (moment_of(number + EPOCH).date() for number in period)
    return f"{short_day(first)} – {short_day(last)}"


def filter_words(read: Any, filters: Filters) -> tuple[tuple[str, Removing], ...]:
    """Each filter in force in words, with the change that takes it away."""
    records = [(name, id) for name in _OF_RECORDS if (id := str(getattr(filters, name)))]
    shown = casework.shown_names(read) if records else {}
    found: list[tuple[str, Removing]] = [(shown.get(id, f"One {name}"), {name: ""}) for name, id in records]
    words = [(name, word) for name in _OF_WORDS if (word := str(getattr(filters, name)))]
    found += [(word.capitalize(), {name: ""}) for name, word in words]
    if filters.period:
        found.append((period_in_words(filters.period), {"period": None}))
    if filters.words:
        found.append((f"“{filters.words}”", {"words": ""}))
    return tuple(found)


def _day(number: float | None) -> date | None:
    return None if number is None else moment_of(number + EPOCH).date()
