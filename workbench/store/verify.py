"""Verifies a whole casebook: its file, its journal, every row, the search, and the sealed evidence."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from sqlcipher3 import dbapi2

from workbench.kernel.errors import StoreTrouble
from workbench.kernel.progress import Progress, silent
from workbench.kernel.wording import count
from workbench.store import durable, file
from workbench.store.attachments import EvidenceFolder
from workbench.store.copying import copy_store
from workbench.store.data_key import DataKey
from workbench.store.faults import Fault, Faults
from workbench.store.opened import OpenStore, read_state
from workbench.store.pace import meanwhile
from workbench.store.verify_chain import Walk, check_chain, check_tail, check_witness
from workbench.store.verify_evidence import check_evidence
from workbench.store.verify_rows import check_rows
from workbench.store.witness import Mark

__all__ = ["Counted", "Fault", "VerifyReport", "verify", "verify_store"]

_CACHE = 32_768  # KiB of pages: a record's images lie far apart
_PRIMARY = 0xFF
_UNREADABLE = (dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_NOTADB, dbapi2.SQLITE_IOERR)


@dataclass(frozen=True, slots=True)
class Counted:
    """How much was looked at: journal entries, their images, rows of every kind, sealed evidence files."""

    entries: int = 0
    images: int = 0
    rows: int = 0
    blobs: int = 0


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What a verification found. `faults` is empty for a sound casebook; `notes` are no faults.

    `first_bad_entry` is the first entry of the journal that is not as it was written (0: none). `head` is the
    hash of the last entry: compared with one noted elsewhere, it shows that nothing before it was rewritten.
    """

    faults: tuple[Fault, ...]
    first_bad_entry: int
    counted: Counted
    head: str
    notes: tuple[str, ...]
    seconds: float

    @property
    def sound(self) -> bool:
        """Whether no fault was found."""
        return not self.faults

    @property
    def intact(self) -> bool:
        """Whether the file is undamaged and the journal is as it was written."""
        return not self.first_bad_entry and all(fault.place != "file" for fault in self.faults)


@dataclass(frozen=True, slots=True)
class Looked:
    """What was gone through: the chain, the counts, and what is worth a note."""

    walk: Walk
    counted: Counted
    notes: tuple[str, ...]


def verify_store(store: OpenStore, key: DataKey, progress: Progress) -> VerifyReport:
    """Verify the open store on a copy of this moment, so that work goes on meanwhile.

    `progress` is reported to from the caller's thread every 50 ms, and may write to the store. Where no copy
    can be made (no room, nothing may be written, damage) the store itself is read, and work waits. Raises
    Cancelled.
    """
    seen = store.witness.read()
    if store.why_read_only is None:
        try:
            with durable.unfinished(store.path.parent, file.NAME) as copy:
                copy_store(store.connection, copy, key, progress)
                return meanwhile(lambda inner: verify_copy(copy, key, store.evidence, seen, inner), progress)
        except StoreTrouble:
            pass  # the store itself is then looked at, and shows what is wrong
    return verify(store.connection, store.evidence, seen, progress)


def verify_copy(
    path: Path, key: DataKey, evidence: EvidenceFolder | None, seen: Mark | None, progress: Progress
) -> VerifyReport:
    """Verify a copy of a store that nobody has open. Raises Cancelled, StoreTrouble if it does not open."""

    def look(connection: file.Connection, faults: Faults) -> Looked:
        return _whole(connection, evidence, seen, faults, progress)

    return _verify_copy(path, key, look)


def verify_journal_of_copy(path: Path, key: DataKey, progress: Progress) -> VerifyReport:
    """Verify the file and the journal of a copy, whatever its format. Raises Cancelled, StoreTrouble."""
    return _verify_copy(path, key, lambda connection, faults: _journal(connection, None, faults, progress))


def verify(
    connection: file.Connection, evidence: EvidenceFolder | None, seen: Mark | None, progress: Progress
) -> VerifyReport:
    """Verify the store behind a connection to which nobody writes meanwhile. Raises Cancelled.

    `seen` is what the witness outside the casebook has seen. Without `evidence`, sealed files are left out.
    """

    def look(faults: Faults) -> Looked:
        return _whole(connection, evidence, seen, faults, progress)

    return _report(look, lambda: file.full_check(connection, progress))


def _verify_copy(path: Path, key: DataKey, look: Callable[[file.Connection, Faults], Looked]) -> VerifyReport:
    """Check the file and what it says at the same time, each over a connection of its own."""
    stopping = silent()
    with closing(file.connect(path, key)) as connection, ThreadPoolExecutor(max_workers=1) as pool:
        connection.execute(f"PRAGMA cache_size = -{_CACHE}")
        checking = pool.submit(_file_faults, path, key, stopping)
        try:
            return _report(lambda faults: look(connection, faults), checking.result)
        finally:
            stopping.cancel()


def _file_faults(path: Path, key: DataKey, progress: Progress) -> tuple[str, ...]:
    with closing(file.connect(path, key, read_only=True)) as connection:
        return file.full_check(connection, progress)


def _report(look: Callable[[Faults], Looked], check_file: Callable[[], tuple[str, ...]]) -> VerifyReport:
    began, faults = time.perf_counter(), Faults()
    try:
        looked = look(faults)
    except dbapi2.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", dbapi2.SQLITE_CORRUPT) & _PRIMARY not in _UNREADABLE:
            raise  # text that is no text has no code
        faults.add("file", "The casebook's file cannot be read to its end. Restore the newest backup.")
        looked = Looked(Walk(), Counted(), ())
    found = (*(Fault("file", sentence) for sentence in check_file()), *faults.all())
    took = time.perf_counter() - began
    return VerifyReport(found, faults.first_bad_entry, looked.counted, looked.walk.head, looked.notes, took)


def _whole(
    connection: file.Connection,
    evidence: EvidenceFolder | None,
    seen: Mark | None,
    faults: Faults,
    progress: Progress,
) -> Looked:
    looked = _journal(connection, seen, faults, progress)
    rows = check_rows(connection, faults, progress)
    _check_index(connection, faults)
    blobs = check_evidence(connection, evidence, faults, progress) if evidence else 0
    return replace(looked, counted=replace(looked.counted, rows=rows, blobs=blobs))


def _journal(connection: file.Connection, seen: Mark | None, faults: Faults, progress: Progress) -> Looked:
    state = read_state(connection)
    walk = check_chain(connection, faults, progress)
    check_tail(walk, state, faults)
    check_witness(connection, seen, state, faults)
    return Looked(walk, Counted(walk.entries, walk.images), _notes(walk, seen))


def _check_index(connection: file.Connection, faults: Faults) -> None:
    """The index of the search against the words it was made from. Not asked where nothing may be written."""
    try:
        connection.execute("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")
    except dbapi2.DatabaseError as error:
        if error.sqlite_errorcode & _PRIMARY == dbapi2.SQLITE_CORRUPT:
            faults.add(
                "search", "The index of the search does not hold the words it should. Rebuild the search."
            )
        elif error.sqlite_errorcode & _PRIMARY != dbapi2.SQLITE_READONLY:
            raise


def _notes(walk: Walk, seen: Mark | None) -> tuple[str, ...]:
    notes = []
    if walk.clock_moved_back:
        times = count(walk.clock_moved_back, "time")
        notes.append(f"The computer's clock moved back {times}, first at entry {walk.first_moved_back:,}.")
    if seen is None:
        notes.append(
            "This computer keeps no note of this casebook, so a cut end of the journal would not be seen."
        )
    return tuple(notes)
