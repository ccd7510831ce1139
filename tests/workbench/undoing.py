"""Whether undo takes a command back exactly: every row of every table and all that is searched compared."""

from functools import cache
from typing import Any

from sqlalchemy import TextClause, text
from sqlalchemy.orm import Session
from sqlmodel import select

from workbench.casebook import Casebook
from workbench.kernel.commands import Command
from workbench.store.record import Stored, kinds, table_of, values_of

Rows = dict[str, dict[str, Any]]
Words = list[tuple[str, ...]]


def every_row(read: Session) -> Rows:
    """Every row of every table, without what undo leaves alone: revisions and numbers given out."""
    rows: Rows = {}
    filled = {row[0] for row in read.execute(_tables_with_rows())}
    for cls in _undone():
        if table_of(cls).name in filled:
            rows |= {row.id: _without_revision(row) for row in read.scalars(select(cls))}
    return rows


def searched(casebook: Casebook) -> Words:
    """What the search holds of every field of every record."""
    cursor = casebook.store.connection.cursor()
    return sorted(cursor.execute("SELECT record, field, folded FROM search_text").fetchall())


def is_undone_and_redone_exactly(casebook: Casebook, act: Command) -> bool:
    """Run a command that changes something, take it back, do it again; whether all agrees."""
    before = _state(casebook)
    assert casebook.run(act).label == act.label
    done = _state(casebook)
    assert done[0] != before[0]
    casebook.undo()
    undone = _state(casebook)
    casebook.redo()
    return undone == before and _state(casebook) == done


def _state(casebook: Casebook) -> tuple[Rows, Words]:
    return casebook.ask(every_row), searched(casebook)


@cache
def _undone() -> tuple[type[Stored], ...]:
    return tuple(
        cls for cls in kinds().values() if cls.__module__.startswith("workbench.") and not cls.__keeps__
    )


@cache
def _tables_with_rows() -> TextClause:
    """One question instead of one for each table, of which few have a row."""
    names = [table_of(cls).name for cls in _undone()]
    return text(
        " UNION ALL ".join(f"SELECT '{name}' WHERE EXISTS (SELECT 1 FROM \"{name}\")" for name in names)
    )


def _without_revision(row: Stored) -> dict[str, Any]:
    return {name: value for name, value in values_of(row).items() if name != "revision"}
