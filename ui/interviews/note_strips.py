"""The strips above the notes, one at a time: a new interview, an event, a reason, a late entry."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.bridge import Current, Desk
from ui.bridge.answers import Draft
from ui.interviews.event_line import EventLine
from ui.interviews.late_entry import LateEntry
from ui.interviews.new_interview import LAST_LIST, NewInterview
from ui.interviews.one_line import OneLine
from ui.interviews.reason_line import ReasonLine
from ui.look import Look
from workbench import casework
from workbench.interviews import ParagraphRow
from workbench.kernel.commands import Command, Outcome
from workbench.kernel.ids import kind_of
from workbench.kernel.running_text import references

_TITLE = 120  # characters of a passage that make a title


class NoteStrips(QWidget):
    """Runs what a strip makes; a refusal stands in the strip, with everything typed.

    Signals: `started` with the id of an interview that was started, `left` when no strip is open any more.
    """

    started = Signal(str)
    left = Signal()

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__()
        self._desk = desk
        self.starting, self.event_line, self.reason = NewInterview(), EventLine(), ReasonLine()
        self.late = LateEntry(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._strips: tuple[OneLine, ...] = (self.starting, self.event_line, self.reason, self.late)
        for strip in self._strips:
            column.addWidget(strip)
            strip.left.connect(self.left)
        self.starting.starting.connect(lambda command: self._run(self.starting, command, self._started))
        self.event_line.adding.connect(lambda command: self._run(self.event_line, command))
        self.reason.acting.connect(lambda command: self._run(self.reason, command))
        self.late.adding.connect(lambda command: self._run(self.late, command, lambda _: self.late.clear()))
        self.late.drafted.connect(desk.save_draft)
        self.late.words.making_wanted.connect(lambda typed, then: current.make("person", typed, then))

    def start(self) -> None:
        """Open the line that starts an interview."""
        self._alone(self.starting)
        self._desk.settings(self.starting.remember)
        self._desk.ask(casework.person_choices, then=self.starting.begin, slot="notes people")

    def make_event(self, row: ParagraphRow, words: str, when: str) -> None:
        """Open the line that makes an event of a passage."""
        named = references(words or row.text)
        of_kind = {kind: tuple(id for id in named if kind_of(id) == kind) for kind in ("person", "case")}
        title = words if words and "\n" not in words else ""
        self._alone(self.event_line)
        self._desk.ask(
            casework.passage_reader,
            row.interview,
            then=lambda reader: self.event_line.begin(
                row.id, title[:_TITLE], when, reader, (of_kind["person"], of_kind["case"])
            ),
            slot="event reader",
        )

    def ask(self, words: str, button: str, command: Callable[[str], Command], hint: str = "Why") -> None:
        """Ask for a reason, or for nothing but yes, before an act."""
        self._alone(self.reason)
        self.reason.ask(words, button, command, hint)

    def add_late(self, interview: str, corrects: str | None = None) -> None:
        """Open the lines of a late entry."""
        self._alone(self.late)
        self._desk.ask(casework.reference_choices, then=self._offer, slot="late people")
        self.late.begin(interview, corrects)
        self._desk.consult(lambda casebook: casebook.drafts(), self._continue_late)

    def keep_all(self) -> None:
        """Keep what is typed, as before the window is locked."""
        self.late.keep()

    def _continue_late(self, drafts: tuple[Draft, ...]) -> None:
        kept = next((draft.words for draft in drafts if draft.place == self.late.place), "")
        if kept:
            self.late.take(kept)

    def _offer(self, choices: tuple[casework.Choice, ...]) -> None:
        shown = {each.id: each.shown for each in choices}
        self.late.words.offer(((each.id, each.shown, each.detail) for each in choices), shown)

    def _alone(self, strip: OneLine) -> None:
        for other in self._strips:
            other.setVisible(other is strip and not other.isHidden())

    def _run(self, strip: OneLine, command: Command, then: Callable[[Outcome], None] | None = None) -> None:
        def _done(outcome: Outcome) -> None:
            strip.hide()
            if then is not None:
                then(outcome)
            self.left.emit()

        self._desk.run(command, _done, strip.refuse)

    def _started(self, outcome: Outcome) -> None:
        self._desk.keep_setting(LAST_LIST, self.starting.list_chosen())
        self.started.emit(str(outcome.result))
