"""The record of what left the building: one final act for every document that was given out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench.disclosure import rules
from workbench.disclosure._records import Export
from workbench.disclosure.projection import OWN, HeadFacts
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.store.unit_of_work import Work

AUDIENCES = (OWN,)


@dataclass(frozen=True)
class RecordExport(Command):
    """Record that a document was made for an audience: its SHA-256, and the journal entry it was made at."""

    label: ClassVar[str] = "Export a document"
    final: ClassVar[bool] = True
    instead: ClassVar[str] = "ask for the copies back and export a corrected document"
    audience: str
    document: str
    sha256: str
    head: HeadFacts


@dataclass(frozen=True, slots=True)
class ExportRow:
    """A document that was given out: when, for whom, which, its SHA-256, and the journal entry it shows."""

    id: str
    at: datetime
    audience: str
    document: str
    sha256: str
    head: int
    head_hash: str


def record_export(command: RecordExport, work: Work) -> str:
    """The id of the export. Refused: an unknown audience, no document, or no SHA-256."""
    rules.must_be_a_known_audience(command.audience, AUDIENCES)
    rules.must_name_the_document(command.document, command.sha256)
    row: Export = Export.make(
        id=new_id("export"),
        at=clock.stamp(clock.now()),
        audience=command.audience,
        document=command.document,
        sha256=command.sha256,
        head=command.head.number,
        head_hash=command.head.hash,
    )
    return work.add(row).id


def exports(read: Session, *, offset: int = 0, limit: int = 200) -> tuple[ExportRow, ...]:
    """The documents that were given out, newest first."""
    newest_first = select(Export).order_by(col(Export.at).desc(), col(Export.id))
    rows = read.scalars(newest_first.offset(offset).limit(limit))
    return tuple(
        ExportRow(
            row.id, clock.moment(row.at), row.audience, row.document, row.sha256, row.head, row.head_hash
        )
        for row in rows
    )


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {RecordExport: record_export}
