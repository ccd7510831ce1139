"""The few icons: outlines from `resources/icons`, drawn in a colour of the palette."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import resource

_DRAWN_IN = "#000000"  # the colour of the outlines in the files
_SHARPNESS = 3  # device pixels per pixel: sharp on every screen in use


def icon(name: str, colour: str, size: int) -> QIcon:
    """The icon of that name, `size` pixels square, in a colour written `#RRGGBB`."""
    outline = resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace(_DRAWN_IN, colour)
    picture = QPixmap(size * _SHARPNESS, size * _SHARPNESS)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(outline.encode())).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(_SHARPNESS)
    return QIcon(picture)
