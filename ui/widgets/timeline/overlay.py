"""Paints over the canvas what is not matplotlib's: words, chips, rings, and the brushed time."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui.look import Look, Role
from ui.widgets.timeline.chip_images import EDGE, ChipImages
from ui.widgets.timeline.data import TimelineData
from ui.widgets.timeline.frame import Frame, Measures
from ui.widgets.timeline.label_images import HALO, LabelImages
from ui.widgets.timeline.scene import Aim, Move, Scene
from ui.widgets.timeline.spoken_words import move_in_words

_RING_AIR: Final = 4.0
_BRUSH_OPACITY: Final = 36  # of 255


class Overlay:
    """The words and marks of a scene, in the look in force."""

    def __init__(self, look: Look, scene: Scene) -> None:
        self._look, self._scene = look, scene
        self.labels: Final = LabelImages(look)
        self._chip_images: Final = ChipImages(look)

    def measures(self) -> Measures:
        """How wide words come out here."""
        strong = QFontMetricsF(self._look.font(Role.NOTE_STRONG))
        return Measures(self.labels.width, strong.horizontalAdvance, self._chip_images.width)

    def begin(self, data: TimelineData) -> None:
        """Begin anew, with other data or in another look."""
        self.labels.show(data)
        self._chip_images.begin()

    def paint(self, painter: QPainter) -> None:
        """Paint everything of the present frame."""
        frame = self._scene.frame
        if frame is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._brush(painter, frame)
        self._key_words(painter, frame)
        self._labels(painter, frame)
        self._chips(painter, frame)
        self._rings(painter, frame)
        if self._scene.move is not None:
            self._ghost(painter, frame, self._scene.move)
        if self._scene.aim is not None:
            self._landing(painter, frame, self._scene.aim)

    def _ghost(self, painter: QPainter, frame: Frame, move: Move) -> None:
        """Where an event that is dragged would go, with the day it would begin on and how far that is."""
        box = frame.shape_of(move.index)
        if box is None:
            return
        shift = move.days * frame.place.scale
        left = box[0] + (shift if move.end != "last" else 0)
        right = box[1] + (shift if move.end != "first" else 0)
        painter.setPen(QPen(self._look.colour("accent"), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = 5 + _RING_AIR
        place = QRectF(min(left, right), box[2] - half, abs(right - left), 2 * half)
        painter.drawRoundedRect(place.adjusted(-_RING_AIR, 0, _RING_AIR, 0), half, half)
        self._tag(painter, frame, place, move_in_words(self._scene.data, move))

    def _landing(self, painter: QPainter, frame: Frame, aim: Aim) -> None:
        """Where an event that is carried would come to lie, with the date that this tells."""
        painter.setPen(QPen(self._look.colour("accent"), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(aim.x, 0), QPointF(aim.x, frame.place.height))
        self._tag(painter, frame, QRectF(aim.x, self._look.px(30), 0, 0), aim.words)

    def _tag(self, painter: QPainter, frame: Frame, beside: QRectF, words: str) -> None:
        font = self._look.font(Role.NOTE_STRONG)
        width = QFontMetricsF(font).horizontalAdvance(words) + 2 * self._look.px(8)
        height = self._look.px(22)
        left = min(max(beside.center().x() - width / 2, 0), frame.place.width - width)
        above = beside.top() - height - 4
        place = QRectF(left, above if above >= 0 else beside.bottom() + 4, width, height)
        painter.setPen(QPen(self._look.colour("accent"), 1))
        painter.setBrush(self._look.colour("panel"))
        painter.drawRoundedRect(place, 4, 4)
        painter.setFont(font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _labels(self, painter: QPainter, frame: Frame) -> None:
        sharpness, half = painter.device().devicePixelRatioF(), self.labels.height / 2
        for box in frame.labels:
            behind = "panel" if self._scene.lane_of(box.index) % 2 else "lane"
            image = self.labels.image(box.index, behind, box.on_plate, sharpness)
            at = QPointF(round((box.left - HALO) * sharpness) / sharpness, round(box.middle - half))
            painter.drawPixmap(at, image)

    def _key_words(self, painter: QPainter, frame: Frame) -> None:
        painter.setFont(self._look.font(Role.NOTE_STRONG))
        painter.setPen(self._look.colour("accent"))
        height = frame.place.row_height
        for word in frame.words:
            top = frame.place.middle(word.lane, word.row) - height / 2
            place = QRectF(word.left, top, word.width + 2, height)
            if frame.density is not None:
                painter.fillRect(place.adjusted(-2, 3, 2, -3), self._look.colour("panel"))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, word.words)

    def _chips(self, painter: QPainter, frame: Frame) -> None:
        """Each on a whole pixel of the screen, so that its words are sharp."""
        sharpness, chips, last = painter.device().devicePixelRatioF(), self._chip_images, frame.place.rows - 1
        above = chips.height / 2 + EDGE
        for more in frame.more:
            left, top = more.left - EDGE, frame.place.middle(more.lane, last) - above
            at = QPointF(round(left * sharpness) / sharpness, round(top * sharpness) / sharpness)
            painter.drawPixmap(at, chips.image(more.words, more.width, sharpness))

    def _rings(self, painter: QPainter, frame: Frame) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for index in self._scene.selected:
            self._ring(painter, frame, index, QPen(self._look.colour("accent"), 2))
        if isinstance(self._scene.hovered, int) and self._scene.hovered not in self._scene.selected:
            self._ring(painter, frame, self._scene.hovered, QPen(self._look.colour("muted"), 1.2))

    def _ring(self, painter: QPainter, frame: Frame, index: int, pen: QPen) -> None:
        box = frame.shape_of(index)
        if box is None:
            return
        left, right, middle = box
        painter.setPen(pen)
        half = 5 + _RING_AIR
        place = QRectF(left - _RING_AIR, middle - half, right - left + 2 * _RING_AIR, 2 * half)
        painter.drawRoundedRect(place, half, half)

    def _brush(self, painter: QPainter, frame: Frame) -> None:
        if self._scene.brush is None:
            return
        left, right = (frame.place.x(day) for day in self._scene.brush)
        tint = self._look.colour("accent")
        painter.setPen(QPen(tint, 1))
        tint.setAlpha(_BRUSH_OPACITY)
        painter.setBrush(tint)
        painter.drawRect(QRectF(left, -2, right - left, frame.place.height + 4))
