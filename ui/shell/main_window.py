"""The main window: rooms to go to at the left, one of them open, the state of the record always in view."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from ui.bridge import Current, Desk, Filters
from ui.bridge.answers import Offers
from ui.cases import CaseList
from ui.casework import JournalPage
from ui.chronology import TimelinePane
from ui.chronology.filtering import filter_words
from ui.exchange import TablePage
from ui.interviews import NotesPane
from ui.look import THEMES, Look
from ui.preferences import SIZES, Preferences, with_look
from ui.reports import ReportsPage
from ui.shell.arrangement import Arrangement
from ui.shell.bringing_in import BringingIn
from ui.shell.clipboard_guard import ClipboardGuard
from ui.shell.drawer import Drawer
from ui.shell.dropping import Dropping
from ui.shell.history import History
from ui.shell.keys import keys_in_force, shown
from ui.shell.keys_page import KeysPage
from ui.shell.leading import Leading
from ui.shell.leaving import Leaving
from ui.shell.palette import Palette
from ui.shell.rail import Rail
from ui.shell.revealing import Revealing
from ui.shell.room_stack import RoomStack, each_that_can
from ui.shell.rooms import ROOMS, Room
from ui.shell.settings_page import SettingsPage
from ui.shell.status_bar import StatusBar
from ui.shell.top_bar import TopBar
from ui.shell.window_acts import WindowActs
from ui.shell.workspace import Workspace
from ui.widgets.message_bar import MessageBar
from workbench import casework
from workbench.kernel.commands import Outcome
from workbench.kernel.errors import AnotherCopy, NotOurFile, StoreTrouble

TITLE = "Investigator’s workbench"
FIRST_ROOM: Final = "cases"
NARROW_BELOW, FOLDED_BELOW = 1000, 1280
"""In pixels at 100 %: under these the navigation shows icons alone, and the inspector is left out, and beside
two pages the list.
"""
_RESCUE, _GO_ON = "Save a rescue", "Go on from this copy"
_STEPS: Final[Mapping[str, type[StoreTrouble]]] = {_RESCUE: NotOurFile, _GO_ON: AnotherCopy}


class MainWindow(QMainWindow):
    """The frame around rooms whose panes know nothing of each other.

    Signals:
        locking: save what is typed and end this process.
        saving, printing: a summary is wanted as PDF or on paper: what is summarised, and the id of its case.
        keeping: the name of a keeper's act that is wanted, such as "back_up"; `KeepingActs` does them.
        preferring: the Preferences that the person wants from now on.
        opening_other: another casebook is wanted in place of this one.
    """

    locking = Signal()
    saving = Signal(str, str)
    printing = Signal(str, str)
    keeping = Signal(str)
    preferring = Signal(object)
    opening_other = Signal()

    def __init__(
        self,
        look: Look,
        desk: Desk,
        folder: Path,
        warnings: tuple[str, ...] = (),
        preferences: Preferences | None = None,
    ) -> None:
        super().__init__()
        self._preferences, self._step = preferences or Preferences(), ""
        self.setWindowTitle(TITLE)
        self._look, self.desk, self._folder = look, desk, folder
        self.current = Current(self)
        self.messages = MessageBar(look)
        self.top, self.status, self.rail = TopBar(look), StatusBar(look), Rail(look)
        self.rooms = RoomStack(look, desk, self.current)
        self.drawer = Drawer(look, desk, self.current)
        self._history = History(self.rooms, self.current)
        self._arrangement = Arrangement(look, desk, self.rooms)
        self._revealing = Revealing(look, desk, self.current, self.drawer)
        self._bringing_in = BringingIn(look, desk, self.drawer, self.messages, folder.parent)
        self._dropping = Dropping(self, self.current)
        self._results = Palette(look, self.top.search, self, desk, self.current)
        self._leading = Leading(self.rooms, self.current, lambda name: self._acts[name].trigger())
        self._clipboard = ClipboardGuard(self.current.names, self)
        self.leaving = Leaving(look, desk, self.keep_all, self)
        self._lay_out()
        self._acts = WindowActs(self, self._does())
        self._connect()
        self.show_preferences(self._preferences)
        self.resize(look.px(1366), look.px(768))
        self.rooms.enter_named(FIRST_ROOM)
        self.refresh()
        self.cases.setFocus()
        self._arrangement.follow(self.workspace)
        self._arrangement.find()
        for warning in warnings:
            self.messages.trouble(StoreTrouble(warning))
        desk.consult(lambda casebook: casebook.why_read_only, self._show_why_read_only)

    @property
    def cases(self) -> CaseList:
        """The list of the key cases."""
        return self.rooms.widget_of(CaseList)

    @property
    def workspace(self) -> Workspace:
        """The page with the timeline and the interview notes."""
        return self.rooms.widget_of(Workspace)

    @property
    def timeline(self) -> TimelinePane:
        """The timeline."""
        return self.workspace.timeline

    @property
    def notes(self) -> NotesPane:
        """The interview notes."""
        return self.workspace.notes

    def refresh(self) -> None:
        """Ask again for what the frame itself shows."""
        self.desk.ask(casework.frame, then=self._show_frame, slot="frame")
        self.desk.ask(casework.counts, then=self.rail.show_counts, slot="counts")
        self._ask_offers()

    def keep_all(self) -> None:
        """Keep everything being typed, before the process ends."""
        for keep in (*each_that_can(self.rooms.made(), "keep_all"), self.drawer.keep_all):
            keep()

    def unsaved(self) -> tuple[tuple[str, str], ...]:
        """What is typed and not part of the record, each with the place where it was typed."""
        found = dict(self.desk.unkept)
        for unsaved in each_that_can(self.rooms.made(), "unsaved"):
            found.update(unsaved())
        return tuple(found.items())

    def act(self, name: str) -> QAction:
        """One of the acts in the table, by its name."""
        return self._acts[name]

    def hide_names_when_left(self, state: Qt.ApplicationState) -> None:
        """Hide names as soon as the person turns to another program."""
        if state != Qt.ApplicationState.ApplicationActive:
            self.current.names.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.leaving.may_leave():
            self.hide()
            event.ignore()
            return
        self._arrangement.keep()
        self._clipboard.let_go()
        self.desk.close()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.be_narrow(self.width() < self._look.px(NARROW_BELOW))
        self.rooms.fold(self.width() < self._look.px(FOLDED_BELOW))
        self._make_room(form=not self.drawer.isHidden())

    def _make_room(self, *, form: bool) -> None:
        """In a narrow window a form stands in the place of the room, and gives it back when it is closed."""
        alone = form and self.width() < self._look.px(NARROW_BELOW)
        self.drawer.stand_alone(alone)
        self.rooms.setVisible(not alone)

    def _show_frame(self, frame: casework.Frame) -> None:
        name = self._folder.name.removesuffix(".casebook")
        self.top.show_casebook(frame.title or name, frame.marking)

    def _ask_offers(self) -> None:
        """Ask what could be undone; also after long work, which may have recorded what went out."""
        self.desk.consult(lambda casebook: casebook.offers(), self._show_offers)

    def _show_offers(self, offers: Offers) -> None:
        for name, word, entry in (("undo", "Undo", offers.undo), ("redo", "Redo", offers.redo)):
            self._acts[name].setText(f"{word}: {entry.label}" if entry else word)
            self._acts[name].setEnabled(entry is not None)
        self._acts["undo"].setStatusTip(offers.why_no_undo)

    def _show_why_read_only(self, why: StoreTrouble | None) -> None:
        if why is not None:
            self._show_trouble(why)

    def _show_trouble(self, trouble: StoreTrouble) -> None:
        step = next((name for name, kind in _STEPS.items() if isinstance(trouble, kind)), "")
        self._step = step
        self.messages.trouble(trouble, step)

    def _take_step(self) -> None:
        self.keeping.emit("rescue" if self._step == _RESCUE else "go_on")

    def _changed(self, outcome: Outcome) -> None:
        self.messages.say(f"{outcome.label}.") if outcome.label.startswith(("Undo", "Redo")) else None
        self.refresh()

    def _filtered(self, filters: Filters) -> None:
        self.desk.ask(filter_words, filters, then=self._say_filters, slot="filters of the window")

    def _say_filters(self, words: tuple[tuple[str, object], ...]) -> None:
        self.status.show_filters(tuple(shown for shown, _ in words))

    def show_preferences(self, preferences: Preferences) -> None:
        """Put the keys and the rest of the settings in force in this window."""
        self._preferences = preferences
        self._acts.take_keys(keys_in_force(preferences.keys))
        self.rooms.list_key = shown(keys_in_force(preferences.keys)["toggle_list"])
        self._results.take_keys(preferences.keys)
        self.current.names.stay(preferences.names_shown_for)
        for pane in self.rooms.made():
            self._tell_preferences(pane)

    def _tell_preferences(self, pane: QWidget) -> None:
        if isinstance(pane, SettingsPage):
            pane.show_preferences(self._preferences)
        elif isinstance(pane, KeysPage):
            pane.show_keys(self._preferences.keys)

    def _prefer_look(self, wanted: str) -> None:
        self.preferring.emit(with_look(self._preferences, wanted))

    def _bring_in(self, kind: str) -> None:
        self.rooms.enter_named("tables")
        self.rooms.widget_of(TablePage).begin(kind)
        self.rooms.focus()

    def _entered(self, room: Room) -> None:
        self.rail.show_room(room.name)

    def _show_names(self, seconds: int) -> None:
        self.top.show_names(seconds)
        self._acts["hide_names"].setEnabled(bool(seconds))

    def _reveal(self) -> None:
        place = self.current.place
        if place is not None and place.kind == "person":
            self.current.revealing.emit((place.id,))
        else:
            self.desk.ask(casework.person_choices, then=self._reveal_all, slot="reveal")

    def _reveal_all(self, people: tuple[casework.Choice, ...]) -> None:
        self.current.revealing.emit(tuple(person.id for person in people))

    def _connect(self) -> None:
        desk = self.desk
        desk.changed.connect(self._changed)
        desk.saved.connect(self.status.show_saved)
        desk.refused.connect(self.messages.refuse)
        desk.trouble.connect(self._show_trouble)
        self.messages.step_wanted.connect(self._take_step)
        desk.progressed.connect(self.status.show_step)
        desk.progressed.connect(lambda step: None if step else self._ask_offers())
        desk.cancelled.connect(lambda: self.messages.say("Cancelled. Nothing was changed."))
        self.messages.undo_wanted.connect(desk.undo)
        self.top.lock_wanted.connect(self.locking)
        self.top.names_pressed.connect(self._press_names)
        self.drawer.opening.connect(lambda: self._make_room(form=True))
        self.drawer.closed.connect(lambda: self._make_room(form=False))
        self._results.chosen.connect(self._leading.go)
        self.current.filtered.connect(self._filtered)
        self.current.names.counted.connect(self._show_names)
        self.rooms.entered.connect(self._entered)
        self.rooms.built.connect(self._built)
        self._acts["close_beside"].setEnabled(False)
        self.rooms.two_pages.connect(self._acts["close_beside"].setEnabled)
        self.current.bringing_in.connect(self._bring_in)
        self._history.moved.connect(self._moved)
        self.leaving.again.connect(self._leave_again)
        self.leaving.stayed.connect(self.show)
        self.rail.opened.connect(self.rooms.enter_named)

    def _built(self, pane: QWidget) -> None:
        if isinstance(pane, JournalPage):
            pane.verify_wanted.connect(partial(self.keeping.emit, "verify"))
            pane.export_wanted.connect(partial(self.keeping.emit, "export_journal"))
        elif isinstance(pane, ReportsPage):
            pane.saving.connect(self.saving)
            pane.printing.connect(self.printing)
        elif isinstance(pane, SettingsPage):
            pane.changed.connect(self.preferring)
        elif isinstance(pane, KeysPage):
            pane.changing.connect(partial(self._leading.show_setting, "keys"))
        elif isinstance(pane, Workspace):
            pane.timeline.going_out.told.connect(self.messages.say)
        self._tell_preferences(pane)

    def _moved(self, back: bool, forward: bool) -> None:
        self._acts["back"].setEnabled(back)
        self._acts["forward"].setEnabled(forward)

    def _leave_again(self) -> None:
        self.locking.emit() if self.leaving.to_lock else self.close()

    def _show_new(self) -> None:
        self._acts.show_new()

    def _press_names(self) -> None:
        self.current.names.hide() if self.current.names.left else self._reveal()

    def _does(self) -> dict[str, Callable[[], Any]]:
        return {
            **{f"go_{room.name}": partial(self._go_to_room, room) for room in ROOMS},
            **{f"new_{room.name}": partial(self.current.make, room.kinds[0]) for room in ROOMS if room.new},
            **{name: partial(self._prefer_look, name) for name in (*THEMES, *SIZES)},
            **{f"add_{what}": partial(self._add, what) for what in ("event", "interview")},
            "escalate": partial(self.current.make, "escalation"),
            "toggle_timeline": partial(self._arrange, "timeline"),
            "swap": partial(self._arrange, "swap"),
            "go_to_date": partial(self._in_timeline, "go_to_date"),
            "timeline_table": partial(self._in_timeline, "toggle_table"),
            "export_timeline": partial(self._in_timeline, "export"),
            "new": self._show_new,
            **{name: partial(self.keeping.emit, name) for name in ("back_up", "verify")},
            "bring_in": self._bringing_in.choose,
            "lock": self.locking.emit,
            "quit": self.close,
            "undo": self.desk.undo,
            "redo": self.desk.redo,
            "search": self._results.begin,
            "settings": self._leading.show_setting,
            **{name: partial(self.rooms.enter_named, name) for name in ("keys", "keeping")},
            "help": self._leading.help,
            "usual_layout": self._arrangement.reset,
            "open_other": self.opening_other.emit,
            "show_everything": self.current.clear,
            "reveal": self._reveal,
            "hide_names": self.current.names.hide,
            "toggle_list": lambda: self.rooms.hide_list(not self.rooms.list_hidden),
            "next_pane": partial(self._step_pane, 1),
            "previous_pane": partial(self._step_pane, -1),
            "back": self._history.back,
            "forward": self._history.forward,
            "inspector": lambda: self.rooms.show_inspector(not self.rooms.inspector_shown),
            "open_beside": self.rooms.open_beside,
            "close_beside": self.rooms.close_beside,
        }

    def _go_to_room(self, room: Room) -> None:
        self.rooms.enter(room)
        self.rooms.focus()

    def _add(self, what: str) -> None:
        """Begin a new event or interview, from wherever the person is."""
        self.rooms.enter_named("cases")
        {"event": self.timeline.add, "interview": self.notes.add}[what]()

    def _in_timeline(self, what: str) -> None:
        """Do something with the timeline, from wherever the person is."""
        self.rooms.enter_named("cases")
        if self.workspace.arrangement == "notes alone":
            self.workspace.arrange("timeline above")
        timeline = self.timeline
        acts = {"go_to_date": timeline.go_to_date, "toggle_table": timeline.toggle_table}
        {**acts, "export": timeline.going_out.export}[what]()

    def _arrange(self, how: str) -> None:
        """Give the timeline or the notes more room, or swap them."""
        self.rooms.enter_named("cases")
        {"timeline": self.workspace.toggle_timeline, "swap": self.workspace.swap}[how]()

    def _step_pane(self, by: int) -> None:
        panes = (self.rail, *self.rooms.panes())
        has = self.focusWidget()
        at = next((n for n, pane in enumerate(panes) if pane is has or pane.isAncestorOf(has)), -1)
        panes[(at + by) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self.rooms, 1)
        middle.addWidget(self.drawer)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.messages)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        self.setCentralWidget(holder)
