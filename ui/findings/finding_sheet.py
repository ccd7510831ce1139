"""The sheet of one finding: weighed for and against, concluded element by element, issued for good."""

from collections.abc import Mapping
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.findings import finding_forms as forms
from ui.findings.concluding import TheElements, ThePoints, TheWhole
from ui.findings.finding_words import (
    criticism_link,
    first_upper,
    named_link,
    recommendation_link,
    said_quotes,
    state_of,
)
from ui.findings.issuing import Issuing
from ui.findings.versions_section import Versions
from ui.look import Look
from ui.record import PuttingBack, SettingAside, Sheet, SheetPane
from ui.widgets import Side
from workbench import casework, findings
from workbench.casework import FindingDetails
from workbench.findings import FindingVersionRow
from workbench.kernel.commands import Command

_NOTHING: Final = "Choose a finding from the list, or draft one with Ctrl+N, F."
_NOT_SAID_FOR: Final = "Nobody is recorded to say anything for it."
_NOT_SAID_AGAINST: Final = "Nobody is recorded to say anything against it."
_NOBODY: Final = "It would criticise nobody."
_NO_RECOMMENDATION: Final = "Nothing is recommended on it."
_ASIDE: Final = "Only one that was never issued; others are looked at again in a new version."
_SHOWING: Final = (
    *("finding", "finding_version", "conclusion", "contrary_point", "allegation", "element", "assertion"),
    *("assertion_allegation", "complained_of", "criticism", "warning_letter", "response", "effect"),
    *("recommendation", "recommendation_finding", "person"),
)


class FindingSheet(SheetPane):
    """One finding at a time, its newest version to be weighed; earlier ones beside it."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, current, Sheet("Finding", "finding", _details, _SHOWING, _NOTHING))
        self._answer: FindingDetails | None = None
        self.add_action("Open the allegation").clicked.connect(self._open_allegation)
        self._issuing = Issuing(self, look)
        self._alleged = self.add_section("What is to be decided")
        self._said = self.add_section("Said for it and against it")
        self._whole, self._elements = TheWhole(self, look), TheElements(self, look)
        self._points = ThePoints(self, look)
        self._measure = self.add_section("Standard of proof", "Change")
        self.sends(self._measure, forms.MeasureForm(look), self._set_measure)
        self._named = self.add_section("Whom it would criticise", "Propose a criticism")
        self._named.acted.connect(lambda: current.make("criticism", self.id))
        self._recommended = self.add_section("Recommendations", "Add one")
        self._recommended.acted.connect(lambda: current.make("recommendation", self.id))
        self._versions = Versions(self)
        self.add_links()
        self._back = PuttingBack(self)
        self._aside = SettingAside(self, _ASIDE, findings.SetAsideFinding)
        self.makes_people()

    @property
    def version(self) -> FindingVersionRow:
        """The newest version. Raises ValueError while no finding is shown."""
        if self._answer is None:
            raise ValueError("no finding is shown")
        return self._answer.versions[0]

    def show_answer(self, answer: FindingDetails) -> None:
        """Show a finding."""
        self._answer, version, shown = answer, answer.versions[0], answer.shown
        number = f"Finding on allegation {answer.allegation.number}"
        self.show_heading(number, first_upper(version.standard_of_proof), *state_of(answer.row))
        self.offer_people(answer.nameable, shown)
        self._alleged.show_words(version.found_on or answer.allegation.framed or answer.allegation.put, shown)
        self._said.show_sides(self._sides(answer), shown)
        for part in (self._issuing, self._whole, self._elements, self._points, self._versions):
            part.show(answer, version)
        self._back.show(answer.aside, shown)
        self._aside.show(answer.why_aside)
        facts = (("Applied", first_upper(version.standard_of_proof)), ("Why", version.proof_reason))
        self._measure.show_facts(facts)
        self._measure.offer("" if version.issued_at else "Change")
        people = [named_link(each, shown, answer.criticisms) for each in answer.named]
        told = [criticism_link(each, shown) for each in answer.criticisms]
        self._named.show_links((*people, *told), _NOBODY)
        recommended = (recommendation_link(each, shown) for each in answer.recommendations)
        self._recommended.show_links(recommended, _NO_RECOMMENDATION)

    def open_link(self, id: str) -> None:
        """Go to a record; of a conclusion or a version, show it here; put back what was set aside."""
        if not (self._whole.conclude(id) or self._versions.choose(id) or self._back.opens(id)):
            super().open_link(id)

    def _sides(self, answer: FindingDetails) -> tuple[Side, Side]:
        speaking_for, against = (
            said_quotes(answer.said, bearing, answer.shown) for bearing in casework.BOTH_SIDES
        )
        return (
            Side("Speaks for it", speaking_for, _NOT_SAID_FOR),
            Side("Speaks against it", against, _NOT_SAID_AGAINST),
        )

    def _set_measure(self, values: forms.Values) -> Command:
        return findings.MeasureFinding(self.version.id, self.version.revision, **values)

    def _open_allegation(self) -> None:
        if self._answer is not None:
            self.current.open(self._answer.allegation.id)


def _details(read: Any, id: str, revealed: Mapping[str, str]) -> FindingDetails | None:
    return casework.finding_details(read, id, revealed)
