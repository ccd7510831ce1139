"""The timeline above the notes: events in lanes or in a table, narrowed by what is filtered."""

from collections.abc import Callable, Mapping
from typing import Final, cast

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from ui.bridge import Current, Desk, Filters, Follower, Place
from ui.chronology.asking import Asking
from ui.chronology.event_card import EventCardStrip
from ui.chronology.event_table import EventTable
from ui.chronology.filtering import EPOCH, event_filter, filter_words
from ui.chronology.going_out import GoingOut
from ui.chronology.hover_words import hover_words
from ui.chronology.timeline_data import busiest, data_of
from ui.chronology.undated_shelf import UndatedShelf
from ui.look import Look
from ui.widgets.buttons import IconButton, plain_button
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields import ChoiceField
from ui.widgets.focus_passing import focus_page
from ui.widgets.pane_heading import PaneHeading
from ui.widgets.timeline import CardWords, TimelineView, moment_of
from workbench import casework
from workbench.chronology import EventFilter, LaneBy
from workbench.exchange.timeline_out import Seen
from workbench.kernel.wording import count

_NOTHING: Final = "No dated events. Add one, with its date in the words in which it was told."
_FILTERED: Final = "The filters hide every event."
_SHOWING: Final = (
    *("event", "event_case", "event_person", "event_allegation"),
    *("case", "person", "allegation", "key_date"),
)
_ON_THE_CARD: Final = ("event", "event_case", "event_person", "account", "resolution", "event_source")
_FORTNIGHT: Final = 14.0  # days
_LANES_SETTING: Final = "timeline lanes"
_TABLE, _PICTURE = "Table", "Picture"

_LANES: Final = (
    ("case", "by case"),
    ("person", "by person"),
    ("allegation", "by allegation"),
    ("category", "by category"),
    ("status", "by standing"),
)


class TimelinePane(QWidget):
    """The picture of the chronology. Picking an event selects it everywhere; brushing narrows to a period."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__()
        self.setAccessibleName("Timeline")
        self.setProperty("surface", "panel")
        self._look, self._desk, self._current = look, desk, current
        self._removing: tuple[Mapping[str, object], ...] = ()
        self._filter_words: tuple[str, ...] = ()
        self._landing = ""
        self._shown_with: EventFilter | None = None
        self._known: casework.TimelinePicture | None = None
        self._empty: QWidget | None = None
        self._heading = PaneHeading(look, "Timeline")
        self._lanes = ChoiceField("Lanes", _LANES)
        self._asking = Asking(look, desk, current)
        self._entry = self._asking.entry
        self._shelf = UndatedShelf(look, desk, current)
        self._view = TimelineView(look, describe=self._describe)
        self._table = EventTable(look, desk, current, "Events as a table")
        self._nothing = EmptyState(_NOTHING, "Add an event")
        self._hidden = EmptyState(_FILTERED, "Clear the filters")
        self._card = EventCardStrip(look)
        self.going_out = GoingOut(self, desk, self.seen)
        self._pages = QStackedWidget()
        self._toggle = plain_button(_TABLE)
        self._lay_out()
        self._connect()
        self._follower = Follower(self, desk, current, _SHOWING, self.refresh)
        self._card_follower = Follower(self, desk, current, _ON_THE_CARD, self._ask_card)

    def refresh(self) -> None:
        """Ask for the events again."""
        wanted = event_filter(self._current.filters)
        self._desk.ask(
            *(casework.timeline_picture, self._lanes.value(), wanted, self._current.names.shown, self._known),
            then=lambda answer: self._show(answer, wanted),
            slot="timeline",
        )
        self._table.show_wanted(wanted)
        self._shelf.show_wanted(wanted)

    def add(self, on: float | None = None) -> None:
        """Open the line in which an event is typed; `on` is the day where the person pressed."""
        self._asking.add(on)

    def seen(self) -> Seen:
        """What is seen now: the lanes, the filter and the days in view, or the table."""
        in_picture = self._pages.currentWidget() is self._view
        first, last = (moment_of(number).date() for number in self._view.view())
        return Seen(
            cast("LaneBy", self._lanes.value()),
            event_filter(self._current.filters),
            self._filter_words,
            (first, last) if in_picture else None,
        )

    def keep_all(self) -> None:
        """Keep the lines being typed, as before the window is locked."""
        self._asking.lines.keep_all()

    def go_to_date(self) -> None:
        """Ask for a date to go to."""
        self._show_table(shown=False)
        self._asking.go_to_date()

    def toggle_table(self) -> None:
        """From the picture to the table with the same filter, and back."""
        self._show_table(shown=self._toggle.text() == _TABLE)

    def _choose_lanes(self) -> None:
        self._desk.keep_setting(_LANES_SETTING, self._lanes.value())
        self.refresh()

    def _take_lanes(self, settings: Mapping[str, str]) -> None:
        """Divide the picture into lanes as when the casebook was last open."""
        kept = settings.get(_LANES_SETTING, "")
        if kept in dict(_LANES) and kept != self._lanes.value():
            self._lanes.set_value(kept)
            self._follower.refresh()

    def _show_table(self, *, shown: bool) -> None:
        self._toggle.setText(_PICTURE if shown else _TABLE)
        self._toggle.setAccessibleName("Show the picture" if shown else "Show the table")
        self._turn_page()
        self.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        focus_page(self._pages, event)

    def _turn_page(self) -> None:
        in_table = self._toggle.text() == _PICTURE
        page = self._empty or (self._table if in_table else self._view)
        self._pages.setCurrentWidget(page)

    def _show(self, answer: casework.TimelinePicture, wanted: EventFilter) -> None:
        self._known = answer
        same_filter, self._shown_with = wanted == self._shown_with, wanted
        data = data_of(answer)
        shown = len(set(data.ids)) + len(data.undated)
        first_time = not len(self._view.scene.data)
        (self._view.show_changed if same_filter else self._view.show_data)(data)
        if first_time and len(data):
            self._view.set_view(*busiest(data))
        self._select(self._current.place)
        landing, self._landing = self._landing, ""
        if landing and landing in (*data.ids, *data.undated):
            self._show_around(landing)
        self._empty = None if shown else self._hidden if answer.total else self._nothing
        self._turn_page()
        everything = count(answer.total, "event")
        self._heading.show_amount(everything if shown == answer.total else f"{shown:,} of {everything}")

    def _select(self, place: Place | None) -> None:
        self._view.select(place.id if place is not None and place.kind == "event" else None)

    def _selected(self, place: Place | None) -> None:
        self._select(place)
        self._card_follower.refresh()

    def _ask_card(self) -> None:
        place, names = self._current.place, self._current.names.shown
        if place is None or place.kind != "event":
            self._card.show_card(None)
        else:
            self._desk.ask(casework.event_card, place.id, names, then=self._card.show_card, slot="event card")

    def _describe(self, id: str, then: Callable[[CardWords | None], None]) -> None:
        self._desk.ask(
            *(casework.event_card, id, self._current.names.shown),
            then=lambda card: then(hover_words(card) if card is not None else None),
            slot="timeline hover",
        )

    def _filtered(self, filters: Filters) -> None:
        self._desk.ask(filter_words, filters, then=self._say_filters, slot="timeline filters")
        self._view.show_brush(filters.period and (filters.period[0] + EPOCH, filters.period[1] + EPOCH))
        self._follower.refresh()

    def _say_filters(self, words: tuple[tuple[str, Mapping[str, object]], ...]) -> None:
        self._removing = tuple(change for _, change in words)
        self._filter_words = tuple(shown for shown, _ in words)
        self._heading.show_filters(shown for shown, _ in words)

    def _remove_filter(self, number: int) -> None:
        self._current.narrow(**self._removing[number])

    def _brushed(self, first: float, last: float) -> None:
        self._current.narrow(period=(first - EPOCH, last - EPOCH))

    def _narrow_to_lane(self, number: int) -> None:
        """Leave the events of one lane alone in view; those that belong to none have no lane to narrow to."""
        lane = self._known.timeline.lanes[number].id if self._known is not None else ""
        if lane:
            self._current.narrow(**{self._lanes.value(): lane})

    def _go(self, place: Place) -> None:
        if place.kind == "timeline":
            self._current.select(Place("event", place.id))
            self._show_around(place.id)

    def _show_around(self, id: str) -> None:
        """Land on an event with a fortnight before and after it, even if a filter hides it."""
        self._show_table(shown=False)
        if id in self._view.scene.data.ids:
            self._view.show_around(id, _FORTNIGHT)
        elif id in self._view.scene.data.undated:
            self._shelf.show()
        else:
            self._landing = id
            self._current.clear()

    def _connect(self) -> None:
        current, view, asking = self._current, self._view, self._asking
        self._lanes.edited.connect(self._choose_lanes)
        self._desk.settings(self._take_lanes)
        self._toggle.clicked.connect(self.toggle_table)
        self._heading.filter_removed.connect(self._remove_filter)
        asking.going.connect(view.set_view)
        view.picked.connect(lambda id: current.select(Place("event", id)))
        view.activated.connect(current.open)
        view.add_requested.connect(self.add)
        view.brushed.connect(self._brushed)
        view.brush_cleared.connect(lambda: current.narrow(period=None))
        view.escaped.connect(current.clear)
        view.lane_wanted.connect(self._narrow_to_lane)
        view.moved.connect(asking.correct_by)
        view.redate_requested.connect(asking.redate)
        view.dated.connect(asking.date_as)
        view.undated_requested.connect(self._shelf.toggle)
        self._shelf.dating.connect(asking.redate)
        self._table.dating.connect(asking.redate)
        self._card.opened.connect(current.open)
        self._card.redating.connect(asking.redate)
        self._card.around.connect(self._show_around)
        self._nothing.primary_chosen.connect(self.add)
        self._hidden.primary_chosen.connect(current.clear)
        current.filtered.connect(self._filtered)
        current.names.changed.connect(view.hide_card)
        current.selected.connect(self._selected)
        current.going.connect(self._go)

    def _lay_out(self) -> None:
        add = plain_button("Add an event")
        add.clicked.connect(self.add)
        self._lanes.narrow()
        self._heading.add_widget(self._lanes)
        self._heading.add_spare(self._toggle)
        self._heading.add_widget(self._more())
        self._heading.add_spare(add)
        self._toggle.setAccessibleName("Show the table")
        for page in (self._view, self._table, self._nothing, self._hidden):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(self._asking)
        layout.addWidget(self._shelf)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._card)

    def _more(self) -> QToolButton:
        button = IconButton(self._look, "more", "More about the timeline")
        menu = QMenu(button)
        for words, act in (
            ("Add several events…", self._asking.add_several),
            ("Go to a date…", self.go_to_date),
            ("Export what is seen…", self.going_out.export),
            ("Show all the time there is", self._view.steering.fit),
            ("Show or hide the minimap", self._view.toggle_minimap),
            ("Undated events", self._shelf.toggle),
        ):
            menu.addAction(words).triggered.connect(lambda _=False, act=act: act())
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button
