"""Puts references to one person in place of references to another, wherever the text may still be changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, or_
from sqlmodel import AutoString, col, select

from workbench.casework._decisions import ResolveName, resolve_name
from workbench.kernel.errors import Refused
from workbench.kernel.running_text import Reference, refer, runs_with_offsets
from workbench.store.record import Record, Stored, kinds, table_of
from workbench.store.unit_of_work import Work


@dataclass
class Rewritten:
    """How many references were put anew, and how many stand in words that stay as they are."""

    rewritten: int = 0
    left: int = 0


def rewrite_references(work: Work, keep: str, merge: str) -> Rewritten:
    """Refer to `keep` instead of `merge` in every text that a person may still change.

    Locked notes, statements that were sent, decisions, and whatever else its own rules hold fast keep the
    reference that they have; it is shown as the person kept (`merged_into`).
    """
    done = Rewritten()
    for row, field in list(_places(work, merge)):
        for place in reversed(_offsets(row, field, merge)):
            changed = _rewrite(work, row, field, place, keep, merge)
            done.rewritten, done.left = done.rewritten + changed, done.left + (not changed)
    return done


def _places(work: Work, person: str) -> Iterator[tuple[Record, str]]:
    """Every record and field whose text refers to a person."""
    stored = refer(person)
    for _, cls in sorted(kinds().items()):
        fields = _text_fields(cls)
        if issubclass(cls, Record) and fields:
            holding = or_(*(func.instr(col(getattr(cls, field)), stored) > 0 for field in fields))
            for row in work.all(select(cls).where(holding).order_by(col(cls.id))):
                yield from ((row, field) for field in fields if stored in (getattr(row, field) or ""))


def _text_fields(cls: type[Stored]) -> list[str]:
    """The columns of a kind that can hold running text."""
    columns = table_of(cls).columns
    return [
        column.name
        for column in columns
        if isinstance(column.type, AutoString) and not column.foreign_keys and not column.primary_key
    ]


def _offsets(row: Record, field: str, person: str) -> list[int]:
    runs = runs_with_offsets(getattr(row, field))
    return [run.start for run in runs if run.what == Reference(person)]


def _rewrite(work: Work, row: Record, field: str, start: int, keep: str, merge: str) -> bool:
    """Rewrite one reference as the concept's own command would; whether its rules let that be done."""
    before, stored = getattr(row, field), refer(merge)
    act = ResolveName(row.id, row.revision, field, start, start + len(stored), stored, keep)
    try:
        resolve_name(act, work)
    except Refused:
        put_back: dict[str, Any] = {field: before}
        work.change(row, **put_back)
        return False
    return True
