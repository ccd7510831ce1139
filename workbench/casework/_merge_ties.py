"""Moves what hangs on one person to another: ties, attendance, consents; nothing is then said twice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

from sqlmodel import col, select

from workbench.casework import rules_of_merging
from workbench.kernel.ids import new_id
from workbench.store.record import Link, Record, Stored, Values, kinds, table_of, values_of
from workbench.store.unit_of_work import Work

PEOPLE: Final = "person.id"

# What is said of the one record alone stays there: who they were, that they were looked at, who held a thing.
_STAYS: Final = frozenset({"identity", "merged_person", "revealed_person", "custody_entry"})
_FREE_PARTS: Final = frozenset({"event_person", "exhibit_person"})
_HOW: Final = ("part", "sort")  # columns that say how a tie is meant, not what is tied
_ONCE: Final = frozenset({"complained_of", "support"})


@dataclass
class Moved:
    """How many rows were moved to the person kept, and how many said what was said of that person already."""

    moved: int = 0
    joined: int = 0


def move_ties(work: Work, keep: str, merge: str) -> Moved:
    """Move what names one person to another. Refused: a record to which the two are tied differently."""
    done = Moved()
    for cls, column in _columns_of_people():
        for row in work.all(select(cls).where(col(getattr(cls, column)) == merge).order_by(col(cls.id))):
            joined = _move(work, row, column, keep)
            done.moved, done.joined = done.moved + (not joined), done.joined + joined
    return done


def _columns_of_people() -> Iterator[tuple[type[Stored], str]]:
    """Every column of every kind that names a person, without those that stay as they are."""
    for kind, cls in sorted(kinds().items()):
        for column in table_of(cls).columns:
            named = any(key.target_fullname == PEOPLE for key in column.foreign_keys)
            if named and (kind not in _STAYS or column.name == "into"):
                yield cls, column.name


def _move(work: Work, row: Stored, column: str, keep: str) -> bool:
    """Move one row; whether it said what another says already."""
    if isinstance(row, Link):
        return _move_link(work, row, column, keep)
    record = cast(Record, row)
    again = _is_said_twice(work, record, column, keep)
    moved: dict[str, Any] = {column: keep}
    work.change(record, **moved)
    if again:
        work.set_aside(record, rules_of_merging.SAID_OF_BOTH)
    return again


def _move_link(work: Work, row: Link, column: str, keep: str) -> bool:
    values: Values = {**values_of(row), column: keep}
    same = _alike(work, row, values)
    work.remove(row)
    if same is None:
        work.add(type(row).make(**{**values, "id": new_id(row.__kind__)}))
        return False
    part = _part(row, same)
    if part and part != values_of(same)["part"]:
        work.remove(same)
        work.add(type(row).make(**{**values_of(same), "id": new_id(row.__kind__), "part": part}))
    return True


def _alike(work: Work, row: Link, values: Values) -> Link | None:
    """The tie of the person kept that ties the same, however it is meant."""
    cls = type(row)
    tied = [col(getattr(cls, name)) == value for name, value in values.items() if name not in ("id", *_HOW)]
    return next(iter(work.all(select(cls).where(*tied).order_by(col(cls.id)))), None)


def _part(row: Link, same: Link) -> str:
    """As what a person is tied who was tied twice: as both, where that is said in free words."""
    parts = [str(values_of(each).get("part") or "") for each in (same, row)]
    if row.__kind__ not in _FREE_PARTS and all(parts):
        rules_of_merging.must_belong_alike(*parts)
    return ", ".join(dict.fromkeys(filter(None, parts)))


def _is_said_twice(work: Work, row: Record, column: str, keep: str) -> bool:
    """Whether the person kept already stands in the same place where one person counts once."""
    if row.__kind__ not in _ONCE or not _counts(row):
        return False
    cls = type(row)
    allegation = values_of(row)["allegation"]
    others: Sequence[Record] = work.all(
        select(cls).where(col(getattr(cls, column)) == keep, col(getattr(cls, "allegation")) == allegation)  # noqa: B009
    )
    return any(_counts(other) for other in others)


def _counts(row: Record) -> bool:
    return not row.set_aside and not values_of(row).get("withdrawn_on")
