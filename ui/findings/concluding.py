"""The sections that conclude: on the whole with both sides in equal room, on each element, point by point."""

from typing import TYPE_CHECKING, Final, cast

from ui.findings import finding_forms as forms
from ui.findings.finding_words import conclusion_quote, outcome_tone, outcome_words, point_quotes
from ui.look import Look
from ui.record import Part
from ui.widgets import Link, LinkPicker, Quote, Side
from workbench import findings
from workbench.casework import FindingDetails
from workbench.findings import ConclusionRow, FindingVersionRow
from workbench.kernel.running_text import render

if TYPE_CHECKING:
    from ui.findings.finding_sheet import FindingSheet

_NO_REASONS: Final = "No reasons are written yet."
_NO_ELEMENT: Final = "Nothing is concluded on any element."
_NO_POINT: Final = "No contrary point is set down. What would the other side say?"
_NOT_FOR: Final = "Nothing is set down yet that supports it."
_NOT_AGAINST: Final = "Nothing is set down yet that speaks against it."


class TheWhole:
    """What is concluded on the allegation: what speaks for it, what against it, and why."""

    def __init__(self, sheet: "FindingSheet", look: Look) -> None:
        self._weighed = sheet.add_section("Weighed on the whole", "Conclude")
        self._reasons = sheet.add_section("Reasons")
        form = forms.ConclusionForm(look, "On the whole")
        self._editing = sheet.edits(self._weighed, form, forms.change_conclusion)

    def show(self, answer: FindingDetails, version: FindingVersionRow) -> None:
        """Show what a version concludes on the whole."""
        row, shown = version.overall, answer.shown
        self._weighed.offer("" if version.issued_at else "Conclude")
        self._weighed.show_state(outcome_words(row.outcome), outcome_tone(row.outcome))
        self._weighed.show_sides(
            (
                Side("Speaks for it", _words(version.id, row.supporting), _NOT_FOR),
                Side("Speaks against it", _words(version.id, row.contrary), _NOT_AGAINST),
            ),
            shown,
        )
        limits = f"Limits: {row.limits}" if row.limits else ""
        self._reasons.show_words("\n".join(filter(None, (row.reasons, limits))), shown, _NO_REASONS)
        self._editing.show(row.id, row.revision, forms.conclusion_values(row))

    def conclude(self, id: str) -> bool:
        """Open the form if the id is of this conclusion."""
        if id != self._editing.id:
            return False
        self._weighed.acted.emit()
        return True


class TheElements:
    """What is concluded on each element."""

    def __init__(self, sheet: "FindingSheet", look: Look) -> None:
        self._section = sheet.add_section("On each element", "Conclude on the next")
        self._missing = ""
        form = forms.ConclusionForm(look, "On an element")
        self._parts = sheet.has_parts(self._section, form, forms.change_conclusion)
        self._parts.can_be_set_aside("this conclusion", findings.SetAsideConclusion)
        self._section.acted.connect(
            lambda: sheet.desk.run(findings.AddConclusion(sheet.version.id, self._missing))
        )

    def show(self, answer: FindingDetails, version: FindingVersionRow) -> None:
        """Show what a version concludes on the elements."""
        texts = {each.id: each.text for each in answer.allegation.elements}
        rows = version.elements
        self._section.show_quotes((conclusion_quote(row, texts) for row in rows), answer.shown, _NO_ELEMENT)
        changeable = () if version.issued_at else rows
        said = {each.id: render(each.text, answer.shown) for each in answer.allegation.elements}
        self._parts.show(_part(row, said.get(row.element or "", "")) for row in changeable)
        missing = answer.without[0] if answer.without else None
        self._missing = missing.id if missing else ""
        self._section.offer(f"Conclude on element {missing.number}" if missing else "")


class ThePoints:
    """What speaks against what is concluded, point by point, each with its answer."""

    def __init__(self, sheet: "FindingSheet", look: Look) -> None:
        self._section = sheet.add_section("Contrary points and their answers", "Add one")
        self._adding = forms.PointForm(look)
        sheet.sends(self._section, self._adding, lambda values: forms.add_point(sheet.version, values))
        self._parts = sheet.has_parts(self._section, forms.ChangePointForm(look), forms.change_point)
        self._parts.can_be_set_aside(
            "this point", findings.SetAsideContraryPoint, "Why it does not speak against it."
        )

    def show(self, answer: FindingDetails, version: FindingVersionRow) -> None:
        """Show the contrary points of a version."""
        self._section.offer("" if version.issued_at else "Add one")
        self._section.show_quotes(point_quotes(version), answer.shown, _NO_POINT)
        points = [each for row in (version.overall, *version.elements) for each in row.points]
        changeable = () if version.issued_at else points
        self._parts.show(Part(each.id, each.revision, forms.point_values(each), each) for each in changeable)
        field = cast("LinkPicker", self._adding.field("about"))
        field.offer((row.id, f"Element {row.number}", _text(row, answer)) for row in version.elements)


def _part(row: ConclusionRow, text: str) -> Part:
    about = f"Element {row.number}: {text}" if row.number else "An element that was set aside."
    return Part(row.id, row.revision, forms.conclusion_values(row), row, about)


def _words(id: str, words: str) -> tuple[Quote, ...]:
    return (Quote(Link("", ""), words),) if words and id else ()


def _text(row: ConclusionRow, answer: FindingDetails) -> str:
    return next((each.text for each in answer.allegation.elements if each.id == row.element), "")
