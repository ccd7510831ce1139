"""Paints a person in running text as a soft token: their pseudonym, or their name, on a rounded tint."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPyTextObject, QTextDocument, QTextFormat

from ui.look import Look, Role
from workbench.kernel.running_text import NOT_FOUND

TOKEN_KIND = QTextFormat.ObjectTypes.UserObject + 1
TOKEN_ID = QTextFormat.Property.UserProperty + 1
_SIDE, _CORNER, _AIR = 5, 4, 0.5


class TokenPainter(QPyTextObject):
    """Measures and paints the tokens of one document by the words shown for each id."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.shown: Mapping[str, str] = {}

    def words(self, token: QTextFormat) -> str:
        """What is shown for the reference that a token stands for."""
        return self.shown.get(str(token.property(TOKEN_ID)), NOT_FOUND)

    def intrinsicSize(self, _: QTextDocument, _position: int, token: QTextFormat) -> QSizeF:
        metrics = QFontMetricsF(self._look.font(Role.READING))
        width = metrics.horizontalAdvance(self.words(token)) + 2 * self._look.px(_SIDE)
        return QSizeF(width, metrics.ascent() + metrics.descent())

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, _: QTextDocument, _position: int, token: QTextFormat
    ) -> None:
        look, place = self._look, QRectF(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.colour("token_tint"))
        painter.setPen(Qt.PenStyle.NoPen if look.palette.tints else QPen(look.colour("token_text"), 1))
        painter.drawRoundedRect(place.adjusted(0.5, _AIR, -0.5, -_AIR), look.px(_CORNER), look.px(_CORNER))
        font = look.font(Role.READING)
        painter.setFont(font)
        painter.setPen(look.colour("token_text"))
        baseline = place.bottom() - QFontMetricsF(font).descent()
        painter.drawText(QPointF(place.left() + look.px(_SIDE), baseline), self.words(token))
        painter.restore()
