"""Passphrases open, are changed, added and taken away; bad key files are told apart and put right."""

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.kernel.errors import Refused, StoreTrouble
from workbench.store import file, key_file, keys, slots
from workbench.store.data_key import DataKey
from workbench.store.keys import FLOOR

KEY = DataKey(bytes(range(32)))
CASEBOOK = "casebook-aaaaaaaaaaaaaaaaaaaaaaaaaa"
FIRST, SECOND, NEW = "first passphrase", "second passphrase", "another passphrase"
MAIN, SPARE = "keys.json", "keys.bak"


def instead_of_argon2(secret: bytes, salt: bytes, *_: object) -> bytes:
    """What Argon2id does, without the time it is meant to take."""
    return hashlib.blake2b(secret, key=salt, digest_size=32).digest()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "hash_secret_raw", instead_of_argon2)


@pytest.fixture
def folder(quick: None, tmp_path: Path) -> Path:
    """A folder with two passphrases."""
    made = tmp_path / "Try.casebook"
    made.mkdir()
    keys.create_keys(made, CASEBOOK, KEY, FIRST, FLOOR)
    keys.set_second_passphrase(made, KEY, SECOND, FLOOR)
    return made


@pytest.fixture
def foreign(quick: None, tmp_path: Path) -> Path:
    """Another casebook's keys, under the same passphrase."""
    made = tmp_path / "Other.casebook"
    made.mkdir()
    keys.create_keys(made, "casebook-b", DataKey(b"b" * 32), FIRST, FLOOR)
    return made


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def contents(folder: Path) -> tuple[bytes, bytes]:
    return (folder / MAIN).read_bytes(), (folder / SPARE).read_bytes()


def store_in(folder: Path, key: DataKey) -> None:
    file.connect(folder / file.NAME, key, create=True).close()


def test_the_whole_life_of_a_passphrase_at_its_real_cost(tmp_path: Path) -> None:
    keys.create_keys(tmp_path, CASEBOOK, KEY, FIRST, FLOOR)
    keys.set_second_passphrase(tmp_path, FIRST, SECOND, FLOOR)
    keys.change_passphrase(tmp_path, FIRST, NEW, FLOOR)
    assert keys.unlock(tmp_path, NEW).key == KEY
    assert keys.unlock(tmp_path, SECOND).key == KEY
    with pytest.raises(StoreTrouble, match="does not open"):
        keys.unlock(tmp_path, FIRST)


def test_each_passphrase_opens_the_same_key(folder: Path) -> None:
    first, second = keys.unlock(folder, FIRST), keys.unlock(folder, SECOND)
    assert first.key == second.key == KEY
    assert (first.slot_kind, second.slot_kind) == ("passphrase", "second passphrase")
    assert first.casebook_id == CASEBOOK
    assert first.note == ""
    assert "hidden" in repr(first)


def test_both_copies_are_the_same_and_hold_no_secret(folder: Path) -> None:
    main, spare = contents(folder)
    assert main == spare
    assert CASEBOOK.encode() in main
    assert KEY.hex().encode() not in main
    assert names(folder) == [SPARE, MAIN]


def test_the_wrong_passphrase_is_said_with_the_sheet_as_the_way_out(folder: Path) -> None:
    with pytest.raises(StoreTrouble, match="does not open the casebook") as trouble:
        keys.unlock(folder, FIRST + " ")
    assert "recovery sheet" in trouble.value.next_step


def test_twenty_wrong_tries_lock_nobody_out(folder: Path, assurance: Callable[..., None]) -> None:
    for number in range(20):
        with pytest.raises(StoreTrouble):
            keys.unlock(folder, f"wrong {number}")
    failures = int(keys.unlock(folder, FIRST).key != KEY)
    assurance(test_id="T18", what="wrong passphrases before the right one", count=20, failures=failures)
    assert not failures


def test_a_passphrase_is_tried_once_on_each_slot_although_there_are_two_copies(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[bytes] = []

    def counted(secret: bytes, salt: bytes, *rest: object) -> bytes:
        tries.append(salt)
        return instead_of_argon2(secret, salt, *rest)

    monkeypatch.setattr(slots, "hash_secret_raw", counted)
    with pytest.raises(StoreTrouble):
        keys.unlock(folder, "wrong passphrase")
    assert len(tries) == len(set(tries)) == 2


def test_a_change_works_out_each_of_the_two_passphrases_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked_out: list[bytes] = []

    def counted(secret: bytes, salt: bytes, *rest: object) -> bytes:
        worked_out.append(secret)
        return instead_of_argon2(secret, salt, *rest)

    monkeypatch.setattr(slots, "hash_secret_raw", counted)
    keys.change_passphrase(folder, FIRST, NEW, FLOOR)
    assert sorted(worked_out) == sorted([FIRST.encode(), NEW.encode()])


def test_a_passphrase_is_verified_without_opening_anything(folder: Path) -> None:
    assert keys.verify_passphrase(folder, FIRST)
    assert not keys.verify_passphrase(folder, NEW)


def test_new_keys_never_overwrite_old_ones(folder: Path) -> None:
    before = contents(folder)
    (folder / MAIN).unlink()
    with pytest.raises(StoreTrouble, match="has key files already"):
        keys.create_keys(folder, CASEBOOK, KEY, NEW, FLOOR)
    assert (folder / SPARE).read_bytes() == before[1]


# ------------------------------------------------------------------------------- bad key files


def missing(path: Path) -> None:
    path.unlink()


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:200])


def flipped(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b'"sealed": "', b'"sealed": "0', 1))


def costlier(path: Path) -> None:
    values = json.loads(path.read_bytes())
    values["slots"][0]["memory_kib"] = 4 << 30
    del values["checksum"]
    path.write_text(json.dumps({**values, "checksum": key_file._checksum(values)}))


def unreadable(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("name", [MAIN, SPARE])
@pytest.mark.parametrize(
    "damage,word",
    [(missing, "missing"), (truncated, "damaged"), (flipped, "damaged"), (costlier, "altered")],
    ids=["missing", "cut", "flip", "4 TiB"],
)
def test_a_bad_copy_is_replaced_by_the_good_one_and_said(
    folder: Path, name: str, damage: Callable[[Path], None], word: str, assurance: Callable[..., None]
) -> None:
    before = contents(folder)
    damage(folder / name)
    unlocked = keys.unlock(folder, FIRST)
    opened = unlocked.key == KEY and word in unlocked.note
    assurance(test_id="T19", what="missing and damaged key files", count=1, failures=int(not opened))
    assert unlocked.key == KEY
    assert f"{name} was {word}" in unlocked.note
    assert contents(folder) == before
    assert names(folder) == [SPARE, MAIN]


def test_a_bad_copy_that_cannot_be_replaced_is_said(folder: Path) -> None:
    unreadable(folder / MAIN)
    unlocked = keys.unlock(folder, FIRST)
    assert unlocked.key == KEY
    assert "keys.json was not readable" in unlocked.note
    assert "could not be written again" in unlocked.note


def test_two_bad_copies_are_each_named_with_the_sheet_as_the_way_out(folder: Path) -> None:
    missing(folder / MAIN)
    truncated(folder / SPARE)
    with pytest.raises(StoreTrouble, match=r"keys\.json is missing and keys\.bak is damaged") as trouble:
        keys.unlock(folder, FIRST)
    assert "recovery sheet" in trouble.value.next_step
    with pytest.raises(StoreTrouble, match="is missing"):
        keys.verify_passphrase(folder, FIRST)
    with pytest.raises(StoreTrouble, match="is missing"):
        keys.remove_second_passphrase(folder, KEY)


def test_keys_of_another_casebook_under_the_same_passphrase_are_told_from_a_wrong_passphrase(
    folder: Path, foreign: Path
) -> None:
    store_in(folder, KEY)
    for name in (MAIN, SPARE):
        shutil.copy(foreign / name, folder / name)
    with pytest.raises(StoreTrouble, match="another casebook's") as trouble:
        keys.unlock(folder, FIRST)
    assert "recovery sheet" in trouble.value.next_step
    with pytest.raises(StoreTrouble, match="another casebook's"):
        keys.remove_second_passphrase(folder, KEY)


def test_one_copy_of_another_casebook_is_left_alone_and_the_other_used(folder: Path, foreign: Path) -> None:
    store_in(folder, KEY)
    shutil.copy(foreign / MAIN, folder / MAIN)
    unlocked = keys.unlock(folder, FIRST)
    assert unlocked.key == KEY
    assert "keys.json is another casebook's" in unlocked.note
    assert (folder / MAIN).read_bytes() == (foreign / MAIN).read_bytes()
    with pytest.raises(StoreTrouble, match="not overwritten"):
        keys.change_passphrase(folder, FIRST, NEW, FLOOR)


def test_an_older_copy_put_back_gives_way_to_the_newer_one(folder: Path) -> None:
    older = (folder / MAIN).read_bytes()
    keys.remove_second_passphrase(folder, KEY)
    (folder / MAIN).write_bytes(older)
    unlocked = keys.unlock(folder, FIRST)
    assert "keys.json was left over" in unlocked.note
    assert older not in contents(folder)


# ------------------------------------------------------------------- changing who can open it


def test_a_changed_passphrase_opens_and_the_old_one_does_not(folder: Path) -> None:
    keys.change_passphrase(folder, FIRST, NEW, FLOOR)
    assert keys.unlock(folder, NEW).key == KEY
    assert keys.unlock(folder, SECOND).key == KEY
    assert not keys.verify_passphrase(folder, FIRST)
    main, spare = contents(folder)
    assert main == spare


def test_the_second_passphrase_is_changed_by_its_own_holder(folder: Path) -> None:
    keys.change_passphrase(folder, SECOND, NEW, FLOOR)
    assert keys.unlock(folder, NEW).slot_kind == "second passphrase"
    assert keys.verify_passphrase(folder, FIRST)


def test_a_change_with_the_wrong_or_a_weak_passphrase_changes_nothing(folder: Path) -> None:
    before = contents(folder)
    with pytest.raises(StoreTrouble, match="does not open"):
        keys.change_passphrase(folder, "wrong passphrase", NEW, FLOOR)
    with pytest.raises(Refused):
        keys.change_passphrase(folder, FIRST, "short", FLOOR)
    with pytest.raises(Refused):
        keys.set_second_passphrase(folder, KEY, "short", FLOOR)
    assert contents(folder) == before


def test_a_second_passphrase_is_replaced_and_taken_away(folder: Path) -> None:
    keys.set_second_passphrase(folder, FIRST, NEW, FLOOR)
    assert keys.unlock(folder, NEW).slot_kind == "second passphrase"
    assert not keys.verify_passphrase(folder, SECOND)
    keys.remove_second_passphrase(folder, FIRST)
    assert not keys.verify_passphrase(folder, NEW)
    assert keys.verify_passphrase(folder, FIRST)
    with pytest.raises(Refused, match="no second passphrase"):
        keys.remove_second_passphrase(folder, FIRST)


def test_a_key_that_is_not_the_casebooks_changes_nothing(folder: Path) -> None:
    before = contents(folder)
    with pytest.raises(StoreTrouble, match="another casebook's"):
        keys.set_second_passphrase(folder, DataKey.random(), NEW, FLOOR)
    assert contents(folder) == before


def test_a_full_disk_is_said_and_both_copies_stay(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(folder)
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "no space left")))
        with pytest.raises(StoreTrouble, match="disk is full"):
            keys.remove_second_passphrase(folder, KEY)
    assert contents(folder) == before
    assert names(folder) == [SPARE, MAIN]


def test_a_disk_that_fails_half_way_leaves_both_ways_in_and_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = os.replace

    def only_the_spare(old: str, new: str) -> None:
        if str(new).endswith(MAIN):
            raise OSError(5, "input/output error")
        replace(old, new)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", only_the_spare)
        with pytest.raises(StoreTrouble, match="both work"):
            keys.change_passphrase(folder, FIRST, NEW, FLOOR)
    assert keys.verify_passphrase(folder, FIRST)
    unlocked = keys.unlock(folder, NEW)
    assert "keys.json was left over from a change" in unlocked.note
    assert not keys.verify_passphrase(folder, FIRST)


def test_a_disk_that_gives_back_something_else_keeps_the_old_keys(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(folder)
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", lambda descriptor: os.truncate(descriptor, 100))
        with pytest.raises(StoreTrouble, match="did not give back the key file"):
            keys.remove_second_passphrase(folder, KEY)
    assert contents(folder) == before


def test_a_slot_that_does_not_open_when_tried_keeps_the_old_keys(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, sealed = contents(folder), slots.Wrapping.seal

    def seal_another(self: slots.Wrapping, _key: DataKey, kind: slots.Kind, casebook: str) -> slots.Slot:
        return sealed(self, DataKey(b"x" * 32), kind, casebook)

    monkeypatch.setattr(slots.Wrapping, "seal", seal_another)
    with pytest.raises(StoreTrouble, match="did not open when it was tried"):
        keys.change_passphrase(folder, FIRST, NEW, FLOOR)
    assert contents(folder) == before


# ------------------------------------------------------------ a new key, and the recovery sheet


def test_a_new_key_drops_the_passphrase_that_was_not_given_and_says_so(folder: Path) -> None:
    key = DataKey.random()
    told = keys.rewrite_for_new_key(folder, CASEBOOK, key, NEW, cost=FLOOR)
    assert "second passphrase no longer opens" in told
    assert keys.unlock(folder, NEW).key == key
    assert not keys.verify_passphrase(folder, SECOND)


def test_a_new_key_is_sealed_under_every_passphrase_given(folder: Path) -> None:
    key = DataKey.random()
    assert keys.rewrite_for_new_key(folder, CASEBOOK, key, NEW, second=SECOND, cost=FLOOR) == ""
    assert keys.unlock(folder, SECOND).key == key


def test_the_recovery_sheet_sets_a_passphrase_where_no_key_file_is_left(quick: None, tmp_path: Path) -> None:
    store_in(tmp_path, KEY)
    assert keys.rewrite_for_new_key(tmp_path, CASEBOOK, KEY, NEW, cost=FLOOR) == ""
    assert keys.unlock(tmp_path, NEW).key == KEY


def test_the_store_is_swapped_between_the_spare_and_the_main_key_file(folder: Path) -> None:
    before = contents(folder)
    missing(folder / MAIN)
    seen: list[tuple[bool, bool]] = []

    def swap() -> None:
        main, spare = contents(folder)
        seen.append((main == before[0], spare == before[1]))

    keys.rewrite_for_new_key(folder, CASEBOOK, DataKey.random(), NEW, swap=swap, cost=FLOOR)
    assert seen == [(True, False)]
