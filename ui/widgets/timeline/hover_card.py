"""A small card beside the pointer that says what lies there; it takes no part in clicking."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.look import Role
from ui.widgets.label import paragraph

_AWAY: Final = 14
_WIDEST: Final = 320


class HoverCard(QFrame):
    """A line in strong type and some muted lines under it, kept inside the widget it lies on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setProperty("card", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._first, self._rest = paragraph("", Role.BODY_STRONG), paragraph("", Role.NOTE, "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(2)
        layout.addWidget(self._first)
        layout.addWidget(self._rest)
        self.hide()

    def show_lines(self, lines: Sequence[str], at: QPoint) -> None:
        """Show lines beside a point of the parent; none hides the card."""
        if not lines:
            self.hide()
            return
        self._first.setText(lines[0])
        self._rest.setText("\n".join(lines[1:]))
        self._rest.setVisible(len(lines) > 1)
        self.setMaximumWidth(_WIDEST)
        self.adjustSize()
        self.move(self._beside(at))
        self.raise_()
        self.show()

    def _beside(self, at: QPoint) -> QPoint:
        room = self._room.rect()
        right, below = at.x() + _AWAY, at.y() + _AWAY
        x = right if right + self.width() <= room.right() else at.x() - _AWAY - self.width()
        y = below if below + self.height() <= room.bottom() else at.y() - _AWAY - self.height()
        return QPoint(max(x, 0), max(y, 0))
