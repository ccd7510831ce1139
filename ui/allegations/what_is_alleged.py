"""The sections that say what is alleged: as put, as framed, the particulars, and its place in the list."""

from typing import TYPE_CHECKING, Final

from ui.allegations import allegation_forms as forms
from ui.allegations.allegation_forms import offer
from ui.allegations.allegation_words import particulars
from ui.look import Look
from ui.record import Editing
from ui.widgets import Form
from workbench import allegations
from workbench.allegations import AllegationRow
from workbench.casework import AllegationChoices, AllegationDetails
from workbench.kernel.commands import Command
from workbench.kernel.wording import count

if TYPE_CHECKING:
    from ui.allegations.allegation_sheet import AllegationSheet

_NOT_PUT: Final = "It has no words of its own: it stands under those of the whole."
_NOT_FRAMED: Final = "Not framed yet. Say in your own words what is to be decided."
_FREEZE: Final = (
    "Others will know them by these numbers. From then on nothing moves; what is added takes the next "
    "number, and a number that was given is never given again."
)


class WhatIsAlleged:
    """The words of those who came forward, and beside them those of the investigator."""

    def __init__(self, sheet: "AllegationSheet", look: Look) -> None:
        self._put = sheet.add_section("As put", "Correct…")
        self._correction = forms.PutForm(look)
        self._correcting = sheet.sends(
            self._put, self._correction, lambda values: self._correct(sheet.row, values)
        )
        self._put.acted.connect(lambda: self._correcting.begin({"put": sheet.row.put}))
        self._framed = sheet.add_section("As framed", "Change")
        self._framing = sheet.edits(self._framed, forms.FramedForm(look), _change)
        self._about = sheet.add_section("Particulars", "Change")
        form = forms.ParticularsForm(look)
        self._editing_about = sheet.edits(self._about, form, form.change)

    def show(self, answer: AllegationDetails) -> None:
        """Show what an allegation says."""
        row, shown = answer.row, answer.shown
        self._put.show_words(row.put, shown, _NOT_PUT)
        self._framed.show_words(row.framed, shown, _NOT_FRAMED)
        self._about.show_facts(particulars(row, shown))
        _show(self._framing, row, {"framed": row.framed})
        _show(self._editing_about, row, forms.particulars_values(row))

    def _correct(self, row: AllegationRow, values: forms.Values) -> Command:
        return allegations.CorrectWhatWasPut(row.id, row.revision, **values)


class PlaceInTheList:
    """The number of an allegation: where it stands, and when the numbers are given for good."""

    def __init__(self, sheet: "AllegationSheet", look: Look) -> None:
        self._numbers: tuple[tuple[str, str], ...] = ()
        self._id = ""
        self._section = sheet.add_section("Number and place", "Move…")
        self._moving = forms.PlaceForm(look)
        sheet.sends(self._section, self._moving, lambda values: forms.move(sheet.row, values))
        self._freezing = Form(
            look, "Freeze the numbers", submit="Freeze the numbers for good", leave="Cancel"
        )
        sheet.sends_there(self._section, self._freezing, self._freeze)
        self._act = self._section.add_act("Freeze the numbers…")
        self._act.clicked.connect(lambda: self._section.open_form(self._freezing))

    def show(self, answer: AllegationDetails) -> None:
        """Show where an allegation stands."""
        row, self._numbers = answer.row, answer.numbered
        self._id = row.id
        whole = answer.shown.get(row.parent or "", "")
        given = "Given for good" if row.frozen else "Changes when allegations are moved"
        self._section.show_facts((("Number", row.number), ("Part of", whole), ("The number", given)))
        self._section.offer("" if row.frozen else "Move…")
        self._act.setVisible(not row.frozen)
        numbers = ", ".join(number for _, number in self._numbers)
        amount = count(len(self._numbers), "allegation")
        self._freezing.explain(f"{amount}: {numbers}, with their elements. {_FREEZE}")

    def offer(self, choices: AllegationChoices) -> None:
        """Offer the places where it could stand."""
        others = tuple(each for each in choices.allegations if each.id != self._id)
        for key in ("parent", "after"):
            offer(self._moving, key, others)

    def _freeze(self, _: forms.Values) -> Command:
        return allegations.FreezeNumbers(self._numbers)


def _change(allegation: str, seen: int, values: forms.Values) -> Command:
    return allegations.ChangeAllegation(allegation, seen, **values)


def _show(editing: Editing, row: AllegationRow, values: forms.Values) -> None:
    editing.show(row.id, row.revision, values)
