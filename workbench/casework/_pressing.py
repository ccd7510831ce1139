"""What presses now: children at risk, and what is overdue or due within two weeks, in one quick question."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlalchemy.orm import Session

from workbench import cases, conduct, evidence, interviews
from workbench.casework._display import NOBODY_REVEALED, shown_names
from workbench.kernel.running_text import render

SOON: Final = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Due:
    """Something that waits for a day: what to open, what it is, its words, and its day."""

    id: str
    what: str
    words: str
    on: date


@dataclass(frozen=True, slots=True)
class Escalated:
    """A child at risk of whom something is still missing: the case, what was noticed, and what is missing.

    It is an escalation that is open; or a case at immediate risk with nothing escalated, and then `noticed`
    is the reason for the risk.
    """

    case: str
    shown: str
    noticed: str
    standing: str


@dataclass(frozen=True, slots=True)
class Pressing:
    """Cases at immediate risk with nothing escalated, then open escalations, the longest open first; and what
    is due within two weeks or overdue, by its day.
    """

    escalations: tuple[Escalated, ...]
    due: tuple[Due, ...]


def pressing(read: Session, today: date, revealed: Mapping[str, str] = NOBODY_REVEALED) -> Pressing:
    """What presses on this day; words are as they are read."""
    shown = shown_names(read, revealed)
    nobody_told = (
        Escalated(row.id, shown[row.id], render(row.risk_reason or row.title, shown), row.alarm)
        for row in cases.unescalated(read)
    )
    being_told = (
        Escalated(row.case, shown[row.case], render(row.noticed, shown), row.standing)
        for row in cases.open_escalations(read)
    )
    due = [*_enquiries(read, today, shown), *_requests(read, today, shown), *_statements(read, shown)]
    soon = (row for row in due if row.on <= today + SOON)
    return Pressing((*nobody_told, *being_told), tuple(sorted(soon, key=lambda row: row.on)))


def _enquiries(read: Session, today: date, shown: Mapping[str, str]) -> Iterator[Due]:
    for row in conduct.enquiries(read, today, order="due"):
        if row.due_on and not row.closed_on:
            yield Due(row.id, f"Enquiry {row.number}", render(row.question, shown), row.due_on)


def _requests(read: Session, today: date, shown: Mapping[str, str]) -> Iterator[Due]:
    awaited = set(evidence.evidence_gaps(read, today).awaited)
    for row in evidence.requests(read, today):
        if row.due_on and row.id in awaited:
            yield Due(row.id, f"Request {row.number}", render(row.what, shown), row.due_on)


def _statements(read: Session, shown: Mapping[str, str]) -> Iterator[Due]:
    for row in interviews.statements(read):
        if row.answer_by and not row.answered_on:
            words = f"statement of {shown.get(row.person, 'somebody')}, {row.state}"
            yield Due(row.interview, shown.get(row.interview, "Interview"), words, row.answer_by)
