"""Parts of a record to read in full, each under a word that opens it for changing."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.look import Look
from ui.widgets.buttons import plain_button
from ui.widgets.label import paragraph

_COLUMN = 140  # pixels at 100 %: as wide as the labels of facts, and their indent


class FactRows(QWidget):
    """Rows of an id, a word and a text.

    Signals: `pressed` with the id of a row whose word was pressed.
    """

    pressed = Signal(str)

    def __init__(self, look: Look, rows: Iterable[tuple[str, str, str]], act: str) -> None:
        """`act` says what pressing does ("Change"), for those who hear the words alone."""
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(6))
        grid.setColumnMinimumWidth(0, look.px(_COLUMN))
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        for at, (id, word, words) in enumerate(rows):
            button = plain_button(word)
            button.setProperty("role", "inline")
            button.setAccessibleName(f"{act} {word}: {words}")
            button.setToolTip(act)
            button.clicked.connect(lambda _=False, id=id: self.pressed.emit(id))
            text = paragraph(words)
            text.setContentsMargins(0, look.px(6), 0, 0)
            grid.addWidget(button, at, 0, top)
            grid.addWidget(text, at, 1)
