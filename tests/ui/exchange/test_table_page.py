"""A table comes in: its columns matched, what is unclear seen first, the rows added as one act."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer
from ui.bridge import Current, Desk
from ui.exchange import TablePage
from ui.look import Look
from ui.widgets import ChoiceField
from workbench import people

PEOPLE = "Name\tJob title\tPart\nAoife Griffith\tSocial worker\twitness\nBen Łaska\tTeam manager\t\n"


@pytest.fixture
def page(qtbot: QtBot, look: Look, desk: Desk, current: Current) -> TablePage:
    made = TablePage(look, desk, current)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def shown(qtbot: QtBot, page: TablePage, rows: int) -> None:
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == rows)


def becomes(page: TablePage) -> list[str]:
    model = page.rows.rows
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def count_people(qtbot: QtBot, desk: Desk) -> int:
    found = answer(qtbot, desk, people.count_persons)
    assert isinstance(found, int)
    return found


def test_pasted_rows_are_seen_first_and_added_as_one_act_that_is_undone_at_once(
    qtbot: QtBot, desk: Desk, page: TablePage
) -> None:
    QApplication.clipboard().setText(PEOPLE)
    page.paste()
    shown(qtbot, page, 2)
    assert becomes(page) == ["Added", "Not clear"]
    said = page.columns.fields["part"]
    said.set_value("witness")
    said.left.emit()
    qtbot.waitUntil(lambda: becomes(page) == ["Added", "Added"])
    assert page.add.text() == "Add 2 rows"
    page.add.click()
    qtbot.waitUntil(lambda: count_people(qtbot, desk) == 4)
    desk.undo()
    qtbot.waitUntil(lambda: count_people(qtbot, desk) == 2)


def test_with_large_text_in_a_small_window_every_column_can_still_be_matched(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    look.change(look.theme, scale=2.0)
    try:
        page = TablePage(look, desk, current)
        qtbot.addWidget(page)
        page.resize(1262, 560)
        page.show()
        page.begin("events")
        page.read("When\tWhat\n4 May 2019\tCase closed\n")
        shown(qtbot, page, 1)
        edge = page.columns.viewport().width()
        assert page.height() == 560
        assert set(page.columns.fields) > {"column 0", "order 0", "column 1"}
        assert all(field.geometry().right() < edge for field in page.columns.fields.values())
    finally:
        look.change(look.theme, scale=1.0)


def test_a_column_is_matched_by_hand_and_a_row_is_left_out(qtbot: QtBot, desk: Desk, page: TablePage) -> None:
    page.read("Who\tPart\nAoife Griffith\twitness\nBen Łaska\twitness\n")
    shown(qtbot, page, 2)
    choice = page.columns.fields["column 0"]
    assert isinstance(choice, ChoiceField)
    choice.set_value("name")
    choice.edited.emit()
    qtbot.waitUntil(lambda: becomes(page) == ["Added", "Added"])
    page.rows.opened.emit(page.rows.rows.row(page.rows.rows.index(1, 0)))
    assert becomes(page) == ["Added", "Left out"]
    page.add.click()
    qtbot.waitUntil(lambda: count_people(qtbot, desk) == 3)


def test_dates_that_could_mean_two_days_are_asked_about(qtbot: QtBot, page: TablePage) -> None:
    page.begin("events")
    page.read("When\tWhat happened\n4/11/2019\tCase closed\n5/11/2019\tVisit missed\n")
    shown(qtbot, page, 2)
    assert becomes(page) == ["Not clear", "Not clear"]
    order = page.columns.fields["order 0"]
    order.set_value("day first")
    order.edited.emit()
    qtbot.waitUntil(lambda: becomes(page) == ["Left out", "Added"])  # the first is in the chronology already


def test_rows_told_from_one_day_are_read_from_it(qtbot: QtBot, page: TablePage) -> None:
    page.begin("events")
    page.read("When\tWhat happened\ntwo weeks ago\tTold to close\n5 May 2019\tVisit missed\n")
    shown(qtbot, page, 2)
    assert becomes(page) == ["Not clear", "Added"]
    QTest.keyClicks(page.said_on.line, "10 March 2020")
    qtbot.waitUntil(lambda: becomes(page) == ["Added", "Added"])
    page.begin("people")
    assert page.said_on.isHidden()


def test_a_file_that_is_no_table_is_refused_in_words(qtbot: QtBot, page: TablePage, tmp_path: Path) -> None:
    page.read(tmp_path / "gone.csv")
    qtbot.waitUntil(lambda: "could not be read" in page.said.text())
    table = tmp_path / "staff.csv"
    table.write_text("Name,Part\nAoife Griffith,witness\n")
    page.read(table)
    shown(qtbot, page, 1)
    assert page.said.isHidden()
