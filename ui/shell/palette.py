"""The list under the search field: records, people, commands, settings and help in one."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.bridge import Current, Desk
from ui.look import Look, Role
from ui.shell import palette_entries as lines
from ui.shell.keys import keys_in_force
from ui.shell.palette_entries import Entry, Target
from ui.shell.palette_painter import ENTRY, PalettePainter
from ui.widgets.find_bar import FilterField
from ui.widgets.focus_before import FocusBefore
from ui.widgets.label import paragraph
from workbench import casework
from workbench.casework import Choice, Found
from workbench.kernel.wording import count

_HEIGHT, _RECENT = 460, 8
_WAYS: Final = "A record, a person, a command, a page of the guide.   >  commands only   @  people   ?  guide"
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class Palette(QFrame):
    """Opens when the field has the focus or something is typed there; the arrow keys and Enter choose.

    Names are hidden in it as everywhere, and what it was offered is let go of when it closes.

    Signals: `chosen` with the target of the line.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, field: FilterField, parent: QWidget, desk: Desk, current: Current) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setAccessibleName("What was found")
        self._look, self._field, self._window = look, field, parent
        self._desk, self._current = desk, current
        self._commands = lines.commands(keys_in_force({}))
        self._named: tuple[Choice, ...] = ()
        self._found: tuple[Entry, ...] = ()
        self._recent: tuple[Target, ...] = ()
        self._before = FocusBefore()
        self._said = paragraph("", Role.NOTE, "muted")
        self._list = QListWidget()
        self._lay_out()
        self._list.itemClicked.connect(self._take)
        field.textChanged.connect(self._typed)
        field.filtered.connect(self.seek)
        current.names.changed.connect(self._forget)
        field.installEventFilter(self)
        self.hide()

    def begin(self) -> None:
        """Put the caret in the field and open; leaving goes back to what had the focus."""
        self._before.remember()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self.open()

    def open(self) -> None:
        """Show what is offered for what is typed now."""
        self._desk.ask(
            casework.named_records, self._current.names.shown, then=self._offer, slot="palette records"
        )
        self._fill()

    def seek(self, words: str) -> None:
        """Ask for the places where words stand."""
        if not words or words[0] in ">@?":
            return
        self._desk.ask(
            casework.find,
            words,
            revealed=self._current.names.shown,
            then=self._show_found,
            slot="palette places",
        )

    def take_keys(self, chosen: Mapping[str, str]) -> None:
        """Show the keys in force beside the commands."""
        self._commands = lines.commands(keys_in_force(chosen))

    def entries(self) -> tuple[Entry, ...]:
        """The lines that are offered now."""
        return tuple(self._list.item(row).data(ENTRY) for row in range(self._list.count()))

    def said(self) -> str:
        """What stands over the lines."""
        return self._said.text()

    def leave(self) -> None:
        """Close, empty the field, and go back to what had the focus."""
        self._close()
        self._before.give_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            self._focus(event)
        elif isinstance(event, QKeyEvent) and not self.isHidden():
            return self._key(event)
        return super().eventFilter(watched, event)

    def _focus(self, event: QFocusEvent) -> None:
        if event.type() == QEvent.Type.FocusOut and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._close()
        elif event.type() == QEvent.Type.FocusIn and event.reason() == Qt.FocusReason.MouseFocusReason:
            self.open()

    def _key(self, event: QKeyEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key in _STEPS:
            last = self._list.count() - 1
            self._list.setCurrentRow(min(max(self._list.currentRow() + _STEPS[key], 0), last))
        elif key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._list.currentItem() is not None:
            self._take(self._list.currentItem())
        else:
            return False
        return True

    def _typed(self, _: str) -> None:
        self._found = ()
        if self._field.hasFocus() or self._field.text():
            self._fill()

    def _offer(self, named: tuple[Choice, ...]) -> None:
        if not self.isHidden():
            self._named = named
            self._fill()

    def _show_found(self, found: Found) -> None:
        if not self._field.text().strip():
            return
        self._found = tuple(map(lines.place, found.rows))
        self._fill(more=found.next_offset is not None)

    def _forget(self) -> None:
        self._named, self._found = (), ()
        if not self.isHidden():
            self.open()

    def _close(self) -> None:
        self.hide()
        self._named, self._found = (), ()
        self._list.clear()
        self._field.clear()

    def _fill(self, *, more: bool = False) -> None:
        typed = self._field.text().strip()
        offered = self._offered(typed)
        known = {each.target for each in offered}
        found = (*offered, *(each for each in self._found if each.target not in known))
        self._say(typed, len(found), more=more)
        self._list.clear()
        for entry in found:
            item = QListWidgetItem(entry.words)
            item.setData(ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, entry.in_words())
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._place()
        self.show()
        self.raise_()

    def _offered(self, typed: str) -> tuple[Entry, ...]:
        if not typed:
            return lines.fitting("", self._commands, self._recent)
        sort, words = typed[0], typed[1:].strip()
        only = {
            ">": (*self._commands, *lines.settings()),
            "@": lines.people(self._named),
            "?": lines.guide(),
        }
        if sort in only:
            return lines.fitting(words, only[sort], self._recent)
        everything = (*lines.records(self._named), *self._commands, *lines.settings(), *lines.guide())
        return lines.fitting(typed, everything, self._recent)

    def _say(self, typed: str, total: int, *, more: bool) -> None:
        found = f"{count(total, 'line')}{' or more' if more else ''}"
        nothing = f"No match for “{typed}”."
        self._said.setText((found if total else nothing) if typed else _WAYS)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        target = item.data(ENTRY).target
        self._recent = (target, *(each for each in self._recent if each != target))[:_RECENT]
        self.leave()
        self.chosen.emit(target)

    def _place(self) -> None:
        below = self._field.mapTo(self._window, QPoint(0, self._field.height() + 4))
        width = max(self._field.width(), self._look.px(430))
        height = min(self._look.px(_HEIGHT), self._window.height() - below.y() - self._look.px(40))
        left = max(below.x() + (self._field.width() - width) // 2, 0)
        self.setGeometry(left, below.y(), width, height)

    def _lay_out(self) -> None:
        self._list.setItemDelegate(PalettePainter(self._look, self))
        self._list.setAccessibleName("What was found")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._said.setContentsMargins(8, 0, 8, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._said)
        layout.addWidget(self._list)
