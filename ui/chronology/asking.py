"""What the timeline asks for in strips above it: new events, a date to go to, why a date is corrected."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.bridge import Current, Desk, Place
from ui.chronology.go_to_strip import GoToStrip
from ui.chronology.lines_entry import LinesEntry
from ui.chronology.move_strip import MoveStrip
from ui.chronology.quick_entry import QuickEntry
from ui.look import Look
from ui.widgets.timeline import moment_of
from ui.widgets.timeline.navigation import fitted
from workbench import casework
from workbench.casework import EventListRow
from workbench.chronology import AddEvent, MoveEvent
from workbench.kernel.commands import Outcome
from workbench.kernel.dates import DateReader, FuzzyDate, moved
from workbench.kernel.errors import Refused
from workbench.kernel.running_text import render
from workbench.kernel.wording import day

_READING: Final = ("key_date", "closed_days")
"""What dates are told from."""

Asked = tuple[EventListRow, str, FuzzyDate | None]


class Asking(QWidget):
    """One strip at a time. Signals: `going` with the first and the last day to show."""

    going = Signal(float, float)

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__()
        self.setAccessibleName("Asked about the timeline")
        self._desk, self._current = desk, current
        self.entry, self.go_to, self.correction = QuickEntry(look), GoToStrip(), MoveStrip(look)
        self.lines = LinesEntry(look, desk)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for strip in (self.entry, self.lines, self.go_to, self.correction):
            layout.addWidget(strip)
            strip.hide()
        self._connect()

    def add(self, on: float | None = None) -> None:
        """Open the line in which an event is typed; `on` is the day where the person pressed."""
        self._desk.ask(casework.case_choices, then=self._offer_cases, slot="timeline cases")
        self._ask_reader()
        self._only(self.entry)
        self.entry.begin("" if on is None else day(moment_of(on).date()))

    def add_several(self, text: str = "") -> None:
        """Open the lines in which several events are typed, with pasted text if there is any."""
        self._only(self.lines)
        self.lines.begin()
        if text:
            self.lines.paste(text)

    def go_to_date(self) -> None:
        """Ask for a date to go to."""
        self._ask_reader()
        self._only(self.go_to)
        self.go_to.begin()

    def correct_by(self, id: str, days: int, end: str) -> None:
        """Ask why the date of an event that was dragged is corrected."""
        self._ask_correction(id, days, end)

    def redate(self, id: str) -> None:
        """Ask for a better date of an event, and why it is better."""
        self._ask_reader()
        self._ask_correction(id, 0, "both")

    def date_as(self, id: str, words: str) -> None:
        """Ask for the date of an event that was dropped where these words tell it, and why it is so."""
        self._ask_reader()
        self._ask_correction(id, 0, "both", words)

    def _ask_correction(self, id: str, days: int, end: str, suggested: str = "") -> None:
        self._desk.consult(
            lambda casebook: casebook.ask(correction, id, days, end, self._current.names.shown),
            lambda asked: self._begin_correction(asked, suggested),
            self._complain,
        )

    def _begin_correction(self, asked: Asked | None, suggested: str) -> None:
        if asked is not None:
            details, title, proposed = asked
            self._only(self.correction)
            self.correction.begin(details.event, title, proposed, suggested)

    def _complain(self, error: BaseException) -> None:
        self._desk.complain(error)

    def _only(self, strip: QWidget) -> None:
        for each in (self.entry, self.lines, self.go_to, self.correction):
            each.setVisible(each is strip)

    def _offer_cases(self, cases: tuple[casework.Choice, ...]) -> None:
        place, chosen = self._current.place, self._current.filters.case
        case = place.id if place is not None and place.kind == "case" else chosen
        self.entry.show_cases(cases, case if case in {each.id for each in cases} else "")

    def _add(self, command: AddEvent) -> None:
        self._desk.run(command, then=self._added)

    def _added(self, outcome: Outcome) -> None:
        self.entry.clear()
        self._current.select(Place("event", str(outcome.result)))

    def _correct(self, command: MoveEvent) -> None:
        self._desk.run(command, then=lambda _: self.correction.left.emit())

    def _changed(self, outcome: Outcome) -> None:
        if outcome.touches(*_READING):
            self._ask_reader()

    def _ask_reader(self) -> None:
        self._desk.ask(casework.date_reader, then=self._read_with, slot="timeline dates")

    def _read_with(self, reader: DateReader) -> None:
        for strip in (self.entry, self.go_to, self.correction):
            strip.read_with(reader)

    def _connect(self) -> None:
        self.entry.adding.connect(self._add)
        self.entry.left.connect(self.entry.hide)
        self.entry.several.connect(self.add_several)
        self.go_to.going.connect(lambda first, last: self.going.emit(*fitted(first, last)))
        self.correction.moving.connect(self._correct)
        self.go_to.refused.connect(self._desk.complain)
        self._desk.changed.connect(self._changed)


def correction(read: Any, id: str, days: int, end: Any, revealed: Mapping[str, str]) -> Asked | None:
    """An event with its title as it is read, and its date moved by so many days, if by any. Refused: an end
    beyond the other.
    """
    found = casework.event_details(read, id)
    if found is None:
        return None
    title = render(found.event.title, casework.shown_names(read, revealed))
    if not days:
        return found, title, None
    after = moved(found.event.date, days, end)
    if after == found.event.date:
        raise Refused("That is too little to change this date: it is known by the month or the year.")
    return found, title, after
