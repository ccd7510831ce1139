"""The list of the exhibits: by number, form, date, use; and those that nothing is known or made of yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Final

from ui.bridge import Current, Desk, Filters
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
    """The exhibits of a part that belong to the case and the person to which the window is narrowed."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        self._asked = Asked()
        question = partial(exhibit_page, self._asked)
        super().__init__(look, desk, current, Listing("exhibit", _WORDS, question, card_of, _KINDS))
        self._removing: tuple[str, ...] = ()
        self.filters.removed.connect(lambda number: current.narrow(**{self._removing[number]: ""}))
        current.filtered.connect(self._filtered)
        self._filtered(current.filters)

    def clear_filter(self) -> None:
        """Show every exhibit again, whatever hides it."""
        self.current.narrow(case="", person="")
        super().clear_filter()

    def _filtered(self, filters: Filters) -> None:
        self._asked.filters = filters
        self.desk.ask(filter_words, filters, then=self._say, slot="filters of exhibits")
        self._follower.refresh()

    def _say(self, words: tuple[tuple[str, str], ...]) -> None:
        self._removing = tuple(name for name, _ in words)
        self.filters.show_filters(shown for _, shown in words)


@dataclass(slots=True)
class Asked:
    """What the list is narrowed to besides what is chosen and typed in it."""

    filters: Filters = field(default_factory=Filters)


def exhibit_page(asked: Asked, read: Any, wanted: Wanted, revealed: Mapping[str, str]) -> Page:
    """One page of the exhibits of a part in which the words stand."""
    found = replace(
        _PARTS[wanted.narrowed],
        case=asked.filters.case,
        person=asked.filters.person,
        words=casework.query_for(read, wanted.words),
    )
    rows = evidence.exhibits(read, found, order=wanted.order, offset=wanted.offset, limit=wanted.limit)
    shown = casework.shown_names(read, revealed)
    return Page(rows, evidence.count_exhibits(read, found), evidence.count_exhibits(read), shown)


def filter_words(read: Any, filters: Filters) -> tuple[tuple[str, str], ...]:
    """The filters of the window that narrow exhibits: the name of each, and whom or what it stands for."""
    shown = casework.shown_names(read) if filters.case or filters.person else {}
    named = (("case", filters.case), ("person", filters.person))
    return tuple((name, shown.get(id, "One")) for name, id in named if id)
