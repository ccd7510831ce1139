"""The sheet of one person: part, protection, who they are once revealed, consents, notes and links."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.look import Look
from ui.people import person_forms as forms
from ui.people.identity_section import IdentitySection
from ui.people.person_words import consent_link, facts_of, first_upper, protection_of, title_of
from ui.record import SettingAside, Sheet, SheetPane
from workbench import casework, people
from workbench.casework import Choice
from workbench.kernel.commands import Command
from workbench.kernel.ids import kind_of
from workbench.people import ConsentRow, PersonRow

_NOTHING: Final = "Choose a person from the list, or add one with Ctrl+N, P."
_NO_CONSENT: Final = "Nothing is recorded that this person agreed to."
_NO_NOTES: Final = "No notes yet."
_ASIDE: Final = (
    "Taken out of the register, a person keeps the pseudonym in every text that refers to them and can be put"
    " back."
)
_SHOWING: Final = ("person", "identity", "alias", "consent")


@dataclass(frozen=True, slots=True)
class PersonAnswer:
    """Everything the sheet shows of a person; `aside` is why they were set aside, None while they stand."""

    row: PersonRow
    aside: str | None
    consents: tuple[ConsentRow, ...]
    choices: tuple[Choice, ...]
    shown: Mapping[str, str]


class PersonSheet(SheetPane):
    """One person at a time, under their pseudonym until the name is revealed."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, current, Sheet("Person", "person", person_answer, _SHOWING, _NOTHING))
        self._row: PersonRow | None = None
        self._consent: ConsentRow | None = None
        self._consents_shown: tuple[ConsentRow, ...] = ()
        self.add_action("Reveal…").clicked.connect(lambda: current.revealing.emit((self.id,)))
        self._add_part(look)
        self._add_notes(look)
        self.add_links()
        self._add_consents(look)
        self._identity = IdentitySection(self, look)
        self._add_protection(look)
        self._aside = SettingAside(self, _ASIDE, people.SetAsidePerson)

    def show_answer(self, answer: "PersonAnswer") -> None:
        """Show a person."""
        row = self._row = answer.row
        self.show_heading(title_of(row, answer.shown), facts_of(row), *protection_of(row))
        self._part.show_facts(forms.part_facts(row))
        self._editing_part.show(row.id, row.revision, forms.part_values(row))
        self._protection.show_facts(
            (("Protection", first_upper(row.protection)), ("Why", row.protection_reason))
        )
        self._pseudonym.show_facts((("Pseudonym", row.pseudonym),))
        self._identity.show_person(row)
        self._consents_shown = answer.consents
        self._consents.show_links(map(consent_link, answer.consents), _NO_CONSENT)
        self._text.offer(((each.id, each.shown, each.detail) for each in answer.choices), answer.shown)
        self._notes.show_words(row.notes, answer.shown, _NO_NOTES)
        self._editing_notes.show(row.id, row.revision, {"notes": row.notes})
        self._aside.show(answer.aside)

    def open_link(self, id: str) -> None:
        """Go to a linked record; a consent is none: the form that takes it back opens."""
        self._consent = next((row for row in self._consents_shown if row.id == id), None)
        if self._consent is None or kind_of(id) != "consent":
            super().open_link(id)
        else:
            self._consents.open_form(self._taken_back)

    def _add_part(self, look: Look) -> None:
        self._part = self.add_section("Part and place", "Change")
        self._editing_part = self.edits(self._part, forms.PartForm(look), forms.change_person)

    def _add_protection(self, look: Look) -> None:
        self._protection = self.add_section("Protection", "Change")
        self.sends(self._protection, forms.ProtectionForm(look), self._set_protection)
        self._pseudonym = self.add_section("Pseudonym", "Change")
        self.sends(self._pseudonym, forms.PseudonymForm(look), self._set_pseudonym)

    def _add_consents(self, look: Look) -> None:
        self._consents = self.add_section("Consents", "Record one")
        self.sends(
            self._consents, forms.ConsentForm(look), lambda values: forms.record_consent(self.id, values)
        )
        self._taken_back = forms.TakenBackForm(look)
        self.sends_there(self._consents, self._taken_back, self._take_back)

    def _add_notes(self, look: Look) -> None:
        self._notes = self.add_section("Notes", "Change")
        form = forms.NotesForm(look)
        self._text = form.text
        self._editing_notes = self.edits(self._notes, form, forms.change_person)
        self._text.making_wanted.connect(lambda typed, then: self.current.make("person", typed, then))

    def _set_protection(self, values: forms.Values) -> Command:
        return people.SetProtection(self.id, self._seen(), **values)

    def _set_pseudonym(self, values: forms.Values) -> Command:
        return people.SetPseudonym(self.id, self._seen(), **values)

    def _take_back(self, values: forms.Values) -> Command:
        return forms.take_back(self._consent, values)

    def _seen(self) -> int:
        return self._row.revision if self._row else 0


def person_answer(read: Any, id: str, revealed: Mapping[str, str]) -> PersonAnswer | None:
    """A person with their consents; None if there is none of this id."""
    row = people.person(read, id)
    if row is None:
        return None
    return PersonAnswer(
        row,
        casework.why_set_aside(read, id),
        people.consents(read, id),
        casework.person_choices(read),
        casework.shown_names(read, revealed),
    )
