"""Two small kinds of row and an open store to try them on."""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from sqlmodel import Field

from tests.ready_made import KEY, Stock
from workbench import opening
from workbench.store.data_key import DataKey
from workbench.store.opened import OpenStore
from workbench.store.record import Link, Record


class Note(Record, table=True):
    """A record for trying the store."""

    __tablename__ = "note"
    __kind__: ClassVar[str] = "note"
    __searchable__: ClassVar[tuple[str, ...]] = ("title", "words")

    title: str
    words: str = ""
    pages: int = 0


class Tie(Link, table=True):
    """A link for trying the store."""

    __tablename__ = "tie"
    __kind__: ClassVar[str] = "tie"

    first: str = Field(foreign_key="note.id", index=True)
    second: str = Field(foreign_key="note.id", index=True)


@pytest.fixture
def key() -> DataKey:
    return KEY


@pytest.fixture
def opened(tmp_path: Path, stock: Stock) -> Iterator[opening.Opened]:
    witnesses = tmp_path / "witnesses"
    folder = stock.empty().copied_to(tmp_path / "Try.casebook", witnesses)
    casebook = opening.open_folder(folder, None, KEY, witnesses=witnesses)
    yield casebook
    casebook.close()


@pytest.fixture
def store(opened: opening.Opened) -> OpenStore:
    return opened.store
