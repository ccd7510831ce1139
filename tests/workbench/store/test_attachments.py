"""Evidence is sealed as it came, proved before it is shown, kept once, and never left half taken in."""

import errno
import hashlib
import io
import os
import resource
import stat
import subprocess
import sys
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.kernel.errors import Cancelled, StoreTrouble
from workbench.kernel.progress import Progress, Step
from workbench.store.attachments import EvidenceFolder
from workbench.store.data_key import DataKey
from workbench.store.sealed_stream import PIECE

KEY = DataKey(bytes(range(32)))
SIZES = [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 2 * PIECE + 7]


@pytest.fixture
def folder(tmp_path: Path) -> EvidenceFolder:
    return EvidenceFolder(tmp_path / "evidence", KEY)


def taken_in(folder: EvidenceFolder, content: bytes) -> str:
    return folder.take_in(io.BytesIO(content)).name


def files(tmp_path: Path) -> list[str]:
    return sorted(path.name for path in (tmp_path / "evidence").iterdir())


def content_of(size: int) -> bytes:
    return (b"0123456789abcdef" * (size // 16 + 1))[:size]


# --------------------------------------------------------------------------- taking in, reading


@pytest.mark.parametrize("size", SIZES)
def test_what_was_taken_in_is_read_back_whole(folder: EvidenceFolder, size: int) -> None:
    content = content_of(size)
    sealed = folder.take_in(io.BytesIO(content))
    assert sealed.size == size
    assert b"".join(folder.read(sealed.name)) == content
    assert folder.describe(sealed.name) == sealed
    assert folder.check(sealed.name, sealed.sha256) is None
    assert folder.names() == (sealed.name,)


@given(st.binary(max_size=200), st.integers(1, 50))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_a_source_that_gives_little_at_a_time_is_read_to_its_end(
    folder: EvidenceFolder, content: bytes, step: int
) -> None:
    class Pipe(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(min(step, size or 0))

        def seekable(self) -> bool:
            return False

    sealed = folder.take_in(Pipe(content))
    assert b"".join(folder.read(sealed.name)) == content


@pytest.mark.parametrize(
    "content,sha256",
    [
        (b"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (b"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (b"a" * 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ],
    ids=["nothing", "abc", "a million a"],
)
def test_hashes_are_those_of_the_published_vectors(
    folder: EvidenceFolder, content: bytes, sha256: str
) -> None:
    assert folder.take_in(io.BytesIO(content)).sha256 == sha256


def test_the_hash_is_the_one_that_sha256sum_prints(folder: EvidenceFolder, tmp_path: Path) -> None:
    original = tmp_path / "original"
    original.write_bytes(content_of(3 * PIECE + 5))
    printed = subprocess.run(["sha256sum", str(original)], check=True, capture_output=True, text=True).stdout
    with original.open("rb") as source:
        sealed = folder.take_in(source)
    assert sealed.sha256 == printed.split()[0]
    assert hashlib.sha256(b"".join(folder.read(sealed.name))).hexdigest() == sealed.sha256


def test_the_same_content_is_kept_once_under_the_same_name(folder: EvidenceFolder, tmp_path: Path) -> None:
    first = folder.take_in(io.BytesIO(b"a letter"))
    before = (tmp_path / "evidence" / first.name).read_bytes()
    assert folder.take_in(io.BytesIO(b"a letter")) == first
    assert files(tmp_path) == [first.name]
    assert (tmp_path / "evidence" / first.name).read_bytes() == before


def test_content_that_was_here_is_durable_too_when_it_is_taken_in_again(
    folder: EvidenceFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The first intake may have been killed between the rename and the sync of the folder.
    taken_in(folder, b"a letter")
    synced: list[bool] = []
    monkeypatch.setattr(
        os, "fsync", lambda descriptor: synced.append(stat.S_ISDIR(os.fstat(descriptor).st_mode))
    )
    taken_in(folder, b"a letter")
    assert synced == [False, True]


def test_taking_content_in_again_mends_a_damaged_file(folder: EvidenceFolder, tmp_path: Path) -> None:
    name = taken_in(folder, b"a letter")
    (tmp_path / "evidence" / name).write_bytes(b"damaged")
    assert taken_in(folder, b"a letter") == name
    assert b"".join(folder.read(name)) == b"a letter"


def test_names_and_bytes_on_the_disk_tell_nothing(folder: EvidenceFolder, tmp_path: Path) -> None:
    sealed = folder.take_in(io.BytesIO(b"a letter"))
    path = tmp_path / "evidence" / sealed.name
    assert sealed.name != sealed.sha256
    assert b"letter" not in path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert EvidenceFolder(tmp_path / "evidence", DataKey.random()).take_in(io.BytesIO(b"a letter")) != sealed


def test_a_large_file_is_never_whole_in_memory(folder: EvidenceFolder, tmp_path: Path) -> None:
    original = tmp_path / "original"
    with original.open("wb") as target:
        target.truncate(40 * PIECE)
    tracemalloc.start()
    with original.open("rb") as source:
        sealed = folder.take_in(source)
    assert sum(len(piece) for piece in folder.read(sealed.name)) == 40 * PIECE
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 8 * PIECE


# ------------------------------------------------------------------------- progress, cancelling


def test_progress_is_told_in_bytes(folder: EvidenceFolder) -> None:
    steps: list[Step] = []
    source = io.BytesIO(b"skip" + content_of(PIECE + 9))
    source.seek(4)
    sealed = folder.take_in(source, Progress(steps.append))
    total = PIECE + 9
    assert [(step.done, step.total) for step in steps] == [(PIECE, total), (total, total)]
    steps.clear()
    folder.check(sealed.name, sealed.sha256, Progress(steps.append))
    assert [(step.done, step.total) for step in steps] == [(PIECE, total), (total, total)]


def test_a_cancelled_intake_leaves_nothing(folder: EvidenceFolder, tmp_path: Path) -> None:
    progress = Progress(lambda _: progress.cancel())
    with pytest.raises(Cancelled):
        folder.take_in(io.BytesIO(content_of(3 * PIECE)), progress)
    assert files(tmp_path) == []


def test_a_cancelled_check_is_cancelled_and_no_fault(folder: EvidenceFolder) -> None:
    sealed = folder.take_in(io.BytesIO(content_of(3 * PIECE)))
    progress = Progress(lambda _: progress.cancel())
    with pytest.raises(Cancelled):
        folder.check(sealed.name, sealed.sha256, progress)


# ------------------------------------------------------------------------------ trouble, damage


def test_a_full_disk_is_said_and_leaves_nothing(
    folder: EvidenceFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreTrouble, match="disk is full"):
        folder.take_in(io.BytesIO(b"a letter"))
    assert files(tmp_path) == []


def test_a_file_larger_than_the_disk_allows_is_said_and_leaves_nothing(
    folder: EvidenceFolder, tmp_path: Path
) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (PIECE, hard))
    try:
        with pytest.raises(StoreTrouble, match="of that size"):
            folder.take_in(io.BytesIO(content_of(3 * PIECE)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert files(tmp_path) == []
    assert taken_in(folder, b"a letter") in folder.names()


def test_a_source_that_fails_half_way_is_said_and_leaves_nothing(
    folder: EvidenceFolder, tmp_path: Path
) -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if self.tell() > PIECE:
                raise OSError(errno.EIO, "input/output error")
            return super().read(size)

    with pytest.raises(StoreTrouble, match="could not be read to its end"):
        folder.take_in(Failing(content_of(4 * PIECE)))
    assert files(tmp_path) == []


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, bytes]:
    """A sealed file of two pieces, its name and its bytes on the disk."""
    place = tmp_path_factory.mktemp("whole")
    folder = EvidenceFolder(place, KEY)
    name = taken_in(folder, content_of(PIECE + 100))
    return place, name, (place / name).read_bytes()


def said_of(whole: tuple[Path, str, bytes], changed: bytes) -> str | None:
    place, name, _ = whole
    (place / name).write_bytes(changed)
    return EvidenceFolder(place, KEY).check(name, hashlib.sha256(content_of(PIECE + 100)).hexdigest())


@given(st.data())
def test_any_flipped_bit_is_noticed(whole: tuple[Path, str, bytes], data: st.DataObject) -> None:
    changed = bytearray(whole[2])
    edges = st.integers(0, 200) | st.integers(len(changed) - 200, len(changed) - 1)
    changed[data.draw(edges | st.integers(0, len(changed) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    assert "altered" in (said_of(whole, bytes(changed)) or "")


@pytest.mark.parametrize("kept", [0, 1, 79, 80, 104, 105, PIECE, 104 + PIECE + 17, -1])
def test_a_file_cut_short_is_noticed(whole: tuple[Path, str, bytes], kept: int) -> None:
    assert "cut short" in (said_of(whole, whole[2][:kept]) or "")


@pytest.mark.parametrize("added", [b"x", bytes(PIECE + 17)])
def test_what_was_added_to_a_file_is_noticed(whole: tuple[Path, str, bytes], added: bytes) -> None:
    assert "altered" in (said_of(whole, whole[2] + added) or "")


def test_what_follows_a_last_piece_of_full_length_is_noticed(folder: EvidenceFolder, tmp_path: Path) -> None:
    name = taken_in(folder, content_of(PIECE))
    with (tmp_path / "evidence" / name).open("ab") as end:
        end.write(b"x")
    with pytest.raises(StoreTrouble, match="altered"):
        list(folder.read(name))


def test_pieces_that_changed_places_are_noticed(folder: EvidenceFolder, tmp_path: Path) -> None:
    name, frame = taken_in(folder, content_of(3 * PIECE)), PIECE + 17
    content = (tmp_path / "evidence" / name).read_bytes()
    start, first, second = content[:104], content[104 : 104 + frame], content[104 + frame : 104 + 2 * frame]
    (tmp_path / "evidence" / name).write_bytes(start + second + first + content[104 + 2 * frame :])
    with pytest.raises(StoreTrouble, match="altered"):
        list(folder.read(name))


def test_a_file_in_anothers_place_is_refused_before_a_byte_of_it_is_used(
    folder: EvidenceFolder, tmp_path: Path
) -> None:
    first, second = taken_in(folder, b"first"), taken_in(folder, b"second")
    place = tmp_path / "evidence"
    (place / first).write_bytes((place / second).read_bytes())
    with pytest.raises(StoreTrouble, match="altered"):
        next(iter(folder.read(first)))
    with pytest.raises(StoreTrouble, match="altered"):
        folder.describe(first)


def test_another_key_reads_nothing(folder: EvidenceFolder, tmp_path: Path) -> None:
    name = taken_in(folder, b"a letter")
    with pytest.raises(StoreTrouble, match="altered"):
        list(EvidenceFolder(tmp_path / "evidence", DataKey.random()).read(name))


def test_content_other_than_was_recorded_is_said(folder: EvidenceFolder) -> None:
    name = taken_in(folder, b"a letter")
    assert "something else" in (folder.check(name, "00" * 32) or "")


def test_a_missing_or_unreadable_file_is_said(folder: EvidenceFolder, tmp_path: Path) -> None:
    name = taken_in(folder, b"a letter")
    folder.remove(name)
    assert "missing" in (folder.check(name, "") or "")
    (tmp_path / "evidence" / name).mkdir()
    assert "could not be read" in (folder.check(name, "") or "")


@pytest.mark.parametrize("name", ["", "../store.db", "A" * 64, "a" * 63, "a" * 64 + "\n", "/etc/passwd"])
def test_no_other_file_is_reached_by_a_name(folder: EvidenceFolder, name: str) -> None:
    for act in (folder.describe, folder.remove, lambda given: list(folder.read(given))):
        with pytest.raises(StoreTrouble, match="not the name"):
            act(name)


# ----------------------------------------------------------------------------- removing, sweeping


def test_a_removed_file_is_gone_and_removing_it_again_is_no_trouble(folder: EvidenceFolder) -> None:
    name, other = taken_in(folder, b"first"), taken_in(folder, b"second")
    folder.remove(name)
    folder.remove(name)
    assert folder.names() == (other,)


def test_a_removal_that_the_disk_refuses_is_said(
    folder: EvidenceFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = taken_in(folder, b"a letter")

    def refused(*_: Any, **__: Any) -> None:
        raise OSError(errno.EROFS, "read-only file system")

    monkeypatch.setattr(os, "unlink", refused)
    with pytest.raises(StoreTrouble, match="cannot be written to"):
        folder.remove(name)
    assert folder.names() == (name,)


def test_a_folder_not_made_yet_holds_nothing(folder: EvidenceFolder) -> None:
    assert folder.names() == ()
    assert folder.clear_unfinished() == 0


KILLED = """
import io, os, pathlib, sys
from workbench.kernel.progress import Progress
from workbench.store.attachments import EvidenceFolder
from workbench.store.data_key import DataKey
folder = EvidenceFolder(pathlib.Path(sys.argv[1]), DataKey(bytes(32)))
progress = Progress(lambda step: os._exit(9) if step.done > 4 << 20 else None)
folder.take_in(io.BytesIO(bytes(9 << 20)), progress)
"""


def test_what_a_killed_intake_left_is_no_evidence_and_is_swept(
    folder: EvidenceFolder, tmp_path: Path
) -> None:
    name = taken_in(folder, b"a letter")
    command = [sys.executable, "-c", KILLED, str(tmp_path / "evidence")]
    assert subprocess.run(command, check=False, cwd=Path(__file__).parents[3]).returncode == 9
    assert len(files(tmp_path)) == 2
    assert folder.names() == (name,)
    assert folder.clear_unfinished() == 1
    assert files(tmp_path) == [name]


def test_what_is_not_here_cannot_be_set_apart_and_is_no_trouble(folder: EvidenceFolder) -> None:
    folder.set_apart("0" * 64)
    assert folder.apart() == ()
