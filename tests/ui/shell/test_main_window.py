"""The frame: what is in view, undo worded by the journal, filters that say how to clear them."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.bridge import Desk, Place
from ui.look import Look
from ui.shell.actions import ACTS, MENUS
from ui.shell.keys import keys_in_force, with_key
from ui.shell.main_window import MainWindow
from workbench import cases
from workbench.kernel.errors import Refused, StoreTrouble


@pytest.fixture
def window(qtbot: QtBot, look: Look, desk: Desk, folder: Path) -> MainWindow:
    made = MainWindow(look, desk, folder)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.top._name.text() == "Concerns at Westmere")
    qtbot.waitUntil(lambda: made.cases.cards.known() == 2)
    return made


def test_undo_says_what_it_would_take_back(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.run(cases.AddCase("Third"))
    qtbot.waitUntil(lambda: window.act("undo").text() == "Undo: Add a case")
    window.act("undo").trigger()
    qtbot.waitUntil(lambda: window.act("redo").text() == "Redo: Add a case")
    assert window.messages.words() == "Undo: Add a case."


def test_what_went_out_is_not_offered_to_be_undone_nor_what_was_done_before(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.desk.run(cases.AddCase("Third"))
    qtbot.waitUntil(lambda: window.act("undo").text() == "Undo: Add a case")
    window.timeline.going_out.export_to(tmp_path / "timeline.csv")
    qtbot.waitUntil(lambda: not window.act("undo").isEnabled())
    assert "final" in window.act("undo").statusTip()


def test_when_the_last_act_was_saved_is_in_view(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.run(cases.AddCase("Third"))
    qtbot.waitUntil(lambda: window.status._saved.text().startswith("Saved "))
    assert window.status._saved.text() != "Saved"


def test_a_filter_is_named_with_the_key_that_clears_it(qtbot: QtBot, window: MainWindow) -> None:
    window.cases.choose(window.cases.cards.shown()[0].id)
    qtbot.waitUntil(lambda: window.status._filters.text() == "1 filter: C01   (Esc clears)")
    window.act("show_everything").trigger()
    qtbot.waitUntil(lambda: window.status._filters.text() == "")


def test_a_refusal_nobody_took_is_in_the_bar_and_trouble_stays(window: MainWindow) -> None:
    window.desk.refused.emit(Refused("Say why."))
    assert window.messages.words() == "Say why."
    window.desk.trouble.emit(StoreTrouble("The disk is full.", "Free some space."))
    window.desk.refused.emit(Refused("Say why."))
    assert window.messages.words() == "The disk is full. Free some space."


def test_going_to_a_case_narrows_everything_to_it(window: MainWindow) -> None:
    case = window.cases.cards.shown()[1].id
    window._leading.go(Place("case", case))
    assert window.current.filters.case == case


def test_every_act_stands_in_a_menu_and_no_two_share_a_key() -> None:
    keys = [act.key for act in ACTS if act.key]
    assert len(keys) == len(set(keys))
    assert {act.menu for act in ACTS} == set(MENUS)


def test_every_act_of_the_table_does_something(window: MainWindow) -> None:
    assert {act.name for act in ACTS} == set(window._acts.actions)


def test_no_two_actions_share_a_key_and_those_of_a_pane_are_fixed(window: MainWindow) -> None:
    keyed = [each for each in window.findChildren(QAction) if not each.shortcut().isEmpty()]
    keys = [each.shortcut().toString() for each in keyed]
    assert sorted(keys) == sorted(set(keys))
    of_panes = {each.shortcut().toString() for each in keyed} - {act.key for act in ACTS}
    assert of_panes
    for key in of_panes:
        with pytest.raises(Refused, match="is fixed"):
            with_key(keys_in_force({}), "verify", key)


def test_every_control_has_a_name_for_screen_readers(window: MainWindow) -> None:
    controls = [*window.findChildren(QAbstractButton), *window.findChildren(QLineEdit)]
    shown = [each for each in controls if each.isVisibleTo(window)]
    assert len(shown) > 5
    assert [each for each in shown if not _name(each)] == []


def _name(control: QWidget) -> str:
    return control.accessibleName() or getattr(control, "text", lambda: "")()
