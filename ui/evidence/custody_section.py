"""The section that says who held an exhibit, from when on and why; a wrong entry is put right by another."""

from typing import TYPE_CHECKING, Final

from ui.evidence.exhibit_answer import ExhibitAnswer, LinkChoices
from ui.evidence.exhibit_forms import Values, only_one
from ui.evidence.exhibit_words import Shown, custody_link
from ui.look import Look
from ui.widgets import ChoiceField, Form, LinkPicker, MomentField, RunningField, TextField, read_moment
from workbench import evidence
from workbench.evidence import CustodyRow
from workbench.kernel.commands import Command

if TYPE_CHECKING:
    from ui.evidence.exhibit_sheet import ExhibitSheet

_NOTHING: Final = "Nobody is recorded as having held it since it was logged."
_NO_ENTRY: Final = ("", "Nothing: it is a new entry")


class CustodyForm(Form):
    """Who held an exhibit from a moment on; recorded once and for all."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Custody", submit="Record it", leave="Cancel")
        self.person = LinkPicker(look, "Who held it", "Choose a person", "Add a person")
        self.at_event = LinkPicker(look, "Event", "Choose an event")
        self.corrects = ChoiceField("Corrects", [_NO_ENTRY])
        self.texts = tuple(RunningField(look, name, 1) for name in ("Held by", "Where", "Why"))
        holder, place, reason = self.texts
        self.add("at", "From when on", MomentField("From when on"))
        self.add("person", "Who held it", self.person)
        self.add("holder", "Held by, in words", holder, "For one who is not in the register.")
        self.add("place", "Where", place)
        self.add("seal_number", "Seal put on then", TextField("Seal", "The number on the seal"))
        self.add("reason", "Why", reason, "Why it changed hands, or was moved or opened.")
        self.add("event", "Event", self.at_event, "If this is an event of the chronology.")
        self.add("corrects", "Corrects", self.corrects, "An entry is never changed; another one corrects it.")

    def offer_entries(self, rows: tuple[CustodyRow, ...], shown: Shown) -> None:
        """Offer the entries that were not put right yet."""
        standing = [custody_link(row, shown) for row in rows if row.corrected_by is None]
        self.corrects.offer([_NO_ENTRY, *((link.id, link.words) for link in standing)])


class CustodySection:
    """Shows who held an exhibit and records who does now."""

    def __init__(self, sheet: "ExhibitSheet", look: Look) -> None:
        self._sheet = sheet
        self._section = sheet.add_section("Custody", "Record who holds it")
        self.form = CustodyForm(look)
        sheet.names_people(self.form, self.form.person)
        self._section.acted.connect(sheet.offer_links)
        self._sending = sheet.sends(self._section, self.form, self._record)
        self.rows: tuple[CustodyRow, ...] = ()

    def show(self, answer: ExhibitAnswer) -> None:
        """Show who held the exhibit, in the order of the moments."""
        self.rows, shown = answer.custody, answer.shown
        self._section.show_links((custody_link(row, shown) for row in self.rows), _NOTHING)
        self.form.offer_entries(self.rows, shown)

    def offer(self, choices: LinkChoices) -> None:
        """Offer these events."""
        self.form.at_event.offer((each.id, each.shown, each.detail) for each in choices.events)

    def correct(self, id: str) -> None:
        """Open the form with the entry that is to be put right."""
        row = next(row for row in self.rows if row.id == id)
        self._sheet.offer_links()
        self._section.open_form(self.form)
        if row.corrected_by is None:
            self.form.set_values({"corrects": id})

    def _record(self, values: Values) -> Command:
        return evidence.RecordCustody(
            self._sheet.id,
            read_moment(values["at"], "at"),
            values["reason"],
            only_one(values["person"], "person", "Choose the one person who held it.") or None,
            values["holder"],
            values["place"],
            values["seal_number"],
            only_one(values["event"], "event", "Choose one event.") or None,
            values["corrects"] or None,
        )
