"""The keeper's acts through the door that the command line and the window use."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workbench.store.acts import add, verified
from tests.workbench.store.test_export import check
from tests.workbench.store.test_keys import instead_of_argon2
from workbench import keeping
from workbench.casebook import Casebook
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.store import file, keys, slots
from workbench.store.data_key import DataKey
from workbench.store.keepers_act import KeepersAct
from workbench.store.opened import OpenStore
from workbench.store.slots import FLOOR

PASSPHRASE = "seven wooden spoons"
ANOTHER = "eleven tin buckets here"


@pytest.fixture(autouse=True)
def _in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "hash_secret_raw", instead_of_argon2)


@pytest.fixture
def casebook(tmp_path: Path) -> Iterator[Casebook]:
    with Casebook.create(tmp_path / "Try.casebook", PASSPHRASE) as opened:
        add(opened.store, "First", "some words")
        yield opened


def words_of(casebook: Casebook) -> str:
    return " ".join(keeping.recovery_words(casebook.key))


def test_a_casebook_is_verified_through_the_door(casebook: Casebook) -> None:
    report = keeping.verify(casebook)
    assert report.sound
    assert report.counted == keeping.Counted(entries=2, images=1, rows=1, blobs=0)


def test_a_backup_is_restored_by_the_passphrase_or_by_the_sheet(casebook: Casebook, tmp_path: Path) -> None:
    made = keeping.back_up(casebook, tmp_path / "backups")
    words = words_of(casebook)
    assert keeping.drill(made.backup.folder, words).sound
    one = keeping.restore(made.backup.folder, tmp_path / "One.casebook", PASSPHRASE)
    two = keeping.restore_by_words(made.backup.folder, tmp_path / "Two.casebook", words)
    assert one.report.sound
    assert two.report.sound
    with Casebook.open(one.folder, PASSPHRASE) as again:
        assert again.store.state == casebook.store.state


def test_what_is_not_a_backup_is_not_restored(casebook: Casebook, tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="not a backup"):
        keeping.restore_by_words(casebook.folder, tmp_path / "One.casebook", words_of(casebook))


def test_the_wrong_passphrase_restores_nothing(casebook: Casebook, tmp_path: Path) -> None:
    made = keeping.back_up(casebook, tmp_path / "backups")
    with pytest.raises(StoreTrouble):
        keeping.restore(made.backup.folder, tmp_path / "One.casebook", ANOTHER)
    assert not (tmp_path / "One.casebook").exists()


# Keys


def test_the_sheet_alone_gives_a_casebook_a_new_passphrase(casebook: Casebook) -> None:
    words, folder = words_of(casebook), casebook.folder
    casebook.close()
    for name in ("keys.json", "keys.bak"):
        (folder / name).unlink()
    assert keeping.recover(folder, words, ANOTHER, FLOOR) == ""
    with Casebook.open(folder, ANOTHER) as again:
        assert verified(again.store).sound


def test_an_open_casebook_is_not_recovered(casebook: Casebook) -> None:
    with pytest.raises(StoreTrouble, match="already open"):
        keeping.recover(casebook.folder, words_of(casebook), ANOTHER)


def test_the_sheet_of_another_casebook_recovers_nothing(casebook: Casebook) -> None:
    folder = casebook.folder
    casebook.close()
    words = " ".join(keeping.recovery_words(DataKey.random()))
    with pytest.raises(StoreTrouble, match="cannot be read with this key"):
        keeping.recover(folder, words, ANOTHER)
    Casebook.open(folder, PASSPHRASE).close()


def test_a_store_that_names_nobody_is_not_recovered(casebook: Casebook) -> None:
    words, folder = words_of(casebook), casebook.folder
    casebook.store.connection.execute("PRAGMA query_only = OFF")
    page = casebook.store.connection.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = 'state'"
    ).fetchone()[0]
    casebook.close()
    with (folder / file.NAME).open("r+b") as target:
        target.seek((page - 1) * 4096 + 100)
        target.write(b"altered")
    with pytest.raises(StoreTrouble, match="damaged"):
        keeping.recover(folder, words, ANOTHER)


def test_passphrases_are_changed_added_and_taken_away(casebook: Casebook) -> None:
    folder, key = casebook.folder, casebook.key
    keeping.change_passphrase(folder, PASSPHRASE, ANOTHER, FLOOR)
    keeping.second_passphrase(folder, ANOTHER, "the executor has this one", FLOOR)
    assert keys.unlock(folder, ANOTHER).key == key
    assert keys.unlock(folder, "the executor has this one").key == key
    keeping.remove_second_passphrase(folder, ANOTHER)
    for gone in (PASSPHRASE, "the executor has this one"):
        with pytest.raises(StoreTrouble):
            keys.unlock(folder, gone)


def test_a_new_data_key_closes_the_casebook_and_gives_a_new_sheet(casebook: Casebook) -> None:
    old, folder = words_of(casebook), casebook.folder
    sheet = keeping.new_data_key(casebook, PASSPHRASE, cost=FLOOR)
    assert (len(sheet.words), sheet.note) == (24, "")
    assert " ".join(sheet.words) != old
    with Casebook.open(folder, PASSPHRASE) as again:
        assert keeping.recovery_words(again.key) == sheet.words
        assert again.warnings == ()
        assert keeping.verify(again).sound
    with pytest.raises(StoreTrouble):
        keeping.recover(folder, old, ANOTHER)
    assert keeping.recover(folder, " ".join(sheet.words), ANOTHER, FLOOR) == ""


def test_a_new_data_key_needs_the_passphrase(casebook: Casebook) -> None:
    with pytest.raises(Refused, match="not the passphrase") as refused:
        keeping.new_data_key(casebook, ANOTHER)
    assert refused.value.field == "passphrase"
    add(casebook.store, "Goes on")


# The journal and the record


def test_the_chain_is_exported_without_an_entry_and_the_content_with_one(
    casebook: Casebook, tmp_path: Path
) -> None:
    chain = keeping.export_journal(casebook, tmp_path / "chain.jsonl")
    assert (chain.entries, casebook.store.state.entries) == (2, 2)
    whole = keeping.export_journal(casebook, tmp_path / "whole.jsonl", with_content=True)
    assert (whole.entries, casebook.head.label, casebook.head.final) == (3, keeping.EXPORT_CONTENT, True)
    assert "some words" not in chain.path.read_text("utf-8")
    assert "some words" in whole.path.read_text("utf-8")
    assert [check(each.path, "--head", chain.head)[0] for each in (chain, whole)] == [0, 0]


def test_the_verifier_lies_beside_an_export_and_checks_it(casebook: Casebook, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    exported = keeping.export_journal(casebook, tmp_path / "out" / "journal.jsonl")
    command = [sys.executable, "-I", "verify_journal.py", "journal.jsonl"]
    assert subprocess.run(command, cwd=exported.path.parent, check=False).returncode == 0


def test_the_search_is_rebuilt_through_the_door(casebook: Casebook) -> None:
    casebook.store.connection.execute("PRAGMA query_only = OFF")
    casebook.store.connection.execute("DELETE FROM search_text")
    assert not keeping.verify(casebook).sound
    assert keeping.rebuild_search(casebook) == 1
    assert keeping.verify(casebook).sound


def test_records_are_erased_by_their_ids_alone(casebook: Casebook) -> None:
    one, two = add(casebook.store, "One"), add(casebook.store, "Two")
    done = keeping.erase(casebook, [one, keeping.ToErase(two)], "Asked", "Article 17")
    assert set(done.removed) == {one, two}
    with pytest.raises(Refused, match="cannot be undone"):
        casebook.undo()
    assert keeping.verify(casebook).sound


def test_a_rescue_lies_beside_the_casebook_and_is_brought_in(casebook: Casebook, tmp_path: Path) -> None:
    made = keeping.back_up(casebook, tmp_path / "backups")
    later = add(casebook.store, "Later")
    saved = keeping.save_rescue(casebook, [keeping.Unsaved("place", "typed")])
    assert saved.parent == casebook.folder.parent
    elsewhere = keeping.save_rescue(casebook, [], tmp_path / "backups")
    assert elsewhere.parent == tmp_path / "backups"
    folder = casebook.folder
    casebook.close()
    shutil.rmtree(folder)
    keeping.restore(made.backup.folder, folder, PASSPHRASE)
    with Casebook.open(folder, PASSPHRASE) as again:
        keeping.accept_older(again, "The folder was deleted by mistake")
        brought = keeping.bring_in(again, saved, "The folder was deleted by mistake")
        assert brought.records == (later,)
        assert [draft.words for draft in again.drafts()] == ["typed"]
        assert keeping.verify(again).sound


# An older copy put back


@pytest.fixture
def older(casebook: Casebook, tmp_path: Path) -> Iterator[Casebook]:
    """The casebook as it was two entries ago."""
    folder = casebook.folder
    shutil.copy(casebook.store.path, tmp_path / "older.db")
    add(casebook.store, "Lost one")
    add(casebook.store, "Lost two")
    casebook.close()
    (tmp_path / "older.db").replace(folder / file.NAME)
    with Casebook.open(folder, PASSPHRASE) as again:
        yield again


def acts(store: OpenStore) -> list[tuple[str, str, str]]:
    with store.reading() as session:
        return [(row.act, row.reason, row.counts) for row in session.query(KeepersAct)]


def test_an_older_copy_is_for_reading_until_it_is_accepted(older: Casebook) -> None:
    with pytest.raises(StoreTrouble, match="2 entries of its journal"):
        add(older.store, "Not yet")
    outcome = keeping.accept_older(older, "The disk failed")
    assert older.head.label == keeping.ACCEPT_OLDER
    assert older.head.final
    assert outcome.entry == 3
    assert acts(older.store) == [(keeping.ACCEPT_OLDER, "The disk failed", "2 entries given up")]
    add(older.store, "Goes on")
    assert keeping.verify(older).sound
    older.close()
    with Casebook.open(older.folder, PASSPHRASE) as again:
        assert again.warnings == ()


def test_an_older_copy_is_not_accepted_without_a_reason(older: Casebook) -> None:
    with pytest.raises(Refused, match="Say why") as refused:
        keeping.accept_older(older, " ")
    assert refused.value.field == "reason"
    assert older.store.why_read_only is not None


def test_a_casebook_that_is_not_older_has_nothing_to_accept(casebook: Casebook) -> None:
    with pytest.raises(Refused, match="nothing to accept"):
        keeping.accept_older(casebook, "Why not")


def test_an_older_copy_open_for_reading_only_is_not_accepted(older: Casebook) -> None:
    older.close()
    with (
        Casebook.open(older.folder, PASSPHRASE, read_only=True) as reading,
        pytest.raises(StoreTrouble, match="open for reading only"),
    ):
        keeping.accept_older(reading, "The disk failed")


def test_an_acceptance_that_cannot_be_saved_leaves_the_copy_for_reading(
    older: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StoreTrouble("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(older.store, "commit", full)
        with pytest.raises(StoreTrouble, match="full"):
            keeping.accept_older(older, "The disk failed")
    assert older.store.why_read_only is not None
    assert keeping.accept_older(older, "The disk failed").entry == 3


def test_a_casebook_made_without_these_acts_has_room_for_them() -> None:
    code = (
        "from workbench.casebook import Casebook; from workbench.store.record import kinds;"
        "import sys; sys.exit('keepers_act' not in kinds())"
    )
    root = Path(keeping.__file__).parents[1]
    subprocess.run([sys.executable, "-c", code], cwd=root, check=True)


def test_what_is_typed_back_from_the_sheet_is_checked(casebook: Casebook) -> None:
    words = keeping.recovery_words(casebook.key)
    assert keeping.is_word_at(casebook.key, 3, words[2].upper())
    assert not keeping.is_word_at(casebook.key, 3, "elephants")
