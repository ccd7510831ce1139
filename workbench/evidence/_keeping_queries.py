"""What can be asked of how evidence was kept: who held it, and whether its files are as they came."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench.evidence._records import CustodyEntry, HashCheck
from workbench.kernel import clock


@dataclass(frozen=True, slots=True)
class CustodyRow:
    """Who held an exhibit from a moment on; `corrected_by` is the entry that puts this one right, or None."""

    id: str
    exhibit: str
    at: datetime
    person: str | None
    holder: str
    place: str
    seal_number: str
    reason: str
    event: str | None
    corrects: str | None
    corrected_by: str | None
    entered_at: datetime


@dataclass(frozen=True, slots=True)
class HashCheckRow:
    """One reading of an exhibit's sealed file; `fault` is "" where it is as it came."""

    id: str
    exhibit: str
    at: datetime
    sha256: str
    fault: str


def custody(read: Session, exhibit: str) -> tuple[CustodyRow, ...]:
    """Who held an exhibit, in the order of the moments; entries that were corrected stay in their place."""
    statement = select(CustodyEntry).where(CustodyEntry.exhibit == exhibit)
    in_order = (col(CustodyEntry.at), col(CustodyEntry.entered_at), col(CustodyEntry.id))
    rows = read.scalars(statement.order_by(*in_order)).all()
    corrections = {row.corrects: row.id for row in rows if row.corrects}
    return tuple(_custody(row, corrections.get(row.id)) for row in rows)


def held_now(read: Session, exhibit: str) -> CustodyRow | None:
    """The entry that says who holds an exhibit: the newest that was not corrected; None if none was made."""
    standing = [row for row in custody(read, exhibit) if row.corrected_by is None]
    return standing[-1] if standing else None


def hash_checks(read: Session, exhibit: str) -> tuple[HashCheckRow, ...]:
    """When an exhibit's sealed file was read again, and with what result, newest first."""
    statement = select(HashCheck).where(HashCheck.exhibit == exhibit)
    rows = read.scalars(statement.order_by(col(HashCheck.at).desc(), col(HashCheck.id)))
    return tuple(
        HashCheckRow(row.id, row.exhibit, clock.moment(row.at), row.sha256, row.fault) for row in rows
    )


def _custody(row: CustodyEntry, corrected_by: str | None) -> CustodyRow:
    return CustodyRow(
        id=row.id,
        exhibit=row.exhibit,
        at=clock.moment(row.at),
        person=row.person,
        holder=row.holder,
        place=row.place,
        seal_number=row.seal_number,
        reason=row.reason,
        event=row.event,
        corrects=row.corrects,
        corrected_by=corrected_by,
        entered_at=clock.moment(row.entered_at),
    )
