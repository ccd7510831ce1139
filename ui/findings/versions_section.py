"""The section that sets two versions of a finding side by side."""

from typing import TYPE_CHECKING, Final

from ui.findings.finding_words import heading_of, version_link, version_quotes
from ui.widgets import Side
from workbench.casework import FindingDetails
from workbench.findings import FindingVersionRow

if TYPE_CHECKING:
    from ui.findings.finding_sheet import FindingSheet

_ONE: Final = "There is one version. A later one will stand beside it here."


class Versions:
    """Every version as a line; the one chosen stands beside the newest."""

    def __init__(self, sheet: "FindingSheet") -> None:
        self._lines = sheet.add_section("Versions")
        self._beside = sheet.add_section("Side by side")
        self._chosen = ""
        self._answer: FindingDetails | None = None

    def show(self, answer: FindingDetails, _: FindingVersionRow) -> None:
        """Show the versions of a finding; the one before the newest beside it unless another is chosen."""
        self._answer = answer
        self._lines.show_links(map(version_link, answer.versions))
        others = answer.versions[1:]
        before = next((each for each in others if each.id == self._chosen), others[0] if others else None)
        if before is None:
            self._beside.say(_ONE)
            return
        texts = {each.id: each.text for each in answer.allegation.elements}
        both = (before, answer.versions[0])
        sides = (Side(heading_of(each), version_quotes(each, texts), "") for each in both)
        self._beside.show_sides(sides, answer.shown)

    def choose(self, id: str) -> bool:
        """Set a version beside the newest. False if the id is of none of them."""
        if self._answer is None or id not in {each.id for each in self._answer.versions}:
            return False
        self._chosen = id
        self.show(self._answer, self._answer.versions[0])
        return True
