"""The forms for a decision, and for one that takes the place of another: nothing else changes the log."""

from typing import Any, Final

from ui.bridge import Current, Desk
from ui.conduct.options_field import OptionsField, options_of
from ui.look import Look
from ui.record import Naming, NewRecord
from ui.widgets import DayField, Form, RunningField, read_day_or_none
from workbench import conduct
from workbench.conduct import DecisionRow
from workbench.kernel.commands import Command

Values = dict[str, Any]
_FINAL: Final = "It is not changed afterwards; a later decision takes its place."


class NewDecision(NewRecord):
    """What was decided, what else there was, and why; number and time of the entry come by themselves."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, "New decision", "Record the decision")
        self._naming = add_decision_fields(self, look, desk, current)
        self.joins(lambda values: conduct.RecordDecision(**_given(values)))

    def begin(self, words: str = "") -> None:
        """Start, with everybody there is to be named."""
        super().begin(words)
        self._naming.ask()


class SupersedeForm(Form):
    """The decision that takes the place of an earlier one, which stays as it was written."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, "Supersede", submit="Record the new decision", leave="Cancel")
        self.naming = add_decision_fields(self, look, desk, current)


def add_decision_fields(form: Form, look: Look, desk: Desk, current: Current) -> Naming:
    """The fields of a decision, in a form."""
    options = OptionsField(look)
    form.add("title", "What is decided", RunningField(look, "What is decided", lines=1), "In a few words.")
    form.add("options", "Options considered", options, "Mark the one that was taken.")
    form.add("reasons", "Reasons", RunningField(look, "Reasons"), "And why the others were not taken.")
    form.add("decided_on", "Decided on", DayField("Decided on", "Today if left empty."))
    form.add("decided_by", "Decided by", RunningField(look, "Decided by", lines=1), _FINAL)
    naming = Naming(form, desk, current)
    naming.names_in(options)
    return naming


def values_of(row: DecisionRow) -> Values:
    """What the form of the later decision begins with: the same options, none of them taken yet."""
    return {"title": row.title, "options": ("", row.chosen, *row.others)}


def supersede(decision: str, values: Values) -> Command:
    """What was entered, as the command it means. Refused: no single day."""
    return conduct.SupersedeDecision(decision, **_given(values))


def _given(values: Values) -> Values:
    options, chosen = options_of(values["options"])
    return {
        "title": values["title"],
        "options": options,
        "chosen": chosen,
        "reasons": values["reasons"],
        "decided_on": read_day_or_none(values["decided_on"], "decided_on"),
        "decided_by": values["decided_by"],
    }
