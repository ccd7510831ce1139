"""The page of cases and interviews: the timeline above the interview notes, to resize, hide and swap."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter

from ui.bridge import Current, Desk
from ui.chronology import TimelinePane
from ui.interviews import NotesPane
from ui.look import Look

TIMELINE, NOTES = 360, 400  # their heights at first
ARRANGEMENTS: Final = ("timeline above", "notes above", "timeline alone", "notes alone")


class Workspace(QSplitter):
    """Both panes in one arrangement or another.

    Signals: `rearranged` when the person moved the line between them or chose another arrangement.
    """

    rearranged = Signal()

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setAccessibleName("Timeline and interview notes")
        self._arrangement = ARRANGEMENTS[0]
        self.timeline = TimelinePane(look, desk, current)
        self.notes = NotesPane(look, desk, current)
        self.addWidget(self.timeline)
        self.addWidget(self.notes)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setSizes([look.px(TIMELINE), look.px(NOTES)])
        self.splitterMoved.connect(self.rearranged)

    @property
    def arrangement(self) -> str:
        """How the panes stand now; one of `ARRANGEMENTS`."""
        return self._arrangement

    def arrange(self, arrangement: str) -> None:
        """Put the panes in another arrangement; one that is not known is the first."""
        self._arrangement = arrangement if arrangement in ARRANGEMENTS else ARRANGEMENTS[0]
        above = self.notes if self._arrangement == "notes above" else self.timeline
        self.insertWidget(0, above)
        self.timeline.setVisible(self._arrangement != "notes alone")
        self.notes.setVisible(self._arrangement != "timeline alone")
        self.rearranged.emit()

    def shares(self) -> list[int]:
        """The heights of the two panes, the upper first; none while one is hidden."""
        return self.sizes() if all(self.sizes()) else []

    def share(self, heights: list[int]) -> None:
        """Give the panes these heights."""
        if len(heights) > 1 and all(height > 0 for height in heights):
            self.setSizes(heights)

    def swap(self) -> None:
        """The other one above."""
        self.arrange("timeline above" if self._arrangement == "notes above" else "notes above")

    def toggle_timeline(self) -> None:
        """From the timeline with the notes to the timeline alone, to none, and back."""
        after = {"timeline alone": "notes alone", "notes alone": "timeline above"}
        self.arrange(after.get(self._arrangement, "timeline alone"))

    def keep_all(self) -> None:
        """Keep everything being typed."""
        self.notes.keep_all()
        self.timeline.keep_all()

    def unsaved(self) -> tuple[tuple[str, str], ...]:
        """What is typed and not part of the record, each with its place."""
        return self.notes.unsaved()
