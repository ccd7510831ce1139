"""A linked record as a line that can be pressed: what it is, a little more about it, and its state."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.look import Look, Role
from ui.widgets.chip import ChipTone
from ui.widgets.painting import chip_width, draw_chip, draw_words

_HEIGHT, _TWO_LINES = 30, 46
_ONE_LINE_FROM: Final = 340  # pixels at 100 %: in less room the rest goes under the first words
_SIDE: Final = 8


@dataclass(frozen=True, slots=True)
class Link:
    """A record that another is linked to: the id to open, what it is, more in muted words, a state."""

    id: str
    words: str
    detail: str = ""
    badge: str = ""
    tone: ChipTone = "accent"

    def in_words(self) -> str:
        """The whole line as a screen reader says it."""
        return ", ".join(part for part in (self.words, self.detail, self.badge) if part)


class LinkLine(QAbstractButton):
    """One link; pressing it, or Enter on it, opens the record."""

    def __init__(self, look: Look, link: Link) -> None:
        super().__init__()
        self.link = link
        self._look = look
        self.setAccessibleName(f"Open {link.in_words()}")
        self.setToolTip(link.in_words())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        by_width = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        by_width.setHeightForWidth(True)
        self.setSizePolicy(by_width)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._look.px(_TWO_LINES if self._is_stacked(width) else _HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter)
        place = self.rect().adjusted(self._look.px(_SIDE), 0, -self._look.px(_SIDE), 0)
        look = self._look
        if self._is_stacked(self.width()):
            half = place.height() // 2
            self._words(painter, place.adjusted(0, 4, 0, -half))
            below = self._badge(painter, place.adjusted(0, half, 0, -4))
            draw_words(painter, below, self.link.detail, look.font(Role.NOTE), look.colour("muted"))
            return
        place = self._badge(painter, place)
        taken = self._words(painter, place)
        place.setLeft(place.left() + taken + look.px(10))
        draw_words(painter, place, self.link.detail, look.font(Role.NOTE), look.colour("muted"))

    def _is_stacked(self, width: int) -> bool:
        return width < self._look.px(_ONE_LINE_FROM) and bool(self.link.detail or self.link.badge)

    def _words(self, painter: QPainter, place: QRect) -> int:
        return draw_words(
            painter, place, self.link.words, self._look.font(Role.BODY), self._look.colour("text")
        )

    def _ground(self, painter: QPainter) -> None:
        look, box = self._look, QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse():
            painter.setBrush(look.colour("lane"))
            painter.drawRoundedRect(box, look.px(6), look.px(6))
        if self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, look.px(6), look.px(6))

    def _badge(self, painter: QPainter, place: QRect) -> QRect:
        if not self.link.badge:
            return place
        look = self._look
        width, height = chip_width(look, self.link.badge), look.px(20)
        chip = QRect(place.right() - width, place.center().y() - height // 2, width, height)
        draw_chip(painter, look, chip, self.link.badge, self.link.tone)
        return place.adjusted(0, 0, -width - look.px(8), 0)
