"""Whose store a file is."""

from pathlib import Path

from sqlcipher3 import dbapi2

from workbench.store import file
from workbench.store.opened import read_state


def casebook_of(connection: file.Connection, path: Path) -> str:
    """The id of the casebook that a store belongs to. Raises StoreTrouble if it cannot be read."""
    try:
        return read_state(connection).casebook
    except dbapi2.Error as error:
        raise file.translate(error, path) from None
