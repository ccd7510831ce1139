"""The questions that look at identities: to match names that were typed, and for disclosure and its gate."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench.people import rules
from workbench.people._queries import pseudonyms
from workbench.people._records import Alias, Identity, Person
from workbench.people.name_matching import Known, Names

NOBODY_MERGED: Final[Mapping[str, str]] = {}


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name found in text, by its place in the stored text: the people it may mean, by id and pseudonym."""

    start: int
    end: int
    persons: tuple[str, ...]
    pseudonyms: tuple[str, ...]


def match_names(read: Session, text: str, merged: Mapping[str, str] = NOBODY_MERGED) -> tuple[NameMatch, ...]:
    """Where names, aliases or pseudonyms of known people stand as typed words; names are not told."""
    shown = pseudonyms(read)
    return tuple(
        NameMatch(match.start, match.end, match.persons, tuple(shown[person] for person in match.persons))
        for match in known_names(read, merged).find(text)
    )


def known_names(read: Session, merged: Mapping[str, str] = NOBODY_MERGED) -> Names:
    """Everything that people are called, pseudonyms among it, for finding it in many texts.

    `merged` gives, for a record that was merged, the person it was merged into: what it was called is theirs.
    """
    called = (*_names(read), *_aliases(read))
    return Names(Known(merged.get(known.person, known.person), known.name, known.others) for known in called)


def _names(read: Session) -> Iterator[Known]:
    people = select(Person.id, Person.pseudonym, Identity.name).where(Identity.person == Person.id)
    for person, pseudonym, name in read.execute(people.order_by(col(Person.pseudonym))):
        yield Known(person, name, (pseudonym,))


def _aliases(read: Session) -> Iterator[Known]:
    for alias in read.scalars(select(Alias).order_by(col(Alias.id))):
        in_full = alias.sort in rules.NAMES_IN_FULL
        yield Known(alias.person, alias.words if in_full else "", () if in_full else (alias.words,))


def names_for_disclosure(read: Session) -> Mapping[str, str]:
    """Everybody's real name by id where one is known, set aside or not. For disclosure alone: what it
    makes of them leaves only by an export, which is a final act of its own.
    """
    named = select(Identity.person, Identity.name).where(Identity.name != "")
    return {row.person: row.name for row in read.execute(named)}
