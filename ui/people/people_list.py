"""The list of the register: everybody by pseudonym, unless names are revealed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.look import Look
from ui.people.person_words import card_of, first_upper
from ui.record import Listing, ListPane, Page
from ui.widgets import ListWords, Wanted
from workbench import casework, people
from workbench.people import PersonFilter

_WORDS: Final = ListWords(
    title="People",
    hint="Filter by pseudonym, role, team",
    nothing="People appear when you name them with @ in notes. Sources can be protected from the start.",
    add="Add a person",
    table="people",
    orders=(
        ("pseudonym", "By pseudonym"),
        ("part", "By part"),
        ("role", "By role"),
        ("team", "By team"),
        ("protection", "By protection"),
    ),
    narrowings=(
        ("", "All who stand in the register"),
        *((part, first_upper(part)) for part in people.PARTS),
        ("aside", "Set aside"),
    ),
)


class PeopleList(ListPane):
    """The people's list."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, current, Listing("person", _WORDS, people_page, card_of, ("person",)))


def people_page(read: Any, wanted: Wanted, revealed: Mapping[str, str]) -> Page:
    """One page of the people in whose record the words stand."""
    found = replace(_part(wanted.narrowed), words=casework.query_for(read, wanted.words))
    rows = people.persons(read, found, order=wanted.order, offset=wanted.offset, limit=wanted.limit)
    shown = {**people.pseudonyms(read), **revealed}
    total = people.count_persons(read, found)
    return Page(rows, total, max(people.count_persons(read), total), shown)


def _part(narrowed: str) -> PersonFilter:
    return PersonFilter(set_aside=True) if narrowed == "aside" else PersonFilter(part=narrowed)
