"""The form that asks why before something is set aside, moved or taken back."""

from ui.look import Look
from ui.widgets import Form, TextField


class ReasonForm(Form):
    """One line for the reason; `help_words` say what becomes of the record."""

    def __init__(self, look: Look, name: str, submit: str, help_words: str = "") -> None:
        super().__init__(look, name, submit=submit, leave="Cancel")
        self.add("reason", "Why", TextField("Why"), help_words)
