"""Paints one card: number and title with its badge, what happened, how much there is, and an alarm."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.look import Look, Role
from ui.widgets.painting import chip_width, draw_chip, draw_words, outline_where_untinted

if TYPE_CHECKING:
    from ui.widgets.card_list import Card, CardModel

HEIGHT, LINE, ALARM = 42, 18, 26  # a card of its first line alone, each line under it, the alarm
GROUP = 30  # the words above the first card of a group
_SIDE = 16
_IN = 12  # how far the words of a part stand in
_FIRST, _SECOND = 10, 32  # the tops of the first lines; the others follow
_ALARM_HEIGHT = 22
_BAR = 3


class CardPainter(QStyledItemDelegate):
    """Paints the cards of a `CardList`; the selected one is tinted and has a bar at its left edge."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        card = self._card(index)
        height = HEIGHT + LINE * len(_lines(card)) + (ALARM if card.alarm else 0)
        height += GROUP if self._group(index) else 0
        return QSize(self._look.px(200), self._look.px(height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        card = self._card(index)
        painter.save()
        if group := self._group(index):
            place = self._under_group(painter, place, group)
        self._ground(painter, place, state)
        place = place.adjusted(self._look.px(_IN * card.depth), 0, 0, 0)
        self._first_line(painter, place, card)
        for number, (words, token) in enumerate(_lines(card)):
            row = self._row(place, _SECOND + LINE * number)
            if not number and card.badge_below:
                row = self._badge(painter, row, card)
            draw_words(painter, row, words, self._look.font(Role.NOTE), self._look.colour(token))
        if card.alarm:
            self._alarm(painter, place, _SECOND + LINE * len(_lines(card)) + 4, card.alarm)
        painter.restore()

    def _card(self, index: QModelIndex | QPersistentModelIndex) -> "Card":
        return cast("CardModel", index.model()).card(index)

    def _group(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return cast("CardModel", index.model()).group_above(index)

    def _under_group(self, painter: QPainter, place: QRect, group: str) -> QRect:
        """The place that is left for the card under the words of its group."""
        look, band = self._look, QRect(place)
        band.setHeight(look.px(GROUP))
        painter.fillRect(band, look.colour("lane"))
        edge = QRect(band.left(), band.bottom(), band.width(), look.palette.border)
        painter.fillRect(edge, look.colour("line"))
        words = band.adjusted(look.px(_SIDE), 0, -look.px(_SIDE), 0)
        draw_words(painter, words, group, look.font(Role.NOTE_STRONG), look.colour("muted"))
        return place.adjusted(0, band.height(), 0, 0)

    def _ground(self, painter: QPainter, place: QRect, state: QStyle.StateFlag) -> None:
        look = self._look
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, look.colour("accent_tint"))
            bar = look.px(_BAR) if look.palette.tints else look.px(2 * _BAR)
            painter.fillRect(QRect(place.topLeft(), QSize(bar, place.height())), look.colour("accent"))
            outline_where_untinted(painter, look, place)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, look.colour("lane"))
        painter.fillRect(
            QRect(place.left(), place.bottom(), place.width(), look.palette.border), look.colour("line")
        )

    def _row(self, place: QRect, below: int) -> QRect:
        side, top = self._look.px(_SIDE), self._look.px(below)
        return QRect(place.left() + side, place.top() + top, place.width() - 2 * side, self._look.px(18))

    def _first_line(self, painter: QPainter, place: QRect, card: "Card") -> None:
        look, row = self._look, self._row(place, _FIRST)
        if not (card.badge_below and _lines(card)):
            row = self._badge(painter, row, card)
        strong = look.font(Role.BODY_STRONG)
        taken = draw_words(painter, row, card.number, strong, look.colour("muted"))
        row.setLeft(row.left() + taken + look.px(8 if card.number else 0))
        draw_words(painter, row, card.title, strong, look.colour("text"))

    def _badge(self, painter: QPainter, row: QRect, card: "Card") -> QRect:
        """Paint the badge at the right of a line; what is left of the line."""
        if not card.badge:
            return row
        look = self._look
        width, height = chip_width(look, card.badge), look.px(20)
        chip = QRect(row.right() + 1 - width, row.center().y() - height // 2, width, height)
        draw_chip(painter, look, chip, card.badge, card.tone)
        return row.adjusted(0, 0, -width - look.px(8), 0)

    def _alarm(self, painter: QPainter, place: QRect, below: int, words: str) -> None:
        look = self._look
        box = QRect(
            place.left() + look.px(_SIDE),
            place.top() + look.px(below),
            place.width() - 2 * look.px(_SIDE),
            look.px(_ALARM_HEIGHT),
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("danger"), look.palette.border * 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), look.px(4), look.px(4))
        inside = box.adjusted(look.px(10), 0, -look.px(10), 0)
        draw_words(painter, inside, words, look.font(Role.CHIP), look.colour("danger"))


def _lines(card: "Card") -> tuple[tuple[str, str], ...]:
    """The lines under the first with the colour of each: what there is to say, and no empty one."""
    lines = ((card.summary, "text"), (card.facts, "muted"), (card.counts, "muted"))
    return tuple((words, token) for words, token in lines if words)
