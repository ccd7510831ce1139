"""A table of records: frozen rows from a question, paged, never sorted or filtered here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.look import Look
from ui.widgets.carrying import carrying, picture_of

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_BESIDE: Final = 12  # pixels from the pointer to what is carried, so that what lies under it stays seen
_LEAST: Final = 110  # pixels at 100 % for a column that takes what the others leave
_NARROWEST: Final = 0.75  # of its width that another one keeps; then the table scrolls sideways
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, the words it shows of a row, and by what name a question sorts by it.

    Without `sorts_by` the heading cannot be pressed. `width` is in pixels at 100 %; 0 takes the room left.
    A column that is `whole` keeps its width where others give way: half of a date is none.
    """

    heading: str
    words: Callable[[Any], str]
    sorts_by: str = ""
    width: int = 0
    number: bool = False
    whole: bool = False


class RecordTableModel(QAbstractTableModel):
    """The rows known so far of `total`; it asks for more when the reader comes near the end.

    Signals: `more_wanted` with the number of rows known: the answer is `add_rows`.
    """

    more_wanted = Signal(int)

    def __init__(self, columns: Iterable[Column]) -> None:
        super().__init__()
        self.columns: Final = tuple(columns)
        self._rows: list[Any] = []
        self._total = 0
        self._asked_at = -1
        self.can_be_carried = False

    def show_rows(self, rows: Iterable[Any], total: int | None = None) -> None:
        """Show other rows, the first of `total` (all of them if no total is given)."""
        self.beginResetModel()
        self._rows = list(rows)
        self._total = len(self._rows) if total is None else total
        self._asked_at = -1
        self.endResetModel()

    def add_rows(self, rows: Iterable[Any]) -> None:
        """Add the next rows."""
        more = list(rows)
        if more:
            self.beginInsertRows(_NOWHERE, len(self._rows), len(self._rows) + len(more) - 1)
            self._rows.extend(more)
            self.endInsertRows()

    def row(self, index: _Index) -> Any:
        """The frozen row at an index."""
        return self._rows[index.row()]

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        carried = Qt.ItemFlag.ItemIsDragEnabled if self.can_be_carried else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | carried

    def canFetchMore(self, parent: _Index = _NOWHERE) -> bool:
        known = len(self._rows)
        return not parent.isValid() and known < self._total and known != self._asked_at

    def fetchMore(self, _: _Index = _NOWHERE) -> None:
        self._asked_at = len(self._rows)
        self.more_wanted.emit(self._asked_at)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = self.columns[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return column.words(self._rows[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.number else _LEFT
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.number else _LEFT
        return column.heading if role == Qt.ItemDataRole.DisplayRole else None


class RecordTable(QTableView):
    """Rows to read and choose from.

    Signals: `chosen` with the row when another is selected, `opened` with the row on Enter or double-click,
    `sort_wanted` with the name of a column and whether the last shall come first: ask the question again.
    """

    chosen = Signal(object)
    opened = Signal(object)
    sort_wanted = Signal(str, bool)

    def __init__(self, look: Look, name: str, columns: Iterable[Column]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._look = look
        self._rows = RecordTableModel(columns)
        self.setModel(self._rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self._sorted_by = ""
        self._descending = False
        self._share = 0.0  # of its width that each column has now
        self._set_headings()
        self.selectionModel().selectionChanged.connect(self._choose)
        self.activated.connect(lambda index: self.opened.emit(self._rows.row(index)))
        look.changed.connect(self._keep_measures)
        self._keep_measures()

    @property
    def rows(self) -> RecordTableModel:
        """The model: show rows and add rows through it."""
        return self._rows

    def let_rows_be_carried(self) -> None:
        """Let a row be dragged to where something can be done with its record."""
        self._rows.can_be_carried = True
        self.setDragEnabled(True)

    def startDrag(self, _: Qt.DropAction) -> None:
        if self.currentIndex().isValid():
            self.carried(self.currentIndex()).exec(Qt.DropAction.CopyAction)

    def carried(self, index: _Index) -> QDrag:
        """The record of a row as it is carried: its id, and what its first column says on a slip."""
        row, first = self._rows.row(index), self._rows.columns[0]
        drag = QDrag(self)
        drag.setMimeData(carrying(row.id))
        picture = picture_of(self._look, first.words(row), self.devicePixelRatioF())
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(-_BESIDE, -_BESIDE))
        return drag

    def _set_headings(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._sort)
        self.verticalHeader().hide()
        for number, column in enumerate(self._rows.columns):
            stretch = QHeaderView.ResizeMode.Interactive if column.width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(number, stretch)

    def _keep_measures(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.px(32))
        self._share = 0.0
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Give every column its width, or somewhat less where the others would have too little; one that the
        person made wider or narrower stays so for as long as there is room.
        """
        columns = self._rows.columns
        widths = [self._look.px(column.width) if column.width else 0 for column in columns]
        kept = sum(width for width, column in zip(widths, columns, strict=True) if column.whole)
        left = self.viewport().width() - self._look.px(_LEAST) * widths.count(0) - kept
        before, self._share = self._share, min(max(left / max(sum(widths) - kept, 1), _NARROWEST), 1.0)
        for number, width in enumerate(widths):
            if width and self._share != before:
                self.setColumnWidth(number, int(width * (1.0 if columns[number].whole else self._share)))

    def _sort(self, section: int) -> None:
        name = self._rows.columns[section].sorts_by
        if not name:
            return
        self._descending = name == self._sorted_by and not self._descending
        self._sorted_by = name
        order = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicatorShown(True)
        self.horizontalHeader().setSortIndicator(section, order)
        self.sort_wanted.emit(name, self._descending)

    def _choose(self, selected: QItemSelection, _: QItemSelection) -> None:
        if selected.indexes():
            self.chosen.emit(self._rows.row(selected.indexes()[0]))
