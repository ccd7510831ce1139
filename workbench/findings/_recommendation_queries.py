"""What can be asked of recommendations: all in their order, what they rest on, what was answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench.findings import advice
from workbench.findings._records import Finding, Recommendation, RecommendationFinding


@dataclass(frozen=True, slots=True)
class RecommendationRow:
    """What should be done, in running text; `findings` are the ids of those that stand and it rests on.

    `response` is "" until it is answered; `wanting` says what it still lacks.
    """

    id: str
    revision: int
    number: int
    text: str
    addressed_to: str
    due: str
    due_on: date | None
    measure: str
    response: str
    response_reason: str
    response_on: date | None
    findings: tuple[str, ...]
    wanting: tuple[str, ...]


def recommendations(read: Session, finding: str = "") -> tuple[RecommendationRow, ...]:
    """The recommendations in the order of their numbers: those that rest on one finding, or all."""
    standing = select(Recommendation).where(col(Recommendation.set_aside).is_(False))
    resting = _resting(read)
    rows = (
        _recommendation(row, resting.get(row.id, ()))
        for row in read.scalars(standing.order_by(col(Recommendation.number)))
    )
    return tuple(row for row in rows if not finding or finding in row.findings)


def the_recommendation(read: Session, id: str) -> RecommendationRow | None:
    """One recommendation, set aside or not; None if there is none of this id."""
    row = read.get(Recommendation, id)
    return _recommendation(row, _resting(read).get(id, ())) if row else None


def _resting(read: Session) -> Mapping[str, tuple[str, ...]]:
    """The findings that stand, by the recommendation that rests on them."""
    ties = (
        select(RecommendationFinding)
        .join(Finding, col(RecommendationFinding.finding) == Finding.id)
        .where(col(Finding.set_aside).is_(False))
    )
    found: dict[str, tuple[str, ...]] = {}
    for tie in read.scalars(ties.order_by(col(RecommendationFinding.finding))):
        found[tie.recommendation] = (*found.get(tie.recommendation, ()), tie.finding)
    return found


def _recommendation(row: Recommendation, findings: tuple[str, ...]) -> RecommendationRow:
    return RecommendationRow(
        id=row.id,
        revision=row.revision,
        number=row.number,
        text=row.text,
        addressed_to=row.addressed_to,
        due=row.due,
        due_on=_day(row.due_on),
        measure=row.measure,
        response=row.response,
        response_reason=row.response_reason,
        response_on=_day(row.response_on),
        findings=findings,
        wanting=advice.wanting(row.addressed_to, row.due or row.due_on, row.measure, len(findings)),
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
