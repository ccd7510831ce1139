"""One window at a time has a casebook's folder, and a killed one holds nothing."""

import errno
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from workbench.kernel.errors import StoreTrouble
from workbench.store.lock import FolderLock

HOLD = """
import sys, pathlib
from workbench.store.lock import FolderLock
lock = FolderLock(pathlib.Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


def open_files() -> int:
    return len(list(Path("/dev/fd").iterdir()))


def test_a_second_window_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    first, second = FolderLock(tmp_path), FolderLock(tmp_path)
    assert first.take()
    before = open_files()
    with pytest.raises(StoreTrouble, match="already open in another window"):
        second.take()
    assert not second.held
    assert open_files() == before
    first.release()
    assert second.take()
    second.release()


def test_taking_and_letting_go_twice_is_no_trouble(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path)
    assert lock.take()
    assert lock.take()
    lock.release()
    lock.release()
    assert not lock.held


def test_the_lock_is_held_inside_a_with_and_gone_after_it(tmp_path: Path) -> None:
    with FolderLock(tmp_path) as lock:
        assert lock.held
    assert not lock.held


def test_the_lock_file_is_empty_and_its_owners_alone(tmp_path: Path) -> None:
    with FolderLock(tmp_path):
        assert (tmp_path / "lock").read_bytes() == b""
        assert (tmp_path / "lock").stat().st_mode & 0o777 == 0o600


def test_another_program_is_refused_and_after_its_kill_the_folder_is_free(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    root = Path(__file__).parents[3]
    with subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"True"
        with pytest.raises(StoreTrouble, match="already open"):
            FolderLock(tmp_path).take()
        holder.kill()
    assert (tmp_path / "lock").exists()
    with FolderLock(tmp_path) as lock:
        assert lock.held


def test_a_folder_that_cannot_be_written_to_is_not_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*_: object) -> int:
        raise OSError(errno.EROFS, "read-only file system")

    monkeypatch.setattr(os, "open", read_only)
    with FolderLock(tmp_path) as lock:
        assert not lock.take()
        assert not lock.held


def test_a_folder_that_is_gone_is_trouble(tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="could not be used"):
        FolderLock(tmp_path / "gone").take()


def test_a_disk_without_locks_is_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(*_: object) -> None:
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setitem(sys.modules, "fcntl", SimpleNamespace(flock=no_locks, LOCK_EX=2, LOCK_NB=4))
    with pytest.raises(StoreTrouble, match="cannot keep two programs apart"):
        FolderLock(tmp_path).take()


def test_on_windows_the_first_byte_is_locked_without_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, int]] = []
    windows = SimpleNamespace(
        locking=lambda _descriptor, mode, size: asked.append((mode, size)), LK_NBLCK="at once"
    )
    monkeypatch.setitem(sys.modules, "msvcrt", windows)
    monkeypatch.setattr(sys, "platform", "win32")
    with FolderLock(tmp_path) as lock:
        assert lock.held
    assert asked == [("at once", 1)]
