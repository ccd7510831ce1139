"""The line at the end of the notes in which the next paragraph is written."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from ui.interviews.note_words import NEXT_SORT, SPEAKERS, NewDraft, time_of
from ui.interviews.paragraph_list import DRAFT_MILLISECONDS
from ui.look import Look
from ui.widgets.note_paragraph import NoteParagraph
from workbench.kernel import clock

_SORT_KEYS: Final[Mapping[Qt.Key, str]] = {
    Qt.Key.Key_1: "question",
    Qt.Key.Key_2: "answer",
    Qt.Key.Key_3: "quotation",
    Qt.Key.Key_4: "observation",
}


class EntryLine(NoteParagraph):
    """Enter makes a paragraph of what was typed; Shift+Enter is a new line; Alt+1 to 4 say what it is.

    Signals:
        drafted: the NewDraft after a pause in typing.
        finished: the NewDraft that is to become a paragraph.
    """

    drafted = Signal(object)
    finished = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, 1, "", SPEAKERS["question"], editable=True)
        self._place = 1
        self._sort = "question"
        self._said_at: datetime | None = None
        self._pause = QTimer(self, singleShot=True, interval=DRAFT_MILLISECONDS)
        self._pause.timeout.connect(self.keep)
        self.text.edited.connect(self._edited)
        self.text.installEventFilter(self)

    def draft(self) -> NewDraft:
        """What is written here now."""
        return NewDraft(self._sort, self._said_at, self.text.stored_text())

    def begin(self, number: int, sort: str) -> None:
        """Be ready for the next paragraph."""
        self._pause.stop()
        self.take(number, NewDraft(sort, None, ""), {})

    def take(self, number: int, draft: NewDraft, shown: Mapping[str, str]) -> None:
        """Go on with a paragraph that was being written."""
        self._place, self._sort, self._said_at = number, draft.sort, draft.said_at
        self.show_words(draft.text, shown)
        self._show()

    def place(self) -> int:
        """The number that this paragraph will have."""
        return self._place

    def number(self, number: int) -> None:
        """Show another number, because paragraphs were added before it."""
        self._place = number
        self._show()

    def keep(self) -> None:
        """Keep what is written as a draft, now."""
        self._pause.stop()
        if self.text.stored_text().strip():
            self.drafted.emit(self.draft())

    def after(self) -> str:
        """What comes after this paragraph, as a rule."""
        return NEXT_SORT.get(self._sort, self._sort)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.text:
            return self._key(event)
        if event.type() == QEvent.Type.FocusOut and watched is self.text:
            self.keep()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key in _SORT_KEYS and modifiers == Qt.KeyboardModifier.AltModifier:
            self._sort = _SORT_KEYS[key]
            self._show()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._finish()
            return True
        return False

    def _finish(self) -> None:
        self._pause.stop()
        if self.text.stored_text().strip():
            self.finished.emit(self.draft())

    def _edited(self) -> None:
        if self._said_at is None and self.text.stored_text():
            self._said_at = clock.now()
            self._show()
        self._pause.start()

    def _show(self) -> None:
        self.show_place(self._place, time_of(self._said_at), SPEAKERS[self._sort])
