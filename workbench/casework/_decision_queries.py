"""What can be asked of the decisions about words that may be names."""

from dataclasses import dataclass

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench.casework._display import shown_names
from workbench.casework._places import place_of
from workbench.casework._records import NameDecision


@dataclass(frozen=True, slots=True)
class NameDecisionRow:
    """What words in one field of one record were decided to mean: a person, by id, or None for no name."""

    id: str
    record: str
    field: str
    words: str
    person: str | None
    place: str


def name_decisions(read: Session) -> tuple[NameDecisionRow, ...]:
    """The decisions that stand, except on words whose place was set aside."""
    shown = shown_names(read)
    standing = select(NameDecision).where(col(NameDecision.set_aside).is_(False))
    rows = read.scalars(standing.order_by(col(NameDecision.record), col(NameDecision.id)))
    return tuple(
        NameDecisionRow(row.id, row.record, row.field, row.words, row.person, place.words)
        for row in rows
        if (place := place_of(read, row.record, shown))
    )
