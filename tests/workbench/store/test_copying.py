"""A copy of the open store is of one moment, keeps nobody waiting, and says why if it was not made."""

import errno
import resource
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.workbench.store.acts import add, change
from workbench import opening
from workbench.kernel.errors import Cancelled, StoreTrouble
from workbench.kernel.progress import Progress, Step, silent
from workbench.store import copying, durable, file
from workbench.store.copying import copy_store
from workbench.store.data_key import DataKey
from workbench.store.opened import OpenStore
from workbench.store.pace import meanwhile


@pytest.fixture
def large(store: OpenStore) -> OpenStore:
    """A store of some hundred pages."""
    for number in range(60):
        add(store, f"Title {number}", f"words {number} " * 800)
    return store


def rows(path: Path, key: DataKey) -> list[tuple[str, str]]:
    with closing(file.connect(path, key)) as connection:
        assert file.full_check(connection, silent()) == ()
        found: list[tuple[str, str]] = connection.execute(
            "SELECT title, words FROM note ORDER BY title"
        ).fetchall()
        return found


def test_a_copy_is_sealed_with_the_key_it_is_given(large: OpenStore, tmp_path: Path) -> None:
    new = DataKey.random()
    copy_store(large.connection, tmp_path / "copy.db", new, silent())
    assert len(rows(tmp_path / "copy.db", new)) == 60
    assert ((tmp_path / "copy.db").stat().st_mode & 0o777) == 0o600


def test_what_is_written_while_a_copy_is_made_is_in_it(
    large: OpenStore, opened: opening.Opened, tmp_path: Path
) -> None:
    ids = [id for (id,) in large.connection.execute("SELECT id FROM note")]
    written = 0

    def write(_: Step) -> None:
        nonlocal written
        if written < 4:
            change(large, ids[written * 15], words="written meanwhile")
            written += 1

    copy_store(large.connection, tmp_path / "copy.db", opened.key, Progress(write))
    assert written >= 2
    copied = [words for _, words in rows(tmp_path / "copy.db", opened.key)]
    assert copied.count("written meanwhile") >= written - 1  # what the last report wrote came after the copy


def test_a_copy_that_is_cancelled_keeps_nothing_open(large: OpenStore, tmp_path: Path) -> None:
    progress = silent()
    progress.cancel()
    with pytest.raises(Cancelled):
        copy_store(large.connection, tmp_path / "copy.db", DataKey.random(), progress)
    add(large, "Goes on")


@contextmanager
def no_file_beyond(size: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_copy_that_the_disk_refuses_is_said(large: OpenStore, tmp_path: Path) -> None:
    with no_file_beyond(100_000), pytest.raises(StoreTrouble, match="not made: the disk reported an error"):
        copy_store(large.connection, tmp_path / "copy.db", DataKey.random(), silent())
    add(large, "Goes on")


def test_a_copy_that_fills_the_disk_is_said(
    large: OpenStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = dbapi2.OperationalError("database or disk is full")
    full.sqlite_errorcode = dbapi2.SQLITE_FULL

    def fill(*_: object) -> None:
        raise full

    monkeypatch.setattr(copying, "_copy", fill)
    with pytest.raises(StoreTrouble, match="not made: the disk is full"):
        copy_store(large.connection, tmp_path / "copy.db", DataKey.random(), silent())


def test_a_disk_that_is_full_only_when_it_must_be_certain_is_said(
    large: OpenStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(durable, "sync", fill)
    with pytest.raises(StoreTrouble, match="was not saved: the disk is full"):
        copy_store(large.connection, tmp_path / "copy.db", DataKey.random(), silent())


def test_a_copy_into_no_folder_is_said(large: OpenStore, tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="was not saved"):
        copy_store(large.connection, tmp_path / "nowhere" / "copy.db", DataKey.random(), silent())


def test_long_work_in_another_thread_passes_its_progress_on() -> None:
    steps: list[Step] = []

    def work(progress: Progress) -> str:
        until = time.monotonic() + 60
        while not any(step.words for step in steps) and time.monotonic() < until:
            progress.advance(1, 100, "Working")
            time.sleep(0.01)
        return "done"

    assert meanwhile(work, Progress(steps.append)) == "done"
    assert steps[-1].words == "Working"


def test_long_work_in_another_thread_is_stopped_and_its_error_is_raised() -> None:
    def endless(progress: Progress) -> None:
        while True:
            progress.advance(0, 0, "Working")
            time.sleep(0.005)

    patient = Progress(lambda _: patient.cancel())
    with pytest.raises(Cancelled):
        meanwhile(endless, patient)

    def broken(_: Progress) -> None:
        raise StoreTrouble("The disk is gone.")

    with pytest.raises(StoreTrouble, match="gone"):
        meanwhile(broken, silent())
