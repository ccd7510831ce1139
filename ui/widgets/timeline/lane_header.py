"""The names of the lanes, as a real list: reachable by keyboard and read by screen readers."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from ui.look import Look, Role
from ui.widgets.painting import draw_words

WIDTH: Final = 120
_INDENT: Final = 16
_MOST_KEPT: Final = 200


class LaneHeader(QListView):
    """One row for each lane, as high as the lane and scrolled with it.

    Signals: `entered` with the number of a lane when Enter is pressed on it or it is clicked, `only` with it
    on a double click or Shift+Enter.
    """

    entered = Signal(int)
    only = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName("Lanes of the timeline")
        self._names = QStringListModel(self)
        self._painter = _LanePainter(look, self)
        self.setModel(self._names)
        self.setItemDelegate(self._painter)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(lambda index: self.entered.emit(index.row()))
        self.clicked.connect(lambda index: self.entered.emit(index.row()))
        self.doubleClicked.connect(lambda index: self.only.emit(index.row()))

    def show_lanes(self, names: Iterable[str]) -> None:
        """Show other lanes."""
        self._names.setStringList(list(names))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.only.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = str(self.indexAt(event.pos()).data() or "")
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)

    def keep(self, lane_height: int, offset: int) -> None:
        """Be as high and as far scrolled as the lanes on the canvas."""
        if self._painter.lane_height != lane_height:
            self._painter.lane_height = lane_height
            self.doItemsLayout()
        self.verticalScrollBar().setValue(offset)


class _LanePainter(QStyledItemDelegate):
    """Paints the name of a lane on the lane's own colour."""

    def __init__(self, look: Look, parent: LaneHeader) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: dict[tuple[str, int, float], tuple[str, ...]] = {}
        self.lane_height = 53

    def sizeHint(self, _: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(10, self.lane_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, place = self._look, QRect(option.rect)
        state: QStyle.StateFlag = option.state
        painter.fillRect(place, look.colour("panel" if index.row() % 2 else "lane"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(look.colour("accent"))
            painter.drawRect(place.adjusted(1, 1, -2, -2))
        words = place.adjusted(look.px(_INDENT), 0, -look.px(8), 0)
        font = look.font(Role.BODY_STRONG)
        lines = self._in_lines(str(index.data()), font, words.width())
        high = QFontMetrics(font).lineSpacing()
        top = words.top() + (words.height() - high * len(lines)) // 2
        for line in lines:
            draw_words(
                painter, QRect(words.left(), top, words.width(), high), line, font, look.colour("text")
            )
            top += high

    def _in_lines(self, name: str, font: QFont, room: int) -> tuple[str, ...]:
        """The name in one line or two, found once for each width and text size."""
        key = (name, room, self._look.scale)
        if key not in self._lines:
            if len(self._lines) >= _MOST_KEPT:
                self._lines.clear()
            self._lines[key] = two_lines(name, QFontMetrics(font), room)
        return self._lines[key]


def two_lines(words: str, metrics: QFontMetrics, room: int) -> tuple[str, ...]:
    """The words in one line if they fit it, else in two, the first with as many whole words as fit."""
    if metrics.horizontalAdvance(words) <= room:
        return (words,)
    every = words.split()
    fit = max(
        (n for n in range(1, len(every)) if metrics.horizontalAdvance(" ".join(every[:n])) <= room), default=0
    )
    return (" ".join(every[:fit]), " ".join(every[fit:])) if fit else (words,)
