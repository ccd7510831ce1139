"""The list of the exhibits: by number, form, date, use; and those that nothing is known or made of yet."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.evidence.exhibit_words import card_of
from ui.look import Look
from ui.record import Listing, ListPane, Page
from ui.widgets import ListWords, Wanted
from workbench import casework, evidence
from workbench.evidence import ExhibitFilter

_PARTS: Final[Mapping[str, ExhibitFilter]] = {
    "every": ExhibitFilter(),
    "undecided": ExhibitFilter(use="not decided"),
    "relied on": ExhibitFilter(use="relied on"),
    "unused": ExhibitFilter(use="unused"),
    "untied": ExhibitFilter(tied=False),
    "ungraded": ExhibitFilter(graded=False),
    "set aside": ExhibitFilter(set_aside=True),
}
_WORDS: Final = ListWords(
    title="Evidence",
    hint="Filter by word, number, form, who gave it",
    nothing="Drop files here. Originals are copied, hashed and never changed.",
    add="Choose files",
    orders=(
        ("number", "By number"),
        ("-logged", "Newest first"),
        ("title", "By title"),
        ("sort", "By form"),
        ("date", "By its own date"),
        ("received", "By day received"),
        ("grade", "By reliability"),
        ("use", "By use"),
        ("-size", "Largest first"),
    ),
    narrowings=(
        ("every", "All exhibits"),
        ("undecided", "Not decided whether relied on"),
        ("relied on", "Relied on"),
        ("unused", "Unused material"),
        ("untied", "Linked to no person, case or event"),
        ("ungraded", "Reliability not graded"),
        ("set aside", "Set aside"),
    ),
)
_KINDS: Final = ("exhibit", "exhibit_person", "exhibit_case", "exhibit_event", "person")


class ExhibitList(ListPane):
    """The list at the left of the evidence."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, current, Listing("exhibit", _WORDS, exhibit_page, card_of, _KINDS))


def exhibit_page(read: Any, wanted: Wanted, revealed: Mapping[str, str]) -> Page:
    """One page of the exhibits of a part in which the words stand."""
    found = replace(_PARTS[wanted.narrowed], words=casework.query_for(read, wanted.words))
    rows = evidence.exhibits(read, found, order=wanted.order, offset=wanted.offset, limit=wanted.limit)
    shown = casework.shown_names(read, revealed)
    return Page(rows, evidence.count_exhibits(read, found), evidence.count_exhibits(read), shown)
