"""From nothing to a summary and back: a casebook, its sheet, a case, an event, a note, a PDF, the lock."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui import app
from ui.app import Workbench
from ui.preferences import Preferences
from ui.shell.entrance import Entrance
from ui.shell.main_window import MainWindow
from ui.shell.new_page import NewPage
from ui.shell.sheet_pages import SheetPage
from ui.shell.unlock_page import UnlockPage

PASSPHRASE = "six words that nobody would guess"
PATIENCE = 90_000

Page = TypeVar("Page", bound=QWidget)


@pytest.fixture
def restarts(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Locking replaces the process; a test counts that instead of ending with it."""
    counted: list[bool] = []
    monkeypatch.setattr(app, "start_afresh", lambda: counted.append(True))
    return counted


@pytest.fixture
def workbench(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Workbench]:
    monkeypatch.setenv("HOME", str(tmp_path))
    made = Workbench(qapp, Preferences())
    yield made
    if made.window is not None:
        made.window.close()


def page(qtbot: QtBot, entrance: Entrance, kind: type[Page]) -> Page:
    """The page of that kind, once it is shown."""
    qtbot.waitUntil(lambda: isinstance(entrance.page, kind), timeout=PATIENCE)
    found = entrance.page
    assert isinstance(found, kind)
    return found


def main_window(qtbot: QtBot, workbench: Workbench) -> MainWindow:
    """The main window, once it is shown and its panes have their answers."""
    qtbot.waitUntil(lambda: isinstance(workbench.window, MainWindow), timeout=PATIENCE)
    window = workbench.window
    assert isinstance(window, MainWindow)
    qtbot.waitUntil(lambda: bool(window.top._name.text()))
    return window


def make_casebook(
    qtbot: QtBot, workbench: Workbench, place: Path, name: str = "Westmere", begin_with: str = ""
) -> MainWindow:
    """Through the entrance's pages to the main window; `begin_with` names a template."""
    entrance = workbench.show_entrance()
    page(qtbot, entrance, UnlockPage).new_wanted.emit()
    form = page(qtbot, entrance, NewPage)
    form.show_place(place)
    form._name.set_value(name)
    form._template.set_value(begin_with)
    form._passphrase.set_value(PASSPHRASE)
    form._passphrase.set_again(PASSPHRASE)
    form._go()
    sheet = page(qtbot, entrance, SheetPage)
    for position in sheet.asked():
        sheet.answer(position, sheet._words[position - 1])
    sheet._check()
    return main_window(qtbot, workbench)


def until(qtbot: QtBot, ready: Callable[[], bool]) -> None:
    qtbot.waitUntil(ready, timeout=PATIENCE)


def add_a_case(qtbot: QtBot, window: MainWindow) -> None:
    window.act("new_case").trigger()
    form = window.drawer.form()
    form.set_values({"title": "Child C", "summary": "Closed after one call.", "risk": "high"})
    form.submitted.emit(form.values())
    until(qtbot, lambda: window.cases.cards.known() == 1)


def add_an_event(qtbot: QtBot, window: MainWindow) -> None:
    window.act("add_event").trigger()
    entry = window.timeline._entry
    until(qtbot, lambda: entry._case.value() == window.cases.cards.shown()[0].id)
    entry._title.set_value("Case closed")
    entry._date.set_value("about November 2019")
    entry.submit()
    until(qtbot, lambda: window.cases.cards.shown()[0].counts.startswith("1 event "))


def write_a_note(qtbot: QtBot, window: MainWindow) -> None:
    window.act("add_interview").trigger()
    until(qtbot, window.notes.strips.starting.isVisible)
    window.notes.strips.starting._title.set_value("First interview")
    window.notes.strips.starting._start()
    until(qtbot, lambda: bool(window.notes.sheet.interview))
    qtbot.keyClicks(window.notes.sheet.entry.text, "Who told you?")
    qtbot.keyClick(window.notes.sheet.entry.text, Qt.Key.Key_Return)
    until(qtbot, lambda: window.notes.sheet.entry.place() == 2)


def undo_and_redo(qtbot: QtBot, window: MainWindow) -> None:
    until(qtbot, lambda: window.act("undo").text() == "Undo: Write a paragraph")
    window.act("undo").trigger()
    until(qtbot, lambda: len(window.notes.sheet.paragraphs._rows) == 0)
    window.act("redo").trigger()
    until(qtbot, lambda: len(window.notes.sheet.paragraphs._rows) == 1)


def export(qtbot: QtBot, workbench: Workbench, window: MainWindow, path: Path) -> None:
    assert workbench._acts is not None
    workbench._acts.export_to(path)
    until(qtbot, lambda: path.name in window.messages.words())
    assert path.read_bytes().startswith(b"%PDF-")
    assert "not for release" in window.messages.words()


def unlock(qtbot: QtBot, workbench: Workbench, folder: Path) -> MainWindow:
    entrance = workbench.show_entrance()
    first = page(qtbot, entrance, UnlockPage)
    assert first.folder() == folder
    first._passphrase.set_value("not the passphrase")
    first._go()
    until(qtbot, lambda: "does not open the casebook" in first.trouble())
    first._passphrase.set_value(PASSPHRASE)
    first._go()
    return main_window(qtbot, workbench)


def test_the_first_case_from_unlock_to_pdf_and_back(
    qtbot: QtBot, workbench: Workbench, restarts: list[bool], tmp_path: Path
) -> None:
    window = make_casebook(qtbot, workbench, tmp_path)
    add_a_case(qtbot, window)
    add_an_event(qtbot, window)
    write_a_note(qtbot, window)
    undo_and_redo(qtbot, window)
    export(qtbot, workbench, window, tmp_path / "summary.pdf")
    qtbot.keyClicks(window.notes.sheet.entry.text, "She said that")
    window.act("lock").trigger()
    assert restarts == [True]
    again = unlock(qtbot, workbench, tmp_path / "Westmere.casebook")
    until(qtbot, lambda: again.notes.sheet.entry.draft().text == "She said that")
    assert again.close()


@pytest.mark.parametrize(
    "name, again, sentence",
    [
        ("", PASSPHRASE, "Give the casebook a name"),
        ("a/b", PASSPHRASE, "Leave out"),
        ("West", "x", "not the same"),
    ],
)
def test_a_form_that_cannot_be_used_says_why_and_keeps_what_was_typed(
    qtbot: QtBot, workbench: Workbench, tmp_path: Path, name: str, again: str, sentence: str
) -> None:
    entrance = workbench.show_entrance()
    entrance.show_new()
    form = page(qtbot, entrance, NewPage)
    form.show_place(tmp_path)
    form._name.set_value(name)
    form._passphrase.set_value(PASSPHRASE)
    form._passphrase.set_again(again)
    form._go()
    assert sentence in form.trouble()
    assert form._passphrase.value() == PASSPHRASE
    assert list(tmp_path.glob("*.casebook")) == []


def test_a_name_that_is_taken_is_said_on_the_page(qtbot: QtBot, workbench: Workbench, tmp_path: Path) -> None:
    (tmp_path / "Westmere.casebook").mkdir()
    entrance = workbench.show_entrance()
    entrance.show_new()
    form = page(qtbot, entrance, NewPage)
    form.show_place(tmp_path)
    form._name.set_value("Westmere")
    form._passphrase.set_value(PASSPHRASE)
    form._passphrase.set_again(PASSPHRASE)
    form._go()
    until(qtbot, lambda: "already something called" in form.trouble())


def test_a_word_that_is_not_on_the_sheet_is_asked_again(
    qtbot: QtBot, workbench: Workbench, tmp_path: Path
) -> None:
    sheet = SheetPage(workbench.look, tuple(f"word{number}" for number in range(24)))
    qtbot.addWidget(sheet)
    sheet.answer(sheet.asked()[0], "wrong")
    kept: list[bool] = []
    sheet.kept.connect(lambda: kept.append(True))
    sheet._check()
    assert "is not the one on the sheet" in sheet.trouble()
    assert kept == []


def test_the_words_of_the_sheet_are_hidden_while_they_are_asked_back(
    qtbot: QtBot, workbench: Workbench
) -> None:
    sheet = SheetPage(workbench.look, tuple(f"word{number}" for number in range(24)))
    qtbot.addWidget(sheet)
    sheet.show()
    shown = next(each for each in sheet.findChildren(QWidget) if each.property("text") == "1. word0")
    assert shown.isVisible()
    sheet.ask_back()
    assert not shown.isVisible()


def test_random_words_are_offered_and_judged(qtbot: QtBot, workbench: Workbench, tmp_path: Path) -> None:
    form = NewPage(workbench.look, tmp_path)
    qtbot.addWidget(form)
    form._name.set_value("Westmere")
    form._name.edited.emit()
    form._passphrase.offer()
    assert form._passphrase.judged().startswith("Strong")
    form._passphrase.set_value("Westmere 2020")
    assert form._passphrase.judged().startswith("Weak")
