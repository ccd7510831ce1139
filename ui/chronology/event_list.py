"""The list of the chronology, narrowed by the same filters as the timeline."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Final

from ui.bridge import Current, Desk, Filters
from ui.chronology.event_words import card_of
from ui.chronology.filtering import event_filter, filter_words, searched
from ui.look import Look
from ui.record import Listing, ListPane, Page
from ui.widgets import ChoiceField, ListWords, Wanted
from workbench import casework, chronology
from workbench.casework import EventListRow
from workbench.chronology import EventOrder
from workbench.kernel.folding import fold

_WORDS: Final = ListWords(
    title="Events",
    hint="Filter by any word",
    nothing="No events yet. Add one, with its date in the words in which it was told.",
    add="Add an event",
    table="events",
    orders=(("oldest", "Oldest first"), ("newest", "Newest first")),
)
_KINDS: Final = ("event", "event_case", "event_person", "event_allegation", "case", "person")

_DIFFER, _OPEN, _UNDATED, _ASIDE = "rival", "open", "undated", "aside"
_RIVALS: Final = frozenset((_DIFFER, _OPEN))
_WHICH: Final = (
    ("", "All events"),
    (_DIFFER, "With rival accounts"),
    (_OPEN, "Contradictions nobody resolved"),
    *((status, status.capitalize()) for status in chronology.STATUSES),
    (_UNDATED, "Without a date"),
    (_ASIDE, "Set aside"),
)


class EventList(ListPane):
    """The events that the filters of the window leave, by date; all, or those of which accounts differ."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        self._asked = Asked()
        question = partial(events_page, self._asked)
        super().__init__(look, desk, current, Listing("event", _WORDS, question, card_of, _KINDS))
        self._which = ChoiceField("Which events", _WHICH)
        self._which.narrow()
        self._removing: tuple[Mapping[str, object], ...] = ()
        self.add_tool(self._which)
        self._which.edited.connect(self._choose)
        self.filters.removed.connect(lambda number: current.narrow(**self._removing[number]))
        current.filtered.connect(self._filtered)
        self._filtered(current.filters)

    def clear_filter(self) -> None:
        """Show every event again, whatever hides it."""
        self._which.set_value("")
        self._asked.which = ""
        self.current.clear()
        super().clear_filter()
        self.refresh()

    def _choose(self) -> None:
        self._asked.which = self._which.value()
        self.refresh()

    def _filtered(self, filters: Filters) -> None:
        self._asked.filters = filters
        self.desk.ask(filter_words, filters, then=self._say, slot="filters of events")
        self._follower.refresh()

    def _say(self, words: tuple[tuple[str, Mapping[str, object]], ...]) -> None:
        self._removing = tuple(change for _, change in words)
        self.filters.show_filters(shown for shown, _ in words)


def events_page(asked: "Asked", read: Any, wanted: Wanted, revealed: Mapping[str, str]) -> Page:
    """One page of the events that the filters leave and in whose record the words stand."""
    if asked.which == _ASIDE:
        return _aside_page(read, wanted, revealed)
    found = searched(read, event_filter(asked.filters), wanted.words)
    shown, newest = casework.shown_names(read, revealed), wanted.order == "newest"
    if asked.which in _RIVALS:
        rivals = casework.events_with_rivals(read, found, unresolved=asked.which == _OPEN)
        rows = rivals[:: -1 if newest else 1]
        everything = chronology.count_events(read)
        return Page(rows[wanted.offset : wanted.offset + wanted.limit], len(rivals), everything, shown)
    found = replace(found, status=asked.which) if asked.which in chronology.STATUSES else found
    found = replace(found, first=None, last=None, undated=True) if asked.which == _UNDATED else found
    page = casework.event_page(
        *(read, found), newest_first=newest, offset=wanted.offset, limit=wanted.limit, known=asked.order
    )
    asked.order = page.order
    return Page(page.rows, page.total, page.everything, shown)


def _aside_page(read: Any, wanted: Wanted, revealed: Mapping[str, str]) -> Page:
    """One page of the events that were set aside, whatever the filters: on whose card the words stand."""
    shown, words = casework.shown_names(read, revealed), fold(wanted.words).split()
    every = (casework.event_details(read, row.id) for row in casework.set_aside_of(read, "event"))
    rows = [row for row in every if row and all(word in _read_of(row, shown) for word in words)]
    rows.sort(key=lambda row: row.event.date.order_key(), reverse=wanted.order == "newest")
    everything = max(chronology.count_events(read), len(rows))
    return Page(rows[wanted.offset : wanted.offset + wanted.limit], len(rows), everything, shown)


def _read_of(row: EventListRow, shown: Mapping[str, str]) -> str:
    return fold(card_of(row, shown).in_words())


@dataclass(slots=True)
class Asked:
    """What the list is narrowed to besides the words typed in it; and what the store's thread keeps for the
    next page.
    """

    filters: Filters = field(default_factory=Filters)
    which: str = ""
    order: EventOrder | None = None
