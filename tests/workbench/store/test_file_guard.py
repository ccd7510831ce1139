"""Every connection has the safe settings, and nothing but erasure and a new key gets past their guard."""

import sys
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from workbench.kernel.errors import StoreTrouble
from workbench.store import file
from workbench.store.data_key import DataKey

KEY = DataKey(bytes(range(32)))


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


SAFE = {
    "journal_mode": "delete", "synchronous": 3, "locking_mode": "normal", "temp_store": 2, "secure_delete": 1,
    "foreign_keys": 1, "auto_vacuum": 0, "mmap_size": 0, "trusted_schema": 0, "cell_size_check": 1,
    "cipher_memory_security": "1", "cipher_log_level": "NONE", "cipher_page_size": "4096",
}  # fmt: skip


@pytest.mark.parametrize("read_only", [False, True])
def test_every_setting_is_made_on_every_connection(path: Path, connection: Any, read_only: bool) -> None:
    again = file.connect(path, KEY, read_only=read_only)
    assert {name: again.execute(f"PRAGMA {name}").fetchone()[0] for name in SAFE} == SAFE
    assert again.isolation_level is None
    again.close()


def test_a_mac_syncs_to_the_disk_itself(path: Path, connection: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    again = file.connect(path, KEY)
    assert again.execute("PRAGMA fullfsync").fetchone() == (1,)
    again.close()


def test_a_file_that_does_not_take_a_setting_is_refused(path: Path, connection: Any) -> None:
    with file.lifted(connection):
        connection.execute("PRAGMA auto_vacuum = FULL")
        connection.execute("VACUUM")
    with pytest.raises(StoreTrouble, match="setting auto_vacuum was not accepted"):
        file.connect(path, KEY)


DENIED = "not authorized|authorization denied"
FORBIDDEN = [
    "ATTACH ':memory:' AS other",
    "VACUUM",
    "VACUUM INTO 'copy.db'",
    "PRAGMA journal_mode = WAL",
    "PRAGMA main.synchronous = OFF",
    "PRAGMA SYNCHRONOUS(0)",
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA temp_store = FILE",
    "PRAGMA secure_delete = OFF",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA mmap_size = 1000000",
    "PRAGMA trusted_schema = ON",
    "PRAGMA cell_size_check = OFF",
    "PRAGMA writable_schema = ON",
    "PRAGMA cipher_memory_security = OFF",
    "PRAGMA cipher_log = 'out.log'",
    "PRAGMA key = 'x'",
    "PRAGMA rekey = 'x'",
    "PRAGMA application_id = 1",
    "SELECT load_extension('x')",
    "SELECT sqlcipher_export('main')",
]

ALLOWED = [
    "PRAGMA query_only = ON",
    "PRAGMA query_only = OFF",
    "PRAGMA user_version = 4",
    "PRAGMA user_version",
    "PRAGMA defer_foreign_keys = ON",
    "PRAGMA journal_mode",
    "PRAGMA table_info(note)",
    "PRAGMA foreign_key_check(note)",
    "PRAGMA quick_check",
    "PRAGMA integrity_check(note)",
    "PRAGMA cipher_integrity_check",
    "CREATE VIRTUAL TABLE words USING fts5(text, content='')",
    "INSERT INTO words (words, rank) VALUES ('secure-delete', 1)",
    "INSERT INTO words (rowid, text) VALUES (1, 'kept')",
    "SELECT snippet(words, 0, '', '', '', 5) FROM words WHERE words MATCH 'kept'",
    "SELECT count(*), max(id) FROM note",
    "CREATE TEMP TABLE passing (x)",
    "SAVEPOINT one",
]


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_settings_other_files_and_extensions_are_out_of_reach(connection: Any, statement: str) -> None:
    with pytest.raises(dbapi2.Error, match=DENIED):
        connection.execute(statement)


def test_what_the_store_needs_is_allowed(connection: Any) -> None:
    for statement in ALLOWED:
        connection.execute(statement).fetchall()


def test_the_guard_is_lifted_only_inside_and_comes_back_after_an_error(connection: Any) -> None:
    with file.lifted(connection):
        connection.execute("PRAGMA temp_store = MEMORY")
    with pytest.raises(dbapi2.OperationalError), file.lifted(connection):
        connection.execute("SELECT * FROM nowhere")
    with pytest.raises(dbapi2.Error, match=DENIED):
        connection.execute("PRAGMA temp_store = MEMORY")


def test_compacting_leaves_nothing_of_what_was_deleted(path: Path, connection: Any) -> None:
    connection.execute("INSERT INTO note (words) VALUES (?)", ("x" * 500_000,))
    connection.execute("DELETE FROM note WHERE length(words) > 100")
    size = path.stat().st_size
    file.compact(connection)
    assert path.stat().st_size < size / 10
    assert connection.execute("SELECT words FROM note").fetchall() == [("kept",)]


def test_a_rekeyed_file_opens_with_the_new_key_only(path: Path, connection: Any) -> None:
    key = DataKey.random()
    file.rekey(connection, key)
    assert file.fits(path, key)
    assert not file.fits(path, KEY)
    assert connection.execute("SELECT words FROM note").fetchall() == [("kept",)]


def test_a_backup_through_the_driver_is_encrypted_with_its_own_key(path: Path, connection: Any) -> None:
    other = path.with_name("backup.db")
    key = DataKey.random()
    target = file.connect(other, key, create=True)
    connection.backup(target, pages=1)
    target.close()
    again = file.connect(other, key)
    assert again.execute("SELECT words FROM note").fetchall() == [("kept",)]
    again.close()
    assert b"kept" not in other.read_bytes()
