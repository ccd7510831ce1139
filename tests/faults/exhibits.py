"""A small concept for the simulators alone: an exhibit, whose sealed original must be there if its row is."""

import io
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy.orm import Session
from sqlmodel import select

from workbench.concepts import HANDLERS
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.store.record import Record
from workbench.store.unit_of_work import Work


class Exhibit(Record, table=True):
    """A title, and the sealed original by its name in the evidence folder."""

    __tablename__ = "simulated_exhibit"
    __kind__: ClassVar[str] = "simulated_exhibit"
    __sealed__: ClassVar[str] = "sha256"

    title: str
    file: str
    sha256: str


@dataclass(frozen=True)
class TakeIn(Command):
    """Seal an original and record it."""

    label: ClassVar[str] = "Take in an exhibit"
    title: str
    original: bytes


def take_in(command: TakeIn, work: Work) -> str:
    """The SHA-256 of the original, in hexadecimal."""
    sealed = work.evidence.take_in(io.BytesIO(command.original), work.progress)
    named = {"title": command.title, "file": sealed.name, "sha256": sealed.sha256}
    work.add(Exhibit.make(id=new_id(Exhibit.__kind__), **named))
    return sealed.sha256


def exhibits(read: Session) -> tuple[tuple[str, str, str], ...]:
    """Each exhibit's title, file and hash as recorded."""
    return tuple((row.title, row.file, row.sha256) for row in read.scalars(select(Exhibit)))


HANDLERS[TakeIn] = take_in
