"""The forms of what an allegation says and is about, and the commands that what is entered in them means."""

from collections.abc import Iterable
from typing import Any, cast

from ui.allegations.allegation_words import first_upper
from ui.look import Look
from ui.widgets import (
    ChoiceField,
    DayField,
    Form,
    FuzzyDateEdit,
    LinesField,
    LinkPicker,
    RunningField,
    TextField,
    read_day_or_none,
)
from workbench import allegations
from workbench.allegations import AllegationRow, StandardRow
from workbench.casework import Choice
from workbench.kernel.commands import Command
from workbench.kernel.dates import FuzzyDate
from workbench.kernel.errors import Refused
from workbench.kernel.wording import day, listed

Values = dict[str, Any]
_DATES = ("put_on", "began", "ended")


class PutForm(Form):
    """The wording as put, corrected where it was copied wrongly."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "As put", submit="Correct the wording", leave="Cancel")
        self.add(
            "put", "As it was put", RunningField(look, "As it was put"), "Word for word, as in the source."
        )
        self.add("reason", "From what it is corrected", RunningField(look, "From what", 1))


class FramedForm(Form):
    """The allegation as the investigator frames it; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "As framed", submit="Done", leave="Close")
        self.add("framed", "What is to be decided", RunningField(look, "What is to be decided"))


class ParticularsForm(Form):
    """What an allegation is about; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Particulars", submit="Done", leave="Close")
        self.add("put_by", "Put by whom, in what", RunningField(look, "Put by", 1))
        self.add("put_on", "Put on", FuzzyDateEdit("Put on"))
        self.add("began", "Period: from", FuzzyDateEdit("Period: from"))
        self.add("ended", "Period: to", FuzzyDateEdit("Period: to"))
        self.add("units", "Units", LinesField("Units", 2), "Teams or services, one to a line.")
        self.add("scope", "Scope", choice("Scope", allegations.SCOPES))
        self.add("scope_reason", "Why in or out of scope", RunningField(look, "Why in or out of scope", 1))
        self.add("standard_of_proof", "Standard of proof", TextField("Standard of proof"), _offered())
        self.add("proof_reason", "Why this standard", RunningField(look, "Why this standard", 1))

    def change(self, allegation: str, seen: int, values: Values) -> Command:
        """What was changed, as the command it means. Refused: a date that cannot be read."""
        dates = {key: date_in(self, key) for key in _DATES if key in values}
        return allegations.ChangeAllegation(allegation, seen, **{**values, **dates})


class ElementForm(Form):
    """Something to be proved."""

    def __init__(self, look: Look, submit: str, leave: str) -> None:
        super().__init__(look, "Element to be proved", submit=submit, leave=leave)
        self.add("text", "What must be proved", RunningField(look, "What must be proved", 2))


class StandardForm(Form):
    """A standard with the text relied on."""

    def __init__(self, look: Look, submit: str, leave: str) -> None:
        super().__init__(look, "Standard", submit=submit, leave=leave)
        self.add("title", "Title", TextField("Title", "Such as Working Together to Safeguard Children"))
        self.add("provision", "Provision", TextField("Provision", "Such as chapter 1, paragraph 45"))
        self.add("sort", "Sort", choice("Sort", allegations.STANDARD_SORTS))
        self.add("text", "Text relied on", LinesField("Text relied on", 5), "Word for word.")
        self.add("in_force_from", "In force from", DayField("In force from"))
        self.add("in_force_until", "Replaced on", DayField("Replaced on"))


class LinkStandardForm(Form):
    """Standards that are on record already."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Link standards", submit="Link them", leave="Cancel")
        self.add("standards", "Standards", LinkPicker(look, "Standards", "Choose a standard"))


class PlaceForm(Form):
    """Where an allegation stands among the others."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Place", submit="Move it", leave="Cancel")
        self.add("parent", "Part of", LinkPicker(look, "Part of", "Choose the whole"), "Empty: by itself.")
        self.add("after", "Directly after", LinkPicker(look, "Directly after", "Choose one"), "Empty: first.")


def choice(name: str, values: tuple[str, ...]) -> ChoiceField:
    """A field for one of a few words of the field."""
    return ChoiceField(name, [(value, first_upper(value)) for value in values])


def date_in(form: Form, key: str) -> FuzzyDate:
    """The date in a form's field. Refused beside it: what cannot be read."""
    return cast("FuzzyDateEdit", form.field(key)).read_in(key)


def offer(form: Form, key: str, choices: Iterable[Choice]) -> None:
    """Offer records in a picker of a form."""
    cast("LinkPicker", form.field(key)).offer((each.id, each.shown, each.detail) for each in choices)


def the_one(values: Values, key: str, sentence: str) -> str:
    """The one record chosen. Refused beside the field with the sentence: none, or several."""
    chosen: tuple[str, ...] = values[key]
    if len(chosen) != 1:
        raise Refused(sentence, key)
    return chosen[0]


def particulars_values(row: AllegationRow) -> Values:
    """What the form of the particulars shows of an allegation."""
    dates = {key: getattr(row, key).words for key in _DATES}
    names = ("put_by", "scope", "scope_reason", "standard_of_proof", "proof_reason")
    return {**dates, **{key: getattr(row, key) for key in names}, "units": "\n".join(row.units)}


def standard_values(row: StandardRow) -> Values:
    """What the form of a standard shows."""
    days = {key: _day(getattr(row, key)) for key in ("in_force_from", "in_force_until")}
    return {**days, "title": row.title, "provision": row.provision, "sort": row.sort, "text": row.text}


def standard_given(values: Values) -> Values:
    """What is entered of a standard, its days read. Refused: no single day."""
    days = ("in_force_from", "in_force_until")
    read = {key: read_day_or_none(values[key], key) for key in days if key in values}
    return {**values, **read}


def link_standards(allegation: str, values: Values) -> Command:
    """What was chosen, as the command it means. Refused: no standard is chosen."""
    if not values["standards"]:
        raise Refused("Choose the standard that is said to be breached.", "standards")
    links = tuple(allegations.LinkAllegationStandard(allegation, each) for each in values["standards"])
    return links[0] if len(links) == 1 else allegations.RelyOnStandards(links)


def move(row: AllegationRow, values: Values) -> Command:
    """What was chosen, as the command it means. Refused: more than one place."""
    for key in ("parent", "after"):
        if len(values[key]) > 1:
            raise Refused("Choose one place only.", key)
    parent, after = (next(iter(values[key]), "") for key in ("parent", "after"))
    return allegations.MoveAllegation(row.id, row.revision, parent, after)


def _offered() -> str:
    return f"Such as {listed(allegations.STANDARDS_OF_PROOF, 'or')}."


def _day(found: Any) -> str:
    return day(found) if found else ""
