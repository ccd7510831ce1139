"""The field for a date: what the program reads stands under it while it is typed."""

from datetime import UTC, date, datetime

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from ui.look import Look
from ui.widgets import Form, FuzzyDateEdit
from ui.widgets.fuzzy_date_edit import KEEP
from workbench.kernel import clock
from workbench.kernel.dates import Anchor, DateReader, FuzzyDate
from workbench.kernel.errors import Refused


def typed(field: FuzzyDateEdit, qtbot: QtBot, words: str) -> None:
    line = field.findChildren(QLineEdit)[0]
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


INSPECTION = Anchor("key_date-1", FuzzyDate.on(date(2019, 11, 18)))


def shown(qtbot: QtBot, reader: DateReader | None = None) -> FuzzyDateEdit:
    field = FuzzyDateEdit("When", reader)
    qtbot.addWidget(field)
    field.show()
    return field


def button(field: FuzzyDateEdit, words: str) -> QPushButton:
    (found,) = [
        each for each in field.findChildren(QPushButton) if each.text() == words and not each.isHidden()
    ]
    return found


def the_day(field: FuzzyDateEdit) -> QLineEdit:
    _, day = field.findChildren(QLineEdit)
    return day


def test_a_date_is_read_from_the_key_dates_of_the_casebook(look: Look, qtbot: QtBot) -> None:
    field = shown(qtbot)
    typed(field, qtbot, "two weeks before the inspection")
    assert field.date() is None
    field.read_with(DateReader({"the inspection": INSPECTION}))
    assert field.reading().startswith("Read as: 2 weeks before the inspection: about 4 November 2019")
    assert field.read().relation is not None


def test_of_several_meanings_one_is_chosen_and_the_words_stay(look: Look, qtbot: QtBot) -> None:
    field = shown(qtbot)
    typed(field, qtbot, "Q3 2019")
    assert field.date() is None
    assert field.choices() == ("the quarter July to September 2019", "Q3 2019/20", "Q3 2018/19")
    with qtbot.waitSignal(field.edited):
        button(field, "Q3 2019/20").click()
    assert field.reading() == "Read as: the quarter October to December 2019 (1 October to 31 December 2019)"
    found = field.read()
    assert (found.earliest, found.words, field.value()) == (date(2019, 10, 1), "Q3 2019", "Q3 2019")
    assert field.choices() == ()


def test_a_choice_holds_only_for_the_words_it_was_made_for(look: Look, qtbot: QtBot) -> None:
    field = shown(qtbot)
    typed(field, qtbot, "Q3 2019")
    field.choose("Q3 2019/20")
    typed(field, qtbot, "Q3 2018")
    assert field.date() is None
    assert "Q3 2018/19" in field.choices()


def test_words_that_need_the_day_on_which_they_were_said_ask_for_it(look: Look, qtbot: QtBot) -> None:
    field = shown(qtbot)
    assert the_day(field).isHidden()
    typed(field, qtbot, "three weeks ago")
    assert not the_day(field).isHidden()
    assert "the day on which it was said" in field.reading()
    the_day(field).setText("February 2020")
    assert field.reading().startswith("The day on which it was said is one day")
    the_day(field).setText("sometime")
    assert field.reading().startswith("The day on which it was said is one day")
    the_day(field).setText("13 Feb 2020")
    assert field.reading().endswith("said on 13 February 2020)")
    assert field.read().said_on == date(2020, 2, 13)
    field.set_value("")
    assert the_day(field).text() == ""
    assert the_day(field).isHidden()


def test_typing_counts_as_editing_and_showing_a_value_does_not(look: Look, qtbot: QtBot) -> None:
    field = FuzzyDateEdit("When")
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.edited):
        field.set_value("4 Nov 2019")
    with qtbot.waitSignal(field.edited):
        typed(field, qtbot, "5")


def test_words_that_tell_no_date_are_kept_without_one_when_that_is_said(look: Look, qtbot: QtBot) -> None:
    field = shown(qtbot)
    typed(field, qtbot, "when it snowed")
    assert field.date() is None
    with qtbot.waitSignal(field.edited):
        button(field, "Keep these words, without a date").click()
    assert field.reading() == "Read as: date not known; kept as said: “when it snowed”"
    assert (field.read(), field.value()) == (FuzzyDate.not_known("when it snowed"), "when it snowed")
    assert not field.can_keep()
    typed(field, qtbot, "the week it snowed")
    assert field.date() is None


def test_words_that_are_asked_about_can_be_kept_too_and_nothing_is_offered_where_a_date_is_read(
    look: Look, qtbot: QtBot
) -> None:
    field = shown(qtbot)
    assert not field.can_keep()
    typed(field, qtbot, "Q3 2019")
    assert field.can_keep()
    typed(field, qtbot, "2019")
    assert not field.can_keep()
    field.needs_a_date()
    typed(field, qtbot, "when it snowed")
    assert not field.can_keep()


def test_words_after_undated_are_kept_without_a_date(look: Look, qtbot: QtBot) -> None:
    field = shown(qtbot)
    typed(field, qtbot, "undated: when it snowed")
    assert field.read() == FuzzyDate.not_known("when it snowed")


def test_a_refusal_is_said_once(look: Look, qtbot: QtBot) -> None:
    form = Form(look, "Event", submit="Add")
    field = FuzzyDateEdit("When")
    form.add("date", "When", field)
    qtbot.addWidget(form)
    form.show()
    typed(field, qtbot, "when it snowed")
    form.tell(Refused(field.reading(), "date"))
    assert form.refusal("date") == field.reading()
    assert field._reading.isHidden()
    field.choose(KEEP)
    assert form.refusal("date") == ""
    assert not field._reading.isHidden()


def test_an_unlikely_year_is_asked_about_and_can_still_be_meant(look: Look, qtbot: QtBot) -> None:
    field = FuzzyDateEdit("When")
    qtbot.addWidget(field)
    with clock.fixed(datetime(2026, 11, 24, 9, tzinfo=UTC)):
        typed(field, qtbot, "4 November 2109")
    assert field.reading() == "Read as: 4 November 2109. 2109 is 83 years from now: is the year right?"
    assert field._reading.property("tone") == "warn"
    assert field.read().earliest == date(2109, 11, 4)


def test_a_line_that_was_refused_is_right_again_when_it_is_changed(look: Look, qtbot: QtBot) -> None:
    field = shown(qtbot)
    typed(field, qtbot, "5 May")
    field.insist(Refused("Which year?"))
    assert (field.control.property("wrong"), field.reading()) == ("true", "Which year?")
    QTest.keyClicks(field.control, " 2019")
    assert (field.control.property("wrong"), field.reading()) == ("false", "Read as: 5 May 2019")
