"""The sections in which an exhibit is weighed: how reliable, whether relied on, and taken out of the list."""

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
_ABOUT_SETTING_ASIDE: Final = "An exhibit entered by mistake leaves the list; number and file stay."
_SET_ASIDE: Final = "Set aside…"


class GradeSection:
    """How reliable an exhibit is held to be."""

    def __init__(self, sheet: "ExhibitSheet", look: Look) -> None:
        self._sheet = sheet
        self._section = sheet.add_section("Reliability", "Grade")
        self.form = forms.GradeForm(look)
        self._sending = sheet.sends(self._section, self.form, self._grade)
        sheet.names_people(self.form.reason)

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
        sheet.names_people(form.reason)

    def show(self, answer: ExhibitAnswer) -> None:
        """Show what was decided and why."""
        self._section.show_facts(words.use_facts(answer.row, answer.shown))

    def _decide(self, values: forms.Values) -> Command:
        return evidence.DecideUse(self._sheet.id, self._sheet.seen, **values)


class AsideSection:
    """Takes an exhibit out of the list, and puts it back."""

    def __init__(self, sheet: "ExhibitSheet", look: Look) -> None:
        self._sheet = sheet
        self._section = sheet.add_section("Set aside", _SET_ASIDE)
        self._sending = sheet.sends(self._section, forms.SetAsideForm(look), self._set_aside)
        self.restore = sheet.add_action("Put it back")
        self.restore.clicked.connect(self._put_back)

    def show(self, answer: ExhibitAnswer) -> None:
        """Show why the exhibit was set aside, or what setting it aside does."""
        why = answer.row.set_aside_reason
        self.restore.setVisible(bool(why))
        self._section.offer("" if why else _SET_ASIDE)
        self._section.say(f"Set aside: {why}" if why else _ABOUT_SETTING_ASIDE)

    def _set_aside(self, values: forms.Values) -> Command:
        return evidence.SetAsideExhibit(self._sheet.id, **values)

    def _put_back(self) -> None:
        self._sheet.desk.run(evidence.RestoreExhibit(self._sheet.id))
