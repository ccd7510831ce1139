"""What can be done to answers: record them, late ones too, consider them, and say what they changed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from sqlmodel import select

from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.representations import rules
from workbench.representations._history import histories
from workbench.representations._letters import put_in
from workbench.representations._records import (
    Criticism,
    Effect,
    EffectResponse,
    Response,
    ResponseCriticism,
    WarningLetter,
)
from workbench.store.record import class_of
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class RecordResponse(Command):
    """Record what was answered to a letter, in words or as an exhibit, on the day it was received.

    `criticisms` are those it answers, empty for all of the letter; `representative` says who answered for
    the person, if somebody did. An answer after the deadline is accepted and marked as late.
    """

    label: ClassVar[str] = "Record an answer to a letter"
    letter: str
    received_on: date
    text: str = ""
    exhibit: str = ""
    representative: str = ""
    criticisms: tuple[str, ...] = ()


@dataclass(frozen=True)
class ChangeResponse(Command):
    """Correct what was recorded of an answer; None leaves a field as it is."""

    label: ClassVar[str] = "Change an answer to a letter"
    response: str
    seen: int
    received_on: date | None = None
    text: str | None = None
    exhibit: str | None = None
    representative: str | None = None


@dataclass(frozen=True)
class SetAsideResponse(Command):
    """Take out an answer that was recorded by mistake."""

    label: ClassVar[str] = "Set an answer to a letter aside"
    response: str
    reason: str


@dataclass(frozen=True)
class RestoreResponse(Command):
    """Put an answer back; if an effect was decided on without it, it is to be considered."""

    label: ClassVar[str] = "Restore an answer to a letter"
    response: str


@dataclass(frozen=True)
class DecideEffect(Command):
    """Decide, having considered every answer so far, whether a criticism stands, changes (`becomes`) or is
    withdrawn, with the reasons: what in the answer led to it, or why it changes nothing.
    """

    label: ClassVar[str] = "Decide on the effect of an answer"
    criticism: str
    outcome: str
    reasons: str
    on: date
    becomes: str = ""


@dataclass(frozen=True)
class ChangeEffect(Command):
    """Decide anew on a criticism, having considered every answer so far; None leaves a field as it is."""

    label: ClassVar[str] = "Decide anew on the effect of an answer"
    effect: str
    seen: int
    outcome: str | None = None
    reasons: str | None = None
    becomes: str | None = None
    on: date | None = None


@dataclass(frozen=True)
class SetAsideEffect(Command):
    """Take a decision on a criticism back; the answer is to be considered again."""

    label: ClassVar[str] = "Set the effect of an answer aside"
    effect: str
    reason: str


@dataclass(frozen=True)
class RestoreEffect(Command):
    """Let a decision on a criticism stand again."""

    label: ClassVar[str] = "Restore the effect of an answer"
    effect: str


def record_response(command: RecordResponse, work: Work) -> str:
    """The id of the response. Refused: nothing kept of it, a day before the letter or to come, or an answer
    to what the letter did not put.
    """
    letter = work.get(WarningLetter, command.letter)
    put = put_in(work, letter.id)
    rules.must_be_in_the_letter(command.criticisms, put)
    row: Response = Response.make(
        id=new_id("response"),
        letter=letter.id,
        received_on=command.received_on.isoformat(),
        text=command.text,
        exhibit=_exhibit(work, command.exhibit),
        representative=command.representative,
    )
    _check_response(letter, row)
    work.add(row)
    for criticism in dict.fromkeys(command.criticisms or put):
        tie = {"response": row.id, "criticism": criticism}
        work.add(ResponseCriticism.make(id=new_id("response_criticism"), **tie))
    return row.id


def change_response(command: ChangeResponse, work: Work) -> None:
    """Refused: a stale edit, nothing kept of it, or a day before the letter or to come."""
    day = command.received_on.isoformat() if command.received_on else None
    words = {"received_on": day, "text": command.text, "representative": command.representative}
    given = {name: value for name, value in words.items() if value is not None}
    kept = {} if command.exhibit is None else {"exhibit": _exhibit(work, command.exhibit)}
    row = work.change(work.get(Response, command.response), seen=command.seen, **given, **kept)
    _check_response(work.get(WarningLetter, row.letter), row)


def set_aside_response(command: SetAsideResponse, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(Response, command.response), command.reason)


def restore_response(command: RestoreResponse, work: Work) -> None:
    """Refused: it was not set aside."""
    work.restore(Response, command.response)


def decide_effect(command: DecideEffect, work: Work) -> str:
    """The id of the effect. Refused: not heard yet, decided already, no reasons, or a day to come."""
    row: Effect = Effect.make(
        id=new_id("effect"),
        criticism=work.get(Criticism, command.criticism).id,
        outcome=command.outcome,
        reasons=command.reasons,
        becomes=command.becomes,
        decided_on=command.on.isoformat(),
    )
    history = histories(work.session)[row.criticism]
    rules.must_not_have_one_already(int(history.effect is not None))
    _check_effect(work, row)
    work.add(row)
    _consider(work, row)
    return row.id


def change_effect(command: ChangeEffect, work: Work) -> None:
    """Refused: a stale edit, not heard any more, no reasons, or a day to come."""
    day = command.on.isoformat() if command.on else None
    words = {"outcome": command.outcome, "reasons": command.reasons, "becomes": command.becomes}
    given = {name: value for name, value in {**words, "decided_on": day}.items() if value is not None}
    row = work.change(work.get(Effect, command.effect), seen=command.seen, **given)
    _check_effect(work, row)
    _consider(work, row)


def set_aside_effect(command: SetAsideEffect, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(Effect, command.effect), command.reason)


def restore_effect(command: RestoreEffect, work: Work) -> None:
    """Refused: it was not set aside, or it was decided anew."""
    row = work.restore(Effect, command.effect)
    others = select(Effect).where(Effect.criticism == row.criticism, Effect.id != row.id)
    rules.must_not_have_one_already(sum(not other.set_aside for other in work.all(others)))


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    RecordResponse: record_response,
    ChangeResponse: change_response,
    SetAsideResponse: set_aside_response,
    RestoreResponse: restore_response,
    DecideEffect: decide_effect,
    ChangeEffect: change_effect,
    SetAsideEffect: set_aside_effect,
    RestoreEffect: restore_effect,
}


def _exhibit(work: Work, exhibit: str) -> str | None:
    return work.get(class_of("exhibit"), exhibit).id if exhibit else None


def _check_response(letter: WarningLetter, row: Response) -> None:
    received = date.fromisoformat(row.received_on)
    rules.must_answer_something(row.text, row.exhibit or "")
    rules.must_not_come_before_the_letter(date.fromisoformat(letter.sent_on), received)
    rules.must_not_be_to_come(received, clock.today(), "received_on")


def _check_effect(work: Work, row: Effect) -> None:
    rules.must_be_a_reasoned_effect(row.outcome, row.reasons, row.becomes)
    rules.must_be_heard_first(row.outcome, histories(work.session)[row.criticism].course())
    rules.must_not_be_to_come(date.fromisoformat(row.decided_on), clock.today(), "on")


def _consider(work: Work, row: Effect) -> None:
    """Take every answer so far as considered."""
    already = {
        tie.response for tie in work.all(select(EffectResponse).where(EffectResponse.effect == row.id))
    }
    for response in histories(work.session)[row.criticism].responses:
        if response.id not in already:
            tie = {"effect": row.id, "response": response.id}
            work.add(EffectResponse.make(id=new_id("effect_response"), **tie))
