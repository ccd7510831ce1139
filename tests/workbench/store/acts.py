"""A kind of record with a sealed original, and one line for each thing that a test does to a store."""

import io
from pathlib import Path
from typing import Any, ClassVar

from sqlmodel import Field

from tests.workbench.store.conftest import Note, Tie
from workbench.kernel.commands import Outcome
from workbench.kernel.ids import new_id
from workbench.kernel.progress import silent
from workbench.store import verify
from workbench.store.opened import OpenStore
from workbench.store.record import Record
from workbench.store.unit_of_work import Work
from workbench.store.verify import VerifyReport


class Paper(Record, table=True):
    """A record with a number that only one has, and a sealed original."""

    __tablename__ = "paper"
    __kind__: ClassVar[str] = "paper"
    __searchable__: ClassVar[tuple[str, ...]] = ("title",)
    __sealed__: ClassVar[str] = "sha256"

    number: int = Field(unique=True)
    reference: str = Field(unique=True)
    title: str
    sort: str
    about: str | None = Field(default=None, foreign_key="note.id")
    seal: str | None = Field(default=None, unique=True)
    sealed_name: str = ""
    sha256: str = ""


def add(store: OpenStore, title: str, words: str = "") -> str:
    """A new note; its id."""
    id = new_id("note")
    store.commit("Add a note", lambda work: work.add(Note.make(id=id, title=title, words=words)))
    return id


def change(store: OpenStore, id: str, **fields: Any) -> Outcome:
    """Change a note."""
    return store.commit("Change a note", lambda work: work.change(work.get(Note, id), **fields))


def tie(store: OpenStore, first: str, second: str) -> str:
    """Join two notes; the id of the link."""
    id = new_id("tie")
    store.commit("Tie notes", lambda work: work.add(Tie.make(id=id, first=first, second=second)))
    return id


def untie(store: OpenStore, id: str) -> None:
    """Part two notes."""
    store.commit("Untie notes", lambda work: work.remove(work.get(Tie, id)))


def take_in(store: OpenStore, original: bytes, number: int = 1, about: str | None = None) -> Paper:
    """A paper with its sealed original."""

    def body(work: Work) -> Paper:
        sealed = work.evidence.take_in(io.BytesIO(original))
        made: Paper = Paper.make(
            id=new_id("paper"),
            number=number,
            reference=f"P{number}",
            title=f"Paper {number}",
            sort="letter",
            about=about,
            sealed_name=sealed.name,
            sha256=sealed.sha256,
        )
        return work.add(made)

    made = store.commit("Take in a paper", body).result
    assert isinstance(made, Paper)
    return made


def entry(store: OpenStore, label: str = "Any act") -> int:
    """A final entry without content; its number."""
    return store.commit(label, lambda _: None, final=True).entry


def verified(store: OpenStore) -> VerifyReport:
    """What a verification of the store itself finds."""
    store.connection.execute("PRAGMA query_only = OFF")
    return verify.verify(store.connection, store.evidence, store.witness.read(), silent())


def said(report: VerifyReport) -> list[str]:
    """Every fault of a report, as `place: sentence`."""
    return [f"{fault.place}: {fault.sentence}" for fault in report.faults]


def content(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, by its name there."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
