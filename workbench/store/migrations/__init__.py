"""Brings an older casebook to this program's version, one journalled step at a time, after a backup."""

from collections.abc import Callable, Mapping
from typing import Any

from workbench.kernel.errors import StoreTrouble
from workbench.store import journal, opened, schema

Connection = Any

STEPS: Mapping[int, tuple[str, ...]] = {}
"""For each version after the first, the statements that lead to it. Never edited once released."""


def bring_up_to_date(
    connection: Connection,
    *,
    read_only: bool,
    back_up: Callable[[], object],
    steps: Mapping[int, tuple[str, ...]] = STEPS,
    newest: int = schema.VERSION,
) -> int:
    """Migrate to the newest version and return how many steps that took.

    StoreTrouble: the casebook is newer than this program (nothing is touched), or older but not writable.
    """
    found = version_of(connection)
    if found > newest:
        raise StoreTrouble(
            f"This casebook was made by a newer version of the program (format {found}; here {newest}).",
            "Install the newer version. Nothing in the casebook was touched.",
        )
    if found == newest:
        return 0
    _must_be_writable(read_only=read_only)
    back_up()
    for version in range(found + 1, newest + 1):
        _step(connection, version, steps[version])
    return newest - found


def version_of(connection: Connection) -> int:
    """The format version that a store says it has."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def _must_be_writable(*, read_only: bool) -> None:
    if read_only:
        raise StoreTrouble(
            "This casebook was made by an older version of the program and must be brought up to date first.",
            "Copy it to a place where it can be written to, and open it there.",
        )


def _step(connection: Connection, version: int, statements: tuple[str, ...]) -> None:
    """One version's statements, its journal entry and the version number, all or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in statements:
            connection.execute(statement)
        _record(connection, version)
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _record(connection: Connection, version: int) -> None:
    state = opened.read_state(connection)
    entry = journal.next_entry(
        state.entries, state.head, f"Bring the casebook to format {version}", (), final=True
    )
    journal.append(connection.cursor(), entry, ())
    connection.execute(
        "UPDATE state SET sequence = sequence + 1, entries = ?, head = ?", (entry.number, entry.hash)
    )
