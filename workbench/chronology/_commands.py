"""What can be done to events: add, change, correct the date, put in order."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from sqlmodel import col, select

from workbench.chronology import rules
from workbench.chronology._account_queries import contradicted
from workbench.chronology._links import link_allegation, link_case, link_person
from workbench.chronology._records import Event
from workbench.chronology._sources import AddEventSource, add_event_source
from workbench.kernel.commands import Command
from workbench.kernel.dates import FuzzyDate
from workbench.kernel.ids import kind_of, new_id
from workbench.store.dated import date_columns, date_of
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class AddEvent(Command):
    """Add an event, with the people and cases it belongs to, the allegations it bears on, and the exhibits
    and interviews it rests on; `pinpoint` says where in it where that is one. Title, account, sources and
    pinpoint are running text.
    """

    label: ClassVar[str] = "Add an event"
    title: str
    date: FuzzyDate
    account: str = ""
    category: str = "other"
    status: str = rules.TOLD
    status_by: str = ""
    sources: str = ""
    persons: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    allegations: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()
    pinpoint: str = ""


@dataclass(frozen=True)
class ChangeEvent(Command):
    """Change an event; None leaves a field as it is. Its date is corrected by moving it."""

    label: ClassVar[str] = "Change an event"
    event: str
    seen: int
    title: str | None = None
    account: str | None = None
    category: str | None = None
    status: str | None = None
    status_by: str | None = None
    sources: str | None = None


@dataclass(frozen=True)
class MoveEvent(Command):
    """Correct the date of an event and say why. The words in which the date was told stay as they are,
    unless the new date brings words of its own.
    """

    label: ClassVar[str] = "Correct the date of an event"
    event: str
    seen: int
    date: FuzzyDate
    reason: str


@dataclass(frozen=True)
class PlaceEvent(Command):
    """Put an event directly after another of the same date, or first among them with `after` empty."""

    label: ClassVar[str] = "Put an event in order"
    event: str
    after: str = ""


@dataclass(frozen=True)
class SetAsideEvent(Command):
    """Take an event out of the chronology."""

    label: ClassVar[str] = "Set an event aside"
    event: str
    reason: str


@dataclass(frozen=True)
class RestoreEvent(Command):
    """Put an event back into the chronology."""

    label: ClassVar[str] = "Restore an event"
    event: str


def add_event(command: AddEvent, work: Work) -> str:
    """The id of the event. Refused: no title, a category or status that will not do; what is no evidence; a
    place in several exhibits, or in none.
    """
    rests_on = tuple(dict.fromkeys(command.rests_on))
    rules.must_be_evidence(tuple(map(kind_of, rests_on)))
    rules.must_point_into_one(rests_on, command.pinpoint)
    names = ("title", "account", "category", "status", "status_by", "sources")
    row: Event = Event.make(
        id=new_id("event"),
        sequence=work.next_number("event"),
        **{name: getattr(command, name) for name in names},
        **date_columns(command.date),
    )
    _check(row)
    work.add(row)
    for person in dict.fromkeys(command.persons):
        link_person(work, row.id, person, "")
    for case in dict.fromkeys(command.cases):
        link_case(work, row.id, case)
    for allegation in dict.fromkeys(command.allegations):
        link_allegation(work, row.id, allegation)
    for place in rests_on:
        add_event_source(AddEventSource(row.id, pinpoint=command.pinpoint, **{kind_of(place): place}), work)
    return row.id


def change_event(command: ChangeEvent, work: Work) -> None:
    """Refused: a stale edit, no title, a category or status that will not do, agreed over a contradiction."""
    names = ("title", "account", "category", "status", "status_by", "sources")
    given = {name: value for name in names if (value := getattr(command, name)) is not None}
    event = work.get(Event, command.event)
    if event.status != given.get("status", event.status):
        rules.must_not_be_agreed_over_a_contradiction(given["status"], contradicted(work.session, event.id))
    _check(work.change(event, seen=command.seen, **given))


def move_event(command: MoveEvent, work: Work) -> None:
    """Refused: a stale edit, the same date again, or no reason."""
    event = work.get(Event, command.event)
    before = date_of(event)
    after = command.date if command.date.words else replace(command.date, words=before.words)
    rules.must_say_why_the_date_moves(before, after, command.reason)
    work.change(event, seen=command.seen, date_reason=command.reason.strip(), **date_columns(after))


def place_event(command: PlaceEvent, work: Work) -> None:
    """Refused: another date than the event it is put after."""
    event = work.get(Event, command.event)
    others = [row for row in _of_same_date(work, event) if row.id != event.id]
    place = 0
    if command.after:
        before = work.get(Event, command.after)
        rules.must_share_its_date(date_of(event), date_of(before))
        place = others.index(before) + 1
    numbers = sorted(row.sequence for row in (event, *others))
    for row, number in zip((*others[:place], event, *others[place:]), numbers, strict=True):
        work.change(row, sequence=number)


def set_aside_event(command: SetAsideEvent, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(Event, command.event), command.reason)


def restore_event(command: RestoreEvent, work: Work) -> None:
    """Refused: it was not set aside."""
    work.restore(Event, command.event)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    AddEvent: add_event,
    ChangeEvent: change_event,
    MoveEvent: move_event,
    PlaceEvent: place_event,
    SetAsideEvent: set_aside_event,
    RestoreEvent: restore_event,
}


def _check(event: Event) -> None:
    rules.must_say_what_happened(event.title)
    rules.must_have_a_category(event.category)
    rules.must_say_by_whom(event.status, event.status_by)


def _of_same_date(work: Work, event: Event) -> list[Event]:
    alike = select(Event).where(
        col(Event.date_earliest).is_not_distinct_from(event.date_earliest),
        col(Event.date_latest).is_not_distinct_from(event.date_latest),
        Event.date_kind == event.date_kind,
        col(Event.set_aside).is_(False),
    )
    order = date_of(event).order_key()
    rows = work.all(alike.order_by(col(Event.sequence), col(Event.id)))
    return [row for row in rows if date_of(row).order_key() == order]
