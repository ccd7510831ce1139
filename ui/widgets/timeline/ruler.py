"""The calendar above the lanes; dragging along it brushes a stretch of time."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import Look, Role
from ui.widgets.timeline.key_words import KeyWord, words_above
from ui.widgets.timeline.scene import Scene
from ui.widgets.timeline.ticks import Tick, ticks, word_places

HEIGHT: Final = 24
_BRUSH_OPACITY: Final = 36
_KEY_LINE: Final = 1.2  # pixels, as among the events
Wide = Callable[[str], float]  # how wide words are, in pixels


class Ruler(QWidget):
    """Draws the ticks of a scene.

    Signals: `dragged` with the two pixels between which the pointer was dragged so far, `released` after.
    """

    dragged = Signal(float, float)
    released = Signal()

    def __init__(self, look: Look, scene: Scene) -> None:
        super().__init__()
        self.setAccessibleName("Calendar of the timeline")
        self.setToolTip("Drag to choose a stretch of time")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self._look, self._scene = look, scene
        self._from: float | None = None

    def marks(self) -> tuple[Tick, ...]:
        """The ticks of the time in view."""
        return ticks(*self._scene.span, self._scene.size[0], self._look.scale)

    def key_words(self) -> tuple[tuple[float, KeyWord], ...]:
        """The words of key dates that found no room among the events, each with the pixel of its line."""
        wide = QFontMetricsF(self._look.font(Role.NOTE_STRONG)).horizontalAdvance
        return self._key_words_between(self._places(wide), wide)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.position().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self.dragged.emit(self._from, event.position().x())

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:
        self._from = None
        self.released.emit()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, look, frame = QPainter(self), self._look, self._scene.frame
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.colour("panel"))
        if frame is None:
            return
        if self._scene.brush is not None:
            left, right = (frame.place.x(day) for day in self._scene.brush)
            tint = look.colour("accent")
            tint.setAlpha(_BRUSH_OPACITY)
            painter.fillRect(QRectF(left, 0, right - left, self.height()), tint)
        self._words(painter)
        self._today(painter, frame.place.x(self._scene.today))

    def _words(self, painter: QPainter) -> None:
        font = self._look.font(Role.NOTE_STRONG)
        wide = QFontMetricsF(font).horizontalAdvance
        places = self._places(wide)
        painter.setFont(font)
        painter.setPen(self._look.colour("muted"))
        for left, words in places:
            self._word(painter, left, wide(words), words)
        painter.setPen(QPen(self._look.colour("accent"), _KEY_LINE))
        for x, word in self._key_words_between(places, wide):
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
            self._word(painter, word.left, word.width, word.words)

    def _word(self, painter: QPainter, left: float, width: float, words: str) -> None:
        place = QRectF(left, 0, width + 2, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)

    def _key_words_between(
        self, places: Sequence[tuple[float, str]], wide: Wide
    ) -> tuple[tuple[float, KeyWord], ...]:
        frame = self._scene.frame
        if frame is None:
            return ()
        taken = [(left, left + wide(words)) for left, words in places]
        return words_above(self._scene.data, frame.place, frame.words, taken, wide)

    def _places(self, wide: Wide) -> list[tuple[float, str]]:
        if self._scene.frame is None:
            return []
        return word_places(self.marks(), self._scene.frame.place.x, self.width(), wide)

    def _today(self, painter: QPainter, x: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("muted"))
        floor = float(self.height())
        painter.drawPolygon(
            QPolygonF.fromList([QPointF(x - 4, floor - 5), QPointF(x + 4, floor - 5), QPointF(x, floor)])
        )
