"""What is carried by the mouse between widgets: the id of a record, and a picture of it at the pointer."""

from typing import Final

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap

from ui.look import Look, Role

_RECORD: Final = "application/x-workbench-record"
_WIDEST: Final = 280  # pixels at 100 %
_HEIGHT: Final = 28
_AIR: Final = 10


def carrying(id: str) -> QMimeData:
    """The id as something to carry; another program reads nothing from it."""
    data = QMimeData()
    data.setData(_RECORD, id.encode())
    return data


def carried_in(data: QMimeData) -> str:
    """The id that is carried; "" where something else is."""
    return bytes(data.data(_RECORD).data()).decode()


def picture_of(look: Look, words: str, sharpness: float) -> QPixmap:
    """What is seen of a record while it is carried: its first words on a slip; `sharpness` is how many pixels
    of the screen make one of the window.
    """
    measured = QFontMetricsF(look.font(Role.BODY))
    shown = measured.elidedText(words, Qt.TextElideMode.ElideRight, look.px(_WIDEST - 2 * _AIR))
    width, height = measured.horizontalAdvance(shown) + 2 * look.px(_AIR), look.px(_HEIGHT)
    made = QPixmap(round(width * sharpness), round(height * sharpness))
    made.setDevicePixelRatio(sharpness)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("accent"), 1.5))
    painter.setBrush(look.colour("panel"))
    painter.drawRoundedRect(QRectF(1, 1, width - 2, height - 2), 6, 6)
    painter.setFont(look.font(Role.BODY))
    painter.setPen(look.colour("text"))
    painter.drawText(QRectF(QPointF(0, 0), QPointF(width, height)), Qt.AlignmentFlag.AlignCenter, shown)
    painter.end()
    return made
