"""The list of a room, joined to the desk: a question gives its pages, a function its rows."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ui.bridge import Current, Desk, Follower, Place
from ui.look import Look
from ui.widgets import Card, ListWords, RecordList, Wanted


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list: its rows, how many match, how many there are, and the words shown for ids."""

    rows: Sequence[Any]
    total: int
    everything: int
    shown: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Listing:
    """What is particular about one list.

    `question(read, wanted, revealed)` gives a Page, `card(row, shown)` a row of it; `kinds` are the kinds of
    records on which it depends.
    """

    kind: str
    words: ListWords
    question: Callable[[Any, Wanted, Mapping[str, str]], Page]
    card: Callable[[Any, Mapping[str, str]], Card]
    kinds: tuple[str, ...]


class ListPane(RecordList):
    """Choosing a row selects its record in the whole window; what is selected elsewhere is selected here."""

    def __init__(self, look: Look, desk: Desk, current: Current, listing: Listing) -> None:
        super().__init__(look, listing.words)
        self.desk, self.current = desk, current
        self._listing = listing
        self._beginning = False
        self._at = ""
        self.wanted.connect(self._answer)
        self.chosen.connect(lambda id: current.select(Place(listing.kind, id)))
        self.opened.connect(lambda id: current.go_to(Place(listing.kind, id)))
        self.add_wanted.connect(lambda: current.make(listing.kind))
        self.table_wanted.connect(current.bringing_in)
        current.selected.connect(self._follow)
        self.arranged.connect(lambda *how: desk.keep_setting(self._setting(), json.dumps(how)))
        desk.settings(self._arrange_as_left)
        self._follower = Follower(self, desk, current, listing.kinds, self.refresh)

    @property
    def kind(self) -> str:
        """The kind of the records listed."""
        return self._listing.kind

    def begin(self, at: str = "") -> None:
        """Select a record, or else the first, as soon as there are rows, so that no empty sheet stands beside
        them.
        """
        self._beginning, self._at = True, at or self.selected() or ""
        self._begin_if_known()

    def _begin_if_known(self) -> None:
        if self._beginning and self.isVisible() and self.cards.known():
            self._beginning = False
            self.current.select(Place(self.kind, self._at or self.cards.shown()[0].id))

    def _setting(self) -> str:
        return f"list of {self._listing.kind}"

    def _arrange_as_left(self, settings: Mapping[str, str]) -> None:
        """Put the rows in the order and the groups in which they were when this casebook was last open."""
        if self._setting() in settings:
            self.arrange(*json.loads(settings[self._setting()]))

    def _answer(self, wanted: Wanted) -> None:
        self.desk.ask(
            self._listing.question,
            wanted,
            self.current.names.shown,
            then=lambda page: self._show(wanted, page),
            slot=self._setting(),
        )

    def _show(self, wanted: Wanted, page: Page) -> None:
        rows = tuple(self._listing.card(row, page.shown) for row in page.rows)
        self.show_rows(wanted, rows, page.total, page.everything)
        self._follow(self.current.place)
        self._begin_if_known()

    def _follow(self, place: Place | None) -> None:
        if place is not None and place.kind == self._listing.kind:
            self._beginning = False
            self.select(place.id)
