"""Full-text search inside the encrypted store, filled by the recorder's images in the same transaction."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from workbench.kernel.folding import fold
from workbench.kernel.running_text import Reference, runs
from workbench.store.record import Stored, class_of
from workbench.store.recorder import Image

Cursor = Any

MOST_WEIGHED = 2_000
"""How many places are put in order of their worth."""

SCHEMA = """
CREATE TABLE search_text (
    number INTEGER PRIMARY KEY,
    record TEXT NOT NULL, kind TEXT NOT NULL, field TEXT NOT NULL, folded TEXT NOT NULL,
    UNIQUE (record, field)
);
CREATE VIRTUAL TABLE search_index USING fts5 (
    folded, content='search_text', content_rowid='number', tokenize="unicode61 remove_diacritics 2"
);
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER search_text_added AFTER INSERT ON search_text BEGIN
    INSERT INTO search_index (rowid, folded) VALUES (new.number, new.folded);
END;
CREATE TRIGGER search_text_removed AFTER DELETE ON search_text BEGIN
    INSERT INTO search_index (search_index, rowid, folded) VALUES ('delete', old.number, old.folded);
END;
CREATE TRIGGER search_text_changed AFTER UPDATE ON search_text BEGIN
    INSERT INTO search_index (search_index, rowid, folded) VALUES ('delete', old.number, old.folded);
    INSERT INTO search_index (rowid, folded) VALUES (new.number, new.folded);
END;
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the words were found: which record, in which of its fields."""

    kind: str
    record: str
    field: str


def index(cursor: Cursor, images: Iterable[Image]) -> None:
    """Bring the search text up to date with what a command changed."""
    for image in images:
        searchable = class_of(image.kind).__searchable__
        for field in searchable:
            _index_field(cursor, image, field)


def find(cursor: Cursor, query: str, limit: int = 50, offset: int = 0) -> tuple[Hit, ...]:
    """The best places first; of words that are nearly everywhere, in the order in which they were entered:
    weighing them all takes seconds, and none is much better than another. `query` is in FTS5's own words;
    see `query_of` for what a person types.
    """
    if not query:
        return ()
    order = "search_index.rowid" if _is_everywhere(cursor, query) else "rank"
    rows = cursor.execute(
        "SELECT kind, record, field FROM search_index JOIN search_text ON number = search_index.rowid "
        f"WHERE search_index MATCH ? ORDER BY {order} LIMIT ? OFFSET ?",
        (query, limit, offset),
    ).fetchall()
    return tuple(Hit(*row) for row in rows)


def every(cursor: Cursor, query: str) -> tuple[Hit, ...]:
    """Every place, in no order: ranking them would take longer than finding them."""
    found = cursor.execute(
        "SELECT kind, record, field FROM search_text"
        " WHERE number IN (SELECT rowid FROM search_index WHERE search_index MATCH ?)",
        (query,),
    )
    return tuple(Hit(*row) for row in found)


def texts_saying(cursor: Cursor, query: str) -> str:
    """The numbers of all texts that a query finds, with a comma between them: of a word that is nearly
    everywhere there are so many that a row for each would take longer than finding them.
    """
    found = "SELECT group_concat(rowid) FROM search_index WHERE search_index MATCH ?"
    return str(cursor.execute(found, (query,)).fetchone()[0] or "")


def texts_of(cursor: Cursor, kind: str) -> list[tuple[int, str]]:
    """The number of every text of the records of a kind, with the record's id; an index alone tells them."""
    found: list[tuple[int, str]] = cursor.execute(
        "SELECT number, record FROM search_text WHERE record > ? AND record < ?", (f"{kind}-", f"{kind}.")
    ).fetchall()
    return found


def query_of(typed: str) -> str:
    """What a person types, as an FTS5 query: every word must occur, the last one may be a beginning,
    and words in double quotes are a phrase. Anything else that FTS5 would read as its own grammar is text.
    """
    parts = typed.split('"')
    phrases = [_quoted(part) for part in parts[1::2] if fold(part).strip()]
    words = [word for part in parts[::2] for word in _words(part)]
    terms = [*phrases, *map(_quoted, words)]
    if words and not typed.endswith((" ", '"')):
        terms[-1] += "*"
    return " ".join(terms)


def searchable_text(text: str) -> str:
    """Stored running text as it is searched: folded, with each reference as the token that its id ends in."""
    return " ".join(run.id.split("-")[1] if isinstance(run, Reference) else fold(run) for run in runs(text))


def rebuild(cursor: Cursor, rows: Iterable[Stored]) -> None:
    """Fill the search text afresh from the records themselves."""
    cursor.execute("DELETE FROM search_text")
    for row in rows:
        for field in type(row).__searchable__:
            _write(cursor, row.__kind__, row.id, field, str(getattr(row, field) or ""))


def _is_everywhere(cursor: Cursor, query: str) -> bool:
    """Whether there are more places than are weighed; it looks at no more of them than that."""
    few = "SELECT count(*) FROM (SELECT rowid FROM search_index WHERE search_index MATCH ? LIMIT ?)"
    return bool(cursor.execute(few, (query, MOST_WEIGHED + 1)).fetchone()[0] > MOST_WEIGHED)


def _index_field(cursor: Cursor, image: Image, field: str) -> None:
    if image.after is None:
        cursor.execute("DELETE FROM search_text WHERE record = ? AND field = ?", (image.id, field))
    elif field in image.after:
        _write(cursor, image.kind, image.id, field, str(image.after[field] or ""))


def _write(cursor: Cursor, kind: str, record: str, field: str, text: str) -> None:
    cursor.execute(
        "INSERT INTO search_text (record, kind, field, folded) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (record, field) DO UPDATE SET folded = excluded.folded WHERE folded != excluded.folded",
        (record, kind, field, searchable_text(text)),
    )


def _words(part: str) -> list[str]:
    spaced = "".join(letter if letter.isalnum() else " " for letter in fold(part))
    return spaced.split()


def _quoted(words: str) -> str:
    return '"' + " ".join(_words(words)) + '"'
