"""The forms of an event's sheet, and the commands that what is entered in them means."""

from dataclasses import replace
from typing import Any, Final

from ui.chronology.event_words import first_upper
from ui.look import Look
from ui.widgets import (
    ChoiceField,
    Field,
    Form,
    FuzzyDateEdit,
    LinkPicker,
    RunningField,
    SuggestionField,
    TextField,
)
from workbench import chronology
from workbench.casework import EventChoices
from workbench.chronology import EventRow
from workbench.kernel.commands import Command
from workbench.kernel.dates import FuzzyDate, names_only_a_date
from workbench.kernel.errors import Refused

Values = dict[str, Any]

_STANDING: Final = "Disputed: by whom, and what they say instead. Inferred: from what."


class WhatForm(Form):
    """What happened, of what sort it was, and how it stands; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "What happened", submit="Done", leave="Close")
        add_title(self, look)
        add_standing(self, look)


class AccountOfEventForm(Form):
    """What happened in full, as the investigator sets it down; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "In full", submit="Done", leave="Close")
        self.add(
            "account", "What happened in full", RunningField(look, "In full", 6), "Type @ to name somebody."
        )


class WhenForm(Form):
    """A better date, with the reason; the words in which it was told stay unless they are changed here. Where
    they are nothing but the date, they are seen to follow what is typed.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Another date", submit="Correct the date", leave="Cancel")
        self.date = FuzzyDateEdit("Date")
        self.add("date", "Date", self.date)
        self.add(
            "words", "As it was told", TextField("As it was told"), "The words of the witness or document."
        )
        self.add("reason", "Why this date is better", TextField("Why"), "Kept with the event.")
        self._following: str | None = None
        self.date.edited.connect(self._follow)

    def fill(self, row: EventRow) -> None:
        """Begin with the date as it stands."""
        self._following = row.date.words if names_only_a_date(row.date.words) else None
        self.set_values({"date": row.date.in_words(), "words": row.date.words, "reason": ""})

    def _follow(self) -> None:
        words = self.field("words")
        if self._following is not None and words.value() == self._following:
            self._following = self.date.value()
            words.set_value(self._following)


class TiesForm(Form):
    """The people or the cases of an event; it saves by itself."""

    def __init__(self, look: Look, name: str, words: str, making: str) -> None:
        super().__init__(look, name, submit="Done", leave="Close")
        self.picker = LinkPicker(look, name, words, making)
        self.add("tied", name, self.picker)


class PartForm(Form):
    """As what somebody had to do with an event."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Part in the event", submit="Set the part", leave="Cancel")
        self.person = ChoiceField("Person", [("", "Choose")])
        self.add("person", "Person", self.person)
        self.add("part", "Part", TextField("Part", "Such as decided, present"), "Empty if it is not known.")


class OrderForm(Form):
    """The place of an event among those of the same date."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Order", submit="Put it there", leave="Cancel")
        self.after = ChoiceField("After", [("", "First of them")])
        self.add("after", "Directly after", self.after)


class SetAsideForm(Form):
    """Why something is taken out of the chronology."""

    def __init__(self, look: Look, words: str = "Set this event aside") -> None:
        super().__init__(look, words, submit=words, leave="Cancel")
        self.add("reason", "Why", TextField("Why"))


def add_title(form: Form, look: Look) -> None:
    """Add the field of what happened to a form."""
    form.add("title", "What happened", RunningField(look, "What happened", 1), "In a few words.")


def add_standing(form: Form, look: Look) -> None:
    """Add the fields of what sort of event it was, and how it stands."""
    form.add("category", "Category", SuggestionField("Category", chronology.CATEGORIES))
    form.add("status", "Standing", choice("Standing", chronology.STATUSES))
    form.add("status_by", "Who says otherwise, or from what", RunningField(look, "Who or what", 2), _STANDING)
    form.add("sources", "Sources in words", RunningField(look, "Sources in words", 2))


def choice(name: str, values: tuple[str, ...]) -> ChoiceField:
    """A field for one of a few words of the field."""
    return ChoiceField(name, [(value, first_upper(value)) for value in values])


def offer(field: Field, choices: EventChoices) -> None:
    """Offer what may be chosen to a field that takes people, categories or dates."""
    if isinstance(field, RunningField):
        field.offer(((each.id, each.shown, each.detail) for each in choices.people), choices.shown)
    elif isinstance(field, SuggestionField):
        field.offer(choices.categories)
    elif isinstance(field, FuzzyDateEdit):
        field.read_with(choices.reader)


def what_values(row: EventRow) -> Values:
    """What the form of what happened shows."""
    return {key: getattr(row, key) for key in ("title", "category", "status", "status_by", "sources")}


def change_event(event: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means."""
    return chronology.ChangeEvent(event, seen, **values)


def move_event(row: EventRow | None, field: FuzzyDateEdit, values: Values) -> Command:
    """What was entered, as the command it means. Refused: no event is chosen, or words that tell no date."""
    if row is None:
        raise Refused("Choose an event first.")
    date = read_there(field, "date")
    words = values["words"].strip() or date.words
    return chronology.MoveEvent(row.id, row.revision, replace(date, words=words), values["reason"])


def take_part(event: str, values: Values) -> Command:
    """What was chosen, as the command it means. Refused: nobody is chosen."""
    if not values["person"]:
        raise Refused("Choose whose part it was.", field="person")
    return chronology.LinkEventPerson(event, **values)


def read_there(field: FuzzyDateEdit, key: str) -> FuzzyDate:
    """The date in a field. Refused, with the name of the field: words that cannot be read."""
    try:
        return field.read()
    except Refused as refused:
        raise Refused(refused.message, field=key) from refused
