"""Restoring: a backup comes back as the casebook it was, beside everything that is there already."""

import os
from pathlib import Path

import pytest

from tests.assurance import Record as Assurance
from tests.workbench.store.acts import add, content, take_in
from tests.workbench.store.conftest import Note
from workbench import opening
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.progress import silent
from workbench.store import file
from workbench.store.backup import MadeBackup, Source, back_up
from workbench.store.data_key import DataKey
from workbench.store.opened import OpenStore
from workbench.store.restore import drill, restore


@pytest.fixture
def source(opened: opening.Opened) -> Source:
    return Source(opened.store.connection, opened.folder, opened.key)


@pytest.fixture
def chosen(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def made(store: OpenStore, source: Source, chosen: Path) -> MadeBackup:
    add(store, "First", "with words")
    take_in(store, b"original" * 300_000)
    return back_up(source, chosen, silent())


def test_a_restored_casebook_is_the_one_backed_up(
    made: MadeBackup, source: Source, store: OpenStore, tmp_path: Path
) -> None:
    restored = restore(made.backup, source.key, tmp_path / "Restored.casebook", silent())
    assert restored.report.sound
    assert restored.report.counted.blobs == 1
    again = opening.open_folder(restored.folder, None, source.key, witnesses=tmp_path / "elsewhere")
    assert again.store.state == store.state
    assert again.warnings == ()
    with again.store.reading() as session:
        assert [row.title for row in session.query(Note)] == ["First"]
    again.close()


def test_a_casebook_restored_beside_its_newer_self_opens_for_reading_only(
    made: MadeBackup, source: Source, store: OpenStore, tmp_path: Path
) -> None:
    add(store, "Later")
    folder = restore(made.backup, source.key, tmp_path / "Restored.casebook", silent()).folder
    again = opening.open_folder(folder, None, source.key, witnesses=tmp_path / "witnesses")
    assert "1 entry of its journal" in str(again.store.why_read_only)
    again.close()


def test_a_restore_never_writes_over_anything(made: MadeBackup, source: Source, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="already something called"):
        restore(made.backup, source.key, source.folder, silent())


def test_a_restore_with_another_key_leaves_nothing(made: MadeBackup, tmp_path: Path) -> None:
    before = sorted(path.name for path in tmp_path.iterdir())
    with pytest.raises(StoreTrouble, match="cannot be read with this key"):
        restore(made.backup, DataKey.random(), tmp_path / "Restored.casebook", silent())
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_damaged_backup_is_not_restored(made: MadeBackup, source: Source, tmp_path: Path) -> None:
    store = made.backup.folder / file.NAME
    altered = bytearray(store.read_bytes())
    altered[-2000] ^= 1
    store.write_bytes(altered)
    assert not drill(made.backup, source.key, silent()).sound
    with pytest.raises(StoreTrouble, match="This backup is damaged"):
        restore(made.backup, source.key, tmp_path / "Restored.casebook", silent())
    assert not (tmp_path / "Restored.casebook").exists()


def test_missing_evidence_does_not_stop_a_restore_and_is_said(
    made: MadeBackup, source: Source, tmp_path: Path
) -> None:
    for path in made.backup.evidence.iterdir():
        path.unlink()
    restored = restore(made.backup, source.key, tmp_path / "Restored.casebook", silent())
    assert [fault.sentence for fault in restored.report.faults] == [
        "Its sealed original is missing or damaged."
    ]


def test_a_place_that_cannot_be_written_to_is_said(made: MadeBackup, source: Source, tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="The restored casebook was not saved"):
        restore(made.backup, source.key, tmp_path / "nowhere" / "Restored.casebook", silent())


def test_a_drill_writes_nothing(made: MadeBackup, source: Source, chosen: Path) -> None:
    before = content(chosen)
    assert drill(made.backup, source.key, silent()).sound
    assert content(chosen) == before


def test_an_original_comes_through_backup_and_restore_unchanged(
    store: OpenStore, source: Source, chosen: Path, tmp_path: Path, assurance: Assurance
) -> None:
    originals = [os.urandom(size) for size in (0, 1, 70_000, 1 << 20, 3_000_001)]
    papers = [take_in(store, original, number) for number, original in enumerate(originals)]
    made = back_up(source, chosen, silent())
    folder = restore(made.backup, source.key, tmp_path / "Restored.casebook", silent()).folder
    again = opening.open_folder(folder, None, source.key, witnesses=tmp_path / "witnesses")
    read = [b"".join(again.store.evidence.read(paper.sealed_name)) for paper in papers]
    again.close()
    wrong = sum(one != other for one, other in zip(originals, read, strict=True))
    assurance(test_id="T34", what="originals through backup and restore", count=len(read), failures=wrong)
    assert wrong == 0
