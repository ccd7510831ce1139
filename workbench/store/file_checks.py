"""What is wrong with the encrypted file, found by reading all of it."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from sqlcipher3 import dbapi2

from workbench.kernel.errors import Cancelled
from workbench.kernel.progress import Progress

_STEPS_BETWEEN_LOOKS = 20_000


def quick_check(connection: Any) -> tuple[str, ...]:
    """What is wrong with the file's structure, in sentences; empty if nothing is.

    It sees a file that lost whole pages at its end, which the check of the pages' seals does not.
    """
    return tuple(_structure(connection, "quick_check"))


def full_check(connection: Any, progress: Progress) -> tuple[str, ...]:
    """Every fault in the file, in sentences: altered pages, broken structure, references to nothing.

    An older page or an older file put back whole is no fault here: the chain of entries finds those.
    Not for use within a transaction that has written. Raises Cancelled.
    """
    connection.set_progress_handler(lambda: progress.cancelled, _STEPS_BETWEEN_LOOKS)
    faults: list[str] = []
    checks = (_seals, _whole_structure, _references)
    try:
        for done, check in enumerate(checks):
            progress.advance(done, len(checks), "Checking the casebook's file")
            faults += check(connection)
    except dbapi2.OperationalError as error:
        if error.sqlite_errorcode != dbapi2.SQLITE_INTERRUPT:
            raise
        raise Cancelled from None
    finally:
        connection.set_progress_handler(None, 0)
    return tuple(faults)


def _seals(connection: Any) -> Iterator[str]:
    for (told,) in _rows(connection, "cipher_integrity_check"):
        number = re.sub(r".*page (\d+).*", r"\1", told)
        how = "was cut short" if "invalid size" in told else "is damaged or was altered"
        yield f"Page {number} of the casebook's file {how}."


def _whole_structure(connection: Any) -> Iterator[str]:
    return _structure(connection, "integrity_check")


def _structure(connection: Any, check: str) -> Iterator[str]:
    for (told,) in _rows(connection, check):
        for line in told.splitlines():
            if line != "ok" and not line.startswith("***"):
                yield f"The casebook's file is not in order: {line}."


def _references(connection: Any) -> Iterator[str]:
    for table, row, parent, _ in _rows(connection, "foreign_key_check"):
        yield f"Row {row} of {table} refers to a row of {parent} that is not there."


def _rows(connection: Any, check: str) -> Iterable[tuple[Any, ...]]:
    """A check's answers. A file too broken for the check itself has been named by the one before it."""
    try:
        return list(connection.execute(f"PRAGMA {check}"))
    except dbapi2.DatabaseError as error:
        if error.sqlite_errorcode not in (dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_NOTADB):
            raise
        return [] if check == "foreign_key_check" else [(str(error),)]
