"""The form for an event with everything that is known of it."""

from typing import Any

from ui.bridge import Current, Desk
from ui.chronology.event_forms import add_standing, add_title, offer, read_there
from ui.look import Look
from ui.record import NewRecord
from ui.widgets import FuzzyDateEdit, LinkPicker, RunningField
from workbench import casework, chronology
from workbench.casework import EventChoices
from workbench.kernel.commands import Command


class NewEvent(NewRecord):
    """What an event needs, and what may be known beside it."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, "New event", "Add the event")
        self._desk, self._current = desk, current
        add_title(self, look)
        self._date = FuzzyDateEdit("When")
        self.add("date", "When", self._date)
        add_standing(self, look)
        self.field("category").set_value("other")
        self.add("account", "What happened in full", RunningField(look, "In full", 4))
        self._persons = LinkPicker(look, "People", "Link a person", "Add a person")
        self._cases = LinkPicker(look, "Cases", "Link a case")
        self.add("persons", "People", self._persons)
        self.add("cases", "Cases", self._cases)
        self._allegations = LinkPicker(look, "Allegations", "Link an allegation")
        self.add("allegations", "Allegations it bears on", self._allegations)
        self._persons.making_wanted.connect(lambda typed, then: current.make("person", typed, then))
        self.joins(self._command)

    def begin(self, words: str = "") -> None:
        """Start, with what may be chosen now."""
        super().begin(words)
        names = self._current.names.shown
        self._desk.ask(casework.event_choices, names, then=self._offer, slot="new event")

    def _offer(self, choices: EventChoices) -> None:
        for key in self.values():
            offer(self.field(key), choices)
        self._persons.offer((each.id, each.shown, each.detail) for each in choices.people)
        self._cases.offer((each.id, each.shown, each.detail) for each in choices.cases)
        self._allegations.offer((each.id, each.shown, each.detail) for each in choices.allegations)

    def _command(self, values: dict[str, Any]) -> Command:
        return chronology.AddEvent(**{**values, "date": read_there(self._date, "date")})
