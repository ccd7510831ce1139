"""The sections in which an exhibit is described: what it is, where it came from, where it is kept."""

from typing import TYPE_CHECKING, Final

from ui.evidence import exhibit_forms as forms
from ui.evidence import exhibit_words as words
from ui.evidence.exhibit_answer import ExhibitAnswer
from ui.look import Look
from workbench.kernel.commands import Command

if TYPE_CHECKING:
    from ui.evidence.exhibit_sheet import ExhibitSheet

_NO_WORDS: Final = "No description yet."
_NO_ORIGINAL: Final = "No original outside the casebook is recorded."


class AboutSection:
    """What an exhibit is."""

    def __init__(self, sheet: "ExhibitSheet", look: Look) -> None:
        self._section = sheet.add_section("What it is", "Change")
        self._described = sheet.add_section("Description")
        self.form = forms.AboutForm(look)
        self._editing = sheet.edits(self._section, self.form, self._change)
        sheet.names_people(self.form)

    def show(self, answer: ExhibitAnswer) -> None:
        """Show what the exhibit is."""
        row = answer.row
        self._section.show_facts(words.about_facts(row))
        self._described.show_words(row.description, answer.shown, _NO_WORDS)
        self.form.sort.suggest(answer.sorts)
        self.form.date.read_with(answer.reader)
        self._editing.show(row.id, row.revision, forms.about_values(row))

    def _change(self, exhibit: str, seen: int, values: forms.Values) -> Command:
        return forms.change_about(self.form, exhibit, seen, values)


class OriginSection:
    """Where an exhibit came from."""

    def __init__(self, sheet: "ExhibitSheet", look: Look) -> None:
        self._section = sheet.add_section("Where it came from", "Change")
        self.form = forms.OriginForm(look)
        self._editing = sheet.edits(self._section, self.form, forms.change_origin)
        sheet.names_people(self.form, self.form.person)

    def show(self, answer: ExhibitAnswer) -> None:
        """Show where the exhibit came from."""
        row = answer.row
        self._section.show_facts(words.origin_facts(row, answer.shown))
        self._editing.show(row.id, row.revision, forms.origin_values(row))


class OriginalSection:
    """Where an original outside the casebook is kept."""

    def __init__(self, sheet: "ExhibitSheet", look: Look) -> None:
        self._section = sheet.add_section("Physical original", "Change")
        self._editing = sheet.edits(self._section, forms.KeptForm(look), forms.change_plain)

    def show(self, answer: ExhibitAnswer) -> None:
        """Show where the original is kept."""
        row = answer.row
        if row.kept_at:
            self._section.show_facts((("Kept at", row.kept_at), ("Seal", row.seal_number)))
        else:
            self._section.say(_NO_ORIGINAL)
        kept = {"kept_at": row.kept_at, "seal_number": row.seal_number}
        self._editing.show(row.id, row.revision, kept)
