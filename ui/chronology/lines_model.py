"""Lines of events as they are typed, with how each is read; always one empty line at the end."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ui.look import Look
from workbench.exchange.event_lines import MOST_LINES, Line, Preview

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
HEADINGS: Final = ("When", "What happened", "Cases", "People", "How it is read")
READING: Final = len(HEADINGS) - 1
_EMPTY: Final[Line] = ("", "", "", "")


class LinesModel(QAbstractTableModel):
    """Cells to type in; the last column says what is read.

    Signals: `typed` after every change of the lines.
    """

    typed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: list[Line] = [_EMPTY]
        self._readings: dict[int, tuple[str, str]] = {}

    def lines(self) -> tuple[Line, ...]:
        """The lines, the empty one at the end left out."""
        return tuple(self._lines[:-1])

    def show_lines(self, lines: Iterable[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = [*lines, _EMPTY][-MOST_LINES - 1 :]
        self._readings = {}
        self.endResetModel()
        self.typed.emit()

    def put(self, at: int, lines: Sequence[Line]) -> None:
        """Put lines in the place of those from `at` on that are empty, and before the others."""
        kept = self._lines[:-1]
        after = kept[at + 1 :] if at < len(kept) and kept[at] == _EMPTY else kept[at:]
        self.show_lines([*kept[:at], *lines, *after])

    def remove(self, rows: Iterable[int]) -> None:
        """Take lines away."""
        gone = set(rows)
        self.show_lines(line for row, line in enumerate(self._lines[:-1]) if row not in gone)

    def show_reading(self, found: Preview) -> None:
        """Say of each line how it is read; lines that changed since are told again soon."""
        self._readings = {
            row.number - 1: (
                _said(row.why_not, row.same_as, row.read_as),
                "warn" if not row.ready else "muted",
            )
            for row in found.rows
        }
        self.dataChanged.emit(self.index(0, READING), self.index(self.rowCount() - 1, READING))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags if index.column() == READING else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.column() == READING:
            words, tone = self._readings.get(index.row(), ("", "muted"))
            if role == Qt.ItemDataRole.ForegroundRole:
                return self._look.colour(tone)
            return words if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole} else None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole}:
            return self._lines[index.row()][index.column()]
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row, column = index.row(), index.column()
        cells = list(self._lines[row])
        if role != Qt.ItemDataRole.EditRole or cells[column] == str(value):
            return False
        cells[column] = " ".join(str(value).split())
        self._lines[row] = (cells[0], cells[1], cells[2], cells[3])
        self._readings.pop(row, None)
        if row == len(self._lines) - 1:
            self.beginInsertRows(_NOWHERE, row + 1, row + 1)
            self._lines.append(_EMPTY)
            self.endInsertRows()
        self.dataChanged.emit(index, index)
        self.typed.emit()
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


def _said(why_not: str, same_as: str, read_as: Sequence[str]) -> str:
    if why_not:
        return why_not
    return f"There already, it seems: {same_as}" if same_as else " ".join(read_as)
