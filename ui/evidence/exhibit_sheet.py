"""The sheet of one exhibit: what it is, where it came from, its file, its worth, its links, who held it."""

from typing import Any, Final

from ui.bridge import Current, Desk
from ui.evidence import exhibit_words as words
from ui.evidence.custody_section import CustodySection
from ui.evidence.exhibit_answer import ExhibitAnswer, LinkChoices, exhibit_answer, link_choices
from ui.evidence.file_section import FileSection
from ui.evidence.original_section import OriginalFileSection
from ui.evidence.telling_sections import AboutSection, OriginalSection, OriginSection
from ui.evidence.tie_sections import PartsSection, TiesSection
from ui.evidence.weighing_sections import GradeSection, UseSection
from ui.look import Look
from ui.record import Naming, SettingAside, Sheet, SheetPane
from ui.widgets import Form, LinkPicker
from workbench import evidence
from workbench.kernel.ids import kind_of

_NOTHING: Final = "Choose an exhibit from the list, or drop files anywhere on this window to add them."
_ASIDE: Final = "An exhibit entered by mistake leaves the list; number and sealed file stay."
_SHOWING: Final = (
    *("exhibit", "exhibit_person", "exhibit_case", "exhibit_event", "custody_entry", "hash_check"),
    *("person", "case", "event", "request_exhibit"),
)


class ExhibitSheet(SheetPane):
    """One exhibit at a time."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, current, Sheet("Exhibit", "exhibit", exhibit_answer, _SHOWING, _NOTHING))
        self.seen = 0
        self._naming: list[Naming] = []
        self.about = AboutSection(self, look)
        self.origin = OriginSection(self, look)
        self.ties = TiesSection(self, look)
        self.original = OriginalFileSection(self, look)
        self.add_links()
        self.grade = GradeSection(self, look)
        use = UseSection(self, look)
        self.file = FileSection(self)
        self.parts = PartsSection(self, look)
        kept = OriginalSection(self, look)
        self.custody = CustodySection(self, look)
        self.aside = SettingAside(self, _ASIDE, evidence.SetAsideExhibit)
        described = (self.about, self.origin, self.ties, self.original, self.grade, use)
        self._parts: tuple[Any, ...] = (*described, self.file, self.parts, kept, self.custody)

    def show_answer(self, answer: ExhibitAnswer) -> None:
        """Show an exhibit."""
        row, shown = answer.row, answer.shown
        self.seen = row.revision
        self.show_heading(words.title_of(row, shown), words.facts_of(row), *words.state_of(row))
        for naming in self._naming:
            naming.offer(answer.people, shown)
        for part in self._parts:
            part.show(answer)
        self.aside.show(row.set_aside_reason or None)
        self.compare(self.compared)

    def compare(self, compared: bool) -> None:
        """Show the original by itself, once for each exhibit, for as long as two pages are in view."""
        super().compare(compared)
        if compared:
            self.original.look_once()

    def open_link(self, id: str) -> None:
        """Go to a linked record; a custody entry is none: the form that puts it right opens."""
        if kind_of(id) == "custody_entry":
            self.custody.correct(id)
        else:
            super().open_link(id)

    def names_people(self, form: Form, *pickers: LinkPicker) -> None:
        """Offer everybody in the register in the texts of a form, and in these fields."""
        naming = Naming(form, self.desk, self.current)
        naming.picks(*pickers)
        self._naming.append(naming)

    def offer_links(self) -> None:
        """Ask what can be linked, for a form that is opening."""
        self.ask(link_choices, self.current.names.shown, then=self._offer_links, slot="choices")

    def _offer_links(self, choices: LinkChoices) -> None:
        for part in (self.ties, self.parts, self.custody):
            part.offer(choices)
