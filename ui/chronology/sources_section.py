"""The section that says on what an event rests: places in the evidence, to add, change and set aside."""

from typing import TYPE_CHECKING, Final

from ui.chronology import evidence_forms as forms
from ui.chronology.event_forms import SetAsideForm, Values
from ui.chronology.event_words import source_link
from ui.look import Look
from workbench import casework, chronology
from workbench.casework import EventChoices, EventSheet
from workbench.chronology import EventSourceRow
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused
from workbench.kernel.ids import kind_of

if TYPE_CHECKING:
    from ui.chronology.event_sheet import EventSheetPane

_NOTHING: Final = "Nothing is linked on which this event rests."


class SourcesSection:
    """Pressing a source opens its form; the evidence itself is one press away in what is linked."""

    def __init__(self, sheet: "EventSheetPane", look: Look) -> None:
        self._sheet = sheet
        self._rows: tuple[EventSourceRow, ...] = ()
        self._row: EventSourceRow | None = None
        self._section = sheet.add_section("Rests on", "Add a source")
        self._form, self._aside = forms.SourceForm(look), SetAsideForm(look, "Set this source aside")
        sheet.sends(self._section, self._form, self._save)
        sheet.sends_there(self._section, self._aside, self._set_aside)
        self._section.acted.connect(self._begin)
        self._form.place.edited.connect(self._ask_paragraphs)
        self._form.aside_wanted.connect(lambda: self._section.open_form(self._aside))

    def show(self, answer: EventSheet) -> None:
        """Show the sources of an event."""
        self._rows = answer.sources
        self._section.show_links((source_link(row, answer.shown) for row in answer.sources), _NOTHING)

    def offer(self, choices: EventChoices) -> None:
        """Offer what may be chosen now."""
        self._form.offer_choices(choices)

    def opens(self, id: str) -> bool:
        """Open the form of a source of that id, if it is one of this event."""
        self._row = next((row for row in self._rows if row.id == id), None)
        if self._row is None or kind_of(id) != "event_source":
            return False
        self._form.set_values(forms.source_values(self._row))
        self._form.offer_aside(offered=True)
        self._ask_paragraphs()
        self._section.open_form(self._form)
        return True

    def _begin(self) -> None:
        self._row = None
        self._form.offer_aside(offered=False)

    def _ask_paragraphs(self) -> None:
        if interview := self._form.interview():
            then = self._form.offer_paragraphs
            self._sheet.ask(casework.paragraph_choices, interview, then=then, slot="paragraphs of a source")

    def _save(self, values: Values) -> Command:
        return forms.save_source(self._sheet.id, self._row, values)

    def _set_aside(self, values: Values) -> Command:
        if self._row is None:
            raise Refused("Choose the source first.")
        return chronology.SetAsideEventSource(self._row.id, values["reason"])
