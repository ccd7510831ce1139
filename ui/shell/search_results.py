"""What a search found, in a list under the search field; Enter goes there."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.bridge import Place
from ui.look import Look, Role
from ui.widgets.label import label
from workbench.casework import Found, FoundRow
from workbench.kernel.ids import kind_of
from workbench.kernel.wording import count

_HEIGHT = 360


class SearchResults(QFrame):
    """Opens under the field while something is typed there; the arrow keys and Enter choose.

    Signals: `chosen` with the Place to go to.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, field: QLineEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setAccessibleName("What was found")
        self._look, self._field, self._window = look, field, parent
        self._said = label("", Role.NOTE, "muted")
        self._list = QListWidget()
        self._list.setAccessibleName("What was found")
        self._list.setWordWrap(True)
        self._list.setSpacing(look.px(3))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._said)
        layout.addWidget(self._list)
        self._list.itemClicked.connect(self._take)
        field.installEventFilter(self)
        self.hide()

    def show_found(self, typed: str, found: Found) -> None:
        """Show what was found for the words typed."""
        more = " or more" if found.next_offset is not None else ""
        places = count(len(found.rows), "place")
        self._said.setText(f"{places}{more}" if found.rows else f"No match for “{typed}”.")
        self._list.clear()
        for row in found.rows:
            self._list.addItem(_item(row))
        self._list.setCurrentRow(0)
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or self.isHidden():
            return super().eventFilter(watched, event)
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self._list.setCurrentRow(min(max(self._list.currentRow() + step, 0), self._list.count() - 1))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self._list.currentItem())
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        return super().eventFilter(watched, event)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.hide()
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _place(self) -> None:
        below = self._field.mapTo(self._window, QPoint(0, self._field.height() + 4))
        self.setGeometry(below.x(), below.y(), self._field.width(), self._look.px(_HEIGHT))


def _item(row: FoundRow) -> QListWidgetItem:
    words = "".join(part.text for part in row.snippet).replace("\n", " ")
    item = QListWidgetItem(f"{row.place}\n{words}")
    item.setData(Qt.ItemDataRole.UserRole, Place(kind_of(row.home), row.home, row.id))
    return item
