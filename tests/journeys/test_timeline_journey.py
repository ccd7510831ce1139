"""The timeline in the whole window: a period brushed is a filter seen everywhere, a date dragged asks why."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer, folder, key, look, open_desk
from ui.bridge import Place
from ui.chronology import TimelinePane
from ui.look import Look
from ui.shell.main_window import MainWindow
from ui.widgets.timeline import day_number, moment_of
from workbench import chronology
from workbench.casebook import Casebook
from workbench.chronology import EventRow
from workbench.store.data_key import DataKey

__all__ = ["folder", "key", "look"]

ALT = Qt.KeyboardModifier.AltModifier
EVENT, SAID = "Case closed", "4 November 2019"


@pytest.fixture
def window(qtbot: QtBot, look: Look, folder: Path, key: DataKey) -> Iterator[MainWindow]:
    desk = open_desk(qtbot, lambda: Casebook.open(folder, key=key))
    made = MainWindow(look, desk, folder)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: len(made.timeline._view.scene.data) == 2 and is_drawn(made.timeline))
    yield made
    made.leaving.give_up()


def is_drawn(timeline: TimelinePane) -> bool:
    frame = timeline._view.scene.frame
    return frame is not None and len(frame.drawn) > 0


def id_of_the_event(window: MainWindow) -> str:
    data = window.timeline._view.scene.data
    return data.ids[data.labels.index(EVENT)]


def filters_said(window: MainWindow) -> str:
    """What the line at the bottom of the window says of filters, where it can be seen."""
    shown = window.status._filters
    return shown.text() if shown.isVisible() else ""


def drag(window: MainWindow, days: int) -> None:
    """Press Alt, drag the event's shape so many days to the right, and let go."""
    canvas, scene = window.timeline._view.canvas, window.timeline._view.scene
    assert canvas is not None
    assert scene.frame is not None
    box = scene.frame.shape_of(scene.data.labels.index(EVENT))
    assert box is not None
    start = QPoint(round((box[0] + box[1]) / 2), round(box[2]))
    end = start + QPoint(round(days * scene.frame.place.scale), 0)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, ALT, start)
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, ALT, end)


def test_a_period_brushed_is_said_in_every_room_and_cleared_with_one_key(
    qtbot: QtBot, window: MainWindow
) -> None:
    canvas = window.timeline._view.canvas
    assert canvas is not None
    window.current.select(Place("event", id_of_the_event(window)))
    QTest.keyClick(canvas, Qt.Key.Key_BracketLeft)
    QTest.keyClick(canvas, Qt.Key.Key_BracketRight)
    qtbot.waitUntil(lambda: "4 Nov 2019" in filters_said(window) and "Esc clears" in filters_said(window))
    for room in ("people", "evidence", "events"):
        window.act(f"go_{room}").trigger()
        assert "4 Nov 2019" in filters_said(window)
    window.act("go_cases").trigger()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: filters_said(window) == "")
    assert window.current.filters.none


def test_a_date_dragged_asks_why_keeps_the_words_as_said_and_is_undone(
    qtbot: QtBot, window: MainWindow
) -> None:
    view, event = window.timeline._view, id_of_the_event(window)
    view.set_view(day_number(moment_of(737_350).date()), 737_450)
    qtbot.waitUntil(lambda: not view._soon.isActive())
    drag(window, 3)
    strip = window.timeline._asking.correction
    qtbot.waitUntil(lambda: strip.isVisible() and strip.words() == f"{EVENT}: {SAID} → 7 November 2019")
    strip.sent.emit()
    qtbot.waitUntil(lambda: "why" in window.messages.words().casefold())
    assert strip.isVisible()
    strip._reason.set_value("The log is dated the 7th")
    strip.sent.emit()
    qtbot.waitUntil(strip.isHidden)
    row = answer(qtbot, window.desk, chronology.the_event, event)
    assert isinstance(row, EventRow)
    assert (row.date.in_words(), row.date.words) == ("7 November 2019", SAID)
    qtbot.waitUntil(lambda: window.act("undo").text().startswith("Undo: "))
    window.act("undo").trigger()
    qtbot.waitUntil(lambda: window.messages.words().startswith("Undo"))
    again = answer(qtbot, window.desk, chronology.the_event, event)
    assert isinstance(again, EventRow)
    assert again.date.in_words() == SAID
