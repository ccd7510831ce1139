"""What can be done to the plan of interviews: whom first, and why."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlmodel import col, select

from workbench.interviews import _order, rules
from workbench.interviews._records import Interview
from workbench.kernel.commands import Command
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class PlaceInterview(Command):
    """Put an interview into the plan directly after another, or first with `after` empty, and say why there.

    The plan is an intention: it says nothing of when an interview was held.
    """

    label: ClassVar[str] = "Put an interview in order"
    interview: str
    seen: int
    reason: str
    after: str = ""


@dataclass(frozen=True)
class TakeOutOfPlan(Command):
    """Take an interview out of the order of the plan; the interview itself stays."""

    label: ClassVar[str] = "Take an interview out of the order"
    interview: str
    seen: int


def place_interview(command: PlaceInterview, work: Work) -> None:
    """Refused: a stale edit, no reason, or after one that is not in the plan."""
    rules.must_say_why_this_turn(command.reason)
    row = work.get(Interview, command.interview)
    others = [other for other in _in_order(work) if other.id != row.id]
    turn = _order.directly_after(work, others, "turn", command.after)
    work.change(row, seen=command.seen, turn=turn, turn_reason=command.reason.strip())


def place_last(work: Work, row: Interview, reason: str) -> None:
    """Put an interview at the end of the order. Refused: no reason."""
    rules.must_say_why_this_turn(reason)
    others = [other for other in _in_order(work) if other.id != row.id]
    work.change(row, turn=_order.end(others, "turn"), turn_reason=reason.strip())


def take_out_of_plan(command: TakeOutOfPlan, work: Work) -> None:
    """Refused: a stale edit."""
    work.change(work.get(Interview, command.interview), seen=command.seen, turn=None, turn_reason="")


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    PlaceInterview: place_interview,
    TakeOutOfPlan: take_out_of_plan,
}


def _in_order(work: Work) -> Sequence[Interview]:
    placed = select(Interview).where(col(Interview.turn).is_not(None), col(Interview.set_aside).is_(False))
    return work.all(placed.order_by(col(Interview.turn), col(Interview.number)))
