"""What can be asked of the chronology, a page at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy.orm import Session
from sqlmodel import col, func, select, text
from sqlmodel.sql.expression import SelectOfScalar

from workbench.chronology import rules
from workbench.chronology._records import (
    AT_TIME,
    FIRST_DAY,
    IN_ORDER,
    LAST_DAY,
    UNDATED,
    Event,
    EventAllegation,
    EventCase,
    EventPerson,
)
from workbench.kernel.dates import FuzzyDate
from workbench.store.among import among
from workbench.store.dated import date_of

T = TypeVar("T")

_MOST_ALIKE = 500
"""More events of one day than anybody puts in order by hand."""

_FOUND_BY_WORDS = (
    "event.id IN (SELECT record FROM search_text WHERE kind = 'event' AND number IN"
    " (SELECT rowid FROM search_index WHERE search_index MATCH :words))"
)


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event. Title, account, who disputes it and sources are running text; `status` is among `STATUSES`.

    `date_reason` says why its date was corrected last, "" if it never was.
    """

    id: str
    revision: int
    title: str
    account: str
    category: str
    status: str
    status_by: str
    sources: str
    date: FuzzyDate
    date_reason: str


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Which events; what is left out stands for all.

    `first` and `last` are days: an event counts whose date allows any day from the one to the other.
    `undated` is True for only those without a date, False for only those with one.
    `words` is a query of full-text search, as `casework.query_for` makes it from what is typed.
    """

    case: str = ""
    person: str = ""
    category: str = ""
    status: str = ""
    first: date | None = None
    last: date | None = None
    undated: bool | None = None
    words: str = ""
    allegation: str = ""


EVERY_EVENT = EventFilter()


@dataclass(frozen=True, slots=True)
class EventTies:
    """The people (by id, with their part), the cases and the allegations (by id) of one event."""

    persons: tuple[tuple[str, str], ...] = ()
    cases: tuple[str, ...] = ()
    allegations: tuple[str, ...] = ()


def events(
    read: Session,
    wanted: EventFilter = EVERY_EVENT,
    *,
    newest_first: bool = False,
    offset: int = 0,
    limit: int = 200,
) -> tuple[EventRow, ...]:
    """The events wanted in the order of the chronology, undated ones last; or all that turned round."""
    order = (f"{term} DESC" for term in IN_ORDER) if newest_first else IN_ORDER
    statement = wanted_events(select(Event), wanted).order_by(*map(text, order))
    return tuple(map(event_row, read.scalars(statement.offset(offset).limit(limit))))


def count_events(read: Session, wanted: EventFilter = EVERY_EVENT) -> int:
    """How many events are wanted."""
    return read.scalar(wanted_events(select(func.count(col(Event.id))), wanted)) or 0


def the_event(read: Session, id: str) -> EventRow | None:
    """One event, set aside or not; None if there is none of this id."""
    row = read.get(Event, id)
    return event_row(row) if row else None


def of_the_same_date(read: Session, id: str) -> tuple[EventRow, ...]:
    """The events that share an event's date, in the order given to them, the event itself among them; none
    if there is no such event.
    """
    row = read.get(Event, id)
    if row is None:
        return ()
    alike = select(Event).where(
        col(Event.date_earliest).is_not_distinct_from(row.date_earliest),
        col(Event.date_latest).is_not_distinct_from(row.date_latest),
        Event.date_kind == row.date_kind,
        col(Event.set_aside).is_(False),
    )
    found = map(
        event_row, read.scalars(alike.order_by(col(Event.sequence), col(Event.id)).limit(_MOST_ALIKE))
    )
    order = date_of(row).order_key()
    return tuple(each for each in found if each.date.order_key() == order)


def event_place(read: Session, id: str, wanted: EventFilter = EVERY_EVENT) -> int | None:
    """At which place of the list wanted an event stands, counted from 0; None if it is not in it."""
    row = read.get(Event, id)
    if row is None or not read.scalar(wanted_events(select(Event.id), wanted).where(Event.id == id)):
        return None
    undated, first, last, at, kind = date_of(row).order_key()
    before = text(
        f"({UNDATED}, coalesce({FIRST_DAY}, ''), coalesce({LAST_DAY}, ''), {AT_TIME},"
        " date_kind, sequence, id)"
        " < (:undated, :first, :last, :at, :kind, :sequence, :id)"
    ).bindparams(undated=undated, first=first, last=last, at=at, kind=kind, sequence=row.sequence, id=id)
    return read.scalar(wanted_events(select(func.count(col(Event.id))), wanted).where(before))


def ties(read: Session, events: Sequence[str]) -> Mapping[str, EventTies]:
    """The people, cases and allegations of these events, by the event's id."""
    persons: dict[str, list[tuple[str, str]]] = {}
    cases: dict[str, list[str]] = {}
    alleged: dict[str, list[str]] = {}
    with_person = select(EventPerson.event, EventPerson.person, EventPerson.part)
    named = with_person.where(among(EventPerson.event, events)).order_by(col(EventPerson.id))
    for event, person, part in read.execute(named):
        persons.setdefault(event, []).append((person, part))
    with_case = select(EventCase.event, EventCase.case)
    for event, case in read.execute(with_case.where(among(EventCase.event, events))):
        cases.setdefault(event, []).append(case)
    with_allegation = select(EventAllegation.event, EventAllegation.allegation)
    for event, allegation in read.execute(with_allegation.where(among(EventAllegation.event, events))):
        alleged.setdefault(event, []).append(allegation)
    return {
        id: EventTies(tuple(persons.get(id, ())), tuple(cases.get(id, ())), tuple(alleged.get(id, ())))
        for id in events
    }


def categories(read: Session) -> tuple[str, ...]:
    """The categories offered: those to begin with, then others that are in use, in the alphabet's order."""
    used = read.scalars(select(Event.category).distinct()).all()
    return (*rules.CATEGORIES, *sorted(set(used) - set(rules.CATEGORIES)))


def events_by_case(read: Session) -> Mapping[str, int]:
    """How many events each case has, by the case's id."""
    return _counted(read, "event_case", '"case"')


def events_by_allegation(read: Session) -> Mapping[str, int]:
    """How many events bear on each allegation, by the allegation's id."""
    return _counted(read, "event_allegation", "allegation")


def events_by_person(read: Session) -> Mapping[str, int]:
    """How many events each person is tied to, by the person's id."""
    return _counted(read, "event_person", "person")


def wanted_events(statement: SelectOfScalar[T], wanted: EventFilter) -> SelectOfScalar[T]:
    """The statement, narrowed to the events that stand and are wanted."""
    statement = statement.where(text("event.set_aside = 0"))
    if wanted.case:
        of_case = select(EventCase.event).where(EventCase.case == wanted.case)
        statement = statement.where(col(Event.id).in_(of_case))
    if wanted.person:
        of_person = select(EventPerson.event).where(EventPerson.person == wanted.person)
        statement = statement.where(col(Event.id).in_(of_person))
    if wanted.allegation:
        bearing = select(EventAllegation.event).where(EventAllegation.allegation == wanted.allegation)
        statement = statement.where(col(Event.id).in_(bearing))
    return _within(_alike(statement, wanted), wanted)


def event_row(row: Event) -> EventRow:
    """A row as it is answered."""
    return EventRow(
        row.id,
        row.revision,
        row.title,
        row.account,
        row.category,
        row.status,
        row.status_by,
        row.sources,
        date_of(row),
        row.date_reason,
    )


def _alike(statement: SelectOfScalar[T], wanted: EventFilter) -> SelectOfScalar[T]:
    if wanted.category:
        statement = statement.where(Event.category == wanted.category)
    if wanted.status:
        statement = statement.where(Event.status == wanted.status)
    if wanted.words:
        statement = statement.where(text(_FOUND_BY_WORDS).bindparams(words=wanted.words))
    return statement


def _within(statement: SelectOfScalar[T], wanted: EventFilter) -> SelectOfScalar[T]:
    if wanted.first or wanted.last or wanted.undated is False:
        statement = statement.where(text(f"({UNDATED}) = 0"))
    if wanted.first:
        after = text("(date_latest IS NULL OR date_latest >= :first)")
        statement = statement.where(after.bindparams(first=wanted.first.isoformat()))
    if wanted.last:
        before = text("(date_earliest IS NULL OR date_earliest <= :last)")
        statement = statement.where(before.bindparams(last=wanted.last.isoformat()))
    return statement.where(text(f"({UNDATED}) = 1")) if wanted.undated else statement


def _counted(read: Session, ties: str, column: str) -> Mapping[str, int]:
    """Counts over the ties' own index, less the few that lead to events set aside."""
    every = text(f"SELECT {column}, count(*) FROM {ties} GROUP BY {column}")  # noqa: S608 - two constants
    aside = text(
        f"SELECT {column}, count(*) FROM event JOIN {ties} ON {ties}.event = event.id"  # noqa: S608
        f" WHERE event.set_aside = 1 GROUP BY {column}"
    )
    less = {row[0]: row[1] for row in read.execute(aside)}
    return {row[0]: row[1] - less.get(row[0], 0) for row in read.execute(every)}
