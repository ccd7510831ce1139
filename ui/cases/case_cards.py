"""A key case as a card of the list."""

from collections.abc import Mapping
from typing import Final

from ui.widgets.card_list import Card
from ui.widgets.chip import ChipTone
from workbench.casework import CaseListRow
from workbench.kernel.running_text import render
from workbench.kernel.wording import count

_RISKS: Final[Mapping[str, tuple[str, ChipTone]]] = {
    "immediate": ("Immediate risk", "danger"),
    "high": ("High", "warn"),
    "medium": ("Medium", "accent"),
    "lower": ("Lower", "ok"),
}


def card_of(row: CaseListRow, shown: Mapping[str, str]) -> Card:
    """The card of a case, with the word to show for each person and case by id."""
    badge, tone = _RISKS[row.case.risk]
    return Card(
        id=row.case.id,
        number=row.case.reference,
        title=render(row.case.title, shown),
        summary=render(row.case.summary, shown) or row.case.status.capitalize(),
        counts=_counts(row),
        badge=badge,
        tone=tone,
        alarm=row.alarm,
    )


def matches(card: Card, words: str) -> bool:
    """Whether every word typed is somewhere on the card."""
    everything = card.in_words().casefold()
    return all(word in everything for word in words.casefold().split())


def _counts(row: CaseListRow) -> str:
    parts = (count(row.events, "event"), count(row.exhibits, "exhibit"), count(row.interviews, "interview"))
    return " · ".join(parts)
