"""What was set aside, wherever it was, and the command that puts it back."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from workbench import (
    allegations,
    assertions,
    cases,
    chronology,
    conduct,
    evidence,
    findings,
    interviews,
    investigation,
    people,
    representations,
)
from workbench.casework._decisions import RestoreNameDecision
from workbench.casework._display import shown_names
from workbench.casework._places import PARENT, place_of_any
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused
from workbench.kernel.ids import kind_of
from workbench.store.record import Record, class_of, kinds, table_of

_RESTORE: Final[Mapping[str, Callable[[str], Command]]] = {
    "account": chronology.RestoreAccount,
    "allegation": allegations.RestoreAllegation,
    "assertion": assertions.RestoreAssertion,
    "attendee": interviews.RestoreAttendee,
    "care_entry": conduct.RestoreCareEntry,
    "case": cases.RestoreCase,
    "closed_days": investigation.RestoreClosedDays,
    "complained_of": allegations.RestoreComplainedOf,
    "conclusion": findings.RestoreConclusion,
    "consent": people.RestoreConsent,
    "contrary_point": findings.RestoreContraryPoint,
    "criticism": representations.RestoreCriticism,
    "disclosure": representations.RestoreDisclosure,
    "effect": representations.RestoreEffect,
    "element": allegations.RestoreElement,
    "enquiry": conduct.RestoreEnquiry,
    "escalation": cases.RestoreEscalation,
    "event": chronology.RestoreEvent,
    "event_source": chronology.RestoreEventSource,
    "exhibit": evidence.RestoreExhibit,
    "extension": representations.RestoreExtension,
    "finding": findings.RestoreFinding,
    "finding_version": findings.RestoreFindingVersion,
    "interest": investigation.RestoreInterest,
    "interview": interviews.RestoreInterview,
    "key_date": investigation.RestoreKeyDate,
    "key_date_source": investigation.RestoreKeyDateSource,
    "material_request": evidence.RestoreRequest,
    "name_decision": RestoreNameDecision,
    "paragraph": interviews.RestoreParagraph,
    "person": people.RestorePerson,
    "question": interviews.RestoreQuestion,
    "recommendation": findings.RestoreRecommendation,
    "relationship": people.RestoreRelationship,
    "request_step": evidence.RestoreRequestStep,
    "resolution": chronology.RestoreResolution,
    "response": representations.RestoreResponse,
    "session": interviews.RestoreSession,
    "sought": evidence.RestoreSought,
    "standard": allegations.RestoreStandard,
    "stated_number": allegations.RestoreStatedNumber,
    "statement": interviews.RestoreStatement,
    "statement_paragraph": interviews.RestoreStatementParagraph,
    "support": allegations.RestoreSupport,
    "term": investigation.RestoreTerm,
}


@dataclass(frozen=True, slots=True)
class SetAsideRow:
    """A record that was set aside: where it was, its first words (running text), and why."""

    kind: str
    id: str
    place: str
    words: str
    reason: str


def set_aside(read: Session) -> tuple[SetAsideRow, ...]:
    """Everything that was set aside, kind by kind."""
    return set_aside_of(read, *sorted(kinds()))


def set_aside_of(read: Session, *wanted: str) -> tuple[SetAsideRow, ...]:
    """What was set aside of some kinds, wherever it was."""
    return _told(read, (row for kind in wanted for row in _aside(read, kind)))


def set_aside_within(read: Session, *homes: str) -> tuple[SetAsideRow, ...]:
    """What was set aside of what is shown inside one record, or inside each of several."""
    return _told(read, (row for home in homes for row in _within(read, home)))


def _aside(read: Session, kind: str) -> Iterator[Record]:
    cls = class_of(kind)
    if issubclass(cls, Record):
        yield from read.scalars(_that_was_set_aside(cls).order_by(col(cls.id)))


def _within(read: Session, id: str) -> Iterator[Record]:
    home = table_of(class_of(kind_of(id)))
    for kind, name in sorted(PARENT.items()):
        if (column := table_of(class_of(kind)).c[name]).references(home.c.id):
            cls = class_of(kind)
            if issubclass(cls, Record):
                yield from read.scalars(_that_was_set_aside(cls).where(column == id))


def _that_was_set_aside(cls: type[Record]) -> SelectOfScalar[Record]:
    return select(cls).where(col(cls.set_aside).is_(True))


def _told(read: Session, rows: Iterable[Record]) -> tuple[SetAsideRow, ...]:
    """The rows in words; who is called what is asked only where there is a row."""
    found = tuple(rows)
    shown = shown_names(read) if found else {}
    return tuple(
        SetAsideRow(
            row.__kind__, row.id, place_of_any(read, row.id, shown).words, _words(row), row.set_aside_reason
        )
        for row in found
    )


def why_set_aside(read: Session, id: str) -> str | None:
    """The reason for which a record was set aside; None while it stands."""
    row = read.get(class_of(kind_of(id)), id)
    return row.set_aside_reason if isinstance(row, Record) and row.set_aside else None


def restoring(id: str) -> Command:
    """The command that puts a record back. Refused: its kind is never set aside."""
    kind = kind_of(id)
    if kind not in _RESTORE:
        raise Refused("This kind of record is never set aside.")
    return _RESTORE[kind](id)


def _words(row: Record) -> str:
    first = row.__searchable__[:1]
    return str(getattr(row, first[0])) if first else ""
