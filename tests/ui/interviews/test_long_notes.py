"""Notes of many pages: their end is there at once, the rest comes in turns, and nothing moves or is lost."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractSlider, QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer
from ui.bridge import Current, Desk, Place
from ui.interviews import NotesPane
from ui.interviews.paragraph_list import AT_ONCE, ParagraphList
from ui.look import Look
from workbench import interviews
from workbench.kernel.commands import Batch

MANY = 60
"""Some screens of paragraphs, one of them found already in the casebook of these tests."""


@pytest.fixture
def made() -> list[int]:
    """The numbers of the rows in the order in which they were made."""
    return []


@pytest.fixture
def long_notes(qtbot: QtBot, look: Look, desk: Desk, current: Current, made: list[int]) -> NotesPane:
    write(qtbot, desk, MANY)
    pane = NotesPane(look, desk, current)
    qtbot.addWidget(pane)
    pane.resize(900, 500)
    pane.sheet.paragraphs.made.connect(lambda row: made.append(row.row.number))
    with qtbot.waitSignal(pane.sheet.paragraphs.made):
        pane.show()
    return pane


def write(qtbot: QtBot, desk: Desk, paragraphs: int) -> None:
    """Make the notes so many paragraphs long."""
    held = answer(qtbot, desk, interviews.interviews)[0].id  # type: ignore[index]
    more = tuple(
        interviews.WriteParagraph(held, f"So he said, {number}.") for number in range(2, paragraphs + 1)
    )
    written: list[object] = []
    desk.run(Batch(more), then=written.append)
    qtbot.waitUntil(lambda: bool(written))


def whole(qtbot: QtBot, paragraphs: ParagraphList) -> list[int]:
    """The numbers of the rows, once all are there."""
    qtbot.waitUntil(lambda: len(paragraphs.rows()) == MANY)
    return [row.row.number for row in paragraphs.rows()]


def test_the_end_is_there_first_and_stays_in_view_while_the_rest_comes_in(
    qtbot: QtBot, long_notes: NotesPane, made: list[int]
) -> None:
    sheet = long_notes.sheet
    assert whole(qtbot, sheet.paragraphs) == list(range(1, MANY + 1))
    first = MANY - AT_ONCE + 1
    assert made == [*range(first, MANY + 1), *reversed(range(1, first))]
    qtbot.waitUntil(lambda: in_order([row.y() for row in sheet.paragraphs.rows()]))
    qtbot.waitUntil(lambda: sheet.verticalScrollBar().value() == sheet.verticalScrollBar().maximum() > 0)


def test_a_paragraph_gone_to_is_made_at_once_and_stays_in_view(
    qtbot: QtBot, long_notes: NotesPane, desk: Desk, current: Current
) -> None:
    sheet = long_notes.sheet
    third = answer(qtbot, desk, interviews.paragraphs, sheet.interview)[2]  # type: ignore[index]
    current.select(Place("interview", sheet.interview, third.id))
    row = sheet.paragraphs.row(third.id)
    assert row is not None
    whole(qtbot, sheet.paragraphs)
    qtbot.waitUntil(lambda: 0 <= row.mapTo(sheet, QPoint()).y() < sheet.viewport().height())


def test_what_is_written_while_rows_come_in_is_the_last_of_them(qtbot: QtBot, long_notes: NotesPane) -> None:
    sheet = long_notes.sheet
    heard: list[str] = []
    sheet.entry.text.setFocus()
    qtbot.keyClicks(sheet.entry.text, "And then?")
    sheet.when_written(lambda row: heard.append(row.text))
    sheet.entry.finished.emit()
    qtbot.waitUntil(lambda: len(sheet.paragraphs.rows()) == MANY + 1)
    assert [row.row.number for row in sheet.paragraphs.rows()] == list(range(1, MANY + 2))
    assert heard == ["And then?"]


def test_finding_looks_through_all_of_the_notes_at_once(qtbot: QtBot, long_notes: NotesPane) -> None:
    long_notes._finding.open()
    long_notes._finding.seek("So he said")
    assert len(long_notes.sheet.paragraphs.rows()) == MANY
    assert long_notes._finding._at == 0


def in_order(tops: list[int]) -> bool:
    """Whether every row stands below the one before it."""
    return tops == sorted(set(tops))


def test_scrolling_is_the_persons_as_soon_as_all_is_there(qtbot: QtBot, long_notes: NotesPane) -> None:
    sheet = long_notes.sheet
    whole(qtbot, sheet.paragraphs)
    bar = sheet.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    sheet.paragraphs.rows()[0].text.insertPlainText("A longer first line. " * 20)
    qtbot.waitUntil(lambda: bar.value() == 0)
    assert bar.value() == 0


@pytest.mark.parametrize("turns", range(6))
def test_the_end_stays_in_view_when_the_same_notes_are_answered_again_at_once(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, turns: int
) -> None:
    """Layouts within layouts find their heights over several turns of the event loop."""
    write(qtbot, desk, AT_ONCE)
    pane = NotesPane(look, desk, current)
    qtbot.addWidget(pane)
    pane.resize(500, 400)
    sheet = pane.sheet
    with qtbot.waitSignal(sheet.paragraphs.made):
        pane.show()
    for _ in range(turns):
        QApplication.processEvents()
    sheet.show_answer(sheet._answer)
    bar = sheet.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.wait(50)
    assert bar.value() == bar.maximum()
