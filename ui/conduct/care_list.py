"""The care and retaliation log as a list: what must not be overlooked first."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.conduct.care_words import card_of
from ui.look import Look
from ui.record import Listing, ListPane, Page
from ui.widgets import ListWords, Wanted
from workbench import casework, conduct
from workbench.conduct import CareRow
from workbench.kernel import clock
from workbench.kernel.folding import fold

_WORDS: Final = ListWords(
    title="Care log",
    hint="Filter by person, word",
    nothing="Nothing is entered yet. What you notice about those who spoke stands here, never exported.",
    add="Add to the care log",
    orders=(
        ("pressing", "What presses first"),
        ("-noticed", "Newest first"),
        ("person", "By person"),
    ),
    narrowings=(
        ("", "All entries"),
        ("open", "Open"),
        ("overdue", "To be asked again by now"),
        ("retaliation", "Possible retaliation"),
        ("closed", "Closed"),
    ),
)
_PARTS: Final[Mapping[str, Callable[[CareRow], bool]]] = {
    "": lambda _: True,
    "open": lambda row: row.closed_on is None,
    "overdue": lambda row: row.overdue,
    "retaliation": lambda row: row.sort != "care",
    "closed": lambda row: row.closed_on is not None,
}


class CareList(ListPane):
    """The log; it stays in the casebook whatever is exported."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        listing = Listing("care_entry", _WORDS, care_page, card_of, ("care_entry", "person"))
        super().__init__(look, desk, current, listing)
        self.heading.show_title(_WORDS.title, "never exported")


def care_page(read: Any, wanted: Wanted, revealed: Mapping[str, str]) -> Page:
    """The entries of the part in which every word typed stands; they are never more than some hundreds."""
    shown = casework.shown_names(read, revealed)
    every = conduct.care_log(read, clock.today())
    words = fold(wanted.words).split()
    rows = [row for row in every if _PARTS[wanted.narrowed](row) and _holds(row, shown, words)]
    rows.sort(key=_key(wanted.order, shown))
    return Page(rows[wanted.offset : wanted.offset + wanted.limit], len(rows), len(every), shown)


def _key(order: str, shown: Mapping[str, str]) -> Callable[[CareRow], Any]:
    if order == "person":
        return lambda row: (shown.get(row.person, ""), row.noticed_on)
    if order == "-noticed":
        return lambda row: -row.noticed_on.toordinal()
    return lambda row: (
        row.closed_on is not None,
        not row.standing,
        not row.overdue,
        -row.noticed_on.toordinal(),
    )


def _holds(row: CareRow, shown: Mapping[str, str], words: list[str]) -> bool:
    everything = fold(card_of(row, shown).in_words())
    return all(word in everything for word in words)
