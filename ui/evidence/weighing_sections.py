"""The sections in which an exhibit is weighed: how reliable it is, and whether it is relied on."""

from typing import TYPE_CHECKING, Final

from ui.evidence import exhibit_forms as forms
from ui.evidence import exhibit_words as words
from ui.evidence.exhibit_answer import ExhibitAnswer
from ui.look import Look
from workbench import evidence
from workbench.kernel.commands import Command

if TYPE_CHECKING:
    from ui.evidence.exhibit_sheet import ExhibitSheet

_NOT_GRADED: Final = "Not graded yet. The source and the content are weighed apart."


class GradeSection:
    """How reliable an exhibit is held to be."""

    def __init__(self, sheet: "ExhibitSheet", look: Look) -> None:
        self._sheet = sheet
        self._section = sheet.add_section("Reliability", "Grade")
        self.form = forms.GradeForm(look)
        self._sending = sheet.sends(self._section, self.form, self._grade)
        sheet.names_people(self.form)

    def show(self, answer: ExhibitAnswer) -> None:
        """Show the grade and why."""
        row = answer.row
        if row.source_grade:
            self._section.show_facts(words.worth_facts(row, answer.shown))
        else:
            self._section.say(_NOT_GRADED)

    def _grade(self, values: forms.Values) -> Command:
        return evidence.GradeExhibit(self._sheet.id, self._sheet.seen, **values)


class UseSection:
    """Whether an exhibit is relied on."""

    def __init__(self, sheet: "ExhibitSheet", look: Look) -> None:
        self._sheet = sheet
        self._section = sheet.add_section("Use", "Decide")
        form = forms.UseForm(look)
        self._sending = sheet.sends(self._section, form, self._decide)
        sheet.names_people(form)

    def show(self, answer: ExhibitAnswer) -> None:
        """Show what was decided and why."""
        self._section.show_facts(words.use_facts(answer.row, answer.shown))

    def _decide(self, values: forms.Values) -> Command:
        return evidence.DecideUse(self._sheet.id, self._sheet.seen, **values)
