"""The list of the findings by the number of their allegation."""

from collections.abc import Mapping
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.findings.finding_words import card_of
from ui.look import Look
from ui.record import Listing, ListPane, Page
from ui.widgets import ListWords, Wanted
from workbench import casework, findings

_WORDS: Final = ListWords(
    title="Findings",
    hint="Filter by word, outcome, state",
    nothing="A finding needs an allegation and its evidence for and against.",
    add="Draft a finding",
    orders=(
        ("number", "By allegation"),
        ("state", "By how far they have come"),
        ("lacking", "By what is missing"),
    ),
    narrowings=(("", "All that stand"), ("aside", "Set aside")),
)
_KINDS: Final = ("finding", "finding_version", "conclusion", "contrary_point", "allegation", "element")


class FindingList(ListPane):
    """The findings' list."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, current, Listing("finding", _WORDS, findings_page, card_of, _KINDS))


def findings_page(read: Any, wanted: Wanted, revealed: Mapping[str, str]) -> Page:
    """One page of the findings in which the words stand."""
    aside = wanted.narrowed == "aside"
    found = casework.finding_list(read, wanted.words, order=wanted.order, set_aside=aside, revealed=revealed)
    page = found[wanted.offset : wanted.offset + wanted.limit]
    shown = casework.shown_names(read, revealed)
    everything = len(findings.findings(read))
    return Page(page, len(found), max(everything, len(found)), shown)
