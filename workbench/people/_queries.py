"""What can be asked of the register of people; no answer here says who anybody is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy.orm import Session
from sqlmodel import col, func, select, text
from sqlmodel.sql.expression import SelectOfScalar

from workbench.kernel import clock
from workbench.people._records import Consent, Person, RevealedPerson, Revelation

T = TypeVar("T")

_FOUND_BY_WORDS = (
    "person.id IN (SELECT record FROM search_text WHERE kind = 'person' AND number IN"
    " (SELECT rowid FROM search_index WHERE search_index MATCH :words))"
)
_ORDERS = {
    "pseudonym": col(Person.pseudonym),
    "part": col(Person.part),
    "role": col(Person.role),
    "team": col(Person.team),
    "protection": col(Person.protection),
}


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as shown: `part` is among `PARTS`, `protection` among `PROTECTIONS`; notes: running text."""

    id: str
    revision: int
    pseudonym: str
    part: str
    role: str
    team: str
    organisation: str
    protection: str
    protection_reason: str
    notes: str


@dataclass(frozen=True, slots=True)
class PersonFilter:
    """Which people: of a part, of a protection, in whose record words stand; "" stands for all.

    `words` is a query of full-text search, as `casework.query_for` makes it from what is typed. `set_aside`
    asks for those who were set aside instead of those who stand.
    """

    part: str = ""
    protection: str = ""
    words: str = ""
    set_aside: bool = False


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """Something a person agreed to; `withdrawn_on` is None while it stands."""

    id: str
    revision: int
    person: str
    to: str
    how: str
    given_on: date
    withdrawn_on: date | None


@dataclass(frozen=True, slots=True)
class RevelationRow:
    """One act of looking at identities: when, whose (by id), and why."""

    id: str
    at: datetime
    reason: str
    persons: tuple[str, ...]


def persons(
    read: Session,
    wanted: PersonFilter = PersonFilter(),
    *,
    order: str = "pseudonym",
    offset: int = 0,
    limit: int = 500,
) -> tuple[PersonRow, ...]:
    """The people wanted, a page at a time. `order` names a column; "-" before it turns it round."""
    column = _ORDERS[order.removeprefix("-")]
    ordered = column.desc() if order.startswith("-") else column
    statement = _wanted(select(Person), wanted).order_by(ordered, col(Person.pseudonym))
    return tuple(map(_person, read.scalars(statement.offset(offset).limit(limit))))


def count_persons(read: Session, wanted: PersonFilter = PersonFilter()) -> int:
    """How many people are wanted."""
    return read.scalar(_wanted(select(func.count(col(Person.id))), wanted)) or 0


def person(read: Session, id: str) -> PersonRow | None:
    """One person, set aside or not; None if there is none of this id."""
    row = read.get(Person, id)
    return _person(row) if row else None


def pseudonyms(read: Session) -> Mapping[str, str]:
    """Everybody's pseudonym by id, people set aside among them, so that every reference can be shown."""
    return {row.id: row.pseudonym for row in read.execute(select(Person.id, Person.pseudonym))}


def consents(read: Session, person: str) -> tuple[ConsentRow, ...]:
    """What a person agreed to, oldest first."""
    statement = select(Consent).where(Consent.person == person, col(Consent.set_aside).is_(False))
    return tuple(map(_consent, read.scalars(statement.order_by(col(Consent.given_on), col(Consent.id)))))


def revelations(read: Session, *, offset: int = 0, limit: int = 200) -> tuple[RevelationRow, ...]:
    """The acts of looking at identities, newest first."""
    statement = select(Revelation).order_by(col(Revelation.at).desc(), col(Revelation.id))
    found = read.scalars(statement.offset(offset).limit(limit)).all()
    looked_at = select(RevealedPerson).where(col(RevealedPerson.revelation).in_([row.id for row in found]))
    persons: dict[str, list[str]] = {}
    for link in read.scalars(looked_at.order_by(col(RevealedPerson.id))):
        persons.setdefault(link.revelation, []).append(link.person)
    return tuple(
        RevelationRow(row.id, clock.moment(row.at), row.reason, tuple(persons.get(row.id, ())))
        for row in found
    )


def _wanted(statement: SelectOfScalar[T], wanted: PersonFilter) -> SelectOfScalar[T]:
    statement = statement.where(col(Person.set_aside).is_(wanted.set_aside))
    if wanted.part:
        statement = statement.where(Person.part == wanted.part)
    if wanted.protection:
        statement = statement.where(Person.protection == wanted.protection)
    if wanted.words:
        statement = statement.where(text(_FOUND_BY_WORDS).bindparams(words=wanted.words))
    return statement


def _person(row: Person) -> PersonRow:
    return PersonRow(
        row.id,
        row.revision,
        row.pseudonym,
        row.part,
        row.role,
        row.team,
        row.organisation,
        row.protection,
        row.protection_reason,
        row.notes,
    )


def _consent(row: Consent) -> ConsentRow:
    given = date.fromisoformat(row.given_on)
    withdrawn = date.fromisoformat(row.withdrawn_on) if row.withdrawn_on else None
    return ConsentRow(row.id, row.revision, row.person, row.to, row.how, given, withdrawn)
