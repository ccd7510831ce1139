"""A row of buttons of which one is to be chosen; it is there only while there is something to choose."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets.buttons import plain_button
from ui.widgets.flow_layout import FlowLayout


class ChoiceRow(QWidget):
    """Buttons side by side, in as many lines as they need.

    Signals: `chosen` with the words of the one that was pressed.
    """

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._row = FlowLayout(self)
        self._buttons: list[QPushButton] = []
        self.hide()

    def offer(self, choices: Iterable[str]) -> None:
        """Offer these instead; none hides the row."""
        if tuple(choices) == self.offered():
            return
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [plain_button(words) for words in choices]
        for button in self._buttons:
            button.clicked.connect(partial(self.chosen.emit, button.text()))
            self._row.addWidget(button)
            button.show()
        self.setVisible(bool(self._buttons))

    def offered(self) -> tuple[str, ...]:
        """What is offered now."""
        return tuple(button.text() for button in self._buttons)
