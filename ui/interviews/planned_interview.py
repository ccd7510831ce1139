"""The form that plans an interview: whom about what, when and where, with which questions, and why then."""

from collections.abc import Mapping
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.interviews.new_interview import question_sets
from ui.look import Look
from ui.record import NewRecord
from ui.widgets import ChoiceField, LinkPicker, MomentField, RunningField, TextField, read_moment_or_none
from workbench import casework
from workbench.casework import Choice
from workbench.interviews import PlanInterview
from workbench.kernel.commands import Command
from workbench.templates import QuestionSet

_NO_LIST: Final = ("", "No list of questions")


class PlannedInterview(NewRecord):
    """What an interview that is still to come needs; who is asked is added in its details."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, "Plan an interview", "Plan the interview")
        self._current = current
        self._sets: Mapping[str, QuestionSet] = question_sets()
        self._running = (RunningField(look, "Subject", 1), RunningField(look, "Purpose", 2))
        self._cases = LinkPicker(look, "Cases", "Link a case", "New case")
        self._list = ChoiceField("Questions", [_NO_LIST, *((name, name) for name in self._sets)])
        self._list.narrow()
        self.add("title", "Subject", self._running[0])
        self.add("purpose", "Purpose", self._running[1])
        self.add("planned_at", "When", MomentField("When"))
        self.add("place", "Place", TextField("Place"))
        self.add("cases", "Cases it is about", self._cases)
        self.add("questions", "Questions to begin with", self._list)
        self.add("adjustments", "Adjustments", TextField("Adjustments"))
        self.add(
            "turn_reason", "Why at this point", TextField("Why"), "Given, it joins the order of interviews."
        )
        self._cases.making_wanted.connect(lambda typed, then: current.make("case", typed, then))
        for field in self._running:
            field.making_wanted.connect(lambda typed, then: current.make("person", typed, then))
        self.joins(self._command)

    def begin(self, words: str = "") -> None:
        """Start, with the people and the cases there are now."""
        self._desk.ask(casework.case_choices, then=self._offer_cases, slot="plan cases")
        self._desk.ask(casework.reference_choices, then=self._offer, slot="plan references")
        super().begin(words)

    def _offer_cases(self, choices: tuple[Choice, ...]) -> None:
        self._cases.offer((each.id, each.shown, each.detail) for each in choices)

    def _offer(self, choices: tuple[Choice, ...]) -> None:
        shown = {each.id: each.shown for each in choices}
        for field in self._running:
            field.offer(((each.id, each.shown, each.detail) for each in choices), shown)

    def _command(self, values: dict[str, Any]) -> Command:
        chosen = self._sets.get(values["questions"])
        planned = read_moment_or_none(values["planned_at"], "planned_at")
        questions = chosen.questions if chosen else ()
        return PlanInterview(**{**values, "planned_at": planned, "questions": questions})
