"""The form that adds a key case."""

from ui.look import Look
from ui.widgets.fields import ChoiceField, LinesField, TextField
from ui.widgets.form import Form
from workbench.cases import RISKS, STATUSES, AddCase


class CaseForm(Form):
    """What a new key case needs; it gets its reference by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "New case", submit="Add the case", leave="Cancel")
        self.add("title", "Title", TextField("Title", "Such as Child C, closed before the visit"))
        self.add("summary", "What happened", LinesField("What happened"), "In a sentence or two.")
        self.add("risk", "Risk", ChoiceField("Risk", [(risk, risk.capitalize()) for risk in RISKS]))
        self.add("risk_reason", "Why this risk", TextField("Why this risk"))
        self.add("status", "Status", ChoiceField("Status", [(each, each.capitalize()) for each in STATUSES]))

    def command(self) -> AddCase:
        """What is entered, as the command it means."""
        return AddCase(**self.values())
