"""What can be done to the key dates against which events are measured."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlmodel import col, select

from workbench.investigation import rules
from workbench.investigation._dates_told import tell_again_from
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
    """Change a key date; None leaves a field as it is. With its date moves every date told from it."""

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
    """The id of the key date. Refused: no name of its own, or called confirmed without saying by what."""
    row: KeyDate = KeyDate.make(
        id=new_id("key_date"),
        name=command.name,
        evidence=command.evidence,
        standing=command.standing,
        **date_columns(command.date),
    )
    _check(row, work)
    return work.add(row).id


def change_key_date(command: ChangeKeyDate, work: Work) -> None:
    """Refused: a stale edit, no name, called confirmed without saying by what, or told from itself."""
    words = {"name": command.name, "evidence": command.evidence, "standing": command.standing}
    given = {name: value for name, value in words.items() if value is not None}
    row = work.get(KeyDate, command.key_date)
    _check(work.change(row, seen=command.seen, **given, **date_columns(command.date)), work)
    if command.date:
        tell_again_from(work, row)


def set_aside_key_date(command: SetAsideKeyDate, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(KeyDate, command.key_date), command.reason)


def restore_key_date(command: RestoreKeyDate, work: Work) -> None:
    """Refused: it was not set aside, or its name was given to another meanwhile."""
    row = work.restore(KeyDate, command.key_date)
    rules.must_have_a_name_of_its_own(row.name, _others(row, work))


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    AddKeyDate: add_key_date,
    ChangeKeyDate: change_key_date,
    SetAsideKeyDate: set_aside_key_date,
    RestoreKeyDate: restore_key_date,
}


def _check(row: KeyDate, work: Work) -> None:
    rules.must_have_a_name(row.name)
    rules.must_have_a_name_of_its_own(row.name, _others(row, work))
    rules.must_stand_on_evidence(row.standing, row.evidence, standing_sources(work, row.id))


def _others(row: KeyDate, work: Work) -> list[str]:
    standing = work.all(select(KeyDate).where(col(KeyDate.set_aside).is_(False)))
    return [other.name for other in standing if other.id != row.id]
