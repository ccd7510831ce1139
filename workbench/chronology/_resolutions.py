"""What can be done about a difference between accounts: resolve it with reasons, or leave it open."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlmodel import col, select

from workbench.chronology import differences, rules
from workbench.chronology._account_records import Account, Resolution
from workbench.chronology._evidence_places import known
from workbench.chronology._records import Event
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.store.record import Value
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class ResolveDifference(Command):
    """Say how accounts of an event that differ on something are to be taken, with the reasons.

    `about` is among `ABOUTS`, `outcome` among `OUTCOMES`; `preferred` is the account that is preferred. The
    event itself is changed apart from this, by its own commands.
    """

    label: ClassVar[str] = "Resolve a difference between accounts"
    event: str
    about: str
    outcome: str
    reasons: str
    preferred: str = ""


@dataclass(frozen=True)
class ChangeResolution(Command):
    """Resolve a difference otherwise; None leaves a field as it is, "" prefers no account."""

    label: ClassVar[str] = "Change how a difference was resolved"
    resolution: str
    seen: int
    outcome: str | None = None
    reasons: str | None = None
    preferred: str | None = None


@dataclass(frozen=True)
class SetAsideResolution(Command):
    """Take a resolution back; the difference is open again."""

    label: ClassVar[str] = "Set a resolution aside"
    resolution: str
    reason: str


@dataclass(frozen=True)
class RestoreResolution(Command):
    """Let a resolution count again."""

    label: ClassVar[str] = "Restore a resolution"
    resolution: str


def resolve_difference(command: ResolveDifference, work: Work) -> str:
    """The id of the resolution. Refused: no two accounts, resolved before, no reasons, no account preferred
    where one is.
    """
    row: Resolution = Resolution.make(
        id=new_id("resolution"),
        event=work.get(Event, command.event).id,
        about=command.about,
        outcome=command.outcome,
        preferred=known(work, "account", command.preferred),
        reasons=command.reasons,
    )
    rules.must_have_rivals(len(_accounts(work, row.event)))
    _check(work, row)
    return work.add(row).id


def change_resolution(command: ChangeResolution, work: Work) -> None:
    """Refused: a stale edit, no reasons, or no account preferred where one is."""
    names = ("outcome", "reasons")
    given: dict[str, Value] = {name: value for name in names if (value := getattr(command, name)) is not None}
    if command.preferred is not None:
        given["preferred"] = known(work, "account", command.preferred)
    row = work.get(Resolution, command.resolution)
    _check(work, work.change(row, seen=command.seen, **given))


def set_aside_resolution(command: SetAsideResolution, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(Resolution, command.resolution), command.reason)


def restore_resolution(command: RestoreResolution, work: Work) -> None:
    """Refused: it was not set aside, its event or the account it prefers was, or it was resolved anew."""
    row = work.restore(Resolution, command.resolution)
    work.get(Event, row.event)
    _check(work, row)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    ResolveDifference: resolve_difference,
    ChangeResolution: change_resolution,
    SetAsideResolution: set_aside_resolution,
    RestoreResolution: restore_resolution,
}


def _check(work: Work, row: Resolution) -> None:
    rules.must_be_resolved_with_reasons(row.about, row.outcome, row.reasons, differences.ABOUTS)
    rules.must_prefer_one_of_them(row.outcome, row.preferred, _accounts(work, row.event))
    rules.must_be_resolved_once(len(_others(work, row)))


def _accounts(work: Work, event: str) -> list[str]:
    standing = select(Account).where(Account.event == event, col(Account.set_aside).is_(False))
    return [account.id for account in work.all(standing)]


def _others(work: Work, row: Resolution) -> Sequence[Resolution]:
    return work.all(
        select(Resolution).where(
            Resolution.event == row.event,
            Resolution.about == row.about,
            Resolution.id != row.id,
            col(Resolution.set_aside).is_(False),
        )
    )
