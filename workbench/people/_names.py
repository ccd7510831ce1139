"""The questions that look at identities: to match names that were typed, and for disclosure and its gate."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench.people._queries import pseudonyms
from workbench.people._records import Alias, Identity, Person
from workbench.people.name_matching import Known, Names


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name found in text, by its place in the stored text: the people it may mean, by id and pseudonym."""

    start: int
    end: int
    persons: tuple[str, ...]
    pseudonyms: tuple[str, ...]


def match_names(read: Session, text: str) -> tuple[NameMatch, ...]:
    """Where names, aliases or pseudonyms of known people stand as typed words; names are not told."""
    shown = pseudonyms(read)
    return tuple(
        NameMatch(match.start, match.end, match.persons, tuple(shown[person] for person in match.persons))
        for match in known_names(read).find(text)
    )


def known_names(read: Session) -> Names:
    """Everything that people are called, pseudonyms among it, for finding it in many texts."""
    others: dict[str, list[str]] = {}
    for alias in read.scalars(select(Alias)):
        others.setdefault(alias.person, []).append(alias.words)
    people = select(Person.id, Person.pseudonym, Identity.name).where(Identity.person == Person.id)
    return Names(
        Known(person, name, (pseudonym, *others.get(person, ())))
        for person, pseudonym, name in read.execute(people.order_by(col(Person.pseudonym)))
    )


def names_for_disclosure(read: Session) -> Mapping[str, str]:
    """Everybody's real name by id where one is known, set aside or not. For disclosure alone: what it
    makes of them leaves only by an export, which is a final act of its own.
    """
    named = select(Identity.person, Identity.name).where(Identity.name != "")
    return {row.person: row.name for row in read.execute(named)}
