"""The field for a date: what the program reads stands under it while it is typed."""

from datetime import date

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.look import Look
from ui.widgets import FuzzyDateEdit
from workbench.kernel.dates import FuzzyDate


def typed(field: FuzzyDateEdit, qtbot: QtBot, words: str) -> None:
    line = field.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.clear()
    QTest.keyClicks(line, words)


def test_it_says_how_the_words_are_read(look: Look, qtbot: QtBot) -> None:
    field = FuzzyDateEdit("When")
    qtbot.addWidget(field)
    typed(field, qtbot, "4 Nov 2019")
    assert field.reading() == "Read as: 4 November 2019"
    typed(field, qtbot, "about March 2019")
    assert field.reading() == "Read as: about March 2019 (14 February to 15 April 2019)"


def test_what_cannot_be_read_stays_and_the_reason_is_shown(look: Look, qtbot: QtBot) -> None:
    field = FuzzyDateEdit("When")
    qtbot.addWidget(field)
    typed(field, qtbot, "5 May")
    assert field.value() == "5 May"
    assert field.date() is None
    assert "year" in field.reading()


def test_an_empty_field_is_no_mistake(look: Look, qtbot: QtBot) -> None:
    field = FuzzyDateEdit("When")
    qtbot.addWidget(field)
    assert field.reading() == "Leave it empty if no date is known."
    typed(field, qtbot, "unknown")
    assert field.reading() == "Read as: date not known"


def test_another_reader_may_read_against_a_known_day(look: Look, qtbot: QtBot) -> None:
    day = FuzzyDate.on(date(2020, 2, 18))
    field = FuzzyDateEdit("When", reader=lambda _: day)
    qtbot.addWidget(field)
    field.set_value("last Tuesday")
    assert field.date() == day
    assert field.reading() == "Read as: 18 February 2020"


def test_typing_counts_as_editing_and_showing_a_value_does_not(look: Look, qtbot: QtBot) -> None:
    field = FuzzyDateEdit("When")
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.edited):
        field.set_value("4 Nov 2019")
    with qtbot.waitSignal(field.edited):
        typed(field, qtbot, "5")
