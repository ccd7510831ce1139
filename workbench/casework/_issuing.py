"""Issues a finding only when everybody whom it criticises was heard, or it is recorded why not."""

from collections.abc import Callable
from typing import Any, Final

from sqlalchemy.orm import Session

from workbench import allegations, findings, representations
from workbench.findings import IssueFinding
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.representations import CriticismFilter
from workbench.store.unit_of_work import Work

_ALL: Final = 1_000_000


def issue_finding(command: IssueFinding, work: Work) -> None:
    """Refused: whatever `findings` refuses, and an adverse finding on somebody who was not heard and of whom
    no reason is recorded (Maxwellisation; Inquiry Rules 2006, rules 13 to 15).
    """
    findings.HANDLERS[IssueFinding](command, work)
    said = [row for row in findings.outcomes(work.session) if row.version == command.version]
    allegation, outcomes = said[0].allegation, [row.outcome for row in said]
    heard = representations.heard(work.session).get(allegation, ())
    criticised = criticised_in(work.session, allegation)
    findings.must_have_been_heard(outcomes, criticised, heard, command.without_reply)


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
