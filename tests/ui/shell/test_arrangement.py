"""The window is found as it was left, by whoever opens the casebook next; what is spoiled is as if new."""

import json
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from ui.bridge import Desk
from ui.look import Look
from ui.shell.arrangement import NAME, _sound
from ui.shell.main_window import MainWindow
from ui.shell.rooms import ROOMS


def opened(qtbot: QtBot, look: Look, desk: Desk, folder: Path) -> MainWindow:
    made = MainWindow(look, desk, folder)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made._arrangement._ready)
    return made


def kept(qtbot: QtBot, desk: Desk) -> dict[str, Any]:
    heard: list[Any] = []
    desk.settings(heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    found: dict[str, Any] = json.loads(heard[0].get(NAME, "{}"))
    return found


def test_room_panes_list_and_inspector_come_back(qtbot: QtBot, look: Look, desk: Desk, folder: Path) -> None:
    window = opened(qtbot, look, desk, folder)
    window.act("go_people").trigger()
    window.act("swap").trigger()
    window.act("go_people").trigger()
    window.act("inspector").trigger()
    window.act("toggle_list").trigger()
    window._arrangement.keep()
    again = opened(qtbot, look, desk, folder)
    qtbot.waitUntil(lambda: again.rooms.room.name == "people")
    assert again.workspace.arrangement == "notes above"
    assert again.rooms.inspector_shown
    assert again.rooms.list_hidden


def test_a_change_is_kept_by_itself(qtbot: QtBot, look: Look, desk: Desk, folder: Path) -> None:
    window = opened(qtbot, look, desk, folder)
    window.act("toggle_timeline").trigger()
    qtbot.waitUntil(lambda: kept(qtbot, desk).get("panes") == "timeline alone")


def test_no_name_is_in_what_is_kept(qtbot: QtBot, look: Look, desk: Desk, folder: Path) -> None:
    window = opened(qtbot, look, desk, folder)
    window.act("go_people").trigger()
    window._arrangement.keep()
    qtbot.waitUntil(lambda: kept(qtbot, desk) != {})
    found = kept(qtbot, desk)
    assert found.pop("room") in {room.name for room in ROOMS}
    assert all(
        not isinstance(value, str) or value == window.workspace.arrangement for value in found.values()
    )


@pytest.mark.parametrize("spoiled", ["", "[]", "{", '{"room": 3}', '{"room": "cases"}'])
def test_what_is_spoiled_is_as_if_nothing_had_been_kept(spoiled: str) -> None:
    assert _sound(spoiled) == {}
