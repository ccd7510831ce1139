"""Several events at once, as in a spreadsheet: typed or pasted, read while they are typed, added together."""

import json
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
)

from ui.bridge import Desk
from ui.bridge.answers import Draft
from ui.chronology.lines_model import READING, LinesModel
from ui.look import Look, Role
from ui.widgets import label, plain_button, primary_button
from ui.widgets.escape import keep_escape
from ui.widgets.fuzzy_date_edit import KEEP
from ui.widgets.label import CutLabel
from ui.widgets.said_on_line import SaidOnLine
from workbench.exchange import event_lines
from workbench.exchange.event_lines import Line, Preview
from workbench.kernel.commands import Outcome
from workbench.kernel.errors import Refused
from workbench.kernel.wording import count

DRAFT: Final = "new/lines of events"
_PAUSE_MILLISECONDS: Final = 400
_HEIGHT: Final = 268  # pixels at 100 %
_LEAST_HEIGHT: Final = 164
_LEAST_TITLE: Final = 170
_NARROWEST: Final = 0.6  # of their width that the other columns keep
_WIDTHS: Final = (190, 0, 90, 110, 300)
_HELP: Final = "Type or paste lines. Enter goes down, Tab on, Ctrl+D repeats the line above."


class LinesEntry(QFrame):
    """What can be read is added; what cannot stays with the reason beside it.

    Signals: `left` on Esc or Close.
    """

    left = Signal()

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName("Several events")
        self.setProperty("edge", "bottom")
        self._look, self._desk = look, desk
        self._found: Preview | None = None
        self._adding: tuple[int, ...] = ()
        self.model = LinesModel(look)
        self.grid = _Grid(look, self.model)
        self.said_on = SaidOnLine(look)
        self._ready = label("", Role.NOTE, "muted")
        self._add, self._same = primary_button("Add"), plain_button("Add also what seems there already")
        self._keep = plain_button(KEEP)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._lay_out()
        self._connect()
        self.hide()

    def begin(self) -> None:
        """Start typing, with the lines that were typed before and not added."""
        self.show()
        if not self.model.lines():
            self._desk.consult(lambda casebook: casebook.drafts(), self._take_draft)
        self.grid.begin()

    def paste(self, text: str) -> None:
        """Put pasted text into lines, at the line where the person is."""
        at = max(self.grid.currentIndex().row(), 0)
        self._desk.consult(
            lambda casebook: casebook.ask(event_lines.pasted, text),
            lambda lines: self._put(at, lines),
            self._desk.complain,
        )

    def keep_all(self) -> None:
        """Keep the lines as a draft, as before the window is locked."""
        if self.model.lines():
            kept = {"said_on": self.said_on.words(), "lines": self.model.lines()}
            self._desk.save_draft(DRAFT, json.dumps(kept, ensure_ascii=False))

    def submit(self, *, also_the_same: bool = False) -> None:
        """Add the lines that can be read, and those that seem to be there already if it is wished."""
        if self._found is None or self._soon.isActive():
            self._soon.stop()
            self._read(lambda: self.submit(also_the_same=also_the_same))
            return
        self._adding = (*self._found.ready(), *(self._found.same() if also_the_same else ()))
        try:
            command = event_lines.adding(self._found, self._adding)
        except Refused as refused:
            self._desk.complain(refused)
            return
        self._desk.run(command, then=self._added)

    def keep_words(self) -> None:
        """Keep the words of the dates that cannot be read, of the chosen lines, without a date."""
        here = self.grid.currentIndex()
        self.model.show_lines(event_lines.without_a_date(self.model.lines(), self._unread_chosen()))
        self.grid.setCurrentIndex(self.model.index(here.row(), here.column()))
        self.grid.setFocus()

    def event(self, event: QEvent) -> bool:
        return keep_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _put(self, at: int, lines: tuple[Line, ...]) -> None:
        self.model.put(at, lines)
        self.grid.setCurrentIndex(self.model.index(at + len(lines), 0))

    def _take_draft(self, drafts: tuple[Draft, ...]) -> None:
        kept = next((draft.words for draft in drafts if draft.place == DRAFT), "")
        if kept and not self.model.lines():
            found = json.loads(kept)
            said_on, lines = ("", found) if isinstance(found, list) else (found["said_on"], found["lines"])
            self.said_on.set_words(said_on)
            self.model.show_lines(tuple(line) for line in lines)

    def _typed(self) -> None:
        self._found = None
        self._soon.start()

    def _read(self, then: object = None) -> None:
        self.keep_all()
        self._desk.ask(
            event_lines.typed,
            self.model.lines(),
            self.said_on.day(),
            then=lambda found: self._show(found, then),
            slot="event lines",
        )

    def _show(self, found: Preview, then: object) -> None:
        self._found = found
        self.model.show_reading(found)
        self._add.setText(f"Add {count(len(found.ready()), 'event')}" if found.ready() else "Add")
        self._same.setVisible(bool(found.same()))
        self._keep.setVisible(bool(found.refused_at("date")))
        self._offer_to_keep()
        unread = f"{count(len(found.refused()), 'line')} cannot be read yet" if found.refused() else ""
        self._ready.setText(unread)
        if callable(then):
            then()

    def _unread_chosen(self) -> tuple[int, ...]:
        """The numbers of the chosen lines whose dates cannot be read."""
        chosen = {index.row() + 1 for index in (*self.grid.selectedIndexes(), self.grid.currentIndex())}
        found = self._found.refused_at("date") if self._found is not None else ()
        return tuple(number for number in found if number in chosen)

    def _offer_to_keep(self) -> None:
        self._keep.setEnabled(bool(self._unread_chosen()))

    def _added(self, _: Outcome) -> None:
        self.model.remove(number - 1 for number in self._adding)
        if not self.model.lines():
            self._desk.discard_draft(DRAFT)
        self.grid.begin()

    def _connect(self) -> None:
        self.model.typed.connect(self._typed)
        self.said_on.edited.connect(self._typed)
        self._soon.timeout.connect(self._read)
        self.grid.pasted.connect(self.paste)
        self._add.clicked.connect(lambda _=False: self.submit())
        self._same.clicked.connect(lambda: self.submit(also_the_same=True))
        self._keep.clicked.connect(self.keep_words)
        self.grid.selectionModel().selectionChanged.connect(self._offer_to_keep)
        self.left.connect(self.hide)

    def _lay_out(self) -> None:
        close = plain_button("Close")
        close.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(CutLabel(_HELP, Role.NOTE, "muted"), 1)
        for part in (self._ready, self._keep, self._same, self._add, close):
            row.addWidget(part)
        for part in (self._keep, self._same):
            part.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 8)
        layout.setSpacing(6)
        layout.addWidget(self.said_on)
        layout.addWidget(self.grid, 1)
        layout.addLayout(row)
        self._keep_height()
        self._look.changed.connect(self._keep_height)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.px(_HEIGHT))

    def _keep_height(self) -> None:
        """As high as is wanted, less where the window has little room: a line or two are always seen."""
        self.setMinimumHeight(self._look.px(_LEAST_HEIGHT))
        self.setMaximumHeight(self._look.px(_HEIGHT))
        self.updateGeometry()


class _Grid(QTableView):
    """Cells as in a spreadsheet: typing begins an entry, Enter goes down, Delete takes the line away.

    Signals: `pasted` with text of more than one cell.
    """

    pasted = Signal(str)

    def __init__(self, look: Look, model: LinesModel) -> None:
        super().__init__()
        self.setAccessibleName("Lines of events")
        self._look, self._lines = look, model
        self.setModel(model)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        look.changed.connect(self._keep_measures)
        self._keep_measures()

    def begin(self) -> None:
        """Go to the first cell of the last line."""
        self.setCurrentIndex(self._lines.index(self._lines.rowCount() - 1, 0))
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QApplication.clipboard().text(), here)
        elif event.key() == Qt.Key.Key_D and control and here.row() > 0:
            at = here.row()
            self._lines.put(at, [self._lines.lines()[at - 1]])
            self.setCurrentIndex(self._lines.index(at, here.column()))
        elif event.key() == Qt.Key.Key_Delete:
            self._lines.remove({index.row() for index in self.selectedIndexes()} or {here.row()})
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not control:
            self.setCurrentIndex(self._lines.index(min(here.row() + 1, self._lines.rowCount() - 1), 0))
        else:
            super().keyPressEvent(event)

    def _paste(self, text: str, here: QModelIndex) -> None:
        if "\n" in text.strip() or "\t" in text:
            self.pasted.emit(text)
        elif here.column() != READING:
            self._lines.setData(here, text)

    def _keep_measures(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.px(30))
        self.horizontalHeader().setSectionResizeMode(_WIDTHS.index(0), QHeaderView.ResizeMode.Stretch)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Leave what happened a width in which it can be read: the other columns give way to it."""
        left = self.viewport().width() - self._look.px(_LEAST_TITLE)
        share = min(max(left / self._look.px(sum(_WIDTHS)), _NARROWEST), 1.0)
        for column, width in enumerate(_WIDTHS):
            if width:
                self.setColumnWidth(column, int(self._look.px(width) * share))
