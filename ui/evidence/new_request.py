"""The forms for a new request for material and for something that was looked for and not found."""

from collections.abc import Mapping
from typing import Any

from ui.bridge import Current, Desk
from ui.evidence import request_forms as forms
from ui.evidence.naming_people import NamesPeople
from ui.look import Look
from ui.record import NewRecord
from workbench import casework, evidence
from workbench.casework import Choice
from workbench.kernel.commands import Command

Naming = tuple[tuple[Choice, ...], Mapping[str, str]]


class _NamingForm(NewRecord):
    """A new record in whose words people are named."""

    def __init__(self, look: Look, desk: Desk, current: Current, name: str, submit: str) -> None:
        super().__init__(look, desk, name, submit)
        self._current, self.naming = current, NamesPeople(current)

    def begin(self, words: str = "") -> None:
        """Start, with everybody who can be named."""
        names, slot = self._current.names.shown, f"names in {self.accessibleName()}"
        self._desk.ask(_naming, names, then=lambda told: self.naming.offer(*told), slot=slot)
        super().begin(words)


class NewRequest(_NamingForm):
    """What is asked for, of whom, and by when."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, current, "New request", "Record the request")
        self.naming.take(*forms.add_request_fields(self, look))
        self.joins(_ask)


class NewSought(_NamingForm):
    """What was looked for, where and how thoroughly."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, current, "New search in vain", "Record the search")
        self.naming.take(*forms.add_sought_fields(self, look))
        self.joins(_record)


def _ask(values: forms.Values) -> Command:
    given = forms.asked(values)
    return evidence.AskForMaterial(**{**given, "asked_person": given["asked_person"] or None})


def _record(values: forms.Values) -> Command:
    return evidence.RecordSought(**forms.days(values, "looked_on"))


def _naming(read: Any, revealed: Mapping[str, str]) -> Naming:
    return casework.person_choices(read), casework.shown_names(read, revealed)
