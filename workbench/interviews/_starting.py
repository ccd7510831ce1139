"""Starting an interview at once: planned, with the person who sits there, and its first session begun."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from workbench.interviews import rules
from workbench.interviews._commands import PlanInterview, plan_interview
from workbench.interviews._sessions import AddAttendee, BeginSession, add_attendee, begin_session
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class StartInterview(Command):
    """Start an interview now, with the person interviewed if they are in the register.

    `questions` are planned with it, each with what is to be learnt from it, or "".
    """

    label: ClassVar[str] = "Start an interview"
    title: str
    person: str = ""
    place: str = ""
    cases: tuple[str, ...] = ()
    questions: tuple[tuple[str, str], ...] = ()


def start_interview(command: StartInterview, work: Work) -> str:
    """The id of the interview. Refused: no title, or a person who is not there."""
    planned = PlanInterview(
        command.title, place=command.place, cases=command.cases, questions=command.questions
    )
    interview = plan_interview(planned, work)
    if command.person:
        add_attendee(AddAttendee(interview, rules.INTERVIEWEE, command.person), work)
    begin_session(BeginSession(interview, clock.now(), place=command.place), work)
    return interview


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {StartInterview: start_interview}
