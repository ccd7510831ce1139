"""The chain of entries, and what each of them sealed."""

import hashlib
import json

import pytest
from sqlcipher3 import dbapi2

from tests.workbench.store.conftest import Note
from tests.workbench.store.test_unit_of_work import add_note
from workbench.store import journal
from workbench.store.opened import OpenStore
from workbench.store.recorder import Image


def entries(store: OpenStore) -> list[journal.Entry]:
    return list(journal.backwards(store.connection.cursor()))[::-1]


def test_each_entry_names_the_hash_of_the_one_before(store: OpenStore) -> None:
    for number in range(5):
        add_note(store, f"Note {number}")
    chain = entries(store)
    assert chain[0].previous == journal.BEFORE_THE_FIRST
    assert [entry.previous for entry in chain[1:]] == [entry.hash for entry in chain[:-1]]
    assert [entry.number for entry in chain] == list(range(1, 7))
    assert store.state.head == chain[-1].hash


def test_the_hash_is_sha256_of_canonical_json_that_anybody_can_write(store: OpenStore) -> None:
    add_note(store)
    entry = entries(store)[-1]
    text = json.dumps(
        {
            "version": 1,
            "number": entry.number,
            "previous": entry.previous,
            "utc": entry.utc,
            "act": "do",
            "target": 0,
            "label": "Add a note",
            "final": False,
            "content": entry.content,
        },
        sort_keys=True,
        separators=(",", ":"),
        ensure_ascii=False,
    )
    assert entry.hash == hashlib.sha256(text.encode()).hexdigest()


def test_the_content_is_the_digest_of_the_salted_images(store: OpenStore) -> None:
    add_note(store)
    rows = store.connection.execute("SELECT salt, body FROM journal_image WHERE entry = 2").fetchall()
    import zlib

    digests = [hashlib.sha256(salt + zlib.decompress(body)).hexdigest() for salt, body in rows]
    assert entries(store)[-1].content == hashlib.sha256("\n".join(digests).encode()).hexdigest()


def test_two_images_of_the_same_words_have_different_digests() -> None:
    image = Image("note", "note-a", None, {"title": "x"})
    assert journal.seal(image).digest != journal.seal(image).digest


def test_the_images_of_an_entry_come_back_as_they_were(store: OpenStore) -> None:
    id = add_note(store, "Visit")
    store.commit("Change", lambda work: work.change(work.get(Note, id), title="Call"))
    (image,) = journal.images(store.connection.cursor(), 3)
    assert image == Image("note", id, {"title": "Visit", "revision": 1}, {"title": "Call", "revision": 2})


def test_a_label_holds_no_case_text(store: OpenStore) -> None:
    add_note(store, "Zebedee")
    assert all("Zebedee" not in entry.label for entry in entries(store))


@pytest.mark.parametrize(
    "statement", ["UPDATE journal_entry SET label = 'x'", "DELETE FROM journal_entry WHERE number = 1"]
)
def test_the_journal_refuses_to_be_changed(store: OpenStore, statement: str) -> None:
    with pytest.raises(dbapi2.IntegrityError, match="the journal is never"):
        store.connection.execute(statement)


def test_going_backwards_reads_every_entry_once_over_many_pages(store: OpenStore) -> None:
    for number in range(150):
        add_note(store, f"Note {number}")
    assert [entry.number for entry in journal.backwards(store.connection.cursor())] == list(range(151, 0, -1))


def test_an_entry_that_is_not_there_is_none(store: OpenStore) -> None:
    assert journal.entry(store.connection.cursor(), 99) is None


def test_an_undo_is_worded_as_one(store: OpenStore) -> None:
    add_note(store)
    assert (
        store.commit("Add a note", lambda _: None, act="undo", target=2, final=True).label
        == "Undo: Add a note"
    )
