"""Forms: nothing typed is lost, a refusal stands beside its field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from ui.look import Look
from ui.widgets import ChoiceField, FilterChip, Form, LinesField, TextField, TokensField
from workbench.kernel.errors import Refused

NO_TITLE = Refused("A case needs a title. Type a few words.", "title")


def form_for(look: Look, qtbot: QtBot) -> Form:
    form = Form(look, "New case", submit="Add the case", leave="Cancel")
    form.add("title", "Title", TextField("Title"))
    form.add("account", "Account", LinesField("Account"), "In the words of who told it.")
    form.add("risk", "Risk", ChoiceField("Risk", [("high", "High"), ("lower", "Lower")]))
    form.add("people", "People", TokensField("People", {"p1": "P14", "p2": "P22", "p3": "Child C"}))
    qtbot.addWidget(form)
    form.show()
    return form


def line(form: Form, key: str) -> QLineEdit:
    found = form.field(key).findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def test_values_come_out_as_they_went_in(look: Look, qtbot: QtBot) -> None:
    form, values = (
        form_for(look, qtbot),
        {"title": "Child C", "account": "Told\nat half term", "risk": "lower"},
    )
    form.set_values({**values, "people": ("p3", "p1")})
    assert form.values() == {**values, "people": ("p3", "p1")}


def test_a_refused_form_keeps_its_text_and_says_why_beside_the_field(look: Look, qtbot: QtBot) -> None:
    form = form_for(look, qtbot)
    QTest.keyClicks(line(form, "title"), "Child")
    assert form.refuse(NO_TITLE)
    assert form.values()["title"] == "Child"
    assert form.refusal("title") == NO_TITLE.message
    assert line(form, "title").property("wrong") == "true"
    assert line(form, "title").accessibleDescription() == NO_TITLE.message
    assert form.refusal("account") == ""


def test_a_refusal_of_no_field_here_is_left_to_the_message_bar(look: Look, qtbot: QtBot) -> None:
    form = form_for(look, qtbot)
    assert not form.refuse(Refused("Another window changed this case."))
    assert not form.refuse(Refused("The number is taken.", "number"))


def test_the_next_refusal_replaces_the_last(look: Look, qtbot: QtBot) -> None:
    form = form_for(look, qtbot)
    form.refuse(NO_TITLE)
    form.refuse(Refused("Say who told it.", "account"))
    assert (form.refusal("title"), form.refusal("account")) == ("", "Say who told it.")
    assert line(form, "title").property("wrong") == "false"


def test_typing_is_told_at_once_and_settles_after_a_pause(look: Look, qtbot: QtBot) -> None:
    form = form_for(look, qtbot)
    form._due.setInterval(1)
    with qtbot.waitSignals([form.edited, form.settled]):
        QTest.keyClicks(line(form, "title"), "C")


def test_showing_values_is_not_editing(look: Look, qtbot: QtBot) -> None:
    form = form_for(look, qtbot)
    with qtbot.assertNotEmitted(form.edited):
        form.set_values({"title": "Child C", "account": "Told", "risk": "lower", "people": ("p1",)})


def test_ctrl_enter_and_the_button_submit_what_is_entered(look: Look, qtbot: QtBot) -> None:
    form = form_for(look, qtbot)
    QTest.keyClicks(line(form, "title"), "Child C")
    button = next(b for b in form.findChildren(QPushButton) if b.text() == "Add the case")
    with qtbot.waitSignal(form.submitted) as told:
        button.click()
    assert told.args is not None
    assert told.args[0]["title"] == "Child C"
    line(form, "title").setFocus()
    with qtbot.waitSignal(form.submitted):
        QTest.keyClick(line(form, "title"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_escape_leaves_the_form(look: Look, qtbot: QtBot) -> None:
    form = form_for(look, qtbot)
    line(form, "title").setFocus()
    with qtbot.waitSignal(form.left):
        QTest.keyClick(line(form, "title"), Qt.Key.Key_Escape)


def test_every_control_of_a_form_has_a_name(look: Look, qtbot: QtBot) -> None:
    form = form_for(look, qtbot)
    controls = [
        *form.findChildren(QLineEdit),
        *form.findChildren(QPlainTextEdit),
        *form.findChildren(QComboBox),
        *form.findChildren(QPushButton),
    ]
    assert [control for control in controls if not control.accessibleName()] == []


def test_a_form_is_480_wide_and_grows_with_the_text_size(look: Look, qtbot: QtBot) -> None:
    form = form_for(look, qtbot)
    assert (form.maximumWidth(), form.sizeHint().width()) == (480, 480)
    look.change("light", 1.5)
    assert (form.maximumWidth(), form.sizeHint().width()) == (720, 720)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_in_a_form_is_cut_when_the_window_is_low(look: Look, qtbot: QtBot, scale: float) -> None:
    look.change("light", scale)
    form = form_for(look, qtbot)
    form.refuse(NO_TITLE)
    form.resize(form.sizeHint().width(), 300)
    qtbot.waitExposed(form)
    for control in (*form.findChildren(QLineEdit), *form.findChildren(QPushButton)):
        if control.isVisible():
            assert control.height() >= control.minimumSizeHint().height()


def test_a_choice_refuses_what_it_does_not_offer(look: Look, qtbot: QtBot) -> None:
    choice = ChoiceField("Risk", [("high", "High")])
    qtbot.addWidget(choice)
    with pytest.raises(ValueError, match="none"):
        choice.set_value("none")
    choice.grab()


def test_choosing_with_the_keyboard_counts_as_editing(look: Look, qtbot: QtBot) -> None:
    choice = ChoiceField("Risk", [("high", "High"), ("lower", "Lower")])
    qtbot.addWidget(choice)
    box = choice.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    with qtbot.waitSignal(choice.edited):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert choice.value() == "lower"


def test_typing_part_of_a_name_and_enter_takes_the_person(look: Look, qtbot: QtBot) -> None:
    people = TokensField("People", {"p1": "P14", "p2": "P22", "p3": "Child C"})
    qtbot.addWidget(people)
    entry = people.findChild(QLineEdit)
    assert isinstance(entry, QLineEdit)
    with qtbot.waitSignal(people.edited):
        QTest.keyClicks(entry, "child")
        QTest.keyClick(entry, Qt.Key.Key_Return)
    assert people.value() == ("p3",)
    assert entry.text() == ""


def test_an_unclear_name_takes_nobody(look: Look, qtbot: QtBot) -> None:
    people = TokensField("People", {"p1": "P14", "p2": "P22"})
    qtbot.addWidget(people)
    entry = people.findChild(QLineEdit)
    assert isinstance(entry, QLineEdit)
    QTest.keyClicks(entry, "P")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert people.value() == ()


def test_pressing_a_person_takes_them_out(look: Look, qtbot: QtBot) -> None:
    people = TokensField("People", {"p1": "P14", "p2": "P22"})
    qtbot.addWidget(people)
    people.set_value(("p1", "p2", "p1"))
    assert people.value() == ("p1", "p2")
    chip = next(chip for chip in people.findChildren(FilterChip) if "P14" in chip.text())
    with qtbot.waitSignal(people.edited):
        chip.click()
    assert people.value() == ("p2",)


def test_many_people_go_on_in_the_next_line(look: Look, qtbot: QtBot) -> None:
    people = TokensField("People", {f"p{n}": f"Person {n}" for n in range(20)})
    qtbot.addWidget(people)
    people.set_value([f"p{n}" for n in range(20)])
    people.resize(300, 400)
    people.show()
    chips = people.findChildren(FilterChip)
    assert len({chip.y() for chip in chips}) > 1
    assert all(chip.geometry().right() <= 300 for chip in chips)
