"""A paragraph of notes under the keys of somebody who writes while another speaks."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from ui.look import Look
from ui.widgets import NoteMarks, NoteParagraph

SORT_KEYS: Final[Mapping[Qt.Key, str]] = {
    Qt.Key.Key_1: "question",
    Qt.Key.Key_2: "answer",
    Qt.Key.Key_3: "quotation",
    Qt.Key.Key_4: "observation",
}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_MODIFIER: Final = Qt.KeyboardModifier


class KeyedParagraph(NoteParagraph):
    """Enter finishes it, Shift+Enter is a new line, Alt+1 to 4 say what it is, Alt+T when it was said; the
    arrows go on to the paragraphs above and below.

    Signals: `sort_wanted` with the sort, `finished` on Enter, `stamped` on Alt+T, `stepped` with -1 or 1,
    `entered` when the caret comes, `left` when it goes.
    """

    sort_wanted = Signal(str)
    finished = Signal()
    stamped = Signal()
    stepped = Signal(int)
    entered = Signal()
    left = Signal()

    def __init__(
        self, look: Look, number: int, time: str, speaker: str, marks: NoteMarks, *, editable: bool
    ) -> None:
        super().__init__(look, number, time, speaker, editable=editable, marks=marks)
        self.text.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.text:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._key(event)
            if event.type() == QEvent.Type.FocusOut:
                self.left.emit()
            elif event.type() == QEvent.Type.FocusIn:
                self.entered.emit()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if modifiers == _MODIFIER.AltModifier and self._alt(key):
            return True
        if key in _ENTER and not modifiers & (_MODIFIER.ShiftModifier | _MODIFIER.ControlModifier):
            self.finished.emit()
            return True
        plain = not modifiers & ~_MODIFIER.KeypadModifier
        if key in _STEPS and plain and self._is_at_edge(_STEPS[key]):
            self.stepped.emit(_STEPS[key])
            return True
        return False

    def _alt(self, key: Qt.Key) -> bool:
        if self.text.isReadOnly():
            return False
        if key in SORT_KEYS:
            self.sort_wanted.emit(SORT_KEYS[key])
        elif key == Qt.Key.Key_T:
            self.stamped.emit()
        return key in SORT_KEYS or key == Qt.Key.Key_T

    def _is_at_edge(self, step: int) -> bool:
        """Whether the caret stands in the first line, or in the last one."""
        cursor = self.text.textCursor()
        move = QTextCursor.MoveOperation.Up if step < 0 else QTextCursor.MoveOperation.Down
        return not cursor.movePosition(move)
