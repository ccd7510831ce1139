"""The sheet on which notes are written: the paragraphs, and at their end the one that comes next."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.bridge import Desk
from ui.bridge.answers import Draft
from ui.interviews.entry_line import EntryLine
from ui.interviews.keyed_paragraph import KeyedParagraph
from ui.interviews.note_words import NO_NOTES, NewDraft, NoteAnswer, codes_of, draft_of, speakers_of, time_of
from ui.interviews.paragraph_list import Notes, ParagraphList, WrittenParagraph
from ui.look import Look
from ui.widgets import NoteMarks
from workbench.interviews import ChangeParagraph, ParagraphRow, WriteParagraph
from workbench.kernel.errors import Refused, StoreTrouble


class NoteSheet(QScrollArea):
    """Everything typed is a draft at every pause. On Enter it becomes a paragraph, and the next can be typed
    before that is done; what is refused comes back.

    Signals: `entered` with the KeyedParagraph in which the caret stands, `typed` with one that was changed.
    """

    entered = Signal(object)
    typed = Signal(object)

    def __init__(self, look: Look, desk: Desk, marks: NoteMarks) -> None:
        super().__init__()
        self.setAccessibleName("Notes")
        self._desk = desk
        self._answer: NoteAnswer = NO_NOTES
        self._interview = ""
        self._drafts: dict[str, str] = {}
        self._notes: Notes | None = None
        self._when_written: Callable[[ParagraphRow], None] | None = None
        self._held: QWidget | None = None
        self._held_at, self._holds, self._filling, self._awaited = 0, False, False, False
        self.paragraphs = ParagraphList(look, marks)
        self.entry = EntryLine(look, marks)
        self._connect()
        self._lay_out(look)

    @property
    def interview(self) -> str:
        """The interview whose notes are shown, by id; "" while those of another are asked for."""
        return "" if self._awaited else self._interview

    def take_drafts(self, drafts: tuple[Draft, ...]) -> None:
        """Give back, when notes are next shown, what was typed before and never became part of the record."""
        self._drafts = {draft.place: draft.words for draft in drafts}

    def show_answer(self, answer: NoteAnswer) -> None:
        """Show the notes of an interview."""
        row = answer.interview
        if row is None:
            return
        before, awaited = self._interview, self._awaited
        another = awaited or row.id != before
        if row.id != before and before:
            self.keep_all()
            self.entry.begin(1, "question")
        self._awaited = False
        self._answer, self._interview = answer, row.id
        if another or self._held is not None:
            self._let_go()
        self._filling = False
        speakers = speakers_of(row, answer.shown)
        locked = row.notes_locked_at is not None
        self._notes = Notes(row.id, answer.paragraphs, answer.shown, speakers, codes_of(answer), locked)
        self.paragraphs.show_notes(self._notes)
        self.entry.setVisible(not locked)
        self.entry.show_speakers(speakers)
        self.entry.text.show_names(answer.shown)
        self._continue(len(answer.paragraphs) + 1, first=awaited or not before)
        if another:
            self._later_to_the_end()

    def turn_to(self, interview: str) -> None:
        """What is typed from now on belongs to this interview, whose notes are asked for."""
        self.keep_all()
        if interview != self._interview:
            self.entry.begin(1, "question")
            self._interview, self._notes, self._awaited = interview, None, True

    def write(self) -> None:
        """Put the caret where the next paragraph is written."""
        self.entry.text.setFocus()
        self._later_to_the_end()

    def go_to(self, paragraph: str) -> None:
        """Put the caret into a paragraph and bring it into view."""
        row = self.paragraphs.row(paragraph)
        if row is not None:
            row.text.setFocus()
            self.show_part(row)
            QTimer.singleShot(0, row, lambda: self.show_part(row))  # one just made has its place by then

    def when_written(self, then: Callable[[ParagraphRow], None]) -> None:
        """Hear the paragraph that is recorded next."""
        self._when_written = then

    def show_part(self, part: QWidget) -> None:
        """Bring a paragraph into view."""
        self.ensureWidgetVisible(part, 0, 60)
        self._hold_anew()

    def keep_all(self) -> None:
        """Keep everything being typed, as before the window is locked."""
        self.entry.keep()
        self.paragraphs.leave()

    def unsaved(self) -> tuple[tuple[str, str], ...]:
        """What is typed here and not part of the record, each with its place."""
        draft = self.entry.draft()
        new = ((self._new_place, draft.kept()),) if draft.text.strip() else ()
        return (*new, *self.paragraphs.unsaved())

    def _continue(self, number: int, *, first: bool) -> None:
        """Go on with the drafts; what was typed before the first answer came stays after them."""
        for place in tuple(self._drafts):
            row = self.paragraphs.row(place.removesuffix("/text"))
            if row is not None:
                row.take_draft(self._drafts.pop(place))
        self.entry.number(number)
        kept = self._drafts.pop(self._new_place, "")
        if kept and not self.entry.draft().text:
            self.entry.take(number, draft_of(kept), self._shown)
        elif kept and first:
            self.entry.give_back(draft_of(kept), self._shown)

    @property
    def _shown(self) -> Mapping[str, str]:
        return self._answer.shown

    @property
    def _new_place(self) -> str:
        return f"{self._interview}/new"

    def _write(self, draft: NewDraft) -> None:
        notes = self._notes
        if notes is None:
            self.entry.give_back(replace(draft, text=f"{draft.text}\n"), self._shown)  # goes on in a new line
            return
        speaker = notes.speakers.of(draft.sort, draft.speaker)
        words = notes.speakers.words(draft.sort, draft.speaker)
        number = self.entry.place() - 1
        self.paragraphs.show_pending(number, time_of(draft.said_at), words, draft, notes)
        command = WriteParagraph(
            self._interview,
            draft.text,
            draft.sort,
            speaker=speaker,
            said_at=draft.said_at,
            draft_place=self._new_place,
        )
        interview = self._interview
        self._desk.run(command, failed=lambda error: self._give_back(interview, draft, error))
        self._later_to_the_end()

    def _give_back(self, interview: str, draft: NewDraft, error: Refused | StoreTrouble) -> None:
        if interview == self._interview:
            self.paragraphs.end_pending()
            self.entry.give_back(draft, self._shown)
            self.entry.number(self.entry.place() - 1)
        else:
            self._desk.save_draft(f"{interview}/new", draft.kept())
        self._desk.complain(error)

    def _adopt(self, words: str) -> None:
        """Words typed in a paragraph that is gone, as by an undo, go on where the next is written."""
        self.entry.give_back(NewDraft(self.entry.draft().sort, None, words), self._shown)

    def _keep_new(self, draft: NewDraft) -> None:
        place = self._new_place
        if not draft.text.strip():
            self._desk.discard_draft(place)
        elif self._interview:
            self._desk.save_draft(place, draft.kept())

    def _keep_changed(self, row: ParagraphRow, words: str) -> None:
        self._desk.save_draft(_place_of(row), words)

    def _change(self, row: ParagraphRow, words: str) -> None:
        self._keep_changed(row, words)
        command = ChangeParagraph(row.id, row.revision, text=words, draft_place=_place_of(row))
        self._desk.run(command, failed=lambda error: self._not_changed(row.id, error))

    def _not_changed(self, id: str, error: Refused | StoreTrouble) -> None:
        row = self.paragraphs.row(id)
        if row is not None:
            row.refused()
        self._desk.complain(error)

    def _made(self, row: WrittenParagraph) -> None:
        newest = row.row.id == self._answer.paragraphs[-1].id
        if newest and self._when_written is not None and self.entry.draft().text == "":
            then, self._when_written = self._when_written, None
            then(row.row)
        row.drafted.connect(self._keep_changed)
        row.changed.connect(self._change)
        row.finished.connect(lambda: self._step(row, 1))
        row.sort_wanted.connect(lambda sort: self._sort(row, sort))
        self._follow(row)

    def _follow(self, part: KeyedParagraph) -> None:
        part.stepped.connect(lambda by: self._step(part, by))
        part.entered.connect(lambda: self.entered.emit(part))
        part.text.edited.connect(lambda: self.typed.emit(part))

    def _sort(self, row: WrittenParagraph, sort: str) -> None:
        """Another sort; the same again is the next of the people interviewed."""
        speakers = self._notes.speakers if self._notes else None
        again = sort == row.row.sort and speakers is not None and speakers.room
        speaker = speakers.after(row.row.speaker or "") if again and speakers else None
        command = ChangeParagraph(row.row.id, row.next_revision(), sort=sort, speaker=speaker)
        self._desk.run(command, failed=self._desk.complain)

    def _step(self, part: KeyedParagraph, by: int) -> None:
        parts: list[KeyedParagraph] = [*self.paragraphs.rows()]
        if not self.entry.isHidden():
            parts.append(self.entry)
        at = parts.index(part) + by
        if 0 <= at < len(parts):
            parts[at].text.setFocus()
            self.show_part(parts[at])

    def _later_to_the_end(self) -> None:
        QTimer.singleShot(0, self._to_the_end)

    def _to_the_end(self) -> None:
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        self._holds, self._held = True, None

    def _hold(self) -> None:
        """Remember, before rows come in, that the end is in view, or where the part with the caret stands."""
        bar = self.verticalScrollBar()
        self._filling = self._holds = True
        self._held = None
        if bar.value() < bar.maximum():
            self._held = self.entry.text if self.focusWidget() is None else self.focusWidget()
            self._held_at = self._held.mapTo(self, QPoint()).y()

    def _keep_held(self) -> None:
        """What was in view stays where it was while rows come in above it."""
        bar = self.verticalScrollBar()
        if self._holds and self._held is not None:
            bar.setValue(bar.value() + self._held.mapTo(self, QPoint()).y() - self._held_at)
        elif self._holds:
            bar.setValue(bar.maximum())

    def _hold_anew(self) -> None:
        self._hold() if self._filling else self._let_go()

    def _filled(self) -> None:
        """All rows are there and may still find their heights: the end is held until the person acts."""
        self._filling = False
        if self._held is not None:
            self._let_go()

    def _let_go(self, *_: object) -> None:
        self._holds, self._held = False, None

    def _grown(self) -> None:
        if self.entry.text.hasFocus():
            self._later_to_the_end()

    def _connect(self) -> None:
        self.paragraphs.made.connect(self._made)
        self.paragraphs.orphaned.connect(self._adopt)
        self.paragraphs.filling.connect(self._hold)
        self.paragraphs.filled.connect(self._filled)
        self.typed.connect(self._let_go)
        self.verticalScrollBar().actionTriggered.connect(self._let_go)
        self.verticalScrollBar().rangeChanged.connect(self._keep_held)
        self.entry.written.connect(self._write)
        self.entry.drafted.connect(self._keep_new)
        self.entry.text.document().documentLayout().documentSizeChanged.connect(self._grown)
        self._follow(self.entry)

    def _lay_out(self, look: Look) -> None:
        inside = QWidget()
        inside.setProperty("surface", "panel")
        column = QVBoxLayout(inside)
        column.setContentsMargins(look.px(4), look.px(16), look.px(16), look.px(24))
        column.setSpacing(look.px(8))
        column.addWidget(self.paragraphs)
        column.addWidget(self.entry)
        column.addStretch()
        self.setWidget(inside)
        self.setWidgetResizable(True)


def _place_of(row: ParagraphRow) -> str:
    return f"{row.id}/text"
