"""What can be asked of the frame of the investigation."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench.investigation._records import Interest, Investigation, KeyDate, KeyDateSource, Term
from workbench.kernel.dates import FuzzyDate
from workbench.store.dated import date_of


@dataclass(frozen=True, slots=True)
class InvestigationRow:
    """The frame of the investigation; scope and confidentiality are running text."""

    id: str
    revision: int
    title: str
    reference: str
    organisation: str
    commissioner: str
    investigator: str
    scope: str
    confidentiality: str
    marking: str
    commissioned_on: date | None
    retain_until: date | None
    retention_reason: str


@dataclass(frozen=True, slots=True)
class TermRow:
    """One paragraph of the terms of reference, with the number its author gave it."""

    id: str
    revision: int
    number: str
    text: str


@dataclass(frozen=True, slots=True)
class InterestRow:
    """One interest declared, and how it is managed."""

    id: str
    revision: int
    what: str
    managed: str
    declared_on: date | None


@dataclass(frozen=True, slots=True)
class KeyDateSourceRow:
    """A place in the evidence that shows a key date, by ids; pinpoint and bears out are running text."""

    id: str
    revision: int
    key_date: str
    paragraph: str | None
    exhibit: str | None
    pinpoint: str
    bears_out: str


@dataclass(frozen=True, slots=True)
class KeyDateRow:
    """One key date; `standing` is one of `STANDINGS`. It rests on `evidence`, in words, and on `sources`."""

    id: str
    revision: int
    name: str
    date: FuzzyDate
    evidence: str
    standing: str
    sources: tuple[KeyDateSourceRow, ...] = ()


def investigation(read: Session) -> InvestigationRow | None:
    """The frame of the investigation, or None in a casebook where it was not set up yet."""
    row = read.scalars(select(Investigation).where(col(Investigation.set_aside).is_(False))).first()
    return _investigation(row) if row else None


def terms_of_reference(read: Session) -> tuple[TermRow, ...]:
    """The paragraphs of the terms of reference in their order."""
    rows = read.scalars(select(Term).where(col(Term.set_aside).is_(False)).order_by(col(Term.position)))
    return tuple(TermRow(row.id, row.revision, row.number, row.text) for row in rows)


def interests(read: Session) -> tuple[InterestRow, ...]:
    """The interests declared, by their day."""
    standing = select(Interest).where(col(Interest.set_aside).is_(False))
    rows = read.scalars(standing.order_by(col(Interest.declared_on), col(Interest.id)))
    return tuple(
        InterestRow(row.id, row.revision, row.what, row.managed, _day(row.declared_on)) for row in rows
    )


def key_dates(read: Session, *, set_aside: bool = False) -> tuple[KeyDateRow, ...]:
    """The key dates, or those that were set aside, earliest first; those of one date by their names."""
    shown_by = _sources(read)
    wanted = select(KeyDate).where(col(KeyDate.set_aside).is_(set_aside))
    rows = (_key_date(row, shown_by.get(row.id, ())) for row in read.scalars(wanted))
    return tuple(sorted(rows, key=lambda row: (row.date.order_key(), row.name, row.id)))


def the_key_date(read: Session, id: str) -> KeyDateRow | None:
    """One key date, set aside or not; None if there is none of this id."""
    row = read.get(KeyDate, id)
    return _key_date(row, _sources(read).get(id, ())) if row else None


def _sources(read: Session) -> Mapping[str, tuple[KeyDateSourceRow, ...]]:
    """The evidence of every key date, by the key date's id."""
    standing = select(KeyDateSource).where(col(KeyDateSource.set_aside).is_(False))
    found: dict[str, tuple[KeyDateSourceRow, ...]] = {}
    for row in read.scalars(standing.order_by(col(KeyDateSource.sequence))):
        found[row.key_date] = (*found.get(row.key_date, ()), _source(row))
    return found


def _source(row: KeyDateSource) -> KeyDateSourceRow:
    return KeyDateSourceRow(
        row.id, row.revision, row.key_date, row.paragraph, row.exhibit, row.pinpoint, row.bears_out
    )


def _investigation(row: Investigation) -> InvestigationRow:
    return InvestigationRow(
        row.id,
        row.revision,
        row.title,
        row.reference,
        row.organisation,
        row.commissioner,
        row.investigator,
        row.scope,
        row.confidentiality,
        row.marking,
        _day(row.commissioned_on),
        _day(row.retain_until),
        row.retention_reason,
    )


def _key_date(row: KeyDate, sources: tuple[KeyDateSourceRow, ...]) -> KeyDateRow:
    return KeyDateRow(row.id, row.revision, row.name, date_of(row), row.evidence, row.standing, sources)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
