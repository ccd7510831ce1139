"""Everything that passed about one criticism, and what its forms offer, in one answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy.orm import Session

from workbench import evidence, representations
from workbench.casework._display import NOBODY_REVEALED, Choice, person_choices, shown_names
from workbench.casework._set_aside import SetAsideRow, set_aside_within, why_set_aside
from workbench.kernel.running_text import render
from workbench.representations import CriticismFilter, CriticismRow, DisclosureRow, LetterRow, ResponseRow

_ALL: Final = 1_000_000
_PARTS: Final = frozenset({"effect", "extension", "response", "disclosure"})


@dataclass(frozen=True, slots=True)
class CriticismDetails:
    """A criticism with what passed about it, earliest first, and every criticism of the same person.

    `numbers` are theirs by id; `choices` the same to be chosen from; `aside` was set aside of its parts.
    """

    row: CriticismRow
    theirs: tuple[CriticismRow, ...]
    numbers: Mapping[str, int]
    choices: tuple[Choice, ...]
    disclosures: tuple[DisclosureRow, ...]
    letters: tuple[LetterRow, ...]
    responses: tuple[ResponseRow, ...]
    exhibits: tuple[Choice, ...]
    people: tuple[Choice, ...]
    why_aside: str | None
    aside: tuple[SetAsideRow, ...]
    shown: Mapping[str, str]


def criticism_details(
    read: Session, id: str, today: date, revealed: Mapping[str, str] = NOBODY_REVEALED
) -> CriticismDetails | None:
    """One criticism as it stands today; None if there is none of this id."""
    row = representations.the_criticism(read, id, today)
    if row is None:
        return None
    shown = shown_names(read, revealed)
    theirs = representations.criticisms(read, today, CriticismFilter(person=row.person), limit=_ALL)
    letters = tuple(each for each in representations.letters(read, row.person) if id in each.criticisms)
    answers = representations.responses(read)
    disclosed = representations.disclosures(read, row.person)
    aside = set_aside_within(read, id, *(letter.id for letter in letters), row.person)
    return CriticismDetails(
        row=row,
        theirs=theirs,
        numbers={each.id: each.number for each in theirs},
        choices=tuple(
            Choice(each.id, f"Criticism {each.number}", render(each.text, shown)) for each in theirs
        ),
        disclosures=tuple(each for each in disclosed if id in each.criticisms),
        letters=letters,
        responses=tuple(each for each in answers if id in each.criticisms),
        exhibits=tuple(
            Choice(each.id, each.reference, render(each.title, shown))
            for each in evidence.exhibits(read, limit=_ALL)
        ),
        people=person_choices(read),
        why_aside=why_set_aside(read, id),
        aside=tuple(each for each in aside if each.kind in _PARTS),
        shown=shown,
    )
