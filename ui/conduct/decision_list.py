"""The decision log as a list: the newest first, those that were superseded in their place."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.conduct.decision_words import card_of
from ui.look import Look
from ui.record import Listing, ListPane, Page
from ui.widgets import ListWords, Wanted
from workbench import casework, conduct
from workbench.conduct import DecisionRow
from workbench.kernel.folding import fold
from workbench.kernel.running_text import render

_WORDS: Final = ListWords(
    title="Decisions",
    hint="Filter by word, reason",
    nothing="Nothing is decided yet. Write down what you decide, what else there was, and why.",
    add="Record a decision",
    orders=(
        ("-number", "Newest first"),
        ("number", "By number"),
        ("-decided_on", "Decided last first"),
        ("-days_late", "Entered latest first"),
    ),
    narrowings=(
        ("", "All decisions"),
        ("holds", "Those that hold"),
        ("superseded", "Superseded"),
        ("late", "Entered after the day"),
    ),
)
_PARTS: Final[Mapping[str, Callable[[DecisionRow], bool]]] = {
    "": lambda _: True,
    "holds": lambda row: row.superseded_by is None,
    "superseded": lambda row: row.superseded_by is not None,
    "late": lambda row: row.days_late > 0,
}
_MOST: Final = 10_000


class DecisionList(ListPane):
    """The decision log."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        listing = Listing("decision", _WORDS, decision_page, card_of, ("decision", "person"))
        super().__init__(look, desk, current, listing)


def decision_page(read: Any, wanted: Wanted, revealed: Mapping[str, str]) -> Page:
    """The decisions of the part in which every word typed stands; there are never more than some hundreds."""
    shown = casework.shown_names(read, revealed)
    every = conduct.decisions(read, limit=_MOST)
    words = fold(wanted.words).split()
    rows = [row for row in every if _PARTS[wanted.narrowed](row) and _holds(row, shown, words)]
    rows.sort(key=lambda row: getattr(row, wanted.order.removeprefix("-")))
    if wanted.order.startswith("-"):
        rows.reverse()
    return Page(rows[wanted.offset : wanted.offset + wanted.limit], len(rows), len(every), shown)


def _holds(row: DecisionRow, shown: Mapping[str, str], words: list[str]) -> bool:
    texts = (str(row.number), row.title, row.chosen, *row.others, row.reasons, row.decided_by)
    everything = fold(" ".join(render(each, shown) for each in texts))
    return all(word in everything for word in words)
