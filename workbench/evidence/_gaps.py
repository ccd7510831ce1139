"""What is still to be done about the evidence before a report can stand on it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select as bare
from sqlalchemy.orm import Session
from sqlmodel import col, func, select

from workbench.evidence import rules
from workbench.evidence._queries import missing_origin
from workbench.evidence._records import Exhibit, HashCheck
from workbench.evidence._request_queries import requests
from workbench.store.record import table_of

_LOOKED_AT: Final = (
    *("id", "use", "source_grade", "parent"),
    *("from_person", "from_whom", "received_by", "received_at", "how_received"),
)


@dataclass(frozen=True, slots=True)
class EvidenceGaps:
    """Ids of what is still missing; all empty for evidence that is in order.

    Exhibits: without a full account of where they came from; not decided whether relied on; relied on
    without a grade; whose sealed file was found faulty when it was read last. Requests: those awaited, and
    of them the overdue.
    """

    without_origin: tuple[str, ...]
    undecided: tuple[str, ...]
    relied_on_ungraded: tuple[str, ...]
    faulty: tuple[str, ...]
    awaited: tuple[str, ...]
    overdue: tuple[str, ...]


def evidence_gaps(read: Session, today: date) -> EvidenceGaps:
    """What is still missing, in the order of numbers."""
    columns = (table_of(Exhibit).columns[name] for name in _LOOKED_AT)
    standing = bare(*columns).where(col(Exhibit.set_aside).is_(False)).order_by(col(Exhibit.number))
    rows = read.execute(standing).all()
    faulty = _faulty(read)
    asked = requests(read, today)
    relied_on = [row for row in rows if row.use == rules.RELIED_ON]
    return EvidenceGaps(
        without_origin=tuple(row.id for row in rows if missing_origin(row)),
        undecided=tuple(row.id for row in rows if row.use == rules.NOT_DECIDED),
        relied_on_ungraded=tuple(row.id for row in relied_on if not row.source_grade),
        faulty=tuple(row.id for row in rows if row.id in faulty),
        awaited=tuple(row.id for row in asked if rules.is_awaited(row.state)),
        overdue=tuple(row.id for row in asked if row.overdue),
    )


def _faulty(read: Session) -> set[str]:
    """The exhibits whose newest check found a fault."""
    newest = select(HashCheck.exhibit, func.max(col(HashCheck.at))).group_by(col(HashCheck.exhibit))
    moments = {row[0]: row[1] for row in read.execute(newest)}
    bad = read.scalars(select(HashCheck).where(HashCheck.fault != ""))
    return {row.exhibit for row in bad if moments[row.exhibit] == row.at}
