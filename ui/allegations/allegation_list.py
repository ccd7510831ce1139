"""The list of the allegations in the order of their numbers, with how each stands."""

from collections.abc import Mapping
from typing import Any, Final

from ui.allegations.allegation_words import card_of, first_upper
from ui.bridge import Current, Desk
from ui.look import Look
from ui.record import Listing, ListPane, Page
from ui.widgets import ListWords, Wanted
from workbench import allegations, casework

_ASIDE: Final = ("aside", "Set aside")
_WORDS: Final = ListWords(
    title="Allegations",
    hint="Filter by word, person, scope, outcome",
    nothing="Write down each allegation in the very words in which it was put. How you frame it comes after.",
    add="Add an allegation",
    table="allegations",
    orders=(
        ("number", "By number"),
        ("support", "By people behind it"),
        ("lacking", "By what is missing"),
    ),
    narrowings=(("", "All that stand"), *((each, first_upper(each)) for each in allegations.SCOPES), _ASIDE),
)
_KINDS: Final = (
    *("allegation", "element", "standard", "allegation_standard", "complained_of", "support"),
    *("assertion", "assertion_allegation", "finding", "finding_version", "conclusion"),
)


class AllegationList(ListPane):
    """The allegations' list."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        listing = Listing("allegation", _WORDS, allegations_page, card_of, _KINDS)
        super().__init__(look, desk, current, listing)


def allegations_page(read: Any, wanted: Wanted, revealed: Mapping[str, str]) -> Page:
    """One page of the allegations in which the words stand."""
    aside = wanted.narrowed == _ASIDE[0]
    found = casework.allegation_list(
        read,
        wanted.words,
        order=wanted.order,
        scope="" if aside else wanted.narrowed,
        set_aside=aside,
        revealed=revealed,
    )
    page = found[wanted.offset : wanted.offset + wanted.limit]
    shown = casework.shown_names(read, revealed)
    everything = allegations.count_allegations(read)
    return Page(page, len(found), max(everything, len(found)), shown)
