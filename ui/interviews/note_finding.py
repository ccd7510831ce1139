"""Finds words in the notes: marked everywhere, gone through one by one."""

from dataclasses import dataclass

from PySide6.QtCore import Signal

from ui.interviews.note_sheet import NoteSheet
from ui.look import Look
from ui.widgets import FindBar, NoteMarks, NoteText


@dataclass(frozen=True, slots=True)
class _Place:
    text: NoteText
    start: int
    length: int


class NoteFinding(FindBar):
    """The bar under the notes; Ctrl+F opens it.

    Signals: `ended` when it is closed.
    """

    ended = Signal()

    def __init__(self, look: Look, sheet: NoteSheet, marks: NoteMarks) -> None:
        super().__init__(look, "Find in these notes")
        self._sheet, self._marks = sheet, marks
        self._words = ""
        self._at = -1
        self.sought.connect(self.seek)
        self.next_wanted.connect(lambda: self.step(1))
        self.previous_wanted.connect(lambda: self.step(-1))
        self.closed.connect(self.end)
        self.hide()

    def open(self) -> None:
        """Show the bar and type what to find."""
        self.show()
        self.setFocus()
        self._marks.seek(self._words)

    def seek(self, words: str) -> None:
        """Find these words; show the first place."""
        self._words, self._at = words, -1
        self._marks.seek(words)
        if words:
            self.step(1)
        else:
            self._found.clear()

    def step(self, by: int) -> None:
        """Show the next place, or the one before; after the last comes the first."""
        places = self._places()
        if not places:
            self.show_found(0, 0)
            return
        self._at = (self._at + by) % len(places) if self._at >= 0 or by > 0 else len(places) - 1
        place = places[self._at]
        place.text.select_place(place.start, place.length)
        self._sheet.show_part(place.text)
        self.show_found(self._at + 1, len(places))

    def end(self) -> None:
        """Close the bar and mark nothing."""
        self.hide()
        self._marks.seek("")
        self.ended.emit()

    def _places(self) -> tuple[_Place, ...]:
        sought = self._marks.sought
        self._sheet.paragraphs.finish()
        texts = [row.text for row in (*self._sheet.paragraphs.rows(), self._sheet.entry)]
        if sought is None:
            return ()
        return tuple(
            _Place(text, match.start(), len(match[0]))
            for text in texts
            for match in sought.finditer(text.toPlainText())
        )
