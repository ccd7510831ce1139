"""The one way to make a label: it shows words, never markup."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.look import Role

Tone = Literal["", "muted", "accent", "danger", "warn", "ok"]


def label(words: str = "", role: Role = Role.BODY, tone: Tone = "") -> QLabel:
    """A label in one line that shows `words` as they are: text from evidence is never read as HTML."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(words)
    made.setProperty("role", role.name.lower())
    made.setProperty("tone", tone)
    return made


def paragraph(words: str = "", role: Role = Role.BODY, tone: Tone = "") -> QLabel:
    """The same over as many lines as the words need, selectable with the mouse."""
    made = label(words, role, tone)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


class CutLabel(QLabel):
    """A label in one line that is cut with an ellipsis where there is no room; the tooltip has all of it."""

    def __init__(self, words: str = "", role: Role = Role.BODY, tone: Tone = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role.name.lower())
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setText(words)

    def minimumSizeHint(self) -> QSize:
        if not self.text():
            return QSize(0, super().minimumSizeHint().height())
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        left = int(Qt.AlignmentFlag.AlignVCenter)
        self.style().drawItemText(
            QPainter(self), room, left, self.palette(), True, shown, self.foregroundRole()
        )


class WrappingLabel(QLabel):
    """A label in one line where there is room for it, over more lines where there is less."""

    def __init__(self, words: str = "", role: Role = Role.BODY, tone: Tone = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role.name.lower())
        self.setProperty("tone", tone)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        self.setText(words)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 1
        return QSize(width, self.heightForWidth(width))
