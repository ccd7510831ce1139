"""The line over the notes of a planned interview: that it has not begun, and the button that begins it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.bridge import Desk
from ui.look import Look, Role
from ui.widgets import plain_button
from ui.widgets.label import CutLabel
from workbench.interviews import BeginSession, InterviewRow
from workbench.kernel import clock


class NotBegun(QFrame):
    """Notes can be made before; but while no session is recorded, no summary says that it was held."""

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__()
        self.setProperty("edge", "bottom")
        self.setAccessibleName("Not begun")
        self._desk = desk
        self._interview = ""
        self.begin = plain_button("Begin it now")
        self.begin.clicked.connect(self._begin)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(2), look.px(16), look.px(2))
        row.setSpacing(look.px(12))
        row.addWidget(CutLabel("Planned, and no session has begun.", Role.NOTE, "muted"))
        row.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        self.hide()

    def show_interview(self, row: InterviewRow) -> None:
        """Show the line if the interview is still to be held."""
        self._interview = row.id
        self.setVisible(row.state == "planned" and row.notes_locked_at is None)

    def _begin(self) -> None:
        self._desk.run(BeginSession(self._interview, clock.now()), failed=self._desk.complain)
