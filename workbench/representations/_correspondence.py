"""What can be asked of what passed between the investigator and a person criticised."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench.representations import rules
from workbench.representations._records import (
    Disclosure,
    DisclosureCriticism,
    Extension,
    LetterCriticism,
    Response,
    ResponseCriticism,
    WarningLetter,
)


@dataclass(frozen=True, slots=True)
class DisclosureRow:
    """What was disclosed to one person, in running text, and for which criticisms, by id."""

    id: str
    revision: int
    person: str
    items: str
    disclosed_on: date
    how: str
    criticisms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExtensionRow:
    """More time to answer a letter."""

    id: str
    revision: int
    until: date
    reason: str
    granted_on: date


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A letter that put criticisms, by id, to one person; `deadline` is the day to answer by as it stands.

    `no_response_on` is the day on which it was recorded that no answer came, None if it was not.
    """

    id: str
    revision: int
    person: str
    sent_on: date
    how: str
    first_deadline: date
    deadline: date
    short_notice: str
    no_response_on: date | None
    extensions: tuple[ExtensionRow, ...]
    criticisms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResponseRow:
    """An answer to a letter, in running text or as an exhibit by id; `representative` is "" if the person
    answered. `late` says that it came after the deadline.
    """

    id: str
    revision: int
    letter: str
    person: str
    received_on: date
    late: bool
    text: str
    exhibit: str | None
    representative: str
    criticisms: tuple[str, ...]


def disclosures(read: Session, person: str = "") -> tuple[DisclosureRow, ...]:
    """What was disclosed to one person or to all, earliest first."""
    standing = select(Disclosure).where(col(Disclosure.set_aside).is_(False))
    if person:
        standing = standing.where(Disclosure.person == person)
    about = _grouped((tie.disclosure, tie.criticism) for tie in read.scalars(select(DisclosureCriticism)))
    rows = read.scalars(standing.order_by(col(Disclosure.disclosed_on), col(Disclosure.id)))
    return tuple(_disclosure(row, about.get(row.id, ())) for row in rows)


def letters(read: Session, person: str = "") -> tuple[LetterRow, ...]:
    """The letters sent to one person or to all, earliest first."""
    statement = select(WarningLetter)
    if person:
        statement = statement.where(WarningLetter.person == person)
    about = _grouped((tie.letter, tie.criticism) for tie in read.scalars(select(LetterCriticism)))
    more = _extensions(read)
    rows = read.scalars(statement.order_by(col(WarningLetter.sent_on), col(WarningLetter.id)))
    return tuple(_letter(row, more.get(row.id, ()), about.get(row.id, ())) for row in rows)


def the_letter(read: Session, id: str) -> LetterRow | None:
    """One letter; None if there is none of this id."""
    return next((row for row in letters(read) if row.id == id), None)


def responses(read: Session, letter: str = "") -> tuple[ResponseRow, ...]:
    """The answers to one letter or to all, earliest first."""
    standing = select(Response).where(col(Response.set_aside).is_(False))
    if letter:
        standing = standing.where(Response.letter == letter)
    about = _grouped((tie.response, tie.criticism) for tie in read.scalars(select(ResponseCriticism)))
    sent = {row.id: row for row in read.scalars(select(WarningLetter))}
    rows = read.scalars(standing.order_by(col(Response.received_on), col(Response.id)))
    return tuple(_response(row, sent[row.letter], about.get(row.id, ())) for row in rows)


def _extensions(read: Session) -> Mapping[str, tuple[ExtensionRow, ...]]:
    standing = select(Extension).where(col(Extension.set_aside).is_(False))
    found: dict[str, tuple[ExtensionRow, ...]] = {}
    for row in read.scalars(standing.order_by(col(Extension.until), col(Extension.id))):
        until, granted_on = date.fromisoformat(row.until), date.fromisoformat(row.granted_on)
        extension = ExtensionRow(row.id, row.revision, until, row.reason, granted_on)
        found[row.letter] = (*found.get(row.letter, ()), extension)
    return found


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key, value in sorted(pairs):
        found[key] = (*found.get(key, ()), value)
    return found


def _disclosure(row: Disclosure, about: tuple[str, ...]) -> DisclosureRow:
    on = date.fromisoformat(row.disclosed_on)
    return DisclosureRow(row.id, row.revision, row.person, row.items, on, row.how, about)


def _letter(row: WarningLetter, more: tuple[ExtensionRow, ...], about: tuple[str, ...]) -> LetterRow:
    return LetterRow(
        id=row.id,
        revision=row.revision,
        person=row.person,
        sent_on=date.fromisoformat(row.sent_on),
        how=row.how,
        first_deadline=date.fromisoformat(row.first_deadline),
        deadline=date.fromisoformat(row.deadline),
        short_notice=row.short_notice,
        no_response_on=date.fromisoformat(row.no_response_on) if row.no_response_on else None,
        extensions=more,
        criticisms=about,
    )


def _response(row: Response, letter: WarningLetter, about: tuple[str, ...]) -> ResponseRow:
    received = date.fromisoformat(row.received_on)
    return ResponseRow(
        id=row.id,
        revision=row.revision,
        letter=row.letter,
        person=letter.person,
        received_on=received,
        late=rules.is_late(received, date.fromisoformat(letter.deadline)),
        text=row.text,
        exhibit=row.exhibit,
        representative=row.representative,
        criticisms=about,
    )
