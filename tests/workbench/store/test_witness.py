"""The witness remembers how far a store had come, tells nobody else, and never stops work."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.store.data_key import DataKey
from workbench.store.witness import Mark, Witness, witness_folder

KEY = DataKey(bytes(range(32)))
MARK = Mark(sequence=12, entries=7, head="ab" * 32)
CASEBOOK = "casebook-aaaaaaaaaaaaaaaaaaaaaaaaaa"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "witnesses"


@pytest.fixture
def witness(folder: Path) -> Witness:
    return Witness(CASEBOOK, KEY, folder)


def full_disk(*_: object) -> None:
    raise OSError(errno.ENOSPC, "no space left")


def test_there_is_no_mark_before_one_was_written(witness: Witness) -> None:
    assert witness.read() is None
    assert not witness.damaged


def test_the_last_mark_is_read_back_by_the_next_process(witness: Witness, folder: Path) -> None:
    assert witness.write(Mark(1, 1, "00"))
    assert witness.write(MARK)
    assert Witness(CASEBOOK, KEY, folder).read() == MARK


def test_the_file_tells_nothing_and_is_its_owners_alone(witness: Witness, folder: Path) -> None:
    witness.write(MARK)
    (path,) = folder.iterdir()
    assert CASEBOOK not in path.name
    assert MARK.head.encode() not in path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700


def test_another_casebook_or_another_key_has_another_witness(witness: Witness, folder: Path) -> None:
    witness.write(MARK)
    assert Witness("casebook-b", KEY, folder).read() is None
    assert Witness(CASEBOOK, DataKey.random(), folder).read() is None


@given(st.data())
def test_any_flipped_bit_is_noticed(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    folder = tmp_path_factory.mktemp("witness")
    witness = Witness(CASEBOOK, KEY, folder)
    witness.write(MARK)
    (path,) = folder.iterdir()
    content = bytearray(path.read_bytes())
    content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    path.write_bytes(content)
    assert witness.read() is None
    assert witness.damaged


@pytest.mark.parametrize("content", [b"", b"x", bytes(500)])
def test_a_damaged_file_is_said_and_then_replaced(witness: Witness, folder: Path, content: bytes) -> None:
    witness.write(MARK)
    next(folder.iterdir()).write_bytes(content)
    assert witness.read() is None
    assert witness.damaged
    assert witness.write(MARK)
    assert witness.read() == MARK
    assert not witness.damaged


def test_what_cannot_be_read_is_damaged(witness: Witness, folder: Path) -> None:
    witness.write(MARK)
    (path,) = folder.iterdir()
    path.unlink()
    path.mkdir()
    assert witness.read() is None
    assert witness.damaged


def test_a_witness_that_cannot_be_written_is_said_once_and_stops_nothing(
    witness: Witness, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full_disk)
        assert not witness.write(MARK)
        assert not witness.write(MARK)
        assert "could not be written" in witness.take_notice()
        assert not witness.write(MARK)
        assert witness.take_notice() == ""
    assert witness.write(MARK)
    assert witness.take_notice() == ""


def test_a_failed_write_leaves_the_mark_before(
    witness: Witness, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    witness.write(MARK)
    monkeypatch.setattr(os, "replace", full_disk)
    assert not witness.write(Mark(13, 8, "cd"))
    assert witness.read() == MARK
    assert len(list(folder.iterdir())) == 1


def test_what_a_killed_process_left_is_cleared_at_the_next_write(witness: Witness, folder: Path) -> None:
    witness.write(MARK)
    (path,) = folder.iterdir()
    (folder / f"{path.name}.0123.unfinished").touch()
    (folder / "another.0123.unfinished").touch()
    Witness(CASEBOOK, KEY, folder).write(MARK)
    assert sorted(found.name for found in folder.iterdir()) == sorted([path.name, "another.0123.unfinished"])


def test_a_forgotten_witness_is_gone(witness: Witness) -> None:
    witness.write(MARK)
    witness.forget()
    witness.forget()
    assert witness.read() is None


def test_witnesses_are_kept_in_the_persons_own_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert witness_folder().name == "witnesses"
    assert witness_folder().parent.name == "investigators-workbench"
    assert witness_folder(tmp_path) == tmp_path
