"""The chronology as it is listed: events with people, cases and allegations, found by what is typed."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from workbench import chronology
from workbench.chronology import EVERY_EVENT, EventFilter, EventOrder, EventRow, EventTies


@dataclass(frozen=True, slots=True)
class EventListRow:
    """An event with the people (by id, with their part), cases and allegations (by id) it is tied to."""

    event: EventRow
    persons: tuple[tuple[str, str], ...]
    cases: tuple[str, ...]
    allegations: tuple[str, ...] = ()


def event_list(
    read: Session,
    wanted: EventFilter = EVERY_EVENT,
    *,
    newest_first: bool = False,
    offset: int = 0,
    limit: int = 200,
) -> tuple[EventListRow, ...]:
    """The events wanted with their ties, a page at a time, in the order of the chronology."""
    rows = chronology.events(read, wanted, newest_first=newest_first, offset=offset, limit=limit)
    return _with_ties(read, rows)


@dataclass(frozen=True, slots=True)
class EventPage:
    """A page of the chronology: its rows, how many events are wanted, and of how many that stand.

    `order` is the chronology's order if it was needed: with it the next page is quickly made.
    """

    rows: tuple[EventListRow, ...]
    total: int
    everything: int
    order: EventOrder | None


def event_page(
    read: Session,
    wanted: EventFilter = EVERY_EVENT,
    *,
    newest_first: bool = False,
    offset: int = 0,
    limit: int = 200,
    known: EventOrder | None = None,
) -> EventPage:
    """A page of the events wanted as `event_list` gives it, and how many there are. `known` is the order that
    an earlier page came with.
    """
    if wanted == EVERY_EVENT:
        rows = event_list(read, wanted, newest_first=newest_first, offset=offset, limit=limit)
        everything = chronology.count_events(read)
        return EventPage(rows, everything, everything, known)
    order = chronology.event_order(read, known, texts=bool(wanted.words))
    places = chronology.places_wanted(read, order, wanted)
    of_page = (places[::-1] if newest_first else places)[offset : offset + limit]
    ids = [order.ids[place] for place in of_page.tolist()]
    return EventPage(_with_ties(read, chronology.events_of(read, ids)), len(places), len(order.ids), order)


def events_with_rivals(
    read: Session, wanted: EventFilter = EVERY_EVENT, *, unresolved: bool = False
) -> tuple[EventListRow, ...]:
    """Those of the events wanted of which accounts differ, or only those whose contradictions nobody has
    resolved, in the order of the chronology.
    """
    told = chronology.rivalries(read, unresolved=unresolved)
    rows = (each.event for each in told if chronology.event_place(read, each.event.id, wanted) is not None)
    return _with_ties(read, tuple(rows))


def event_details(read: Session, id: str) -> EventListRow | None:
    """One event with its ties, set aside or not; None if there is none of this id."""
    row = chronology.the_event(read, id)
    return _with_ties(read, (row,))[0] if row else None


def _with_ties(read: Session, rows: tuple[EventRow, ...]) -> tuple[EventListRow, ...]:
    tied = chronology.ties(read, [row.id for row in rows])
    ties = [tied.get(row.id, EventTies()) for row in rows]
    return tuple(
        EventListRow(row, tie.persons, tie.cases, tie.allegations)
        for row, tie in zip(rows, ties, strict=True)
    )
