"""The journal: a chain of entries that is never changed, and the erasable images that each entry sealed.

The hash of an entry is over canonical JSON that names the salted digests of its images, not their words.
So the chain stays valid, and can be shown to others, when content is lawfully erased.
"""

import hashlib
import json
import secrets
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from workbench.kernel import clock
from workbench.store.recorder import Image

Act = Literal["do", "undo", "redo"]
Cursor = Any

VERSION = 1
BEFORE_THE_FIRST = "0" * 64

SCHEMA = """
CREATE TABLE journal_entry (
    number INTEGER PRIMARY KEY CHECK (number > 0), previous TEXT NOT NULL, utc TEXT NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('do', 'undo', 'redo')), target INTEGER NOT NULL,
    label TEXT NOT NULL, final INTEGER NOT NULL, content TEXT NOT NULL, hash TEXT NOT NULL
);
CREATE TABLE journal_image (
    entry INTEGER NOT NULL REFERENCES journal_entry (number), position INTEGER NOT NULL,
    kind TEXT NOT NULL, record TEXT NOT NULL, salt BLOB, body BLOB, digest TEXT,
    PRIMARY KEY (entry, position)
);
CREATE INDEX journal_image_of_record ON journal_image (record, entry);
CREATE TRIGGER journal_entry_is_never_changed BEFORE UPDATE ON journal_entry
    BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_entry_is_never_deleted BEFORE DELETE ON journal_entry
    BEGIN SELECT RAISE(ABORT, 'the journal is never deleted'); END;
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One link of the chain. `target` is the entry that an undo or a redo speaks of (0 for a first doing);
    `content` is the digest of the entry's images; `final` entries are never undone.
    """

    number: int
    previous: str
    utc: str
    act: Act
    target: int
    label: str
    final: bool
    content: str

    @property
    def hash(self) -> str:
        """SHA-256 over the canonical JSON of the entry; the next entry names it as `previous`."""
        named = {name: getattr(self, name) for name in self.__slots__}
        return _sha256(canonical({"version": VERSION, **named}))

    @property
    def words(self) -> str:
        """The entry as Undo and the journal say it."""
        return self.label if self.act == "do" else f"{self.act.capitalize()}: {self.label}"


@dataclass(frozen=True, slots=True)
class Sealed:
    """One image as the journal keeps it: salted, canonical, compressed."""

    image: Image
    salt: bytes
    body: bytes

    @property
    def digest(self) -> str:
        """SHA-256 over the salt and the canonical JSON."""
        return digest_of(self.salt, self.body)


def seal(image: Image) -> Sealed:
    """An image with a fresh 32-byte salt, which an erasure destroys with the words."""
    body = canonical({"kind": image.kind, "id": image.id, "before": image.before, "after": image.after})
    return Sealed(image, secrets.token_bytes(32), body)


def append(cursor: Cursor, entry: Entry, sealed: Sequence[Sealed]) -> None:
    """Write an entry and its images; the caller's transaction makes them durable together."""
    cursor.execute(
        "INSERT INTO journal_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            entry.number,
            entry.previous,
            entry.utc,
            entry.act,
            entry.target,
            entry.label,
            entry.final,
            entry.content,
            entry.hash,
        ),
    )
    cursor.executemany(
        "INSERT INTO journal_image VALUES (?, ?, ?, ?, ?, ?, NULL)",
        [
            (entry.number, position, each.image.kind, each.image.id, each.salt, zlib.compress(each.body))
            for position, each in enumerate(sealed)
        ],
    )


def next_entry(
    after: int,
    head: str,
    label: str,
    sealed: Sequence[Sealed],
    *,
    act: Act = "do",
    target: int = 0,
    final: bool = False,
) -> Entry:
    """The entry that follows number `after`, whose hash is `head`."""
    content = content_of(each.digest for each in sealed)
    return Entry(after + 1, head, clock.stamp(clock.now()), act, target, label, final, content)


def entry(cursor: Cursor, number: int) -> Entry | None:
    """One entry by its number."""
    row = cursor.execute(f"{_SELECT} WHERE number = ?", (number,)).fetchone()
    return _entry(row) if row else None


def backwards(cursor: Cursor) -> Iterator[Entry]:
    """Entries from the newest to the oldest, a page at a time."""
    below = 1 << 62
    while rows := cursor.execute(
        f"{_SELECT} WHERE number < ? ORDER BY number DESC LIMIT 64", (below,)
    ).fetchall():
        yield from map(_entry, rows)
        below = rows[-1][0]


def images(cursor: Cursor, number: int) -> tuple[Image, ...]:
    """The images of one entry that were not erased, in their order."""
    rows = cursor.execute(
        "SELECT body FROM journal_image WHERE entry = ? AND body IS NOT NULL ORDER BY position", (number,)
    ).fetchall()
    return tuple(unsealed(zlib.decompress(body)) for (body,) in rows)


def changed_after(cursor: Cursor, number: int) -> frozenset[tuple[str, str]]:
    """The kind and id of every record that the entries after a number touched."""
    found = cursor.execute("SELECT DISTINCT kind, record FROM journal_image WHERE entry > ?", (number,))
    return frozenset((kind, record) for kind, record in found)


def images_after(cursor: Cursor, number: int) -> tuple[Image, ...]:
    """The images of every entry after a number that were not erased, in their order."""
    rows = cursor.execute(
        "SELECT body FROM journal_image WHERE entry > ? AND body IS NOT NULL ORDER BY entry, position",
        (number,),
    ).fetchall()
    return tuple(unsealed(zlib.decompress(body)) for (body,) in rows)


def unsealed(body: bytes) -> Image:
    """The image whose canonical JSON this is."""
    named = json.loads(body)
    return Image(named["kind"], named["id"], named["before"], named["after"])


def digest_of(salt: bytes, body: bytes) -> str:
    """The salted digest of one image."""
    return hashlib.sha256(salt + body).hexdigest()


def content_of(digests: Iterator[str]) -> str:
    """The digest of an entry's images together: SHA-256 over their digests, one a line."""
    return _sha256("\n".join(digests).encode())


def canonical(value: object) -> bytes:
    """JSON that comes out the same everywhere: sorted keys, no spaces, UTF-8, no NaN."""
    return json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    ).encode()


_SELECT = "SELECT number, previous, utc, act, target, label, final, content FROM journal_entry"


def _entry(row: Sequence[Any]) -> Entry:
    number, previous, utc, act, target, label, final, content = row
    return Entry(number, previous, utc, act, target, label, bool(final), content)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
