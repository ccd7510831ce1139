"""What can be done about the steps of a request: chase it, answer it, withdraw it, put a step right."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from sqlmodel import col, func, select

from workbench.evidence import rules
from workbench.evidence._request_records import MaterialRequest, RequestStep
from workbench.evidence._requests import tie_exhibit
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class ChaseRequest(Command):
    """Record that an answer was asked for again, and how; without a day it was today."""

    label: ClassVar[str] = "Chase a request"
    request: str
    seen: int
    words: str = ""
    on: date | None = None


@dataclass(frozen=True)
class RecordAnswer(Command):
    """Record what came of a request: received, partly received or refused, with the exhibits that came."""

    label: ClassVar[str] = "Record the answer to a request"
    request: str
    seen: int
    answer: str
    words: str = ""
    on: date | None = None
    exhibits: tuple[str, ...] = ()


@dataclass(frozen=True)
class WithdrawRequest(Command):
    """Record that the material is no longer asked for, and why."""

    label: ClassVar[str] = "Withdraw a request"
    request: str
    seen: int
    words: str
    on: date | None = None


@dataclass(frozen=True)
class ChangeRequestStep(Command):
    """Change the words or the day of a step; None leaves a field as it is. What sort of step it was stays."""

    label: ClassVar[str] = "Change a step of a request"
    step: str
    seen: int
    words: str | None = None
    on: date | None = None


@dataclass(frozen=True)
class SetAsideRequestStep(Command):
    """Take out a step that was entered by mistake; the request stands as it did without it."""

    label: ClassVar[str] = "Set a step of a request aside"
    step: str
    reason: str


@dataclass(frozen=True)
class RestoreRequestStep(Command):
    """Put a step of a request back."""

    label: ClassVar[str] = "Restore a step of a request"
    step: str


def chase_request(command: ChaseRequest, work: Work) -> str:
    """The id of the step. Refused: a stale edit, answered in full or withdrawn, or a day that cannot be."""
    return _step(command, work, rules.CHASED)


def record_answer(command: RecordAnswer, work: Work) -> str:
    """The id of the step. Refused: a stale edit, answered in full or withdrawn, refused without a reason."""
    rules.must_be_an_answer(command.answer, command.words)
    for exhibit in dict.fromkeys(command.exhibits):
        tie_exhibit(work, command.request, exhibit)
    return _step(command, work, command.answer)


def withdraw_request(command: WithdrawRequest, work: Work) -> str:
    """The id of the step. Refused: a stale edit, answered in full or withdrawn, or no reason."""
    rules.must_say_why_it_is_withdrawn(command.words)
    return _step(command, work, rules.WITHDRAWN)


def change_request_step(command: ChangeRequestStep, work: Work) -> None:
    """Refused: a stale edit, a day that cannot be, or words that the step needs taken away."""
    row = work.get(RequestStep, command.step)
    request = work.get(MaterialRequest, row.request)
    on = {"on": _day(request, command.on).isoformat()} if command.on else {}
    words = {} if command.words is None else {"words": command.words}
    work.change(row, seen=command.seen, **words, **on)
    if row.sort in rules.ANSWERS:
        rules.must_be_an_answer(row.sort, row.words)
    if row.sort == rules.WITHDRAWN:
        rules.must_say_why_it_is_withdrawn(row.words)
    _settle(request, work)


def set_aside_request_step(command: SetAsideRequestStep, work: Work) -> None:
    """Refused: no reason."""
    row = work.get(RequestStep, command.step)
    work.set_aside(row, command.reason)
    _settle(work.get(MaterialRequest, row.request), work)


def restore_request_step(command: RestoreRequestStep, work: Work) -> None:
    """Refused: it was not set aside, or its request is not there."""
    row = work.restore(RequestStep, command.step)
    _settle(work.get(MaterialRequest, row.request), work)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    ChaseRequest: chase_request,
    RecordAnswer: record_answer,
    WithdrawRequest: withdraw_request,
    ChangeRequestStep: change_request_step,
    SetAsideRequestStep: set_aside_request_step,
    RestoreRequestStep: restore_request_step,
}


def _step(command: ChaseRequest | RecordAnswer | WithdrawRequest, work: Work, sort: str) -> str:
    request = work.get(MaterialRequest, command.request)
    rules.must_not_be_settled(request.state)
    highest = select(func.max(col(RequestStep.position))).where(RequestStep.request == request.id)
    row: RequestStep = RequestStep.make(
        id=new_id("request_step"),
        request=request.id,
        sort=sort,
        on=_day(request, command.on or clock.today()).isoformat(),
        position=(work.session.scalar(highest) or 0) + 1,
        words=command.words,
    )
    work.add(row)
    _settle(request, work, seen=command.seen)
    return row.id


def _day(request: MaterialRequest, on: date) -> date:
    rules.must_lie_between(date.fromisoformat(request.asked_on), on, clock.today())
    return on


def _settle(request: MaterialRequest, work: Work, *, seen: int | None = None) -> None:
    """Let the request stand as its steps say, in the order of their days."""
    steps = select(RequestStep).where(
        RequestStep.request == request.id, col(RequestStep.set_aside).is_(False)
    )
    rows = work.all(steps.order_by(col(RequestStep.on), col(RequestStep.position)))
    work.change(request, seen=seen, state=rules.state_after([row.sort for row in rows]))
