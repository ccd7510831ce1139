"""Back and forward: through rooms and records, as in a browser."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.bridge import Desk, Place
from ui.look import Look
from ui.shell.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, look: Look, desk: Desk, folder: Path) -> MainWindow:
    made = MainWindow(look, desk, folder)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.cases.cards.known() == 2)
    return made


def test_at_first_there_is_no_way_back(window: MainWindow) -> None:
    assert not window.act("back").isEnabled()
    assert not window.act("forward").isEnabled()


def test_back_goes_to_the_room_before_and_forward_returns(window: MainWindow) -> None:
    window.act("go_people").trigger()
    window.act("back").trigger()
    assert window.rooms.room.name == "cases"
    window.act("forward").trigger()
    assert window.rooms.room.name == "people"
    assert not window.act("forward").isEnabled()


def test_back_selects_what_was_selected(window: MainWindow) -> None:
    first, second = (card.id for card in window.cases.cards.shown())
    window.current.go_to(Place("case", first))
    window.current.go_to(Place("case", second))
    window.act("back").trigger()
    assert window.current.place == Place("case", first)


def test_back_returns_to_the_room_in_which_a_case_was_only_selected(window: MainWindow) -> None:
    window.cases.choose(window.cases.cards.shown()[0].id)
    window.act("go_people").trigger()
    window.act("back").trigger()
    assert window.rooms.room.name == "cases"


def test_going_elsewhere_from_a_place_gone_back_to_forgets_the_way_forward(window: MainWindow) -> None:
    window.act("go_people").trigger()
    window.act("back").trigger()
    window.act("go_journal").trigger()
    assert not window.act("forward").isEnabled()
    window.act("back").trigger()
    assert window.rooms.room.name == "cases"
