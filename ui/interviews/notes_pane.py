"""The notes of one interview: read, written and changed, every pause kept."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui.bridge import Current, Desk, Place
from ui.bridge.answers import Draft
from ui.interviews.entry_line import EntryLine
from ui.interviews.new_interview import NewInterview
from ui.interviews.note_words import (
    NewDraft,
    NoteAnswer,
    draft_of,
    heading_of,
    notes_answer,
    state_of,
    title_of,
)
from ui.interviews.paragraph_list import ParagraphList
from ui.look import Look
from ui.widgets.buttons import plain_button
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields import ChoiceField
from ui.widgets.pane_heading import PaneHeading
from ui.widgets.picker import Picker
from workbench import casework
from workbench.casework import Choice
from workbench.interviews import ChangeParagraph, ParagraphRow, StartInterview, WriteParagraph
from workbench.kernel.commands import Outcome

_WIDTH: Final = 180
_NOTHING: Final = "No interviews yet. Start one and write while somebody speaks."
_SHOWING: Final = ("interview", "session", "attendee", "paragraph", "person")


class NotesPane(QWidget):
    """One interview at a time. What is typed is a draft at every pause and a paragraph on Enter."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__()
        self.setAccessibleName("Interview notes")
        self.setProperty("surface", "panel")
        self._desk, self._current = desk, current
        self._interview = ""
        self._shown: Mapping[str, str] = {}
        self._drafts: dict[str, str] = {}
        self._heading = PaneHeading(look, "Interview notes", edge=True)
        self._which = ChoiceField("Interview", [("", "")])
        self._which.setFixedWidth(look.px(_WIDTH))
        self._new = NewInterview(look)
        self._notes = ParagraphList(look)
        self._entry = EntryLine(look)
        self._nothing = EmptyState(_NOTHING, "New interview")
        self._picker = Picker(look, "Who is meant", self)
        self._pages = QStackedWidget()
        self._area = QScrollArea()
        self._lay_out(look)
        self._connect()
        desk.consult(lambda casebook: casebook.drafts(), self._take_drafts)

    def refresh(self) -> None:
        """Ask for the interviews and the notes again."""
        names = self._current.names.shown
        self._desk.ask(notes_answer, self._interview, names, then=self._show, slot="notes")

    def add(self) -> None:
        """Open the line that starts an interview."""
        self._desk.ask(casework.person_choices, then=self._new.begin, slot="notes people")
        self._new.show()

    def keep_all(self) -> None:
        """Keep everything being typed, as before the window is locked."""
        self._entry.keep()
        self._notes.leave()

    def unsaved(self) -> tuple[tuple[str, str], ...]:
        """What is typed here and not part of the record, each with its place."""
        draft = self._entry.draft()
        new = ((self._new_place, draft.text),) if draft.text.strip() else ()
        return (*new, *self._notes.unsaved())

    def write(self) -> None:
        """Put the caret where the next paragraph is written."""
        self._entry.text.setFocus()

    def _take_drafts(self, drafts: tuple[Draft, ...]) -> None:
        self._drafts = {draft.place: draft.words for draft in drafts}
        self.refresh()

    def _show(self, answer: NoteAnswer) -> None:
        self._shown = answer.shown
        row = answer.interview
        self._pages.setCurrentIndex(0 if row else 1)
        self._which.setVisible(row is not None)
        if row is None:
            return
        another = row.id != self._interview
        self._interview = row.id
        self._which.offer((each.id, title_of(each, answer.shown)) for each in answer.interviews)
        self._which.set_value(row.id)
        self._heading.show_title(f"Interview {row.number}", heading_of(row, answer.shown))
        self._heading.show_state(*state_of(row))
        self._notes.show_notes(row.id, answer.paragraphs, answer.shown, locked=bool(row.notes_locked_at))
        self._entry.setVisible(row.notes_locked_at is None)
        self._entry.text.show_names(answer.shown)
        self._continue(len(answer.paragraphs) + 1, another=another)
        if another:
            QTimer.singleShot(0, self._to_the_end)

    def _continue(self, number: int, *, another: bool) -> None:
        for paragraph in tuple(self._drafts):
            row = self._notes.row(paragraph.removesuffix("/text"))
            if row is not None:
                row.take_draft(self._drafts.pop(paragraph), self._shown)
        kept = self._drafts.pop(self._new_place, "")
        if kept:
            self._entry.take(number, draft_of(kept), self._shown)
        elif another:
            self._entry.begin(number, "question")
        else:
            self._entry.number(number)

    @property
    def _new_place(self) -> str:
        return f"{self._interview}/new"

    def _write(self, draft: NewDraft) -> None:
        command = WriteParagraph(
            self._interview, draft.text, draft.sort, said_at=draft.said_at, draft_place=self._new_place
        )
        self._desk.run(command, then=self._written, failed=self._desk.complain)

    def _written(self, _: Outcome) -> None:
        self._entry.begin(self._entry.place() + 1, self._entry.after())
        QTimer.singleShot(0, self._to_the_end)

    def _to_the_end(self) -> None:
        self._area.verticalScrollBar().setValue(self._area.verticalScrollBar().maximum())

    def _keep_new(self, draft: NewDraft) -> None:
        self._desk.save_draft(self._new_place, draft.kept())

    def _keep_changed(self, row: ParagraphRow, words: str) -> None:
        self._desk.save_draft(_place_of(row), words)

    def _change(self, row: ParagraphRow, words: str) -> None:
        command = ChangeParagraph(row.id, row.revision, text=words, draft_place=_place_of(row))
        self._desk.run(command, failed=self._desk.complain)

    def _changed(self, outcome: Outcome) -> None:
        if outcome.touches(*_SHOWING):
            self.refresh()

    def _choose(self) -> None:
        self.keep_all()
        self._interview = self._which.value()
        self._current.select(Place("interview", self._interview))
        self._desk.consult(lambda casebook: casebook.drafts(), self._take_drafts)

    def _go(self, place: Place | None) -> None:
        if place is not None and place.kind == "interview" and place.id != self._interview:
            self.keep_all()
            self._interview = place.id
            self._desk.consult(lambda casebook: casebook.drafts(), self._take_drafts)

    def _started(self, interview: str) -> None:
        self._new.hide()
        self._interview = interview
        self.refresh()
        self.write()

    def _start(self, command: StartInterview) -> None:
        self._desk.run(
            command, then=lambda outcome: self._started(outcome.result), failed=self._desk.complain
        )

    def _offer_people(self) -> None:
        self._desk.ask(casework.person_choices, then=self._open_picker, slot="notes people")

    def _open_picker(self, choices: tuple[Choice, ...]) -> None:
        caret = self._entry.text.cursorRect().bottomLeft()
        place = self._entry.text.mapToGlobal(caret + QPoint(0, 4))
        self._picker.open_at(place, ((each.id, each.shown, each.detail) for each in choices))

    def _put_person(self, person: str) -> None:
        self._entry.text.show_names(self._shown)
        self._entry.text.put_reference(person)
        self._entry.text.setFocus()

    def _connect(self) -> None:
        self._entry.finished.connect(self._write)
        self._entry.drafted.connect(self._keep_new)
        self._entry.text.reference_wanted.connect(self._offer_people)
        self._picker.chosen.connect(self._put_person)
        self._notes.drafted.connect(self._keep_changed)
        self._notes.left.connect(self._change)
        self._which.edited.connect(self._choose)
        self._new.starting.connect(self._start)
        self._new.left.connect(self._new.hide)
        self._nothing.primary_chosen.connect(self.add)
        self._desk.changed.connect(self._changed)
        self._current.selected.connect(self._go)
        self._current.names.changed.connect(self.refresh)

    def _lay_out(self, look: Look) -> None:
        new = plain_button("New interview")
        new.clicked.connect(self.add)
        self._heading.add_widget(self._which)
        self._heading.add_widget(new)
        self._new.hide()
        inside = QWidget()
        inside.setProperty("surface", "panel")
        column = QVBoxLayout(inside)
        column.setContentsMargins(look.px(4), look.px(16), look.px(16), look.px(24))
        column.setSpacing(look.px(8))
        column.addWidget(self._notes)
        column.addWidget(self._entry)
        column.addStretch()
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._pages.addWidget(self._area)
        self._pages.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(self._new)
        layout.addWidget(self._pages, 1)


def _place_of(row: ParagraphRow) -> str:
    return f"{row.id}/text"
