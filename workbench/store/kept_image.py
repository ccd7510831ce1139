"""An image as the journal's table keeps it: what it says while it may be read, its digest in any case."""

import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from workbench.store import journal

Connection = Any

UNREADABLE = hashlib.sha256(b"this image cannot be read").hexdigest()
_LONGEST = 1 << 28  # no image says more; a forged one must not fill the memory


@dataclass(frozen=True, slots=True)
class KeptImage:
    """One row of the images. Lawfully erased, it has neither salt nor body, and keeps its digest."""

    entry: int
    kind: str
    record: str
    salt: bytes | None
    body: bytes | None
    kept_digest: str | None

    @property
    def digest(self) -> str:
        """Worked out from the words and the salt; for an erased image the one kept."""
        if self.body is None:
            return str(self.kept_digest)
        try:
            return journal.digest_of(bytes(self.salt or b""), inflated(self.body))
        except ValueError:
            return UNREADABLE


def inflated(body: bytes) -> bytes:
    """The canonical JSON in the body of an image. Raises ValueError if it is not as it was written."""
    inflater = zlib.decompressobj()
    try:
        content = inflater.decompress(body, _LONGEST)
    except (TypeError, zlib.error) as error:
        raise ValueError("not compressed as images are") from error
    if not inflater.eof or inflater.unused_data:
        raise ValueError("cut short, or something was added")
    return content


def kept_images(connection: Connection, first: int, last: int) -> dict[int, tuple[KeptImage, ...]]:
    """The images of the entries from `first` to `last`, by entry, in their order."""
    rows: Iterator[tuple[Any, ...]] = connection.execute(
        "SELECT entry, kind, record, salt, body, digest FROM journal_image "
        "WHERE entry BETWEEN ? AND ? ORDER BY entry, position",
        (first, last),
    )
    images = (KeptImage(*row) for row in rows)
    return {number: tuple(of_entry) for number, of_entry in groupby(images, key=attrgetter("entry"))}
