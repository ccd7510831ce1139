"""Without a mouse: a day of work by keys alone, from unlocking to the lock; Tab and F6 leave nothing out."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests import builders
from tests.journeys.keyboard import Keyboard, has_focus, within_reach
from ui import app as program
from ui.app import Workbench
from ui.evidence import ExhibitSheet
from ui.preferences import Preferences
from ui.shell.aside import ASIDE
from ui.shell.main_window import MainWindow
from ui.shell.rooms import ROOMS
from workbench import casework, chronology, evidence, interviews
from workbench.casebook import Casebook
from workbench.kernel.running_text import references
from workbench.store.data_key import DataKey

PASSPHRASE = "six words that nobody would guess"
SAID = "The director told us to close it. "


@pytest.fixture
def key() -> DataKey:
    return DataKey.random()


@pytest.fixture
def folder(tmp_path: Path, key: DataKey, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A casebook in which nothing is begun; what is saved goes beside it."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    with Casebook.create(tmp_path / "Westmere.casebook", PASSPHRASE, key=key) as casebook:
        builders.an_investigation(casebook)
    return tmp_path / "Westmere.casebook"


@pytest.fixture
def restarts(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Locking replaces the process; a test counts that instead of ending with it."""
    counted: list[bool] = []
    monkeypatch.setattr(program, "start_afresh", lambda: counted.append(True))
    return counted


@pytest.fixture
def workbench(qapp: QApplication, folder: Path) -> Iterator[Workbench]:
    made = Workbench(qapp, Preferences().opened(folder))
    yield made
    if made.window is not None:
        made.window.close()


@pytest.fixture
def person(qtbot: QtBot, workbench: Workbench) -> "Person":
    """Somebody who has typed the passphrase and sees the window."""
    entrance = workbench.show_entrance()
    entrance.activateWindow()
    qtbot.waitUntil(entrance.isActiveWindow)
    keys = Keyboard()
    keys.write(PASSPHRASE)
    keys.press("Return")
    qtbot.waitUntil(lambda: isinstance(workbench.window, MainWindow))
    window = workbench.window
    assert isinstance(window, MainWindow)
    qtbot.waitUntil(window.isActiveWindow)
    return Person(qtbot, window, keys)


class Person:
    """Has a keyboard and eyes: acts by keys alone, and waits for what the window says."""

    def __init__(self, qtbot: QtBot, window: MainWindow, keys: Keyboard) -> None:
        self.window, self.keys, self._qtbot = window, keys, qtbot

    def sees(self, what: Callable[[], bool]) -> None:
        """Wait until the window shows it."""
        self._qtbot.waitUntil(what)

    def waits(self) -> None:
        """Wait until everything that was asked, and what that led to, is answered."""
        for _ in range(3):
            heard: list[object] = []
            self.window.desk.consult(lambda _: None, heard.append)
            self.sees(lambda heard=heard: bool(heard))  # type: ignore[misc]

    def press(self, *keys: str) -> None:
        self.keys.press(*keys)

    def does(self, act: str, *keys: str) -> None:
        """Press these keys, after which the window offers to undo this act."""
        self.press(*keys)
        self.sees(lambda: self.window.act("undo").text() == f"Undo: {act}")

    def at(self, name: str) -> None:
        """Go on with Tab until the control of that name has the focus."""
        self.keys.tab_to(name)

    def writes(self, *words: str) -> None:
        """Write in one field after the other."""
        for number, each in enumerate(words):
            if number:
                self.press("Tab")
            self.keys.write(each)

    def opens(self, key: str, room: str) -> None:
        """Go to a room by its key."""
        self.press(key)
        self.sees(lambda: self.window.rooms.room.name == room)


def add_a_case_and_an_event(person: Person) -> None:
    person.press("Ctrl+N", "C")
    person.writes("Child C")
    person.does("Add a case", "Ctrl+Return")
    person.press("Ctrl+N", "E")
    person.writes("Case closed", "about March 2019")
    person.does("Add an event", "Ctrl+Return")


def write_notes_and_say_on_what_they_bear(person: Person) -> None:
    person.press("Ctrl+N", "A")
    person.writes("Cases were closed unsafely.")
    person.does("Add an allegation", "Ctrl+Return")
    person.press("Ctrl+N", "I")
    person.sees(person.window.notes.strips.starting.isVisible)
    person.writes("Team manager")
    person.press("Return")
    person.sees(lambda: bool(person.window.notes.sheet.interview))
    person.writes("Who told you?")
    person.does("Write a paragraph", "Return")
    person.sees(lambda: person.window.notes.sheet.entry.place() == 2)
    person.writes(SAID)
    person.press("Ctrl+T")
    person.writes("cases")
    person.press("Return", "Return")
    person.sees(lambda: person.window.notes.sheet.entry.place() == 3)


def take_in_a_file(person: Person, file: Path) -> None:
    file.write_text("What the panel said.", encoding="utf-8")
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(file))])
    QApplication.clipboard().setMimeData(copied)
    person.press("Ctrl+N", "V", "Ctrl+V", "Ctrl+Return")
    QApplication.clipboard().clear()
    person.sees(lambda: person.window.rooms.room.name == "evidence")
    person.sees(lambda: person.window.rooms.widget_of(ExhibitSheet).title() == "E001 Minutes")


def link_it_to_the_case(person: Person) -> None:
    person.press("F6")
    person.at("Link: People, cases and events")
    person.press("Return")
    person.at("Cases: Link a case")
    person.waits()
    person.writes("child")
    person.waits()
    person.does("Change what an exhibit is linked to", "Return")
    person.press("Ctrl+Return")
    person.sees(lambda: not person.window.rooms.widget_of(ExhibitSheet).ties.form.isVisible())


def narrow_and_show_all_again(person: Person) -> None:
    person.opens("Ctrl+2", "cases")
    person.waits()
    person.press("Space")
    person.sees(lambda: not person.window.current.filters.none)
    person.press("Esc")
    assert person.window.current.filters.none


def undo_and_redo(person: Person) -> None:
    offered = person.window.act("undo").text().removeprefix("Undo: ")
    person.press("Ctrl+Z")
    person.sees(lambda: person.window.act("redo").text() == f"Redo: {offered}")
    person.does(offered, "Ctrl+Shift+Z")


def save_the_summary(person: Person, file: Path) -> None:
    person.opens("Ctrl+P", "reports")
    person.keys.answer(QFileDialog, "Return")
    person.press("Return")
    person.sees(lambda: "not for release" in person.window.messages.words())
    assert file.read_bytes().startswith(b"%PDF-")
    person.window.activateWindow()  # the offscreen platform gives no focus back when a dialog closes
    person.sees(person.window.isActiveWindow)


def test_a_day_of_work_from_unlocking_to_the_lock(
    person: Person, restarts: list[bool], folder: Path, key: DataKey
) -> None:
    add_a_case_and_an_event(person)
    write_notes_and_say_on_what_they_bear(person)
    take_in_a_file(person, folder.parent / "Minutes.txt")
    link_it_to_the_case(person)
    narrow_and_show_all_again(person)
    undo_and_redo(person)
    save_the_summary(person, folder.parent / "investigation.pdf")
    person.press("Ctrl+L")
    assert restarts == [True]
    with Casebook.open(folder, key=key) as casebook:
        counts = casebook.ask(casework.counts)
        (event,) = casebook.ask(chronology.events)
        (exhibit,) = casebook.ask(evidence.exhibits)
        (interview,) = casebook.ask(interviews.interviews)
        said = casebook.ask(interviews.paragraphs, interview.id)
        ties = casebook.ask(evidence.exhibit_ties, (exhibit.id,))[exhibit.id]
    assert (counts.cases, counts.allegations, len(ties.cases)) == (1, 1, 1)
    assert event.date.in_words() == "about March 2019"
    assert [len(references(each.text)) for each in said] == [0, 1]


def test_f6_and_tab_come_to_everything_in_every_room_and_go_round(person: Person) -> None:
    window = person.window
    for room in (*ROOMS, *ASIDE):
        window.rooms.enter(room)
        person.waits()
        panes = (window.rail, *window.rooms.panes())
        window.rail.setFocus()
        for pane in (*panes[1:], panes[0]):
            person.press("F6")
            assert pane is has_focus() or pane.isAncestorOf(has_focus()), room.name
        there = within_reach(window)
        reached = person.keys.tab_round()
        missed = there.intersection(within_reach(window)).difference(reached)
        assert [each.accessibleName() for each in missed] == [], room.name
