"""What hands do on the canvas, as what they mean: zoom, pan, scroll, point, choose, brush."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

NOTCH: Final = 120  # eighths of a degree: what one notch of a mouse wheel reports
_ZOOM_A_NOTCH: Final = 1.25
_PIXELS_A_NOTCH: Final = 60.0
_STILL: Final = 4.0  # pixels a hand moves without meaning to drag


class Gestures(QObject):
    """Watches a canvas and takes its mouse and wheel events.

    Signals: `zoomed` (how many times longer, at which pixel), `panned` and `scrolled` (pixels), `pointed` (a
    point, or None when the pointer has left), `pressed` and `doubled` (a point), `brushed` (from pixel to
    pixel) while dragging with Shift, `let_go` at the end of a drag; with Alt held `grabbed` (a point),
    `dragged` (pixels from there) and `dropped`.
    """

    zoomed = Signal(float, float)
    panned = Signal(float)
    scrolled = Signal(float)
    pointed = Signal(object)
    pressed = Signal(QPointF)
    doubled = Signal(QPointF)
    brushed = Signal(float, float)
    let_go = Signal()
    grabbed = Signal(QPointF)
    dragged = Signal(float)
    dropped = Signal()

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._down: QPointF | None = None
        self._last = QPointF()
        self._dragging = self._brushing = self._holding = False
        self._takes: dict[QEvent.Type, Callable[[QEvent], None]] = {
            QEvent.Type.Wheel: self._wheel,
            QEvent.Type.NativeGesture: self._pinch,
            QEvent.Type.MouseButtonPress: self._press,
            QEvent.Type.MouseMove: self._move,
            QEvent.Type.MouseButtonRelease: self._release,
            QEvent.Type.MouseButtonDblClick: self._double,
            QEvent.Type.Leave: lambda _: self.pointed.emit(None),
        }
        canvas.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        take = self._takes.get(event.type())
        if take is None:
            return False
        take(event)
        return True

    def _wheel(self, event: QEvent) -> None:
        assert isinstance(event, QWheelEvent)  # noqa: S101 (tells mypy what the table says)
        event.accept()
        turn, exact = event.angleDelta(), event.pixelDelta()
        across = turn.x() if abs(turn.x()) > abs(turn.y()) else 0
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            notches = (turn.y() or turn.x()) / NOTCH
            self.zoomed.emit(_ZOOM_A_NOTCH**-notches, event.position().x())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or across:
            moved = exact.x() or exact.y() or (turn.x() or turn.y()) / NOTCH * _PIXELS_A_NOTCH
            self.panned.emit(float(moved))
        else:
            self.scrolled.emit(float(exact.y() or turn.y() / NOTCH * _PIXELS_A_NOTCH))

    def _pinch(self, event: QEvent) -> None:
        assert isinstance(event, QNativeGestureEvent)  # noqa: S101
        if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.zoomed.emit(1 / max(1 + event.value(), 0.1), event.position().x())

    def _press(self, event: QEvent) -> None:
        assert isinstance(event, QMouseEvent)  # noqa: S101
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() is Qt.MouseButton.LeftButton:
            self._down = self._last = event.position()
            self._dragging = False
            self._brushing = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._holding = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if self._holding:
                self.grabbed.emit(event.position())

    def _move(self, event: QEvent) -> None:
        assert isinstance(event, QMouseEvent)  # noqa: S101
        at = event.position()
        if self._down is None:
            self.pointed.emit(at)
            return
        if not self._dragging and (at - self._down).manhattanLength() < _STILL:
            return
        self._dragging = True
        if self._holding:
            self.dragged.emit(at.x() - self._down.x())
        elif self._brushing:
            self.brushed.emit(self._down.x(), at.x())
        else:
            self.panned.emit(at.x() - self._last.x())
            self.scrolled.emit(at.y() - self._last.y())
        self._last = at

    def _release(self, event: QEvent) -> None:
        assert isinstance(event, QMouseEvent)  # noqa: S101
        if self._down is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._down = None
        if self._holding:
            self.dropped.emit()
        elif self._dragging:
            self.let_go.emit()
        else:
            self.pressed.emit(event.position())

    def _double(self, event: QEvent) -> None:
        assert isinstance(event, QMouseEvent)  # noqa: S101
        self._down = None
        self.doubled.emit(event.position())
