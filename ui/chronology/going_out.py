"""Takes the timeline out as it is seen: asks for the file, and says what came of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.bridge import Desk
from workbench import papers
from workbench.exchange.timeline_out import Seen

_FORMS: Final = (
    "Picture (*.png);;Drawing (*.svg);;Document (*.pdf);;Table for a spreadsheet (*.csv);;Calendar (*.ics)"
)


class GoingOut(QObject):
    """`seen` tells what is seen now. Signals: `told` with what was done, in words."""

    told = Signal(str)

    def __init__(self, pane: QWidget, desk: Desk, seen: Callable[[], Seen]) -> None:
        super().__init__(pane)
        self._pane, self._desk, self._seen = pane, desk, seen

    def export(self) -> None:
        """Ask for a file; its ending says what is written."""
        chosen, form = QFileDialog.getSaveFileName(self._pane, "Export what is seen", "timeline.png", _FORMS)
        if chosen:
            path = Path(chosen)
            self.export_to(path if path.suffix else path.with_suffix(form.partition("*")[2].rstrip(")")))

    def export_to(self, path: Path) -> None:
        """Write what is seen to a file."""
        seen = self._seen()
        self._desk.start(lambda casebook, _: papers.write_timeline(casebook, path, seen), self._written)

    def _written(self, paper: papers.Paper) -> None:
        self.told.emit(f"Saved {paper.path.name}, as it was seen. It is for your own eyes: not for release.")
