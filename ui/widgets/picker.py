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
    """Records to choose one of.

    Signals: `chosen` with the id.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(name)
        self.setProperty("card", "true")
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
        self._line.clear()
        self._list.setCurrentRow(0)
        self.move(place)
        self.show()
        self._line.setFocus()

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
            item.setHidden(not all(word in fold(item.text()) for word in wanted))
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
        if item is not None and not item.isHidden():
            self.hide()
            self.chosen.emit(item.data(_ID))
