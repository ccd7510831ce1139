"""What can be done to the words of a statement: change a draft, ask for an amendment, decide on it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from workbench.interviews import rules
from workbench.interviews._statement_records import Amendment, Statement, StatementParagraph, StatementVersion
from workbench.interviews._statements import must_follow_sending, newest_version, paragraphs_of
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class AddStatementParagraph(Command):
    """Add a paragraph at the end of a version that is still a draft."""

    label: ClassVar[str] = "Add a paragraph to a statement"
    statement: str
    text: str


@dataclass(frozen=True)
class ChangeStatementParagraph(Command):
    """Change the words of a version that is still a draft."""

    label: ClassVar[str] = "Change a paragraph of a statement"
    paragraph: str
    seen: int
    text: str


@dataclass(frozen=True)
class SetAsideStatementParagraph(Command):
    """Leave a paragraph out of a version that is still a draft."""

    label: ClassVar[str] = "Leave a paragraph out of a statement"
    paragraph: str
    reason: str


@dataclass(frozen=True)
class RestoreStatementParagraph(Command):
    """Put a paragraph back into a version that is still a draft."""

    label: ClassVar[str] = "Restore a paragraph of a statement"
    paragraph: str


@dataclass(frozen=True)
class AskAmendment(Command):
    """Record what the interviewee asked to change in a paragraph that was sent; both stand side by side."""

    label: ClassVar[str] = "Record an amendment asked for"
    paragraph: str
    asked: str
    on: date


@dataclass(frozen=True)
class DecideAmendment(Command):
    """Decide on an amendment: accepted, accepted in part, not accepted; less than accepted needs a reason."""

    label: ClassVar[str] = "Decide on an amendment"
    amendment: str
    seen: int
    decision: str
    reason: str = ""


def add_statement_paragraph(command: AddStatementParagraph, work: Work) -> str:
    """The id of the paragraph. Refused: no words, or the newest version was sent."""
    version = newest_version(work, work.get(Statement, command.statement).id)
    rules.must_be_a_draft(version.sent_at)
    rules.must_be_a_paragraph(rules.ANSWER, command.text)
    number = max((row.number for row in paragraphs_of(work, version.id)), default=0) + 1
    row: StatementParagraph = StatementParagraph.make(
        id=new_id("statement_paragraph"), version=version.id, number=number, text=command.text
    )
    return work.add(row).id


def change_statement_paragraph(command: ChangeStatementParagraph, work: Work) -> None:
    """Refused: a stale edit, no words, or a version that was sent."""
    rules.must_be_a_paragraph(rules.ANSWER, command.text)
    work.change(_draft(work, command.paragraph), seen=command.seen, text=command.text)


def set_aside_statement_paragraph(command: SetAsideStatementParagraph, work: Work) -> None:
    """Refused: no reason, or a version that was sent."""
    work.set_aside(_draft(work, command.paragraph), command.reason)


def restore_statement_paragraph(command: RestoreStatementParagraph, work: Work) -> None:
    """Refused: it was not set aside, or the version was sent."""
    work.restore(StatementParagraph, command.paragraph)
    _draft(work, command.paragraph)


def ask_amendment(command: AskAmendment, work: Work) -> str:
    """The id of the amendment. Refused: no words, a version that was not sent, answered for good."""
    rules.must_ask_for_something(command.asked)
    paragraph = work.get(StatementParagraph, command.paragraph)
    version = work.get(StatementVersion, paragraph.version)
    statement = work.get(Statement, version.statement)
    rules.must_await_an_answer(statement.state)
    if newest_version(work, statement.id).id != version.id or not version.sent_at:
        raise Refused("Amendments are asked of the version that was sent last.")
    must_follow_sending(version, command.on)
    work.change(statement, state=rules.AMENDMENTS)
    row: Amendment = Amendment.make(
        id=new_id("amendment"), paragraph=paragraph.id, asked=command.asked, asked_on=command.on.isoformat()
    )
    return work.add(row).id


def decide_amendment(command: DecideAmendment, work: Work) -> None:
    """Refused: a stale edit, an unknown decision, or no reason for not accepting it as asked."""
    rules.must_be_decided_with_a_reason(command.decision, command.reason)
    row = work.get(Amendment, command.amendment)
    work.change(row, seen=command.seen, decision=command.decision, reason=command.reason.strip())


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    AddStatementParagraph: add_statement_paragraph,
    ChangeStatementParagraph: change_statement_paragraph,
    SetAsideStatementParagraph: set_aside_statement_paragraph,
    RestoreStatementParagraph: restore_statement_paragraph,
    AskAmendment: ask_amendment,
    DecideAmendment: decide_amendment,
}


def _draft(work: Work, paragraph: str) -> StatementParagraph:
    row = work.get(StatementParagraph, paragraph)
    rules.must_be_a_draft(work.get(StatementVersion, row.version).sent_at)
    return row
