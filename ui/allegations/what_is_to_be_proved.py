"""The sections that say what must be proved: the elements, and the standards said to be breached."""

from typing import TYPE_CHECKING, Final

from ui.allegations import allegation_forms as forms
from ui.allegations.allegation_words import element_quote, standard_quote
from ui.allegations.element_sets import ElementSetForm, add_elements
from ui.look import Look
from ui.record import Part
from workbench import allegations
from workbench.allegations import ElementRow
from workbench.casework import AllegationChoices, AllegationDetails
from workbench.kernel.commands import Command

if TYPE_CHECKING:
    from ui.allegations.allegation_sheet import AllegationSheet

_NO_ELEMENT: Final = "Nothing is said yet about what must be proved. Without it no finding can be made."
_NO_STANDARD: Final = "No standard is named that was breached. Add the text that is relied on, word for word."


class Elements:
    """What must be proved, in its order, each with what is found on it."""

    def __init__(self, sheet: "AllegationSheet", look: Look) -> None:
        self._rows: tuple[ElementRow, ...] = ()
        self._section = sheet.add_section("Elements to be proved", "Add one")
        adding = forms.ElementForm(look, "Add the element", "Cancel")
        sheet.sends(self._section, adding, lambda values: allegations.AddElement(sheet.id, **values))
        listed = ElementSetForm(look)
        sheet.sends_there(self._section, listed, lambda values: add_elements(sheet.id, values))
        self._section.add_act("From a list…").clicked.connect(lambda: self._section.open_form(listed))
        form = forms.ElementForm(look, "Done", "Close")
        self._parts = sheet.has_parts(self._section, form, _change_element)
        self._parts.act("Move up", lambda part: self._move(part, -1))
        self._parts.act("Move down", lambda part: self._move(part, 1))
        self._parts.can_be_set_aside("this element", allegations.SetAsideElement, "It need not be proved.")

    def show(self, answer: AllegationDetails) -> None:
        """Show what must be proved for an allegation."""
        self._rows = answer.row.elements
        quotes = (element_quote(row, answer.outcomes.get(row.id, "")) for row in self._rows)
        self._section.show_quotes(quotes, answer.shown, _NO_ELEMENT)
        self._parts.show(Part(row.id, row.revision, {"text": row.text}) for row in self._rows)

    def _move(self, part: Part, by: int) -> Command:
        ids = [row.id for row in self._rows]
        others = [id for id in ids if id != part.id]
        place = min(max(ids.index(part.id) + by, 0), len(others))
        return allegations.MoveElement(part.id, part.revision, others[place - 1] if place else "")


class Standards:
    """The standards said to be breached, each with the text relied on."""

    def __init__(self, sheet: "AllegationSheet", look: Look) -> None:
        self._there: set[str] = set()
        self._section = sheet.add_section("Standards said to be breached", "Add one")
        adding = forms.StandardForm(look, "Add the standard", "Cancel")
        sheet.sends(self._section, adding, lambda values: self._add(sheet.id, values))
        self._linking = forms.LinkStandardForm(look)
        sheet.sends_there(self._section, self._linking, lambda values: forms.link_standards(sheet.id, values))
        act = self._section.add_act("Link one")
        act.clicked.connect(lambda: self._section.open_form(self._linking))
        form = forms.StandardForm(look, "Done", "Close")
        self._parts = sheet.has_parts(self._section, form, _change_standard)
        self._parts.act(
            "Not on this allegation",
            lambda part: allegations.UnlinkAllegationStandard(sheet.id, part.id),
        )
        self._parts.can_be_set_aside("this standard", allegations.SetAsideStandard)

    def show(self, answer: AllegationDetails) -> None:
        """Show the standards an allegation relies on."""
        self._section.show_quotes(map(standard_quote, answer.relied_on), answer.shown, _NO_STANDARD)
        rows = [each.standard for each in answer.relied_on]
        self._parts.show(Part(row.id, row.revision, forms.standard_values(row)) for row in rows)
        self._there = set(answer.row.standards)

    def offer(self, choices: AllegationChoices) -> None:
        """Offer the standards it does not rely on yet."""
        others = (each for each in choices.standards if each.id not in self._there)
        forms.offer(self._linking, "standards", others)

    def _add(self, allegation: str, values: forms.Values) -> Command:
        return allegations.AddStandard(**forms.standard_given(values), allegations=(allegation,))


def _change_element(element: str, seen: int, values: forms.Values) -> Command:
    return allegations.ChangeElement(element, seen, **values)


def _change_standard(standard: str, seen: int, values: forms.Values) -> Command:
    return allegations.ChangeStandard(standard, seen, **forms.standard_given(values))
