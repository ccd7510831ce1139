"""A new data key: everything is sealed anew, records name originals anew, the old key opens nothing."""

import io
from pathlib import Path

import pytest

from tests.workbench.store.acts import add, said, take_in, tie, verified
from tests.workbench.store.test_keys import instead_of_argon2
from workbench import opening
from workbench.kernel.errors import Cancelled, StoreTrouble
from workbench.kernel.progress import Progress, Step, silent
from workbench.opening import Opened
from workbench.store import durable, file, journal, keys, new_key, slots
from workbench.store.attachments import EvidenceFolder
from workbench.store.data_key import DataKey
from workbench.store.new_key import LABEL, Prepared, clear_leftovers, prepared
from workbench.store.slots import FLOOR

PASSPHRASE = "seven wooden spoons"
SECOND = "eleven tin buckets here"


@pytest.fixture
def casebook(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """A casebook with notes, two originals and a passphrase."""
    monkeypatch.setattr(slots, "hash_secret_raw", instead_of_argon2)
    keys.create_keys(opened.folder, opened.store.state.casebook, opened.key, PASSPHRASE, FLOOR)
    tie(opened.store, add(opened.store, "First"), add(opened.store, "Second"))
    for number, original in enumerate((b"short", bytes(range(256)) * 9000)):
        take_in(opened.store, original, number)
    return opened


def renew(casebook: Opened, tmp_path: Path, progress: Progress | None = None) -> tuple[DataKey, str]:
    """Give the casebook a new key; the key, and what is told."""
    with prepared(casebook.store, casebook.key, tmp_path / "witnesses", progress or silent()) as ready:
        casebook.store.close()
        note = ready.take_place(PASSPHRASE, FLOOR)
    return ready.key, note


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_the_passphrase_opens_the_casebook_under_its_new_key(casebook: Opened, tmp_path: Path) -> None:
    before, folder = casebook.store.state, casebook.folder
    new, note = renew(casebook, tmp_path)
    casebook.lock.release()
    again = opening.open_folder(folder, PASSPHRASE, None, witnesses=tmp_path / "witnesses")
    assert again.key == new != casebook.key
    assert (again.warnings, again.store.why_read_only, note) == ((), None, "")
    assert said(verified(again.store)) == []
    assert again.store.state.entries == before.entries + 1
    entry = journal.entry(again.store.connection.cursor(), again.store.state.entries)
    assert entry is not None
    assert (entry.label, entry.final, entry.previous) == (LABEL, True, before.head)
    again.close()


def test_the_old_key_opens_nothing_any_more(casebook: Opened, tmp_path: Path) -> None:
    renew(casebook, tmp_path)
    with pytest.raises(StoreTrouble, match="cannot be read with this key"):
        file.connect(casebook.store.path, casebook.key)
    old = EvidenceFolder(casebook.folder / "evidence", casebook.key)
    for name in old.names():
        with pytest.raises(StoreTrouble, match="altered"):
            old.describe(name)
    assert names(casebook.folder) == {"store.db", "evidence", "keys.json", "keys.bak", "lock"}
    assert len(old.names()) == 2
    assert len(names(tmp_path / "witnesses")) == 1


def test_records_name_their_originals_anew(casebook: Opened, tmp_path: Path) -> None:
    new, _ = renew(casebook, tmp_path)
    connection = file.connect(casebook.store.path, new)
    rows = connection.execute("SELECT sealed_name, sha256, revision FROM paper ORDER BY number").fetchall()
    connection.close()
    evidence = EvidenceFolder(casebook.folder / "evidence", new)
    assert [evidence.describe(name).sha256 for name, _, _ in rows] == [sha256 for _, sha256, _ in rows]
    assert [revision for _, _, revision in rows] == [2, 2]


def test_a_second_passphrase_must_be_set_again_and_that_is_said(casebook: Opened, tmp_path: Path) -> None:
    keys.set_second_passphrase(casebook.folder, PASSPHRASE, SECOND, FLOOR)
    _, note = renew(casebook, tmp_path)
    assert "second passphrase no longer opens" in note
    with pytest.raises(StoreTrouble):
        keys.unlock(casebook.folder, SECOND)


def test_evidence_taken_in_while_the_rest_is_sealed_is_sealed_too(casebook: Opened, tmp_path: Path) -> None:
    taken: list[str] = []

    def work(step: Step) -> None:
        if not taken and casebook.store.why_read_only is None:
            taken.append(take_in(casebook.store, b"taken in meanwhile" * 100_000, 9).sha256)

    for number in range(10, 16):
        take_in(casebook.store, bytes([number]) * 3_000_000, number)
    new, _ = renew(casebook, tmp_path, Progress(work))
    evidence = EvidenceFolder(casebook.folder / "evidence", new)
    hashes = {evidence.describe(name).sha256 for name in evidence.names()}
    assert len(taken) == 1
    assert set(taken) < hashes
    assert len(hashes) == 9


def test_nothing_is_saved_between_the_copy_and_its_taking_place(casebook: Opened, tmp_path: Path) -> None:
    with (
        prepared(casebook.store, casebook.key, tmp_path / "witnesses", silent()),
        pytest.raises(StoreTrouble, match="sealed with a new key"),
    ):
        add(casebook.store, "Too late")
    add(casebook.store, "Goes on")
    assert said(verified(casebook.store)) == []


def test_a_change_that_is_not_completed_leaves_the_casebook_as_it_was(
    casebook: Opened, tmp_path: Path
) -> None:
    with (
        pytest.raises(ZeroDivisionError),
        prepared(casebook.store, casebook.key, tmp_path / "witnesses", silent()),
    ):
        raise ZeroDivisionError
    assert casebook.store.why_read_only is None
    assert said(verified(casebook.store)) == []
    assert keys.unlock(casebook.folder, PASSPHRASE).key == casebook.key


def test_a_cancelled_change_leaves_the_casebook_as_it_was(casebook: Opened, tmp_path: Path) -> None:
    progress = silent()
    progress.cancel()
    with pytest.raises(Cancelled):
        renew(casebook, tmp_path, progress)
    assert said(verified(casebook.store)) == []


def test_a_casebook_with_a_fault_is_not_given_a_new_key(casebook: Opened, tmp_path: Path) -> None:
    casebook.store.connection.execute("PRAGMA query_only = OFF")
    casebook.store.connection.execute("UPDATE note SET title = 'Forged' WHERE title = 'First'")
    with pytest.raises(StoreTrouble, match="not given a new key, because it has a fault: A note is not"):
        renew(casebook, tmp_path)
    assert casebook.store.why_read_only is None


def test_an_original_that_is_damaged_stops_a_change_of_key(casebook: Opened, tmp_path: Path) -> None:
    paper = take_in(casebook.store, b"original", 5)
    (casebook.folder / "evidence" / paper.sealed_name).write_bytes(b"ruined")
    with pytest.raises(StoreTrouble, match="sealed evidence file is damaged"):
        renew(casebook, tmp_path)
    assert (casebook.folder / "evidence" / paper.sealed_name).exists()


def test_a_swap_that_the_disk_refuses_leaves_the_old_key(
    casebook: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Prepared) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Prepared, "_swap", refuse)
    with pytest.raises(StoreTrouble, match="The casebook with its new key was not saved: the disk is full"):
        renew(casebook, tmp_path)
    casebook.lock.release()
    again = opening.open_folder(casebook.folder, PASSPHRASE, None, witnesses=tmp_path / "witnesses")
    assert again.key == casebook.key
    again.close()


def test_what_a_killed_change_left_is_cleared_and_nothing_else(casebook: Opened) -> None:
    evidence = casebook.folder / "evidence"
    foreign = EvidenceFolder(evidence, DataKey.random()).take_in(io.BytesIO(b"sealed with a lost key"))
    paper = take_in(casebook.store, b"original", 5)
    (evidence / paper.sealed_name).write_bytes(b"ruined, but named by a record" * 9)
    orphan = casebook.store.evidence.take_in(io.BytesIO(b"of this key, named by nobody"))
    for name in ("store.db.0123.unfinished", "store.db.0123.unfinished-journal"):
        (casebook.folder / name).write_bytes(b"half")
    with durable.create(evidence / "intake.0123.unfinished") as half:
        half.write(b"half")
    assert clear_leftovers(casebook.store) == 4
    left = names(evidence)
    assert foreign.name not in left
    assert {paper.sealed_name, orphan.name} < left
    assert len(left) == 4
    assert new_key.clear_leftovers(casebook.store) == 0
