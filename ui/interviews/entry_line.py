"""The line at the end of the notes in which the next paragraph is written."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal

from ui.interviews.keyed_paragraph import KeyedParagraph
from ui.interviews.note_words import NEXT_SORT, NOBODY, NewDraft, Speakers, time_of
from ui.look import Look
from ui.widgets import DraftClock, NoteMarks
from workbench.kernel import clock


class EntryLine(KeyedParagraph):
    """Enter makes a paragraph of what was typed and is ready for the next at once. The time is that of the
    first key; where several people are interviewed, Alt+2 again is the next of them.

    Signals:
        drafted: the NewDraft, soon after a key.
        written: the NewDraft that is to become a paragraph.
    """

    drafted = Signal(object)
    written = Signal(object)

    def __init__(self, look: Look, marks: NoteMarks) -> None:
        super().__init__(look, 1, "", "Q", marks, editable=True)
        self._place = 1
        self._kept = False
        self._draft = NewDraft("question", None, "")
        self._speakers: Speakers = NOBODY
        self._due = DraftClock(self, self.keep)
        self.text.edited.connect(self._edited)
        self.finished.connect(self._finish)
        self.sort_wanted.connect(self._choose)
        self.stamped.connect(self._stamp)
        self.left.connect(self.keep)

    def draft(self) -> NewDraft:
        """What is written here now."""
        return replace(self._draft, text=self.text.stored_text())

    def show_speakers(self, speakers: Speakers) -> None:
        """Write for these people from now on."""
        self._speakers = speakers
        self.give_speaker_room(speakers.room)
        self._show()

    def begin(self, number: int, sort: str) -> None:
        """Be ready for the next paragraph."""
        self._due.stop()
        self.take(number, NewDraft(sort, None, "", self._draft.speaker), {})

    def take(self, number: int, draft: NewDraft, shown: Mapping[str, str]) -> None:
        """Go on with a paragraph that was being written."""
        self._place, self._draft = number, draft
        self._kept = bool(draft.text.strip())
        self.show_words(draft.text, shown)
        self._show()

    def give_back(self, draft: NewDraft, shown: Mapping[str, str]) -> None:
        """Put words back that could not become a paragraph, before whatever was typed since."""
        since = self.text.stored_text()
        text = f"{draft.text}\n{since}" if since else draft.text
        self.take(self._place, replace(draft, text=text), shown)
        self.keep()

    def place(self) -> int:
        """The number that this paragraph will have."""
        return self._place

    def number(self, number: int) -> None:
        """Show another number, because paragraphs were added before it."""
        self._place = number
        self._show()

    def keep(self) -> None:
        """Keep what is written as a draft, now; where it was deleted, that is kept too."""
        self._due.stop()
        written = bool(self.text.stored_text().strip())
        if written or self._kept:
            self.drafted.emit(self.draft())
        self._kept = written

    def _choose(self, sort: str) -> None:
        again = sort == self._draft.sort
        speaker = self._speakers.after(self._draft.speaker) if again else self._draft.speaker
        self._draft = replace(self._draft, sort=sort, speaker=speaker)
        self._show()

    def _stamp(self) -> None:
        self._draft = replace(self._draft, said_at=clock.now())
        self._show()

    def _finish(self) -> None:
        self._due.stop()
        draft = self.draft()
        if draft.text.strip():
            self.begin(self._place + 1, NEXT_SORT.get(draft.sort, draft.sort))
            self.written.emit(draft)

    def _edited(self) -> None:
        if self._draft.said_at is None and self.text.document().characterCount() > 1:
            self._stamp()
        self._due.edited()

    def _show(self) -> None:
        words = self._speakers.words(self._draft.sort, self._draft.speaker)
        self.show_place(self._place, time_of(self._draft.said_at), words)
