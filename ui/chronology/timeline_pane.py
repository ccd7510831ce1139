"""The timeline above the notes: events in lanes, narrowed by what is filtered, added in a line."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.bridge import Current, Desk, Filters, Place
from ui.chronology.filtering import EPOCH, event_filter, filter_words
from ui.chronology.quick_entry import QuickEntry
from ui.chronology.timeline_data import busiest, data_of
from ui.look import Look
from ui.widgets.buttons import plain_button
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields import ChoiceField
from ui.widgets.pane_heading import PaneHeading
from ui.widgets.timeline import TimelineView, moment_of
from workbench import casework
from workbench.chronology import AddEvent
from workbench.kernel.commands import Outcome
from workbench.kernel.wording import count, day

_NOTHING: Final = "No dated events. Add one, with its date in the words in which it was told."
_FILTERED: Final = "The filters hide every event."
_SHOWING: Final = ("event", "event_case", "event_person", "case", "person", "key_date")
_READING: Final = ("key_date", "closed_days")
"""What dates are told from."""

_FORTNIGHT: Final = 14.0  # days

_LANES: Final = (
    ("case", "by case"),
    ("person", "by person"),
    ("category", "by category"),
    ("status", "by standing"),
)


class TimelinePane(QWidget):
    """The picture of the chronology. Picking an event selects it everywhere; brushing narrows to a period."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__()
        self.setAccessibleName("Timeline")
        self.setProperty("surface", "panel")
        self._desk, self._current = desk, current
        self._removing: tuple[Mapping[str, object], ...] = ()
        self._known: casework.TimelinePicture | None = None
        self._heading = PaneHeading(look, "Timeline")
        self._lanes = ChoiceField("Lanes", _LANES)
        self._entry = QuickEntry(look)
        self._view = TimelineView(look)
        self._nothing = EmptyState(_NOTHING, "Add an event")
        self._hidden = EmptyState(_FILTERED, "Clear the filters")
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Ask for the events again."""
        wanted = event_filter(self._current.filters)
        self._desk.ask(
            *(casework.timeline_picture, self._lanes.value(), wanted, self._current.names.shown, self._known),
            then=self._show,
            slot="timeline",
        )

    def add(self, on: float | None = None) -> None:
        """Open the line in which an event is typed; `on` is the day where the person pressed."""
        self._desk.ask(casework.case_choices, then=self._offer_cases, slot="timeline cases")
        self._ask_reader()
        self._entry.show()
        self._entry.begin("" if on is None else day(moment_of(on).date()))

    def _offer_cases(self, cases: tuple[casework.Choice, ...]) -> None:
        self._entry.show_cases(cases, self._current.filters.case)

    def _run(self, command: AddEvent) -> None:
        self._desk.run(command, then=self._added)

    def _added(self, outcome: Outcome) -> None:
        self._entry.clear()
        self._current.select(Place("event", str(outcome.result)))

    def _changed(self, outcome: Outcome) -> None:
        if outcome.touches(*_SHOWING):
            self.refresh()
        if outcome.touches(*_READING):
            self._ask_reader()

    def _ask_reader(self) -> None:
        self._desk.ask(casework.date_reader, then=self._entry.read_with, slot="timeline dates")

    def _show(self, answer: casework.TimelinePicture) -> None:
        self._known = answer
        data = data_of(answer)
        shown = len(set(data.ids)) + len(data.undated)
        first_time = not len(self._view.scene.data)
        self._view.show_data(data)
        if first_time and len(data):
            self._view.set_view(*busiest(data))
        self._select(self._current.place)
        self._pages.setCurrentWidget(self._page(shown, answer.total))
        everything = count(answer.total, "event")
        self._heading.show_amount(everything if shown == answer.total else f"{shown:,} of {everything}")

    def _page(self, shown: int, total: int) -> QWidget:
        if shown:
            return self._view
        return self._hidden if total else self._nothing

    def _select(self, place: Place | None) -> None:
        self._view.select(place.id if place is not None and place.kind == "event" else None)

    def _filtered(self, filters: Filters) -> None:
        self._desk.ask(filter_words, filters, then=self._say_filters, slot="timeline filters")
        self._view.show_brush(filters.period and (filters.period[0] + EPOCH, filters.period[1] + EPOCH))
        self.refresh()

    def _say_filters(self, words: tuple[tuple[str, Mapping[str, object]], ...]) -> None:
        self._removing = tuple(change for _, change in words)
        self._heading.show_filters(shown for shown, _ in words)

    def _remove_filter(self, number: int) -> None:
        self._current.narrow(**self._removing[number])

    def _go(self, place: Place) -> None:
        """Land on an event with a fortnight before and after it."""
        if place.kind == "timeline":
            self._current.select(Place("event", place.id))
            self._view.show_around(place.id, _FORTNIGHT)

    def _connect(self) -> None:
        self._lanes.edited.connect(self.refresh)
        self._heading.filter_removed.connect(self._remove_filter)
        self._entry.adding.connect(self._run)
        self._entry.refused.connect(self._desk.complain)
        self._entry.left.connect(self._entry.hide)
        self._view.picked.connect(lambda id: self._current.select(Place("event", id)))
        self._view.activated.connect(self._current.open)
        self._view.add_requested.connect(self.add)
        self._view.brushed.connect(
            lambda first, last: self._current.narrow(period=(first - EPOCH, last - EPOCH))
        )
        self._view.brush_cleared.connect(lambda: self._current.narrow(period=None))
        self._nothing.primary_chosen.connect(self.add)
        self._hidden.primary_chosen.connect(self._current.clear)
        self._desk.changed.connect(self._changed)
        self._current.filtered.connect(self._filtered)
        self._current.names.changed.connect(self.refresh)
        self._current.selected.connect(self._select)
        self._current.going.connect(self._go)

    def _lay_out(self) -> None:
        add = plain_button("Add an event")
        add.clicked.connect(self.add)
        self._heading.add_widget(self._lanes)
        self._heading.add_widget(add)
        self._entry.hide()
        self._pages.addWidget(self._view)
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(self._hidden)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self._heading, self._entry):
            layout.addWidget(part)
        layout.addWidget(self._pages, 1)
