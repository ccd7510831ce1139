"""Whether undo takes a command back exactly, every row of every table compared."""

from typing import Any

from sqlalchemy.orm import Session
from sqlmodel import select

from workbench.casebook import Casebook
from workbench.kernel.commands import Command
from workbench.store.record import Stored, kinds, values_of

Rows = dict[str, dict[str, Any]]


def every_row(read: Session) -> Rows:
    """Every row of every table, without what undo leaves alone: revisions and numbers given out."""
    rows: Rows = {}
    for cls in kinds().values():
        if cls.__module__.startswith("workbench.") and not cls.__keeps__:
            rows |= {row.id: _without_revision(row) for row in read.scalars(select(cls))}
    return rows


def is_undone_and_redone_exactly(casebook: Casebook, act: Command) -> bool:
    """Run a command that changes something, take it back, do it again; whether every row agrees."""
    before = casebook.ask(every_row)
    assert casebook.run(act).label == act.label
    done = casebook.ask(every_row)
    assert done != before
    casebook.undo()
    undone = casebook.ask(every_row)
    casebook.redo()
    return undone == before and casebook.ask(every_row) == done


def _without_revision(row: Stored) -> dict[str, Any]:
    return {name: value for name, value in values_of(row).items() if name != "revision"}
