"""What can be done to findings: draft, measure, issue for good, begin the next version."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlmodel import col, func, select

from workbench.findings import rules
from workbench.findings._alleged import Alleged, alleged
from workbench.findings._records import Conclusion, ContraryPoint, Finding, FindingVersion
from workbench.findings._versions import (
    conclusions_of,
    draft,
    incoherences_of,
    newest_version,
    points_of,
    revisions,
    versions_of,
)
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.store.record import class_of
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class DraftFinding(Command):
    """Begin a finding on an allegation: nothing concluded yet on the whole and on each of its elements."""

    label: ClassVar[str] = "Draft a finding"
    allegation: str


@dataclass(frozen=True)
class MeasureFinding(Command):
    """Say which standard of proof a draft applies; at first it is the one of the allegation."""

    label: ClassVar[str] = "Say which standard of proof a finding applies"
    version: str
    seen: int
    standard_of_proof: str
    proof_reason: str = ""


@dataclass(frozen=True)
class IssueFinding(Command):
    """Issue a version: from then on it never changes, nor do the words it was found on.

    `seen` holds the id and revision of all it says (`FindingVersionRow.seen`). `without_reply` is why an
    adverse finding is issued although somebody it names was not heard.
    """

    label: ClassVar[str] = "Issue a finding"
    final: ClassVar[bool] = True
    instead: ClassVar[str] = "issue a new version"
    version: str
    seen: tuple[tuple[str, int], ...]
    without_reply: str = ""


@dataclass(frozen=True)
class ReviseFinding(Command):
    """Begin the next version of a finding that was issued, with its words, and say why."""

    label: ClassVar[str] = "Begin the next version of a finding"
    finding: str
    reason: str


@dataclass(frozen=True)
class SetAsideFindingVersion(Command):
    """Give up a next version that was begun; the one issued before it stands."""

    label: ClassVar[str] = "Set a version of a finding aside"
    version: str
    reason: str


@dataclass(frozen=True)
class RestoreFindingVersion(Command):
    """Take up a next version again."""

    label: ClassVar[str] = "Restore a version of a finding"
    version: str


@dataclass(frozen=True)
class SetAsideFinding(Command):
    """Take out a finding that was drafted and never issued."""

    label: ClassVar[str] = "Set a finding aside"
    finding: str
    reason: str


@dataclass(frozen=True)
class RestoreFinding(Command):
    """Put a finding back."""

    label: ClassVar[str] = "Restore a finding"
    finding: str


def draft_finding(command: DraftFinding, work: Work) -> str:
    """The id of the finding. Refused: out of scope, nothing to prove, or there is a finding on it already."""
    allegation = work.get(class_of("allegation"), command.allegation)
    about = alleged(work.session, allegation.id)
    rules.must_be_within_scope(about.scope)
    rules.must_have_something_to_prove(len(about.elements))
    finding: Finding = Finding.make(id=new_id("finding"), allegation=allegation.id)
    rules.must_not_have_one_already(_others(work, finding))
    work.add(finding)
    version: FindingVersion = FindingVersion.make(
        id=new_id("finding_version"),
        finding=finding.id,
        number=1,
        standard_of_proof=about.standard_of_proof,
        proof_reason=about.proof_reason,
    )
    work.add(version)
    for element in (None, *(each.id for each in about.elements)):
        work.add(Conclusion.make(id=new_id("conclusion"), version=version.id, element=element))
    return finding.id


def measure_finding(command: MeasureFinding, work: Work) -> None:
    """Refused: a stale edit, issued before, no standard, or an unusual one without the reason."""
    rules.must_be_measured(command.standard_of_proof, command.proof_reason)
    work.change(
        draft(work, command.version),
        seen=command.seen,
        standard_of_proof=command.standard_of_proof,
        proof_reason=command.proof_reason.strip(),
    )


def issue_finding(command: IssueFinding, work: Work) -> None:
    """Refused: changed since it was looked at, issued, out of scope, something missing or incoherent."""
    version = draft(work, command.version)
    rules.must_be_as_seen(revisions(work.session, version), dict(command.seen))
    allegation = work.get(class_of("allegation"), work.get(Finding, version.finding).allegation)
    about = alleged(work.session, allegation.id)
    rules.must_be_within_scope(about.scope)
    rules.must_be_fit_to_issue(incoherences_of(work.session, version, about))
    _keep_what_it_was_found_on(work, version, about)
    work.change(version, without_reply=command.without_reply.strip(), issued_at=clock.stamp(clock.now()))


def revise_finding(command: ReviseFinding, work: Work) -> str:
    """The id of the version. Refused: no reason, or the newest version was not issued."""
    rules.must_say_why_it_is_found_anew(command.reason)
    finding = work.get(Finding, command.finding)
    issued = newest_version(work.session, finding.id)
    rules.must_be_issued(issued.issued_at)
    version: FindingVersion = FindingVersion.make(
        id=new_id("finding_version"),
        finding=finding.id,
        number=_highest(work, finding.id) + 1,
        reason=command.reason.strip(),
        standard_of_proof=issued.standard_of_proof,
        proof_reason=issued.proof_reason,
    )
    work.add(version)
    _copy_conclusions(work, issued.id, version.id)
    return version.id


def set_aside_finding_version(command: SetAsideFindingVersion, work: Work) -> None:
    """Refused: no reason, issued, or the first version."""
    version = draft(work, command.version)
    rules.must_be_a_next_version(version.number)
    work.set_aside(version, command.reason)


def restore_finding_version(command: RestoreFindingVersion, work: Work) -> None:
    """Refused: it was not set aside, or a later version was begun meanwhile."""
    version = work.restore(FindingVersion, command.version)
    others = [row for row in versions_of(work.session, version.finding) if row.id != version.id]
    rules.must_still_be_next(version.number, {row.number: row.issued_at for row in others})


def set_aside_finding(command: SetAsideFinding, work: Work) -> None:
    """Refused: no reason, or it was issued."""
    finding = work.get(Finding, command.finding)
    issued = [row for row in versions_of(work.session, finding.id) if row.issued_at]
    rules.must_never_have_been_issued(len(issued))
    work.set_aside(finding, command.reason)


def restore_finding(command: RestoreFinding, work: Work) -> None:
    """Refused: it was not set aside, or another was drafted meanwhile."""
    rules.must_not_have_one_already(_others(work, work.restore(Finding, command.finding)))


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    DraftFinding: draft_finding,
    MeasureFinding: measure_finding,
    IssueFinding: issue_finding,
    ReviseFinding: revise_finding,
    SetAsideFindingVersion: set_aside_finding_version,
    RestoreFindingVersion: restore_finding_version,
    SetAsideFinding: set_aside_finding,
    RestoreFinding: restore_finding,
}


def _others(work: Work, finding: Finding) -> int:
    """How many other findings stand on the same allegation."""
    others = select(func.count(col(Finding.id))).where(
        Finding.allegation == finding.allegation,
        Finding.id != finding.id,
        col(Finding.set_aside).is_(False),
    )
    return work.session.scalar(others) or 0


def _highest(work: Work, finding: str) -> int:
    """The highest number of a version, those set aside among them."""
    highest = select(func.max(col(FindingVersion.number))).where(FindingVersion.finding == finding)
    return work.session.scalar(highest) or 0


def _keep_what_it_was_found_on(work: Work, version: FindingVersion, about: Alleged) -> None:
    known = {element.id: (element.number, element.text) for element in about.elements}
    for row in conclusions_of(work.session, version.id):
        number, words = known[row.element] if row.element else (0, about.words)
        work.change(row, number=number, found_on=words)
    work.change(version, found_on=about.words)


def _copy_conclusions(work: Work, issued: str, version: str) -> None:
    """The words of one version in the next, contrary points with their answers among them."""
    conclusions = conclusions_of(work.session, issued)
    points = points_of(work.session, conclusions)
    for row in conclusions:
        names = ("element", "outcome", "reasons", "supporting", "contrary", "limits")
        said = {name: getattr(row, name) for name in names}
        copy: Conclusion = Conclusion.make(id=new_id("conclusion"), version=version, **said)
        work.add(copy)
        for point in points.get(row.id, ()):
            kept = {"position": point.position, "point": point.point, "answer": point.answer}
            work.add(ContraryPoint.make(id=new_id("contrary_point"), conclusion=copy.id, **kept))
