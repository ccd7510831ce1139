"""A sheet without a record says how one comes there from the list, as the list is at the moment."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.bridge import Desk
from ui.investigation import KeyDateList, KeyDatePane
from ui.look import Look
from ui.record.choosing import ListSeen, how_to_choose
from ui.shell.main_window import MainWindow
from workbench import investigation
from workbench.kernel.dates import read_date

CHOOSE = "Choose a key date from the list, or add one with Ctrl+N, K."


@pytest.mark.parametrize(
    "listed, said",
    [
        (ListSeen(3), CHOOSE),
        (ListSeen(0), "There is nothing to choose yet. Add one with Ctrl+N, K."),
        (ListSeen(0, True), "The filter of the list hides everything: clear it, or add one with Ctrl+N, K."),
        (ListSeen(3, False, True, "Ctrl+B"), "The list is hidden: Ctrl+B shows it. Add one with Ctrl+N, K."),
        (ListSeen(0, False, True), "The list is hidden: show it from the menu View. Add one with Ctrl+N, K."),
    ],
)
def test_the_sentence_is_true_of_the_list(listed: ListSeen, said: str) -> None:
    assert how_to_choose(CHOOSE, listed) == said


def test_a_sheet_follows_the_list_beside_it(qtbot: QtBot, look: Look, desk: Desk, folder: Path) -> None:
    window = MainWindow(look, desk, folder)
    qtbot.addWidget(window)
    window.show()
    window.act("go_key_dates").trigger()
    sheet, listed = window.rooms.widget_of(KeyDatePane), window.rooms.widget_of(KeyDateList)
    qtbot.waitUntil(lambda: said_by(sheet).startswith("There is nothing to choose yet."))
    window.act("toggle_list").trigger()
    assert said_by(sheet).startswith("The list is hidden: Ctrl+B shows it.")
    window.act("toggle_list").trigger()
    desk.run(investigation.AddKeyDate("Call", read_date("11 November 2019"), "E005", "confirmed"))
    qtbot.waitUntil(lambda: listed.cards.known() == 1)
    assert said_by(sheet) == CHOOSE
    listed.filter.setText("nothing like it")
    qtbot.waitUntil(lambda: said_by(sheet).startswith("The filter of the list hides everything"))


def said_by(sheet: KeyDatePane) -> str:
    empty: QWidget = sheet._empty
    return empty.accessibleName()
