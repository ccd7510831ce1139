"""The section that says who a person is: nothing until it is revealed, and then for a minute."""

from typing import TYPE_CHECKING, Final

from ui.look import Look
from ui.people import person_forms as forms
from ui.people.person_words import identity_facts
from workbench import people
from workbench.kernel.commands import Command
from workbench.people import IdentityRow, PersonRow

if TYPE_CHECKING:
    from ui.people.person_sheet import PersonSheet

_HIDDEN: Final = "Hidden. Reveal shows it for a minute; why is kept in the journal."
_NO_NAME: Final = "No name is recorded."


class IdentitySection:
    """Shows an identity while it is revealed; what is set down unseen is set down all the same."""

    def __init__(self, sheet: "PersonSheet", look: Look) -> None:
        self._sheet = sheet
        self._section = sheet.add_section("Who they are", "Change")
        self._editing = sheet.edits(self._section, forms.IdentityForm(look), self._change)
        self._aliases = sheet.add_section("Other names", "Add one")
        self._aliases.say("Nicknames, initials and misspellings are found in notes and kept out of exports.")
        sheet.sends(self._aliases, forms.AliasForm(look), self._add_alias)

    def show_person(self, row: PersonRow) -> None:
        """Show what may be seen of a person's identity now."""
        known = self._known(row.id)
        if known is None:
            self._section.say(_HIDDEN)
        elif any(value for _, value in identity_facts(known)):
            self._section.show_facts(identity_facts(known))
        else:
            self._section.say(_NO_NAME)
        self._editing.show(row.id, known.revision if known else 0, forms.identity_values(known))

    def _known(self, person: str) -> IdentityRow | None:
        known = self._sheet.current.names.details.get(person)
        return known if isinstance(known, IdentityRow) else None

    def _change(self, person: str, seen: int, values: forms.Values) -> Command:
        return people.ChangeIdentity(person, seen or None, **values)

    def _add_alias(self, values: forms.Values) -> Command:
        return people.AddAlias(self._sheet.id, **values)
