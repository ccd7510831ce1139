"""What the painted lists share: words that are cut where the room ends, and rounded chips."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from ui.look import Look, Role
from ui.widgets.chip import ChipTone


def draw_words(painter: QPainter, place: QRect, words: str, font: QFont, colour: QColor) -> int:
    """Draw words in one line, cut with an ellipsis where `place` ends. Returns the width they take."""
    painter.setFont(font)
    painter.setPen(colour)
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    return metrics.horizontalAdvance(shown)


def chip_width(look: Look, words: str) -> int:
    """How wide a painted chip with these words is."""
    return QFontMetrics(look.font(Role.CHIP)).horizontalAdvance(words) + 2 * look.px(8)


def draw_chip(painter: QPainter, look: Look, place: QRect, words: str, tone: ChipTone) -> None:
    """Paint a chip the way the style sheet draws one."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = look.palette.border
    painter.setPen(Qt.PenStyle.NoPen if look.palette.tints else QPen(look.colour(tone), edge))
    painter.setBrush(look.colour(f"{tone}_tint"))
    inset = 0 if look.palette.tints else edge / 2
    painter.drawRoundedRect(
        QRectF(place).adjusted(inset, inset, -inset, -inset), look.px(10), place.height() / 2
    )
    painter.setFont(look.font(Role.CHIP))
    painter.setPen(look.colour(tone))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


def outline_where_untinted(painter: QPainter, look: Look, place: QRect) -> None:
    """Outline what is selected where the palette allows no tint to show it."""
    if look.palette.tints:
        return
    painter.save()
    painter.setPen(QPen(look.colour("accent"), look.palette.border))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place.adjusted(1, 1, -2, -2))
    painter.restore()
