"""What can be asked of allegations: the tree, what must be proved, the standards, who is complained of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy.orm import Session
from sqlmodel import col, func, select

from workbench.allegations import _numbering, rules
from workbench.allegations._dates import BEGAN, ENDED, PUT
from workbench.allegations._records import (
    Allegation,
    AllegationStandard,
    ComplainedOf,
    Standard,
    Support,
)
from workbench.allegations._standards import day_of
from workbench.kernel.dates import FuzzyDate
from workbench.store.dated import date_of

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class ElementRow:
    """One thing to be proved, in running text; `number` is its place until the numbers are frozen."""

    id: str
    revision: int
    allegation: str
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class ComplainedOfRow:
    """A person complained of, by id, and in what capacity."""

    id: str
    revision: int
    person: str
    capacity: str


@dataclass(frozen=True, slots=True)
class AllegationRow:
    """An allegation as it was put and as it is framed, both running text.

    `depth` is 0 for a whole allegation; `standards` are ids; `raised` and `supporting` count people who
    still stand behind it. `frozen` says whether its number was given for good.
    """

    id: str
    revision: int
    number: str
    depth: int
    frozen: bool
    parent: str | None
    put: str
    put_by: str
    put_on: FuzzyDate
    put_correction: str
    framed: str
    began: FuzzyDate
    ended: FuzzyDate
    units: tuple[str, ...]
    scope: str
    scope_reason: str
    standard_of_proof: str
    proof_reason: str
    elements: tuple[ElementRow, ...]
    standards: tuple[str, ...]
    complained_of: tuple[ComplainedOfRow, ...]
    raised: int
    supporting: int


@dataclass(frozen=True, slots=True)
class StandardRow:
    """A standard, its text word for word; `allegations` are the ids of those that rely on it."""

    id: str
    revision: int
    sort: str
    title: str
    provision: str
    in_force_from: date | None
    in_force_until: date | None
    text: str
    allegations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AllegationFilter:
    """Which allegations: of a scope, about a unit, of a breach of a standard, complaining of a person.

    "" stands for all. There is no filter by who raised an allegation: what was said matters, not who.
    """

    scope: str = ""
    unit: str = ""
    standard: str = ""
    person: str = ""


EVERY_ALLEGATION = AllegationFilter()


def allegations(
    read: Session, wanted: AllegationFilter = EVERY_ALLEGATION, *, offset: int = 0, limit: int = 500
) -> tuple[AllegationRow, ...]:
    """The allegations wanted, in the order of their numbers, each whole before its parts."""
    return tuple(row for row in _every(read) if _is_wanted(row, wanted))[offset : offset + limit]


def count_allegations(read: Session, wanted: AllegationFilter = EVERY_ALLEGATION) -> int:
    """How many allegations are wanted."""
    return sum(_is_wanted(row, wanted) for row in _every(read))


def the_allegation(read: Session, id: str) -> AllegationRow | None:
    """One allegation, set aside or not; None if there is none of this id."""
    row = read.get(Allegation, id)
    return _rows(read, [row], numbers(read))[0] if row else None


def numbers(read: Session) -> Mapping[str, str]:
    """The number of every allegation by id; of those set aside the one they had for good, or ""."""
    given = {row.id: row.number for row in read.execute(select(Allegation.id, Allegation.number))}
    return {**given, **_numbering.numbers_of(_numbering.standing(read))}


def elements(read: Session, allegation: str) -> tuple[ElementRow, ...]:
    """What must be proved under an allegation, in order."""
    return _elements(read).get(allegation, ())


def units(read: Session) -> tuple[str, ...]:
    """Every organisational unit that an allegation names, in the alphabet's order."""
    used = read.scalars(select(Allegation.units).where(col(Allegation.set_aside).is_(False)))
    return tuple(sorted({unit for text in used for unit in rules.units(text)}))


def standards(read: Session, allegation: str = "") -> tuple[StandardRow, ...]:
    """The standards that an allegation says were breached, or all of them, by title and provision."""
    statement = select(Standard).where(col(Standard.set_aside).is_(False))
    if allegation:
        relied_on = select(AllegationStandard.standard).where(AllegationStandard.allegation == allegation)
        statement = statement.where(col(Standard.id).in_(relied_on))
    rows = read.scalars(statement.order_by(col(Standard.title), col(Standard.provision), col(Standard.id)))
    relying = _grouped((tie.standard, tie.allegation) for tie in _ties(read))
    return tuple(_standard(row, relying.get(row.id, ())) for row in rows)


def _every(read: Session) -> tuple[AllegationRow, ...]:
    rows = {row.id: row for row in _numbering.standing(read)}
    numbered = _numbering.numbers_of(tuple(rows.values()))
    return _rows(read, [rows[id] for id in numbered], numbered)


def _rows(
    read: Session, found: Sequence[Allegation], numbered: Mapping[str, str]
) -> tuple[AllegationRow, ...]:
    to_prove, complained, behind = _elements(read), _complained_of(read), _behind(read)
    relied_on = _grouped((tie.allegation, tie.standard) for tie in _ties(read))
    return tuple(
        AllegationRow(
            id=row.id,
            revision=row.revision,
            number=numbered[row.id],
            depth=numbered[row.id].count("."),
            frozen=bool(row.number),
            parent=row.parent,
            put=row.put,
            put_by=row.put_by,
            put_on=date_of(row, PUT),
            put_correction=row.put_correction,
            framed=row.framed,
            began=date_of(row, BEGAN),
            ended=date_of(row, ENDED),
            units=rules.units(row.units),
            scope=row.scope,
            scope_reason=row.scope_reason,
            standard_of_proof=row.standard_of_proof,
            proof_reason=row.proof_reason,
            elements=to_prove.get(row.id, ()),
            standards=relied_on.get(row.id, ()),
            complained_of=complained.get(row.id, ()),
            raised=behind.get((row.id, rules.RAISED), 0),
            supporting=behind.get((row.id, rules.SUPPORTS), 0),
        )
        for row in found
    )


def _is_wanted(row: AllegationRow, wanted: AllegationFilter) -> bool:
    named = tuple(complained.person for complained in row.complained_of)
    asked = (
        (wanted.scope, (row.scope,)),
        (wanted.unit, row.units),
        (wanted.standard, row.standards),
        (wanted.person, named),
    )
    return all(not value or value in values for value, values in asked)


def _elements(read: Session) -> Mapping[str, tuple[ElementRow, ...]]:
    found: dict[str, tuple[ElementRow, ...]] = {}
    for row in _numbering.elements_in_order(read):
        before = found.get(row.allegation, ())
        number = row.number or len(before) + 1
        element = ElementRow(row.id, row.revision, row.allegation, number, row.text)
        found[row.allegation] = (*before, element)
    return found


def _complained_of(read: Session) -> Mapping[str, tuple[ComplainedOfRow, ...]]:
    standing = select(ComplainedOf).where(col(ComplainedOf.set_aside).is_(False))
    rows = read.scalars(standing.order_by(col(ComplainedOf.capacity), col(ComplainedOf.id)))
    return _grouped(
        (row.allegation, ComplainedOfRow(row.id, row.revision, row.person, row.capacity)) for row in rows
    )


def _behind(read: Session) -> Mapping[tuple[str, str], int]:
    counted = select(Support.allegation, Support.sort, func.count(col(Support.id))).where(
        Support.withdrawn_on == "", col(Support.set_aside).is_(False)
    )
    rows = read.execute(counted.group_by(col(Support.allegation), col(Support.sort)))
    return {(allegation, sort): number for allegation, sort, number in rows}


def _ties(read: Session) -> Sequence[AllegationStandard]:
    """Every tie between an allegation and a standard that both stand, by the standard's title."""
    statement = (
        select(AllegationStandard)
        .join(Standard, col(AllegationStandard.standard) == Standard.id)
        .join(Allegation, col(AllegationStandard.allegation) == Allegation.id)
        .where(col(Standard.set_aside).is_(False), col(Allegation.set_aside).is_(False))
    )
    return read.scalars(statement.order_by(col(Standard.title), col(AllegationStandard.id))).all()


def _grouped(pairs: Iterable[tuple[str, V]]) -> Mapping[str, tuple[V, ...]]:
    found: dict[str, tuple[V, ...]] = {}
    for key, value in pairs:
        found[key] = (*found.get(key, ()), value)
    return found


def _standard(row: Standard, relying: tuple[str, ...]) -> StandardRow:
    return StandardRow(
        id=row.id,
        revision=row.revision,
        sort=row.sort,
        title=row.title,
        provision=row.provision,
        in_force_from=day_of(row.in_force_from),
        in_force_until=day_of(row.in_force_until),
        text=row.text,
        allegations=relying,
    )
