"""How records hang together: which refer to a record, and which values only one of a kind may have."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import UniqueConstraint

from workbench.kernel.ids import kind_of
from workbench.store.dated import ANCHOR_KIND, told_from
from workbench.store.record import Stored, class_of, kinds, table_of

Connection = Any


def referred_to(connection: Connection, ids: Iterable[str]) -> frozenset[str]:
    """Of these records, the ones to which others refer that are not to go with them."""
    every = frozenset(ids)
    going = every
    while stay := {id for id in going if referrers(connection, id) - going}:
        going -= stay
    return every - going


def referrers(connection: Connection, id: str) -> frozenset[str]:
    """The ids of the records that refer to this one."""
    dates = told_from(connection, id) if kind_of(id) == ANCHOR_KIND else ()
    return frozenset((*_by_columns(connection, id), *_in_text(connection, id), *dates)) - {id}


def _by_columns(connection: Connection, id: str) -> Iterator[str]:
    target = table_of(class_of(kind_of(id))).name
    for cls in kinds().values():
        for column in table_of(cls).columns:
            if any(key.target_fullname.split(".")[0] == target for key in column.foreign_keys):
                found = f'SELECT id FROM "{table_of(cls).name}" WHERE "{column.name}" = ?'
                yield from (row[0] for row in connection.execute(found, (id,)))


def _in_text(connection: Connection, id: str) -> Iterator[str]:
    """The search text holds a reference as the random part of its id."""
    found = "SELECT record FROM search_text WHERE instr(folded, ?)"
    yield from (row[0] for row in connection.execute(found, (id.split("-")[1],)))


def unique_together(cls: type[Stored]) -> tuple[tuple[str, ...], ...]:
    """The columns, or groups of columns, whose values no two records of a kind share."""
    table = table_of(cls)
    constraints = [each.columns for each in table.constraints if isinstance(each, UniqueConstraint)]
    indexes = [each.columns for each in table.indexes if each.unique]
    return tuple(sorted(tuple(column.name for column in columns) for columns in (*constraints, *indexes)))
