"""What can be done to the ties between exhibits and people, cases and events."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlmodel import select

from workbench.evidence._records import Exhibit, ExhibitCase, ExhibitEvent, ExhibitPerson
from workbench.kernel.commands import Batch, Command
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.store.record import Link, class_of
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class LinkExhibitPerson(Command):
    """Say that a person has to do with an exhibit; said again, it changes as what."""

    label: ClassVar[str] = "Link a person to an exhibit"
    exhibit: str
    person: str
    part: str = ""


@dataclass(frozen=True)
class UnlinkExhibitPerson(Command):
    """Say that a person has nothing to do with an exhibit."""

    label: ClassVar[str] = "Unlink a person from an exhibit"
    exhibit: str
    person: str


@dataclass(frozen=True)
class LinkExhibitCase(Command):
    """Say that an exhibit is about a case."""

    label: ClassVar[str] = "Link an exhibit to a case"
    exhibit: str
    case: str


@dataclass(frozen=True)
class UnlinkExhibitCase(Command):
    """Say that an exhibit is not about a case."""

    label: ClassVar[str] = "Unlink an exhibit from a case"
    exhibit: str
    case: str


@dataclass(frozen=True)
class LinkExhibitEvent(Command):
    """Say that an exhibit records or shows an event."""

    label: ClassVar[str] = "Link an exhibit to an event"
    exhibit: str
    event: str


@dataclass(frozen=True)
class UnlinkExhibitEvent(Command):
    """Say that an exhibit does not show an event."""

    label: ClassVar[str] = "Unlink an exhibit from an event"
    exhibit: str
    event: str


@dataclass(frozen=True)
class TieExhibit(Batch):
    """Several links of an exhibit made and taken away as one act."""

    label: ClassVar[str] = "Change what an exhibit is linked to"


def link_exhibit_person(command: LinkExhibitPerson, work: Work) -> str:
    """The id of the tie. Refused: the exhibit or the person is not there."""
    exhibit = work.get(Exhibit, command.exhibit)
    for tie in _to_person(work, exhibit.id, command.person):
        if tie.part == command.part:
            return tie.id
        work.remove(tie)
    return link_person(work, exhibit.id, command.person, command.part)


def unlink_exhibit_person(command: UnlinkExhibitPerson, work: Work) -> None:
    """Refused: they are not tied."""
    _remove(work, _to_person(work, command.exhibit, command.person))


def link_exhibit_case(command: LinkExhibitCase, work: Work) -> str:
    """The id of the tie. Refused: the exhibit or the case is not there."""
    exhibit = work.get(Exhibit, command.exhibit)
    already = _to_case(work, exhibit.id, command.case)
    return already[0].id if already else link_case(work, exhibit.id, command.case)


def unlink_exhibit_case(command: UnlinkExhibitCase, work: Work) -> None:
    """Refused: they are not tied."""
    _remove(work, _to_case(work, command.exhibit, command.case))


def link_exhibit_event(command: LinkExhibitEvent, work: Work) -> str:
    """The id of the tie. Refused: the exhibit or the event is not there."""
    exhibit = work.get(Exhibit, command.exhibit)
    already = _to_event(work, exhibit.id, command.event)
    return already[0].id if already else link_event(work, exhibit.id, command.event)


def unlink_exhibit_event(command: UnlinkExhibitEvent, work: Work) -> None:
    """Refused: they are not tied."""
    _remove(work, _to_event(work, command.exhibit, command.event))


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    LinkExhibitPerson: link_exhibit_person,
    UnlinkExhibitPerson: unlink_exhibit_person,
    LinkExhibitCase: link_exhibit_case,
    UnlinkExhibitCase: unlink_exhibit_case,
    LinkExhibitEvent: link_exhibit_event,
    UnlinkExhibitEvent: unlink_exhibit_event,
}


def link_person(work: Work, exhibit: str, person: str, part: str) -> str:
    """Tie a person to an exhibit that is new to them. Refused: the person is not there."""
    known = work.get(class_of("person"), person)
    row: ExhibitPerson = ExhibitPerson.make(
        id=new_id("exhibit_person"), exhibit=exhibit, person=known.id, part=part
    )
    return work.add(row).id


def link_case(work: Work, exhibit: str, case: str) -> str:
    """Tie a case to an exhibit that is new to it. Refused: the case is not there."""
    known = work.get(class_of("case"), case)
    row: ExhibitCase = ExhibitCase.make(id=new_id("exhibit_case"), exhibit=exhibit, case=known.id)
    return work.add(row).id


def link_event(work: Work, exhibit: str, event: str) -> str:
    """Tie an event to an exhibit that is new to it. Refused: the event is not there."""
    known = work.get(class_of("event"), event)
    row: ExhibitEvent = ExhibitEvent.make(id=new_id("exhibit_event"), exhibit=exhibit, event=known.id)
    return work.add(row).id


def _to_person(work: Work, exhibit: str, person: str) -> Sequence[ExhibitPerson]:
    tied = select(ExhibitPerson).where(ExhibitPerson.exhibit == exhibit, ExhibitPerson.person == person)
    return work.all(tied)


def _to_case(work: Work, exhibit: str, case: str) -> Sequence[ExhibitCase]:
    return work.all(select(ExhibitCase).where(ExhibitCase.exhibit == exhibit, ExhibitCase.case == case))


def _to_event(work: Work, exhibit: str, event: str) -> Sequence[ExhibitEvent]:
    return work.all(select(ExhibitEvent).where(ExhibitEvent.exhibit == exhibit, ExhibitEvent.event == event))


def _remove(work: Work, ties: Sequence[Link]) -> None:
    if not ties:
        raise Refused("These two are not linked.")
    for tie in ties:
        work.remove(tie)
