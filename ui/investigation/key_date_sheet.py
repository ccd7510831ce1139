"""The sheet of one key date: when it was, how far that is established, and the evidence it rests on."""

from typing import Final

from ui.bridge import Current, Desk
from ui.investigation import key_date_forms as forms
from ui.investigation.key_date_words import date_facts, source_row, standing_of
from ui.look import Look
from ui.record import Part, PuttingBack, SettingAside, Sheet, SheetPane
from workbench import casework, investigation
from workbench.casework import KeyDateSheet
from workbench.kernel.commands import Command

_NOTHING: Final = "Choose a key date from the list, or add one with Ctrl+N, K."
_NO_EVIDENCE: Final = "What shows it is not written down yet."
_NO_SOURCE: Final = "No exhibit and no paragraph is linked that shows it."
_ASIDE: Final = "It leaves the list and the timeline. Dates told from it keep what they were read as."
_SHOWING: Final = (
    "key_date",
    "key_date_source",
    "exhibit",
    "interview",
    "paragraph",
    "person",
    "closed_days",
)


class KeyDatePane(SheetPane):
    """One key date at a time."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        sheet = Sheet("Key date", "key_date", casework.key_date_sheet, _SHOWING, _NOTHING)
        super().__init__(look, desk, current, sheet)
        self._revision = 0
        self._add_date(look)
        self._add_sources(look)
        self.add_links()
        self._putting_back = PuttingBack(self)
        self._setting_aside = SettingAside(self, _ASIDE, investigation.SetAsideKeyDate)
        self.makes_people()

    def show_answer(self, answer: KeyDateSheet) -> None:
        """Show a key date."""
        row, shown = answer.row, answer.shown
        self._revision = row.revision
        self.show_heading(row.name, "", *standing_of(row))
        self.offer_people(answer.people, shown)
        self.read_dates_with(answer.reader)
        self._when.show_facts(date_facts(row))
        self._standing.show_words(row.evidence, shown, _NO_EVIDENCE)
        self._editing.show(row.id, row.revision, forms.name_values(row))
        self._sources.show_rows((source_row(each, shown) for each in row.sources), _NO_SOURCE)
        self._parts.show(
            Part(each.id, each.revision, forms.source_values(each), each) for each in row.sources
        )
        for form in (self._adding, self._changing):
            form.offer_places(answer.places)
            form.paragraph.show_names(shown)
        self._putting_back.show(answer.parts_aside, shown)
        self._setting_aside.show(answer.aside)

    def open_link(self, id: str) -> None:
        """Open the form of a piece of evidence, put back what was set aside, or go to a linked record."""
        if not self._putting_back.opens(id):
            super().open_link(id)

    def _add_date(self, look: Look) -> None:
        self._when = self.add_section("When", "Change the date")
        self._when_form = forms.WhenForm(look)
        self.sends(self._when, self._when_form, self._move)
        self._standing = self.add_section("What shows it", "Change name or standing")
        self._editing = self.edits(self._standing, forms.NameForm(look), forms.change_key_date)

    def _add_sources(self, look: Look) -> None:
        self._sources = self.add_section("Rests on", "Add evidence")
        self._adding = forms.NewSourceForm(look)
        self.sends(self._sources, self._adding, lambda values: forms.add_source(self.id, values))
        self._changing = forms.SourceForm(look, "The evidence", "Done")
        self._parts = self.has_parts(self._sources, self._changing, forms.change_source)
        self._parts.can_be_set_aside("this evidence", investigation.SetAsideKeyDateSource)
        for form in (self._adding, self._changing):
            form.place.edited.connect(lambda form=form: self._ask_paragraphs(form))

    def _ask_paragraphs(self, form: forms.SourceForm) -> None:
        if interview := form.interview():
            then = form.offer_paragraphs
            self.ask(casework.paragraph_choices, interview, then=then, slot="paragraphs")

    def _move(self, _: forms.Values) -> Command:
        date = forms.read_there(self._when_form.date, "date")
        return investigation.ChangeKeyDate(self.id, self._revision, date=date)
