"""Which interview to show first: the one that was held or written in last, never one that is only planned."""

from typing import Final

from sqlalchemy import column, select, table
from sqlalchemy.orm import Session

from workbench import interviews
from workbench.interviews import InterviewRow
from workbench.kernel.ids import kind_of
from workbench.store.record import class_of, values_of

_IMAGE: Final = table("journal_image", *map(column, ("entry", "position", "kind", "record")))
_WRITTEN: Final = ("paragraph", "session")
_LATELY: Final = 50
"""So many changes are looked at for one whose interview still stands."""


def latest_interview(read: Session) -> InterviewRow | None:
    """The interview whose notes or sessions were changed last; where there is none the first that is planned,
    None where there is no interview at all.
    """
    every = {row.id: row for row in interviews.interviews(read, limit=10_000)}
    for id in _lately_written(read):
        if id in every:
            return every[id]
    held = [row for row in every.values() if row.held_at]
    return held[-1] if held else next(iter(every.values()), None)


def _lately_written(read: Session) -> list[str]:
    """The interviews of the paragraphs and sessions that were changed last, the newest first."""
    changed = select(_IMAGE.c.record).where(_IMAGE.c.kind.in_(_WRITTEN))
    newest = changed.order_by(_IMAGE.c.entry.desc(), _IMAGE.c.position.desc()).limit(_LATELY)
    rows = (read.get(class_of(kind_of(record)), record) for record in read.scalars(newest))
    return [str(values_of(row)["interview"]) for row in rows if row is not None]
