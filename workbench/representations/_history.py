"""What has happened to every criticism, read in one go: letters, answers, the effect decided on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench.representations._records import (
    Criticism,
    Disclosure,
    DisclosureCriticism,
    Effect,
    EffectResponse,
    LetterCriticism,
    Response,
    ResponseCriticism,
    WarningLetter,
)
from workbench.representations.rules import Course

_DISCLOSED = (
    select(Disclosure, DisclosureCriticism.criticism)
    .join(DisclosureCriticism, col(DisclosureCriticism.disclosure) == Disclosure.id)
    .where(col(Disclosure.set_aside).is_(False))
    .order_by(col(Disclosure.disclosed_on), col(Disclosure.id))
)
_PUT = (
    select(WarningLetter, LetterCriticism.criticism)
    .join(LetterCriticism, col(LetterCriticism.letter) == WarningLetter.id)
    .order_by(col(WarningLetter.sent_on), col(WarningLetter.id))
)
_ANSWERED = (
    select(Response, ResponseCriticism.criticism)
    .join(ResponseCriticism, col(ResponseCriticism.response) == Response.id)
    .where(col(Response.set_aside).is_(False))
    .order_by(col(Response.received_on), col(Response.id))
)


@dataclass
class History:
    """What has happened to one criticism; letters and responses in the order in which they came."""

    disclosures: list[Disclosure] = field(default_factory=list)
    letters: list[WarningLetter] = field(default_factory=list)
    responses: list[Response] = field(default_factory=list)
    effect: Effect | None = None
    considered: tuple[str, ...] = ()

    def course(self) -> Course:
        """The same as the rules look at it."""
        last = self.letters[-1] if self.letters else None
        return Course(
            deadline=date.fromisoformat(last.deadline) if last else None,
            no_response=bool(last and last.no_response_on),
            responses=len(self.responses),
            unconsidered=sum(response.id not in self.considered for response in self.responses),
            has_effect=self.effect is not None,
        )


def histories(read: Session) -> Mapping[str, History]:
    """The history of every criticism, by id."""
    found = {id: History() for id in read.scalars(select(Criticism.id))}
    for disclosure, criticism in read.execute(_DISCLOSED):
        found[criticism].disclosures.append(disclosure)
    for letter, criticism in read.execute(_PUT):
        found[criticism].letters.append(letter)
    for response, criticism in read.execute(_ANSWERED):
        found[criticism].responses.append(response)
    considered = _considered(read)
    for effect in read.scalars(select(Effect).where(col(Effect.set_aside).is_(False))):
        history = found[effect.criticism]
        history.effect, history.considered = effect, considered.get(effect.id, ())
    return found


def _considered(read: Session) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for tie in read.scalars(select(EffectResponse).order_by(col(EffectResponse.id))):
        found[tie.effect] = (*found.get(tie.effect, ()), tie.response)
    return found
