"""The list of the register: everybody by pseudonym, unless names are revealed."""

from collections.abc import Mapping
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.look import Look
from ui.people.person_words import card_of
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
)


class PeopleList(ListPane):
    """The people's list."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, current, Listing("person", _WORDS, people_page, card_of, ("person",)))


def people_page(read: Any, wanted: Wanted, revealed: Mapping[str, str]) -> Page:
    """One page of the people in whose record the words stand."""
    found = PersonFilter(words=casework.query_for(read, wanted.words))
    rows = people.persons(read, found, order=wanted.order, offset=wanted.offset, limit=wanted.limit)
    shown = {**people.pseudonyms(read), **revealed}
    return Page(rows, people.count_persons(read, found), people.count_persons(read), shown)
