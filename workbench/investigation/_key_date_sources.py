"""What can be done to the evidence of a key date: name the exhibits and paragraphs that show it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlmodel import col, func, select

from workbench.investigation import rules
from workbench.investigation._records import KeyDate, KeyDateSource
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.store.record import Value, class_of
from workbench.store.unit_of_work import Work

_PLACES = ("paragraph", "exhibit")
_WORDS = ("pinpoint", "bears_out")


@dataclass(frozen=True)
class AddKeyDateSource(Command):
    """Say which exhibit, or paragraph of an interview, shows a key date, and at `pinpoint` ("page 2").

    `bears_out` says in running text what of it. With `confirms` the date is confirmed by it from then on.
    """

    label: ClassVar[str] = "Add the evidence of a key date"
    key_date: str
    paragraph: str = ""
    exhibit: str = ""
    pinpoint: str = ""
    bears_out: str = ""
    confirms: bool = False


@dataclass(frozen=True)
class ChangeKeyDateSource(Command):
    """Change the evidence of a key date; None leaves a field as it is, "" takes a link away."""

    label: ClassVar[str] = "Change the evidence of a key date"
    source: str
    seen: int
    paragraph: str | None = None
    exhibit: str | None = None
    pinpoint: str | None = None
    bears_out: str | None = None


@dataclass(frozen=True)
class SetAsideKeyDateSource(Command):
    """Take out evidence that does not show a key date."""

    label: ClassVar[str] = "Set the evidence of a key date aside"
    source: str
    reason: str


@dataclass(frozen=True)
class RestoreKeyDateSource(Command):
    """Put the evidence of a key date back."""

    label: ClassVar[str] = "Restore the evidence of a key date"
    source: str


def add_key_date_source(command: AddKeyDateSource, work: Work) -> str:
    """The id of the source. Refused: nothing named, or what is not there."""
    key_date = work.get(KeyDate, command.key_date)
    row: KeyDateSource = KeyDateSource.make(
        id=new_id("key_date_source"),
        key_date=key_date.id,
        sequence=work.next_number("key_date_source"),
        pinpoint=command.pinpoint,
        bears_out=command.bears_out,
        **_places(work, command),
    )
    rules.must_name_a_place(row.paragraph, row.exhibit)
    if command.confirms:
        work.change(key_date, standing=rules.CONFIRMED)
    return work.add(row).id


def change_key_date_source(command: ChangeKeyDateSource, work: Work) -> None:
    """Refused: a stale edit, nothing named, or what is not there."""
    given: dict[str, Value] = {
        name: value for name in _WORDS if (value := getattr(command, name)) is not None
    }
    row = work.get(KeyDateSource, command.source)
    work.change(row, seen=command.seen, **given, **_places(work, command))
    rules.must_name_a_place(row.paragraph, row.exhibit)


def set_aside_key_date_source(command: SetAsideKeyDateSource, work: Work) -> None:
    """Refused: no reason, or nothing else confirms a date that is called confirmed."""
    row = work.get(KeyDateSource, command.source)
    work.set_aside(row, command.reason)
    key_date = work.get(KeyDate, row.key_date)
    rules.must_stand_on_evidence(key_date.standing, key_date.evidence, standing_sources(work, key_date.id))


def restore_key_date_source(command: RestoreKeyDateSource, work: Work) -> None:
    """Refused: it was not set aside, or its key date was."""
    work.get(KeyDate, work.restore(KeyDateSource, command.source).key_date)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    AddKeyDateSource: add_key_date_source,
    ChangeKeyDateSource: change_key_date_source,
    SetAsideKeyDateSource: set_aside_key_date_source,
    RestoreKeyDateSource: restore_key_date_source,
}


def standing_sources(work: Work, key_date: str) -> int:
    """How many places in the evidence show a key date."""
    standing = select(func.count(col(KeyDateSource.id))).where(
        KeyDateSource.key_date == key_date, col(KeyDateSource.set_aside).is_(False)
    )
    return work.session.scalar(standing) or 0


def _places(work: Work, command: AddKeyDateSource | ChangeKeyDateSource) -> dict[str, str | None]:
    given = {name: id for name in _PLACES if (id := getattr(command, name)) is not None}
    return {kind: work.get(class_of(kind), id).id if id else None for kind, id in given.items()}
