"""The question behind the timeline: the bounds and marks of every event, as bare columns for speed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal, get_args

from sqlalchemy.orm import Session
from sqlmodel import col, select, text

from workbench.chronology._queries import EVERY_EVENT, EventFilter, wanted_events
from workbench.chronology._records import FIRST_DAY, LAST_DAY, Event, EventAllegation, EventCase, EventPerson
from workbench.kernel.date_pieces import certain_days, moments
from workbench.kernel.dates import DateKind, FuzzyDate

_DATE: Final = tuple(FuzzyDate.not_known().columns())

LaneBy = Literal["case", "person", "allegation", "category", "status"]
LANES: Final[tuple[LaneBy, ...]] = get_args(LaneBy)

_LANE: Final = {
    "case": "coalesce(event_case.\"case\", '')",
    "person": "coalesce(event_person.person, '')",
    "allegation": "coalesce(event_allegation.allegation, '')",
    "category": "event.category",
    "status": "event.status",
}
_TIES: Final = {
    "case": (EventCase, col(EventCase.event)),
    "person": (EventPerson, col(EventPerson.event)),
    "allegation": (EventAllegation, col(EventAllegation.event)),
}


@dataclass(frozen=True, slots=True)
class EventColumns:
    """Parallel columns, one place for each event in each of its lanes, in no order.

    `firsts` and `lasts` are ISO days, None for an undated event; with one bound open, both are the other.
    `lanes` are the ids of cases, people or allegations, "" for none, or categories or statuses.
    """

    ids: Sequence[str] = ()
    firsts: Sequence[str | None] = ()
    lasts: Sequence[str | None] = ()
    kinds: Sequence[str] = ()
    categories: Sequence[str] = ()
    statuses: Sequence[str] = ()
    lanes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class DateDetails:
    """A date that is more than two days and a kind: the first and last day of each of several, and of what
    lasted the last day on which it may have begun and the first on which it may have ended.
    """

    when: FuzzyDate
    moments: tuple[tuple[date, date], ...]
    certain: tuple[date | None, date | None]


def event_columns(
    read: Session, by: LaneBy, wanted: EventFilter = EVERY_EVENT, among: Collection[str] | None = None
) -> EventColumns:
    """The events wanted, as columns, of all or among those of some ids; an event of two cases, people or
    allegations is there twice.
    """
    every = select(Event.id) if among is None else select(Event.id).where(col(Event.id).in_(among))
    if by in _TIES:
        tie, event = _TIES[by]
        every = every.outerjoin(tie, event == Event.id)
    wanted_columns = ("event.id", FIRST_DAY, LAST_DAY, "date_kind", "category", "status", _LANE[by])
    statement = wanted_events(every, wanted).with_only_columns(
        *map(text, wanted_columns), maintain_column_froms=True
    )
    cursor: Any = read.connection().execute(statement).cursor
    rows = cursor.fetchall()  # bare tuples: rows with names take three times as long
    return EventColumns(*zip(*rows, strict=True)) if rows else EventColumns()


def date_details(
    read: Session, wanted: EventFilter = EVERY_EVENT, among: Collection[str] | None = None
) -> Mapping[str, DateDetails]:
    """Of the events wanted, of all or among some ids, those whose date is more than two days and a kind."""
    more = text(f"(date_kind = '{DateKind.FROM_TO}' OR date_more != '')")
    every = select(Event.id) if among is None else select(Event.id).where(col(Event.id).in_(among))
    columns = ("event.id", *(f"event.{name}" for name in _DATE))
    statement = wanted_events(every, wanted).where(more)
    rows = read.execute(statement.with_only_columns(*map(text, columns), maintain_column_froms=True)).all()
    dates = {row[0]: FuzzyDate.from_columns(**dict(zip(_DATE, row[1:], strict=True))) for row in rows}
    return {id: DateDetails(date, moments(date), certain_days(date)) for id, date in dates.items()}
