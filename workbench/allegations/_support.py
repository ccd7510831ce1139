"""What can be done to who raised and who supports an allegation, by id alone: no names."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from sqlmodel import col, func, select

from workbench.allegations import rules
from workbench.allegations._dates import NOT_KNOWN
from workbench.allegations._records import Allegation, Support
from workbench.kernel.commands import Batch, Command
from workbench.kernel.dates import FuzzyDate
from workbench.kernel.ids import new_id
from workbench.store.dated import date_columns, date_of
from workbench.store.record import class_of
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class RecordSupport(Command):
    """Record that a person raised or supports an allegation, since when, and how that was expressed."""

    label: ClassVar[str] = "Record who raised or supports an allegation"
    allegation: str
    person: str
    sort: str
    how: str
    since: FuzzyDate = NOT_KNOWN


@dataclass(frozen=True)
class RecordSupporters(Batch):
    """Several people who raised or support an allegation in the same way, as one act."""

    label: ClassVar[str] = "Record who raised or supports an allegation"


@dataclass(frozen=True)
class ChangeSupport(Command):
    """Change how a person stands to an allegation; None leaves a field as it is."""

    label: ClassVar[str] = "Change how a person stands to an allegation"
    support: str
    seen: int
    sort: str | None = None
    how: str | None = None
    since: FuzzyDate | None = None


@dataclass(frozen=True)
class WithdrawSupport(Command):
    """Record that a person no longer raises or supports an allegation, and how they said so."""

    label: ClassVar[str] = "Record that support was withdrawn"
    support: str
    seen: int
    on: date
    how: str


@dataclass(frozen=True)
class SetAsideSupport(Command):
    """Take out support that was recorded by mistake; support that was taken back is withdrawn instead."""

    label: ClassVar[str] = "Set support aside"
    support: str
    reason: str


@dataclass(frozen=True)
class RestoreSupport(Command):
    """Put support back."""

    label: ClassVar[str] = "Restore support"
    support: str


def record_support(command: RecordSupport, work: Work) -> str:
    """The id of the record. Refused: an unknown sort, not said how, or a person recorded already."""
    row: Support = Support.make(
        id=new_id("support"),
        allegation=work.get(Allegation, command.allegation).id,
        person=work.get(class_of("person"), command.person).id,
        sort=command.sort,
        how=command.how,
        **date_columns(command.since),
    )
    _check(work, row)
    return work.add(row).id


def change_support(command: ChangeSupport, work: Work) -> None:
    """Refused: a stale edit, an unknown sort, or not said how."""
    words = {"sort": command.sort, "how": command.how}
    given = {name: value for name, value in words.items() if value is not None}
    row = work.get(Support, command.support)
    _check(work, work.change(row, seen=command.seen, **given, **date_columns(command.since)))


def withdraw_support(command: WithdrawSupport, work: Work) -> None:
    """Refused: a stale edit, not said how, withdrawn before, or before it was given."""
    row = work.get(Support, command.support)
    rules.must_be_expressed(row.sort, command.how)
    rules.must_be_withdrawn_once(row.withdrawn_on, date_of(row), command.on)
    work.change(
        row, seen=command.seen, withdrawn_on=command.on.isoformat(), withdrawn_how=command.how.strip()
    )


def set_aside_support(command: SetAsideSupport, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(Support, command.support), command.reason)


def restore_support(command: RestoreSupport, work: Work) -> None:
    """Refused: it was not set aside, or the person was recorded anew."""
    _check(work, work.restore(Support, command.support))


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    RecordSupport: record_support,
    ChangeSupport: change_support,
    WithdrawSupport: withdraw_support,
    SetAsideSupport: set_aside_support,
    RestoreSupport: restore_support,
}


def _check(work: Work, row: Support) -> None:
    rules.must_be_expressed(row.sort, row.how)
    if not row.withdrawn_on:
        rules.must_be_recorded_once(_others(work, row))


def _others(work: Work, row: Support) -> int:
    """How many other records say that this person stands behind the allegation now."""
    others = select(func.count(col(Support.id))).where(
        Support.allegation == row.allegation,
        Support.person == row.person,
        Support.id != row.id,
        Support.withdrawn_on == "",
        col(Support.set_aside).is_(False),
    )
    return work.session.scalar(others) or 0
