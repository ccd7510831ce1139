"""What can be done about names that were typed: make them references, or decide what the words mean."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar, Final

from sqlmodel import col, select

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
from workbench.casework import rules
from workbench.casework._records import NameDecision
from workbench.kernel import folding
from workbench.kernel.commands import Command
from workbench.kernel.ids import kind_of, new_id
from workbench.kernel.running_text import refer
from workbench.store.record import Stored, class_of
from workbench.store.unit_of_work import Work

_CHANGES: Final[Mapping[str, type[Any]]] = {
    "account": chronology.ChangeAccount,
    "allegation": allegations.ChangeAllegation,
    "assertion": assertions.ChangeAssertion,
    "care_entry": conduct.ChangeCareEntry,
    "case": cases.ChangeCase,
    "complained_of": allegations.ChangeComplainedOf,
    "conclusion": findings.ChangeConclusion,
    "contrary_point": findings.ChangeContraryPoint,
    "criticism": representations.ChangeCriticism,
    "disclosure": representations.ChangeDisclosure,
    "effect": representations.ChangeEffect,
    "element": allegations.ChangeElement,
    "enquiry": conduct.ChangeEnquiry,
    "escalation": cases.ChangeEscalation,
    "event": chronology.ChangeEvent,
    "event_source": chronology.ChangeEventSource,
    "exhibit": evidence.ChangeExhibit,
    "interest": investigation.ChangeInterest,
    "interview": interviews.ChangeInterview,
    "investigation": investigation.ChangeInvestigation,
    "key_date": investigation.ChangeKeyDate,
    "key_date_source": investigation.ChangeKeyDateSource,
    "material_request": evidence.ChangeRequest,
    "paragraph": interviews.ChangeParagraph,
    "person": people.ChangePerson,
    "question": interviews.ChangeQuestion,
    "recommendation": findings.ChangeRecommendation,
    "relationship": people.ChangeRelationship,
    "request_step": evidence.ChangeRequestStep,
    "resolution": chronology.ChangeResolution,
    "response": representations.ChangeResponse,
    "session": interviews.ChangeSession,
    "sought": evidence.ChangeSought,
    "standard": allegations.ChangeStandard,
    "stated_number": allegations.ChangeStatedNumber,
    "statement_paragraph": interviews.ChangeStatementParagraph,
    "support": allegations.ChangeSupport,
    "term": investigation.ChangeTerm,
}
"""The command that changes the words of a record, by its kind; its first field is the record's id."""

_CONCEPTS: Final = (
    *(
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
    ),
    representations,
)


@dataclass(frozen=True)
class ResolveName(Command):
    """Put a reference in place of words typed in one field of a record, from `start` to `end`."""

    label: ClassVar[str] = "Put a reference in place of a name"
    record: str
    seen: int
    field: str
    start: int
    end: int
    words: str
    person: str


@dataclass(frozen=True)
class DecideWhoIsMeant(Command):
    """Decide whom words mean in a field whose text stays as it is; exports show the person's token there."""

    label: ClassVar[str] = "Decide who is meant by a name"
    record: str
    field: str
    words: str
    person: str


@dataclass(frozen=True)
class DecideNotAName(Command):
    """Decide that words in one field of a record are no name, such as the month of May."""

    label: ClassVar[str] = "Decide that a word is not a name"
    record: str
    field: str
    words: str


@dataclass(frozen=True)
class SetAsideNameDecision(Command):
    """Take a decision about a word back; the word is listed again."""

    label: ClassVar[str] = "Set a decision about a name aside"
    decision: str
    reason: str


@dataclass(frozen=True)
class RestoreNameDecision(Command):
    """Let a decision about a word count again."""

    label: ClassVar[str] = "Restore a decision about a name"
    decision: str


def resolve_name(command: ResolveName, work: Work) -> None:
    """Refused: a stale edit, words that are no longer there, or text that is never changed (locked, sent)."""
    row = work.get(class_of(kind_of(command.record)), command.record)
    text = str(getattr(row, command.field))
    rules.must_still_be_there(text[command.start : command.end], command.words)
    rules.must_be_a_field_that_changes(command.field, _fields_that_change(type(row)))
    known = work.get(class_of("person"), command.person)
    replaced = f"{text[: command.start]}{refer(known.id)}{text[command.end :]}"
    change = _CHANGES[row.__kind__](command.record, seen=command.seen, **{command.field: replaced})
    _handle(change, work)


def decide_who_is_meant(command: DecideWhoIsMeant, work: Work) -> str:
    """The id of the decision. Refused: no such words there, or decided before."""
    return _decide(work, command, work.get(class_of("person"), command.person).id)


def decide_not_a_name(command: DecideNotAName, work: Work) -> str:
    """The id of the decision. Refused: no such words there, or decided before."""
    return _decide(work, command, None)


def set_aside_name_decision(command: SetAsideNameDecision, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(NameDecision, command.decision), command.reason)


def restore_name_decision(command: RestoreNameDecision, work: Work) -> None:
    """Refused: it was not set aside, or the word was decided anew."""
    row = work.restore(NameDecision, command.decision)
    rules.must_not_be_decided(len(_decisions(work, row.record, row.field, row.words)) - 1)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    ResolveName: resolve_name,
    DecideWhoIsMeant: decide_who_is_meant,
    DecideNotAName: decide_not_a_name,
    SetAsideNameDecision: set_aside_name_decision,
    RestoreNameDecision: restore_name_decision,
}


def _decide(work: Work, command: DecideWhoIsMeant | DecideNotAName, person: str | None) -> str:
    row = work.get(class_of(kind_of(command.record)), command.record)
    rules.must_be_a_field_that_is_searched(command.field, type(row).__searchable__)
    words = folding.fold(command.words)
    rules.must_be_in_the_text(words, folding.fold(str(getattr(row, command.field))))
    rules.must_not_be_decided(len(_decisions(work, row.id, command.field, words)))
    decision: NameDecision = NameDecision.make(
        id=new_id("name_decision"), record=row.id, field=command.field, words=words, person=person
    )
    return work.add(decision).id


def _decisions(work: Work, record: str, field: str, words: str) -> list[NameDecision]:
    same = select(NameDecision).where(
        NameDecision.record == record, NameDecision.field == field, NameDecision.words == words
    )
    return list(work.all(same.where(col(NameDecision.set_aside).is_(False))))


def _fields_that_change(cls: type[Stored]) -> set[str]:
    change = _CHANGES.get(cls.__kind__)
    return {field.name for field in fields(change)} & set(cls.__searchable__) if change else set()


def _handle(change: Command, work: Work) -> None:
    """Do what a concept's own command does, so that its rules hold here too."""
    handlers = (concept.HANDLERS for concept in _CONCEPTS)
    next(found[type(change)] for found in handlers if type(change) in found)(change, work)
