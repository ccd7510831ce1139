"""The checks of readiness: each looks at one sort of thing, and names what is still missing of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy.orm import Session

from workbench import (
    allegations,
    cases,
    chronology,
    conduct,
    evidence,
    findings,
    interviews,
    investigation,
    representations,
)
from workbench.casework._issuing import criticised_in, keeping
from workbench.findings import OutcomeRow
from workbench.kernel.wording import day, listed

_ALL: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Asked:
    """What every check is given: the store, the day it is, and the words to show for records by their id."""

    read: Session
    today: date
    shown: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ReadinessRow:
    """One thing that is still missing, in running text, and what to open for it: its kind and id.

    The id is "" where no record of the kind was made yet.
    """

    kind: str
    id: str
    words: str


Rows = Iterator[ReadinessRow]


def escalations(asked: Asked) -> Rows:
    """Whoever noticed that a child is at risk refers it without delay (Working Together, chapter 1)."""
    for case in cases.unescalated(asked.read):
        yield ReadinessRow("case", case.id, f"{asked.shown[case.id]}: {case.alarm}.")
    for row in cases.open_escalations(asked.read):
        yield ReadinessRow("case", row.case, f"{asked.shown[row.case]}: {row.noticed}. {row.standing}.")


def retaliation(asked: Asked) -> Rows:
    """Nobody is to suffer for speaking (Employment Rights Act 1996, section 47B)."""
    for row in conduct.unanswered_retaliation(asked.read, asked.today):
        yield ReadinessRow("care_entry", row.id, f"{asked.shown[row.person]}: {row.standing}.")


def unheard(asked: Asked) -> Rows:
    """Nobody is criticised without a chance to answer (Inquiry Rules 2006, rule 13)."""
    heard = representations.heard(asked.read)
    for version, said in _by_version(asked.read).items():
        named = criticised_in(asked.read, said[0].allegation)
        outcomes = [row.outcome for row in said]
        missing = findings.unheard(outcomes, named, heard.get(said[0].allegation, ()))
        if missing and not _is_excused(asked.read, version):
            who = listed([asked.shown[person] for person in missing])
            yield ReadinessRow("finding", said[0].finding, f"{asked.shown[said[0].allegation]}: {who}")


def criticisms(asked: Asked) -> Rows:
    """What is proposed to be said of a person, and has not had its answer."""
    for row in representations.outstanding(asked.read, asked.today):
        by = f", to answer by {day(row.deadline)}" if row.deadline else ""
        who = asked.shown[row.person]
        yield ReadinessRow("criticism", row.criticism, f"Criticism {row.number} of {who}: {row.state}{by}")


def allegations_lacking(asked: Asked) -> Rows:
    """An allegation is particular before anybody is asked to answer it (Acas, step 2)."""
    for row in allegations.shortcomings_of_allegations(asked.read):
        yield ReadinessRow("allegation", row.allegation, f"Allegation {row.number}: {row.words}")


def not_found_on(asked: Asked) -> Rows:
    """Allegations in scope with something to prove, on which no finding was drafted."""
    drafted = {row.allegation for row in findings.findings(asked.read)}
    for row in allegations.allegations(asked.read, limit=_ALL):
        if row.elements and row.scope != allegations.OUT_OF_SCOPE and row.id not in drafted:
            yield ReadinessRow("allegation", row.id, f"Allegation {row.number} has no finding yet.")


def drafts(asked: Asked) -> Rows:
    """What keeps a finding from being issued: an element without a conclusion, a point not answered."""
    for row in findings.findings(asked.read):
        for found in keeping(asked.read, row.draft) if row.draft else ():
            yield ReadinessRow("finding", row.id, f"{asked.shown[row.allegation]}: {found.words}")


def recommendations(asked: Asked) -> Rows:
    """A recommendation says to whom, by when, how it will be known, and on what it rests."""
    for row in findings.recommendations(asked.read):
        if row.wanting:
            lacking = listed(row.wanting)
            yield ReadinessRow("recommendation", row.id, f"Recommendation {row.number} lacks {lacking}.")


def enquiries(asked: Asked) -> Rows:
    """Lines of enquiry whose day has passed."""
    for row in conduct.overdue_enquiries(asked.read, asked.today):
        due = day(row.due_on) if row.due_on else ""
        yield ReadinessRow("enquiry", row.id, f"Enquiry {row.number}, due {due}: {row.question}")


def requests(asked: Asked) -> Rows:
    """Material that was asked for and did not come, nor was refused."""
    awaited = set(evidence.evidence_gaps(asked.read, asked.today).awaited)
    for row in evidence.requests(asked.read, asked.today):
        if row.id in awaited:
            late = ", overdue" if row.overdue else ""
            yield ReadinessRow("material_request", row.id, f"Request {row.number}{late}: {row.what}")


def exhibits(asked: Asked) -> Rows:
    """Exhibits whose sealed file is damaged, or that are relied on without being graded."""
    gaps = evidence.evidence_gaps(asked.read, asked.today)
    for id in gaps.faulty:
        yield ReadinessRow("exhibit", id, f"{asked.shown[id]}: its file is damaged")
    for id in gaps.relied_on_ungraded:
        yield ReadinessRow("exhibit", id, f"{asked.shown[id]}: relied on, not graded")


def statements(asked: Asked) -> Rows:
    """Statements that the person has neither agreed nor declined (Acas: a note is checked by who gave it)."""
    for row in interviews.statements(asked.read):
        if row.state in interviews.OPEN_STATEMENTS:
            who, held = asked.shown[row.person], asked.shown[row.interview]
            yield ReadinessRow("interview", row.interview, f"{held}, statement of {who}: {row.state}")


def rival_accounts(asked: Asked) -> Rows:
    """Events told in ways that contradict each other, which nobody has resolved."""
    for row in chronology.rivalries(asked.read, unresolved=True):
        yield ReadinessRow("event", row.event.id, f"{row.event.date.in_words()}: {row.event.title}")


def passed(asked: Asked) -> Rows:
    """Events that were still to come, and whose day has passed."""
    for row in chronology.prospective_and_passed(asked.read, asked.today):
        yield ReadinessRow("event", row.id, f"{row.date.in_words()}: {row.title}")


def not_begun(asked: Asked) -> Rows:
    """What every report rests on, and of which there is nothing yet (Inquiries Act 2005, section 5: the terms
    of reference come first).
    """
    frame = investigation.investigation(asked.read)
    if frame and not investigation.terms_of_reference(asked.read):
        yield ReadinessRow("investigation", frame.id, "Terms of reference: none are entered yet")
    for kind, (words, counted) in _RESTS_ON.items():
        if not counted(asked.read):
            yield ReadinessRow(kind, "", words)


def kept_too_long(asked: Asked) -> Rows:
    """The record itself, kept beyond the day that was set (UK GDPR, article 5(1)(e))."""
    frame = investigation.investigation(asked.read)
    if frame and frame.retain_until and investigation.is_kept_too_long(frame.retain_until, asked.today):
        yield ReadinessRow("investigation", frame.id, f"It was to be kept until {day(frame.retain_until)}")


_RESTS_ON: Final[Mapping[str, tuple[str, Callable[[Session], int]]]] = {
    "allegation": ("Allegations: none is recorded yet", allegations.count_allegations),
    "case": ("Cases: none is recorded yet", cases.count_cases),
    "event": ("Events: none is recorded yet", chronology.count_events),
    "interview": ("Interviews: none is recorded yet", interviews.count_interviews),
    "exhibit": ("Evidence: no exhibit was taken in yet", evidence.count_exhibits),
}

CHECKS: Final[Mapping[str, Callable[[Asked], Rows]]] = {
    "Safeguarding escalations that are missing or open": escalations,
    "Possible retaliation that has not ended": retaliation,
    "Adverse findings on people who were not heard": unheard,
    "Criticisms that are not answered and considered": criticisms,
    "Not begun yet": not_begun,
    "Allegations that lack something": allegations_lacking,
    "Allegations without a finding": not_found_on,
    "Findings that cannot be issued yet": drafts,
    "Recommendations that lack something": recommendations,
    "Lines of enquiry that are overdue": enquiries,
    "Requests for material that are not answered": requests,
    "Exhibits to look at": exhibits,
    "Statements neither agreed nor declined": statements,
    "Accounts of an event that contradict each other": rival_accounts,
    "Events that were to come and whose day has passed": passed,
    "The record is kept longer than was set": kept_too_long,
}
"""Every check that looks at all there is, by what it lists; the most pressing first."""


def _by_version(read: Session) -> Mapping[str, list[OutcomeRow]]:
    """The outcomes of the newest version of every finding."""
    found: dict[str, list[OutcomeRow]] = {}
    for row in findings.outcomes(read):
        found.setdefault(row.version, []).append(row)
    return found


def _is_excused(read: Session, version: str) -> bool:
    """Whether it is recorded why somebody could not be heard."""
    row = findings.the_finding_version(read, version)
    return bool(row and row.without_reply)
