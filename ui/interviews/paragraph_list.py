"""The paragraphs of one interview as rows that can be written in, kept as drafts while they are."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.interviews.note_words import SPEAKERS, time_of
from ui.look import Look
from ui.widgets.note_paragraph import NoteParagraph
from workbench.interviews import ParagraphRow

DRAFT_MILLISECONDS = 800


class WrittenParagraph(NoteParagraph):
    """A paragraph that is part of the record and, until the notes are locked, can be changed.

    Signals:
        drafted: a pause in typing; the row, and the words as they stand.
        left: the row and the changed words, when the paragraph is left.
    """

    drafted = Signal(object, str)
    left = Signal(object, str)

    def __init__(self, look: Look, row: ParagraphRow, *, editable: bool) -> None:
        super().__init__(look, row.number, time_of(row.said_at), SPEAKERS[row.sort], editable=editable)
        self.row = row
        self._pause = QTimer(self, singleShot=True, interval=DRAFT_MILLISECONDS)
        self._pause.timeout.connect(lambda: self.drafted.emit(self.row, self.text.stored_text()))
        self.text.edited.connect(self._pause.start)
        self.text.installEventFilter(self)

    def show_row(self, row: ParagraphRow, shown: Mapping[str, str]) -> None:
        """Show the paragraph as it is in the record now; words being changed are left alone."""
        changed = row.text != self.row.text
        self.row = row
        self.show_place(row.number, time_of(row.said_at), SPEAKERS[row.sort])
        if not self.text.hasFocus() or changed:
            self.show_words(row.text, shown)
        else:
            self.text.show_names(shown)

    def take_draft(self, words: str, shown: Mapping[str, str]) -> None:
        """Show words that were typed here before and never became part of the record."""
        self.show_words(words, shown)

    def leave(self) -> None:
        """Hand over what was changed, now."""
        self._pause.stop()
        words = self.text.stored_text()
        if words != self.row.text:
            self.left.emit(self.row, words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.text and event.type() == QEvent.Type.FocusOut:
            self.leave()
        return super().eventFilter(watched, event)


class ParagraphList(QWidget):
    """The rows of one interview, kept while it is shown so that the caret never jumps.

    Signals: `drafted` and `left` as those of its rows.
    """

    drafted = Signal(object, str)
    left = Signal(object, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._interview = ""
        self._rows: dict[str, WrittenParagraph] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(8))

    def show_notes(
        self, interview: str, rows: tuple[ParagraphRow, ...], shown: Mapping[str, str], *, locked: bool
    ) -> None:
        """Show the notes of an interview; what is shown already stays where it is."""
        if interview != self._interview:
            self._clear()
            self._interview = interview
        for gone in set(self._rows) - {row.id for row in rows}:
            self._drop(gone)
        for place, row in enumerate(rows):
            found = self._rows.get(row.id) or self._add(row, locked=locked)
            found.show_row(row, shown)
            if self._column.indexOf(found) != place:
                self._column.insertWidget(place, found)

    def leave(self) -> None:
        """Hand over every changed paragraph, as when the window is locked."""
        for row in self._rows.values():
            row.leave()

    def unsaved(self) -> tuple[tuple[str, str], ...]:
        """The words of every paragraph that differ from the record, each with its place."""
        rows = ((row.row, row.text.stored_text()) for row in self._rows.values())
        return tuple((f"{row.id}/text", words) for row, words in rows if words != row.text)

    def row(self, id: str) -> WrittenParagraph | None:
        """The row of a paragraph, if it is shown."""
        return self._rows.get(id)

    def _add(self, row: ParagraphRow, *, locked: bool) -> WrittenParagraph:
        made = WrittenParagraph(self._look, row, editable=not locked)
        made.show_words(row.text, {})
        made.drafted.connect(self.drafted)
        made.left.connect(self.left)
        self._rows[row.id] = made
        return made

    def _drop(self, id: str) -> None:
        gone = self._rows.pop(id)
        self._column.removeWidget(gone)
        gone.hide()
        gone.deleteLater()

    def _clear(self) -> None:
        for id in tuple(self._rows):
            self._drop(id)
