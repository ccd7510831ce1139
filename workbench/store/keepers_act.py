"""What was done to the casebook itself, with the reason and the authority: erased, accepted, brought in."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench.kernel.ids import new_id
from workbench.store.record import Record
from workbench.store.unit_of_work import Work


class KeepersAct(Record, table=True):
    """One act of the keeper: what was done, why, by whose authority, in numbers; never what it was about."""

    __tablename__ = "keepers_act"
    __kind__: ClassVar[str] = "keepers_act"

    act: str
    reason: str
    authority: str = ""
    counts: str = ""


def note(work: Work, act: str, reason: str, *, authority: str = "", counts: str = "") -> KeepersAct:
    """Record an act of the keeper in the transaction that does it."""
    made: KeepersAct = KeepersAct.make(
        id=new_id(KeepersAct.__kind__), act=act, reason=reason, authority=authority, counts=counts
    )
    return work.add(made)


@dataclass(frozen=True, slots=True)
class KeepersActRow:
    """One act of the keeper: what was done, why, by whose authority, in numbers."""

    act: str
    reason: str
    authority: str
    counts: str


def keepers_acts(read: Session) -> tuple[KeepersActRow, ...]:
    """Everything that was done to the casebook itself, by the name of the act."""
    rows = read.scalars(select(KeepersAct).order_by(col(KeepersAct.act), col(KeepersAct.id)))
    return tuple(KeepersActRow(row.act, row.reason, row.authority, row.counts) for row in rows)
