"""What can be done to who is complained of: name them, and in what capacity they acted."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlmodel import col, func, select

from workbench.allegations import rules
from workbench.allegations._records import Allegation, ComplainedOf
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.store.record import class_of
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class ComplainOf(Command):
    """Say of whom an allegation complains, and in what capacity they are said to have acted."""

    label: ClassVar[str] = "Say of whom an allegation complains"
    allegation: str
    person: str
    capacity: str


@dataclass(frozen=True)
class ChangeComplainedOf(Command):
    """Change in what capacity a person is complained of."""

    label: ClassVar[str] = "Change in what capacity a person is complained of"
    complained_of: str
    seen: int
    capacity: str


@dataclass(frozen=True)
class SetAsideComplainedOf(Command):
    """Say that an allegation does not complain of a person after all."""

    label: ClassVar[str] = "Set aside that a person is complained of"
    complained_of: str
    reason: str


@dataclass(frozen=True)
class RestoreComplainedOf(Command):
    """Say again that an allegation complains of a person."""

    label: ClassVar[str] = "Restore that a person is complained of"
    complained_of: str


def complain_of(command: ComplainOf, work: Work) -> str:
    """The id of the record. Refused: no capacity, or a person of whom the allegation complains already."""
    rules.must_have_a_capacity(command.capacity)
    row: ComplainedOf = ComplainedOf.make(
        id=new_id("complained_of"),
        allegation=work.get(Allegation, command.allegation).id,
        person=work.get(class_of("person"), command.person).id,
        capacity=command.capacity,
    )
    rules.must_be_recorded_once(_standing(work, row))
    return work.add(row).id


def change_complained_of(command: ChangeComplainedOf, work: Work) -> None:
    """Refused: a stale edit, or no capacity."""
    rules.must_have_a_capacity(command.capacity)
    row = work.get(ComplainedOf, command.complained_of)
    work.change(row, seen=command.seen, capacity=command.capacity)


def set_aside_complained_of(command: SetAsideComplainedOf, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(ComplainedOf, command.complained_of), command.reason)


def restore_complained_of(command: RestoreComplainedOf, work: Work) -> None:
    """Refused: it was not set aside, or the person was recorded anew."""
    row = work.restore(ComplainedOf, command.complained_of)
    rules.must_be_recorded_once(_standing(work, row))


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    ComplainOf: complain_of,
    ChangeComplainedOf: change_complained_of,
    SetAsideComplainedOf: set_aside_complained_of,
    RestoreComplainedOf: restore_complained_of,
}


def _standing(work: Work, row: ComplainedOf) -> int:
    """How many other records say the same of this person."""
    others = select(func.count(col(ComplainedOf.id))).where(
        ComplainedOf.allegation == row.allegation,
        ComplainedOf.person == row.person,
        ComplainedOf.id != row.id,
        col(ComplainedOf.set_aside).is_(False),
    )
    return work.session.scalar(others) or 0
