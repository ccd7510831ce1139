"""What a view says when it has nothing to show: one sentence, and what to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Role
from ui.widgets.buttons import plain_button, primary_button
from ui.widgets.label import paragraph

_WIDEST = 480


class EmptyState(QWidget):
    """One sentence, one primary and one plain button, at a third of the height.

    Signals: `primary_chosen`, `plain_chosen`.
    """

    primary_chosen = Signal()
    plain_chosen = Signal()

    def __init__(self, sentence: str, primary: str = "", plain: str = "") -> None:
        super().__init__()
        self.setAccessibleName(sentence)
        words = paragraph(sentence, Role.LARGE, "muted")
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setMinimumWidth(_WIDEST // 2)
        words.setMaximumWidth(_WIDEST)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(16)
        layout.addLayout(self._buttons(primary, plain))
        layout.addStretch(2)

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
