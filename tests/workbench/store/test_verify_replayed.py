"""What the cipher cannot see: older pages and files, each rightly sealed, put back beside newer ones."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.assurance import Record as Assurance
from tests.workbench.store.acts import add, change
from workbench import opening
from workbench.kernel.errors import StoreTrouble
from workbench.kernel.progress import silent
from workbench.store import file, verify
from workbench.store.data_key import DataKey
from workbench.store.witness import Mark

PAGE = 4096


def look(path: Path, key: DataKey, seen: Mark | None) -> str:
    """The first fault of a store, or nothing."""
    try:
        connection = file.connect(path, key)
    except StoreTrouble as trouble:
        return trouble.message
    report = verify.verify(connection, None, seen, silent())
    connection.close()
    return "" if report.sound else report.faults[0].sentence


def everything(path: Path, key: DataKey) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but those of the index of the search, which is made from the others."""
    connection = file.connect(path, key)
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0")
    names = [name for (name,) in tables if not name.startswith("search_index")]
    rows = {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}
    connection.close()
    return rows


def pages(path: Path) -> list[bytes]:
    content = path.read_bytes()
    return [content[start : start + PAGE] for start in range(0, len(content), PAGE)]


def test_one_older_page_put_back_is_found_by_the_journal(
    opened: opening.Opened, tmp_path: Path, assurance: Assurance
) -> None:
    store, key = opened.store, opened.key
    ids = [add(store, f"Title {number}", "Some words. " * 20) for number in range(12)]
    older = pages(store.path)
    for id in ids:
        change(store, id, words="Other words. " * 20)
    newer, mark = pages(store.path), store.state.mark
    differing = [number for number, page in enumerate(older) if page != newer[number]]
    missed = []
    for number in differing:
        forged = tmp_path / "forged.db"
        forged.write_bytes(b"".join([*newer[:number], older[number], *newer[number + 1 :]]))
        if not look(forged, key, mark) and everything(forged, key) != everything(store.path, key):
            missed.append(number)
    assurance(test_id="T10", what="one older page put back", count=len(differing), failures=len(missed))
    assert len(differing) > 10
    assert missed == []


def test_an_older_file_with_todays_journal_is_never_taken_for_sound(
    opened: opening.Opened, tmp_path: Path, assurance: Assurance
) -> None:
    store, key = opened.store, opened.key
    ids = [add(store, f"Title {number}", "Some words. " * 50) for number in range(40)]
    older = tmp_path / "older.db"
    shutil.copy(store.path, older)
    for id in ids[:20]:
        change(store, id, words="Other words. " * 50)
    store.connection.execute("PRAGMA query_only = OFF")
    store.connection.execute("PRAGMA cache_size = 2")
    store.connection.execute("BEGIN IMMEDIATE")
    store.connection.execute("UPDATE note SET words = words || 'more'")
    shutil.copy(store.path.with_name("store.db-journal"), tmp_path / "older.db-journal")
    store.connection.execute("ROLLBACK")
    assert (tmp_path / "older.db-journal").stat().st_size > PAGE
    found = look(older, key, store.state.mark)
    assurance(test_id="T13", what="older file with a newer journal", count=1, failures=not found)
    assert found


@pytest.mark.parametrize("whole", [True, False])
def test_an_older_file_put_back_whole_is_found_by_the_witness_alone(
    opened: opening.Opened, tmp_path: Path, whole: bool
) -> None:
    store, key = opened.store, opened.key
    add(store, "First")
    older = tmp_path / "older.db"
    shutil.copy(store.path, older)
    add(store, "Second")
    found = look(older, key, store.state.mark if whole else None)
    assert found == ("This computer has seen 1 entry more than the journal holds." if whole else "")
