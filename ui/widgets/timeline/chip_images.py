"""The "+3 more" as small pictures, painted once for each number: a crowded frame shows over a hundred."""

from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap

from ui.look import Look, Role

_HEIGHT: Final = 17  # pixels at 100 %
_INSIDE: Final = 6
EDGE: Final = 1  # pixels around a chip for its outline
_MOST_KEPT: Final = 400


class ChipImages:
    """Measures chips and keeps their pictures until the look changes."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._images: dict[tuple[str, float, float], QPixmap] = {}
        self._widths: dict[str, float] = {}
        self.begin()

    def begin(self) -> None:
        """Begin anew, in another look."""
        self._images.clear()
        self._widths.clear()
        self._metrics = QFontMetricsF(self._look.font(Role.CHIP))

    def width(self, words: str) -> float:
        """How wide a chip with these words is."""
        width = self._widths.get(words)
        if width is None:
            air = 2 * self._look.px(_INSIDE)
            width = self._widths[words] = self._metrics.horizontalAdvance(words) + air
        return width

    @property
    def height(self) -> float:
        """The height of every chip."""
        return self._look.px(_HEIGHT)

    def image(self, words: str, width: float, sharpness: float) -> QPixmap:
        """The picture of a chip, a pixel larger on every side."""
        key = (words, width, sharpness)
        image = self._images.get(key)
        if image is None:
            if len(self._images) >= _MOST_KEPT:
                self._images.clear()
            image = self._images[key] = self._painted(words, width, sharpness)
        return image

    def _painted(self, words: str, width: float, sharpness: float) -> QPixmap:
        look, place = self._look, QRectF(EDGE, EDGE, width, self._look.px(_HEIGHT))
        size = QSize(ceil(place.right()) + EDGE, ceil(place.bottom()) + EDGE)
        image = QPixmap(size * sharpness)
        image.setDevicePixelRatio(sharpness)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.colour("accent_tint"))
        painter.setPen(Qt.PenStyle.NoPen if look.palette.tints else QPen(look.colour("accent"), 1.5))
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        painter.setFont(look.font(Role.CHIP))
        painter.setPen(look.colour("accent"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()
        return image
