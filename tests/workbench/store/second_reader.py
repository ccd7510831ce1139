"""Another program's reading of a store: SQLite3MultipleCiphers, which shares no cipher code with ours."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from workbench.store.data_key import DataKey


@contextmanager
def reading(path: Path, key: DataKey) -> Iterator[apsw.Connection]:
    """The store, opened by the other program."""
    connection = apsw.Connection(str(path))
    for name, value in (("cipher", "sqlcipher"), ("legacy", 4), ("key", f"x'{key.hex()}'")):
        connection.pragma(name, value)
    try:
        yield connection
    finally:
        connection.close()


def behind_the_cipher(path: Path, key: DataKey, scratch: Path) -> bytes:
    """Every page of a store as it is behind the cipher, those that are free too."""
    copy = scratch / "decrypted.db"
    shutil.copy(path, copy)
    with reading(copy, key) as connection:
        connection.pragma("rekey", "")
    content = copy.read_bytes()
    copy.unlink()
    return content
