"""Puts the search right: its words are made from the records again, and its index from the words."""

from typing import Any

from workbench.store import schema
from workbench.store.opened import OpenStore
from workbench.store.record import kinds
from workbench.store.unit_of_work import Work
from workbench.store.verify_rows import expected_texts, rows_of, search_texts, side_by_side

LABEL = "Rebuild the search"

Connection = Any


def rebuild_search(store: OpenStore) -> int:
    """Make the search hold the words of every record and no others, as one final entry without content.

    Returns how many records it had not held rightly. An index that is damaged is no hindrance.
    """
    wrong = 0

    def body(_: Work) -> None:
        nonlocal wrong
        wrong = _rebuild(store.connection)

    store.commit(LABEL, body, final=True)
    return wrong


def _rebuild(connection: Connection) -> int:
    """Without the triggers, which would ask the old index to forget each word one by one."""
    triggers = [each for each in schema.statements() if each.startswith("CREATE TRIGGER search_text_")]
    for statement in triggers:
        connection.execute(f"DROP TRIGGER IF EXISTS {statement.split()[2]}")
    wrong = [found for kind in kinds() for found in _wrong(connection, kind)]
    strange = "DELETE FROM search_text WHERE substr(record, 1, instr(record, '-') - 1) NOT IN ({})"
    known = tuple(kinds())
    connection.execute(strange.format(",".join("?" * len(known))), known)
    for id, kind, texts in wrong:
        _put(connection, id, kind, texts)
    connection.execute("INSERT INTO search_index (search_index) VALUES ('rebuild')")
    for statement in triggers:
        connection.execute(statement)
    return len(wrong)


def _wrong(connection: Connection, kind: str) -> list[tuple[str, str, dict[str, str]]]:
    """The records of a kind that the search does not hold rightly: id, kind, and what it should hold."""
    cls = kinds()[kind]
    together = side_by_side(rows_of(connection, cls), search_texts(connection, kind))
    expected = ((id, expected_texts(cls, row), texts or {}) for id, (row, texts) in together)
    return [(id, kind, should) for id, should, texts in expected if should != texts]


def _put(connection: Connection, id: str, kind: str, texts: dict[str, str]) -> None:
    connection.execute("DELETE FROM search_text WHERE record = ?", (id,))
    connection.executemany(
        "INSERT INTO search_text (record, kind, field, folded) VALUES (?, ?, ?, ?)",
        [(id, kind, field, folded) for field, folded in texts.items()],
    )
