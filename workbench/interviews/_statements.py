"""What can be done to statements: draft from the notes, send, revise, and record the answer."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from sqlmodel import col, select

from workbench.interviews import rules
from workbench.interviews._records import Attendee, Interview, Paragraph
from workbench.interviews._statement_records import Amendment, Statement, StatementParagraph, StatementVersion
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.store.unit_of_work import Work

_INSTEAD_OF_AN_ANSWER = "add a late entry to the notes that says what is wrong"


@dataclass(frozen=True)
class DraftStatement(Command):
    """Draft a statement for an interviewee from the notes, the investigator's observations left out.

    `paragraphs` are those to take; empty stands for all.
    """

    label: ClassVar[str] = "Draft a statement"
    interview: str
    person: str
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True)
class SendStatement(Command):
    """Record that the newest version was sent; it never changes again, and its numbers stay."""

    label: ClassVar[str] = "Send a statement"
    final: ClassVar[bool] = True
    instead: ClassVar[str] = "begin the next version and send that"
    statement: str
    seen: int
    answer_by: date | None = None


@dataclass(frozen=True)
class ReviseStatement(Command):
    """Begin the next version, with the words of the one that was sent."""

    label: ClassVar[str] = "Begin the next version of a statement"
    statement: str
    seen: int


@dataclass(frozen=True)
class AgreeStatement(Command):
    """Record that the interviewee agreed to the version that was sent last."""

    label: ClassVar[str] = "Record that a statement was agreed"
    final: ClassVar[bool] = True
    instead: ClassVar[str] = _INSTEAD_OF_AN_ANSWER
    statement: str
    seen: int
    on: date
    answer: str = ""


@dataclass(frozen=True)
class DeclineStatement(Command):
    """Record that the interviewee will not agree to any version, in their words."""

    label: ClassVar[str] = "Record that a statement was declined"
    final: ClassVar[bool] = True
    instead: ClassVar[str] = "draft a new statement"
    statement: str
    seen: int
    on: date
    answer: str = ""


@dataclass(frozen=True)
class RecordNoAnswer(Command):
    """Record that no answer came by the day that was given; a late answer can still be recorded."""

    label: ClassVar[str] = "Record that no answer came"
    statement: str
    seen: int


@dataclass(frozen=True)
class SetAsideStatement(Command):
    """Take out a statement that was drafted and never sent."""

    label: ClassVar[str] = "Set a statement aside"
    statement: str
    reason: str


@dataclass(frozen=True)
class RestoreStatement(Command):
    """Put a statement back."""

    label: ClassVar[str] = "Restore a statement"
    statement: str


def draft_statement(command: DraftStatement, work: Work) -> str:
    """The id of the statement. Refused: not an interviewee, one there already, or no paragraphs to take."""
    interview = work.get(Interview, command.interview)
    rules.must_have_been_interviewed(command.person, _interviewees(work, interview.id))
    rules.must_not_have_one_already(_standing(work, interview.id, command.person))
    taken = [
        row for row in _notes(work, interview.id) if row.id in command.paragraphs or not command.paragraphs
    ]
    taken = [row for row in taken if rules.goes_into_a_statement(row.sort)]
    rules.must_hold_something(len(taken), "the notes that could go into a statement")
    statement: Statement = Statement.make(
        id=new_id("statement"), interview=interview.id, person=command.person, state=rules.DRAFT
    )
    work.add(statement)
    _add_version(work, statement.id, 1, [(row.id, row.text) for row in taken])
    return statement.id


def send_statement(command: SendStatement, work: Work) -> None:
    """Refused: a stale edit, no draft to send, nothing in it, or a day to answer by that has passed."""
    statement = work.get(Statement, command.statement)
    version = newest_version(work, statement.id)
    rules.must_be_a_draft(version.sent_at)
    rules.must_leave_time_to_answer(clock.today(), command.answer_by)
    paragraphs = paragraphs_of(work, version.id)
    rules.must_hold_something(len(paragraphs), "this statement")
    for number, row in enumerate(paragraphs, start=1):
        work.change(row, number=number)
    work.change(version, sent_at=clock.stamp(clock.now()))
    answer_by = command.answer_by.isoformat() if command.answer_by else ""
    work.change(statement, seen=command.seen, state=rules.SENT, answer_by=answer_by)


def revise_statement(command: ReviseStatement, work: Work) -> str:
    """The id of the version. Refused: answered for good, or the newest version was not sent."""
    statement = work.get(Statement, command.statement)
    rules.must_await_an_answer(statement.state)
    version = newest_version(work, statement.id)
    rules.must_have_no_draft(version.sent_at)
    words = [(row.source, row.text) for row in paragraphs_of(work, version.id)]
    return _add_version(work, statement.id, version.number + 1, words)


def agree_statement(command: AgreeStatement, work: Work) -> None:
    """Refused: a stale edit, not sent, answered for good or too early, or an amendment not decided."""
    statement = work.get(Statement, command.statement)
    version = _sent_version(work, statement)
    must_follow_sending(version, command.on)
    decisions = _decisions(work, statement.id)
    rules.must_have_no_amendment_undecided(decisions)
    _answer(work, command, rules.agreed_state(version.number, decisions))


def decline_statement(command: DeclineStatement, work: Work) -> None:
    """Refused: a stale edit, not sent, answered for good, or answered before it was sent."""
    must_follow_sending(_sent_version(work, work.get(Statement, command.statement)), command.on)
    _answer(work, command, rules.DECLINED)


def record_no_answer(command: RecordNoAnswer, work: Work) -> None:
    """Refused: a stale edit, not sent, answered for good, or the day to answer by has not passed."""
    statement = work.get(Statement, command.statement)
    _sent_version(work, statement)
    answer_by = date.fromisoformat(statement.answer_by) if statement.answer_by else None
    rules.must_have_waited(answer_by, clock.today())
    work.change(statement, seen=command.seen, state=rules.NO_ANSWER)


def set_aside_statement(command: SetAsideStatement, work: Work) -> None:
    """Refused: no reason, or it was sent."""
    statement = work.get(Statement, command.statement)
    rules.must_not_be_under_way(statement.state)
    work.set_aside(statement, command.reason)


def restore_statement(command: RestoreStatement, work: Work) -> None:
    """Refused: it was not set aside, or another was drafted meanwhile."""
    row = work.restore(Statement, command.statement)
    standing = _standing(work, row.interview, row.person)
    standing.remove(row.state)
    rules.must_not_have_one_already(standing)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    DraftStatement: draft_statement,
    SendStatement: send_statement,
    ReviseStatement: revise_statement,
    AgreeStatement: agree_statement,
    DeclineStatement: decline_statement,
    RecordNoAnswer: record_no_answer,
    SetAsideStatement: set_aside_statement,
    RestoreStatement: restore_statement,
}


def newest_version(work: Work, statement: str) -> StatementVersion:
    """The version with the highest number."""
    versions = select(StatementVersion).where(StatementVersion.statement == statement)
    return work.all(versions.order_by(col(StatementVersion.number).desc()).limit(1))[0]


def must_follow_sending(version: StatementVersion, answered: date) -> None:
    """Refused: an answer from before the day on which a version was sent."""
    sent = clock.moment(version.sent_at).astimezone().date()
    rules.must_not_be_answered_before_it_was_sent(sent, answered)


def paragraphs_of(work: Work, version: str) -> list[StatementParagraph]:
    """The paragraphs of a version in their order, those set aside left out."""
    standing = select(StatementParagraph).where(
        StatementParagraph.version == version, col(StatementParagraph.set_aside).is_(False)
    )
    return list(work.all(standing.order_by(col(StatementParagraph.number), col(StatementParagraph.id))))


def _add_version(work: Work, statement: str, number: int, words: list[tuple[str | None, str]]) -> str:
    version: StatementVersion = StatementVersion.make(
        id=new_id("version"), statement=statement, number=number
    )
    work.add(version)
    for place, (source, text) in enumerate(words, start=1):
        id = new_id("statement_paragraph")
        work.add(StatementParagraph.make(id=id, version=version.id, source=source, number=place, text=text))
    return version.id


def _sent_version(work: Work, statement: Statement) -> StatementVersion:
    rules.must_await_an_answer(statement.state)
    version = newest_version(work, statement.id)
    rules.must_have_no_draft(version.sent_at)
    return version


def _answer(work: Work, command: AgreeStatement | DeclineStatement, state: str) -> None:
    work.change(
        work.get(Statement, command.statement),
        seen=command.seen,
        state=state,
        answer=command.answer,
        answered_on=command.on.isoformat(),
    )


def _interviewees(work: Work, interview: str) -> set[str]:
    there = select(Attendee).where(Attendee.interview == interview, Attendee.part == rules.INTERVIEWEE)
    return {row.person for row in work.all(there.where(col(Attendee.set_aside).is_(False))) if row.person}


def _standing(work: Work, interview: str, person: str) -> list[str]:
    drafted = select(Statement).where(Statement.interview == interview, Statement.person == person)
    return [row.state for row in work.all(drafted.where(col(Statement.set_aside).is_(False)))]


def _notes(work: Work, interview: str) -> list[Paragraph]:
    notes = select(Paragraph).where(Paragraph.interview == interview, col(Paragraph.set_aside).is_(False))
    return list(work.all(notes.order_by(col(Paragraph.position), col(Paragraph.id))))


def _decisions(work: Work, statement: str) -> list[str]:
    """What was decided on every amendment of every version; "" for what was not decided."""
    versions = select(StatementVersion.id).where(StatementVersion.statement == statement)
    paragraphs = select(StatementParagraph.id).where(col(StatementParagraph.version).in_(versions))
    asked = select(Amendment).where(col(Amendment.paragraph).in_(paragraphs))
    return [row.decision for row in work.all(asked.where(col(Amendment.set_aside).is_(False)))]
