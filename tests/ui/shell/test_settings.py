"""The settings are in force as soon as they are chosen, and hold nothing of a case."""

from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.bridge import Desk
from ui.look import Look
from ui.preferences import Preferences, with_look
from ui.shell.keys_page import KeysPage
from ui.shell.main_window import MainWindow
from ui.shell.settings_page import SETTINGS, SettingsPage


@pytest.fixture
def window(qtbot: QtBot, look: Look, desk: Desk, folder: Path) -> MainWindow:
    made = MainWindow(look, desk, folder, preferences=Preferences("dark", keys={"lock": "F12"}))
    qtbot.addWidget(made)
    made.preferring.connect(made.show_preferences)
    made.show()
    return made


def settings(window: MainWindow) -> SettingsPage:
    window.act("settings").trigger()
    return window.rooms.widget_of(SettingsPage)


def test_they_show_what_is_in_force(window: MainWindow) -> None:
    page = settings(window)
    assert page.form.values() == {
        "theme": "dark",
        "scale": "100",
        "lock_after": "10",
        "names_shown_for": "60",
    }
    assert window.act("lock").shortcut().toString() == "F12"


def test_a_choice_is_wanted_at_once(qtbot: QtBot, window: MainWindow) -> None:
    page = settings(window)
    page.form.field("lock_after").set_value("5")
    with qtbot.waitSignal(window.preferring) as wanted:
        page.form.field("lock_after").edited.emit()
    assert wanted.args == [Preferences("dark", lock_after=5, keys={"lock": "F12"})]


def test_names_stay_for_as_long_as_is_chosen(window: MainWindow) -> None:
    window.show_preferences(Preferences(names_shown_for=30))
    window.current.names.show({"person-1": "Anna Kowalska"})
    assert window.current.names.left == 30


def test_a_changed_key_works_and_stands_on_the_page_of_keys(qtbot: QtBot, window: MainWindow) -> None:
    window.act("keys").trigger()
    page = window.rooms.widget_of(KeysPage)
    settings(window).keys.strike("verify", "Ctrl+Alt+V")
    assert window.act("verify").shortcut().toString() == "Ctrl+Alt+V"
    said = [str(each.property("text") or "") for each in page.findChildren(QWidget)]
    assert "Ctrl+Alt+V" in said


def test_every_setting_is_one_that_is_kept() -> None:
    assert {name for name, _ in SETTINGS} <= set(asdict(Preferences()))


def test_the_text_grows_in_steps_and_stops_at_twice_its_size() -> None:
    larger = Preferences(scale=1.9)
    for _ in range(3):
        larger = with_look(larger, "larger")
    assert larger.scale == 2.0
    assert with_look(larger, "usual_size").scale == 1.0
    assert with_look(larger, "dark").theme == "dark"
