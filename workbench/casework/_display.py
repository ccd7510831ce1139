"""How references are shown: by pseudonym, or by name for those whose identity was revealed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from workbench import allegations, cases, evidence, interviews, people
from workbench.casework._merge_people import merged_into
from workbench.kernel.running_text import render
from workbench.store.kept import kept

NOBODY_REVEALED: Final[Mapping[str, str]] = {}


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose in a picker: its id, how it is shown, and a little more in words."""

    id: str
    shown: str
    detail: str


def shown_names(read: Session, revealed: Mapping[str, str] = NOBODY_REVEALED) -> Mapping[str, str]:
    """The word to show for every person and numbered record, by id.

    `revealed` are names by the person's id, as an act of revealing gave them; everybody else is a pseudonym.
    """
    shown, merged = kept(read, _words_for_ids)
    shown = {**shown, **revealed}
    return {**shown, **{record: shown[person] for record, person in merged.items()}}


def _words_for_ids(read: Session) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The word for every record that has one, nobody being revealed, and which records were merged."""
    numbers = {id: f"Interview {number}" for id, number in interviews.interview_numbers(read).items()}
    exhibits = evidence.exhibit_references(read)
    alleged = {id: f"Allegation {number}" for id, number in allegations.numbers(read).items()}
    records = {**cases.references(read), **numbers, **exhibits, **alleged}
    return {**records, **people.pseudonyms(read)}, merged_into(read)


def shown_text(read: Session, text: str, revealed: Mapping[str, str] = NOBODY_REVEALED) -> str:
    """Stored running text as it is read."""
    return render(text, shown_names(read, revealed))


def person_choices(read: Session) -> tuple[Choice, ...]:
    """Everybody in the register, by pseudonym, with part and role."""
    rows = people.persons(read, limit=10_000)
    return tuple(Choice(row.id, row.pseudonym, ", ".join(filter(None, (row.part, row.role)))) for row in rows)


def case_choices(read: Session) -> tuple[Choice, ...]:
    """Every case by reference, with its title."""
    shown = shown_names(read)
    return tuple(
        Choice(row.id, row.reference, render(row.title, shown)) for row in cases.cases(read, limit=10_000)
    )


def allegations_to_choose(read: Session) -> tuple[Choice, ...]:
    """Every allegation by number, with its words as it is framed, or as it was put."""
    shown = shown_names(read)
    return tuple(
        Choice(row.id, f"Allegation {row.number}", render(row.framed or row.put, shown))
        for row in allegations.allegations(read, limit=10_000)
    )
