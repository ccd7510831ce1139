"""A small list that opens at the caret: type to narrow it, Enter to take one, Esc to leave."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.look import Look
from workbench.kernel.folding import fold

_WIDTH, _HEIGHT = 320, 260
_ID = Qt.ItemDataRole.UserRole


class Picker(QFrame):
    """Records to choose one of; with `making` ("Add a person"), the last row makes one of what is typed.

    Signals: `chosen` with the id, `making_wanted` with the words typed.
    """

    chosen = Signal(str)
    making_wanted = Signal(str)

    def __init__(self, look: Look, name: str, parent: QWidget, making: str = "") -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(name)
        self.setProperty("card", "true")
        self._making = making
        self._line = QLineEdit(placeholderText="Type to narrow")
        self._line.setAccessibleName(name)
        self._list = QListWidget()
        self._list.setAccessibleName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(4)
        layout.addWidget(self._line)
        layout.addWidget(self._list)
        self.resize(look.px(_WIDTH), look.px(_HEIGHT))
        self._line.textChanged.connect(self._narrow)
        self._line.installEventFilter(self)
        self._list.itemClicked.connect(self._take)

    def open_at(self, place: QPoint, choices: Iterable[tuple[str, str, str]]) -> None:
        """Open at a place of the screen; each choice is an id, what is shown, and a little more in words."""
        self._list.clear()
        for id, shown, detail in choices:
            item = QListWidgetItem(f"{shown}   {detail}" if detail else shown)
            item.setData(_ID, id)
            self._list.addItem(item)
        if self._making:
            self._list.addItem(QListWidgetItem(f"{self._making}…"))
        self._line.clear()
        self._list.setCurrentRow(0)
        self.move(place)
        self.show()
        self._line.setFocus()

    def begin(self, words: str) -> None:
        """Go on as if these words had been typed."""
        self._line.setText(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self._list.currentItem())
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, words: str) -> None:
        wanted = fold(words).split()
        items = [self._list.item(row) for row in range(self._list.count())]
        for item in items:
            item.setHidden(not (_makes(item) or all(word in fold(item.text()) for word in wanted)))
        if self._making:
            typed = f": {words.strip()}" if words.strip() else ""
            items[-1].setText(f"{self._making}{typed}…")
        shown = [row for row, item in enumerate(items) if not item.isHidden()]
        self._list.setCurrentRow(shown[0] if shown else -1)

    def _step(self, by: int) -> None:
        row = self._list.currentRow() + by
        while 0 <= row < self._list.count():
            if not self._list.item(row).isHidden():
                self._list.setCurrentRow(row)
                return
            row += by

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None or item.isHidden():
            return
        self.hide()
        if _makes(item):
            self.making_wanted.emit(self._line.text().strip())
        else:
            self.chosen.emit(item.data(_ID))


def _makes(item: QListWidgetItem) -> bool:
    """Whether this is the row that makes a new record."""
    return item.data(_ID) is None
