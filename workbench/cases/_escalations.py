"""What can be done to safeguarding escalations: raise, tell, acknowledge, close."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from workbench.cases import rules
from workbench.cases._records import Case, Escalation
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class RaiseEscalation(Command):
    """Set down that a child is at risk: what was noticed and when, and, if anybody was told yet, who."""

    label: ClassVar[str] = "Raise a safeguarding escalation"
    case: str
    noticed: str
    noticed_at: datetime
    told: str = ""
    told_at: datetime | None = None


@dataclass(frozen=True)
class ChangeEscalation(Command):
    """Change what was noticed and who was told; None leaves a field as it is."""

    label: ClassVar[str] = "Change a safeguarding escalation"
    escalation: str
    seen: int
    noticed: str | None = None
    noticed_at: datetime | None = None
    told: str | None = None
    told_at: datetime | None = None


@dataclass(frozen=True)
class AcknowledgeEscalation(Command):
    """Record who acknowledged that they were told, and when."""

    label: ClassVar[str] = "Record that an escalation was acknowledged"
    escalation: str
    seen: int
    acknowledged: str
    at: datetime


@dataclass(frozen=True)
class CloseEscalation(Command):
    """Record what was done for the child; the escalation is no longer open."""

    label: ClassVar[str] = "Close a safeguarding escalation"
    escalation: str
    seen: int
    outcome: str
    at: datetime


@dataclass(frozen=True)
class SetAsideEscalation(Command):
    """Take out an escalation that was entered by mistake."""

    label: ClassVar[str] = "Set an escalation aside"
    escalation: str
    reason: str


@dataclass(frozen=True)
class RestoreEscalation(Command):
    """Put an escalation back."""

    label: ClassVar[str] = "Restore an escalation"
    escalation: str


def raise_escalation(command: RaiseEscalation, work: Work) -> str:
    """The id of the escalation. Refused: nothing noticed, or times out of order."""
    row: Escalation = Escalation.make(
        id=new_id("escalation"),
        case=work.get(Case, command.case).id,
        noticed=command.noticed,
        noticed_at=clock.stamp(command.noticed_at),
        told=command.told,
        told_at=_stamp(command.told_at),
    )
    _check(row)
    return work.add(row).id


def change_escalation(command: ChangeEscalation, work: Work) -> None:
    """Refused: a stale edit, an escalation closed before, nothing noticed, or times out of order."""
    row = work.get(Escalation, command.escalation)
    rules.must_be_open(_moment(row.closed_at))
    words = {"noticed": command.noticed, "told": command.told}
    times = {"noticed_at": _stamp(command.noticed_at), "told_at": _stamp(command.told_at)}
    given = {name: value for name, value in words.items() if value is not None}
    work.change(row, seen=command.seen, **given, **{name: value for name, value in times.items() if value})
    _check(row)


def acknowledge_escalation(command: AcknowledgeEscalation, work: Work) -> None:
    """Refused: a stale edit, closed before, nobody told, nobody named, or before anybody was told."""
    row = work.get(Escalation, command.escalation)
    rules.must_be_open(_moment(row.closed_at))
    rules.must_be_acknowledged_in_order(_moment(row.told_at), command.acknowledged, _as_kept(command.at))
    work.change(
        row, seen=command.seen, acknowledged=command.acknowledged, acknowledged_at=clock.stamp(command.at)
    )


def close_escalation(command: CloseEscalation, work: Work) -> None:
    """Refused: a stale edit, closed before, not acknowledged, no outcome, or before the acknowledgement."""
    row = work.get(Escalation, command.escalation)
    rules.must_be_open(_moment(row.closed_at))
    rules.must_be_closed_with_an_outcome(_moment(row.acknowledged_at), command.outcome, _as_kept(command.at))
    work.change(row, seen=command.seen, outcome=command.outcome, closed_at=clock.stamp(command.at))


def set_aside_escalation(command: SetAsideEscalation, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(Escalation, command.escalation), command.reason)


def restore_escalation(command: RestoreEscalation, work: Work) -> None:
    """Refused: it was not set aside."""
    work.restore(Escalation, command.escalation)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    RaiseEscalation: raise_escalation,
    ChangeEscalation: change_escalation,
    AcknowledgeEscalation: acknowledge_escalation,
    CloseEscalation: close_escalation,
    SetAsideEscalation: set_aside_escalation,
    RestoreEscalation: restore_escalation,
}


def _check(row: Escalation) -> None:
    rules.must_say_what_was_noticed(row.noticed)
    rules.must_be_told_in_order(clock.moment(row.noticed_at), row.told, _moment(row.told_at))


def _stamp(at: datetime | None) -> str:
    return clock.stamp(at) if at else ""


def _moment(text: str) -> datetime | None:
    return clock.moment(text) if text else None


def _as_kept(at: datetime) -> datetime:
    return clock.moment(clock.stamp(at))
