"""All the time there is, in a strip under the lanes, with a window that can be dragged and resized."""

from datetime import date
from enum import Enum, auto
from typing import Final

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import Look, Role
from ui.widgets.timeline.data import TimelineData, day_number, moment_of
from ui.widgets.timeline.navigation import Span, clamped
from ui.widgets.timeline.scene import Scene

HEIGHT: Final = 52
_STEP, _BAR = 5, 4  # pixels from bar to bar, and their width
_AIR: Final = 12
_LOWEST: Final = 0.06
_RIGHT: Final = 16
_NARROWEST: Final = 8.0
_EDGE: Final = 5.0  # pixels beside an edge of the window that take hold of it
_INDENT: Final = 16


class _Hold(Enum):
    NOTHING = auto()
    WINDOW = auto()
    START = auto()
    END = auto()


class Minimap(QWidget):
    """How many events every stretch of the whole time holds, and which of it is in view.

    Signals: `moved` with the new first and last day while the window is dragged.
    """

    moved = Signal(float, float)

    def __init__(self, look: Look, scene: Scene, header_width: int) -> None:
        super().__init__()
        self.setAccessibleName("The whole time of the timeline")
        self.setToolTip("Drag the frame to move, its edges to widen")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._look, self._scene, self._header = look, scene, header_width
        self._bars: QPixmap | None = None
        self._whole: Span = scene.whole()
        self._hold, self._grip = _Hold.NOTHING, 0.0

    def show_data(self, header_width: int) -> None:
        """Take the data of the scene anew."""
        self._header = header_width
        self._whole = _whole_years(self._scene.data.extent() or self._scene.whole())
        self._bars = None
        self.update()

    def window(self) -> QRectF:  # type: ignore[override]
        """Where the frame around the time in view lies."""
        first, last = float(self._header), float(self._header + self._room())
        left, right = max(self._x(self._scene.span[0]), first), min(self._x(self._scene.span[1]), last)
        if right - left < _NARROWEST:
            half = _NARROWEST / 2
            middle = min(max((left + right) / 2, first + half), last - half)
            left, right = middle - half, middle + half
        return QRectF(left, 7, right - left, self.height() - 14)

    def sizeHint(self) -> QSize:
        return QSize(200, self._look.px(HEIGHT))

    def resizeEvent(self, _: QResizeEvent) -> None:
        self._bars = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        self._hold = self._hold_at(x)
        if self._hold is _Hold.NOTHING and x >= self._header:
            self._hold = _Hold.WINDOW
            start, end = self._scene.span
            self._grip = (end - start) / 2
            self._drag(x)
        else:
            self._grip = self._day(x) - self._scene.span[0]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(x)
            return
        shapes = {_Hold.WINDOW: Qt.CursorShape.OpenHandCursor, _Hold.NOTHING: Qt.CursorShape.ArrowCursor}
        self.setCursor(shapes.get(self._hold_at(x), Qt.CursorShape.SizeHorCursor))

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:
        self._hold = _Hold.NOTHING

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.fillRect(self.rect(), look.colour("panel"))
        edge = look.palette.border
        painter.fillRect(0, 0, self.width(), edge, look.colour("line"))
        painter.fillRect(0, self.height() - edge, self.width(), edge, look.colour("line"))
        painter.setFont(look.font(Role.NOTE))
        painter.setPen(look.colour("muted"))
        words = QRectF(look.px(_INDENT), 0, self._header - look.px(_INDENT), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, _years_in_words(self._whole))
        if self._bars is None:
            self._bars = self._painted()
        painter.drawPixmap(self._header, 0, self._bars)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("accent"), 1.5 * edge))
        painter.drawRoundedRect(self.window(), 3, 3)

    def _painted(self) -> QPixmap:
        sharpness = self.devicePixelRatioF()
        size = QSize(self._room(), max(self.height(), 1))
        bars = QPixmap(size * sharpness)
        bars.setDevicePixelRatio(sharpness)
        bars.fill(Qt.GlobalColor.transparent)
        painter, colour = QPainter(bars), self._look.colour("density")
        room, floor = size.height() - 2 * _AIR, size.height() - _AIR
        for number, height in enumerate(_heights(self._scene.data, self._whole, size.width() // _STEP)):
            bar = QRectF(number * _STEP, floor - height * room, _BAR, height * room)
            painter.fillRect(bar, colour)
        painter.end()
        return bars

    def _room(self) -> int:
        return max(self.width() - self._header - self._look.px(_RIGHT), 1)

    def _x(self, day: float) -> float:
        start, end = self._whole
        return self._header + (day - start) / (end - start) * self._room()

    def _day(self, x: float) -> float:
        start, end = self._whole
        return start + (x - self._header) / self._room() * (end - start)

    def _hold_at(self, x: float) -> _Hold:
        window = self.window()
        if abs(x - window.left()) <= _EDGE:
            return _Hold.START
        if abs(x - window.right()) <= _EDGE:
            return _Hold.END
        return _Hold.WINDOW if window.left() < x < window.right() else _Hold.NOTHING

    def _drag(self, x: float) -> None:
        (start, end), day = self._scene.span, self._day(x)
        spans = {
            _Hold.WINDOW: (day - self._grip, day - self._grip + end - start),
            _Hold.START: (min(day, end), end),
            _Hold.END: (start, max(day, start)),
        }
        if self._hold in spans:
            self.moved.emit(*clamped(spans[self._hold]))


def _heights(data: TimelineData, whole: Span, bins: int) -> list[float]:
    """The height of each bar from 0 to 1, by how many events begin in it; one event can be seen."""
    if bins <= 0 or not len(data):
        return []
    counts, _ = np.histogram(data.x0, bins=bins, range=whole)
    heights: list[float] = np.where(counts, np.maximum(counts / counts.max(initial=1), _LOWEST), 0).tolist()
    return heights


def _whole_years(span: Span) -> Span:
    first, last = moment_of(span[0]).year, moment_of(span[1]).year
    return day_number(date(first, 1, 1)), day_number(date(last, 12, 31)) + 1


def _years_in_words(span: Span) -> str:
    first, last = moment_of(span[0]).year, moment_of(span[1] - 1).year
    return str(first) if first == last else f"{first} – {last}"
