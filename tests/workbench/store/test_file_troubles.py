"""What the machine does to the encrypted file is undone if it can be, and otherwise put in words."""

import os
import shutil
from collections.abc import Callable
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


def trouble_of(act: Callable[[], object], path: Path) -> StoreTrouble:
    """What the person is told when `act` fails."""
    with pytest.raises(dbapi2.Error) as raised:
        act()
    return file.translate(raised.value, path)


@pytest.fixture
def crashed(path: Path, connection: Any, tmp_path: Path) -> Path:
    """A store as a power cut in the middle of a large save leaves it: half-written pages, and a journal."""
    connection.execute("PRAGMA cache_size = 5")
    connection.execute("BEGIN IMMEDIATE")
    for _ in range(200):
        connection.execute("INSERT INTO note (words) VALUES (?)", ("unfinished" * 50,))
    folder = tmp_path / "crashed"
    folder.mkdir()
    for found in (path, path.with_name(f"{path.name}-journal")):
        shutil.copy(found, folder)
    connection.execute("ROLLBACK")
    return folder / path.name


def test_a_crash_in_the_middle_of_a_save_is_undone_at_the_next_opening(crashed: Path) -> None:
    again = file.connect(crashed, KEY)
    assert again.execute("SELECT words FROM note").fetchall() == [("kept",)]
    assert file.quick_check(again) == ()
    again.close()


def test_a_crashed_store_is_not_opened_for_reading_only_and_the_way_out_is_said(crashed: Path) -> None:
    with pytest.raises(StoreTrouble, match="not closed properly") as trouble:
        file.connect(crashed, KEY, read_only=True)
    assert "written to" in trouble.value.next_step


def test_a_crashed_store_is_taken_to_fit_and_not_touched_by_the_wrong_key(crashed: Path) -> None:
    assert file.fits(crashed, KEY)
    with pytest.raises(StoreTrouble, match="cannot be read with this key"):
        file.connect(crashed, DataKey.random())
    again = file.connect(crashed, KEY)
    assert again.execute("SELECT words FROM note").fetchall() == [("kept",)]
    again.close()


def test_a_crash_that_left_half_a_page_at_the_end_is_undone(crashed: Path) -> None:
    with crashed.open("ab") as end:
        end.write(bytes(100))
    again = file.connect(crashed, KEY)
    assert again.execute("SELECT words FROM note").fetchall() == [("kept",)]
    again.close()


def test_a_file_in_use_by_another_is_said(path: Path, connection: Any) -> None:
    other = file.connect(path, KEY)
    other.execute("PRAGMA busy_timeout = 0")
    connection.execute("BEGIN EXCLUSIVE")
    assert "Another program" in trouble_of(lambda: other.execute("SELECT * FROM note"), path).message
    connection.execute("ROLLBACK")
    other.close()


def test_a_full_disk_is_said_and_the_store_is_as_before(path: Path, connection: Any) -> None:
    with file.lifted(connection):
        connection.execute("PRAGMA max_page_count = 3")
    told = trouble_of(
        lambda: connection.execute("INSERT INTO note (words) VALUES (?)", ("x" * 50_000,)), path
    )
    assert "disk is full" in told.message
    assert connection.execute("SELECT words FROM note").fetchall() == [("kept",)]


def test_a_file_moved_while_open_is_said(path: Path, connection: Any) -> None:
    path.rename(path.with_name("moved.db"))
    told = trouble_of(lambda: connection.execute("DELETE FROM note"), path)
    assert "no longer where it was" in told.message


def test_a_file_replaced_while_open_is_said(path: Path, connection: Any) -> None:
    copy = path.with_name("copy.db")
    shutil.copy(path, copy)
    os.replace(copy, path)  # noqa: PTH105 - as a program that synchronises folders does it
    told = trouble_of(lambda: connection.execute("DELETE FROM note"), path)
    assert "replaced while open" in told.message


@pytest.mark.parametrize(
    "code,words",
    [
        (dbapi2.SQLITE_LOCKED, "Another program"),
        (dbapi2.SQLITE_PROTOCOL, "Another program"),
        (dbapi2.SQLITE_PERM, "cannot be written"),
        (dbapi2.SQLITE_IOERR, "reported an error"),
        (dbapi2.SQLITE_IOERR | 10 << 8, "reported an error"),
        (dbapi2.SQLITE_CANTOPEN, "could not be opened"),
        (dbapi2.SQLITE_NOLFS, "of that size"),
        (dbapi2.SQLITE_CORRUPT, "damaged"),
        (dbapi2.SQLITE_NOTADB, "cannot be read with this key"),
    ],
)
def test_each_error_of_the_machine_is_put_in_words(
    path: Path, connection: Any, code: int, words: str
) -> None:
    error = dbapi2.OperationalError("said by the database: a name")
    error.sqlite_errorcode = code
    told = file.translate(error, path)
    assert words in told.message
    assert told.next_step
    assert "a name" not in str(told)


def test_an_error_of_the_program_itself_is_not_blamed_on_the_machine(path: Path, connection: Any) -> None:
    for statement in (
        "SELECT nothing FROM nowhere",
        "INSERT INTO note (id) VALUES (1)",
        "PRAGMA temp_store = 1",
    ):
        with pytest.raises(dbapi2.Error) as raised:
            connection.execute(statement)
        with pytest.raises(type(raised.value)):
            file.translate(raised.value, path)
    with pytest.raises(ZeroDivisionError):
        file.translate(ZeroDivisionError(), path)
