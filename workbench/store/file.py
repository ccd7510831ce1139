"""The one place that knows the cipher: how the encrypted file is made, opened, guarded and re-keyed."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from sqlcipher3 import dbapi2

from workbench.kernel.errors import StoreTrouble
from workbench.store import durable
from workbench.store.data_key import DataKey
from workbench.store.file_checks import full_check, quick_check
from workbench.store.file_troubles import translate

__all__ = [
    "NAME",
    "Connection",
    "compact",
    "connect",
    "fits",
    "full_check",
    "lifted",
    "quick_check",
    "rekey",
    "translate",
]

Connection: TypeAlias = Any

NAME = "store.db"
OLDEST_SQLITE = (3, 51, 3)  # older ones can lose committed pages: sqlite.org/wal.html#walresetbug

_APPLICATION = 0x49_57_42_31
_PLAINTEXT = b"SQLite format 3\0"
_PAGE = 4096
_PATIENCE = 5.0
_STATEMENTS = 500  # kept compiled: a window asks some three hundred different ones, and compiling is slow

_SETTINGS = (
    ("journal_mode", "DELETE", "delete"),
    ("synchronous", "EXTRA", "3"),
    ("locking_mode", "NORMAL", "normal"),
    ("temp_store", "MEMORY", "2"),
    ("secure_delete", "ON", "1"),
    ("foreign_keys", "ON", "1"),
    ("auto_vacuum", "0", "0"),
    ("mmap_size", "0", "0"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("cipher_memory_security", "ON", "1"),
    ("cache_size", "-65536", "-65536"),  # 64 MiB: long scans of the record take a quarter of the time with it
)
_ON_A_MAC = (("fullfsync", "1", "1"),)

_MAY_BE_GIVEN_A_VALUE = frozenset(
    {
        *("query_only", "user_version", "defer_foreign_keys", "busy_timeout", "cache_size", "cache_spill"),
        *("quick_check", "integrity_check", "foreign_key_check", "foreign_key_list", "optimize"),
        *("table_info", "table_list", "table_xinfo", "index_info", "index_list", "index_xinfo"),
    }
)
_NEVER_ALLOWED_FUNCTIONS = frozenset({"load_extension", "sqlcipher_export", "fts3_tokenizer"})


def connect(path: Path, key: DataKey, *, create: bool = False, read_only: bool = False) -> Connection:
    """A connection to the encrypted file, with every setting made, read back and guarded.

    It commits by itself unless a transaction is begun, and belongs to the thread that made it. Raises
    StoreTrouble: a file that is absent, empty, cut short, not encrypted, damaged, or of another key; an
    unsafe build of SQLite; with `create`, a file that exists.
    """
    if create:
        _make(path, key)
    _refuse_what_is_no_store(path)
    flags = dbapi2.SQLITE_OPEN_READONLY if read_only else dbapi2.SQLITE_OPEN_READWRITE
    connection = _opened(path, key, flags)
    try:
        _settle(connection)
        if not read_only:
            _must_be_writable(connection)
    except dbapi2.Error as error:
        connection.close()
        raise _why_it_did_not_open(error, path, read_only=read_only) from None
    except StoreTrouble:
        connection.close()
        raise
    connection.set_authorizer(_authorise)
    return connection


def fits(path: Path, key: DataKey) -> bool:
    """Whether the file's first page was written with `key`; one that cannot be asked now is taken to fit."""
    _refuse_what_is_no_store(path)
    connection = _opened(path, key, dbapi2.SQLITE_OPEN_READONLY)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except dbapi2.Error as error:
        return bool(error.sqlite_errorcode != dbapi2.SQLITE_NOTADB)
    finally:
        connection.close()
    return True


@contextmanager
def lifted(connection: Connection) -> Iterator[None]:
    """Lift the guard over the settings and over attached files, for what cannot be done under it."""
    connection.set_authorizer(None)
    try:
        yield
    finally:
        connection.set_authorizer(_authorise)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Whatever the machine refuses the library in here, as a sentence for a person."""
    try:
        yield
    except dbapi2.Error as error:
        raise translate(error, path) from None


def rekey(connection: Connection, key: DataKey) -> None:
    """Encrypt the whole file anew with `key`, in one transaction."""
    with lifted(connection):
        connection.execute(f"PRAGMA rekey = {_literal(key)}")


def compact(connection: Connection) -> None:
    """Write the file anew without its free pages, so that nothing erased is left in them."""
    with lifted(connection):
        connection.execute("VACUUM")


def _make(path: Path, key: DataKey) -> None:
    """A new encrypted file with its first page written."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        raise StoreTrouble(
            "There is a casebook's file here already.", "Choose a new, empty folder."
        ) from None
    except OSError as error:
        raise durable.disk_trouble(error, "The new casebook") from None
    try:
        _write_first_page(path, key)
        durable.sync_folder(path.parent)
    except dbapi2.Error as error:
        path.unlink()
        raise translate(error, path.parent) from None
    if _begins_as_plaintext(path):
        path.unlink()
        raise StoreTrouble(
            "The new casebook's file came out unencrypted, and was removed.", "Install the program again."
        )


def _write_first_page(path: Path, key: DataKey) -> None:
    connection = _opened(path, key, dbapi2.SQLITE_OPEN_READWRITE)
    try:
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute(f"PRAGMA application_id = {_APPLICATION}")
    finally:
        connection.close()


def _begins_as_plaintext(path: Path) -> bool:
    """Read by hand, so only while no connection is open: closing the file would drop SQLite's locks on it."""
    with path.open("rb") as file:
        return file.read(len(_PLAINTEXT)) == _PLAINTEXT


def _refuse_what_is_no_store(path: Path) -> None:
    """Look at the file from outside only; SQLite takes an empty or tiny file for a new database."""
    try:
        found = path.stat()
    except OSError:
        raise StoreTrouble(
            "The casebook's file store.db is not in this folder.",
            "Check that the whole folder is there, or restore a backup.",
        ) from None
    if not stat.S_ISREG(found.st_mode):
        raise StoreTrouble("store.db in this folder is not a file.", "Restore a backup.")
    if found.st_size == 0:
        raise StoreTrouble("The casebook's file is empty.", "Restore a backup.")
    journal = path.with_name(f"{path.name}-journal")
    if found.st_size < _PAGE or (found.st_size % _PAGE and not journal.exists()):
        raise StoreTrouble(
            "The casebook's file was cut short, or something was added to it.",
            "Copy it again whole, or restore a backup.",
        )


def _opened(path: Path, key: DataKey, flags: int) -> Connection:
    """A connection that has its key, before anything is read. The cipher's own log is off: it names files."""
    if dbapi2.sqlite_version_info < OLDEST_SQLITE:
        raise StoreTrouble(
            f"SQLite {dbapi2.sqlite_version} is too old to be safe.", "Install the program again."
        )
    try:
        connection = dbapi2.connect(
            str(path),
            timeout=_PATIENCE,
            isolation_level=None,
            flags=flags,
            cached_statements=_STATEMENTS,
        )
    except dbapi2.Error as error:
        raise translate(error, path) from None
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute("PRAGMA cipher_memory_security = ON")
    if not _value(connection, "cipher_version"):
        connection.close()
        raise StoreTrouble(
            "This build of SQLite cannot encrypt, so nothing was opened.", "Install the program again."
        )
    connection.execute(f"PRAGMA key = {_literal(key)}")
    return connection


def _settle(connection: Connection) -> None:
    """Read the first page, so that a wrong key is known now, then make every setting and read it back."""
    connection.execute("SELECT count(*) FROM sqlite_master")
    for name, wanted, read_back in _SETTINGS + (_ON_A_MAC if sys.platform == "darwin" else ()):
        connection.execute(f"PRAGMA {name} = {wanted}").fetchall()
        if _value(connection, name) != read_back:
            raise StoreTrouble(
                f"The casebook's file could not be opened safely: the setting {name} was not accepted.",
                "Install the program again, or restore a backup.",
            )


def _must_be_writable(connection: Connection) -> None:
    """SQLite opens for reading only, without a word, where it may not write: here that is an error.

    A transaction that is begun tells nothing, because one for writing is then begun for reading. This begins
    to write and finds nothing to do: no page is free to be moved.
    """
    connection.execute("PRAGMA incremental_vacuum(1)")


def _value(connection: Connection, pragma: str) -> str:
    row = connection.execute(f"PRAGMA {pragma}").fetchone()
    return str(row[0]) if row else ""


def _literal(key: DataKey) -> str:
    return f"\"x'{key.hex()}'\""


def _why_it_did_not_open(error: dbapi2.Error, path: Path, *, read_only: bool) -> StoreTrouble:
    if error.sqlite_errorcode == dbapi2.SQLITE_READONLY and read_only:
        return StoreTrouble(
            "The casebook was not closed properly last time, and must be put in order first.",
            "Open it once from a folder that can be written to.",
        )
    if error.sqlite_errorcode == dbapi2.SQLITE_NOTADB and _is_plaintext(path):
        return StoreTrouble(
            "This file is not encrypted, so it is not a casebook's file, and was not opened.",
            "Restore a backup.",
        )
    return translate(error, path)


def _is_plaintext(path: Path) -> bool:
    """Whether SQLite can read the file without a key. Asked through SQLite: see `_begins_as_plaintext`."""
    connection = dbapi2.connect(str(path), flags=dbapi2.SQLITE_OPEN_READONLY)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except dbapi2.Error as error:
        return bool(error.sqlite_errorcode != dbapi2.SQLITE_NOTADB)
    finally:
        connection.close()
    return True


def _authorise(action: int, first: str | None, second: str | None, *_where: str | None) -> int:
    """SQLite asks this of every statement: other files, extensions and the settings are out of reach."""
    return int(dbapi2.SQLITE_DENY if _is_denied(action, first, second) else dbapi2.SQLITE_OK)


def _is_denied(action: int, first: str | None, second: str | None) -> bool:
    if action == dbapi2.SQLITE_PRAGMA:
        return second is not None and str(first).lower() not in _MAY_BE_GIVEN_A_VALUE
    if action == dbapi2.SQLITE_FUNCTION:
        return str(second).lower() in _NEVER_ALLOWED_FUNCTIONS
    return action in (dbapi2.SQLITE_ATTACH, dbapi2.SQLITE_DETACH)
