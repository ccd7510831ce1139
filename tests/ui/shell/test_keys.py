"""Keys: one table, to change, never one key for two things, and none that typing needs."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.look import Look
from ui.shell.actions import ACTS
from ui.shell.key_button import KeyButton
from ui.shell.key_table import KeyTable
from ui.shell.keys import keys_in_force, with_key
from workbench.kernel.errors import Refused

USUAL = keys_in_force({})


def test_the_usual_keys_are_those_of_the_table_and_no_two_are_the_same() -> None:
    assert {act.name: act.key for act in ACTS} == USUAL
    taken = [key for key in USUAL.values() if key]
    assert len(taken) == len(set(taken))


def test_no_usual_key_is_one_that_what_has_the_focus_needs() -> None:
    for act in ACTS:
        if act.key:
            assert with_key({**USUAL, act.name: ""}, act.name, act.key)[act.name] == act.key


def test_a_chosen_key_takes_the_place_of_the_usual_one() -> None:
    assert keys_in_force({"lock": "F12"})["lock"] == "F12"
    assert keys_in_force({"lock": ""})["lock"] == ""


@pytest.mark.parametrize(
    "key, sentence",
    [
        ("Ctrl+Z", "“Ctrl+Z” is the key of “Undo”. Take it from there first, or choose another."),
        ("Ctrl+C", "“Ctrl+C” is fixed: copy. Choose another."),
        ("A", "“A” is needed for typing. Hold Ctrl or Alt with it, or take a function key."),
        ("Shift+A", "“Shift+A” is needed for typing. Hold Ctrl or Alt with it, or take a function key."),
    ],
)
def test_a_key_that_does_something_else_is_refused_with_the_command_that_has_it(
    key: str, sentence: str
) -> None:
    with pytest.raises(Refused) as refused:
        with_key(USUAL, "lock", key)
    assert refused.value.message == sentence


def test_what_was_kept_and_clashes_is_as_if_it_had_not_been_chosen() -> None:
    assert keys_in_force({"lock": "Ctrl+Z", "nothing": "F12", "verify": "F12"}) == {**USUAL, "verify": "F12"}


def test_a_button_takes_the_next_key_and_leaves_it_on_escape(qtbot: QtBot) -> None:
    button = KeyButton("Lock")
    qtbot.addWidget(button)
    button.show_key("Ctrl+L")
    struck: list[str] = []
    button.struck.connect(struck.append)
    for key, modifier in (
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F12, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
    ):
        button.click()
        qtbot.keyClick(button, key, modifier)
    assert struck == ["Shift+F12", ""]
    assert button.text() == "Ctrl+L"


def test_the_table_says_why_beside_the_key_and_hands_over_what_differs(qtbot: QtBot, look: Look) -> None:
    table = KeyTable(look)
    qtbot.addWidget(table)
    table.strike("lock", "Ctrl+Z")
    assert "“Undo”" in table.refusal("lock")
    with qtbot.waitSignal(table.changed) as changed:
        table.strike("lock", "F12")
    assert changed.args == [{"lock": "F12"}]
    table.show_keys({"lock": "F12"})
    assert table.refusal("lock") == ""
