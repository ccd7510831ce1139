"""The form for a new key case, with the people who belong to it."""

from typing import Any

from ui.bridge import Current, Desk
from ui.cases.case_forms import add_case_fields
from ui.look import Look
from ui.record import Naming, NewRecord
from ui.widgets import LinkPicker
from workbench.cases import AddCase
from workbench.kernel.commands import Command


class NewCase(NewRecord):
    """What a new case needs; it gets its reference by itself."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, "New case", "Add the case")
        children = LinkPicker(look, "Children", "Link a child", "Add a person")
        family = LinkPicker(look, "Family", "Link somebody", "Add a person")
        add_case_fields(self, look)
        self.add("children", "Children", children)
        self.add("family", "Family", family)
        self.set_values({"risk": AddCase.risk, "status": AddCase.status})
        self._naming = Naming(self, desk, current)
        self._naming.picks(children, family)
        self.joins(_command)

    def begin(self, words: str = "") -> None:
        """Start, with everybody there is to be named."""
        super().begin(words)
        self._naming.ask()


def _command(values: dict[str, Any]) -> Command:
    return AddCase(**values)
