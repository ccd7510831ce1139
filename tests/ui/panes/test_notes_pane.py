"""The notes: a draft at every pause, a paragraph on Enter, and nothing lost."""

from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer, open_desk
from ui.bridge import Current, Desk, Place
from ui.interviews import NotesPane
from ui.interviews.note_words import NewDraft, draft_of
from ui.look import Look
from ui.widgets.draft_clock import DRAFT_MILLISECONDS
from workbench import interviews
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey


def made(qtbot: QtBot, look: Look, desk: Desk, current: Current) -> NotesPane:
    pane = NotesPane(look, desk, current)
    qtbot.addWidget(pane)
    pane.resize(900, 500)
    pane.show()
    qtbot.waitUntil(lambda: bool(pane._interview))
    return pane


def texts(qtbot: QtBot, desk: Desk, pane: NotesPane) -> list[tuple[str, str]]:
    rows = answer(qtbot, desk, interviews.paragraphs, pane._interview)
    return [(row.sort, row.text) for row in rows]  # type: ignore[attr-defined]


def type_words(qtbot: QtBot, pane: NotesPane, words: str) -> None:
    pane.sheet.entry.text.setFocus()
    qtbot.keyClicks(pane.sheet.entry.text, words)


def test_what_is_typed_becomes_a_paragraph_on_enter(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    type_words(qtbot, pane, "Who told you?")
    qtbot.keyClick(pane.sheet.entry.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pane.sheet.entry.place() == 3)
    assert texts(qtbot, desk, pane)[-1] == ("question", "Who told you?")
    assert pane.sheet.entry.draft().text == ""


def test_after_a_question_comes_an_answer(qtbot: QtBot, look: Look, desk: Desk, current: Current) -> None:
    pane = made(qtbot, look, desk, current)
    type_words(qtbot, pane, "Who told you?")
    qtbot.keyClick(pane.sheet.entry.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pane.sheet.entry.draft().sort == "answer")


def test_a_key_says_what_a_paragraph_is(qtbot: QtBot, look: Look, desk: Desk, current: Current) -> None:
    pane = made(qtbot, look, desk, current)
    type_words(qtbot, pane, "He looked tired.")
    qtbot.keyClick(pane.sheet.entry.text, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(pane.sheet.entry.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pane.sheet.entry.place() == 3)
    assert texts(qtbot, desk, pane)[-1] == ("observation", "He looked tired.")


def test_words_typed_are_there_again_after_a_restart(
    qtbot: QtBot, look: Look, folder: Path, key: DataKey, current: Current
) -> None:
    desk = open_desk(qtbot, lambda: Casebook.open(folder, key=key))
    pane = made(qtbot, look, desk, current)
    assert DRAFT_MILLISECONDS <= 2_000
    with qtbot.waitSignal(desk.saved):
        type_words(qtbot, pane, "She said that")
    desk.close()
    again = open_desk(qtbot, lambda: Casebook.open(folder, key=key))
    second = made(qtbot, look, again, Current())
    qtbot.waitUntil(lambda: second.sheet.entry.draft().text == "She said that")
    assert second.sheet.entry.draft().said_at is not None
    again.close()


def test_words_typed_without_a_pause_are_kept_while_they_are_typed(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    drafted: list[object] = []
    pane.sheet.entry.drafted.connect(drafted.append)
    keys = count()
    while not drafted and next(keys) < 200:
        qtbot.keyClicks(pane.sheet.entry.text, "a")
        qtbot.wait(DRAFT_MILLISECONDS // 20)
    assert drafted


def test_half_a_line_in_each_of_two_interviews_is_there_when_one_turns_to_it(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    first = pane.sheet.interview
    type_words(qtbot, pane, "She said that")
    pane.strips.starting._title.set_value("Second visit")
    pane.strips.starting._start()
    qtbot.waitUntil(lambda: pane.sheet.interview != first)
    second = pane.sheet.interview
    assert pane.sheet.entry.draft().text == ""
    type_words(qtbot, pane, "He said that")
    for interview, words in ((first, "She said that"), (second, "He said that")):
        current.select(Place("interview", interview))
        qtbot.waitUntil(lambda words=words: pane.sheet.entry.draft().text == words)  # type: ignore[misc]


def test_a_line_begun_before_the_notes_are_shown_stays_after_the_draft(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    with qtbot.waitSignal(desk.saved):
        type_words(qtbot, pane, "She said that")
    second = NotesPane(look, desk, Current())
    qtbot.addWidget(second)
    second.sheet.entry.text.insertPlainText("it was closed")
    second.show()
    qtbot.waitUntil(lambda: second.sheet.entry.draft().text == "She said that\nit was closed")


def test_words_that_nobody_changed_are_no_draft(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    row = pane.sheet.paragraphs.rows()[0]
    drafted: list[object] = []
    row.drafted.connect(lambda *_: drafted.append(_))
    row.text.mark_names([(0, 4)])
    qtbot.wait(DRAFT_MILLISECONDS + 200)
    assert drafted == []
    qtbot.keyClicks(row.text, "So: ")
    qtbot.waitUntil(lambda: len(drafted) == 1)


def test_a_draft_keeps_what_it_is_and_when_it_began() -> None:
    draft = NewDraft("answer", None, "words “quoted”")
    assert draft_of(draft.kept()) == draft


def test_a_changed_paragraph_is_recorded_when_it_is_left(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    qtbot.waitUntil(lambda: len(pane.sheet.paragraphs._rows) == 1)
    row = next(iter(pane.sheet.paragraphs._rows.values()))
    qtbot.keyClicks(row.text, "X")
    row.leave()
    qtbot.waitUntil(lambda: "X" in texts(qtbot, desk, pane)[0][1])


def test_an_interview_is_started_in_a_line(qtbot: QtBot, look: Look, desk: Desk, current: Current) -> None:
    pane = made(qtbot, look, desk, current)
    before = pane._interview
    pane.add()
    qtbot.waitUntil(pane.strips.starting.isVisible)
    pane.strips.starting._title.set_value("Second visit")
    pane.strips.starting._start()
    qtbot.waitUntil(lambda: pane._interview != before)
    qtbot.waitUntil(lambda: pane._heading._title.text() == "Interview 2")
    assert pane.sheet.entry.place() == 1


def test_a_person_is_put_as_a_reference(qtbot: QtBot, look: Look, desk: Desk, current: Current) -> None:
    pane = made(qtbot, look, desk, current)
    type_words(qtbot, pane, "Told @")
    qtbot.waitUntil(pane._picker.isVisible)
    person = pane._picker._list.item(0).data(Qt.ItemDataRole.UserRole)
    qtbot.keyClick(pane._picker._line, Qt.Key.Key_Return)
    assert pane.sheet.entry.draft().text == f"Told @[{person}]"
