"""The sections of the program in the navigation: a word, how many there are, and which is open."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.look import Look, Role
from ui.widgets.painting import draw_words, outline_where_untinted

_ROW, _GAP, _BAR_WIDTH, _BAR_HEIGHT, _INDENT = 34, 9, 3, 18, 24
_LOWEST: Final = 26  # pixels at 100 %: rows are no lower where many sections share the height
_KEY, _COUNT, _ICON, _APART = (Qt.ItemDataRole.UserRole + number for number in (1, 2, 3, 4))


@dataclass(frozen=True, slots=True)
class Section:
    """A section by its key and its word, and how many records it holds, if that says something.

    `icon` stands for it where there is no room for words; `hint` is its tooltip: its word and its key.
    One that is `apart` begins a group of sections that belong together.
    """

    key: str
    words: str
    count: int | None = None
    icon: str = ""
    hint: str = ""
    apart: bool = False


class SectionList(QListView):
    """The navigation at the left.

    Signals: `opened` with the key when the person goes to another section.
    """

    opened = Signal(str)

    def __init__(self, look: Look, name: str, sections: Iterable[Section]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("surface", "rail")
        self._sections = QStandardItemModel(self)
        self._silent = False
        self.setModel(self._sections)
        self._painter = _SectionPainter(look, self)
        self.setItemDelegate(self._painter)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._open)
        self.setMouseTracking(True)
        look.changed.connect(self.doItemsLayout)
        for section in sections:
            item = QStandardItem(section.words)
            item.setData(section.key, _KEY)
            item.setData(section.icon, _ICON)
            item.setData(section.apart, _APART)
            item.setToolTip(section.hint)
            self._sections.appendRow(item)
            self.show_count(section.key, section.count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.doItemsLayout()

    def be_narrow(self, narrow: bool) -> None:
        """Show icons alone, or the words as well."""
        self._painter.narrow = narrow
        self.doItemsLayout()

    def show_count(self, key: str, count: int | None) -> None:
        """Show how many records a section holds."""
        item = self._sections.item(self._row_of(key))
        item.setData(count, _COUNT)
        item.setAccessibleText(item.text() if count is None else f"{item.text()}, {count:,}")

    def select(self, key: str) -> None:
        """Show that a section is open, or none if there is none of this key; nothing is emitted."""
        self._silent = True
        self.setCurrentIndex(self._sections.index(self._row_of(key), 0))
        if self._row_of(key) < 0:
            self.clearSelection()
        self._silent = False

    def _row_of(self, key: str) -> int:
        rows = range(self._sections.rowCount())
        return next((row for row in rows if self._sections.item(row).data(_KEY) == key), -1)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and not self._silent:
            self.opened.emit(index.data(_KEY))


class _SectionPainter(QStyledItemDelegate):
    """Paints a section: selected, it is tinted, in the accent colour, with a bar at its left."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view
        self.narrow = False

    def sizeHint(self, _: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._look.px(40), self._row() + self._gap(index))

    def _gap(self, index: QModelIndex | QPersistentModelIndex) -> int:
        return self._look.px(_GAP) if index.data(_APART) else 0

    def _row(self) -> int:
        """The height of a row: so low that all of them are seen, if they can be."""
        model = self._view.model()
        rows = range(model.rowCount())
        gaps = sum(self._gap(model.index(row, 0)) for row in rows)
        share = (self._view.viewport().height() - gaps) // max(len(rows), 1)
        return max(self._look.px(_LOWEST), min(self._look.px(_ROW), share))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, place = self._look, option.rect.adjusted(0, self._gap(index), 0, 0)
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, place, selected, bool(state & QStyle.StateFlag.State_MouseOver))
        colour = "accent" if selected else "text"
        if self.narrow:
            self._icon(painter, place, index.data(_ICON), colour)
            painter.restore()
            return
        words = place.adjusted(look.px(_INDENT), 0, -look.px(14), 0)
        words.setRight(words.right() - self._count(painter, words, index.data(_COUNT)))
        font = look.font(Role.BODY_STRONG if selected else Role.BODY)
        draw_words(painter, words, index.data(), font, look.colour(colour))
        painter.restore()

    def _ground(self, painter: QPainter, place: QRect, selected: bool, hovered: bool) -> None:
        look = self._look
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(place).adjusted(look.px(12), look.px(2), -look.px(8), -look.px(2))
        if selected or hovered:
            painter.setBrush(look.colour("accent_tint" if selected else "window"))
            painter.drawRoundedRect(box, look.px(6), look.px(6))
        if selected:
            outline_where_untinted(painter, look, box.toRect())
            height = look.px(_BAR_HEIGHT)
            bar = QRectF(look.px(8), box.center().y() - height / 2, look.px(_BAR_WIDTH), height)
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(bar, 1.5, 1.5)

    def _icon(self, painter: QPainter, place: QRect, icon: str, colour: str) -> None:
        size = self._look.px(18)
        box = QRect(place.center().x() - size // 2 + 2, place.center().y() - size // 2, size, size)
        self._look.icon(icon, colour).paint(painter, box)

    def _count(self, painter: QPainter, words: QRect, count: int | None) -> int:
        """Draw the number at the right end. Returns the room that it takes."""
        if count is None:
            return 0
        font, shown = self._look.font(Role.NOTE), f"{count:,}"
        width = QFontMetrics(font).horizontalAdvance(shown) + 1
        place = QRect(words.right() - width, words.top(), width, words.height())
        draw_words(painter, place, shown, font, self._look.colour("muted"))
        return width + self._look.px(3)
