"""What a view says when it has nothing to show: one sentence, and what to do about it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.look import Role
from ui.widgets.buttons import plain_button, primary_button
from ui.widgets.label import paragraph

_MEASURE = 55  # characters


class EmptyState(QWidget):
    """One sentence, one primary and one plain button, at a third of the height.

    Signals: `primary_chosen`, `plain_chosen`.
    """

    primary_chosen = Signal()
    plain_chosen = Signal()

    def __init__(self, sentence: str, primary: str = "", plain: str = "") -> None:
        super().__init__()
        self.setAccessibleName(sentence)
        self._words = words = paragraph(sentence, Role.LARGE, "muted")
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(_in_the_middle(words))
        layout.addSpacing(16)
        layout.addLayout(self._buttons(primary, plain))
        layout.addStretch(2)

    def say(self, sentence: str) -> None:
        """Say something else."""
        self.setAccessibleName(sentence)
        self._words.setText(sentence)

    def minimumSizeHint(self) -> QSize:
        """As high as the words need at their width; nothing while other pages stand before it."""
        layout = self.layout()
        if layout is None or self.isHidden():
            return QSize()
        return QSize(layout.minimumSize().width(), layout.minimumHeightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def _buttons(self, primary: str, plain: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch()
        if primary:
            row.addWidget(button := primary_button(primary))
            button.clicked.connect(self.primary_chosen)
        if plain:
            row.addWidget(button := plain_button(plain))
            button.clicked.connect(self.plain_chosen)
        row.addStretch()
        return row


def _in_the_middle(words: QLabel) -> QHBoxLayout:
    words.ensurePolished()
    words.setMaximumWidth(words.fontMetrics().averageCharWidth() * _MEASURE)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(words, 1000)
    row.addStretch(1)
    return row
