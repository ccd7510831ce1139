"""The sections about people: who is complained of, who stands behind it, how many others say there are."""

from typing import TYPE_CHECKING, Final

from ui.allegations import people_forms as forms
from ui.allegations.allegation_forms import Values, offer
from ui.allegations.allegation_words import complained_link, number_link, support_facts, support_link
from ui.look import Look
from ui.record import Part
from workbench import allegations
from workbench.casework import AllegationChoices, AllegationDetails
from workbench.kernel.commands import Command

if TYPE_CHECKING:
    from ui.allegations.allegation_sheet import AllegationSheet

_NOBODY: Final = "Nobody is named as complained of."
_NOBODY_BEHIND: Final = "Nobody is recorded who raised it or supports it."
_NO_NUMBER: Final = "No number is stated. State how large the workforce is, and support is shown as a share."


class ComplainedOf:
    """The people complained of, and as what they are said to have acted."""

    def __init__(self, sheet: "AllegationSheet", look: Look) -> None:
        self._section = sheet.add_section("Complained of", "Add one")
        self._adding = forms.ComplainedForm(look)
        sheet.sends(self._section, self._adding, lambda values: forms.complain_of(sheet.id, values))
        self._parts = sheet.has_parts(self._section, forms.CapacityForm(look), _change_capacity)
        self._parts.form.add_act("Open the person").clicked.connect(
            lambda: sheet.current.open(self._parts.chosen.row.person)
        )
        self._parts.can_be_set_aside("that they are complained of", allegations.SetAsideComplainedOf)

    def show(self, answer: AllegationDetails) -> None:
        """Show who is complained of in an allegation."""
        rows, shown = answer.row.complained_of, answer.shown
        self._section.show_links((complained_link(row, shown) for row in rows), _NOBODY)
        self._parts.show(
            Part(row.id, row.revision, forms.capacity_values(row), row, shown.get(row.person, ""))
            for row in rows
        )

    def offer(self, choices: AllegationChoices) -> None:
        """Offer everybody."""
        offer(self._adding, "person", choices.people)


class Behind:
    """How many stand behind an allegation and what share that is; then each of them by pseudonym."""

    def __init__(self, sheet: "AllegationSheet", look: Look) -> None:
        self._there: set[str] = set()
        self._summary = sheet.add_section("Who stands behind it")
        self._section = sheet.add_section("Raised and supported by", "Record one")
        self._adding, changing = forms.SupportForm(look), forms.ChangeSupportForm(look)
        sheet.sends(
            self._section,
            self._adding,
            lambda values: forms.record_support(sheet.id, self._adding, values),
        )
        self._parts = sheet.has_parts(
            self._section,
            changing,
            lambda id, seen, values: forms.change_support(changing, id, seen, values),
        )
        self._parts.asks(
            "Withdrawn…", forms.WithdrawForm(look), lambda part, values: forms.withdraw(part.row, values)
        )
        self._parts.can_be_set_aside("this support", allegations.SetAsideSupport, "Only if it is a mistake.")

    def show(self, answer: AllegationDetails) -> None:
        """Show who stands behind an allegation."""
        rows, shown = answer.behind, answer.shown
        self._there = {row.person for row in rows if not row.withdrawn_on}
        self._summary.show_facts(support_facts(answer.summary))
        self._section.show_links((support_link(row, shown) for row in rows), _NOBODY_BEHIND)
        self._parts.show(
            Part(row.id, row.revision, forms.support_values(row), row, shown.get(row.person, ""))
            for row in rows
        )

    def offer(self, choices: AllegationChoices) -> None:
        """Offer everybody who does not stand behind it yet."""
        offer(self._adding, "person", (each for each in choices.people if each.id not in self._there))


class StatedNumbers:
    """Numbers of people as others state them, each with its source."""

    def __init__(self, sheet: "AllegationSheet", look: Look) -> None:
        self._section = sheet.add_section("Numbers as stated", "State one")
        self._adding, changing = forms.NumberForm(look), forms.ChangeNumberForm(look)
        sheet.sends(
            self._section,
            self._adding,
            lambda values: forms.state_number(sheet.id, self._adding, values),
        )
        self._parts = sheet.has_parts(
            self._section,
            changing,
            lambda id, seen, values: forms.change_number(changing, id, seen, values),
        )
        self._parts.can_be_set_aside("this number", allegations.SetAsideStatedNumber)

    def show(self, answer: AllegationDetails) -> None:
        """Show the numbers stated about an allegation, or about all together."""
        rows, shown = answer.numbers, answer.shown
        self._section.show_links((number_link(row, shown) for row in rows), _NO_NUMBER)
        self._parts.show(Part(row.id, row.revision, forms.number_values(row), row) for row in rows)

    def offer(self, choices: AllegationChoices) -> None:
        """Offer the events at which people were present."""
        offer(self._adding, "event", choices.events)


def _change_capacity(id: str, seen: int, values: Values) -> Command:
    return allegations.ChangeComplainedOf(id, seen, **values)
