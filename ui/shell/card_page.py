"""A quiet page with one column in its middle: what every page before the main window looks like."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.look import Look, Role
from ui.widgets.label import label, paragraph

_WIDTH = 420


class CardPage(QWidget):
    """A heading, a sentence of explanation, fields in one column, and a place for what went wrong."""

    def __init__(self, look: Look, heading: str, explanation: str = "") -> None:
        super().__init__()
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(heading)
        self._look = look
        card = QFrame()
        card.setProperty("card", "true")
        card.setFixedWidth(look.px(_WIDTH))
        self.column = QVBoxLayout(card)
        self.column.setContentsMargins(look.px(32), look.px(28), look.px(32), look.px(28))
        self.column.setSpacing(look.px(16))
        self.column.addWidget(label(heading, Role.TITLE))
        if explanation:
            self.column.addWidget(paragraph(explanation, Role.BODY, "muted"))
        self._trouble = paragraph("", Role.BODY, "danger")
        self._trouble.hide()
        self.column.addWidget(self._trouble)
        self._centre(card)

    def add_field(self, words: str, field: QWidget, help_words: str = "") -> None:
        """Add a field with its label above and help under it."""
        above = label(words, Role.NOTE_STRONG)
        above.setBuddy(field)
        group = QVBoxLayout()
        group.setSpacing(self._look.px(4))
        group.addWidget(above)
        group.addWidget(field)
        if help_words:
            group.addWidget(paragraph(help_words, Role.NOTE, "muted"))
        self.column.addLayout(group)

    def say(self, sentence: str) -> None:
        """Say what went wrong and what to do, or take that away with an empty sentence."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def trouble(self) -> str:
        """What the page says went wrong; nothing if nothing did."""
        return self._trouble.text()

    def _centre(self, card: QFrame) -> None:
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(card)
        middle.addStretch()
        inside = QWidget()
        inside.setProperty("surface", "window")
        layout = QVBoxLayout(inside)
        layout.addStretch(2)
        layout.addLayout(middle)
        layout.addStretch(3)
        area = QScrollArea()
        area.setAccessibleName(self.accessibleName())
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
