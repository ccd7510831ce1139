"""The labels of events as small pictures, painted once each: words with a halo in the colour behind them."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from ui.look import Look, Role
from ui.widgets.timeline.data import TimelineData
from ui.widgets.timeline.spoken_words import label_of

HALO: Final = 3.0
_WIDEST: Final = 220
_MOST_KEPT: Final = 1_200


class LabelImages:
    """Measures labels and keeps their pictures until the data or the look change."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._words: dict[int, str] = {}
        self._widths: dict[int, float] = {}
        self._images: dict[tuple[int, str, bool, float], QPixmap] = {}
        self.show(None)

    def show(self, data: TimelineData | None) -> None:
        """Begin anew, with other data or in another look."""
        self._data = data
        self._metrics = QFontMetricsF(self._look.font(Role.NOTE))
        self._words.clear()
        self._widths.clear()
        self._images.clear()

    def width(self, index: int) -> float:
        """How wide the label of an event is; long ones are cut at 220 pixels."""
        width = self._widths.get(index)
        if width is None:
            width = self._widths[index] = self._metrics.horizontalAdvance(self.words(index))
        return width

    def words(self, index: int) -> str:
        """The label as it is shown."""
        words = self._words.get(index)
        if words is None and self._data is not None:
            room = self._look.px(_WIDEST)
            whole = label_of(self._data, index)
            words = self._words[index] = self._metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room)
        return words or ""

    def image(self, index: int, behind: str, on_plate: bool, sharpness: float) -> QPixmap:
        """The picture of a label, 3 pixels larger than its words; `behind` names the colour under it."""
        key = (index, behind, on_plate, sharpness)
        image = self._images.get(key)
        if image is None:
            if len(self._images) >= _MOST_KEPT:
                self._images.clear()
            image = self._images[key] = self._painted(index, behind, on_plate, sharpness)
        return image

    @property
    def height(self) -> float:
        """The height of every picture."""
        return self._metrics.height() + 2 * HALO

    def _painted(self, index: int, behind: str, on_plate: bool, sharpness: float) -> QPixmap:
        size = QSize(int(self.width(index) + 2 * HALO) + 1, int(self.height) + 1)
        image = QPixmap(size * sharpness)
        image.setDevicePixelRatio(sharpness)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = QPointF(HALO, HALO + self._metrics.ascent())
        if on_plate:
            self._plate(painter, QRectF(0, 1, size.width(), size.height() - 2), behind)
        else:
            self._halo(painter, at, self.words(index), behind)
        painter.setFont(self._look.font(Role.NOTE))
        painter.setPen(self._look.colour("text"))
        painter.drawText(at, self.words(index))
        painter.end()
        return image

    def _plate(self, painter: QPainter, place: QRectF, behind: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(behind))
        painter.drawRoundedRect(place, 4, 4)

    def _halo(self, painter: QPainter, at: QPointF, words: str, behind: str) -> None:
        outline = QPainterPath()
        outline.addText(at, self._look.font(Role.NOTE), words)
        pen = QPen(self._look.colour(behind), HALO)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(outline, pen)
