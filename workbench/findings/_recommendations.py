"""What can be done to recommendations: make, rest on findings, and record what the body answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from sqlmodel import select

from workbench.findings import advice
from workbench.findings._records import Finding, Recommendation, RecommendationFinding
from workbench.kernel.commands import Batch, Command
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class AddRecommendation(Command):
    """Recommend something; it gets the next number. All but `due_on` is running text.

    `due` says by when in words ("within three months of the report"), `due_on` the day where one is named.
    """

    label: ClassVar[str] = "Add a recommendation"
    text: str
    addressed_to: str = ""
    due: str = ""
    due_on: date | None = None
    measure: str = ""
    findings: tuple[str, ...] = ()


@dataclass(frozen=True)
class ChangeRecommendation(Command):
    """Change a recommendation that was not answered yet; None leaves a field as it is."""

    label: ClassVar[str] = "Change a recommendation"
    recommendation: str
    seen: int
    text: str | None = None
    addressed_to: str | None = None
    due: str | None = None
    due_on: date | None = None
    measure: str | None = None


@dataclass(frozen=True)
class LinkRecommendationFinding(Command):
    """Say that a recommendation rests on a finding."""

    label: ClassVar[str] = "Link a recommendation to a finding"
    recommendation: str
    finding: str


@dataclass(frozen=True)
class UnlinkRecommendationFinding(Command):
    """Say that a recommendation does not rest on a finding."""

    label: ClassVar[str] = "Unlink a recommendation from a finding"
    recommendation: str
    finding: str


@dataclass(frozen=True)
class RestOnFindings(Batch):
    """Several links of a recommendation to findings made and taken away as one act."""

    label: ClassVar[str] = "Change what a recommendation rests on"


@dataclass(frozen=True)
class AnswerRecommendation(Command):
    """Record whether the body accepted a recommendation, on which day, and the reason it gave."""

    label: ClassVar[str] = "Record the answer to a recommendation"
    recommendation: str
    seen: int
    response: str
    on: date
    reason: str = ""


@dataclass(frozen=True)
class SetAsideRecommendation(Command):
    """Take a recommendation out; its number is not given again."""

    label: ClassVar[str] = "Set a recommendation aside"
    recommendation: str
    reason: str


@dataclass(frozen=True)
class RestoreRecommendation(Command):
    """Put a recommendation back."""

    label: ClassVar[str] = "Restore a recommendation"
    recommendation: str


def add_recommendation(command: AddRecommendation, work: Work) -> str:
    """The id of the recommendation. Refused: no words, or a finding that is not there."""
    advice.must_recommend_something(command.text)
    names = ("text", "addressed_to", "due", "measure")
    row: Recommendation = Recommendation.make(
        id=new_id("recommendation"),
        number=work.next_number("recommendation"),
        due_on=command.due_on.isoformat() if command.due_on else "",
        **{name: getattr(command, name) for name in names},
    )
    work.add(row)
    for finding in dict.fromkeys(command.findings):
        _link(work, row.id, finding)
    return row.id


def change_recommendation(command: ChangeRecommendation, work: Work) -> None:
    """Refused: a stale edit, no words, or answered already."""
    row = work.get(Recommendation, command.recommendation)
    advice.must_not_be_answered(row.response)
    names = ("text", "addressed_to", "due", "measure")
    given = {name: value for name in names if (value := getattr(command, name)) is not None}
    day = {"due_on": command.due_on.isoformat()} if command.due_on else {}
    advice.must_recommend_something(work.change(row, seen=command.seen, **given, **day).text)


def link_recommendation_finding(command: LinkRecommendationFinding, work: Work) -> str:
    """The id of the tie. Refused: the recommendation or the finding is not there."""
    recommendation = work.get(Recommendation, command.recommendation)
    already = _ties(work, recommendation.id, command.finding)
    return already[0].id if already else _link(work, recommendation.id, command.finding)


def unlink_recommendation_finding(command: UnlinkRecommendationFinding, work: Work) -> None:
    """Refused: they are not tied."""
    ties = _ties(work, command.recommendation, command.finding)
    if not ties:
        raise Refused("These two are not linked.")
    for tie in ties:
        work.remove(tie)


def answer_recommendation(command: AnswerRecommendation, work: Work) -> None:
    """Refused: a stale edit, an unknown answer, or less than accepted without the reason given."""
    advice.must_be_answered_with_a_reason(command.response, command.reason)
    work.change(
        work.get(Recommendation, command.recommendation),
        seen=command.seen,
        response=command.response,
        response_reason=command.reason.strip(),
        response_on=command.on.isoformat(),
    )


def set_aside_recommendation(command: SetAsideRecommendation, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(Recommendation, command.recommendation), command.reason)


def restore_recommendation(command: RestoreRecommendation, work: Work) -> None:
    """Refused: it was not set aside."""
    work.restore(Recommendation, command.recommendation)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    AddRecommendation: add_recommendation,
    ChangeRecommendation: change_recommendation,
    LinkRecommendationFinding: link_recommendation_finding,
    UnlinkRecommendationFinding: unlink_recommendation_finding,
    AnswerRecommendation: answer_recommendation,
    SetAsideRecommendation: set_aside_recommendation,
    RestoreRecommendation: restore_recommendation,
}


def _link(work: Work, recommendation: str, finding: str) -> str:
    known = work.get(Finding, finding)
    row: RecommendationFinding = RecommendationFinding.make(
        id=new_id("recommendation_finding"), recommendation=recommendation, finding=known.id
    )
    return work.add(row).id


def _ties(work: Work, recommendation: str, finding: str) -> Sequence[RecommendationFinding]:
    of_both = (
        RecommendationFinding.recommendation == recommendation,
        RecommendationFinding.finding == finding,
    )
    return work.all(select(RecommendationFinding).where(*of_both))
