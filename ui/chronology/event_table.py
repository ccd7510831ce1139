"""The same events as a table: the filter and the order of the timeline, a page at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.bridge import Current, Desk, Follower, Place
from ui.chronology.event_words import first_upper
from ui.look import Look
from ui.widgets import Column, RecordTable
from workbench import casework, chronology
from workbench.casework import EventListRow
from workbench.chronology import EventFilter
from workbench.kernel.dates import FuzzyDate
from workbench.kernel.running_text import render
from workbench.kernel.wording import listed

PAGE: Final = 200
_KINDS: Final = ("event", "event_case", "event_person", "event_allegation", "case", "person")


@dataclass(frozen=True, slots=True)
class TableRow:
    """An event with the words for the ids in it."""

    details: EventListRow
    shown: Mapping[str, str]

    @property
    def id(self) -> str:
        """The id of the event."""
        return self.details.event.id


Answer = tuple[tuple[TableRow, ...], int]

COLUMNS: Final = (
    Column("When", lambda row: row.details.event.date.as_said(), width=170),
    Column("What happened", lambda row: render(row.details.event.title, row.shown)),
    Column("Category", lambda row: first_upper(row.details.event.category), width=116),
    Column("Standing", lambda row: first_upper(row.details.event.status), width=80),
    Column("Cases", lambda row: _named(row.details.cases, row.shown), width=64),
    Column("Allegations", lambda row: _numbers(row.details.allegations, row.shown), width=100),
    Column("People", lambda row: _named([id for id, _ in row.details.persons], row.shown), width=120),
)
UNDATED_COLUMNS: Final = (
    COLUMNS[1],
    Column("Told of its date", lambda row: _told(row.details.event.date), width=170),
    *COLUMNS[3:],
)


class EventTable(RecordTable):
    """Choosing a row selects its event everywhere; Enter opens it, J and K go on and back.

    Signals: `dating` with an id by D.
    """

    dating = Signal(str)

    def __init__(
        self, look: Look, desk: Desk, current: Current, name: str, columns: tuple[Column, ...] = COLUMNS
    ) -> None:
        super().__init__(look, name, columns)
        self._desk, self._current, self._name = desk, current, name
        self._wanted = EventFilter()
        self.rows.more_wanted.connect(self._more)
        self.chosen.connect(lambda row: current.select(Place("event", row.id)))
        self.opened.connect(lambda row: current.open(row.id))
        self._follower = Follower(self, desk, current, _KINDS, self.refresh)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.choose_row(min(max(self.currentIndex().row() + step, 0), self.rows.rowCount() - 1))
        elif event.key() == Qt.Key.Key_D:
            self.date_chosen()
        else:
            super().keyPressEvent(event)

    def choose_row(self, number: int) -> None:
        """Choose one row, whatever keys are held down at the time."""
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.rows.index(number, 0), alone)

    def date_chosen(self) -> None:
        """Ask for a date of the event that is chosen."""
        index = self.currentIndex()
        if index.isValid():
            self.dating.emit(self.rows.row(index).id)

    def show_wanted(self, wanted: EventFilter) -> None:
        """Show the events that these filters leave."""
        self._wanted = wanted
        self._follower.refresh()

    def refresh(self) -> None:
        """Ask for the first rows again, as many as are known now."""
        self._ask(0, max(self.rows.rowCount(), PAGE), self._show)

    def _more(self, known: int) -> None:
        self._ask(known, PAGE, self._add)

    def _ask(self, offset: int, limit: int, then: Any) -> None:
        self._desk.ask(
            table_page,
            self._current.names.shown,
            self._wanted,
            offset,
            limit,
            then=then,
            slot=f"table: {self._name}",
        )

    def _add(self, answer: Answer) -> None:
        self.rows.add_rows(answer[0])

    def _show(self, answer: Answer) -> None:
        self.rows.show_rows(*answer)
        place = self._current.place
        rows = range(self.rows.rowCount()) if place is not None else range(0)
        at = next((n for n in rows if place and self.rows.row(self.rows.index(n, 0)).id == place.id), None)
        if at is not None:
            self.choose_row(at)


def table_page(
    read: Any, revealed: Mapping[str, str], wanted: EventFilter, offset: int, limit: int
) -> Answer:
    """One page of the events wanted, and how many there are."""
    shown = casework.shown_names(read, revealed)
    rows = casework.event_list(read, wanted, offset=offset, limit=limit)
    return tuple(TableRow(row, shown) for row in rows), chronology.count_events(read, wanted)


def _numbers(ids: Any, shown: Mapping[str, str]) -> str:
    """Allegations by their numbers, which the heading says they are."""
    return listed([shown.get(id, "").removeprefix("Allegation ") for id in ids])


def _told(date: FuzzyDate) -> str:
    return date.as_said() if date.words else "Nothing said"


def _named(ids: Any, shown: Mapping[str, str]) -> str:
    return listed([shown.get(id, "") for id in ids])
