"""The shelf of what has no date yet: seen beside the timeline, and dated from there."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.bridge import Current, Desk
from ui.chronology.event_table import UNDATED_COLUMNS, EventTable
from ui.look import Look, Role
from ui.widgets import label, plain_button
from ui.widgets.escape import keep_escape
from ui.widgets.label import CutLabel
from workbench.chronology import EventFilter

_HEIGHT: Final = 168  # pixels at 100 %: a heading and four rows


class UndatedShelf(QFrame):
    """Signals: `dating` with the id of an event that is to be given a date."""

    dating = Signal(str)

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName("Undated events")
        self.setProperty("edge", "bottom")
        self._table = EventTable(look, desk, current, "Events without a date", UNDATED_COLUMNS)
        self._table.let_rows_be_carried()
        give, close = plain_button("Give it a date…"), plain_button("Close")
        give.clicked.connect(self._table.date_chosen)
        self._table.dating.connect(self.dating)
        close.clicked.connect(self.hide)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(label("Undated events", Role.BODY_STRONG))
        row.addWidget(
            CutLabel(
                "In the order in which they were told. Drag one onto the timeline, or press D.",
                Role.NOTE,
                "muted",
            ),
            1,
        )
        row.addWidget(give)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 8)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self._table)
        self._keep_height()
        look.changed.connect(self._keep_height)
        self.hide()

    def _keep_height(self) -> None:
        self.setFixedHeight(self._look.px(_HEIGHT))

    def show_wanted(self, wanted: EventFilter) -> None:
        """Show the undated events that these filters leave; a period leaves out none of them."""
        self._table.show_wanted(replace(wanted, first=None, last=None, undated=True))

    def toggle(self) -> None:
        """Show the shelf, or hide it."""
        self.setVisible(self.isHidden())
        if self.isVisible():
            self._table.setFocus()

    def event(self, event: QEvent) -> bool:
        return keep_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
