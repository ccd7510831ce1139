"""The forms of a statement's life: sent, answered, its words changed, amendments asked and decided."""

from typing import Any

from ui.interviews.interview_forms import choice
from ui.look import Look
from ui.widgets import DayField, Form, RunningField, TextField
from workbench import interviews

Values = dict[str, Any]


class SendForm(Form):
    """By when an answer is asked for."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Send", submit="Record that it was sent", leave="Cancel")
        words = "Sent, this version never changes again."
        self.add("answer_by", "Answer by", DayField("Answer by"), words)


class WordsForm(Form):
    """The words of one paragraph of a draft."""

    def __init__(self, look: Look, name: str, submit: str) -> None:
        super().__init__(look, name, submit=submit, leave="Cancel")
        self.add("text", "Words", RunningField(look, "Words", 3))


class AmendmentForm(Form):
    """What the interviewee asks to change in a paragraph that was sent."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Amendment", submit="Record the amendment", leave="Cancel")
        self.add("asked", "In their words", RunningField(look, "In their words", 2))
        self.add("on", "On which day", DayField("On which day"))


class DecisionForm(Form):
    """What was decided on an amendment."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Decision", submit="Record the decision", leave="Cancel")
        self.add("decision", "Decision", choice("Decision", interviews.DECISIONS))
        reason = "Needed where it was not accepted as it was asked."
        self.add("reason", "Why", TextField("Why"), reason)
