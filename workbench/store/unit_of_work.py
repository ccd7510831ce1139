"""The unit of work: what a handler may do to the record inside one transaction."""

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy.orm import Session
from sqlmodel.sql.expression import SelectOfScalar

from workbench.kernel.errors import Refused
from workbench.kernel.ids import expect
from workbench.kernel.progress import Progress, silent
from workbench.kernel.wording import spaced
from workbench.store import drafts
from workbench.store.attachments import EvidenceFolder
from workbench.store.record import Link, Record, Series, Stored, Value, values_of
from workbench.store.staleness import must_not_overwrite

S = TypeVar("S", bound=Stored)
R = TypeVar("R", bound=Record)


class Work:
    """One command's hands on the record. Everything it adds or changes is journalled when it is committed;
    if the handler refuses, nothing of it remains.
    """

    def __init__(self, session: Session, evidence: EvidenceFolder, progress: Progress | None = None) -> None:
        self.session = session
        self.evidence = evidence
        self.progress = progress or silent()
        self._held: dict[str, Stored] = {}

    def add(self, row: S) -> S:
        """Add a row made by `Class.make(...)`."""
        self.session.add(row)
        return self._hold(row)

    def get(self, cls: type[S], id: str) -> S:
        """The row of this id. Refused: an id of another kind, one that is not there or was set aside."""
        row = self.session.get(cls, expect(id, cls.__kind__))
        if row is None or (isinstance(row, Record) and row.set_aside):
            raise Refused(
                f"This {spaced(cls.__kind__)} is no longer there. It may have been set aside or undone."
            )
        return self._hold(row)

    def all(self, statement: SelectOfScalar[S]) -> Sequence[S]:
        """The rows that a select statement finds, what this command did so far among them."""
        return self.session.scalars(statement).all()

    def change(self, row: R, *, seen: int | None = None, **fields: Value) -> R:
        """Change columns of a record. `seen` is the revision the person was looking at: if a value
        that somebody changed since would be overwritten unseen, it is refused and both are shown.
        """
        if seen is not None and seen != row.revision:
            must_not_overwrite(self.session, row, seen, fields)
        checked = type(row).model_validate({**values_of(row), **fields})
        for name in fields:
            setattr(row, name, getattr(checked, name))
        return row

    def set_aside(self, row: Record, reason: str) -> None:
        """Take a record out of every list; it can be restored. Refused: no reason."""
        if not reason.strip():
            raise Refused("Say why this is set aside; the reason stays in the journal.", field="reason")
        row.set_aside, row.set_aside_reason = True, reason

    def restore(self, cls: type[R], id: str) -> R:
        """Put a record that was set aside back in its lists. Refused: it is not set aside."""
        row = self.session.get(cls, expect(id, cls.__kind__))
        if row is None or not row.set_aside:
            raise Refused(f"This {spaced(cls.__kind__)} is not set aside.")
        row.set_aside, row.set_aside_reason = False, ""
        return row

    def remove(self, link: Link) -> None:
        """Remove a row that only joins two records."""
        self.session.delete(link)

    def next_number(self, series: str) -> int:
        """The next number of a series; a number is given once and never again, undone or not."""
        row = self.session.get(Series, f"series-{series}")
        if row is None:
            row = self.add(Series.make(id=f"series-{series}"))
        self._hold(row)
        row.last += 1
        return row.last

    def _hold(self, row: S) -> S:
        """Keep a row for as long as the act lasts: the session itself forgets those nobody holds."""
        self._held[row.id] = row
        return row

    def discard_draft(self, key: str) -> None:
        """Let go of a draft in the same transaction that makes it part of the record."""
        drafts.discard(self.session, key)
