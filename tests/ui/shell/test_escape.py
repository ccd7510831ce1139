"""Esc leaves the innermost thing: a search, a form, a filter; only then does it show everything again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.bridge import Desk
from ui.look import Look
from ui.shell.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, look: Look, desk: Desk, folder: Path) -> MainWindow:
    """The window, narrowed to a case."""
    made = MainWindow(look, desk, folder)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.cases.cards.known() == 2)
    made.current.narrow(case=made.cases.cards.shown()[0].id)
    return made


def press_escape(qtbot: QtBot, window: MainWindow) -> None:
    focus = window.focusWidget()
    assert isinstance(focus, QWidget)
    qtbot.keyClick(focus, Qt.Key.Key_Escape)


def test_from_a_list_it_shows_everything(qtbot: QtBot, window: MainWindow) -> None:
    window.cases.setFocus()
    press_escape(qtbot, window)
    assert window.current.filters.none


def test_in_a_form_it_closes_the_form_and_the_filter_stays(qtbot: QtBot, window: MainWindow) -> None:
    window.current.make("person")
    qtbot.waitUntil(window.drawer.isVisible)
    press_escape(qtbot, window)
    assert not window.drawer.isVisible()
    assert window.current.filters.case


def test_in_a_filter_it_empties_the_filter_first(qtbot: QtBot, window: MainWindow) -> None:
    window.cases.filter.setText("stepped")
    window.cases.filter.setFocus()
    press_escape(qtbot, window)
    assert window.cases.filter.text() == ""
    assert window.current.filters.case


def test_in_the_search_it_leaves_the_search(qtbot: QtBot, window: MainWindow) -> None:
    window.act("search").trigger()
    press_escape(qtbot, window)
    assert not window._results.isVisible()
    assert window.current.filters.case


def test_a_form_closes_when_what_had_the_focus_before_is_gone(qtbot: QtBot, window: MainWindow) -> None:
    line = QPushButton("Of a sheet that is shown anew", window)
    line.show()
    line.setFocus()
    window.current.make("person")
    qtbot.waitUntil(window.drawer.isVisible)
    line.deleteLater()
    QApplication.sendPostedEvents(line, QEvent.Type.DeferredDelete)
    press_escape(qtbot, window)
    assert not window.drawer.isVisible()
