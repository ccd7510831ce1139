"""T39: what was copied is gone from the clipboard when names are hidden, the window locks, or it closes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.assurance import Record
from tests.ui.conftest import folder, key, look, open_desk
from ui import app as program
from ui.app import Workbench
from ui.preferences import Preferences
from ui.shell.main_window import MainWindow
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey

__all__ = ["folder", "key", "look"]

CANARY = "Zebedee Quillfeather"
PERSON = "person-aaaaaaaaaaaaaaaaaaaaaaaaaa"


@pytest.fixture
def workbench(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, folder: Path, key: DataKey
) -> Iterator[Workbench]:
    monkeypatch.setattr(program, "start_afresh", lambda: None)
    desk = open_desk(qtbot, lambda: Casebook.open(folder, key=key))
    made = Workbench(qapp, Preferences())
    made.show_casebook(desk, folder, ())
    yield made
    window_of(made).leaving.give_up()


def window_of(workbench: Workbench) -> MainWindow:
    assert isinstance(workbench.window, MainWindow)
    return workbench.window


def copy(workbench: Workbench, words: str) -> None:
    """Copy words as a person does: selected in a text of the window."""
    text = window_of(workbench).notes.sheet.entry.text
    text.setPlainText(words)
    text.selectAll()
    text.copy()
    assert QGuiApplication.clipboard().text() == words
    text.clear()


def seconds_pass(workbench: Workbench) -> None:
    names = window_of(workbench).current.names
    names.show({PERSON: CANARY})
    for _ in range(names.left):
        names.tick()


def names_are_hidden(workbench: Workbench) -> None:
    names = window_of(workbench).current.names
    names.show({PERSON: CANARY})
    names.hide()


def lock(workbench: Workbench) -> None:
    workbench.lock()


def close(workbench: Workbench) -> None:
    window_of(workbench).close()


@pytest.mark.parametrize("ending", [seconds_pass, names_are_hidden, lock, close])
def test_a_name_that_was_copied_does_not_stay_in_the_clipboard(
    ending: Callable[[Workbench], None], workbench: Workbench, assurance: Record
) -> None:
    copy(workbench, f"Told by {CANARY}")
    ending(workbench)
    left = CANARY in QGuiApplication.clipboard().text()
    what = f"clipboards looked into: {ending.__name__.replace('_', ' ')}"
    assurance(test_id="T39", what=what, count=1, failures=int(left))
    assert not left


def test_hiding_names_leaves_other_words_in_the_clipboard(workbench: Workbench) -> None:
    copy(workbench, "4 November 2019")
    names_are_hidden(workbench)
    assert QGuiApplication.clipboard().text() == "4 November 2019"
