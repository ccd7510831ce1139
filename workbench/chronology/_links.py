"""What can be done to the ties between events and people, cases and allegations."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from sqlmodel import select

from workbench.chronology._records import Event, EventAllegation, EventCase, EventPerson
from workbench.kernel.commands import Batch, Command
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.store.record import Link, class_of
from workbench.store.unit_of_work import Work

TiedKind = Literal["person", "case", "allegation"]


@dataclass(frozen=True)
class TieEvent(Batch):
    """Say whom, which cases or which allegations an event concerns, in one act; `tying` makes it."""

    label: ClassVar[str] = "Say what an event concerns"


@dataclass(frozen=True)
class LinkEventPerson(Command):
    """Say that a person had to do with an event; said again, it changes as what."""

    label: ClassVar[str] = "Link a person to an event"
    event: str
    person: str
    part: str = ""


@dataclass(frozen=True)
class UnlinkEventPerson(Command):
    """Say that a person had nothing to do with an event."""

    label: ClassVar[str] = "Unlink a person from an event"
    event: str
    person: str


@dataclass(frozen=True)
class LinkEventCase(Command):
    """Say that an event belongs to a case."""

    label: ClassVar[str] = "Link an event to a case"
    event: str
    case: str


@dataclass(frozen=True)
class UnlinkEventCase(Command):
    """Say that an event does not belong to a case."""

    label: ClassVar[str] = "Unlink an event from a case"
    event: str
    case: str


@dataclass(frozen=True)
class LinkEventAllegation(Command):
    """Say that an event bears on an allegation."""

    label: ClassVar[str] = "Link an event to an allegation"
    event: str
    allegation: str


@dataclass(frozen=True)
class UnlinkEventAllegation(Command):
    """Say that an event does not bear on an allegation."""

    label: ClassVar[str] = "Unlink an event from an allegation"
    event: str
    allegation: str


def tying(event: str, kind: TiedKind, before: Sequence[str], after: Sequence[str]) -> TieEvent:
    """The act by which an event is tied to these people, cases or allegations and no others; the parts of
    those that stay are kept. Refused: nothing would change.
    """
    link, unlink = _TYING[kind]
    tied = [link(event, id) for id in after if id not in before]
    return TieEvent((*tied, *(unlink(event, id) for id in before if id not in after)))


def link_event_person(command: LinkEventPerson, work: Work) -> str:
    """The id of the tie. Refused: the event or the person is not there."""
    event = work.get(Event, command.event)
    for tie in _to_person(work, event.id, command.person):
        if tie.part == command.part:
            return tie.id
        work.remove(tie)
    return link_person(work, event.id, command.person, command.part)


def unlink_event_person(command: UnlinkEventPerson, work: Work) -> None:
    """Refused: they are not tied."""
    _remove(work, _to_person(work, command.event, command.person))


def link_event_case(command: LinkEventCase, work: Work) -> str:
    """The id of the tie. Refused: the event or the case is not there."""
    event = work.get(Event, command.event)
    already = _to_case(work, event.id, command.case)
    return already[0].id if already else link_case(work, event.id, command.case)


def unlink_event_case(command: UnlinkEventCase, work: Work) -> None:
    """Refused: they are not tied."""
    _remove(work, _to_case(work, command.event, command.case))


def link_event_allegation(command: LinkEventAllegation, work: Work) -> str:
    """The id of the tie. Refused: the event or the allegation is not there."""
    event = work.get(Event, command.event)
    already = _to_allegation(work, event.id, command.allegation)
    return already[0].id if already else link_allegation(work, event.id, command.allegation)


def unlink_event_allegation(command: UnlinkEventAllegation, work: Work) -> None:
    """Refused: they are not tied."""
    _remove(work, _to_allegation(work, command.event, command.allegation))


_TYING: Mapping[str, tuple[Callable[[str, str], Command], Callable[[str, str], Command]]] = {
    "person": (LinkEventPerson, UnlinkEventPerson),
    "case": (LinkEventCase, UnlinkEventCase),
    "allegation": (LinkEventAllegation, UnlinkEventAllegation),
}

HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    LinkEventPerson: link_event_person,
    UnlinkEventPerson: unlink_event_person,
    LinkEventCase: link_event_case,
    UnlinkEventCase: unlink_event_case,
    LinkEventAllegation: link_event_allegation,
    UnlinkEventAllegation: unlink_event_allegation,
}


def link_person(work: Work, event: str, person: str, part: str) -> str:
    """Tie a person to an event that is new to them. Refused: the person is not there."""
    known = work.get(class_of("person"), person)
    row: EventPerson = EventPerson.make(id=new_id("event_person"), event=event, person=known.id, part=part)
    return work.add(row).id


def link_case(work: Work, event: str, case: str) -> str:
    """Tie an event to a case that is new to it. Refused: the case is not there."""
    known = work.get(class_of("case"), case)
    row: EventCase = EventCase.make(id=new_id("event_case"), event=event, case=known.id)
    return work.add(row).id


def link_allegation(work: Work, event: str, allegation: str) -> str:
    """Tie an event to an allegation that is new to it. Refused: the allegation is not there."""
    known = work.get(class_of("allegation"), allegation)
    row: EventAllegation = EventAllegation.make(
        id=new_id("event_allegation"), event=event, allegation=known.id
    )
    return work.add(row).id


def _to_person(work: Work, event: str, person: str) -> Sequence[EventPerson]:
    return work.all(select(EventPerson).where(EventPerson.event == event, EventPerson.person == person))


def _to_case(work: Work, event: str, case: str) -> Sequence[EventCase]:
    return work.all(select(EventCase).where(EventCase.event == event, EventCase.case == case))


def _to_allegation(work: Work, event: str, allegation: str) -> Sequence[EventAllegation]:
    tied = select(EventAllegation).where(
        EventAllegation.event == event, EventAllegation.allegation == allegation
    )
    return work.all(tied)


def _remove(work: Work, ties: Sequence[Link]) -> None:
    if not ties:
        raise Refused("These two are not linked.")
    for tie in ties:
        work.remove(tie)
