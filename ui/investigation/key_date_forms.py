"""The forms of a key date and the commands that what is entered in them means."""

from collections.abc import Iterable
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.look import Look
from ui.record import Naming, NewRecord
from ui.widgets import ChoiceField, Form, FuzzyDateEdit, LinkPicker, RunningField, TextField
from workbench import casework, investigation
from workbench.casework import Choice
from workbench.investigation import KeyDateRow, KeyDateSourceRow
from workbench.kernel.commands import Command
from workbench.kernel.dates import FuzzyDate
from workbench.kernel.errors import Refused
from workbench.kernel.ids import kind_of

Values = dict[str, Any]
_NAME: Final = "Dates are told from it by this name: two days before the call."
_PLACE: Final = "An exhibit, or an interview with the paragraph."


class NewKeyDate(NewRecord):
    """Its name, when it was, and what shows it."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, "New key date", "Add the key date")
        self._asked = desk
        self.add("name", "Name", TextField("Name", "Such as the call, or on site"), _NAME)
        self._date = FuzzyDateEdit("When")
        self.add("date", "When", self._date)
        _add_evidence(self, look)
        self.set_values({"standing": investigation.TO_BE_CONFIRMED})
        self._naming = Naming(self, desk, current)
        self.joins(self._command)

    def begin(self, words: str = "") -> None:
        """Start, reading dates as this casebook tells them."""
        super().begin(words)
        self._naming.ask()
        self._asked.ask(casework.date_reader, then=self._date.read_with)

    def _command(self, values: Values) -> Command:
        return investigation.AddKeyDate(**{**values, "date": read_there(self._date, "date")})


class NameForm(Form):
    """Its name, what shows it, and how far it is established; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Name and standing", submit="Done", leave="Close")
        self.add("name", "Name", TextField("Name"), _NAME)
        _add_evidence(self, look)


class WhenForm(Form):
    """Another date; with it moves every date that was told from it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "When", submit="Set the date", leave="Cancel")
        self.date = FuzzyDateEdit("When")
        self.add("date", "When", self.date, "Every date told from this one moves with it.")


class SourceForm(Form):
    """A place in the evidence that shows a key date."""

    def __init__(self, look: Look, name: str, submit: str) -> None:
        super().__init__(look, name, submit=submit, leave="Cancel")
        self.place = LinkPicker(look, "Exhibit or interview", "Link an exhibit or an interview")
        self.paragraph = LinkPicker(look, "Paragraph", "Link a paragraph")
        self.add("exhibit", "Exhibit or interview", self.place, _PLACE)
        self.add("paragraph", "Paragraph of the interview", self.paragraph)
        self.add("pinpoint", "Where in it", RunningField(look, "Where in it", lines=1), "Such as page 2.")
        self.add("bears_out", "What it bears out", RunningField(look, "What it bears out", lines=2))

    def offer_places(self, choices: Iterable[Choice]) -> None:
        """Offer the exhibits and interviews there are."""
        self.place.offer((each.id, each.shown, each.detail) for each in choices)

    def offer_paragraphs(self, choices: Iterable[Choice]) -> None:
        """Offer the paragraphs of the interview that is chosen."""
        self.paragraph.offer((each.id, each.shown, each.detail) for each in choices)

    def interview(self) -> str:
        """The interview that is chosen, if one is."""
        return next((id for id in self.place.value() if kind_of(id) == "interview"), "")


class NewSourceForm(SourceForm):
    """The same for a new one, which may confirm the date."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Evidence", "Add the evidence")
        choices = [("", "No, the standing stays"), ("yes", "Yes, it confirms the date")]
        self.add("confirms", "Does it confirm the date?", ChoiceField("Does it confirm the date", choices))


def name_values(row: KeyDateRow) -> Values:
    """What the form of name and standing shows."""
    return {"name": row.name, "evidence": row.evidence, "standing": row.standing}


def source_values(row: KeyDateSourceRow) -> Values:
    """What the form shows of a place in the evidence."""
    places = {"exhibit": (row.exhibit,) if row.exhibit else (), "paragraph": _one(row.paragraph)}
    return {**places, "pinpoint": row.pinpoint, "bears_out": row.bears_out}


def change_key_date(key_date: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means."""
    return investigation.ChangeKeyDate(key_date, seen, **values)


def add_source(key_date: str, values: Values) -> Command:
    """What was entered, as the command it means."""
    return investigation.AddKeyDateSource(
        key_date,
        **_places(values),
        pinpoint=values["pinpoint"],
        bears_out=values["bears_out"],
        confirms=bool(values["confirms"]),
    )


def change_source(source: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means."""
    words = {name: values[name] for name in ("pinpoint", "bears_out") if name in values}
    return investigation.ChangeKeyDateSource(source, seen, **_places(values), **words)


def read_there(field: FuzzyDateEdit, key: str) -> FuzzyDate:
    """The date in a field. Refused, with the name of the field: words that cannot be read."""
    try:
        return field.read()
    except Refused as refused:
        raise Refused(refused.message, field=key) from refused


def _add_evidence(form: Form, look: Look) -> None:
    standings = [(each, each.capitalize()) for each in investigation.STANDINGS]
    evidence = RunningField(look, "What shows it", lines=2)
    form.add("evidence", "What shows it, in words", evidence, "Or link an exhibit on the sheet.")
    form.add("standing", "Standing", ChoiceField("Standing", standings))


def _places(values: Values) -> dict[str, str]:
    """The exhibit and the paragraph entered; an interview alone is none of them."""
    given: dict[str, str] = {}
    if "exhibit" in values:
        given["exhibit"] = next((id for id in values["exhibit"] if kind_of(id) == "exhibit"), "")
    if "paragraph" in values:
        given["paragraph"] = next(iter(values["paragraph"]), "")
    return given


def _one(id: str | None) -> tuple[str, ...]:
    return (id,) if id else ()
