"""What a finding must know of the allegation it is on: read by id, as of another concept."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session
from sqlmodel import select

from workbench.store.record import class_of, table_of


@dataclass(frozen=True, slots=True)
class AllegedElement:
    """Something to be proved, with its number under the allegation."""

    id: str
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Alleged:
    """An allegation as a finding sees it: as framed, or as put where it is not framed."""

    words: str
    framed: str
    scope: str
    standard_of_proof: str
    proof_reason: str
    elements: tuple[AllegedElement, ...]


def alleged(read: Session, allegation: str) -> Alleged:
    """The allegation of this id, which is there, with the elements that stand, in order."""
    row: Any = read.get_one(class_of("allegation"), allegation)
    return Alleged(
        row.framed or row.put,
        row.framed,
        row.scope,
        row.standard_of_proof,
        row.proof_reason,
        _elements(read, allegation),
    )


def _elements(read: Session, allegation: str) -> tuple[AllegedElement, ...]:
    element = class_of("element")
    column = table_of(element).c
    standing = select(element).where(column.allegation == allegation, column.set_aside.is_(False))
    rows: Any = read.scalars(standing.order_by(column.position, column.id))
    return tuple(
        AllegedElement(row.id, row.number or place, row.text) for place, row in enumerate(rows, start=1)
    )
