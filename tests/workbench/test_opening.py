"""Creating and opening a casebook's folder: what is made, what is refused, what is told."""

import shutil
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from workbench import opening
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.opening import Opened
from workbench.store import schema
from workbench.store.data_key import DataKey


@pytest.fixture
def key() -> DataKey:
    return DataKey.random()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Westmere.casebook"


@pytest.fixture
def witnesses(tmp_path: Path) -> Path:
    return tmp_path / "witnesses"


def write(opened: Opened) -> None:
    opened.store.commit("Any act", lambda _: None, final=True)


def test_a_new_casebook_holds_its_store_its_evidence_folder_and_its_lock(
    folder: Path, key: DataKey, witnesses: Path
) -> None:
    opening.create(folder, None, key, witnesses).close()
    assert sorted(path.name for path in folder.iterdir()) == ["evidence", "lock", "store.db"]
    assert oct(folder.stat().st_mode & 0o777) == "0o700"


def test_nothing_half_made_is_left_beside_a_new_casebook(folder: Path, key: DataKey, witnesses: Path) -> None:
    opening.create(folder, None, key, witnesses).close()
    assert sorted(path.name for path in folder.parent.iterdir()) == ["Westmere.casebook", "witnesses"]


def test_what_a_killed_program_left_half_made_is_cleared_away_at_the_next_opening(
    folder: Path, key: DataKey, witnesses: Path
) -> None:
    opening.create(folder, None, key, witnesses).close()
    for left in ("store.db.0f.unfinished", "store.db.0f.unfinished-journal", "evidence/intake.0f.unfinished"):
        (folder / left).write_bytes(b"half")
    opening.open_folder(folder, None, key, read_only=True, witnesses=witnesses).close()
    assert len(list(folder.rglob("*.unfinished*"))) == 3
    opening.open_folder(folder, None, key, witnesses=witnesses).close()
    assert list(folder.rglob("*.unfinished*")) == []


def test_a_name_that_is_taken_is_refused(folder: Path, key: DataKey, witnesses: Path) -> None:
    folder.mkdir()
    with pytest.raises(Refused, match="already something called"):
        opening.create(folder, None, key, witnesses)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path, key: DataKey) -> None:
    with pytest.raises(StoreTrouble, match="could not be made there"):
        opening.create(tmp_path / "nowhere" / "x.casebook", None, key)


def test_a_folder_without_a_store_is_not_a_casebook(tmp_path: Path, key: DataKey) -> None:
    with pytest.raises(StoreTrouble, match="is not a casebook"):
        opening.open_folder(tmp_path, None, key)


def test_a_casebook_open_in_one_window_is_refused_in_another(
    folder: Path, key: DataKey, witnesses: Path
) -> None:
    first = opening.create(folder, None, key, witnesses)
    with pytest.raises(StoreTrouble, match="already open"):
        opening.open_folder(folder, None, key, witnesses=witnesses)
    first.close()
    opening.open_folder(folder, None, key, witnesses=witnesses).close()


def test_the_wrong_key_is_refused_and_the_folder_can_be_opened_afterwards(
    folder: Path, key: DataKey, witnesses: Path
) -> None:
    opening.create(folder, None, key, witnesses).close()
    with pytest.raises(StoreTrouble):
        opening.open_folder(folder, None, DataKey.random(), witnesses=witnesses)
    opening.open_folder(folder, None, key, witnesses=witnesses).close()


def test_read_only_shows_everything_and_changes_nothing(folder: Path, key: DataKey, witnesses: Path) -> None:
    opening.create(folder, None, key, witnesses).close()
    opened = opening.open_folder(folder, None, key, read_only=True, witnesses=witnesses)
    assert "reading only" in opened.warnings[0]
    with pytest.raises(StoreTrouble, match="reading only"):
        write(opened)
    opened.close()


def test_an_older_copy_put_back_says_how_many_entries_are_missing(
    folder: Path, key: DataKey, witnesses: Path, tmp_path: Path
) -> None:
    opened = opening.create(folder, None, key, witnesses)
    opened.close()
    shutil.copy(folder / "store.db", tmp_path / "older.db")
    opened = opening.open_folder(folder, None, key, witnesses=witnesses)
    for _ in range(3):
        write(opened)
    opened.close()
    shutil.copy(tmp_path / "older.db", folder / "store.db")
    opened = opening.open_folder(folder, None, key, witnesses=witnesses)
    assert "3 entries of its journal are missing" in opened.warnings[0]
    with pytest.raises(StoreTrouble, match="open for reading only"):
        write(opened)
    opened.close()


def test_another_history_of_the_same_length_is_noticed(
    folder: Path, key: DataKey, witnesses: Path, tmp_path: Path
) -> None:
    opening.create(folder, None, key, witnesses).close()
    shutil.copytree(folder, tmp_path / "Copy.casebook")
    for place, notes in ((tmp_path / "Copy.casebook", tmp_path / "elsewhere"), (folder, witnesses)):
        opened = opening.open_folder(place, None, key, witnesses=notes)
        write(opened)
        opened.close()
    opened = opening.open_folder(tmp_path / "Copy.casebook", None, key, witnesses=witnesses)
    assert "its history differs" in opened.warnings[0]
    opened.close()


def test_a_file_replaced_while_open_is_refused_at_the_next_act(
    folder: Path, key: DataKey, witnesses: Path
) -> None:
    opened = opening.create(folder, None, key, witnesses)
    shutil.copy(folder / "store.db", folder / "other.db")
    (folder / "other.db").replace(folder / "store.db")
    with pytest.raises(StoreTrouble, match="replaced by another while open"):
        write(opened)
    opened.close()


def test_a_file_deleted_while_open_is_refused_at_the_next_act(
    folder: Path, key: DataKey, witnesses: Path
) -> None:
    opened = opening.create(folder, None, key, witnesses)
    (folder / "store.db").rename(folder.parent / "moved.db")
    with pytest.raises(StoreTrouble, match="moved or deleted while open"):
        write(opened)
    opened.close()


def test_a_file_overwritten_in_place_while_open_is_refused_at_the_next_act(
    folder: Path, key: DataKey, witnesses: Path
) -> None:
    opened = opening.create(folder, None, key, witnesses)
    older = (folder / "store.db").read_bytes()
    write(opened)
    write(opened)
    (folder / "store.db").write_bytes(older)
    with pytest.raises(
        StoreTrouble, match=r"overwritten while open: it stands at commit 1, this session is at 3"
    ):
        write(opened)
    opened.close()


def test_a_damaged_witness_is_told_and_made_anew(folder: Path, key: DataKey, witnesses: Path) -> None:
    opening.create(folder, None, key, witnesses).close()
    for note in witnesses.iterdir():
        note.write_bytes(b"damaged")
    opened = opening.open_folder(folder, None, key, witnesses=witnesses)
    assert "outside its folder, is damaged" in opened.warnings[0]
    write(opened)
    opened.close()
    opened = opening.open_folder(folder, None, key, witnesses=witnesses)
    assert opened.warnings == ()
    opened.close()


def test_a_disk_that_fails_while_a_casebook_is_made_leaves_nothing_and_is_said(
    folder: Path, key: DataKey, witnesses: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        error = dbapi2.OperationalError("disk I/O error")
        error.sqlite_errorcode = dbapi2.SQLITE_IOERR
        raise error

    monkeypatch.setattr(schema, "create", fail)
    with pytest.raises(StoreTrouble):
        opening.create(folder, None, key, witnesses)
    assert list(folder.parent.iterdir()) == []
