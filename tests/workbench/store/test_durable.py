"""Files are put in place whole, for their owner's eyes alone, and a refusal of the disk is put in words."""

import errno
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from workbench.kernel.errors import StoreTrouble
from workbench.store import durable


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refused(*_: object, **__: object) -> None:
    raise OSError(errno.EACCES, "permission denied")


def test_a_file_is_put_in_place_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    durable.put(path, b"first")
    durable.put(path, b"second")
    assert path.read_bytes() == b"second"
    assert path.stat().st_mode & 0o777 == 0o600
    assert names(tmp_path) == ["keys"]


def test_a_file_that_fails_its_proof_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    durable.put(path, b"first")

    def disprove(written: Path) -> None:
        assert written.read_bytes() == b"second"
        raise StoreTrouble("No.")

    with pytest.raises(StoreTrouble):
        durable.put(path, b"second", disprove)
    assert path.read_bytes() == b"first"
    assert names(tmp_path) == ["keys"]


def test_the_file_and_its_name_are_synced_before_it_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, os.replace

    def noted_sync(descriptor: int) -> None:
        steps.append("sync")
        fsync(descriptor)

    def noted_replace(old: Path, new: Path) -> None:
        steps.append("replace")
        replace(old, new)

    monkeypatch.setattr(os, "fsync", noted_sync)
    monkeypatch.setattr(os, "replace", noted_replace)
    durable.put(tmp_path / "keys", b"content")
    assert steps == ["sync", "replace", "sync"]


def test_what_a_killed_process_left_is_cleared(tmp_path: Path) -> None:
    (tmp_path / "keys.json.aa.unfinished").touch()
    (tmp_path / "other.bb.unfinished").touch()
    (tmp_path / "keys.json").touch()
    assert durable.clear_unfinished(tmp_path, "keys.") == 1
    assert names(tmp_path) == ["keys.json", "other.bb.unfinished"]
    assert durable.clear_unfinished(tmp_path) == 1


def test_what_cannot_be_cleared_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "keys.json.aa.unfinished").touch()
    monkeypatch.setattr(os, "unlink", refused)
    assert durable.clear_unfinished(tmp_path) == 0
    assert names(tmp_path) == ["keys.json.aa.unfinished"]


@pytest.mark.parametrize("refuses", [False, True])
def test_a_mac_is_asked_to_empty_the_drives_own_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refuses: bool
) -> None:
    asked: list[str] = []

    def full_sync(_descriptor: int, command: str) -> None:
        asked.append(command)
        if refuses:
            raise OSError(errno.ENOTSUP, "a network disk")

    monkeypatch.setitem(sys.modules, "fcntl", SimpleNamespace(fcntl=full_sync, F_FULLFSYNC="full"))
    monkeypatch.setattr(os, "fsync", lambda _descriptor: asked.append("plain"))
    monkeypatch.setattr(sys, "platform", "darwin")
    with durable.create(tmp_path / "file") as target:
        durable.sync(target)
    assert asked == (["full", "plain"] if refuses else ["full"])


def test_windows_needs_no_sync_of_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    durable.sync_folder(tmp_path / "not even there")


@pytest.mark.parametrize(
    "number,words",
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "the disk is full"),
        (errno.EFBIG, "a file of that size"),
        (errno.EROFS, "cannot be written to"),
        (errno.EIO, "reported an error"),
        (None, "reported an error"),
    ],
)
def test_a_refusal_of_the_disk_is_put_in_words(number: int | None, words: str) -> None:
    error = OSError() if number is None else OSError(number, "x")
    trouble = durable.disk_trouble(error, "The key file")
    assert words in trouble.message
    assert trouble.message.startswith("The key file was not saved")
    assert trouble.next_step
