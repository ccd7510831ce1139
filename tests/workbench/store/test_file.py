"""The encrypted file is made and opened with its key only, and everything else is said plainly."""

import importlib
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from workbench.kernel.errors import StoreTrouble
from workbench.store import file
from workbench.store.data_key import DataKey

KEY = DataKey(bytes(range(32)))
PLAINTEXT = b"SQLite format 3\0"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / file.NAME


@pytest.fixture
def connection(path: Path) -> Any:
    made = file.connect(path, KEY, create=True)
    made.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT)")
    made.execute("INSERT INTO note (words) VALUES ('kept')")
    yield made
    made.close()


def plaintext(path: Path) -> None:
    made = dbapi2.connect(str(path))
    made.execute("CREATE TABLE note (words)")
    made.close()


# ------------------------------------------------------------------------------------- making


def test_a_new_file_is_encrypted_and_its_owners_alone(path: Path, connection: Any) -> None:
    content = path.read_bytes()
    assert not content.startswith(PLAINTEXT[:6])
    assert b"note" not in content
    assert b"kept" not in content
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_new_file_never_overwrites_one(path: Path, connection: Any) -> None:
    before = path.read_bytes()
    with pytest.raises(StoreTrouble, match="a casebook's file here already"):
        file.connect(path, KEY, create=True)
    assert path.read_bytes() == before


def test_a_new_file_in_a_folder_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="was not saved"):
        file.connect(tmp_path / "gone" / file.NAME, KEY, create=True)


class WithoutCipher:
    """A connection that takes a key and encrypts nothing, as builds without the cipher do."""

    def __init__(self, real: Any) -> None:
        self.real = real

    def execute(self, statement: str) -> Any:
        return self.real.execute("SELECT 1" if "PRAGMA key" in statement else statement)

    def close(self) -> None:
        self.real.close()


def test_a_new_file_that_comes_out_unencrypted_is_removed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = dbapi2.connect
    monkeypatch.setattr(dbapi2, "connect", lambda *given, **named: WithoutCipher(real(*given, **named)))
    with pytest.raises(StoreTrouble, match="came out unencrypted"):
        file.connect(path, KEY, create=True)
    assert not path.exists()


class FullDisk(WithoutCipher):
    """A connection whose first write finds the disk full."""

    def execute(self, statement: str) -> Any:
        if "application_id" in statement:
            error = dbapi2.OperationalError("database or disk is full")
            error.sqlite_errorcode = dbapi2.SQLITE_FULL
            raise error
        return self.real.execute(statement)


def test_a_new_file_that_cannot_be_written_is_removed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = dbapi2.connect
    monkeypatch.setattr(dbapi2, "connect", lambda *given, **named: FullDisk(real(*given, **named)))
    with pytest.raises(StoreTrouble, match="disk is full"):
        file.connect(path, KEY, create=True)
    assert not path.exists()


# ------------------------------------------------------------------------------------ opening


def test_what_was_written_is_there_with_the_right_key(path: Path, connection: Any) -> None:
    again = file.connect(path, KEY)
    assert again.execute("SELECT words FROM note").fetchall() == [("kept",)]
    again.close()


def test_the_wrong_key_is_said(path: Path, connection: Any) -> None:
    with pytest.raises(StoreTrouble, match="cannot be read with this key"):
        file.connect(path, DataKey.random())


def test_a_key_is_known_to_fit_or_not(path: Path, connection: Any) -> None:
    assert file.fits(path, KEY)
    assert not file.fits(path, DataKey.random())


@pytest.mark.parametrize(
    "content,words",
    [
        (b"", "is empty"),
        (b"x", "cut short"),
        (bytes(4095), "cut short"),
        (bytes(4097), "cut short"),
        (bytes(4096), "cannot be read with this key"),
        (PLAINTEXT + bytes(4080), "not encrypted|cannot be read with this key"),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else len(value),
)
def test_a_file_that_is_no_store_is_refused_and_left_as_it_is(path: Path, content: bytes, words: str) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreTrouble, match=words):
        file.connect(path, KEY)
    assert path.read_bytes() == content


def test_a_file_that_is_not_there_is_not_made(path: Path) -> None:
    for read_only in (False, True):
        with pytest.raises(StoreTrouble, match="not in this folder"):
            file.connect(path, KEY, read_only=read_only)
    assert not path.exists()


def test_a_folder_in_the_files_place_is_refused(path: Path) -> None:
    path.mkdir()
    with pytest.raises(StoreTrouble, match="is not a file"):
        file.connect(path, KEY)


def test_an_unencrypted_database_is_refused_and_left_as_it_is(path: Path) -> None:
    plaintext(path)
    before = path.read_bytes()
    assert before.startswith(PLAINTEXT)
    with pytest.raises(StoreTrouble, match="not encrypted"):
        file.connect(path, KEY)
    assert path.read_bytes() == before


def test_an_unencrypted_and_damaged_database_is_still_called_unencrypted(path: Path) -> None:
    plaintext(path)
    path.write_bytes(path.read_bytes()[:4096])
    with pytest.raises(StoreTrouble, match="not encrypted"):
        file.connect(path, KEY)


def test_a_file_that_cannot_be_opened_is_said(
    path: Path, connection: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, elsewhere = dbapi2.connect, path.parent / "no folder" / "store.db"
    monkeypatch.setattr(dbapi2, "connect", lambda _, **named: real(str(elsewhere), **named))
    with pytest.raises(StoreTrouble, match="could not be opened"):
        file.connect(path, KEY)


def test_an_older_sqlite_is_refused(path: Path, connection: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dbapi2, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(StoreTrouble, match="too old to be safe"):
        file.connect(path, KEY)


def test_a_sqlite_without_a_cipher_is_refused(
    path: Path, connection: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = importlib.import_module("sqlite3")
    monkeypatch.setattr(dbapi2, "connect", lambda given, **_: plain.connect(given))
    with pytest.raises(StoreTrouble, match="cannot encrypt"):
        file.connect(path, KEY)


def test_nothing_is_written_through_a_connection_for_reading(path: Path, connection: Any) -> None:
    before = path.read_bytes()
    reading = file.connect(path, KEY, read_only=True)
    assert reading.execute("SELECT count(*) FROM note").fetchone() == (1,)
    with pytest.raises(dbapi2.Error) as raised:
        reading.execute("DELETE FROM note")
    assert "cannot be written to" in file.translate(raised.value, path).message
    reading.close()
    assert path.read_bytes() == before


def test_a_file_that_could_only_be_opened_for_reading_is_not_taken_for_one_to_write(
    path: Path, connection: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = file._opened
    reading = dbapi2.SQLITE_OPEN_READONLY
    monkeypatch.setattr(file, "_opened", lambda path, key, _: opened(path, key, reading))
    with pytest.raises(StoreTrouble, match="cannot be written to"):
        file.connect(path, KEY)
