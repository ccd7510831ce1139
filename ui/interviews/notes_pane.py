"""The pane of the interview notes: one interview at a time, its notes, and its plan beside them."""

from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.bridge import Current, Desk, Follower, Place
from ui.interviews.code_picker import CodePicker
from ui.interviews.history_panel import HistoryPanel
from ui.interviews.interview_sheet import InterviewSheet
from ui.interviews.keyed_paragraph import KeyedParagraph
from ui.interviews.not_begun import NotBegun
from ui.interviews.note_acts import NoteActs
from ui.interviews.note_finding import NoteFinding
from ui.interviews.note_offers import NoteOffers
from ui.interviews.note_sheet import NoteSheet
from ui.interviews.note_strips import NoteStrips
from ui.interviews.note_words import NO_NOTES, NoteAnswer, heading_of, notes_answer, state_of, title_of
from ui.interviews.paragraph_list import WrittenParagraph
from ui.interviews.plan_beside import PlanBeside
from ui.interviews.reference_picker import ReferencePicker
from ui.interviews.spelling_of_notes import SpellingOfNotes
from ui.look import Look
from ui.widgets import EmptyState, IconButton, NoteMarks, PaneHeading, plain_button
from ui.widgets.fields import ChoiceField
from ui.widgets.focus_passing import focus_page
from workbench import casework
from workbench.casework import Choice
from workbench.interviews import ChangeParagraph, LockNotes, ParagraphRow

_LETTERS: Final = 18
_NARROWEST, _LOWEST = 80, 60  # pixels at 100 %: the choice of the interview, the notes
_DETAILS, _NOTES = "Details", "Notes"
_NOTHING: Final = "No interviews yet. Start one and write while somebody speaks."
_SHOWING: Final = (
    *("interview", "session", "attendee", "paragraph", "person", "question", "question_paragraph"),
    *("case", "allegation", "interview_case"),
)
_REFERRED: Final = ("person", "case", "allegation", "exhibit")
_LOCKING: Final = "Locked for good: every paragraph keeps its number, and none is ever changed again."


class NotesPane(QWidget):
    """Shows the interview that is selected; at first the one that was held or written in last."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__()
        self.setAccessibleName("Interview notes")
        self.setProperty("surface", "panel")
        self._look, self._desk, self._current = look, desk, current
        self._interview = ""
        self._answer: NoteAnswer = NO_NOTES
        self._marks = NoteMarks(self)
        self._heading = PaneHeading(look, "Interview notes", edge=True)
        self._which = ChoiceField("Interview", [("", "")])
        self._which.narrow(_LETTERS)
        self.sheet = NoteSheet(look, desk, self._marks)
        self.strips = NoteStrips(look, desk, current)
        self._offers, self.not_begun = NoteOffers(look, desk), NotBegun(look, desk)
        self._history = HistoryPanel(look)
        self._plan = PlanBeside(look, desk, self.strips)
        self._finding = NoteFinding(look, self.sheet, self._marks)
        self._picker = ReferencePicker(look, self, current)
        self._codes = CodePicker(look, self)
        self._nothing = EmptyState(_NOTHING, "New interview")
        self._pages = QStackedWidget()
        self._details: InterviewSheet | None = None
        spelling = SpellingOfNotes(desk, self._marks)
        self.acts = NoteActs(self, desk, self.sheet, self.strips, self._offers, spelling)
        self.acts.code = self._codes.open_for
        self._find = self.acts.action("Find in these notes", "Ctrl+F", self._finding.open)
        self._lay_out(look)
        self._connect()
        self._follower = Follower(self, desk, current, _SHOWING, self.refresh)
        self._choosing = Follower(self, desk, current, _REFERRED, self._ask_choices)
        self._look_for_drafts()

    @property
    def interview(self) -> str:
        """The id of the interview that is shown; "" before there is one."""
        return self._interview

    def refresh(self) -> None:
        """Ask for the interviews and the notes again."""
        revealed = self._current.names.shown
        self._desk.ask(notes_answer, self._interview, revealed, then=self._show, slot="notes")

    def add(self) -> None:
        """Open the line that starts an interview."""
        self.strips.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.sheet.entry.isVisible():
            self.sheet.entry.text.setFocus(event.reason())
        else:
            focus_page(self._pages, event)

    def write(self) -> None:
        """Put the caret where the next paragraph is written."""
        self.sheet.write()

    def keep_all(self) -> None:
        """Keep everything being typed, as before the window is locked."""
        self.sheet.keep_all()
        self.strips.keep_all()
        if self._details is not None:
            self._details.keep_all()

    def unsaved(self) -> tuple[tuple[str, str], ...]:
        """What is typed here and not part of the record, each with its place."""
        return (*self.sheet.unsaved(), *self.strips.late.draft())

    def show_details(self) -> None:
        """Show what the interview is for, who was there and its statements, in the place of the notes."""
        if self._details is None:
            self._details = InterviewSheet(self._look, self._desk, self._current)
            self._pages.addWidget(self._details)
        self._details.show_interview(self._interview)
        self._pages.setCurrentWidget(self._details)
        self._view.setText(_NOTES)

    def show_notes(self) -> None:
        """Show the notes again."""
        self._pages.setCurrentIndex(0)
        self._view.setText(_DETAILS)

    def _turn_over(self) -> None:
        self.show_notes() if self._pages.currentWidget() is self._details else self.show_details()

    def _look_for_drafts(self) -> None:
        self._desk.consult(lambda casebook: casebook.drafts(), self.sheet.take_drafts)
        self._follower.refresh()

    def _show(self, answer: NoteAnswer) -> None:
        row = answer.interview
        self._answer = answer
        if row is None:
            self._pages.setCurrentIndex(1)
        elif self._pages.currentIndex() == 1:
            self.show_notes()
        self._which.setVisible(row is not None)
        if row is None:
            return
        if row.id != self._interview:
            self._interview = row.id
            self._history.hide()
            self._offers.forget()
            self._details.show_interview(row.id) if self._details else None
        self._which.offer((each.id, title_of(each, answer.shown)) for each in answer.interviews)
        self._which.set_value(row.id)
        self._heading.show_title(f"Interview {row.number}", heading_of(row, answer.shown))
        self._heading.show_state(*state_of(row))
        self.sheet.show_answer(answer)
        self._offers.setVisible(row.notes_locked_at is None)
        self.not_begun.show_interview(row)
        self._plan.show_answer(answer)
        self._picker.show_names(answer.shown)

    def _ask_choices(self) -> None:
        self._desk.ask(casework.reference_choices, then=self._offer, slot="notes references")

    def _offer(self, choices: tuple[Choice, ...]) -> None:
        self._picker.offer(choices)
        self._codes.offer(choices)
        self._plan.refer_to(choices, self._answer.shown)

    def _go(self, place: Place | None) -> None:
        if place is None or place.kind not in {"interview", "paragraph"}:
            return
        if place.kind == "interview" and place.id != self._interview:
            self._turn_to(place.id)
        if place.within:
            self.sheet.go_to(place.within)

    def _choose(self) -> None:
        self._current.select(Place("interview", self._which.value()))

    def _turn_to(self, interview: str) -> None:
        self.keep_all()
        self.not_begun.hide()
        self.sheet.turn_to(interview)
        self._interview = interview
        self._look_for_drafts()

    def _started(self, interview: str) -> None:
        self.show_notes()
        self._turn_to(interview)
        self._current.select(Place("interview", interview))
        self._plan.open_if_planned(interview)
        self.write()

    def _back_to_writing(self) -> None:
        self.acts.part.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self, part: KeyedParagraph) -> None:
        self._offers.watch(part, self._interview)
        self._plan.caret_in(part.row.id if isinstance(part, WrittenParagraph) else "")

    def _show_history(self, row: WrittenParagraph) -> None:
        shown, locked = self._answer.shown, row.text.isReadOnly()
        self._plan.panel.hide()
        self._desk.ask(
            casework.revisions,
            row.row.id,
            then=lambda found: self._history.show_history(row.row, found, shown, locked=locked),
            slot="history",
        )

    def _restore(self, row: ParagraphRow, words: str) -> None:
        part = self.sheet.paragraphs.row(row.id)
        seen = part.next_revision() if part else row.revision
        command = ChangeParagraph(row.id, seen, text=words)
        self._desk.run(command, then=lambda _: self._again(row.id), failed=self._desk.complain)

    def _again(self, paragraph: str) -> None:
        part = self.sheet.paragraphs.row(paragraph)
        if part is not None:
            self._show_history(part)

    def _lock(self) -> None:
        row = self._answer.interview
        if row is not None:
            self.keep_all()
            self.strips.ask(_LOCKING, "Lock the notes", lambda _: LockNotes(row.id, row.revision), "")

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName("More for the notes")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = self._answer.interview
        menu.addAction(self._find)
        menu.addAction(self._plan.action)
        if row is not None and row.notes_locked_at is None:
            menu.addAction("Lock the notes…", self._lock)
        elif row is not None:
            menu.addAction("Add a late entry…", partial(self.strips.add_late, row.id))
        menu.addSeparator()
        menu.addAction("New interview", self.add)
        return menu

    def _connect(self) -> None:
        self._plan.action = self.acts.action("Plan and questions", "Ctrl+Alt+P", self._plan.toggle)
        self._plan.panel.opened.connect(self.sheet.go_to)
        self.sheet.entered.connect(self._enter)
        self.sheet.typed.connect(self._offers.typed)
        self.sheet.paragraphs.made.connect(self._picker.serve)
        self._picker.serve(self.sheet.entry)
        self._desk.saved.connect(lambda _: self._offers.saved())
        self._history.restoring.connect(self._restore)
        self.acts.history = self._show_history
        self._finding.ended.connect(self._back_to_writing)
        self.strips.left.connect(self._back_to_writing)
        self.strips.started.connect(self._started)
        self._which.edited.connect(self._choose)
        self._nothing.primary_chosen.connect(self.add)
        self._current.selected.connect(self._go)

    def _lay_out(self, look: Look) -> None:
        self._view = plain_button(_DETAILS)
        self._view.clicked.connect(self._turn_over)
        plan = plain_button("Questions")
        plan.clicked.connect(self._plan.toggle)
        more = IconButton(look, "more", "More for the notes")
        more.clicked.connect(lambda: self._menu().popup(more.mapToGlobal(QPoint(0, more.height()))))
        for control in (self._which, self._view):
            self._heading.add_widget(control)
        self._heading.add_spare(plan)
        self._heading.add_widget(more)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.not_begun)
        column.addWidget(self._side_by_side(look), 1)
        column.addWidget(self._finding)
        column.addWidget(self._offers)
        self._pages.addWidget(page)
        self._pages.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(self.strips)
        layout.addWidget(self._pages, 1)
        look.changed.connect(self._keep_measures)
        self._keep_measures()

    def _side_by_side(self, look: Look) -> QSplitter:
        beside = QSplitter(Qt.Orientation.Horizontal)
        beside.setChildrenCollapsible(False)
        beside.setHandleWidth(1)
        for panel in (self.sheet, self._plan.panel, self._history):
            beside.addWidget(panel)
        beside.setStretchFactor(0, 1)
        beside.setSizes([look.px(560), look.px(300), look.px(300)])
        return beside

    def _keep_measures(self) -> None:
        self._which.setMinimumWidth(self._look.px(_NARROWEST))
        self._pages.setMinimumHeight(self._look.px(_LOWEST))
