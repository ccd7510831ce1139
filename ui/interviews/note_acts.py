"""What can be done with the paragraph in which the caret stands, by key and in its menu."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.bridge import Desk
from ui.interviews.keyed_paragraph import KeyedParagraph
from ui.interviews.note_offers import NoteOffers
from ui.interviews.note_sheet import NoteSheet
from ui.interviews.note_strips import NoteStrips
from ui.interviews.paragraph_list import WrittenParagraph
from ui.interviews.spelling_of_notes import SpellingOfNotes
from ui.widgets import NoteText
from workbench.interviews import ChangeParagraph, MoveParagraph, SetAsideParagraph
from workbench.kernel import clock
from workbench.kernel.errors import Refused

_SORTS: Final = (
    ("question", "A question", "Alt+1"),
    ("answer", "An answer", "Alt+2"),
    ("quotation", "A quotation, word for word", "Alt+3"),
    ("observation", "A note of your own", "Alt+4"),
)

_LOCKED: Final = "The notes are locked. Say in a late entry on what they bear."


class NoteActs(QObject):
    """Knows the paragraph with the caret. `history` opens the versions of one, `code` asks on what one bears.

    Its actions are the pane's: they work wherever in the pane the focus is.
    """

    def __init__(
        self,
        pane: QWidget,
        desk: Desk,
        sheet: NoteSheet,
        strips: NoteStrips,
        offers: NoteOffers,
        spelling: SpellingOfNotes,
    ) -> None:
        super().__init__(pane)
        self._pane, self._desk, self._sheet = pane, desk, sheet
        self._strips, self._offers, self._spelling = strips, offers, spelling
        self._part: KeyedParagraph = sheet.entry
        self.history: Callable[[WrittenParagraph], None] = lambda _: None
        self.code: Callable[[NoteText], None] = lambda _: None
        self.coding = self.action("Say on what it bears…", "Ctrl+T", self._code)
        self.to_event = self.action("Event from the notes…", "Ctrl+Shift+E", self.make_event)
        self.refer = self.action("Refer to the name", "Ctrl+Space", offers.take_first)
        self.up = self.action("Move the paragraph up", "Alt+Shift+Up", partial(self._move, -1))
        self.down = self.action("Move the paragraph down", "Alt+Shift+Down", partial(self._move, 1))
        self.versions = self.action("History of the paragraph", "Ctrl+Shift+H", self._show_history)
        sheet.entered.connect(self._enter)
        sheet.paragraphs.made.connect(self._listen)
        self._listen(sheet.entry)
        offers.event_wanted.connect(self.make_event)

    @property
    def part(self) -> KeyedParagraph:
        """The paragraph in which the caret stands or stood last."""
        return self._part

    @property
    def written(self) -> WrittenParagraph | None:
        """The same, if it is part of the record."""
        row = self._part
        there = isinstance(row, WrittenParagraph) and self._sheet.paragraphs.row(row.row.id) is row
        return row if isinstance(row, WrittenParagraph) and there else None

    def action(self, words: str, key: str, does: Callable[[], object]) -> QAction:
        """An action of the pane."""
        made = QAction(words, self._pane)
        made.setShortcut(QKeySequence(key))
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.triggered.connect(lambda _=False: does())
        self._pane.addAction(made)
        return made

    def make_event(self, when: str = "") -> None:
        """Make an event of what is selected, or of the paragraph; what is being typed is recorded first."""
        row = self.written
        selected = self._part.text.stored_selection()
        when = when or self._offers.date_words
        if row is not None:
            row.leave()
            self._strips.make_event(row.row, selected, when)
        elif self._part is self._sheet.entry and self._sheet.entry.draft().text.strip():
            self._sheet.when_written(lambda written: self._strips.make_event(written, selected, when))
            self._sheet.entry.finished.emit()

    def _enter(self, part: KeyedParagraph) -> None:
        self._part = part

    def _listen(self, part: KeyedParagraph) -> None:
        part.text.menu_wanted.connect(lambda at: self._open_menu(part, at))
        if isinstance(part, WrittenParagraph):
            part.stamped.connect(lambda: self._stamp(part))

    def _stamp(self, row: WrittenParagraph) -> None:
        command = ChangeParagraph(row.row.id, row.next_revision(), said_at=clock.now())
        self._desk.run(command, failed=self._desk.complain)

    def _move(self, by: int) -> None:
        row = self.written
        self._sheet.paragraphs.finish()
        rows = self._sheet.paragraphs.rows()
        if row is None or row.text.isReadOnly():
            return
        others = [each.row.id for each in rows if each is not row]
        at = rows.index(row) + by
        if 0 <= at < len(rows):
            after = others[at - 1] if at else ""
            command = MoveParagraph(row.row.id, row.next_revision(), after)
            self._desk.run(command, failed=self._desk.complain)

    def _code(self) -> None:
        if self._part.text.isReadOnly():
            self._desk.complain(Refused(_LOCKED))
        else:
            self.code(self._part.text)

    def _show_history(self) -> None:
        if (row := self.written) is not None:
            self.history(row)

    def _open_menu(self, part: KeyedParagraph, at: QPoint) -> None:
        self._part = part
        menu = QMenu(self._pane)
        menu.setAccessibleName("Paragraph")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_spelling(menu, part)
        for words, does in (("Cut", part.text.cut), ("Copy", part.text.copy), ("Paste", part.text.paste)):
            if words == "Copy" or not part.text.isReadOnly():
                menu.addAction(words, does)
        menu.addSeparator()
        menu.addAction(self.to_event)
        menu.addAction(self.coding)
        if not part.text.isReadOnly():
            sorts = menu.addMenu("This is…")
            for sort, words, key in _SORTS:
                sorts.addAction(f"{words}\t{key}", partial(part.sort_wanted.emit, sort))
        if isinstance(part, WrittenParagraph):
            self._add_written(menu, part)
        menu.popup(at)

    def _add_spelling(self, menu: QMenu, part: KeyedParagraph) -> None:
        slip = "" if part.text.isReadOnly() else part.text.slip_at_caret()
        if not slip:
            return
        for word in part.text.near_caret():
            menu.addAction(word, partial(part.text.put_word, word))
        menu.addAction(f"Add “{slip}” to the dictionary", partial(self._spelling.add, slip))
        menu.addSeparator()

    def _add_written(self, menu: QMenu, row: WrittenParagraph) -> None:
        menu.addAction(self.versions)
        if row.text.isReadOnly():
            late = partial(self._strips.add_late, row.row.interview, row.row.id)
            menu.addAction("Correct it in a late entry…", late)
            return
        menu.addAction(self.up)
        menu.addAction(self.down)
        menu.addAction("Set aside…", partial(self._set_aside, row))

    def _set_aside(self, row: WrittenParagraph) -> None:
        row.leave()
        words = f"Why paragraph {row.row.number} is taken out. It can be put back."
        self._strips.ask(words, "Set it aside", lambda reason: SetAsideParagraph(row.row.id, reason))
