"""Searching the record, beside plain SQLite's FTS5 over the same words."""

import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sqlcipher3 import dbapi2

from tests.benchmarks.casebooks import milliseconds, new_casebook, new_interview
from tests.benchmarks.row import Row
from workbench import interviews
from workbench.kernel.commands import Batch
from workbench.store import search

NOTES, WORDS_IN_A_NOTE = 10_000, 60
SEED, TIMES = 20, 15


def rows() -> Iterator[Row]:
    """A rare word, and a common beginning, over 10,000 paragraphs of 60 words."""
    words = _vocabulary()
    notes = [" ".join(random.Random(SEED + n).choices(words, k=WORDS_IN_A_NOTE)) for n in range(NOTES)]
    with new_casebook() as (casebook, _, _folder):
        interview = new_interview(casebook)
        for at in range(0, NOTES, 1_000):
            commands = (interviews.WriteParagraph(interview, text) for text in notes[at : at + 1_000])
            casebook.run(Batch(tuple(commands)))
        cursor = casebook.store.connection.cursor()
        for what, typed in (("a rare word", words[-1] + " "), ("a common beginning", "a")):
            query = search.query_of(typed)
            ours = milliseconds(lambda query=query: search.find(cursor, query), TIMES)  # type: ignore[misc]
            yield Row(f"search, {what}", ours, "ms", "plain SQLite FTS5", _plain(notes, query))


def _plain(notes: list[str], query: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        connection = dbapi2.connect(str(Path(folder, "plain.db")))
        connection.execute("CREATE VIRTUAL TABLE found USING fts5 (words)")
        connection.executemany("INSERT INTO found VALUES (?)", ((note,) for note in notes))
        connection.commit()
        ask = "SELECT rowid FROM found WHERE found MATCH ? ORDER BY rank LIMIT 50"
        taken = milliseconds(lambda: connection.execute(ask, (query,)).fetchall(), TIMES)
        connection.close()
        return taken


def _vocabulary() -> list[str]:
    letters = random.Random(SEED)
    return sorted("".join(letters.choices("abcdefghijklmnopqrstuvwxyz", k=7)) for _ in range(5_000))
