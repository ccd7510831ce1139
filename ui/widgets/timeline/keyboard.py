"""The keys of the timeline: from event to event, lane to lane, nearer and farther, and back."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

Act = Callable[[], None]

_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_SIGNS: Final = {Qt.Key.Key_Plus, Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight}


class Keyboard(QObject):
    """Does what a table says when one of its keys is pressed while the canvas has the focus."""

    def __init__(self, canvas: QWidget, acts: Mapping[str, Act]) -> None:
        super().__init__(canvas)
        self._acts = {_key(words): act for words, act in acts.items()}
        canvas.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        act = self._acts.get(_pressed(event))
        if act is None:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:  # before it, Qt asks whether the key is a shortcut or ours
            act()
        return True


def _key(words: str) -> int:
    *modifier, name = words.split(" ")
    alt = Qt.KeyboardModifier.AltModifier if modifier else Qt.KeyboardModifier.NoModifier
    return QKeyCombination(alt, getattr(Qt.Key, f"Key_{name}")).toCombined()


def _pressed(event: QKeyEvent) -> int:
    modifiers = event.modifiers() & ~_KEYPAD
    if event.key() in _SIGNS:  # typed with Shift on many keyboards
        modifiers &= ~_SHIFT
    return QKeyCombination(modifiers, Qt.Key(event.key())).toCombined()
