"""A copy of the open store, made page by page while the store goes on being read and written."""

from collections.abc import Callable
from pathlib import Path
from typing import IO

from sqlcipher3 import dbapi2

from workbench.kernel.errors import StoreTrouble
from workbench.kernel.progress import Progress
from workbench.store import durable, file
from workbench.store.data_key import DataKey

PAGES = 128
"""Pages of 4 KiB copied between two reports: some 5 ms of work, the sync of what was written included."""

_PAUSE = 0.01
_DAMAGED = (dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_NOTADB)


def copy_store(source: file.Connection, path: Path, key: DataKey, progress: Progress) -> None:
    """Copy the store behind `source` to the new file `path`, sealed with `key`; durable when this returns.

    The copy is of one moment: what `progress` writes to `source` meanwhile is in it. Every page is read from
    the disk and proved. Raises Cancelled, or StoreTrouble: the store is damaged, or the copy had no room.
    """
    source.execute("PRAGMA shrink_memory")
    try:
        target = file.connect(path, key, create=True)
        with path.open("r+b") as written:  # closed after `target`: closing drops the system's locks on a file
            try:
                _copy(source, target, written, progress)
            finally:
                target.close()
            durable.sync(written)
        _must_be_undamaged(source)
    except dbapi2.Error as error:
        raise _trouble(error) from None
    except OSError as error:
        raise durable.disk_trouble(error, "The copy of the casebook") from None


def _copy(source: file.Connection, target: file.Connection, written: IO[bytes], progress: Progress) -> None:
    with file.lifted(target):  # a copy that fails is thrown away, so it needs no journal of its own
        target.execute("PRAGMA journal_mode = OFF")
        target.execute("PRAGMA synchronous = OFF")
    source.backup(target, pages=PAGES, progress=_reporting(written, progress), sleep=_PAUSE)


def _reporting(written: IO[bytes], progress: Progress) -> Callable[[int, int, int], None]:
    def report(_status: int, remaining: int, total: int) -> None:
        durable.sync(written)  # bit by bit, so that no single sync keeps anyone waiting
        progress.advance(total - remaining, total, "Copying the casebook")

    return report


def _must_be_undamaged(source: file.Connection) -> None:
    """The cipher copies a page that fails its seal as it can, and says so only when next it is asked."""
    source.execute("PRAGMA shrink_memory")
    source.execute("SELECT count(*) FROM state").fetchall()


def _trouble(error: dbapi2.Error) -> StoreTrouble:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _DAMAGED:
        return StoreTrouble(
            "The casebook's file is damaged, so it was not copied.",
            "Keep the backups you have, and restore the newest one.",
        )
    if code == dbapi2.SQLITE_FULL:
        return StoreTrouble(
            "The copy of the casebook was not made: the disk is full.", "Make room on the disk and try again."
        )
    return StoreTrouble(
        "The copy of the casebook was not made: the disk reported an error.",
        "Check that the disk is connected and has room, and try again.",
    )
