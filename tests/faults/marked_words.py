"""Words that an erasure must take out of everything at once; the investigator writes them, the door seeks."""

import hashlib
import zlib
from collections.abc import Iterator
from typing import Any

from workbench.casebook import Casebook
from workbench.store.record import kinds, table_of

WORD = "Quillfeather"
TITLE = f"Closed for {WORD}"
ORIGINAL = f"A letter of {WORD}. ".encode() * 9_000
EVERYWHERE = "draft, journal, original, rows, search"
"""Where they are found before they are erased. Afterwards it is nowhere, and nothing between the two."""


def places(casebook: Casebook) -> str:
    """Where the words are found in an open casebook, in order; nothing if nowhere."""
    return ", ".join(sorted(set(_places(casebook))))


def _places(casebook: Casebook) -> Iterator[str]:
    connection = casebook.store.connection
    for cls in kinds().values():
        if WORD in _said(connection, f'SELECT * FROM "{table_of(cls).name}"'):
            yield "rows"
    bodies = connection.execute("SELECT body FROM journal_image WHERE body IS NOT NULL")
    if any(WORD.encode() in zlib.decompress(body) for (body,) in bodies):
        yield "journal"
    if connection.execute("SELECT 1 FROM search_index WHERE search_index MATCH ?", (WORD,)).fetchone():
        yield "search"
    if WORD in _said(connection, "SELECT * FROM draft"):
        yield "draft"
    evidence = casebook.store.evidence
    if evidence.name_of(hashlib.sha256(ORIGINAL).hexdigest()) in (*evidence.names(), *evidence.apart()):
        yield "original"


def _said(connection: Any, statement: str) -> str:
    return str(connection.execute(statement).fetchall())
