"""Refuses an edit made against an older state of a record where it would overwrite what somebody changed."""

import zlib
from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from workbench.kernel.errors import Refused
from workbench.kernel.running_text import refer
from workbench.kernel.wording import spaced
from workbench.store.journal import unsealed
from workbench.store.record import Record, Value, table_of

_IMAGES = "SELECT body FROM journal_image WHERE record = ? ORDER BY entry DESC, position DESC"


def must_not_overwrite(session: Session, row: Record, seen: int, fields: Mapping[str, Value]) -> None:
    """Refused: a field to be changed is no longer as it was at the revision `seen`. Both values are said;
    a record that one of them names is said as a reference, for the door to put into words.
    """
    differing = {name for name in fields if getattr(row, name) != fields[name]}
    theirs = differing & changed_since(session, row, seen) if differing else set()
    if theirs:
        now = "; ".join(
            f"{spaced(name)} is now {_said(row, name, getattr(row, name))}, "
            f"yours was {_said(row, name, fields[name])}"
            for name in fields
            if name in theirs
        )
        kind = spaced(row.__kind__)
        raise Refused(f"This {kind} was changed after you opened it: {now}. Look at both and save again.")


def changed_since(session: Session, row: Record, revision: int) -> frozenset[str]:
    """The columns that were changed after a revision of a record; all of them where the journal cannot tell:
    its images were erased, or the change belongs to this very act.
    """
    cursor: Any = session.connection().connection.cursor()
    changed: set[str] = set()
    reached = row.revision
    images = iter(cursor.execute(_IMAGES, (row.id,)))
    while reached > revision:
        (body,) = next(images, (None,))
        image = unsealed(zlib.decompress(body)) if body else None
        if not (image and image.before and image.after and image.after.get("revision") == reached):
            return _every_column(row)
        changed |= image.after.keys()
        reached = int(image.before["revision"] or 0)
    return frozenset(changed)


def _every_column(row: Record) -> frozenset[str]:
    return frozenset(column.name for column in table_of(type(row)).columns)


def _said(row: Record, name: str, value: Value) -> str:
    """A value as a sentence says it."""
    if value is None or value == "":
        return "empty"
    if isinstance(value, bool):
        return "yes" if value else "no"
    named = bool(table_of(type(row)).columns[name].foreign_keys)
    return f"“{refer(str(value)) if named else value}”"
