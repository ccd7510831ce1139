"""One list for records, people, commands, settings and help; names are hidden in it as everywhere."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.bridge import Desk, Place
from ui.look import Look
from ui.shell.actions import ACTS
from ui.shell.guide_page import GuidePage
from ui.shell.main_window import MainWindow
from ui.shell.palette_entries import Command, GuideAt, Setting, commands, fitting
from ui.shell.settings_page import SettingsPage


@pytest.fixture
def window(qtbot: QtBot, look: Look, desk: Desk, folder: Path) -> MainWindow:
    made = MainWindow(look, desk, folder)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.cases.cards.known() == 2)
    return made


def words(window: MainWindow) -> list[str]:
    return [entry.words for entry in window._results.entries()]


def opened(qtbot: QtBot, window: MainWindow, typed: str) -> None:
    window.act("search").trigger()
    qtbot.waitUntil(lambda: bool(window._results._named))
    window.top.search.setText(typed)


def test_every_act_is_offered_with_its_key() -> None:
    offered = commands({act.name: act.key for act in ACTS})
    assert {entry.target for entry in offered} == {Command(act.name) for act in ACTS if act.name != "search"}
    assert next(entry for entry in offered if entry.target == Command("lock")).aside == "File   Ctrl+L"


def test_a_reference_and_enter_open_a_record(qtbot: QtBot, window: MainWindow) -> None:
    opened(qtbot, window, "c02")
    assert words(window)[0] == "C02"
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)
    assert window.current.place is not None
    assert window.current.place.kind == "case"
    assert window.top.search.text() == ""


def test_a_command_is_done_and_comes_first_the_next_time(qtbot: QtBot, window: MainWindow) -> None:
    opened(qtbot, window, ">journal")
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)
    assert window.rooms.room.name == "journal"
    window.act("search").trigger()
    assert words(window)[0] == "Journal"


def test_a_setting_and_a_page_of_the_guide_are_found(qtbot: QtBot, window: MainWindow) -> None:
    opened(qtbot, window, "text size")
    setting = next(entry for entry in window._results.entries() if isinstance(entry.target, Setting))
    window._leading.go(setting.target)
    assert window.rooms._pages.currentWidget() is window.rooms.widget_of(SettingsPage)
    opened(qtbot, window, "?dates as people")
    target = window._results.entries()[0].target
    assert target == GuideAt("dates")
    window._leading.go(target)
    assert window.rooms.widget_of(GuidePage).title() == "Dates as people say them"


def test_people_alone_are_offered_after_an_at_sign_and_only_by_pseudonym(
    qtbot: QtBot, window: MainWindow
) -> None:
    opened(qtbot, window, "@")
    targets = [entry.target for entry in window._results.entries()]
    assert len(targets) == 2
    assert all(isinstance(target, Place) and target.kind == "person" for target in targets)
    window.current.names.show({target.id: "Anna Kowalska" for target in targets if isinstance(target, Place)})
    qtbot.waitUntil(lambda: "Anna Kowalska" in words(window))
    window.current.names.hide()
    qtbot.waitUntil(lambda: bool(words(window)) and "Anna Kowalska" not in words(window))


def test_words_of_the_record_are_found_where_they_stand(qtbot: QtBot, window: MainWindow) -> None:
    window.top.search.setText("oversight")
    qtbot.waitUntil(lambda: bool(window._results._found))
    (place,) = window._results._found
    assert "oversight" in place.detail
    window.top.search.setText("zzzz")
    qtbot.waitUntil(lambda: window._results.said() == "No match for “zzzz”.")


def test_leaving_goes_back_to_what_was_being_done_and_lets_go_of_what_was_offered(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.cases.setFocus()
    before = window.focusWidget()
    opened(qtbot, window, "c0")
    qtbot.keyClick(window.top.search, Qt.Key.Key_Escape)
    assert not window._results.isVisible()
    assert window.focusWidget() is before
    assert window._results._named == ()


@pytest.mark.parametrize(
    "typed, best",
    [
        ("undo", "Undo"),
        ("hc", "High contrast"),
        ("lnk", "Show or hide what is linked"),
        ("jornal", "Journal"),
        ("backup", "Back up now"),
        ("intrview", "New interview"),
    ],
)
def test_a_few_letters_are_enough(typed: str, best: str) -> None:
    found = fitting(typed, commands({}))
    assert best in [entry.words for entry in found[:3]]


def test_nothing_fits_what_is_in_no_order() -> None:
    assert fitting("xqzj", commands({})) == ()
