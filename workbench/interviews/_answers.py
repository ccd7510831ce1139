"""What can be done when a planned question was put: asked, not reached, or answered in these paragraphs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlmodel import select
from sqlmodel.sql.expression import SelectOfScalar

from workbench.interviews import rules
from workbench.interviews._plan_records import Question, QuestionParagraph
from workbench.interviews._records import Paragraph
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class MarkAsked(Command):
    """Record that a question was asked and not answered, or not yet."""

    label: ClassVar[str] = "Record that a question was asked"
    question: str
    seen: int
    remark: str = ""


@dataclass(frozen=True)
class MarkNotReached(Command):
    """Record that a question was not reached, and why."""

    label: ClassVar[str] = "Record that a question was not reached"
    question: str
    seen: int
    remark: str


@dataclass(frozen=True)
class MarkAnswered(Command):
    """Record in which paragraphs of the notes a question was answered, in place of those said before."""

    label: ClassVar[str] = "Record where a question was answered"
    question: str
    seen: int
    paragraphs: tuple[str, ...]
    remark: str = ""


@dataclass(frozen=True)
class MarkToAsk(Command):
    """Put a question back to be asked; where it was answered is no longer said."""

    label: ClassVar[str] = "Put a question back to be asked"
    question: str
    seen: int


def mark_asked(command: MarkAsked, work: Work) -> None:
    """Refused: a stale edit."""
    _mark(work, work.get(Question, command.question), command.seen, rules.ASKED, command.remark)


def mark_not_reached(command: MarkNotReached, work: Work) -> None:
    """Refused: a stale edit, or no reason."""
    rules.must_say_why_it_was_not_reached(command.remark)
    _mark(work, work.get(Question, command.question), command.seen, rules.NOT_REACHED, command.remark)


def mark_answered(command: MarkAnswered, work: Work) -> None:
    """Refused: a stale edit, no paragraph, or one of another interview's notes."""
    row = work.get(Question, command.question)
    notes = [work.get(Paragraph, id) for id in dict.fromkeys(command.paragraphs)]
    rules.must_be_answered_in_the_notes([each.interview for each in notes], row.interview)
    _mark(work, row, command.seen, rules.ANSWERED, command.remark, [each.id for each in notes])


def mark_to_ask(command: MarkToAsk, work: Work) -> None:
    """Refused: a stale edit, or it is still to be asked."""
    row = work.get(Question, command.question)
    rules.must_be_done_with(row.state)
    _mark(work, row, command.seen, rules.TO_ASK, "")


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    MarkAsked: mark_asked,
    MarkNotReached: mark_not_reached,
    MarkAnswered: mark_answered,
    MarkToAsk: mark_to_ask,
}


def _mark(
    work: Work, row: Question, seen: int, state: str, remark: str, paragraphs: Sequence[str] = ()
) -> None:
    work.change(row, seen=seen, state=state, remark=remark.strip())
    ties = {tie.paragraph: tie for tie in work.all(_ties(row.id))}
    for gone in set(ties) - set(paragraphs):
        work.remove(ties[gone])
    for paragraph in (each for each in paragraphs if each not in ties):
        values = {"question": row.id, "paragraph": paragraph}
        work.add(QuestionParagraph.make(id=new_id("question_paragraph"), **values))


def _ties(question: str) -> SelectOfScalar[QuestionParagraph]:
    return select(QuestionParagraph).where(QuestionParagraph.question == question)
