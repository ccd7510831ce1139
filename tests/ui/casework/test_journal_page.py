"""The journal in the window: newest first, filtered, paged, and every entry leads to its record."""

import pytest
from pytestqt.qtbot import QtBot

from ui.bridge import Current, Desk
from ui.casework import JournalPage
from ui.casework.journal_page import touched_in_words
from ui.look import Look
from ui.widgets import EmptyState
from workbench import cases
from workbench.casework import JournalRow


@pytest.fixture
def page(qtbot: QtBot, look: Look, desk: Desk, current: Current) -> JournalPage:
    made = JournalPage(look, desk, current)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    qtbot.waitUntil(lambda: made.table.rows.rowCount() > 0)
    return made


def rows(page: JournalPage) -> list[JournalRow]:
    model = page.table.rows
    return [model.row(model.index(row, 0)) for row in range(model.rowCount())]


def test_a_new_entry_comes_to_the_top_and_opening_it_goes_to_its_record(
    qtbot: QtBot, page: JournalPage, desk: Desk, current: Current
) -> None:
    desk.run(cases.AddCase("Third"))
    qtbot.waitUntil(lambda: touched_in_words(rows(page)[0]) == "C03")
    page.table.opened.emit(rows(page)[0])
    assert current.place is not None
    assert current.place.kind == "case"


def test_the_filter_narrows_and_says_how_many_of_how_many(qtbot: QtBot, page: JournalPage) -> None:
    every = len(rows(page))
    page._filter.setText("add an event")
    page._filter.returnPressed.emit()
    qtbot.waitUntil(lambda: len(rows(page)) == 3)
    assert {row.words for row in rows(page)} == {"Add an event"}
    assert page._heading._amount.text() == f"3 of {every} entries"


def test_where_nothing_matches_one_press_shows_everything_again(qtbot: QtBot, page: JournalPage) -> None:
    every = len(rows(page))
    page._filter.setText("nothing like this")
    page._filter.returnPressed.emit()
    qtbot.waitUntil(lambda: isinstance(page._pages.currentWidget(), EmptyState))
    page._nothing.primary_chosen.emit()
    qtbot.waitUntil(lambda: len(rows(page)) == every)
    assert page._pages.currentWidget() is page.table
