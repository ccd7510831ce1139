"""A strip above the timeline in which something is asked; Enter answers it and Esc leaves it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.widgets.escape import keep_escape


class Strip(QFrame):
    """Parts side by side. Signals: `sent` on Enter, `left` on Esc."""

    sent = Signal()
    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("edge", "bottom")
        self._parts = QHBoxLayout(self)
        self._parts.setContentsMargins(16, 8, 16, 8)
        self._parts.setSpacing(8)
        self.left.connect(self.hide)
        self.hide()

    def add(self, part: QWidget, share: int = 0) -> None:
        """Add a part at the right."""
        self._parts.addWidget(part, share, Qt.AlignmentFlag.AlignTop)

    def event(self, event: QEvent) -> bool:
        return keep_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.sent.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
