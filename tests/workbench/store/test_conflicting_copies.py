"""T14: copies that a synchronisation program leaves beside the store: listed, compared, never merged."""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlmodel import select

from tests.ready_made import KEY, Stock
from tests.workbench.store.acts import add, change
from tests.workbench.store.conftest import Note
from workbench import keeping, opening
from workbench.casebook import Casebook
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.store import conflicting_copies
from workbench.store.data_key import DataKey
from workbench.store.opened import OpenStore

Record = Callable[..., None]

COPIES = (  # as Dropbox, Nextcloud, Seafile, Syncthing, Resilio, OneDrive, Google Drive and iCloud name them
    "store (A’s conflicted copy 2020-02-17).db",
    "store (conflicted copy 2020-02-17 101010).db",
    "store (SFConflict a@b.example 2020-02-17-10-10-10).db",
    "store.sync-conflict-20200217-101010-ABCDEFG.db",
    "store.Conflict.db",
    "store-LAPTOP.db",
    "store (1).db",
    "store 2.db",
    "store.db (A’s conflicted copy)",
    "keys (conflicted copy).json",
    "keys-LAPTOP.bak",
)
NO_COPIES = (
    *(".DS_Store", "desktop.ini", "Thumbs.db", "store.db.0f.unfinished", "keys.json.0f.unfinished"),
    *("store.db.0f.unfinished-journal", "lock", "notes on the store.txt", "keys for the office.txt"),
)


@pytest.fixture
def key() -> DataKey:
    return KEY


@pytest.fixture
def folder(tmp_path: Path, stock: Stock) -> Path:
    """A casebook with one record, closed."""
    return stock.of(one_record).copied_to(tmp_path / "Westmere.casebook")


def one_record(casebook: Casebook) -> None:
    add(casebook.store, "First", "some words")


@pytest.fixture
def parted(folder: Path, key: DataKey) -> Iterator[Casebook]:
    """A casebook that went on alone on two computers, the other one's store beside it."""
    other = folder.with_name("other")
    shutil.copytree(folder, other)
    there = opening.open_folder(other, None, key, witnesses=other)
    change(there.store, the_note(there.store), words="as it is there")
    add(there.store, "Only there")
    there.close()
    shutil.move(other / "store.db", folder / COPIES[0])
    with Casebook.open(folder, key=key) as here:
        change(here.store, the_note(here.store), words="as it is here")
        yield here


def the_note(store: OpenStore) -> str:
    """The record that was there before the two went apart."""
    with store.reading() as session:
        return session.scalars(select(Note)).one().id


def names(folder: Path) -> set[str]:
    return {copy.name for copy in conflicting_copies.copies_beside(folder)}


def test_a_copy_is_listed_whatever_program_made_it(folder: Path, assurance: Record) -> None:
    missed = 0
    for name in COPIES:
        (folder / name).write_bytes(b"another version")
        missed += name not in names(folder)
    assurance(test_id="T14", what="names of conflicting copies listed", count=len(COPIES), failures=missed)
    assert missed == 0
    assert names(folder) == set(COPIES)


def test_what_is_no_copy_is_not_listed(folder: Path, assurance: Record) -> None:
    for name in NO_COPIES:
        (folder / name).write_bytes(b"something else")
    wrong = len(names(folder))
    assurance(test_id="T14", what="other files taken for a copy", count=len(NO_COPIES), failures=wrong)
    assert wrong == 0


def test_a_copy_of_an_original_or_of_the_whole_folder_is_listed(folder: Path) -> None:
    (folder / "evidence" / "0f (conflicted copy)").write_bytes(b"sealed")
    beside = folder.with_name("Westmere (conflicted copy).casebook")
    shutil.copytree(folder, beside)
    folder.with_name("Westmere conflict notes.txt").write_bytes(b"no casebook")
    assert names(folder) == {"0f (conflicted copy)", beside.name}
    (copy, _) = sorted(conflicting_copies.copies_beside(folder), key=lambda each: each.size)
    assert (copy.size, copy.changed_at.tzinfo is not None) == (6, True)


def test_a_casebook_that_is_itself_named_after_a_conflict_is_no_copy_of_itself(
    tmp_path: Path, key: DataKey
) -> None:
    made = tmp_path / "Conflict at Westmere.casebook"
    with Casebook.create(made, None, key=key) as casebook:
        assert casebook.warnings == ()


def test_a_folder_that_cannot_be_looked_through_tells_of_no_copies(tmp_path: Path) -> None:
    assert conflicting_copies.copies_beside(tmp_path / "gone") == ()


def test_opening_names_every_copy_and_says_that_nothing_was_merged(
    folder: Path, key: DataKey, assurance: Record
) -> None:
    for name in COPIES[:2]:
        (folder / name).write_bytes(b"another version")
    with Casebook.open(folder, key=key) as casebook:
        (told,) = casebook.warnings
        copies = keeping.copies_beside(casebook)
    said = all(f"“{name}”" in told for name in COPIES[:2]) and "Nothing was merged" in told
    assurance(test_id="T14", what="openings beside a copy that say so", count=1, failures=int(not said))
    assert said
    assert [copy.name for copy in copies] == sorted(COPIES[:2])


def test_without_a_copy_nothing_is_said(folder: Path, key: DataKey) -> None:
    with Casebook.open(folder, key=key) as casebook:
        assert casebook.warnings == ()
        assert keeping.copies_beside(casebook) == ()


def test_what_only_the_one_or_the_other_has_is_shown_side_by_side(parted: Casebook) -> None:
    (copy,) = keeping.copies_beside(parted)
    found = keeping.compare_copy(parted, copy)
    assert found.name == COPIES[0]
    assert found.common is not None
    assert found.common.number == 2
    assert [(entry.number, entry.label) for entry in found.here] == [(3, "Change a note")]
    assert [(entry.number, entry.label) for entry in found.there] == [
        (3, "Change a note"),
        (4, "Add a note"),
    ]
    assert found.on_both == (("note", the_note(parted.store)),)


def test_neither_is_changed_by_comparing_them(parted: Casebook, assurance: Record) -> None:
    (copy,) = keeping.copies_beside(parted)
    files = (parted.folder / "store.db", copy.path)
    before = [hashlib.sha256(path.read_bytes()).digest() for path in files]
    keeping.compare_copy(parted, copy)
    changed = sum(
        hashlib.sha256(path.read_bytes()).digest() != was for path, was in zip(files, before, strict=True)
    )
    assurance(test_id="T14", what="files changed by comparing", count=len(files), failures=changed)
    assert changed == 0
    assert sorted(path.name for path in parted.folder.iterdir()) == sorted(
        ["evidence", "lock", "store.db", COPIES[0]]
    )


def test_a_whole_folder_beside_it_is_compared_too(folder: Path, key: DataKey) -> None:
    shutil.copytree(folder, folder.with_name("Westmere (conflicted copy).casebook"))
    with Casebook.open(folder, key=key) as casebook:
        add(casebook.store, "Only here", "words")
        (copy,) = keeping.copies_beside(casebook)
        found = keeping.compare_copy(casebook, copy)
    assert (len(found.here), found.there) == (1, ())


def test_a_copy_of_another_casebook_has_nothing_in_common(folder: Path, key: DataKey) -> None:
    other = folder.with_name("Other.casebook")
    with Casebook.create(other, None, key=key):
        pass
    shutil.copyfile(other / "store.db", folder / COPIES[0])
    with Casebook.open(folder, key=key) as casebook:
        (copy,) = keeping.copies_beside(casebook)
        found = keeping.compare_copy(casebook, copy)
    assert found.common is None
    assert (len(found.here), len(found.there)) == (2, 1)


def test_a_copy_that_is_no_store_or_cannot_be_read_is_said(folder: Path, key: DataKey) -> None:
    (folder / COPIES[9]).write_bytes(b"{}")
    (folder / COPIES[0]).write_bytes(b"cut short")
    with Casebook.open(folder, key=key) as casebook:
        for copy, trouble in zip(keeping.copies_beside(casebook), (Refused, StoreTrouble), strict=True):
            with pytest.raises(trouble):
                keeping.compare_copy(casebook, copy)
