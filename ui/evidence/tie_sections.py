"""The sections of what an exhibit belongs to: people, cases, events, and what it came attached to."""

from typing import TYPE_CHECKING, Final

from ui.evidence import exhibit_forms as forms
from ui.evidence.exhibit_answer import ExhibitAnswer, LinkChoices
from ui.evidence.exhibit_words import exhibit_link, tie_facts
from ui.look import Look
from workbench.evidence import ExhibitTies
from workbench.kernel.commands import Command

if TYPE_CHECKING:
    from ui.evidence.exhibit_sheet import ExhibitSheet

_NO_TIES: Final = "Linked to no person, case or event yet."
_NO_PARTS: Final = "Nothing came attached to it, and it came attached to nothing."


class TiesSection:
    """The people, cases and events of an exhibit."""

    def __init__(self, sheet: "ExhibitSheet", look: Look) -> None:
        self._ties = ExhibitTies()
        self._section = sheet.add_section("People, cases and events", "Link")
        self.form = forms.TiesForm(look)
        self._section.acted.connect(sheet.offer_links)
        self._editing = sheet.edits(self._section, self.form, self._change)
        sheet.names_people(self.form, self.form.pickers["person"])

    def show(self, answer: ExhibitAnswer) -> None:
        """Show what the exhibit is linked to."""
        self._ties = answer.ties
        facts = tie_facts(answer.ties, answer.shown)
        self._section.show_facts(facts) if facts else self._section.say(_NO_TIES)
        for picker in self.form.pickers.values():
            picker.show_names(answer.shown)
        self._editing.show(answer.row.id, answer.row.revision, forms.tie_values(answer.ties))

    def offer(self, choices: LinkChoices) -> None:
        """Offer these cases and events."""
        self.form.pickers["case"].offer((each.id, each.shown, each.detail) for each in choices.cases)
        self.form.pickers["event"].offer((each.id, each.shown, each.detail) for each in choices.events)

    def _change(self, exhibit: str, _: int, values: forms.Values) -> Command:
        return forms.change_ties(exhibit, self._ties, self.form.field("part").value(), values)


class PartsSection:
    """What an exhibit came attached to, and what came attached to it."""

    def __init__(self, sheet: "ExhibitSheet", look: Look) -> None:
        self._sheet = sheet
        self._section = sheet.add_section("Attachments", "Change")
        self._section.acted.connect(sheet.offer_links)
        self._form = forms.ParentForm(look)
        self._editing = sheet.edits(self._section, self._form, forms.change_parent)

    def show(self, answer: ExhibitAnswer) -> None:
        """Show the exhibits on both sides."""
        row, holder, shown = answer.row, answer.parent, answer.shown
        above = [exhibit_link(holder, shown, "this came attached to it")] if holder else []
        below = (exhibit_link(each, shown, "attached to this") for each in answer.attached)
        self._section.show_links([*above, *below], _NO_PARTS)
        self._form.parent_exhibit.show_names(shown)
        self._editing.show(row.id, row.revision, {"parent": (row.parent,) if row.parent else ()})

    def offer(self, choices: LinkChoices) -> None:
        """Offer the other exhibits."""
        others = (each for each in choices.exhibits if each.id != self._sheet.id)
        self._form.parent_exhibit.offer((each.id, each.shown, each.detail) for each in others)
