"""A whole casebook as plain values, to compare it before and after."""

from typing import Any

from sqlalchemy.orm import Session
from sqlmodel import select

from workbench.casebook import Casebook
from workbench.store.record import kinds, values_of

Rows = dict[str, dict[str, Any]]


def every_row(read: Session) -> Rows:
    """Every row of every table, without what undo leaves alone: revisions and numbers given out."""
    rows: Rows = {}
    for cls in kinds().values():
        if cls.__module__.startswith("workbench.") and not cls.__keeps__:
            for row in read.scalars(select(cls)):
                rows[row.id] = {name: value for name, value in values_of(row).items() if name != "revision"}
    return rows


def searched(casebook: Casebook) -> list[tuple[str, ...]]:
    """What the search holds of every field of every record."""
    cursor = casebook.store.connection.cursor()
    return sorted(cursor.execute("SELECT record, field, folded FROM search_text").fetchall())
