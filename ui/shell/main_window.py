"""The main window: key cases at the left, the timeline above the interview notes, the state in view."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QSplitter, QVBoxLayout, QWidget

from ui.bridge import Current, Desk, Filters, Place
from ui.bridge.answers import Offers
from ui.cases import CasePane
from ui.chronology import TimelinePane
from ui.chronology.timeline_pane import period_in_words
from ui.interviews import NotesPane
from ui.look import Look
from ui.shell.actions import ACTS, MENUS
from ui.shell.search_results import SearchResults
from ui.shell.status_bar import StatusBar
from ui.shell.top_bar import TopBar
from ui.widgets.message_bar import MessageBar
from workbench import casework
from workbench.kernel.commands import Outcome
from workbench.kernel.errors import AnotherCopy, NotOurFile, StoreTrouble

TITLE = "Investigator’s workbench"
_CASES, _TIMELINE, _NOTES = 300, 360, 400
_RESCUE, _GO_ON = "Save a rescue", "Go on from this copy"
_STEPS: Final[Mapping[str, type[StoreTrouble]]] = {_RESCUE: NotOurFile, _GO_ON: AnotherCopy}


class MainWindow(QMainWindow):
    """The frame around three panes that know nothing of each other.

    Signals:
        locking: save what is typed and end this process.
        exporting: the person wants the summary as PDF.
        backing_up, verifying: the keeper's acts.
        rescuing: the file is no longer ours; what was done is to be saved beside it.
        going_on: the person goes on from another copy of the casebook.
        look_wanted: a theme or "larger" or "smaller".
    """

    locking = Signal()
    exporting = Signal()
    backing_up = Signal()
    verifying = Signal()
    rescuing = Signal()
    going_on = Signal()
    look_wanted = Signal(str)

    def __init__(self, look: Look, desk: Desk, folder: Path, warnings: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self._look, self.desk, self._folder = look, desk, folder
        self.current = Current(self)
        self.messages = MessageBar(look)
        self.top, self.status = TopBar(look), StatusBar(look)
        self.cases = CasePane(look, desk, self.current)
        self.timeline = TimelinePane(look, desk, self.current)
        self.notes = NotesPane(look, desk, self.current)
        self._results = SearchResults(look, self.top.search, self)
        self._acts: dict[str, QAction] = {}
        self._step = ""
        self._lay_out()
        self._add_acts()
        self._connect()
        self.resize(look.px(1366), look.px(768))
        self.refresh()
        self.cases.setFocus()
        for warning in warnings:
            self.messages.trouble(StoreTrouble(warning))
        desk.consult(lambda casebook: casebook.why_read_only, self._show_why_read_only)

    def refresh(self) -> None:
        """Ask again for what the frame itself shows."""
        self.desk.ask(casework.frame, then=self._show_frame, slot="frame")
        self.desk.consult(lambda casebook: casebook.offers(), self._show_offers)

    def keep_all(self) -> None:
        """Keep everything being typed, before the process ends."""
        self.notes.keep_all()

    def act(self, name: str) -> QAction:
        """One of the acts in the table, by its name."""
        return self._acts[name]

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_all()
        self.desk.close()
        super().closeEvent(event)

    def _show_frame(self, frame: casework.Frame) -> None:
        name = self._folder.name.removesuffix(".casebook")
        self.top.show_casebook(frame.title or name, frame.marking)

    def _show_offers(self, offers: Offers) -> None:
        for name, word, entry in (("undo", "Undo", offers.undo), ("redo", "Redo", offers.redo)):
            self._acts[name].setText(f"{word}: {entry.label}" if entry else word)
            self._acts[name].setEnabled(entry is not None)
        self._acts["undo"].setStatusTip(offers.why_no_undo)

    def unsaved(self) -> tuple[tuple[str, str], ...]:
        """What is typed and not part of the record, each with the place where it was typed."""
        return self.notes.unsaved()

    def _show_why_read_only(self, why: StoreTrouble | None) -> None:
        if why is not None:
            self._show_trouble(why)

    def _show_trouble(self, trouble: StoreTrouble) -> None:
        step = next((name for name, kind in _STEPS.items() if isinstance(trouble, kind)), "")
        self._step = step
        self.messages.trouble(trouble, step)

    def _take_step(self) -> None:
        self.rescuing.emit() if self._step == _RESCUE else self.going_on.emit()

    def _changed(self, outcome: Outcome) -> None:
        self.messages.say(f"{outcome.label}.") if outcome.label.startswith(("Undo", "Redo")) else None
        self.refresh()

    def _filtered(self, filters: Filters) -> None:
        case = "one case" if filters.case else ""
        period = period_in_words(filters.period) if filters.period else ""
        self.status.show_filters(tuple(filter(None, (case, period))))

    def _seek(self, words: str) -> None:
        if not words:
            self._results.hide()
            return
        self.desk.ask(
            casework.find, words, then=lambda found: self._results.show_found(words, found), slot="search"
        )

    def _go(self, place: Place) -> None:
        if place.kind == "case":
            self.current.narrow(case=place.id)
        self.current.go_to(place)

    def _connect(self) -> None:
        desk = self.desk
        desk.changed.connect(self._changed)
        desk.saved.connect(self.status.show_saved)
        desk.refused.connect(self.messages.refuse)
        desk.trouble.connect(self._show_trouble)
        self.messages.step_wanted.connect(self._take_step)
        desk.progressed.connect(self.status.show_step)
        desk.cancelled.connect(lambda: self.messages.say("Cancelled. Nothing was changed."))
        self.messages.undo_wanted.connect(desk.undo)
        self.top.lock_wanted.connect(self.locking)
        self.top.sought.connect(self._seek)
        self._results.chosen.connect(self._go)
        self.current.filtered.connect(self._filtered)

    def _add_acts(self) -> None:
        does: dict[str, Callable[..., Any]] = {
            "add_case": self.cases.add,
            "add_event": self.timeline.add,
            "add_interview": self.notes.add,
            "export": self.exporting.emit,
            "back_up": self.backing_up.emit,
            "verify": self.verifying.emit,
            "lock": self.locking.emit,
            "quit": self.close,
            "undo": self.desk.undo,
            "redo": self.desk.redo,
            "search": self.top.search.setFocus,
            "show_everything": self.current.clear,
            "next_pane": self._next_pane,
            **{name: self._wants(name) for name in ("light", "dark", "larger", "smaller")},
        }
        menus = {title: self._menu(title) for title in MENUS}
        for entry in ACTS:
            action = QAction(entry.words, self)
            action.setShortcut(QKeySequence(entry.key))
            action.triggered.connect(lambda _=False, do=does[entry.name]: do())
            menus[entry.menu].addAction(action)
            self._acts[entry.name] = action

    def _menu(self, title: str) -> QMenu:
        return self.menuBar().addMenu(f"&{title}")

    def _wants(self, name: str) -> Callable[[], None]:
        return lambda: self.look_wanted.emit(name)

    def _next_pane(self) -> None:
        panes = (self.cases, self.timeline, self.notes)
        at = next((n for n, pane in enumerate(panes) if pane.isAncestorOf(self.focusWidget())), -1)
        panes[(at + 1) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        work = QSplitter(Qt.Orientation.Vertical)
        work.addWidget(self.timeline)
        work.addWidget(self.notes)
        work.setSizes([self._look.px(_TIMELINE), self._look.px(_NOTES)])
        across = QSplitter(Qt.Orientation.Horizontal)
        across.addWidget(self.cases)
        across.addWidget(work)
        across.setSizes([self._look.px(_CASES), self._look.px(1366 - _CASES)])
        across.setStretchFactor(1, 1)
        for splitter in (work, across):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, share in ((self.top, 0), (self.messages, 0), (across, 1), (self.status, 0)):
            column.addWidget(part, share)
        self.setCentralWidget(middle)
