"""The section of what was set aside inside a record: pressing a line puts it back."""

from collections.abc import Iterable, Mapping

from ui.record.sheet_pane import SheetPane
from ui.widgets import Link
from workbench import casework
from workbench.casework import SetAsideRow
from workbench.kernel.running_text import render


class PuttingBack:
    """Seen only where something was set aside."""

    def __init__(self, sheet: SheetPane) -> None:
        self._sheet = sheet
        self._ids: frozenset[str] = frozenset()
        self.section = sheet.add_section("Set aside before")

    def show(self, rows: Iterable[SetAsideRow], shown: Mapping[str, str]) -> None:
        """Show what was set aside, with why."""
        told = tuple(rows)
        self._ids = frozenset(row.id for row in told)
        self.section.show_links(_link(row, shown) for row in told)
        self.section.setVisible(bool(told))

    def opens(self, id: str) -> bool:
        """Put back what has this id, if it is one of these."""
        if id not in self._ids:
            return False
        self._sheet.desk.run(casework.restoring(id))
        return True


def _link(row: SetAsideRow, shown: Mapping[str, str]) -> Link:
    return Link(row.id, render(row.words, shown) or row.place, row.reason, "Put back")
