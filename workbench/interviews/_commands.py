"""What can be done to interviews: plan, change, cancel, say which cases they are about."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from sqlmodel import select

from workbench.interviews import rules
from workbench.interviews._plan import place_last
from workbench.interviews._questions import AddQuestion, add_question
from workbench.interviews._records import Interview, InterviewCase
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.store.record import class_of
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class PlanInterview(Command):
    """Plan an interview; it gets the next number. Title, purpose and adjustments are running text.

    `questions` are planned with it, each with what is to be learnt from it, or "". With a `turn_reason` it
    goes to the end of the order of interviews.
    """

    label: ClassVar[str] = "Plan an interview"
    title: str
    purpose: str = ""
    planned_at: datetime | None = None
    place: str = ""
    adjustments: str = ""
    cases: tuple[str, ...] = ()
    questions: tuple[tuple[str, str], ...] = ()
    turn_reason: str = ""


@dataclass(frozen=True)
class ChangeInterview(Command):
    """Change an interview; None leaves a field as it is. The number stays."""

    label: ClassVar[str] = "Change an interview"
    interview: str
    seen: int
    title: str | None = None
    purpose: str | None = None
    planned_at: datetime | None = None
    place: str | None = None
    adjustments: str | None = None
    turn_reason: str | None = None


@dataclass(frozen=True)
class CancelInterview(Command):
    """Record that a planned interview does not take place, and why."""

    label: ClassVar[str] = "Cancel an interview"
    interview: str
    seen: int
    reason: str


@dataclass(frozen=True)
class LinkInterviewCase(Command):
    """Say that an interview is about a case."""

    label: ClassVar[str] = "Link an interview to a case"
    interview: str
    case: str


@dataclass(frozen=True)
class UnlinkInterviewCase(Command):
    """Say that an interview is not about a case."""

    label: ClassVar[str] = "Unlink an interview from a case"
    interview: str
    case: str


@dataclass(frozen=True)
class SetAsideInterview(Command):
    """Take an interview out of the list; its number is not given again."""

    label: ClassVar[str] = "Set an interview aside"
    interview: str
    reason: str


@dataclass(frozen=True)
class RestoreInterview(Command):
    """Put an interview back into the list."""

    label: ClassVar[str] = "Restore an interview"
    interview: str


def plan_interview(command: PlanInterview, work: Work) -> str:
    """The id of the interview. Refused: no title, or a question without words."""
    rules.must_have_a_title(command.title)
    row: Interview = Interview.make(
        id=new_id("interview"),
        number=work.next_number("interview"),
        title=command.title,
        purpose=command.purpose,
        place=command.place,
        adjustments=command.adjustments,
        state=rules.PLANNED,
        planned_at=clock.stamp(command.planned_at) if command.planned_at else "",
    )
    work.add(row)
    for case in dict.fromkeys(command.cases):
        _link(work, row.id, case)
    for text, why in command.questions:
        add_question(AddQuestion(row.id, text, why), work)
    if command.turn_reason:
        place_last(work, row, command.turn_reason)
    return row.id


def change_interview(command: ChangeInterview, work: Work) -> None:
    """Refused: a stale edit, or no title."""
    names = ("title", "purpose", "place", "adjustments", "turn_reason")
    given = {name: value for name in names if (value := getattr(command, name)) is not None}
    planned = {"planned_at": clock.stamp(command.planned_at)} if command.planned_at else {}
    row = work.change(work.get(Interview, command.interview), seen=command.seen, **given, **planned)
    rules.must_have_a_title(row.title)


def cancel_interview(command: CancelInterview, work: Work) -> None:
    """Refused: a stale edit, no reason, or an interview that was held."""
    row = work.get(Interview, command.interview)
    rules.must_say_why_it_is_cancelled(row.state, command.reason)
    reason = command.reason.strip()
    work.change(row, seen=command.seen, state=rules.CANCELLED, cancelled_because=reason)


def link_interview_case(command: LinkInterviewCase, work: Work) -> str:
    """The id of the tie. Refused: the interview or the case is not there."""
    row = work.get(Interview, command.interview)
    already = _ties(work, row.id, command.case)
    return already[0].id if already else _link(work, row.id, command.case)


def unlink_interview_case(command: UnlinkInterviewCase, work: Work) -> None:
    """Refused: they are not tied."""
    ties = _ties(work, command.interview, command.case)
    if not ties:
        raise Refused("This interview is not linked to this case.")
    for tie in ties:
        work.remove(tie)


def set_aside_interview(command: SetAsideInterview, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(Interview, command.interview), command.reason)


def restore_interview(command: RestoreInterview, work: Work) -> None:
    """Refused: it was not set aside."""
    work.restore(Interview, command.interview)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    PlanInterview: plan_interview,
    ChangeInterview: change_interview,
    CancelInterview: cancel_interview,
    LinkInterviewCase: link_interview_case,
    UnlinkInterviewCase: unlink_interview_case,
    SetAsideInterview: set_aside_interview,
    RestoreInterview: restore_interview,
}


def _link(work: Work, interview: str, case: str) -> str:
    known = work.get(class_of("case"), case)
    row: InterviewCase = InterviewCase.make(id=new_id("interview_case"), interview=interview, case=known.id)
    return work.add(row).id


def _ties(work: Work, interview: str, case: str) -> list[InterviewCase]:
    tied = select(InterviewCase).where(InterviewCase.interview == interview, InterviewCase.case == case)
    return list(work.all(tied))
