"""What can be done to the key dates against which events are measured."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from workbench.investigation import rules
from workbench.investigation._key_date_sources import standing_sources
from workbench.investigation._records import KeyDate
from workbench.kernel.commands import Command
from workbench.kernel.dates import FuzzyDate
from workbench.kernel.ids import new_id
from workbench.store.dated import date_columns
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class AddKeyDate(Command):
    """Add a key date, with what it rests on and how far it is established."""

    label: ClassVar[str] = "Add a key date"
    name: str
    date: FuzzyDate
    evidence: str = ""
    standing: str = rules.TO_BE_CONFIRMED


@dataclass(frozen=True)
class ChangeKeyDate(Command):
    """Change a key date; None leaves a field as it is."""

    label: ClassVar[str] = "Change a key date"
    key_date: str
    seen: int
    name: str | None = None
    date: FuzzyDate | None = None
    evidence: str | None = None
    standing: str | None = None


@dataclass(frozen=True)
class SetAsideKeyDate(Command):
    """Take a key date out of the list and off the timeline."""

    label: ClassVar[str] = "Set a key date aside"
    key_date: str
    reason: str


@dataclass(frozen=True)
class RestoreKeyDate(Command):
    """Put a key date back."""

    label: ClassVar[str] = "Restore a key date"
    key_date: str


def add_key_date(command: AddKeyDate, work: Work) -> str:
    """The id of the key date. Refused: no name, or called confirmed without saying by what."""
    row: KeyDate = KeyDate.make(
        id=new_id("key_date"),
        name=command.name,
        evidence=command.evidence,
        standing=command.standing,
        **date_columns(command.date),
    )
    _check(row, 0)
    return work.add(row).id


def change_key_date(command: ChangeKeyDate, work: Work) -> None:
    """Refused: a stale edit, no name, or called confirmed without saying by what."""
    words = {"name": command.name, "evidence": command.evidence, "standing": command.standing}
    given = {name: value for name, value in words.items() if value is not None}
    row = work.get(KeyDate, command.key_date)
    changed = work.change(row, seen=command.seen, **given, **date_columns(command.date))
    _check(changed, standing_sources(work, row.id))


def set_aside_key_date(command: SetAsideKeyDate, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(KeyDate, command.key_date), command.reason)


def restore_key_date(command: RestoreKeyDate, work: Work) -> None:
    """Refused: it was not set aside."""
    work.restore(KeyDate, command.key_date)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    AddKeyDate: add_key_date,
    ChangeKeyDate: change_key_date,
    SetAsideKeyDate: set_aside_key_date,
    RestoreKeyDate: restore_key_date,
}


def _check(row: KeyDate, sources: int) -> None:
    rules.must_say_something(row.name, "name")
    rules.must_stand_on_evidence(row.standing, row.evidence, sources)
