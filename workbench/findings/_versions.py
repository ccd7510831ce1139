"""Finds the versions of a finding, their conclusions and contrary points, and what does not fit together."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench.findings import rules
from workbench.findings._alleged import Alleged
from workbench.findings._records import Conclusion, ContraryPoint, Finding, FindingVersion
from workbench.findings.rules import Concluded, Incoherence
from workbench.kernel.errors import Refused
from workbench.store.unit_of_work import Work

V = TypeVar("V")

_VERSIONS = (
    select(FindingVersion)
    .where(col(FindingVersion.set_aside).is_(False))
    .order_by(col(FindingVersion.number).desc())
)
_CONCLUSIONS = (
    select(Conclusion)
    .where(col(Conclusion.set_aside).is_(False))
    .order_by(col(Conclusion.element).is_not(None), col(Conclusion.id))
)
_WHOLE = "The allegation"
_ERASED = Concluded(conclusion="", called=_WHOLE, outcome=rules.NOT_DECIDED, reasons="")


def versions_of(read: Session, finding: str) -> Sequence[FindingVersion]:
    """The versions of a finding that stand, newest first."""
    return read.scalars(_VERSIONS.where(FindingVersion.finding == finding)).all()


def versions_by_finding(read: Session) -> Mapping[str, tuple[FindingVersion, ...]]:
    """The versions that stand, newest first, by the id of their finding."""
    return _grouped((row.finding, row) for row in read.scalars(_VERSIONS))


def newest_version(read: Session, finding: str) -> FindingVersion:
    """The version with the highest number. Refused: every version was erased."""
    found = versions_of(read, finding)
    if not found:
        raise Refused("This finding has no version left. Set it aside and draft it anew.")
    return found[0]


def conclusions_of(read: Session, version: str) -> Sequence[Conclusion]:
    """The conclusions of a version that stand, the one on the whole allegation first."""
    return read.scalars(_CONCLUSIONS.where(Conclusion.version == version)).all()


def conclusions_by_version(read: Session) -> Mapping[str, tuple[Conclusion, ...]]:
    """The conclusions that stand, the one on the whole allegation first, by the id of their version."""
    return _grouped((row.version, row) for row in read.scalars(_CONCLUSIONS))


def overall_of(conclusions: Sequence[Conclusion]) -> Conclusion | None:
    """What is concluded on the allegation as a whole; None only if that was erased."""
    return next((row for row in conclusions if row.element is None), None)


def points_of(read: Session, conclusions: Sequence[Conclusion]) -> Mapping[str, tuple[ContraryPoint, ...]]:
    """The contrary points that stand, in order, by the id of their conclusion."""
    wanted = [row.id for row in conclusions]
    standing = select(ContraryPoint).where(
        col(ContraryPoint.conclusion).in_(wanted), col(ContraryPoint.set_aside).is_(False)
    )
    rows = read.scalars(standing.order_by(col(ContraryPoint.position), col(ContraryPoint.id)))
    return _grouped((row.conclusion, row) for row in rows)


def draft_with(work: Work, conclusion: str) -> Conclusion:
    """A conclusion that can still be changed. Refused: its version was issued."""
    row = work.get(Conclusion, conclusion)
    draft(work, row.version)
    return row


def draft(work: Work, version: str) -> FindingVersion:
    """A version that can still be changed. Refused: it was issued, or its finding is not there."""
    row = work.get(FindingVersion, version)
    rules.must_be_a_draft(row.issued_at)
    work.get(Finding, row.finding)
    return row


def revisions(read: Session, version: FindingVersion) -> Mapping[str, int]:
    """The revision of everything that a version says, by id."""
    conclusions = conclusions_of(read, version.id)
    points = (point for found in points_of(read, conclusions).values() for point in found)
    return {row.id: row.revision for row in (version, *conclusions, *points)}


def incoherences_of(read: Session, version: FindingVersion, about: Alleged) -> tuple[Incoherence, ...]:
    """What keeps a version from being issued, or would have."""
    conclusions = conclusions_of(read, version.id)
    points = points_of(read, conclusions)
    called = {element.id: f"Element {element.number}" for element in about.elements}
    whole = overall_of(conclusions)
    overall = _concluded(whole, called, points) if whole else _ERASED
    there = {row.element: _concluded(row, called, points) for row in conclusions if row.element}
    gone = [each for element, each in there.items() if element not in called]
    in_order = [there[element] for element in called if element in there]
    without = [words for element, words in called.items() if element not in there]
    found = rules.incoherences(overall, (*in_order, *gone), without)
    lacking = (Incoherence(overall.conclusion, words) for words in rules.not_ready(about.scope, about.framed))
    return (*lacking, *_another_standard(overall, version, about), *found)


def _grouped(pairs: Iterable[tuple[str, V]]) -> Mapping[str, tuple[V, ...]]:
    found: dict[str, tuple[V, ...]] = {}
    for key, value in pairs:
        found[key] = (*found.get(key, ()), value)
    return found


def _another_standard(overall: Concluded, version: FindingVersion, about: Alleged) -> tuple[Incoherence, ...]:
    if version.standard_of_proof == about.standard_of_proof or version.proof_reason.strip():
        return ()
    words = f"The allegation is to be measured by the standard “{about.standard_of_proof}”."
    return (Incoherence(overall.conclusion, words),)


def _concluded(
    row: Conclusion, called: Mapping[str, str], points: Mapping[str, Sequence[ContraryPoint]]
) -> Concluded:
    return Concluded(
        conclusion=row.id,
        called=called.get(row.element, "An element") if row.element else _WHOLE,
        outcome=row.outcome,
        reasons=row.reasons,
        supporting=row.supporting,
        contrary=row.contrary,
        limits=row.limits,
        points=tuple((point.point, point.answer) for point in points.get(row.id, ())),
        standing=row.element is None or row.element in called,
    )
