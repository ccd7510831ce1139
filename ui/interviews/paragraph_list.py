"""The paragraphs of one interview as rows that can be written in, kept as drafts while they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QDeadlineTimer, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.interviews.keyed_paragraph import KeyedParagraph
from ui.interviews.note_words import NewDraft, Speakers, time_of
from ui.look import Look
from ui.widgets import CodeStripe, DraftClock, NoteMarks
from workbench.interviews import ParagraphRow

AT_ONCE = 25
"""How many paragraphs are made at once, a screenful; of a longer note the others follow, in turns."""

_TURN_MILLISECONDS = 25


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of an interview as they are shown; `codes` are those in the margin, by paragraph."""

    interview: str
    rows: tuple[ParagraphRow, ...]
    shown: Mapping[str, str]
    speakers: Speakers
    codes: Mapping[str, tuple[CodeStripe, ...]]
    locked: bool


class WrittenParagraph(KeyedParagraph):
    """A paragraph that is part of the record and, until the notes are locked, can be changed.

    Signals:
        drafted: soon after a key: the row, and the words as they stand.
        changed: the row and the changed words, when the paragraph is left.
    """

    drafted = Signal(object, str)
    changed = Signal(object, str)

    def __init__(self, look: Look, row: ParagraphRow, marks: NoteMarks, *, editable: bool) -> None:
        super().__init__(look, row.number, "", "", marks, editable=editable)
        self.row = row
        self._shown: Mapping[str, str] = {}
        self._typed = False
        self._sending = self._kept = ""
        self._due = DraftClock(self, self._draft)
        self.text.edited.connect(self._edited)
        self.left.connect(self.leave)

    def show_row(self, row: ParagraphRow, notes: Notes, *, first: bool = False) -> None:
        """Show the paragraph as it is in the record now; words that were typed and not saved stay."""
        before, self.row = self.row, row
        self.show_place(row.number, time_of(row.said_at), notes.speakers.words(row.sort, row.speaker or ""))
        self.give_speaker_room(notes.speakers.room)
        self.show_codes(notes.codes.get(row.id, ()))
        if row.revision != before.revision:
            self._sending = ""
        if self.typed():
            self._show_names(notes.shown)
            self.leave() if not self.text.hasFocus() else None
        elif first or row.text != before.text:
            self._put(row.text, notes.shown)
        else:
            self._show_names(notes.shown)

    def typed(self) -> bool:
        """Whether the words differ from those of the record."""
        if self._typed:
            self._typed = self.text.stored_text() != self.row.text
        return self._typed

    def take_draft(self, words: str) -> None:
        """Show words that were typed here before and never became part of the record."""
        self._put(words, self._shown)
        self._typed = True

    def leave(self) -> None:
        """Hand over what was changed, now; once, and not while what was changed before is on its way."""
        self._due.stop()
        if not self.typed():
            return
        words = self.text.stored_text()
        if self._sending:
            self.drafted.emit(self.row, words)
        else:
            self._sending = words
            self.changed.emit(self.row, words)

    def refused(self) -> None:
        """What was handed over was refused; the words stay, and are handed over again when left."""
        self._sending = ""

    def next_revision(self) -> int:
        """The revision that the paragraph will have once what is typed in it is recorded."""
        self.leave()
        return self.row.revision + (1 if self._sending else 0)

    def _show_names(self, shown: Mapping[str, str]) -> None:
        if shown != self._shown:
            self._shown = shown
            self.text.show_names(shown)

    def _put(self, words: str, shown: Mapping[str, str]) -> None:
        self._shown = shown
        self.show_words(words, shown)
        self._kept = self.text.stored_text()
        self._typed = False

    def _edited(self) -> None:
        self._typed = True
        self._due.edited()

    def _draft(self) -> None:
        """Keep the words as a draft; text that was only styled anew is none."""
        words = self.text.stored_text()
        if words != self._kept:
            self._kept = words
            self.drafted.emit(self.row, words)


class ParagraphList(QWidget):
    """The rows of one interview, kept while it is shown so that the caret never jumps. Of long notes the end
    is there at once; the rest is filled in from there in turns of the event loop, so that nobody waits.

    Signals: `made` with every row that is new here; `orphaned` with words that were being typed in a
    paragraph which is not there any more; `filling` before each turn in which rows come in, `filled` after
    the last.
    """

    made = Signal(object)
    orphaned = Signal(str)
    filling = Signal()
    filled = Signal()

    def __init__(self, look: Look, marks: NoteMarks) -> None:
        super().__init__()
        self._look, self._marks = look, marks
        self._interview = ""
        self._locked = False
        self._rows: dict[str, WrittenParagraph] = {}
        self._notes: Notes | None = None
        self._places: Mapping[str, int] = {}
        self._waiting: dict[str, ParagraphRow] = {}  # in the order in which they are made
        self._pending: list[KeyedParagraph] = []
        self._filler = QTimer(self, singleShot=True, interval=0)
        self._filler.timeout.connect(self._fill)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(8))

    def show_notes(self, notes: Notes) -> None:
        """Show the notes of an interview; what is shown already stays where it is."""
        if (notes.interview, notes.locked) != (self._interview, self._locked):
            self._clear()
            self._interview, self._locked = notes.interview, notes.locked
        for gone in set(self._rows) - {row.id for row in notes.rows}:
            self._orphan(gone)
        self._notes, self._places = notes, {row.id: place for place, row in enumerate(notes.rows)}
        self.setUpdatesEnabled(False)
        for row in self._make_wait(notes.rows):
            self._add(row, notes)
            self.end_pending()
        for place, row in enumerate(row for row in notes.rows if row.id in self._rows):
            self._rows[row.id].show_row(row, notes)
            self._keep_place(self._rows[row.id], place)
        self.setUpdatesEnabled(True)
        if self._waiting:
            self._filler.start()

    def finish(self) -> None:
        """Make every row that is still to come, now."""
        notes = self._notes
        while self._waiting and notes is not None:
            self._add(self._waiting.pop(next(iter(self._waiting))), notes)

    def show_pending(self, number: int, time: str, speaker: str, draft: NewDraft, notes: Notes) -> None:
        """Show a paragraph that is on its way into the record."""
        made = KeyedParagraph(self._look, number, time, speaker, self._marks, editable=False)
        made.give_speaker_room(notes.speakers.room)
        made.show_words(draft.text, notes.shown)
        self._column.addWidget(made)
        self._pending.append(made)

    def end_pending(self) -> None:
        """Take away the eldest paragraph that was on its way: it has arrived, or was refused."""
        if self._pending:
            _let_go(self._column, self._pending.pop(0))

    def leave(self) -> None:
        """Hand over every changed paragraph, as when the window is locked."""
        for row in self._rows.values():
            row.leave()

    def unsaved(self) -> tuple[tuple[str, str], ...]:
        """The words of every paragraph that differ from the record, each with its place."""
        changed = (row for row in self._rows.values() if row.typed())
        return tuple((f"{row.row.id}/text", row.text.stored_text()) for row in changed)

    def row(self, id: str) -> WrittenParagraph | None:
        """The row of a paragraph, if it is among the notes; what stands around it is then made next."""
        if id in self._waiting and self._notes is not None:
            self._add(self._waiting.pop(id), self._notes)
            self._make_next(self._places[id])
        return self._rows.get(id)

    def rows(self) -> tuple[WrittenParagraph, ...]:
        """Every row that is made, in the order of the notes."""
        return tuple(self._rows[id] for id in self._places if id in self._rows)

    def _make_wait(self, rows: tuple[ParagraphRow, ...]) -> tuple[ParagraphRow, ...]:
        """Which rows are new and made at once; of more than a screenful all but the last have to wait."""
        new = [row for row in rows if row.id not in self._rows and row.id not in self._waiting]
        late = {row.id for row in new[:-AT_ONCE]} | self._waiting.keys()
        self._waiting = {row.id: row for row in reversed(rows) if row.id in late}
        return tuple(row for row in new if row.id not in late)

    def _make_next(self, around: int) -> None:
        nearest = sorted(self._waiting.values(), key=lambda row: abs(self._places[row.id] - around))
        self._waiting = {row.id: row for row in nearest}

    def _fill(self) -> None:
        """One turn: some rows, or, when all are there and have found their place, word of that."""
        notes, turn = self._notes, QDeadlineTimer(_TURN_MILLISECONDS)
        if not self._waiting:
            self.filled.emit()
            return
        self.filling.emit()
        self.setUpdatesEnabled(False)
        while self._waiting and notes is not None and not turn.hasExpired():
            self._add(self._waiting.pop(next(iter(self._waiting))), notes)
        self.setUpdatesEnabled(True)
        self._filler.start()

    def _add(self, row: ParagraphRow, notes: Notes) -> None:
        made = WrittenParagraph(self._look, row, self._marks, editable=not self._locked)
        before = islice(self._places, self._places[row.id])
        self._column.insertWidget(sum(id in self._rows for id in before), made)
        self._rows[row.id] = made
        self.made.emit(made)
        made.show_row(row, notes, first=True)

    def _keep_place(self, row: WrittenParagraph, place: int) -> None:
        there = self._column.itemAt(place)
        if there is None or there.widget() is not row:
            self._column.insertWidget(place, row)

    def _orphan(self, id: str) -> None:
        row = self._rows.pop(id)
        if row.typed():
            self.orphaned.emit(row.text.stored_text())
        _let_go(self._column, row)

    def _clear(self) -> None:
        for row in self._rows.values():
            _let_go(self._column, row)
        self._rows.clear()
        self._waiting.clear()
        while self._pending:
            self.end_pending()


def _let_go(column: QVBoxLayout, widget: QWidget) -> None:
    widget.blockSignals(True)
    column.removeWidget(widget)
    widget.hide()
    widget.deleteLater()
