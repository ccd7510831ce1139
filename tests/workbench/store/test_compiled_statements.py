"""What SQLite compiled for one question serves the next: compiling costs more than answering."""

from collections.abc import Iterator

import pytest
from sqlcipher3 import dbapi2
from sqlmodel import col, select

from tests.workbench.store.conftest import Note
from tests.workbench.store.test_unit_of_work import add_note, note
from workbench.store.opened import OpenStore


class Compiled:
    """Counts the columns SQLite asks leave to read: it does so while it compiles, and at no other time."""

    def __init__(self, store: OpenStore) -> None:
        self.number = 0
        store.connection.set_authorizer(self._count)

    def _count(self, action: int, *_: object) -> int:
        self.number += action == dbapi2.SQLITE_READ
        return int(dbapi2.SQLITE_OK)

    def while_reading(self, store: OpenStore) -> int:
        """How often something was compiled for one question."""
        before = self.number
        with store.reading() as session:
            session.scalars(select(Note).order_by(col(Note.title))).all()
        return self.number - before


@pytest.fixture
def compiled(store: OpenStore) -> Iterator[Compiled]:
    yield Compiled(store)
    store.connection.set_authorizer(None)


def test_a_question_asked_again_is_not_compiled_again(store: OpenStore, compiled: Compiled) -> None:
    add_note(store)
    assert compiled.while_reading(store) > 0
    assert compiled.while_reading(store) == 0


def test_a_question_after_a_commit_still_cannot_write(store: OpenStore) -> None:
    for title in ("First visit", "Second visit"):
        id = add_note(store, title)
        assert note(store, id).title == title
        with store.reading() as session, pytest.raises(dbapi2.OperationalError, match="readonly"):
            session.connection().connection.cursor().execute("DELETE FROM note")
