"""The form for a safeguarding escalation, opened by a key with the case and the time set."""

from typing import Any, Final

from ui.bridge import Current, Desk
from ui.cases.case_forms import add_escalation_fields, raise_escalation
from ui.cases.case_words import moment_words
from ui.look import Look
from ui.record import Naming, NewRecord
from ui.widgets import ChoiceField
from workbench import casework
from workbench.casework import Choice
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused

_NONE: Final = ("", "Choose the case")
_NO_CASE: Final = "Choose the case of the child who is at risk."


class NewEscalation(NewRecord):
    """What was noticed goes in first; the rest is set, or can be added when somebody was told."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, "Safeguarding escalation", "Record the escalation")
        self._current, self._desk_asked = current, desk
        self._case = ChoiceField("Case", [_NONE])
        self.add("case", "Case", self._case)
        add_escalation_fields(self, look)
        self._naming = Naming(self, desk, current)
        self.joins(_command)

    def begin(self, words: str = "") -> None:
        """Start in the case that is selected, now."""
        place, chosen = self._current.place, self._current.filters.case
        case = place.id if place is not None and place.kind == "case" else chosen
        self._case.offer([_NONE, *([(case, "The selected case")] if case else [])])
        values = {"case": case, "noticed_at": moment_words(clock.now()), "noticed": words}
        self.begin_about(case, values)
        self.field("noticed").setFocus()
        self._naming.ask()
        self._desk_asked.ask(casework.case_choices, then=self._offer)

    def _offer(self, choices: tuple[Choice, ...]) -> None:
        self._case.offer([_NONE, *((each.id, f"{each.shown}  {each.detail}") for each in choices)])


def _command(values: dict[str, Any]) -> Command:
    if not values["case"]:
        raise Refused(_NO_CASE, "case")
    return raise_escalation(values["case"], values)
