"""Running text: people are tokens, the stored text holds references, nothing else of a person."""

from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.look import Look, Role
from ui.widgets import CodeStripe, NoteMarks, NoteParagraph, TokenText
from ui.widgets.note_text import NoteText
from ui.widgets.token_text import MEASURE
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.kernel.running_text import refer

WARD, ALDOUS = new_id("person"), new_id("person")
SHOWN = {WARD: "P14", ALDOUS: "P22"}
STORED = f"{refer(WARD)} and {refer(ALDOUS)} were in the room; nobody wrote it down.\nTwo lines, 😀 and all."


def text_for(look: Look, qtbot: QtBot, **how: Any) -> TokenText:
    text = TokenText(look, "Paragraph 15", **how)
    qtbot.addWidget(text)
    text.resize(MEASURE, 100)
    text.show()
    return text


def test_stored_text_comes_out_as_it_went_in(look: Look, qtbot: QtBot) -> None:
    text = text_for(look, qtbot)
    for stored in (
        STORED,
        "",
        "no names",
        refer(WARD),
        f"{refer(WARD)}{refer(WARD)}",
        "@[person-x] is no one",
    ):
        text.set_text(stored, SHOWN)
        assert text.stored_text() == stored


def test_no_name_and_no_id_is_in_the_text_itself(look: Look, qtbot: QtBot) -> None:
    text = text_for(look, qtbot)
    text.set_text(STORED, SHOWN)
    assert "P14" not in text.toPlainText()
    assert WARD not in text.toPlainText()


def test_names_are_shown_without_changing_the_text(look: Look, qtbot: QtBot) -> None:
    text = text_for(look, qtbot)
    text.set_text(STORED, SHOWN)
    before = text.grab().toImage()
    with qtbot.assertNotEmitted(text.edited):
        text.show_names({WARD: "Margaret Ward", ALDOUS: "Tom Aldous"})
    assert text.grab().toImage() != before
    assert text.stored_text() == STORED


def test_a_person_nobody_gave_a_word_for_is_said_to_be_not_found(look: Look, qtbot: QtBot) -> None:
    text = text_for(look, qtbot)
    text.set_text(refer(WARD), {})
    text.selectAll()
    assert text.createMimeDataFromSelection().text() == "[not found]"


def test_typing_is_told_and_showing_text_is_not(look: Look, qtbot: QtBot) -> None:
    text = text_for(look, qtbot, editable=True)
    with qtbot.assertNotEmitted(text.edited):
        text.set_text(STORED, SHOWN)
        look.change("dark", 1.5)
    with qtbot.waitSignal(text.edited):
        QTest.keyClicks(text, " So")
    assert text.stored_text() == f"{STORED} So"


def test_a_word_that_is_only_marked_is_nobodys_edit(look: Look, qtbot: QtBot) -> None:
    """As when the dictionary comes in: what was typed is the same."""
    marks = NoteMarks()
    text = NoteText(look, "Paragraph 15", marks, editable=True)
    qtbot.addWidget(text)
    text.set_text(STORED, SHOWN)
    with qtbot.assertNotEmitted(text.edited):
        marks.seek("wrote")
    with qtbot.waitSignal(text.edited):
        QTest.keyClick(text, Qt.Key.Key_A)


def test_one_person_put_in_place_of_another_is_an_edit(look: Look, qtbot: QtBot) -> None:
    text = text_for(look, qtbot, editable=True)
    text.set_text(refer(WARD), SHOWN)
    text.selectAll()
    with qtbot.waitSignal(text.edited):
        text.put_reference(ALDOUS)
    assert text.stored_text() == refer(ALDOUS)


def test_an_at_sign_asks_for_a_person_who_takes_its_place(look: Look, qtbot: QtBot) -> None:
    text = text_for(look, qtbot, editable=True)
    text.set_text("", SHOWN)
    QTest.keyClicks(text, "Told ")
    with qtbot.waitSignal(text.reference_wanted):
        QTest.keyClicks(text, "@")
    text.put_reference(WARD)
    QTest.keyClicks(text, " twice")
    assert text.stored_text() == f"Told {refer(WARD)} twice"


def test_a_person_takes_the_place_of_what_is_selected(look: Look, qtbot: QtBot) -> None:
    text = text_for(look, qtbot, editable=True)
    text.set_text("The manager said so", SHOWN)
    cursor = text.textCursor()
    cursor.setPosition(4)
    cursor.setPosition(11, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    text.put_reference(ALDOUS)
    assert text.stored_text() == f"The {refer(ALDOUS)} said so"


def test_what_is_no_id_becomes_no_token(look: Look, qtbot: QtBot) -> None:
    text = text_for(look, qtbot, editable=True)
    with pytest.raises(Refused):
        text.put_reference("Margaret Ward")


def test_a_token_is_deleted_as_one_and_comes_back_with_undo(look: Look, qtbot: QtBot) -> None:
    text = text_for(look, qtbot, editable=True)
    text.set_text(f"{refer(WARD)} said", SHOWN)
    text.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(text, Qt.Key.Key_Delete)
    assert text.stored_text() == " said"
    text.undo()
    assert text.stored_text() == f"{refer(WARD)} said"


def test_copied_text_carries_the_shown_words_outside_and_the_reference_inside(
    look: Look, qtbot: QtBot, qapp: QApplication
) -> None:
    text = text_for(look, qtbot, editable=True)
    text.set_text(STORED, SHOWN)
    text.selectAll()
    copied = text.createMimeDataFromSelection()
    assert copied.text().startswith("P14 and P22 were in the room")
    other = text_for(look, qtbot, editable=True)
    other.insertFromMimeData(copied)
    assert other.stored_text() == STORED


def test_pasted_markup_becomes_plain_words(look: Look, qtbot: QtBot) -> None:
    text = text_for(look, qtbot, editable=True)
    pasted = QMimeData()
    pasted.setHtml("<b>Ward</b> <img src='http://example.org/x.png'>")
    assert not text.canInsertFromMimeData(pasted) or "<" not in pasted.text()
    pasted.setText("Ward \N{OBJECT REPLACEMENT CHARACTER}left")
    text.insertFromMimeData(pasted)
    assert text.stored_text() == "Ward left"


def test_pressing_a_token_says_whose_it_is(look: Look, qtbot: QtBot) -> None:
    text = text_for(look, qtbot)
    text.set_text(STORED, SHOWN)
    with qtbot.waitSignal(text.reference_pressed) as told:
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
    assert told.args == [WARD]
    with qtbot.assertNotEmitted(text.reference_pressed):
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 12))


def test_text_is_as_high_as_its_words_need(look: Look, qtbot: QtBot) -> None:
    text = text_for(look, qtbot)
    text.set_text("One line.", SHOWN)
    assert 25 <= text.height() <= 27
    text.set_text("word " * 60, SHOWN)
    assert text.height() >= 75


def test_the_measure_is_sixty_to_seventy_five_characters(look: Look) -> None:
    line = (
        "She could not recall the exact words but is sure of the day, because it was the team meeting after"
    )
    average = QFontMetricsF(look.font(Role.READING)).horizontalAdvance(line) / len(line)
    assert 60 <= MEASURE / average <= 75


def test_a_paragraph_is_as_high_as_its_words_and_its_codes(look: Look, qtbot: QtBot) -> None:
    row = NoteParagraph(look, 15, "10:32", "A")
    qtbot.addWidget(row)
    row.resize(900, 30)
    row.show()
    row.show_words("word " * 60, SHOWN)
    assert row.height() == row.text.height() >= 75
    row.show_words("Who told you?", SHOWN)
    assert row.height() == row.text.height() < 30
    row.show_codes([CodeStripe(f"A{number} supports", number) for number in range(4)])
    assert row.height() > row.text.height()
    assert row.text.accessibleDescription() == "A0 supports, A1 supports, A2 supports, A3 supports"


def test_where_there_is_little_room_the_codes_keep_only_their_stripes(look: Look, qtbot: QtBot) -> None:
    row = NoteParagraph(look, 15, "10:32", "A")
    qtbot.addWidget(row)
    row.resize(900, 30)
    row.show()
    row.show_words("Who told you?", SHOWN)
    row.show_codes([CodeStripe("A3 supports", 1)])
    wide = row.text.width()
    row.grab()
    row.resize(500, 30)
    row.grab()
    assert row.text.width() < wide
    assert row.text.geometry().right() < 500
    assert row.toolTip() == "A3 supports"
