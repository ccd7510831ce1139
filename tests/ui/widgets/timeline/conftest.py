"""Shows a timeline of made-up events for the tests that need a window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.timeline.made_up import LANES, START, event, many
from ui.look import Look
from ui.widgets.timeline import Flag, KeyDate, Kind, Period, TimelineData, TimelineView, arranged

Show = Callable[[TimelineData], TimelineView]

FEW = arranged(
    LANES,
    [
        event("visit", 10, 0, Kind.ABOUT, until=25, label="Visit missed"),
        event("closed", 64, 0, label="Case closed"),
        event("told", 59, 0, Kind.BEFORE, label="“Close what you can”"),
        event("leaves", 30, 1, Kind.WITHIN, until=61, label="Worker leaves"),
        event("nobody", 106, 1, Kind.LASTING, until=135, label="No named worker"),
        event("email", 40, 2, label="Email sent", flags=Flag.DISPUTED),
        event("closed", 64, 3, label="Case closed"),
        event("set", 70, 3, Kind.ONE_OF, until=80, label="Second visit"),
    ],
    key_dates=[KeyDate(START + 71, "Call")],
    periods=[Period(START + 78, START + 90, "On site")],
    undated=("u1", "u2"),
)
MANY = many(100_000)


@pytest.fixture
def show(look: Look, qtbot: QtBot) -> Show:
    def _show(data: TimelineData) -> TimelineView:
        view = TimelineView(look, "Timeline by case")
        qtbot.addWidget(view)
        view.resize(1_000, 24 + 53 * 4 + 52)
        view.show_data(data)
        view.show()
        qtbot.waitUntil(lambda: view.scene.frame is not None and view.scene.size[0] > 500)
        return view

    return _show


def point_of(view: TimelineView, id: str) -> QPointF:
    """The middle of the shape of an event on the canvas."""
    assert view.scene.frame is not None
    box = view.scene.frame.shape_of(view.scene.data.indices_of(id)[0])
    assert box is not None
    left, right, middle = box
    return QPointF((left + right) / 2, middle)


def canvas_of(view: TimelineView) -> QWidget:
    """The canvas of a timeline that was shown."""
    assert view.canvas is not None
    return view.canvas
