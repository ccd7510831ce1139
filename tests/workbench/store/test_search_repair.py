"""Rebuilding the search: whatever was wrong with it, it holds every record's words afterwards."""

import pytest

from tests.workbench.store.acts import add, change, said, take_in, verified
from workbench.kernel.errors import Refused
from workbench.store import journal, search, undo
from workbench.store.opened import OpenStore
from workbench.store.search_repair import LABEL, rebuild_search

PUT_IN = "INSERT INTO search_text (record, kind, field, folded) VALUES ('{0}-z', '{0}', 'title', 'boo')"
SPOILT: dict[str, tuple[tuple[str, ...], int]] = {
    "nothing is wrong": ((), 0),
    "words are missing": (("DELETE FROM search_text WHERE folded = 'title 3'",), 1),
    "words are others": (("UPDATE search_text SET folded = 'other' WHERE field = 'title'",), 7),
    "words are of no record": ((PUT_IN.format("note"),), 1),
    "words are of no kind": ((PUT_IN.format("ghost"),), 0),
    "the index is empty": (("INSERT INTO search_index (search_index) VALUES ('delete-all')",), 0),
    "the index is damaged": (("UPDATE search_index_data SET block = x'0102' WHERE id > 10",), 0),
    "its triggers are gone": (("DROP TRIGGER search_text_added", "DROP TRIGGER search_text_changed"), 0),
}


@pytest.mark.parametrize("name", SPOILT)
def test_the_search_is_right_again_when(store: OpenStore, name: str) -> None:
    statements, expected = SPOILT[name]
    for number in range(6):
        add(store, f"Title {number}", f"words {number}")
    take_in(store, b"original")
    store.connection.execute("PRAGMA query_only = OFF")
    for statement in statements:
        store.connection.execute(statement)
    assert rebuild_search(store) == expected
    assert said(verified(store)) == []
    later = add(store, "Written afterwards")
    change(store, later, title="Changed afterwards")
    cursor = store.connection.cursor()
    assert [hit.record for hit in search.find(cursor, search.query_of("changed afterwards"))] == [later]
    assert len(search.find(cursor, search.query_of("title "))) == 6
    assert said(verified(store)) == []


def test_a_rebuilding_is_one_final_entry_without_content(store: OpenStore) -> None:
    add(store, "Title")
    rebuild_search(store)
    cursor = store.connection.cursor()
    entry = journal.entry(cursor, store.state.entries)
    assert entry is not None
    assert (entry.label, entry.final) == (LABEL, True)
    assert journal.images(cursor, entry.number) == ()
    with pytest.raises(Refused, match="cannot be undone"):
        undo.next_to_undo(cursor, {})
