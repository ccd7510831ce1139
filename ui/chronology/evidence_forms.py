"""The forms for what an event rests on: sources, accounts, and how differences between accounts ended."""

from typing import Any, Final

from PySide6.QtCore import Signal

from ui.chronology.event_forms import Values, choice, offer, read_there
from ui.look import Look
from ui.widgets import ChoiceField, Form, FuzzyDateEdit, LinkPicker, RunningField, TextField
from workbench import chronology
from workbench.casework import Choice, EventChoices
from workbench.chronology import AccountRow, EventSourceRow, ResolutionRow
from workbench.kernel.commands import Command
from workbench.kernel.dates import as_written
from workbench.kernel.errors import Refused
from workbench.kernel.ids import kind_of

_ONE_PLACE: Final = "Choose one exhibit or one interview, and at most one paragraph of it."
_PLACE: Final = "An exhibit or an interview; of an interview also the paragraph."


class PartForm(Form):
    """A form that makes a part of an event or changes one.

    Signals: `aside_wanted` when the part that is changed is to be set aside instead.
    """

    aside_wanted = Signal()

    def __init__(self, look: Look, name: str, submit: str) -> None:
        super().__init__(look, name, submit=submit, leave="Cancel")
        self._aside = self.add_act("Set aside…", f"Set aside: {name}")
        self._aside.clicked.connect(self.aside_wanted)
        self._aside.hide()

    def offer_aside(self, *, offered: bool) -> None:
        """Offer to set the part aside, which is there to change."""
        self._aside.setVisible(offered)

    def offer_choices(self, choices: EventChoices) -> None:
        """Offer what may be chosen now."""
        for key in self.values():
            offer(self.field(key), choices)


class PlaceForm(PartForm):
    """A form that names a place in the evidence. `place` offers paragraphs once an interview is chosen."""

    place: LinkPicker
    paragraph: LinkPicker

    def add_place(self, look: Look) -> None:
        """Add the fields for the place."""
        self.place = LinkPicker(look, "Exhibit or interview", "Link an exhibit or an interview")
        self.paragraph = LinkPicker(look, "Paragraph", "Link a paragraph")
        self.add("place", "Exhibit or interview", self.place, _PLACE)
        self.add("paragraph", "Paragraph", self.paragraph)
        self.add("pinpoint", "Where in it", RunningField(look, "Where in it", 1), "Such as page 4.")
        self.answers_for("place", "exhibit", "interview")

    def offer_choices(self, choices: EventChoices) -> None:
        """Offer what may be chosen now."""
        super().offer_choices(choices)
        self.place.offer((each.id, each.shown, each.detail) for each in choices.places)

    def offer_paragraphs(self, rows: tuple[Choice, ...]) -> None:
        """Offer the paragraphs of the interview that is chosen."""
        self.paragraph.offer((each.id, each.shown, each.detail) for each in rows)

    def interview(self) -> str:
        """The interview that is chosen, if one is."""
        return next((id for id in self.place.value() if kind_of(id) == "interview"), "")


class SourceForm(PlaceForm):
    """A place in the evidence on which an event rests."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Source", "Save the source")
        self.add_place(look)
        self.add("bears_out", "What it bears out", RunningField(look, "What it bears out", 2))


class AccountForm(PlaceForm):
    """What one source says of an event."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Account", "Save the account")
        self.person = LinkPicker(look, "Who gave it", "Link a person", "Add a person")
        self.date = FuzzyDateEdit("When it was, by this account")
        self.there = LinkPicker(look, "Who was there", "Link a person", "Add a person")
        self.not_there = LinkPicker(look, "Who was not there", "Link a person", "Add a person")
        self.add("said", "What is said to have happened", RunningField(look, "What is said", 4))
        self.add("person", "Who gave it", self.person)
        self.add("given_by", "Or who, in words", TextField("Who, in words", "Such as the duty log"))
        self.add("date", "When it was, by this account", self.date)
        self.add("place_of_event", "Where it was", TextField("Where it was"))
        self.add("there", "Who was there", self.there)
        self.add("not_there", "Who was not there", self.not_there)
        self.add("basis", "How they know", choice("How they know", chronology.BASES))
        self.add_place(look)

    def offer_choices(self, choices: EventChoices) -> None:
        """Offer what may be chosen now."""
        super().offer_choices(choices)
        for picker in (self.person, self.there, self.not_there):
            picker.offer((each.id, each.shown, each.detail) for each in choices.people)


class ResolutionForm(PartForm):
    """How a difference between accounts is to be taken, and why."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Resolution", "Save the resolution")
        self.preferred = ChoiceField("Account preferred", [("", "None")])
        self.add("about", "They differ on", choice("They differ on", chronology.ABOUTS))
        self.add("outcome", "How it ends", choice("How it ends", chronology.OUTCOMES))
        self.add("preferred", "Account preferred", self.preferred)
        self.add("reasons", "Why", RunningField(look, "Why", 3), "On the balance of probabilities.")


def source_values(row: EventSourceRow) -> Values:
    """What the form shows of a source."""
    return {**_place_values(row), "bears_out": row.bears_out}


def account_values(row: AccountRow) -> Values:
    """What the form shows of an account."""
    return {
        **_place_values(row),
        "said": row.said,
        "person": (row.person,) if row.person else (),
        "given_by": row.given_by,
        "date": as_written(row.date),
        "place_of_event": row.place,
        "there": row.there,
        "not_there": row.not_there,
        "basis": row.basis,
    }


def resolution_values(row: ResolutionRow) -> Values:
    """What the form shows of a resolution."""
    return {key: getattr(row, key) or "" for key in ("about", "outcome", "preferred", "reasons")}


def save_source(event: str, row: EventSourceRow | None, values: Values) -> Command:
    """What was entered, as a new source or a change of one. Refused: more places than one."""
    given = {**_place(values), "bears_out": values["bears_out"]}
    if row is None:
        return chronology.AddEventSource(event, **given)
    return chronology.ChangeEventSource(row.id, row.revision, **given)


def save_account(event: str, row: AccountRow | None, field: FuzzyDateEdit, values: Values) -> Command:
    """What was entered, as a new account or a change of one. Refused: two who gave it, no date."""
    if len(values["person"]) > 1:
        raise Refused("An account is given by one person. Enter the other's beside it.", field="person")
    given = {
        **_place(values),
        "said": values["said"],
        "person": next(iter(values["person"]), ""),
        "given_by": values["given_by"],
        "place": values["place_of_event"],
        "basis": values["basis"],
    }
    there, not_there = values["there"], values["not_there"]
    if row is None:
        date = read_there(field, "date")
        return chronology.AddAccount(event, date=date, there=there, not_there=not_there, **given)
    same = account_values(row)["date"] == values["date"]
    date = row.date if same else read_there(field, "date")
    change = chronology.ChangeAccount(row.id, row.revision, date=date, **given)
    before = {**dict.fromkeys(row.there, "there"), **dict.fromkeys(row.not_there, "not there")}
    return chronology.correcting(change, before, there, not_there)


def save_resolution(event: str, row: ResolutionRow | None, values: Values) -> Command:
    """What was entered, as a new resolution or a change of one."""
    if row is None:
        return chronology.ResolveDifference(event, **values)
    given = {key: values[key] for key in ("outcome", "reasons", "preferred")}
    return chronology.ChangeResolution(row.id, row.revision, **given)


def _place_values(row: EventSourceRow | AccountRow) -> Values:
    places = tuple(filter(None, (row.exhibit, row.interview)))
    return {
        "place": places,
        "paragraph": (row.paragraph,) if row.paragraph else (),
        "pinpoint": row.pinpoint,
    }


def _place(values: Values) -> dict[str, Any]:
    """The place as the commands take it."""
    found = {kind: [id for id in values["place"] if kind_of(id) == kind] for kind in ("exhibit", "interview")}
    if any(len(ids) > 1 for ids in found.values()) or len(values["paragraph"]) > 1:
        raise Refused(_ONE_PLACE, field="place")
    return {
        "exhibit": next(iter(found["exhibit"]), ""),
        "interview": next(iter(found["interview"]), ""),
        "paragraph": next(iter(values["paragraph"]), ""),
        "pinpoint": values["pinpoint"],
    }
