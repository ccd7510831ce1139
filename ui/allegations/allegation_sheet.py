"""The sheet of one allegation: what is alleged, what must be proved, and what speaks on either side."""

from collections.abc import Mapping
from typing import Any, Final

from ui.allegations.allegation_words import criticism_link, facts_of, finding_links, scope_of
from ui.allegations.what_is_alleged import PlaceInTheList, WhatIsAlleged
from ui.allegations.what_is_said import WhatIsSaid
from ui.allegations.what_is_to_be_proved import Elements, Standards
from ui.allegations.who_is_concerned import Behind, ComplainedOf, StatedNumbers
from ui.bridge import Current, Desk
from ui.look import Look
from ui.record import PuttingBack, SettingAside, Sheet, SheetPane
from workbench import allegations, casework
from workbench.allegations import AllegationRow
from workbench.casework import AllegationChoices, AllegationDetails

_NOTHING: Final = "Choose an allegation from the list, or add one with Ctrl+N, A."
_NOT_FOUND_ON: Final = "No finding is drafted yet."
_NO_CRITICISM: Final = "Nobody is to be criticised from this allegation so far."
_ASIDE: Final = "An allegation that is not investigated is out of scope instead."
_SHOWING: Final = (
    *("allegation", "element", "standard", "allegation_standard", "complained_of", "support"),
    *("stated_number", "assertion", "assertion_allegation", "finding", "finding_version", "conclusion"),
    *("criticism", "person", "event", "exhibit", "response", "effect", "warning_letter"),
)


class AllegationSheet(SheetPane):
    """One allegation at a time; what disproves it stands beside what proves it."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, current, Sheet("Allegation", "allegation", _details, _SHOWING, _NOTHING))
        self._answer: AllegationDetails | None = None
        self._lacking = self.add_section("Still missing")
        self._alleged = WhatIsAlleged(self, look)
        self._elements, self._said = Elements(self, look), WhatIsSaid(self, look)
        self._standards, self._complained = Standards(self, look), ComplainedOf(self, look)
        self._behind, self._numbers = Behind(self, look), StatedNumbers(self, look)
        self._found = self.add_section("Finding", "Draft a finding")
        self._found.acted.connect(lambda: current.make("finding", self.id))
        self._criticisms = self.add_section("Right of reply", "Propose a criticism")
        self._criticisms.acted.connect(lambda: current.make("criticism", self.id))
        self._place = PlaceInTheList(self, look)
        self.add_links()
        self._back = PuttingBack(self)
        self._aside = SettingAside(self, _ASIDE, allegations.SetAsideAllegation)
        self.makes_people()

    @property
    def row(self) -> AllegationRow:
        """The allegation shown. Raises ValueError while none is."""
        if self._answer is None:
            raise ValueError("no allegation is shown")
        return self._answer.row

    def show_answer(self, answer: AllegationDetails) -> None:
        """Show an allegation."""
        self._answer, row = answer, answer.row
        self.show_heading(f"Allegation {row.number}", facts_of(row), *scope_of(row))
        self._lacking.say("\n".join(answer.lacking))
        self._lacking.setVisible(bool(answer.lacking))
        parts = (self._alleged, self._elements, self._said, self._standards, self._complained)
        for part in (*parts, self._behind, self._numbers, self._place):
            part.show(answer)
        self._back.show(answer.aside, answer.shown)
        self._aside.show(answer.why_aside)
        self._found.offer("" if answer.finding else "Draft a finding")
        self._found.show_links(finding_links(answer), _NOT_FOUND_ON)
        shown = answer.shown
        self._criticisms.show_links(
            (criticism_link(each, shown) for each in answer.criticisms), _NO_CRITICISM
        )

    def open_link(self, id: str) -> None:
        """Go to a record; open the form of a part of this one, put back one that was set aside."""
        if not self._back.opens(id):
            super().open_link(id)

    def refresh(self) -> None:
        """Ask for the allegation again, and for what its forms offer."""
        super().refresh()
        names = self.current.names.shown
        self.ask(casework.allegation_choices, names, then=self._offer, slot="choices")

    def _offer(self, choices: AllegationChoices) -> None:
        self.offer_people(choices.people, choices.shown)
        self.read_dates_with(choices.reader)
        for part in (self._said, self._standards, self._complained, self._behind, self._numbers, self._place):
            part.offer(choices)


def _details(read: Any, id: str, revealed: Mapping[str, str]) -> AllegationDetails | None:
    return casework.allegation_details(read, id, revealed)
