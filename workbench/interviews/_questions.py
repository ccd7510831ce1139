"""What can be done to the questions planned for an interview, and to where each was answered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlmodel import col, select

from workbench.interviews import _order, rules
from workbench.interviews._plan_records import Question
from workbench.interviews._records import Interview
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.store.record import Value, class_of, values_of
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class AddQuestion(Command):
    """Plan a question for an interview, after the others. Text and why are running text.

    It bears on an allegation, or on one element of it, by id.
    """

    label: ClassVar[str] = "Add a question"
    interview: str
    text: str
    why: str = ""
    allegation: str = ""
    element: str = ""


@dataclass(frozen=True)
class ChangeQuestion(Command):
    """Change a planned question; None leaves a field as it is, "" takes a link away."""

    label: ClassVar[str] = "Change a question"
    question: str
    seen: int
    text: str | None = None
    why: str | None = None
    allegation: str | None = None
    element: str | None = None
    remark: str | None = None


@dataclass(frozen=True)
class MoveQuestion(Command):
    """Put a question directly after another of its interview, or first with `after` empty."""

    label: ClassVar[str] = "Move a question"
    question: str
    seen: int
    after: str = ""


@dataclass(frozen=True)
class SetAsideQuestion(Command):
    """Take out a question that is not to be asked."""

    label: ClassVar[str] = "Set a question aside"
    question: str
    reason: str


@dataclass(frozen=True)
class RestoreQuestion(Command):
    """Put a question back into the plan."""

    label: ClassVar[str] = "Restore a question"
    question: str


def add_question(command: AddQuestion, work: Work) -> str:
    """The id of the question. Refused: no words, an interview that is over, another allegation's element."""
    interview = work.get(Interview, command.interview)
    rules.must_still_take_place(interview.state, interview.notes_locked_at)
    row: Question = Question.make(
        id=new_id("question"),
        interview=interview.id,
        position=_order.end(_of(work, interview.id), "position"),
        text=command.text,
        why=command.why,
        **_about(work, command),
    )
    rules.must_ask_a_question(row.text)
    return work.add(row).id


def change_question(command: ChangeQuestion, work: Work) -> None:
    """Refused: a stale edit, no words, or an element of another allegation."""
    names = ("text", "why", "remark")
    given: dict[str, Value] = {name: value for name in names if (value := getattr(command, name)) is not None}
    row = work.get(Question, command.question)
    work.change(row, seen=command.seen, **given, **_about(work, command, row.element))
    rules.must_ask_a_question(row.text)
    if row.state == rules.NOT_REACHED:
        rules.must_say_why_it_was_not_reached(row.remark)


def move_question(command: MoveQuestion, work: Work) -> None:
    """Refused: a stale edit, or another interview's question to follow."""
    row = work.get(Question, command.question)
    others = [other for other in _of(work, row.interview) if other.id != row.id]
    position = _order.directly_after(work, others, "position", command.after)
    work.change(row, seen=command.seen, position=position)


def set_aside_question(command: SetAsideQuestion, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(Question, command.question), command.reason)


def restore_question(command: RestoreQuestion, work: Work) -> None:
    """Refused: it was not set aside, or its interview was."""
    work.get(Interview, work.restore(Question, command.question).interview)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    AddQuestion: add_question,
    ChangeQuestion: change_question,
    MoveQuestion: move_question,
    SetAsideQuestion: set_aside_question,
    RestoreQuestion: restore_question,
}


def _of(work: Work, interview: str) -> Sequence[Question]:
    standing = select(Question).where(Question.interview == interview, col(Question.set_aside).is_(False))
    return work.all(standing.order_by(col(Question.position), col(Question.id)))


def _about(
    work: Work, command: AddQuestion | ChangeQuestion, element: str | None = None
) -> dict[str, str | None]:
    """The columns for what a question bears on, an element with its allegation; `element` is the one that it
    has already.
    """
    kinds = ("allegation", "element")
    given = {kind: _known(work, kind, id) for kind in kinds if (id := getattr(command, kind)) is not None}
    bearing = given.get("element", element)
    if bearing and given:
        whole = str(values_of(work.get(class_of("element"), bearing))["allegation"])
        rules.must_be_an_element_of_it(given.get("allegation"), whole)
        given["allegation"] = whole
    return given


def _known(work: Work, kind: str, id: str) -> str | None:
    return work.get(class_of(kind), id).id if id else None
