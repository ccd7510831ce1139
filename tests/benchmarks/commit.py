"""One note made durable, beside what the same disk takes for one small synced write and for a bare insert."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.casebooks import WORDS, milliseconds, new_casebook, new_interview
from tests.benchmarks.row import Row
from workbench import interviews
from workbench.casebook import Casebook
from workbench.store import file
from workbench.store.data_key import DataKey

TIMES = 150


def rows() -> Iterator[Row]:
    """The time of a commit through every layer, journal and witness included."""
    with new_casebook() as (casebook, key, folder):
        interview = new_interview(casebook)
        note = milliseconds(lambda: _write(casebook, interview), TIMES)
        draft = milliseconds(lambda: casebook.save_draft("measured", WORDS), TIMES)
        bare = _bare_insert(folder, key)
    synced = _synced_write()
    yield Row("durable commit of one note", note, "ms", "one 4 KiB write and fsync", synced)
    yield Row("durable commit of one note", note, "ms", "bare insert, same cipher and settings", bare)
    yield Row("durable save of a draft", draft, "ms", "bare insert, same cipher and settings", bare)


def _write(casebook: Casebook, interview: str) -> object:
    return casebook.run(interviews.WriteParagraph(interview, WORDS))


def _synced_write() -> float:
    with tempfile.TemporaryDirectory() as folder, Path(folder, "floor").open("wb", buffering=0) as floor:

        def _append() -> None:
            floor.write(b"x" * 4096)
            os.fsync(floor.fileno())

        return milliseconds(_append, TIMES)


def _bare_insert(folder: Path, key: DataKey) -> float:
    connection = file.connect(folder / "bare.db", key, create=True)
    connection.execute("CREATE TABLE note (words TEXT)")
    taken = milliseconds(lambda: connection.execute("INSERT INTO note VALUES (?)", (WORDS,)), TIMES)
    connection.close()
    return taken
