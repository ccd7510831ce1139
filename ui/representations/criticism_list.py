"""The list of the criticisms: of whom, how far each has come, by when an answer is due."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.look import Look
from ui.record import Listing, ListPane, Page
from ui.representations.reply_words import card_of
from ui.widgets import ListWords, Wanted
from workbench import casework, representations
from workbench.kernel import clock
from workbench.kernel.folding import fold
from workbench.kernel.running_text import render
from workbench.representations import CriticismRow

_ALL: Final = 1_000_000
_WORDS: Final = ListWords(
    title="Right of reply",
    hint="Filter by person, word, state",
    nothing="Before anybody is criticised, set down for what, show them what it rests on, and hear them.",
    add="Propose a criticism",
    narrowings=(("", "All that stand"), ("open", "Not closed"), ("aside", "Set aside")),
    orders=(
        ("number", "By number"),
        ("deadline", "By deadline"),
        ("person", "By person"),
        ("state", "By how far they have come"),
    ),
)
_KINDS: Final = ("criticism", "warning_letter", "extension", "response", "effect", "disclosure", "person")


class CriticismList(ListPane):
    """The criticisms' list."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        listing = Listing("criticism", _WORDS, criticisms_page, card_of, _KINDS)
        super().__init__(look, desk, current, listing)


def criticisms_page(read: Any, wanted: Wanted, revealed: Mapping[str, str]) -> Page:
    """One page of the criticisms in which the words stand."""
    shown = casework.shown_names(read, revealed)
    every = _part(read, wanted.narrowed)
    sought = fold(wanted.words).split()
    found = [row for row in every if all(word in _read_of(row, shown) for word in sought)]
    found.sort(key=_ORDERS.get(wanted.order, _number))
    if wanted.order == "person":
        found.sort(key=lambda row: shown.get(row.person, ""))
    page = found[wanted.offset : wanted.offset + wanted.limit]
    everything = len(representations.criticisms(read, clock.today(), limit=_ALL))
    return Page(page, len(found), max(everything, len(found)), shown)


def _part(read: Any, narrowed: str) -> tuple[CriticismRow, ...]:
    today = clock.today()
    if narrowed == "aside":
        ids = (row.id for row in casework.set_aside_of(read, "criticism"))
        rows = (representations.the_criticism(read, id, today) for id in ids)
        return tuple(row for row in rows if row is not None)
    rows_now = representations.criticisms(read, today, limit=_ALL)
    return tuple(row for row in rows_now if narrowed != "open" or row.state not in representations.CLOSED)


def _read_of(row: CriticismRow, shown: Mapping[str, str]) -> str:
    words = (render(row.text, shown), render(row.basis, shown), shown.get(row.person, ""))
    return fold(" ".join((str(row.number), *words, row.state, shown.get(row.allegation, ""))))


def _number(row: CriticismRow) -> Any:
    return row.number


_ORDERS: Final[Mapping[str, Callable[[CriticismRow], Any]]] = {
    "deadline": lambda row: (row.deadline or date.max, row.number),
    "state": lambda row: (representations.STATES.index(row.state), row.number),
}
