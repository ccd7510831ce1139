"""The form for a new finding: on which allegation."""

from typing import Any, Final

from ui.bridge import Current, Desk
from ui.look import Look
from ui.record import NewRecord
from ui.widgets import LinkPicker
from workbench import casework, findings
from workbench.casework import AllegationChoices
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused

_HELP: Final = "Nothing is concluded by it yet: on the whole and on each element the outcome stays open."


class NewFinding(NewRecord):
    """Begins a finding; what it says is weighed on its sheet."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, "New finding", "Draft the finding")
        self._desk, self._current = desk, current
        self._about = LinkPicker(look, "Allegation", "Choose the allegation")
        self.add("allegation", "On which allegation", self._about, _HELP)
        self.joins(_command)

    def begin(self, words: str = "") -> None:
        """Start, on the allegation of this id if one is given."""
        self._desk.ask(
            casework.allegation_choices, self._current.names.shown, then=self._offer, slot="new finding"
        )
        if words:
            self.begin_about(words, {"allegation": (words,)})
            self.focus_first()
        else:
            super().begin()

    def _offer(self, found: AllegationChoices) -> None:
        self._about.offer((each.id, each.shown, each.detail) for each in found.allegations)


def _command(values: dict[str, Any]) -> Command:
    if len(values["allegation"]) != 1:
        raise Refused("Choose the allegation on which you find; one at a time.", "allegation")
    return findings.DraftFinding(values["allegation"][0])
