"""Fields for linked records, running text, and single days and moments."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.look import Look
from ui.widgets import DayField, LinkPicker, RunningField, read_day, read_day_or_none, read_moment
from workbench.kernel import clock
from workbench.kernel.errors import Refused
from workbench.kernel.running_text import refer

ONE, OTHER, NEW = (f"person-{letter * 26}" for letter in "abc")


def picker_for(look: Look, qtbot: QtBot) -> LinkPicker:
    made = LinkPicker(look, "People", "Link a person", "Add a person")
    qtbot.addWidget(made)
    made.offer([(ONE, "W07", "social worker"), (OTHER, "P14", "team manager")])
    made.show()
    return made


def test_a_letter_opens_the_list_narrowed_and_enter_takes_the_first(look: Look, qtbot: QtBot) -> None:
    field = picker_for(look, qtbot)
    QTest.keyClicks(field.control, "p")
    assert field._picker.isVisible()
    QTest.keyClick(field._picker._line, Qt.Key.Key_Return)
    assert field.value() == (OTHER,)


def test_a_list_opened_before_its_choices_came_is_filled_when_they_come(look: Look, qtbot: QtBot) -> None:
    field = LinkPicker(look, "People", "Link a person")
    qtbot.addWidget(field)
    field.show()
    QTest.keyClicks(field.control, "p")
    assert not field._picker._records()
    QTest.keyClick(field._picker._line, Qt.Key.Key_Return)
    assert field.value() == ()
    assert field._picker.isVisible()
    field.offer([(ONE, "W07", "social worker"), (OTHER, "P14", "team manager")])
    QTest.keyClick(field._picker._line, Qt.Key.Key_Return)
    assert field.value() == (OTHER,)


def test_what_is_chosen_is_a_chip_that_can_be_taken_away(look: Look, qtbot: QtBot) -> None:
    field = picker_for(look, qtbot)
    field.set_value((ONE, OTHER, ONE))
    assert field.value() == (ONE, OTHER)
    assert field._chosen[ONE].accessibleName() == "Remove W07"
    field._chosen[ONE].click()
    assert field.value() == (OTHER,)


def test_a_record_that_is_missing_is_made_and_chosen_without_leaving_the_field(
    look: Look, qtbot: QtBot
) -> None:
    field = picker_for(look, qtbot)
    wanted: list[tuple[str, Callable[[str], None]]] = []
    field.making_wanted.connect(lambda typed, then: wanted.append((typed, then)))
    QTest.keyClicks(field.control, "z")
    QTest.keyClicks(field._picker._line, "oe")
    QTest.keyClick(field._picker._line, Qt.Key.Key_Return)
    typed, then = wanted[0]
    assert typed == "zoe"
    then(NEW)
    assert field.value() == (NEW,)


def test_everybody_who_is_found_by_the_words_is_taken_at_once(look: Look, qtbot: QtBot) -> None:
    field = LinkPicker(look, "People", "Choose a person", taking="Choose all")
    qtbot.addWidget(field)
    field.offer(
        [(ONE, "W07", "social worker"), (OTHER, "P14", "team manager"), (NEW, "W09", "social worker")]
    )
    field.show()
    QTest.keyClicks(field.control, "t")
    QTest.keyClick(field._picker._line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == ()
    QTest.keyClick(field._picker._line, Qt.Key.Key_Backspace)
    QTest.keyClicks(field._picker._line, "social")
    row = field._picker._taking_row()
    assert row is not None
    assert row.text() == "Choose all 2 of these (Ctrl+Enter)"
    QTest.keyClick(field._picker._line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == (ONE, NEW)


def test_running_text_keeps_references_and_says_when_it_was_changed(look: Look, qtbot: QtBot) -> None:
    field = RunningField(look, "Notes")
    qtbot.addWidget(field)
    field.offer([(ONE, "W07", "")], {ONE: "W07"})
    field.set_value(f"Told {refer(ONE)} twice.")
    assert field.value() == f"Told {refer(ONE)} twice."
    with qtbot.waitSignal(field.edited):
        field._put(OTHER)
    assert refer(OTHER) in field.value()


def test_a_day_is_read_in_words_and_today_is_one(qtbot: QtBot) -> None:
    with clock.fixed(datetime(2020, 2, 20, 10, tzinfo=UTC)):
        assert read_day("today", "on") == date(2020, 2, 20)
        assert read_day("yesterday", "on") == date(2020, 2, 19)
        assert read_day("4 November 2019", "on") == date(2019, 11, 4)
        field = DayField("On")
        qtbot.addWidget(field)
        field.set_value("today")
        assert "20 February 2020" in field.reading()
    assert read_day_or_none("  ", "on") is None


@pytest.mark.parametrize("words", ["about March 2019", "", "before 9 Dec 2019", "soon"])
def test_what_is_not_one_day_is_refused_beside_its_field(words: str) -> None:
    with pytest.raises(Refused) as refused:
        read_day(words, "given_on")
    assert refused.value.field == "given_on"


def test_a_moment_needs_its_time() -> None:
    found = read_moment("4 November 2019, 16:52", "at")
    assert (found.date(), found.hour, found.minute) == (date(2019, 11, 4), 16, 52)
    with clock.fixed(datetime(2020, 2, 20, 10, tzinfo=UTC)):
        assert read_moment("now", "at") == datetime(2020, 2, 20, 10, tzinfo=UTC)
    with pytest.raises(Refused, match="time"):
        read_moment("4 November 2019", "at")
