"""Several events typed or pasted as in a spreadsheet: read line by line, added together, never lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer
from ui.bridge import Desk
from ui.chronology.lines_entry import LinesEntry
from ui.chronology.lines_model import READING
from ui.chronology.quick_entry import QuickEntry
from ui.look import Look
from workbench import casework, chronology


@pytest.fixture
def entry(qtbot: QtBot, look: Look, desk: Desk) -> LinesEntry:
    made = LinesEntry(look, desk)
    qtbot.addWidget(made)
    made.resize(1000, 236)
    made.begin()
    return made


def reading(entry: LinesEntry, row: int) -> str:
    return str(entry.model.index(row, READING).data())


def test_pasted_lines_are_read_one_by_one_and_what_cannot_be_read_stays(
    qtbot: QtBot, desk: Desk, entry: LinesEntry
) -> None:
    QApplication.clipboard().setText("about March 2019: Told to close\n5 May 2020\tVisit\tC99\n")
    QTest.keyClick(entry.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "There is no case “C99”" in reading(entry, 1))
    assert reading(entry, 0).startswith("Read as: about March 2019")
    assert entry._add.text() == "Add 1 event"
    entry.submit()
    qtbot.waitUntil(lambda: entry.model.lines() == (("5 May 2020", "Visit", "C99", ""),))
    assert answer(qtbot, desk, chronology.count_events) == 4


def test_what_seems_to_be_there_already_is_added_only_when_that_is_meant(
    qtbot: QtBot, desk: Desk, entry: LinesEntry
) -> None:
    entry.model.show_lines([("4 November 2019", "Case closed", "C01", "")])
    qtbot.waitUntil(lambda: reading(entry, 0).startswith("There already"))
    assert not entry._same.isHidden()
    with qtbot.waitSignal(desk.refused):
        entry.submit()
    entry.submit(also_the_same=True)
    qtbot.waitUntil(lambda: entry.model.lines() == ())
    assert answer(qtbot, desk, chronology.count_events) == 4


def test_cells_are_typed_a_line_is_repeated_and_taken_away_by_keys(entry: LinesEntry) -> None:
    model, grid = entry.model, entry.grid
    model.setData(model.index(0, 0), "4 May 2019")
    model.setData(model.index(0, 1), "Visit")
    QTest.keyClick(grid, Qt.Key.Key_Return)
    QTest.keyClick(grid, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert model.lines() == (("4 May 2019", "Visit", "", ""),) * 2
    grid.setCurrentIndex(model.index(0, 0))
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    assert model.lines() == (("4 May 2019", "Visit", "", ""),)
    assert model.rowCount() == 2


def test_lines_that_were_not_added_outlive_the_window(
    qtbot: QtBot, look: Look, desk: Desk, entry: LinesEntry
) -> None:
    entry.model.show_lines([("about March 2019", "Told to close", "", "")])
    entry.keep_all()
    again = LinesEntry(look, desk)
    qtbot.addWidget(again)
    again.begin()
    qtbot.waitUntil(lambda: again.model.lines() == (("about March 2019", "Told to close", "", ""),))


def test_several_lines_pasted_into_the_one_line_open_the_lines(qtbot: QtBot, look: Look) -> None:
    line = QuickEntry(look)
    qtbot.addWidget(line)
    line.show()
    QApplication.clipboard().setText("4 May 2019\tVisit")
    with qtbot.waitSignal(line.several) as asked:
        QTest.keyClick(line._title.control, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["4 May 2019\tVisit"]


def test_words_such_as_two_weeks_ago_are_read_from_the_one_day_stated_above(
    qtbot: QtBot, desk: Desk, entry: LinesEntry
) -> None:
    entry.model.show_lines([("two weeks ago", "Told to close", "", "")])
    qtbot.waitUntil(lambda: reading(entry, 0).startswith("This depends on the day it was said"))
    QTest.keyClicks(entry.said_on.line, "10 March 2020")
    assert "9 March 2020" in entry.said_on._said.text()
    qtbot.waitUntil(lambda: reading(entry, 0).startswith("Read as: about 25 February 2020"))
    entry.said_on.line.setText("March")
    assert entry.said_on.day() is None
    assert entry.said_on._said.property("tone") == "danger"


def test_the_day_on_which_lines_were_said_is_kept_with_them(
    qtbot: QtBot, look: Look, desk: Desk, entry: LinesEntry
) -> None:
    entry.said_on.set_words("10 March 2020")
    entry.model.show_lines([("two weeks ago", "Told to close", "", "")])
    entry.keep_all()
    again = LinesEntry(look, desk)
    qtbot.addWidget(again)
    again.begin()
    qtbot.waitUntil(lambda: bool(again.model.lines()))
    assert again.said_on.words() == "10 March 2020"


def test_what_happened_can_be_read_however_narrow_the_lines_are(entry: LinesEntry) -> None:
    entry.show()
    entry.resize(1400, 268)
    assert entry.grid.columnWidth(0) == 190
    entry.resize(700, 268)
    assert entry.grid.columnWidth(1) >= 150
    assert entry.minimumHeight() < entry.maximumHeight()


def test_the_words_of_a_date_that_cannot_be_read_are_kept_for_the_line_that_is_chosen(
    qtbot: QtBot, desk: Desk, entry: LinesEntry
) -> None:
    entry.model.show_lines([("when it snowed", "Home visit", "", ""), ("5 May", "Call", "", "")])
    qtbot.waitUntil(lambda: not entry._keep.isHidden())
    entry.grid.setCurrentIndex(entry.model.index(0, 0))
    assert entry._keep.isEnabled()
    entry._keep.click()
    assert entry.model.lines()[0] == ("undated: when it snowed", "Home visit", "", "")
    qtbot.waitUntil(lambda: reading(entry, 0) == "Read as: date not known; kept as said: “when it snowed”")
    assert not entry._keep.isEnabled()
    entry.submit()
    qtbot.waitUntil(lambda: entry.model.lines() == (("5 May", "Call", "", ""),))
    kept = answer(qtbot, desk, casework.event_list, chronology.EventFilter(words="snowed"))
    assert isinstance(kept, tuple)
    assert [row.event.date.as_said() for row in kept] == ["“when it snowed”"]
