"""The list of the key dates against which events are measured."""

from collections.abc import Mapping
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.investigation.key_date_words import card_of
from ui.look import Look
from ui.record import Listing, ListPane, Page
from ui.widgets import ListWords, Wanted
from workbench import casework, investigation
from workbench.investigation import STANDINGS
from workbench.kernel.folding import fold

_ASIDE: Final = "aside"
_WORDS: Final = ListWords(
    title="Key dates",
    hint="Filter by name, word",
    nothing="No key dates yet. Events are measured against them: two days before the call.",
    add="Add a key date",
    orders=(("date", "Earliest first"), ("-date", "Latest first"), ("name", "By name")),
    narrowings=(
        ("", "All that stand"),
        *((each, each.capitalize()) for each in STANDINGS),
        (_ASIDE, "Set aside"),
    ),
)


class KeyDateList(ListPane):
    """The key dates in their order."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        kinds = ("key_date", "key_date_source", "person", "closed_days")
        super().__init__(look, desk, current, Listing("key_date", _WORDS, key_date_page, card_of, kinds))


def key_date_page(read: Any, wanted: Wanted, revealed: Mapping[str, str]) -> Page:
    """The key dates on whose card every word typed stands; there are never more than some tens."""
    shown = casework.shown_names(read, revealed)
    aside = wanted.narrowed == _ASIDE
    every = investigation.key_dates(read, set_aside=aside)
    words = fold(wanted.words).split()
    rows = [row for row in every if aside or wanted.narrowed in {"", row.standing}]
    rows = [row for row in rows if all(word in fold(card_of(row, shown).in_words()) for word in words)]
    if wanted.order == "name":
        rows.sort(key=lambda row: fold(row.name))
    elif wanted.order == "-date":
        rows.reverse()
    everything = max(len(investigation.key_dates(read)), len(rows))
    return Page(rows[wanted.offset : wanted.offset + wanted.limit], len(rows), everything, shown)
