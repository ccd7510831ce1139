"""How a key date is put into words: a card of the list, its standing, what it rests on."""

from collections.abc import Mapping
from typing import Final

from ui.widgets import Card, ChipTone
from workbench.investigation import CONFIRMED, DISPUTED, TO_BE_CONFIRMED, KeyDateRow, KeyDateSourceRow
from workbench.kernel.running_text import render

_TONES: Final[Mapping[str, ChipTone]] = {CONFIRMED: "ok", TO_BE_CONFIRMED: "warn", DISPUTED: "danger"}


def card_of(row: KeyDateRow, shown: Mapping[str, str]) -> Card:
    """A key date in the list: its name, when it was, on what it rests, how far it is established."""
    badge, tone = standing_of(row)
    return Card(
        id=row.id,
        number="",
        title=row.name,
        summary=row.date.in_words(),
        counts=render(row.evidence, shown),
        badge=badge,
        tone=tone,
    )


def standing_of(row: KeyDateRow) -> tuple[str, ChipTone]:
    """The chip of a key date."""
    return row.standing.capitalize(), _TONES[row.standing]


def date_facts(row: KeyDateRow) -> tuple[tuple[str, str], ...]:
    """When it was, and in which words it was told."""
    told = row.date.words if row.date.words != row.date.in_words() else ""
    return ("Date", row.date.in_words()), ("Allows", row.date.bounds_in_words()), ("As it was told", told)


def source_row(row: KeyDateSourceRow, shown: Mapping[str, str]) -> tuple[str, str, str]:
    """A place in the evidence: its id, the place, and what of the date it bears out."""
    place = shown.get(row.paragraph or row.exhibit or "", "A place set aside")
    words = ": ".join(filter(None, (render(row.pinpoint, shown), render(row.bears_out, shown))))
    return row.id, place, words
