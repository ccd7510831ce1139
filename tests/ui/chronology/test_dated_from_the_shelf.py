"""An event without a date, carried from its shelf onto the timeline: asked about, and only then dated."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests import builders
from tests.ready_made import Stock
from tests.ui.conftest import answer
from ui.bridge import Current, Desk
from ui.chronology import TimelinePane
from ui.look import Look
from ui.widgets.carrying import carrying, picture_of
from ui.widgets.timeline import day_number
from ui.widgets.timeline.geometry import geometry
from ui.widgets.timeline.landing import told_at
from workbench import chronology
from workbench.casebook import Casebook
from workbench.kernel.dates import read_date

COPY, LEFT, NO_KEY = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def folder(tmp_path: Path, stock: Stock) -> Path:
    return stock.of(one_undated).copied_to(tmp_path / "Westmere.casebook")


def one_undated(casebook: Casebook) -> None:
    """Two events with a date, and one of which somebody said that it was some time before."""
    builders.an_event(casebook, "Case closed", "4 November 2019")
    builders.an_event(casebook, "Worker leaves", "14 October 2019")
    builders.an_event(casebook, "Told to close", "unknown")


@pytest.fixture
def pane(qtbot: QtBot, look: Look, desk: Desk, current: Current) -> TimelinePane:
    made = TimelinePane(look, desk, current)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    qtbot.waitUntil(lambda: len(made._view.scene.data.undated) == 1 and made._view.scene.frame is not None)
    made._view.set_view(the_day("1 October 2019"), the_day("30 November 2019"))
    qtbot.waitUntil(lambda: not made._view._soon.isActive())
    return made


def the_day(words: str) -> float:
    """The number of a day on the timeline."""
    found = read_date(words).earliest
    assert found is not None
    return day_number(found)


def carried_over(canvas: QWidget, data: QMimeData, x: float) -> bool:
    """Whether the canvas takes what is carried to a pixel of it."""
    at = QPoint(round(x), 80)
    QApplication.sendEvent(canvas, entering := QDragEnterEvent(at, COPY, data, LEFT, NO_KEY))
    QApplication.sendEvent(canvas, QDragMoveEvent(at, COPY, data, LEFT, NO_KEY))
    return entering.isAccepted()


def drop(canvas: QWidget, data: QMimeData, x: float) -> None:
    QApplication.sendEvent(canvas, QDropEvent(QPointF(x, 80), COPY, data, LEFT, NO_KEY))


def test_it_is_dated_by_its_place_once_the_reason_is_given_and_the_words_as_said_stay(
    qtbot: QtBot, desk: Desk, pane: TimelinePane
) -> None:
    scene, canvas, strip = pane._view.scene, pane._view.canvas, pane._asking.correction
    assert canvas is not None
    assert scene.frame is not None
    id = scene.data.undated[0]
    x = scene.frame.place.x(the_day("21 October 2019") + 0.5)
    data = carrying(id)
    assert carried_over(canvas, data, x)
    assert scene.aim is not None
    assert scene.aim.words == "21 October 2019"
    drop(canvas, data, x)
    qtbot.waitUntil(strip.isVisible)
    assert scene.aim is None
    assert strip._date.value() == "21 October 2019"
    with qtbot.waitSignal(desk.refused):
        strip.sent.emit()
    assert strip._date.value() == "21 October 2019"
    strip._reason.set_value("The duty log is of that day")
    strip.sent.emit()
    qtbot.waitUntil(lambda: id in scene.data.ids)
    row = answer(qtbot, desk, chronology.the_event, id)
    assert isinstance(row, chronology.EventRow)
    assert (row.date.words, row.date.in_words()) == ("unknown", "21 October 2019")


def test_what_is_carried_away_again_or_is_something_else_changes_nothing(pane: TimelinePane) -> None:
    scene, canvas = pane._view.scene, pane._view.canvas
    assert canvas is not None
    text = QMimeData()
    text.setText("Minutes of 4 November")
    assert not carried_over(canvas, text, 300)
    assert carried_over(canvas, carrying(scene.data.undated[0]), 300)
    QApplication.sendEvent(canvas, QDragLeaveEvent())
    assert scene.aim is None
    assert pane._asking.correction.isHidden()


def test_rows_of_the_shelf_can_be_carried_and_those_of_the_table_cannot(
    qtbot: QtBot, pane: TimelinePane
) -> None:
    pane._view.undated_requested.emit()
    rows = pane._shelf._table.rows
    qtbot.waitUntil(lambda: rows.rowCount() == 1)
    carried = Qt.ItemFlag.ItemIsDragEnabled
    assert rows.flags(rows.index(0, 0)) & carried
    assert not pane._table.rows.flags(pane._table.rows.index(0, 0)) & carried


def test_what_is_carried_is_seen_at_the_pointer_on_a_slip_of_a_few_words(
    qtbot: QtBot, look: Look, pane: TimelinePane
) -> None:
    pane._view.undated_requested.emit()
    table = pane._shelf._table
    qtbot.waitUntil(lambda: table.rows.rowCount() == 1)
    picture = table.carried(table.rows.index(0, 0)).pixmap()
    short, long = picture_of(look, "Told to close", 1.0), picture_of(look, "Told to close it " * 20, 1.0)
    assert picture.toImage() == short.toImage()
    assert short.width() < long.width() <= 281


@pytest.mark.parametrize("days, told", [(60, "3 November 2019"), (900, "November 2019"), (18_000, "2019")])
def test_the_date_is_told_as_exactly_as_a_hand_can_point(days: int, told: str) -> None:
    at = the_day("3 November 2019") + 0.5
    place = geometry((at - days / 2, at + days / 2), (1_000, 400), 3, 0, 1.0)
    assert told_at(place, 500) == told
