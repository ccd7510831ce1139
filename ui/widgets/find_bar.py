"""Fields to filter a list and to find words in a text."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from ui.look import Look, Role
from ui.widgets.buttons import IconButton
from ui.widgets.escape import keep_escape
from ui.widgets.label import label
from workbench.kernel.wording import count

PAUSE_MILLISECONDS = 150


class FilterField(QLineEdit):
    """A line that filters the list under it; Esc empties it.

    Signals: `filtered` with the words after a pause in typing, at once when it is emptied or on Enter.
    """

    filtered = Signal(str)

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__(placeholderText=placeholder)
        self.setAccessibleName(name)
        self.setProperty("place", "panel")
        self._told = ""
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self._tell)
        self.textChanged.connect(self._changed)
        self.returnPressed.connect(self._tell)

    def event(self, event: QEvent) -> bool:
        return (bool(self.text()) and keep_escape(event)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _changed(self, words: str) -> None:
        if words.strip():
            self._timer.start()
        else:
            self._tell()

    def _tell(self) -> None:
        self._timer.stop()
        words = self.text().strip()
        if words != self._told:
            self._told = words
            self.filtered.emit(words)


class FindBar(QFrame):
    """Finds words in the text above it: which of how many, the next, the one before; Esc closes it.

    Signals: `sought` with the words after a pause, `next_wanted`, `previous_wanted`, `closed`.
    """

    sought = Signal(str)
    next_wanted = Signal()
    previous_wanted = Signal()
    closed = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("edge", "top")
        self._field = FilterField(name, "Find in this text")
        self._field.filtered.connect(self.sought)
        self._field.returnPressed.connect(self.next_wanted)
        self._found = label("", Role.NOTE, "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.addWidget(self._field, 1)
        layout.addWidget(self._found)
        for icon, words, signal in (
            ("up", "The one before", self.previous_wanted),
            ("down", "The next one", self.next_wanted),
            ("close", "Close", self.closed),
        ):
            button = IconButton(look, icon, words)
            button.clicked.connect(signal)
            layout.addWidget(button)
        self.setFocusProxy(self._field)

    def show_found(self, which: int, total: int) -> None:
        """Say which of how many places is shown; none, if there are none."""
        self._found.setText(f"{which} of {count(total, 'place')}" if total else "Not found")

    def event(self, event: QEvent) -> bool:
        return keep_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
