"""The words of one paragraph of a note: styled while typed, checked for spelling, with names to refer to."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QTextCursor

from ui.look import Look
from ui.widgets.note_style import NoteMarks, NoteStyle
from ui.widgets.token_text import TokenText
from workbench.kernel.running_text import Reference, runs_with_offsets
from workbench.kernel.spelling import words_of

_WRAPS: Final = {Qt.Key.Key_B: "**", Qt.Key.Key_I: "*"}
_MOVE: Final = QTextCursor.MoveMode


class NoteText(TokenText):
    """A `TokenText` with the style of notes. Ctrl+B and Ctrl+I put the marks for strong and slanted words.

    Signals: `menu_wanted` with the place of the screen at which the paragraph's menu should open.
    """

    menu_wanted = Signal(QPoint)

    def __init__(self, look: Look, name: str, marks: NoteMarks, *, editable: bool = False) -> None:
        super().__init__(look, name, editable=editable)
        self._style = NoteStyle(look, self.document(), marks)
        self._style.checks = editable
        self._marks = marks

    def mark_names(self, places: Iterable[tuple[int, int]]) -> None:
        """Mark these places of the stored text as names that could be references."""
        self._style.mark_names((self.shown_at(start), self.shown_at(end)) for start, end in places)

    def shown_at(self, stored: int) -> int:
        """The place in what is shown of a place in the stored text, in which a token is many characters."""
        shown = 0
        for run in runs_with_offsets(self.stored_text()):
            token = isinstance(run.what, Reference)
            if stored < run.end:
                return shown if token else shown + stored - run.start
            shown += 1 if token else run.end - run.start
        return shown

    def refer_over(self, start: int, end: int, id: str) -> None:
        """Put a token in the place of words, by their place in the stored text."""
        first, last = self.shown_at(start), self.shown_at(end)
        cursor = self.textCursor()
        cursor.setPosition(first)
        cursor.setPosition(last, _MOVE.KeepAnchor)
        after = self.textCursor().position() + 1 - (last - first)
        self.setTextCursor(cursor)
        self.put_reference(id)
        cursor = self.textCursor()
        cursor.setPosition(max(min(after, self.document().characterCount() - 1), 0))
        self.setTextCursor(cursor)

    def slip_at_caret(self) -> str:
        """The word under the caret, if it is spelled wrongly; nothing otherwise."""
        cursor = self._word()
        spelling = self._marks.spelling
        word = cursor.selectedText()
        return word if word and spelling is not None and not spelling.knows(word) else ""

    def near_caret(self) -> tuple[str, ...]:
        """The words that may have been meant by it."""
        spelling = self._marks.spelling
        return spelling.near(self.slip_at_caret()) if spelling is not None else ()

    def put_word(self, word: str) -> None:
        """Put another word in the place of the one under the caret."""
        self._word().insertText(word)

    def select_place(self, start: int, length: int) -> None:
        """Select what is shown at a place."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(start + length, _MOVE.KeepAnchor)
        self.setTextCursor(cursor)

    def stored_selection(self) -> str:
        """What is selected, as it is stored."""
        return self._stored(self.textCursor())

    def event(self, e: QEvent) -> bool:
        if isinstance(e, QKeyEvent) and e.type() == QEvent.Type.ShortcutOverride and _wrap_of(e):
            e.accept()
            return True
        return super().event(e)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        mark = _wrap_of(event)
        if mark and not self.isReadOnly():
            self._wrap(mark)
            return
        self._style.type_at(self.textCursor().position() + len(event.text()))
        super().keyPressEvent(event)

    def contextMenuEvent(self, e: QContextMenuEvent) -> None:
        if e.reason() == QContextMenuEvent.Reason.Mouse and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(e.pos()))
        self.menu_wanted.emit(e.globalPos())

    def _word(self) -> QTextCursor:
        cursor = self.textCursor()
        block, at = cursor.block(), cursor.positionInBlock()
        for start, end in words_of(block.text()):
            if start <= at <= end:
                cursor.setPosition(block.position() + start)
                cursor.setPosition(block.position() + end, _MOVE.KeepAnchor)
                return cursor
        cursor.clearSelection()
        return cursor

    def _wrap(self, mark: str) -> None:
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        cursor.beginEditBlock()
        cursor.setPosition(end)
        cursor.insertText(mark)
        cursor.setPosition(start)
        cursor.insertText(mark)
        cursor.endEditBlock()
        cursor.setPosition(end + len(mark) + (len(mark) if end > start else 0))
        self.setTextCursor(cursor)


def _wrap_of(event: QKeyEvent) -> str:
    """The mark that a key stands for."""
    if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
        return ""
    return _WRAPS.get(Qt.Key(event.key()), "")
