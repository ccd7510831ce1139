"""Paints a line of the palette: its words, more about it under them, and its key or kind at the right."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.look import Look, Role
from ui.widgets.painting import draw_words, outline_where_untinted

ENTRY: Final = Qt.ItemDataRole.UserRole
_ONE_LINE, _TWO_LINES, _SIDE = 30, 44, 8


class PalettePainter(QStyledItemDelegate):
    """The selected line is tinted; nothing is told by colour alone."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        height = _TWO_LINES if index.data(ENTRY).detail else _ONE_LINE
        return QSize(self._look.px(200), self._look.px(height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, entry = self._look, index.data(ENTRY)
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_tint"))
            painter.drawRoundedRect(box, look.px(6), look.px(6))
            outline_where_untinted(painter, look, box)
        place = box.adjusted(look.px(_SIDE), look.px(2), -look.px(_SIDE), -look.px(2))
        half = place.height() // 2 if entry.detail else 0
        room = self._aside(painter, place.adjusted(0, 0, 0, -half), entry.aside)
        draw_words(painter, room, entry.words, look.font(Role.BODY), look.colour("text"))
        if entry.detail:
            below = place.adjusted(0, half, 0, 0)
            draw_words(painter, below, entry.detail, look.font(Role.NOTE), look.colour("muted"))
        painter.restore()

    def _aside(self, painter: QPainter, place: QRect, words: str) -> QRect:
        font = self._look.font(Role.NOTE)
        width = QFontMetrics(font).horizontalAdvance(words) + 1
        right = QRect(place.right() - width, place.top(), width, place.height())
        draw_words(painter, right, words, font, self._look.colour("muted"))
        return place.adjusted(0, 0, -width - self._look.px(_SIDE), 0)
