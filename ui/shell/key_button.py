"""A button that shows a key and, once pressed, takes the next one that is struck."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton

_ASKING: Final = "Press the new key…"
_NONE: Final = "No key"
_MODIFIERS: Final = frozenset({Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta})
_LEAVING: Final = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_EMPTYING: Final = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})


class KeyButton(QPushButton):
    """Esc and Tab leave it as it was; Backspace takes the key away. Nothing else of the window hears the key.

    Signals: `struck` with the key in its portable form, "" for none.
    """

    struck = Signal(str)

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setAutoDefault(False)
        self._words, self._key = words, ""
        self._asking = False
        self.clicked.connect(self._ask)

    def show_key(self, key: str) -> None:
        """Show the key in force."""
        self._key, self._asking = key, False
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(native or _NONE)
        self.setAccessibleName(f"Key of “{self._words}”: {native or 'none'}")

    def event(self, event: QEvent) -> bool:
        if self._asking and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if self._asking and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take(event)
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._asking:
            self.show_key(self._key)

    def _ask(self) -> None:
        self._asking = True
        self.setText(_ASKING)
        self.setAccessibleName(f"{_ASKING} Backspace for none, Esc to leave it")

    def _take(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _MODIFIERS:
            return True
        if key in _LEAVING and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.show_key(self._key)
            return key == Qt.Key.Key_Escape or super().event(event)
        combination = QKeySequence(event.keyCombination())
        self.show_key(self._key)
        self.struck.emit("" if key in _EMPTYING and not _held(event) else combination.toString())
        return True


def _held(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
