"""The forms for a new request for material and for something that was looked for and not found."""

from ui.bridge import Current, Desk
from ui.evidence import request_forms as forms
from ui.look import Look
from ui.record import Naming, NewRecord
from workbench import evidence
from workbench.kernel.commands import Command


class NewRequest(NewRecord):
    """What is asked for, of whom, and by when."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, "New request", "Record the request")
        person = forms.add_request_fields(self, look)
        self._naming = Naming(self, desk, current)
        self._naming.picks(person)
        self.joins(_ask)

    def begin(self, words: str = "") -> None:
        """Start, with everybody who can be asked."""
        self._naming.ask()
        super().begin(words)


class NewSought(NewRecord):
    """What was looked for, where and how thoroughly."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, "New search in vain", "Record the search")
        forms.add_sought_fields(self, look)
        self._naming = Naming(self, desk, current)
        self.joins(_record)

    def begin(self, words: str = "") -> None:
        """Start, with everybody who can be named."""
        self._naming.ask()
        super().begin(words)


def _ask(values: forms.Values) -> Command:
    given = forms.asked(values)
    return evidence.AskForMaterial(**{**given, "asked_person": given["asked_person"] or None})


def _record(values: forms.Values) -> Command:
    return evidence.RecordSought(**forms.days(values, "looked_on"))
