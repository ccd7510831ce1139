"""The chronology in its order, kept while it is narrowed, so that each key typed costs milliseconds."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session
from sqlmodel import select, text
from sqlmodel.sql.expression import SelectOfScalar

from workbench.chronology._queries import EVERY_EVENT, EventFilter, EventRow, event_row, wanted_events
from workbench.chronology._records import IN_ORDER, Event, EventAllegation, EventCase, EventPerson
from workbench.chronology.ordering import EventOrder, Places, in_all, texts_of
from workbench.store import journal, opened, search
from workbench.store.among import among

_RENEWED_BY = frozenset(("event", "keepers_act"))
"""What changes the order or the texts: events themselves; and erasures, which leave no image of them."""


def event_order(read: Session, known: EventOrder | None = None, *, texts: bool = False) -> EventOrder:
    """The order of the events as it is now, with their texts if asked for; as it is known where nothing of
    it has changed since.
    """
    connection = read.connection().connection
    entry, cursor = opened.read_state(connection).entries, connection.cursor()
    order = known if known is not None and not _renewed(cursor, known.entry) else _order(read, entry)
    if texts and order.texts is None:
        order = replace(order, texts=texts_of(search.texts_of(cursor, "event"), order.place))
    return replace(order, entry=entry)


def places_wanted(read: Session, order: EventOrder, wanted: EventFilter) -> Places:
    """The places of the events wanted, ascending; the order knows its texts if words are wanted."""
    chosen = []
    if (rest := replace(wanted, words="")) != EVERY_EVENT:
        chosen.append(order.places_of(event_ids(read, rest)))
    if wanted.words and order.texts is not None:
        found = search.texts_saying(read.connection().connection.cursor(), wanted.words)
        chosen.append(order.texts.places_of(found))
    return in_all(len(order.ids), *chosen)


def event_ids(read: Session, wanted: EventFilter) -> frozenset[str]:
    """The ids of the events wanted, and of some that were set aside: of ties, their own index tells them."""
    tied: tuple[tuple[Any, Any, str], ...] = (
        (EventCase.case, EventCase.event, wanted.case),
        (EventPerson.person, EventPerson.event, wanted.person),
        (EventAllegation.allegation, EventAllegation.event, wanted.allegation),
    )
    found = [frozenset(_column(read, select(event).where(of == id))) for of, event, id in tied if id]
    rest = replace(wanted, case="", person="", allegation="")
    if rest != EVERY_EVENT or not found:
        found.append(frozenset(_column(read, wanted_events(select(Event.id), rest))))
    return frozenset.intersection(*found)


def events_of(read: Session, ids: Sequence[str]) -> tuple[EventRow, ...]:
    """The events of these ids, in this order."""
    rows = {row.id: event_row(row) for row in read.scalars(select(Event).where(among(Event.id, ids)))}
    return tuple(rows[id] for id in ids)


def _order(read: Session, entry: int) -> EventOrder:
    ids = _column(read, wanted_events(select(Event.id), EVERY_EVENT).order_by(*map(text, IN_ORDER)))
    return EventOrder(tuple(ids), {id: place for place, id in enumerate(ids)}, entry)


def _renewed(cursor: Any, entry: int) -> bool:
    return any(kind in _RENEWED_BY for kind, _ in journal.changed_after(cursor, entry))


def _column(read: Session, statement: SelectOfScalar[str]) -> Sequence[str]:
    cursor: Any = read.connection().execute(statement).cursor
    return [row[0] for row in cursor.fetchall()]
