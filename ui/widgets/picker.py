"""A small list that opens at the caret: type to narrow it, Enter to take one, Esc to leave."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.look import Look
from workbench.kernel.folding import fold

_WIDTH, _HEIGHT = 320, 260
_SEVERAL = 2
_ID = Qt.ItemDataRole.UserRole
_MAKES, _ALL = "makes a new one", "takes all"  # no ids of records: the rows that do something else
_SAYS = "says that there is nothing"
_NOTHING = "Nothing to choose from here"
_NO_MATCH = "Nothing here matches what is typed"


class Picker(QFrame):
    """Records to choose one of; with `making` ("Add a person"), the last row makes one of what is typed.

    With `taking` ("Choose all"), a row, or Ctrl+Enter, takes everything that the words typed leave.

    Signals: `chosen` with the id, `all_chosen` with ids, `making_wanted` with the words typed.
    """

    chosen = Signal(str)
    all_chosen = Signal(object)
    making_wanted = Signal(str)

    def __init__(self, look: Look, name: str, parent: QWidget, making: str = "", taking: str = "") -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(name)
        self.setProperty("card", "true")
        self._making, self._taking = making, taking
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
        self._line.clear()
        self.refill(choices)
        self.move(place)
        self.show()
        self._line.setFocus()

    def refill(self, choices: Iterable[tuple[str, str, str]]) -> None:
        """Offer these instead, as where they come after the list was opened; what is typed stays."""
        before = self._list.currentIndex().data(_ID)
        self._list.clear()
        for id, shown, detail in choices:
            self._add(f"{shown}   {detail}" if detail else shown, id)
        for words, row in ((self._taking, _ALL), (self._making, _MAKES)):
            if words:
                self._add(f"{words}…", row)
        self._add(_NOTHING, _SAYS)
        self._narrow(self._line.text())
        again = [row for row, item in enumerate(self._rows()) if item.data(_ID) == before]
        if again and before not in (_ALL, _MAKES) and not self._list.item(again[0]).isHidden():
            self._list.setCurrentRow(again[0])

    def _add(self, words: str, id: str) -> None:
        item = QListWidgetItem(words)
        item.setData(_ID, id)
        if id == _SAYS:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._list.addItem(item)

    def begin(self, words: str) -> None:
        """Go on as if these words had been typed."""
        self._line.setText(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                self._take(self._taking_row() if control else self._list.currentItem())
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, words: str) -> None:
        wanted = fold(words).split()
        for item in self._records():
            item.setHidden(not all(word in fold(item.text()) for word in wanted))
        typed = f": {words.strip()}" if words.strip() else ""
        for item in self._rows():
            if item.data(_ID) == _MAKES:
                item.setText(f"{self._making}{typed}…")
            elif item.data(_ID) == _ALL:
                item.setText(f"{self._taking} {len(self._found()):,} of these (Ctrl+Enter)")
                item.setHidden(not wanted or len(self._found()) < _SEVERAL)
            elif item.data(_ID) == _SAYS:
                item.setText(_NO_MATCH if wanted and self._records() else _NOTHING)
                item.setHidden(bool(self._found()))
        shown = [row for row, item in enumerate(self._rows()) if self._can_be_taken(item)]
        self._list.setCurrentRow(shown[0] if shown else -1)

    def _can_be_taken(self, item: QListWidgetItem) -> bool:
        return not item.isHidden() and item.data(_ID) != _SAYS

    def _rows(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    def _records(self) -> list[QListWidgetItem]:
        return [item for item in self._rows() if item.data(_ID) not in (_ALL, _MAKES, _SAYS)]

    def _found(self) -> tuple[str, ...]:
        return tuple(item.data(_ID) for item in self._records() if not item.isHidden())

    def _taking_row(self) -> QListWidgetItem | None:
        return next((item for item in self._rows() if item.data(_ID) == _ALL), None)

    def _step(self, by: int) -> None:
        row = self._list.currentRow() + by
        while 0 <= row < self._list.count():
            if self._can_be_taken(self._list.item(row)):
                self._list.setCurrentRow(row)
                return
            row += by

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None or not self._can_be_taken(item):
            return
        self.hide()
        if item.data(_ID) == _MAKES:
            self.making_wanted.emit(self._line.text().strip())
        elif item.data(_ID) == _ALL:
            self.all_chosen.emit(self._found())
        else:
            self.chosen.emit(item.data(_ID))
