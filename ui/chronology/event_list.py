"""The list of the chronology, narrowed by the same filters as the timeline."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from ui.bridge import Current, Desk, Filters
from ui.chronology.event_words import card_of
from ui.chronology.filtering import event_filter, filter_words, searched
from ui.look import Look
from ui.record import Listing, ListPane, Page
from ui.widgets import ListWords, Wanted
from workbench import casework, chronology

_WORDS: Final = ListWords(
    title="Events",
    hint="Filter by any word",
    nothing="No events yet. Add one, with its date in the words in which it was told.",
    add="Add an event",
    table="events",
    orders=(("oldest", "Oldest first"), ("newest", "Newest first")),
)
_KINDS: Final = ("event", "event_case", "event_person", "event_allegation", "case", "person")


class EventList(ListPane):
    """The events that the filters of the window leave, by date."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        question = partial(events_page, current)
        super().__init__(look, desk, current, Listing("event", _WORDS, question, card_of, _KINDS))
        self._removing: tuple[Mapping[str, object], ...] = ()
        self.heading.filter_removed.connect(lambda number: current.narrow(**self._removing[number]))
        current.filtered.connect(self._filtered)
        self._filtered(current.filters)

    def _filtered(self, filters: Filters) -> None:
        self.desk.ask(filter_words, filters, then=self._say, slot="filters of events")
        self._follower.refresh()

    def _say(self, words: tuple[tuple[str, Mapping[str, object]], ...]) -> None:
        self._removing = tuple(change for _, change in words)
        self.heading.show_filters(shown for shown, _ in words)


def events_page(current: Current, read: Any, wanted: Wanted, revealed: Mapping[str, str]) -> Page:
    """One page of the events that the filters leave and in whose record the words stand."""
    found = searched(read, event_filter(current.filters), wanted.words)
    newest = wanted.order == "newest"
    rows = casework.event_list(read, found, newest_first=newest, offset=wanted.offset, limit=wanted.limit)
    shown = casework.shown_names(read, revealed)
    return Page(rows, chronology.count_events(read, found), chronology.count_events(read), shown)
