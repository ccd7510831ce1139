"""The forms of who is complained of, who stands behind an allegation and how many others say there are."""

from typing import Final

from ui.allegations.allegation_forms import Values, choice, date_in, the_one
from ui.look import Look
from ui.widgets import (
    ChoiceField,
    DayField,
    Form,
    FuzzyDateEdit,
    LinkPicker,
    RunningField,
    TextField,
    read_day,
)
from workbench import allegations
from workbench.allegations import ComplainedOfRow, StatedNumberRow, SupportRow
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused

_ABOUT: Final = (("this", "This allegation"), ("all", "All allegations together"))
_NOBODY: Final = "Choose who raised or supports it; as many at once as said so in the same way."
_NO_PERSON: Final = "Choose the person; one at a time."


class ComplainedForm(Form):
    """A person complained of."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Person complained of", submit="Add this person", leave="Cancel")
        self.add("person", "Person", person_picker(look))
        self.add("capacity", "As what they acted", _capacity())


class CapacityForm(Form):
    """As what a person is said to have acted; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Capacity", submit="Done", leave="Close")
        self.add("capacity", "As what they acted", _capacity())


class SupportForm(Form):
    """People who raised or support the allegation in the same way."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Behind the allegation", submit="Record it", leave="Cancel")
        people = LinkPicker(look, "People", "Choose a person", "Add a person", "Choose all")
        self.add("person", "People", people, "Shown by pseudonym; each is counted once.")
        _add_support(self, look)


class ChangeSupportForm(Form):
    """How a person stands to the allegation; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "How they stand to it", submit="Done", leave="Close")
        _add_support(self, look)


class WithdrawForm(Form):
    """Support that was taken back."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Support withdrawn", submit="Record that it was withdrawn", leave="Cancel")
        self.add("on", "On which day", DayField("On which day"))
        self.add("how", "How they said so", TextField("How they said so"))


class NumberForm(Form):
    """A number of people as somebody states it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Number as stated", submit="Record the number", leave="Cancel")
        _add_number(self, look)
        event = LinkPicker(look, "Event", "Choose the event")
        self.add("event", "Present at", event, "Only for a number of people present.")
        self.add("about", "About", ChoiceField("About", _ABOUT))


class ChangeNumberForm(Form):
    """A number that was copied wrongly; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Change the number", submit="Done", leave="Close")
        _add_number(self, look)


def person_picker(look: Look) -> LinkPicker:
    """A field for a person, which can make the one who is missing."""
    return LinkPicker(look, "Person", "Choose a person", "Add a person")


def complain_of(allegation: str, values: Values) -> Command:
    """What was entered, as the command it means. Refused: nobody chosen, or several."""
    return allegations.ComplainOf(allegation, the_one(values, "person", _NO_PERSON), values["capacity"])


def record_support(allegation: str, form: Form, values: Values) -> Command:
    """What was entered, as the command it means. Refused: nobody chosen, or a date that cannot be read."""
    if not values["person"]:
        raise Refused(_NOBODY, "person")
    since = date_in(form, "since")
    each = tuple(
        allegations.RecordSupport(allegation, person, values["sort"], values["how"], since)
        for person in values["person"]
    )
    return each[0] if len(each) == 1 else allegations.RecordSupporters(each)


def change_support(form: Form, support: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means. Refused: a date that cannot be read."""
    return allegations.ChangeSupport(support, seen, **_dated(form, values, "since"))


def withdraw(row: SupportRow, values: Values) -> Command:
    """What was entered, as the command it means. Refused: no single day."""
    return allegations.WithdrawSupport(row.id, row.revision, read_day(values["on"], "on"), values["how"])


def state_number(allegation: str, form: Form, values: Values) -> Command:
    """What was entered, as the command it means. Refused: no number, or a date that cannot be read."""
    about = allegation if values["about"] == "this" else ""
    event = next(iter(values["event"]), "")
    given = {key: value for key, value in values.items() if key not in {"about", "event"}}
    stated = _number(_dated(form, given, "as_at"))
    return allegations.StateNumber(**stated, allegation=about, event=event)


def change_number(form: Form, number: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means. Refused: no number, or a date that cannot be read."""
    return allegations.ChangeStatedNumber(number, seen, **_number(_dated(form, values, "as_at")))


def capacity_values(row: ComplainedOfRow) -> Values:
    """What the form of the capacity shows."""
    return {"capacity": row.capacity}


def support_values(row: SupportRow) -> Values:
    """What the form of support shows."""
    return {"sort": row.sort, "how": row.how, "since": row.since.words}


def number_values(row: StatedNumberRow) -> Values:
    """What the form of a stated number shows."""
    names = ("counted", "qualifier", "of_whom", "source")
    return {**{key: getattr(row, key) for key in names}, "number": str(row.number), "as_at": row.as_at.words}


def _capacity() -> TextField:
    return TextField("As what they acted", "Such as service manager at the time")


def _add_support(form: Form, look: Look) -> None:
    form.add("sort", "They", choice("They", allegations.SUPPORT_SORTS))
    form.add("how", "How this was expressed", RunningField(look, "How", 1), "Such as in the union's letter.")
    form.add("since", "Since", FuzzyDateEdit("Since"))


def _add_number(form: Form, look: Look) -> None:
    form.add("counted", "What is counted", choice("What is counted", allegations.COUNTED))
    form.add("qualifier", "Stated as", choice("Stated as", allegations.QUALIFIERS))
    form.add("number", "Number", TextField("Number", "Such as 35"))
    form.add("of_whom", "Of whom", RunningField(look, "Of whom", 1), "Such as social workers and managers.")
    form.add("source", "Who states it, and where", RunningField(look, "Source", 1))
    form.add("as_at", "As at", FuzzyDateEdit("As at"))


def _dated(form: Form, values: Values, key: str) -> Values:
    return {**values, key: date_in(form, key)} if key in values else values


def _number(values: Values) -> Values:
    if "number" not in values:
        return values
    digits = str(values["number"]).replace(",", "").strip()
    if not digits.isdecimal():
        raise Refused("Write the number in figures, such as 35.", "number")
    return {**values, "number": int(digits)}
