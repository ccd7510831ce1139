"""Another program, with another cipher library, opens the store and finds in it what ours does."""

from pathlib import Path
from typing import Any

import apsw
import pytest

from tests.assurance import Record as Assurance
from tests.workbench.store.acts import add, change, take_in, tie
from tests.workbench.store.second_reader import reading
from workbench import opening
from workbench.store.data_key import DataKey
from workbench.store.journal import Entry


def test_another_program_finds_the_same_rows_and_the_same_chain(
    opened: opening.Opened, assurance: Assurance
) -> None:
    store = opened.store
    ids = [add(store, f"Łaska {number}", "“quoted” words " * number) for number in range(30)]
    for id in ids[::3]:
        change(store, id, words="changed", pages=3)
    tie(store, ids[0], ids[1])
    take_in(store, b"original")
    store.save_draft("place", "typed")
    ours = store.connection
    tables = [name for (name,) in ours.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    with reading(store.path, opened.key) as theirs:
        differing = [
            name
            for name in tables
            if ours.execute(f'SELECT * FROM "{name}"').fetchall()
            != theirs.execute(f'SELECT * FROM "{name}"').fetchall()
        ]
        checked = theirs.pragma("integrity_check")
        columns = "number, previous, utc, act, target, label, final, content, hash"
        chain = list(theirs.execute(f"SELECT {columns} FROM journal_entry ORDER BY number"))
        found = theirs.execute("SELECT count(*) FROM search_index WHERE search_index MATCH 'laska'").get
    assurance(test_id="T27", what="tables in another reader", count=len(tables), failures=len(differing))
    assert differing == []
    assert checked == "ok"
    assert found == 30
    assert [hash_of(row) for row in chain] == [row[-1] for row in chain]
    assert chain[-1][-1] == store.state.head


def hash_of(row: Any) -> str:
    number, previous, utc, act, target, label, final, content, _ = row
    return Entry(number, previous, utc, act, target, label, bool(final), content).hash


def test_another_program_cannot_open_it_without_the_key(opened: opening.Opened, tmp_path: Path) -> None:
    with pytest.raises(apsw.NotADBError), reading(opened.store.path, DataKey.random()) as theirs:
        theirs.execute("SELECT count(*) FROM state")
