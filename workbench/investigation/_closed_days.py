"""What can be done to the days on which the offices were closed, and what can be asked of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench.investigation import rules
from workbench.investigation._dates_told import tell_again_in_working_days
from workbench.investigation._records import ClosedDays
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class AddClosedDays(Command):
    """Add days on which the offices were closed beside weekends and bank holidays; dates told in working
    days are told again.
    """

    label: ClassVar[str] = "Add closed days"
    first: date
    last: date
    why: str


@dataclass(frozen=True)
class SetAsideClosedDays(Command):
    """Count these days as working days after all."""

    label: ClassVar[str] = "Set closed days aside"
    closed_days: str
    reason: str


@dataclass(frozen=True)
class RestoreClosedDays(Command):
    """Count these days as closed again."""

    label: ClassVar[str] = "Restore closed days"
    closed_days: str


@dataclass(frozen=True, slots=True)
class ClosedDaysRow:
    """Days on which the offices were closed, both ends included; `why` is running text."""

    id: str
    revision: int
    first: date
    last: date
    why: str


def closed_days(read: Session) -> tuple[ClosedDaysRow, ...]:
    """The closed days, earliest first."""
    standing = select(ClosedDays).where(col(ClosedDays.set_aside).is_(False))
    rows = read.scalars(standing.order_by(col(ClosedDays.first_day), col(ClosedDays.id)))
    return tuple(
        ClosedDaysRow(
            row.id, row.revision, date.fromisoformat(row.first_day), date.fromisoformat(row.last_day), row.why
        )
        for row in rows
    )


def add_closed_days(command: AddClosedDays, work: Work) -> str:
    """The id of the closed days. Refused: out of order, more than one closure, or without saying why."""
    rules.must_be_days_of_one_closure(command.first, command.last, command.why)
    days = {"first_day": command.first.isoformat(), "last_day": command.last.isoformat()}
    row: ClosedDays = ClosedDays.make(id=new_id("closed_days"), **days, why=command.why)
    work.add(row)
    tell_again_in_working_days(work)
    return row.id


def set_aside_closed_days(command: SetAsideClosedDays, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(ClosedDays, command.closed_days), command.reason)
    tell_again_in_working_days(work)


def restore_closed_days(command: RestoreClosedDays, work: Work) -> None:
    """Refused: they were not set aside."""
    work.restore(ClosedDays, command.closed_days)
    tell_again_in_working_days(work)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    AddClosedDays: add_closed_days,
    SetAsideClosedDays: set_aside_closed_days,
    RestoreClosedDays: restore_closed_days,
}
