"""The form for an event with everything that is known of it."""

from typing import Any, Final

from ui.bridge import Current, Desk, Follower
from ui.chronology.event_forms import add_standing, add_title, offer, read_there
from ui.look import Look
from ui.record import NewRecord
from ui.widgets import FuzzyDateEdit, LinkPicker, RunningField
from workbench import casework, chronology
from workbench.casework import EventChoices
from workbench.kernel.commands import Command

_CHOOSING: Final = ("person", "case", "allegation", "exhibit", "interview", "key_date", "closed_days")


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
        self._rests_on = LinkPicker(look, "Rests on", "Link an exhibit or an interview", "Add an exhibit")
        self.add(
            "rests_on", "Rests on", self._rests_on, "What it bears out is said on the event’s own sheet."
        )
        self.add("pinpoint", "Where in it", RunningField(look, "Where in it", 1), "Such as page 4.")
        self._rests_on.making_wanted.connect(lambda typed, then: current.make("exhibit", typed, then))
        self._persons.making_wanted.connect(lambda typed, then: current.make("person", typed, then))
        self.joins(self._command)
        self._follower = Follower(self, desk, current, _CHOOSING, self._ask)

    def begin(self, words: str = "") -> None:
        """Start, with what may be chosen now."""
        super().begin(words)
        self._ask()

    def _ask(self) -> None:
        names = self._current.names.shown
        self._desk.ask(casework.event_choices, names, then=self._offer, slot="new event")

    def _offer(self, choices: EventChoices) -> None:
        for key in self.values():
            offer(self.field(key), choices)
        self._persons.offer((each.id, each.shown, each.detail) for each in choices.people)
        self._cases.offer((each.id, each.shown, each.detail) for each in choices.cases)
        self._allegations.offer((each.id, each.shown, each.detail) for each in choices.allegations)
        self._rests_on.offer((each.id, each.shown, each.detail) for each in choices.places)

    def _command(self, values: dict[str, Any]) -> Command:
        return chronology.AddEvent(**{**values, "date": read_there(self._date, "date")})
