"""What can be done to the sources of an event: name the places in the evidence on which it rests."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from workbench.chronology import rules
from workbench.chronology._account_records import EventSource
from workbench.chronology._evidence_places import places
from workbench.chronology._records import Event
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.store.unit_of_work import Work

_WORDS = ("pinpoint", "bears_out")


@dataclass(frozen=True)
class AddEventSource(Command):
    """Say on what an event rests: an interview, a paragraph of its notes or an exhibit, at `pinpoint`.

    `bears_out` says in running text what of the event it shows.
    """

    label: ClassVar[str] = "Add a source of an event"
    event: str
    interview: str = ""
    paragraph: str = ""
    exhibit: str = ""
    pinpoint: str = ""
    bears_out: str = ""


@dataclass(frozen=True)
class ChangeEventSource(Command):
    """Change a source of an event; None leaves a field as it is, "" takes a link away."""

    label: ClassVar[str] = "Change a source of an event"
    source: str
    seen: int
    interview: str | None = None
    paragraph: str | None = None
    exhibit: str | None = None
    pinpoint: str | None = None
    bears_out: str | None = None


@dataclass(frozen=True)
class SetAsideEventSource(Command):
    """Take out a source on which an event does not rest."""

    label: ClassVar[str] = "Set a source of an event aside"
    source: str
    reason: str


@dataclass(frozen=True)
class RestoreEventSource(Command):
    """Put a source of an event back."""

    label: ClassVar[str] = "Restore a source of an event"
    source: str


def add_event_source(command: AddEventSource, work: Work) -> str:
    """The id of the source. Refused: nothing named, what is not there, a paragraph of another interview."""
    row: EventSource = EventSource.make(
        id=new_id("event_source"),
        event=work.get(Event, command.event).id,
        sequence=work.next_number("event_source"),
        pinpoint=command.pinpoint,
        bears_out=command.bears_out,
        **places(work, command),
    )
    _check(row)
    return work.add(row).id


def change_event_source(command: ChangeEventSource, work: Work) -> None:
    """Refused: a stale edit, nothing named, what is not there."""
    given = {name: value for name in _WORDS if (value := getattr(command, name)) is not None}
    row = work.get(EventSource, command.source)
    _check(work.change(row, seen=command.seen, **given, **places(work, command, row)))


def set_aside_event_source(command: SetAsideEventSource, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(EventSource, command.source), command.reason)


def restore_event_source(command: RestoreEventSource, work: Work) -> None:
    """Refused: it was not set aside, or its event was."""
    work.get(Event, work.restore(EventSource, command.source).event)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    AddEventSource: add_event_source,
    ChangeEventSource: change_event_source,
    SetAsideEventSource: set_aside_event_source,
    RestoreEventSource: restore_event_source,
}


def _check(row: EventSource) -> None:
    rules.must_rest_on_evidence((row.interview, row.paragraph, row.exhibit))
