"""The lines in which something is added to notes that are locked: marked as late, with the reason."""

from PySide6.QtCore import Signal

from ui.interviews.one_line import OneLine
from ui.look import Look
from ui.widgets import DraftClock, RunningField, TextField
from workbench.interviews import AddLateEntry
from workbench.kernel.commands import Command


class LateEntry(OneLine):
    """The strip above locked notes.

    Signals: `adding` with the command, `drafted` soon after a key with the place and what is typed.
    """

    adding = Signal(object)
    drafted = Signal(str, str)

    def __init__(self, look: Look) -> None:
        self.words = RunningField(look, "Late entry", lines=2)
        self._reason = TextField("Why it comes late", "Why it comes late")
        super().__init__("Late entry", "Add the late entry", (self.words, 5), (self._reason, 3))
        self._interview = ""
        self._corrects: str | None = None
        self._due = DraftClock(self, self.keep)
        self.words.edited.connect(self._due.edited)
        self.done.connect(lambda: self.adding.emit(self._command()))

    def begin(self, interview: str, corrects: str | None = None) -> None:
        """Start an entry; `corrects` is the paragraph it corrects, if it does. What was typed stays."""
        if (interview, corrects) != (self._interview, self._corrects):
            self.words.set_value("")
            self._reason.set_value("")
        self._interview, self._corrects = interview, corrects
        self.open()

    def take(self, words: str) -> None:
        """Go on with what was typed before, if nothing is typed now."""
        if not self.words.value():
            self.words.set_value(words)

    def keep(self) -> None:
        """Keep what is typed as a draft, now."""
        self._due.stop()
        for place, words in self.draft():
            self.drafted.emit(place, words)

    @property
    def place(self) -> str:
        """Where what is typed here is kept."""
        return f"{self._interview}/late"

    def clear(self) -> None:
        """Empty the lines; the entry is made."""
        self._due.stop()
        self.words.set_value("")
        self._interview = ""
        self.hide()

    def draft(self) -> tuple[tuple[str, str], ...]:
        """What is typed here and not part of the record, with its place."""
        words = self.words.value()
        return ((self.place, words),) if words.strip() and self._interview else ()

    def _command(self) -> Command:
        return AddLateEntry(
            self._interview,
            self.words.value(),
            self._reason.value(),
            corrects=self._corrects,
            draft_place=self.place,
        )
