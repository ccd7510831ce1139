"""The list of the lines of enquiry: open, overdue, done, abandoned."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.conduct.enquiry_words import card_of
from ui.look import Look
from ui.record import Listing, ListPane, Page
from ui.widgets import ListWords, Wanted
from workbench import casework, conduct
from workbench.conduct import EnquiryRow
from workbench.kernel import clock
from workbench.kernel.folding import fold
from workbench.kernel.running_text import render

_WORDS: Final = ListWords(
    title="Enquiries",
    hint="Filter by word, case",
    nothing="No line of enquiry yet. Write down what you must find out, for it and against it.",
    add="Raise a line of enquiry",
    orders=(
        ("due", "Due first"),
        ("priority", "Most pressing first"),
        ("number", "By number"),
    ),
    narrowings=(
        ("", "All lines of enquiry"),
        ("open", "Open"),
        ("overdue", "Overdue"),
        ("done", "Done"),
        ("abandoned", "Abandoned"),
    ),
)
_PARTS: Final[Mapping[str, Callable[[EnquiryRow], bool]]] = {
    "": lambda _: True,
    "open": lambda row: row.state == "open",
    "overdue": lambda row: row.overdue,
    "done": lambda row: row.state == "done",
    "abandoned": lambda row: row.state == "abandoned",
}
_MOST: Final = 10_000


class EnquiryList(ListPane):
    """The lines of enquiry, those open and due first."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        kinds = ("enquiry", "enquiry_case", "case", "person")
        super().__init__(look, desk, current, Listing("enquiry", _WORDS, enquiry_page, card_of, kinds))


def enquiry_page(read: Any, wanted: Wanted, revealed: Mapping[str, str]) -> Page:
    """The lines of enquiry of the part in which every word typed stands; they are never more than some
    hundreds.
    """
    shown = casework.shown_names(read, revealed)
    every = conduct.enquiries(read, clock.today(), order=wanted.order, limit=_MOST)
    words = fold(wanted.words).split()
    rows = [row for row in every if _PARTS[wanted.narrowed](row) and _holds(row, shown, words)]
    return Page(rows[wanted.offset : wanted.offset + wanted.limit], len(rows), len(every), shown)


def _holds(row: EnquiryRow, shown: Mapping[str, str], words: list[str]) -> bool:
    texts = (row.question, row.why, row.result, row.closed_reason, row.reopened_reason)
    told = " ".join((card_of(row, shown).in_words(), *(render(each, shown) for each in texts)))
    return all(word in fold(told) for word in words)
