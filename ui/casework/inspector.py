"""The inspector: everything linked to what is selected, kind by kind, and what was changed of it lately."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any, Final

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.bridge import Current, Desk, Follower, Place
from ui.casework.kind_words import plural_of
from ui.look import Look
from ui.widgets import Link, PaneHeading, SheetSection, paragraph
from workbench import casework
from workbench.casework import JournalFilter, JournalRow, LinkRow
from workbench.kernel.wording import clock_time, short_day

WIDTH: Final = 290
_NOTHING: Final = "Select a record, and everything linked to it is listed here."
_NO_LINKS: Final = "Nothing is linked to it yet."
_LATELY: Final = 8

Answer = tuple[str, tuple[LinkRow, ...], tuple[JournalRow, ...]]


class Inspector(QWidget):
    """Follows the selection of the window."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__()
        self.setAccessibleName("Inspector")
        self.setProperty("surface", "panel")
        self._look, self._desk, self._current = look, desk, current
        self._heading = PaneHeading(look, "Linked", edge=True)
        self._sections: dict[str, SheetSection] = {}
        self._said = paragraph(_NOTHING, tone="muted")
        self._column = QVBoxLayout()
        self._history = SheetSection(look, "History")
        self._lay_out()
        current.selected.connect(self._select)
        self._follower = Follower(self, desk, current, (), self.refresh)

    def refresh(self) -> None:
        """Ask again what is linked to the selection."""
        place = self._current.place
        if place is None:
            self._show(("Linked", (), ()))
            return
        self._desk.ask(inspection, place.id, self._current.names.shown, then=self._show, slot="inspector")

    def _select(self, _: Place | None) -> None:
        self._follower.refresh()

    def _show(self, answer: Answer) -> None:
        title, links, entries = answer
        self._heading.show_title(title)
        self._said.setText("" if links else _NO_LINKS if entries else _NOTHING)
        self._said.setVisible(not links)
        by_kind = {kind: tuple(rows) for kind, rows in groupby(links, key=lambda row: row.kind)}
        for kind in set(self._sections) - set(by_kind):
            self._sections[kind].hide()
        for kind, rows in by_kind.items():
            self._section(kind).show_links(map(_link, rows))
        self._history.setVisible(bool(entries))
        self._history.show_links(_entry(row, self._current.place) for row in entries)

    def _section(self, kind: str) -> SheetSection:
        if kind not in self._sections:
            section = self._sections[kind] = SheetSection(self._look, plural_of(kind))
            section.opened.connect(self._current.open)
            self._column.insertWidget(self._column.indexOf(self._history), section)
        self._sections[kind].show()
        return self._sections[kind]

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("surface", "panel")
        inside.setLayout(self._column)
        self._column.setContentsMargins(8, 12, 8, 16)
        self._column.setSpacing(self._look.px(12))
        self._said.setContentsMargins(8, 0, 8, 0)
        self._column.addWidget(self._said)
        self._column.addWidget(self._history)
        self._column.addStretch(1)
        self._history.hide()
        area = QScrollArea()
        area.setAccessibleName("What is linked")
        area.setWidget(inside)
        area.setWidgetResizable(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(area, 1)
        self.setMinimumWidth(self._look.px(WIDTH))


def inspection(read: Any, id: str, revealed: Mapping[str, str]) -> Answer:
    """What is linked to a record, how it is called, and the newest entries of the journal about it."""
    shown = casework.shown_names(read, revealed)
    links = casework.links_of(read, id, revealed)
    lately = casework.journal(read, JournalFilter(record=id), revealed=revealed, limit=_LATELY)
    return shown.get(id, "Linked"), links, lately


def _link(row: LinkRow) -> Link:
    return Link(row.id, row.words, row.place) if row.words else Link(row.id, row.place)


def _entry(row: JournalRow, place: Place | None) -> Link:
    when = row.at.astimezone()
    id = place.id if place is not None else ""
    return Link(id, row.words, f"{short_day(when)}, {clock_time(when)}")
