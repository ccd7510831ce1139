"""The list that opens at the caret, and the field for a passphrase."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from ui.look import Look
from ui.widgets import ChoiceField
from ui.widgets.picker import Picker
from ui.widgets.secret_field import SecretField

PEOPLE = (
    ("p1", "P14", "social worker"),
    ("p2", "Šimůnek-Łaska", ""),
    ("p3", "Child C", ""),
    ("p4", "P22", ""),
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def picker_for(look: Look, window: QWidget) -> tuple[Picker, QLineEdit]:
    picker = Picker(look, "Who", window)
    picker.open_at(QPoint(10, 10), PEOPLE)
    line = picker.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    return picker, line


def test_typing_narrows_without_regard_to_marks_and_enter_takes(
    look: Look, qtbot: QtBot, window: QWidget
) -> None:
    picker, line = picker_for(look, window)
    QTest.keyClicks(line, "laska sim")
    with qtbot.waitSignal(picker.chosen) as told:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert told.args == ["p2"]
    assert picker.isHidden()


def test_the_arrows_pass_over_what_does_not_fit(look: Look, qtbot: QtBot, window: QWidget) -> None:
    picker, line = picker_for(look, window)
    QTest.keyClicks(line, "p")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(line, key)
    with qtbot.waitSignal(picker.chosen) as told:
        QTest.keyClick(line, Qt.Key.Key_Enter)
    assert told.args == ["p4"]


def test_an_empty_list_says_that_it_is_and_what_is_marked_stays_so_when_it_is_filled_again(
    look: Look, qtbot: QtBot, window: QWidget
) -> None:
    picker, line = picker_for(look, window)
    QTest.keyClicks(line, "nobody")
    assert seen(picker) == ["Nothing here matches what is typed"]
    picker.open_at(QPoint(10, 10), ())
    assert seen(picker) == ["Nothing to choose from here"]
    picker.refill(PEOPLE)
    QTest.keyClick(line, Qt.Key.Key_Down)
    picker.refill(PEOPLE[1:])
    assert picker._list.currentItem().text() == "Šimůnek-Łaska"
    assert len(seen(picker)) == 3


def seen(picker: Picker) -> list[str]:
    return [item.text() for item in picker._rows() if not item.isHidden()]


def test_where_nothing_fits_nothing_is_taken(look: Look, qtbot: QtBot, window: QWidget) -> None:
    picker, line = picker_for(look, window)
    QTest.keyClicks(line, "nobody")
    with qtbot.assertNotEmitted(picker.chosen):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert not picker.isHidden()


def test_a_click_takes_too(look: Look, qtbot: QtBot, window: QWidget) -> None:
    picker, _ = picker_for(look, window)
    shown = picker.findChild(QListWidget)
    assert isinstance(shown, QListWidget)
    with qtbot.waitSignal(picker.chosen) as told:
        shown.itemClicked.emit(shown.item(2))
    assert told.args == ["p3"]


def test_a_passphrase_is_hidden_until_it_is_asked_for(look: Look, qtbot: QtBot) -> None:
    field = SecretField("Passphrase")
    qtbot.addWidget(field)
    line, box = field.findChild(QLineEdit), field.findChild(QCheckBox)
    assert isinstance(line, QLineEdit)
    assert isinstance(box, QCheckBox)
    QTest.keyClicks(line, "correct horse")
    assert field.value() == "correct horse"
    assert "horse" not in line.displayText()
    box.click()
    assert line.displayText() == "correct horse"
    box.click()
    assert line.echoMode() is QLineEdit.EchoMode.Password


def test_enter_submits_a_passphrase_and_typing_replaces_a_selected_one(look: Look, qtbot: QtBot) -> None:
    field = SecretField("Passphrase")
    qtbot.addWidget(field)
    line = field.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    field.set_value("wrong")
    field.select()
    QTest.keyClicks(line, "right")
    with qtbot.waitSignal(field.submitted):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert field.value() == "right"


def test_a_choice_keeps_its_value_when_others_are_offered(look: Look, qtbot: QtBot) -> None:
    choice = ChoiceField("Case", [("a", "Child A"), ("b", "Child B")])
    qtbot.addWidget(choice)
    choice.set_value("b")
    choice.offer([("c", "Child C"), ("b", "Child B")])
    assert choice.value() == "b"
    choice.offer([("c", "Child C")])
    assert choice.value() == "c"
