"""The journal: every change, newest first, filtered and paged; verified and exported from here."""

from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.bridge import Current, Desk, Follower
from ui.look import Look
from ui.widgets import (
    ChoiceField,
    Column,
    EmptyState,
    FilterField,
    PaneHeading,
    RecordTable,
    plain_button,
)
from ui.widgets.focus_passing import focus_page
from workbench import casework
from workbench.casework import JournalFilter, JournalRow
from workbench.kernel import clock
from workbench.kernel.wording import clock_time, count, short_day

PAGE: Final = 100
_NO_MATCH: Final = "No entry of the journal matches the filter."
_WHICH: Final = (
    ("", "Every entry"),
    ("today", "Only today"),
    ("final", "Only what is final"),
)


class JournalPage(QWidget):
    """A table of entries; opening one goes to the first record that it touched.

    Signals: `verify_wanted` and `export_wanted` for the keeper's acts.
    """

    verify_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__()
        self.setAccessibleName("Journal")
        self.setProperty("surface", "panel")
        self._desk, self._current = desk, current
        self._heading = PaneHeading(look, "Journal")
        self._filter = FilterField("Filter the journal", "Filter by what was done")
        self._which = ChoiceField("Which entries", _WHICH)
        self.table = RecordTable(look, "Entries of the journal", _columns())
        self._nothing = EmptyState(_NO_MATCH, "Clear the filter")
        self._pages = QStackedWidget()
        self._lay_out(look)
        self._filter.filtered.connect(lambda _: self.refresh())
        self._which.edited.connect(self.refresh)
        self._nothing.primary_chosen.connect(self.clear_filter)
        self.table.rows.more_wanted.connect(self._ask_more)
        self.table.opened.connect(self._open)
        Follower(self, desk, current, (), self.refresh)

    def refresh(self) -> None:
        """Ask for the first page again."""
        self._desk.ask(
            journal_page, self._wanted(), self._current.names.shown, 0, then=self._show, slot="journal"
        )

    def clear_filter(self) -> None:
        """Show every entry again."""
        self._which.set_value("")
        self._filter.clear()
        self.refresh()

    def _ask_more(self, known: int) -> None:
        self._desk.ask(
            journal_page,
            self._wanted(),
            self._current.names.shown,
            known,
            then=lambda answer: self.table.rows.add_rows(answer[0]),
            slot="journal",
        )

    def _wanted(self) -> JournalFilter:
        which = self._which.value()
        first = clock.today() if which == "today" else None
        return JournalFilter(self._filter.text().strip(), first=first, final=which == "final")

    def _show(self, answer: tuple[tuple[JournalRow, ...], int, int]) -> None:
        rows, total, everything = answer
        self.table.rows.show_rows(rows, total)
        amount = count(everything, "entry", "entries")
        self._heading.show_amount(amount if total == everything else f"{total:,} of {amount}")
        self._pages.setCurrentWidget(self.table if total else self._nothing)

    def _open(self, row: JournalRow) -> None:
        if row.touched:
            self._current.open(row.touched[0].home)

    def focusInEvent(self, event: QFocusEvent) -> None:
        focus_page(self._pages, event)

    def _lay_out(self, look: Look) -> None:
        verify, export = plain_button("Verify"), plain_button("Export…")
        verify.setAccessibleName("Verify the casebook")
        export.setAccessibleName("Export the journal")
        verify.clicked.connect(self.verify_wanted)
        export.clicked.connect(self.export_wanted)
        self._heading.add_widget(verify)
        self._heading.add_widget(export)
        self._filter.setMaximumWidth(look.px(320))
        self._which.setFixedWidth(look.px(190))
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._filter, 1)
        row.addWidget(self._which)
        row.addStretch(1)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addLayout(row)
        layout.addWidget(self._pages, 1)


def journal_page(
    read: Any, wanted: JournalFilter, revealed: Any, offset: int
) -> tuple[tuple[JournalRow, ...], int, int]:
    """One page, how many entries match, and how many there are."""
    rows = casework.journal(read, wanted, revealed=revealed, offset=offset, limit=PAGE)
    return rows, casework.count_journal(read, wanted), casework.count_journal(read)


def touched_in_words(row: JournalRow) -> str:
    """What an entry touched: the first records by name."""
    return ", ".join(each.words for each in row.touched)


def _moment_of(row: JournalRow) -> str:
    return f"{short_day(row.at.astimezone())}, {clock_time(row.at)}"


def _columns() -> tuple[Column, ...]:
    return (
        Column("No.", lambda row: f"{row.number:,}", width=72, number=True),
        Column("When", _moment_of, width=150, whole=True),
        Column("What was done", lambda row: row.words, width=330),
        Column("Which record", touched_in_words),
        Column("", lambda row: "Final" if row.final else "", width=72),
    )
