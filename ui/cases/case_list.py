"""The list of the key cases: filter, sort, group, choose, add."""

from collections.abc import Mapping
from typing import Any, Final

from ui.bridge import Current, Desk, Place
from ui.cases.case_words import card_of, grouped
from ui.look import Look
from ui.record import Listing, ListPane, Page
from ui.widgets import Card, ListWords, Wanted
from workbench import cases, casework
from workbench.cases import CaseFilter
from workbench.casework import CaseListRow
from workbench.kernel.folding import fold

_WORDS: Final = ListWords(
    title="Key cases",
    hint="Filter by word, risk, status",
    nothing="No key cases yet. A key case is one child or family that the allegations speak of.",
    add="Add a case",
    table="cases",
    orders=(
        ("reference", "By reference"),
        ("-alarm", "What presses first"),
        ("risk", "Greatest risk first"),
        ("status", "By status"),
        ("title", "By title"),
        ("-events", "Most events first"),
        ("-exhibits", "Most exhibits first"),
        ("-interviews", "Most interviews first"),
    ),
    narrowings=(
        ("", "All that stand"),
        *((status, status.capitalize()) for status in cases.STATUSES),
        ("aside", "Set aside"),
    ),
    groups=(("risk", "In groups by risk"), ("status", "In groups by status"), ("team", "In groups by team")),
)
_SHOWING: Final = (
    *("case", "case_person", "escalation", "person", "event", "event_case", "interview", "interview_case"),
    *("exhibit", "exhibit_case"),
)
_MOST: Final = 10_000


class CaseList(ListPane):
    """Choosing a case narrows the whole window to it; opening it shows its sheet."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, current, Listing("case", _WORDS, case_page, _card, _SHOWING))
        self.chosen.connect(lambda case: current.narrow(case=case))
        current.filtered.connect(lambda filters: self.select(filters.case or None))

    def choose(self, case: str) -> None:
        """Select a case and narrow the window to it, as pressing its card does."""
        self.current.select(Place("case", case))
        self.current.narrow(case=case)


def case_page(read: Any, wanted: Wanted, revealed: Mapping[str, str]) -> Page:
    """The cases on whose card, or in the teams of whose people, every word typed stands; there are never more
    than some hundreds.
    """
    shown = casework.shown_names(read, revealed)
    every = casework.case_list(read, _part(wanted.narrowed), order=wanted.order, limit=_MOST)
    words = fold(wanted.words).split()
    rows = grouped((row for row in every if _holds(row, shown, words)), wanted.group)
    everything = max(cases.count_cases(read), len(every))
    return Page(rows[wanted.offset : wanted.offset + wanted.limit], len(rows), everything, shown)


def _part(narrowed: str) -> CaseFilter:
    return CaseFilter(set_aside=True) if narrowed == "aside" else CaseFilter(status=narrowed)


def _card(row: tuple[CaseListRow, str], shown: Mapping[str, str]) -> Card:
    return card_of(row[0], shown, row[1])


def _holds(row: CaseListRow, shown: Mapping[str, str], words: list[str]) -> bool:
    everything = fold(" ".join((card_of(row, shown).in_words(), *row.teams)))
    return all(word in everything for word in words)
