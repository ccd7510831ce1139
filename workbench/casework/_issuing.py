"""Issues a finding only when all that speaks against it is answered, and whom it criticises was heard."""

from collections.abc import Callable
from typing import Any, Final

from sqlalchemy.orm import Session

from workbench import allegations, assertions, findings, representations
from workbench.assertions import AssertionFilter
from workbench.assertions.rules import NOT_TESTED, SPEAKS_AGAINST
from workbench.findings import Incoherence, IssueFinding
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.representations import CriticismFilter
from workbench.store.unit_of_work import Work

_ALL: Final = 1_000_000
_UNANSWERED: Final = (
    "Assertion {0} speaks against it and is neither tested nor answered. Test it, or add a contrary point "
    "that names “assertion {0}”, and answer that."
)


def issue_finding(command: IssueFinding, work: Work) -> None:
    """Refused: whatever `findings` refuses; an assertion against it that is neither tested nor answered; an
    adverse finding that names nobody, or somebody who was not heard, with no reason recorded (Maxwellisation;
    Inquiry Rules 2006, rules 13 to 15).
    """
    findings.HANDLERS[IssueFinding](command, work)
    said = [row for row in findings.outcomes(work.session) if row.version == command.version]
    allegation, outcomes = said[0].allegation, [row.outcome for row in said]
    findings.must_be_fit_to_issue(unanswered_in(work.session, allegation, command.version))
    heard = representations.heard(work.session).get(allegation, ())
    criticised = criticised_in(work.session, allegation)
    findings.must_have_been_heard(outcomes, criticised, heard, command.without_reply)


def keeping(read: Session, version: str) -> tuple[Incoherence, ...]:
    """All that keeps a draft from being issued, but for those not heard on it, in the order of reading."""
    row = findings.the_finding_version(read, version)
    finding = findings.the_finding(read, row.finding) if row else None
    if row is None or finding is None:
        return ()
    return (*findings.incoherences(read, version), *unanswered_in(read, finding.allegation, version))


def unanswered_in(read: Session, allegation: str, version: str) -> tuple[Incoherence, ...]:
    """The assertions against it that are neither tested nor answered in a version of its finding."""
    row = findings.the_finding_version(read, version)
    if row is None:
        return ()
    points = [(each.point, each.answer) for of in (row.overall, *row.elements) for each in of.points]
    said = assertions.assertions(read, AssertionFilter(allegation=allegation), limit=_ALL)
    against = {each.number: each.result for each in said if (allegation, SPEAKS_AGAINST) in each.allegations}
    numbers = findings.unanswered(against, NOT_TESTED, points)
    return tuple(Incoherence(row.overall.id, _UNANSWERED.format(number)) for number in numbers)


def criticised_in(read: Session, allegation: str) -> tuple[str, ...]:
    """The people, by id, of whom an adverse finding on an allegation would say something to their discredit:
    those complained of in it, and those of whom a criticism from it is proposed.
    """
    row = allegations.the_allegation(read, allegation)
    complained_of = [each.person for each in row.complained_of] if row else []
    wanted = CriticismFilter(allegation=allegation)
    proposed = [each.person for each in representations.criticisms(read, clock.today(), wanted, limit=_ALL)]
    return tuple(dict.fromkeys((*complained_of, *proposed)))


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {IssueFinding: issue_finding}
