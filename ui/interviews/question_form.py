"""The form for one question of the plan: its words, what is to be learnt, and what it bears on."""

from collections.abc import Mapping
from typing import Any, Final

from ui.look import Look
from ui.widgets import ChoiceField, Form, RunningField
from workbench.casework import Choice
from workbench.interviews import AddQuestion, ChangeQuestion, QuestionRow
from workbench.kernel.commands import Command
from workbench.kernel.ids import kind_of

_NOTHING: Final = ("", "Nothing in particular")


class QuestionForm(Form):
    """Adds a question, or changes one."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Question", submit="Save the question", leave="Close")
        self._text, self._why = RunningField(look, "Question", 2), RunningField(look, "To learn", 1)
        self._bears = ChoiceField("Bears on", [_NOTHING])
        self.add("text", "Question", self._text)
        self.add("why", "What is to be learnt from it", self._why)
        self.add("element", "Bears on", self._bears)

    def offer(self, choices: tuple[Choice, ...]) -> None:
        """Offer these allegations and elements."""
        self._bears.offer([_NOTHING, *((each.id, f"{each.shown}  {each.detail}"[:80]) for each in choices)])

    def refer_to(self, choices: tuple[Choice, ...], shown: Mapping[str, str]) -> None:
        """Offer these records at @."""
        for field in (self._text, self._why):
            field.offer(((each.id, each.shown, each.detail) for each in choices), shown)

    def begin(self, row: QuestionRow | None) -> None:
        """Start with a question, or with none."""
        self.set_values(
            {
                "text": row.text if row else "",
                "why": row.why if row else "",
                "element": (row.element or row.allegation or "") if row else "",
            }
        )

    def command(self, interview: str, row: QuestionRow | None, values: dict[str, Any]) -> Command:
        """What is entered, as the command it means."""
        bearing = values["element"]
        kind = kind_of(bearing) if bearing else ""
        about = {
            "allegation": bearing if kind == "allegation" else "",
            "element": bearing if kind == "element" else "",
        }
        if row is None:
            return AddQuestion(interview, values["text"], values["why"], **about)
        return ChangeQuestion(row.id, row.revision, text=values["text"], why=values["why"], **about)
