"""What can be done to relationships between people: say how one stands to another, and when."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlalchemy.orm import Session
from sqlmodel import col, or_, select

from workbench.kernel.commands import Command
from workbench.kernel.dates import FuzzyDate
from workbench.kernel.ids import new_id
from workbench.people import rules
from workbench.people._records import Person, Relationship
from workbench.store.dated import date_columns, date_of
from workbench.store.record import Value, class_of
from workbench.store.unit_of_work import Work

_NOT_KNOWN = FuzzyDate.not_known()
_WORDS = ("how", "remark", "pinpoint")


@dataclass(frozen=True)
class RelatePeople(Command):
    """Say how `person` stands to `other`, in words read between the two ("is managed by"), and when that was.

    An exhibit shows it, at `pinpoint`. All words are running text.
    """

    label: ClassVar[str] = "Relate two people"
    person: str
    other: str
    how: str
    when: FuzzyDate = _NOT_KNOWN
    remark: str = ""
    exhibit: str = ""
    pinpoint: str = ""


@dataclass(frozen=True)
class ChangeRelationship(Command):
    """Change how two people stand to each other; None leaves a field as it is, "" takes the exhibit away."""

    label: ClassVar[str] = "Change a relationship"
    relationship: str
    seen: int
    how: str | None = None
    when: FuzzyDate | None = None
    remark: str | None = None
    exhibit: str | None = None
    pinpoint: str | None = None


@dataclass(frozen=True)
class SetAsideRelationship(Command):
    """Take out a relationship that was entered by mistake; one that ended has its dates."""

    label: ClassVar[str] = "Set a relationship aside"
    relationship: str
    reason: str


@dataclass(frozen=True)
class RestoreRelationship(Command):
    """Put a relationship back."""

    label: ClassVar[str] = "Restore a relationship"
    relationship: str


@dataclass(frozen=True, slots=True)
class RelationshipRow:
    """How one person, by id, stands to another; how, remark and pinpoint are running text."""

    id: str
    revision: int
    person: str
    other: str
    how: str
    when: FuzzyDate
    remark: str
    exhibit: str | None
    pinpoint: str


def relate_people(command: RelatePeople, work: Work) -> str:
    """The id of the relationship. Refused: one person twice, not said how, what is not there."""
    row: Relationship = Relationship.make(
        id=new_id("relationship"),
        person=work.get(Person, command.person).id,
        other=work.get(Person, command.other).id,
        **_given(command, work),
        **date_columns(command.when),
    )
    rules.must_relate_two_people(row.person, row.other, row.how)
    return work.add(row).id


def change_relationship(command: ChangeRelationship, work: Work) -> None:
    """Refused: a stale edit, or not said how."""
    row = work.get(Relationship, command.relationship)
    work.change(row, seen=command.seen, **_given(command, work), **date_columns(command.when))
    rules.must_relate_two_people(row.person, row.other, row.how)


def set_aside_relationship(command: SetAsideRelationship, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(Relationship, command.relationship), command.reason)


def restore_relationship(command: RestoreRelationship, work: Work) -> None:
    """Refused: it was not set aside."""
    work.restore(Relationship, command.relationship)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    RelatePeople: relate_people,
    ChangeRelationship: change_relationship,
    SetAsideRelationship: set_aside_relationship,
    RestoreRelationship: restore_relationship,
}


def relationships(read: Session, person: str = "") -> tuple[RelationshipRow, ...]:
    """How everybody, or one person, stands to others, by date. Two records that turned out to be one person
    are not related.
    """
    standing = select(Relationship).where(
        col(Relationship.set_aside).is_(False), col(Relationship.person) != col(Relationship.other)
    )
    if person:
        standing = standing.where(or_(col(Relationship.person) == person, col(Relationship.other) == person))
    rows = map(_row, read.scalars(standing))
    return tuple(sorted(rows, key=lambda row: (row.when.order_key(), row.id)))


def _given(command: RelatePeople | ChangeRelationship, work: Work) -> dict[str, Value]:
    given: dict[str, Value] = {
        name: value for name in _WORDS if (value := getattr(command, name)) is not None
    }
    if command.exhibit is not None:
        exhibit = command.exhibit
        given["exhibit"] = work.get(class_of("exhibit"), exhibit).id if exhibit else None
    return given


def _row(row: Relationship) -> RelationshipRow:
    return RelationshipRow(
        row.id,
        row.revision,
        row.person,
        row.other,
        row.how,
        date_of(row),
        row.remark,
        row.exhibit,
        row.pinpoint,
    )
