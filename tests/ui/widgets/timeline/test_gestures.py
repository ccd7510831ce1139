"""Hands on the canvas: the wheel, dragging, pinching."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.timeline.conftest import FEW, Show, canvas_of
from tests.ui.widgets.timeline.made_up import START, many
from ui.widgets.timeline import TimelineView

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def turn(
    view: TimelineView,
    x: float,
    notches: float,
    modifier: Qt.KeyboardModifier = PLAIN,
    exact: int = 0,
    across: bool = False,
) -> None:
    angle = QPoint(round(notches * 120), 0) if across else QPoint(0, round(notches * 120))
    pixels = QPoint(exact, 0) if across else QPoint(0, exact)
    wheel = QWheelEvent(
        QPointF(x, 50),
        QPointF(x, 50),
        pixels,
        angle,
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    assert view.canvas is not None
    QApplication.sendEvent(view.canvas, wheel)


def drag(view: TimelineView, qtbot: QtBot, start: QPoint, end: QPoint, modifier: Qt.KeyboardModifier) -> None:
    QTest.mousePress(canvas_of(view), Qt.MouseButton.LeftButton, modifier, start)
    for part in range(1, 5):
        step = start + QPoint((end.x() - start.x()) * part // 4, (end.y() - start.y()) * part // 4)
        QTest.mouseMove(canvas_of(view), step)
    QTest.mouseRelease(canvas_of(view), Qt.MouseButton.LeftButton, modifier, end)


@pytest.mark.parametrize("x", [10, 300, 800])
@pytest.mark.parametrize("notches", [3, -2, 0.25])
def test_the_wheel_with_ctrl_keeps_the_day_under_the_pointer(show: Show, x: int, notches: float) -> None:
    view = show(FEW)
    before = view.scene.geometry(1.0)
    turn(view, x, notches, CTRL)
    after = view.scene.geometry(1.0)
    assert after.day(x) == pytest.approx(before.day(x), abs=1e-6)
    assert (after.scale > before.scale) == (notches > 0)


def test_the_wheel_with_shift_or_sideways_pans(show: Show) -> None:
    view = show(FEW)
    start = view.view()[0]
    turn(view, 100, -1, SHIFT)
    later = view.view()[0]
    assert later > start
    turn(view, 100, 1, across=True)
    assert view.view()[0] == pytest.approx(start)
    turn(view, 100, -1, across=True, exact=-30)
    assert start < view.view()[0] < later


def test_the_plain_wheel_scrolls_the_lanes(show: Show) -> None:
    view = show(many(400, lanes=30))
    span = view.view()
    turn(view, 100, -2)
    assert view._scroll.value() == 120
    turn(view, 100, 1, exact=25)
    assert view._scroll.value() == 95
    assert view.view() == span


def test_dragging_pans_and_what_is_grasped_stays_under_the_hand(show: Show, qtbot: QtBot) -> None:
    view = show(FEW)
    day = view.scene.geometry(1.0).day(500)
    drag(view, qtbot, QPoint(500, 205), QPoint(380, 205), PLAIN)
    assert view.scene.geometry(1.0).day(380) == pytest.approx(day, abs=0.2)


def test_a_small_slip_of_the_hand_is_still_a_click(show: Show, qtbot: QtBot) -> None:
    view = show(FEW)
    span = view.view()
    drag(view, qtbot, QPoint(500, 205), QPoint(502, 205), PLAIN)
    assert view.view() == span


def test_dragging_with_shift_brushes(show: Show, qtbot: QtBot) -> None:
    view = show(FEW)
    span = view.view()
    with qtbot.waitSignal(view.brushed) as told:
        drag(view, qtbot, QPoint(500, 205), QPoint(300, 205), SHIFT)
    place = view.scene.geometry(1.0)
    assert told.args == pytest.approx([place.day(300), place.day(500)])
    assert view.view() == span


def test_the_other_buttons_do_nothing(show: Show, qtbot: QtBot) -> None:
    view = show(FEW)
    span = view.view()
    QTest.mousePress(canvas_of(view), Qt.MouseButton.RightButton, PLAIN, QPoint(500, 100))
    QTest.mouseRelease(canvas_of(view), Qt.MouseButton.RightButton, PLAIN, QPoint(300, 100))
    assert view.view() == span


def test_pinching_zooms_where_the_fingers_are(show: Show) -> None:
    view = show(FEW)
    before = view.scene.geometry(1.0)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        QPointF(400, 50),
        QPointF(400, 50),
        QPointF(400, 50),
        0.25,
        QPointF(0, 0),
    )
    assert view.canvas is not None
    QApplication.sendEvent(view.canvas, pinch)
    after = view.scene.geometry(1.0)
    assert after.scale == pytest.approx(before.scale * 1.25)
    assert after.day(400) == pytest.approx(before.day(400))


def test_a_drag_is_one_step_of_the_way_back(show: Show, qtbot: QtBot) -> None:
    view = show(FEW)
    view.steering.go((START, START + 100))
    view.steering._moving.stop()
    drag(view, qtbot, QPoint(500, 205), QPoint(100, 205), PLAIN)
    view.steering.back()
    assert view.view() == pytest.approx((START, START + 100))


def test_the_pointer_leaving_hides_the_card(show: Show) -> None:
    view = show(FEW)
    view._pointing.point(QPointF(5, 5))
    view._pointing.point(None)
    assert view.scene.hovered is None
