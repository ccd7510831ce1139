"""What can be asked of findings: how far they have come, every version, what does not fit together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench.findings import rules
from workbench.findings._alleged import alleged
from workbench.findings._records import Conclusion, ContraryPoint, Finding, FindingVersion
from workbench.findings._versions import (
    conclusions_by_version,
    conclusions_of,
    incoherences_of,
    overall_of,
    points_of,
    versions_by_finding,
    versions_of,
)
from workbench.findings.rules import Incoherence
from workbench.kernel import clock
from workbench.kernel.errors import Refused


@dataclass(frozen=True, slots=True)
class FindingRow:
    """What is found on an allegation: `issued` and `draft` are ids of versions, or None.

    `outcome` is that of the version issued last, "" before that; `draft_outcome` that of the draft, if any.
    """

    id: str
    revision: int
    allegation: str
    state: str
    issued: str | None
    draft: str | None
    outcome: str
    draft_outcome: str


@dataclass(frozen=True, slots=True)
class ContraryPointRow:
    """Something that speaks against what is concluded; `answer` is "" until it is answered."""

    id: str
    revision: int
    point: str
    answer: str


@dataclass(frozen=True, slots=True)
class ConclusionRow:
    """What is concluded on an element, or where `element` is None on the allegation; running text.

    `number` is that of the element, 0 for the allegation and for an element that was set aside; `found_on`
    the wording it was issued on, "" in a draft.
    """

    id: str
    revision: int
    element: str | None
    number: int
    outcome: str
    reasons: str
    supporting: str
    contrary: str
    limits: str
    found_on: str
    points: tuple[ContraryPointRow, ...]


_ERASED = ConclusionRow("", 0, None, 0, rules.NOT_DECIDED, "", "", "", "", "", ())


@dataclass(frozen=True, slots=True)
class FindingVersionRow:
    """A version of a finding; `issued_at` is None while it is a draft, `reason` why it came after another."""

    id: str
    revision: int
    finding: str
    number: int
    issued_at: datetime | None
    reason: str
    standard_of_proof: str
    proof_reason: str
    without_reply: str
    found_on: str
    overall: ConclusionRow
    elements: tuple[ConclusionRow, ...]

    @property
    def seen(self) -> tuple[tuple[str, int], ...]:
        """The id and revision of everything it says, to be handed in when it is issued."""
        conclusions = tuple(row for row in (self.overall, *self.elements) if row.id)
        points = tuple((point.id, point.revision) for row in conclusions for point in row.points)
        return ((self.id, self.revision), *((row.id, row.revision) for row in conclusions), *points)


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """The outcome on an allegation, or on one of its elements, in the newest version of its finding."""

    allegation: str
    element: str | None
    outcome: str
    finding: str
    version: str
    issued: bool


def findings(read: Session, allegation: str = "") -> tuple[FindingRow, ...]:
    """The findings that stand, on one allegation or on all."""
    standing = select(Finding).where(col(Finding.set_aside).is_(False))
    if allegation:
        standing = standing.where(Finding.allegation == allegation)
    return _findings(read, read.scalars(standing.order_by(col(Finding.id))).all())


def the_finding(read: Session, id: str) -> FindingRow | None:
    """One finding, set aside or not; None if there is none of this id."""
    row = read.get(Finding, id)
    return _findings(read, [row])[0] if row else None


def finding_versions(read: Session, finding: str) -> tuple[FindingVersionRow, ...]:
    """Every version of a finding, newest first, each as it was issued."""
    return tuple(_version(read, row) for row in versions_of(read, finding))


def the_finding_version(read: Session, id: str) -> FindingVersionRow | None:
    """One version; None if there is none of this id."""
    row = read.get(FindingVersion, id)
    return _version(read, row) if row else None


def incoherences(read: Session, version: str) -> tuple[Incoherence, ...]:
    """What keeps a draft from being issued, in the order of reading. Refused: there is no such version."""
    row = read.get(FindingVersion, version)
    if row is None:
        raise Refused("This version is no longer there. Choose the finding again.")
    finding = read.get_one(Finding, row.finding)
    return incoherences_of(read, row, alleged(read, finding.allegation))


def outcomes(read: Session, *, issued_only: bool = False) -> tuple[OutcomeRow, ...]:
    """The outcome on every allegation and element with a finding, as its newest version has it."""
    versions, conclusions = versions_by_finding(read), conclusions_by_version(read)
    found: list[OutcomeRow] = []
    for finding in read.scalars(select(Finding).where(col(Finding.set_aside).is_(False))):
        wanted = [row for row in versions.get(finding.id, ()) if row.issued_at or not issued_only]
        for newest in wanted[:1]:
            said = ((row.element, row.outcome) for row in conclusions.get(newest.id, ()))
            ids = (finding.id, newest.id)
            found += [OutcomeRow(finding.allegation, *each, *ids, bool(newest.issued_at)) for each in said]
    return tuple(found)


def _findings(read: Session, rows: Sequence[Finding]) -> tuple[FindingRow, ...]:
    versions, conclusions = versions_by_finding(read), conclusions_by_version(read)
    return tuple(_finding(row, versions.get(row.id, ()), conclusions) for row in rows)


def _finding(
    row: Finding, versions: Sequence[FindingVersion], conclusions: Mapping[str, Sequence[Conclusion]]
) -> FindingRow:
    issued = [version.id for version in versions if version.issued_at]
    drafts = [version.id for version in versions if not version.issued_at]
    return FindingRow(
        id=row.id,
        revision=row.revision,
        allegation=row.allegation,
        state=rules.state(len(issued), len(drafts)),
        issued=issued[0] if issued else None,
        draft=drafts[0] if drafts else None,
        outcome=_outcome(issued, conclusions),
        draft_outcome=_outcome(drafts, conclusions),
    )


def _outcome(versions: Sequence[str], conclusions: Mapping[str, Sequence[Conclusion]]) -> str:
    """The outcome of the first of these versions on the allegation as a whole."""
    whole = overall_of(conclusions.get(versions[0], ())) if versions else None
    return whole.outcome if whole else rules.NOT_DECIDED


def _version(read: Session, row: FindingVersion) -> FindingVersionRow:
    finding = read.get_one(Finding, row.finding)
    order = {element.id: element.number for element in alleged(read, finding.allegation).elements}
    conclusions = conclusions_of(read, row.id)
    points = points_of(read, conclusions)
    rows = [_conclusion(each, order, points.get(each.id, ())) for each in conclusions]
    elements = [each for each in rows if each.element]
    return FindingVersionRow(
        id=row.id,
        revision=row.revision,
        finding=row.finding,
        number=row.number,
        issued_at=clock.moment(row.issued_at) if row.issued_at else None,
        reason=row.reason,
        standard_of_proof=row.standard_of_proof,
        proof_reason=row.proof_reason,
        without_reply=row.without_reply,
        found_on=row.found_on,
        overall=next((each for each in rows if each.element is None), _ERASED),
        elements=tuple(sorted(elements, key=lambda each: (not each.number, each.number))),
    )


def _conclusion(row: Conclusion, order: Mapping[str, int], points: Sequence[ContraryPoint]) -> ConclusionRow:
    return ConclusionRow(
        id=row.id,
        revision=row.revision,
        element=row.element,
        number=row.number or order.get(row.element or "", 0),
        outcome=row.outcome,
        reasons=row.reasons,
        supporting=row.supporting,
        contrary=row.contrary,
        limits=row.limits,
        found_on=row.found_on,
        points=tuple(ContraryPointRow(each.id, each.revision, each.point, each.answer) for each in points),
    )
