"""A slot opens with its own passphrase, for its own casebook, at a cost that is checked before it is paid."""

from dataclasses import replace

import pytest
from argon2.exceptions import HashingError

from workbench.kernel.errors import Refused, StoreTrouble
from workbench.store import slots
from workbench.store.data_key import DataKey
from workbench.store.slots import DEFAULT, FLOOR, Cost, Slot, Wrapping, normalise, refuse_weak

KEY = DataKey(bytes(range(32)))
CASEBOOK = "casebook-aaaaaaaaaaaaaaaaaaaaaaaaaa"
PASSPHRASE = "Żółty-rower été"


@pytest.fixture(scope="module")
def slot() -> Slot:
    return Wrapping.new(PASSPHRASE, FLOOR).seal(KEY, "passphrase", CASEBOOK)


def test_a_slot_opens_with_its_passphrase_however_the_characters_were_typed(slot: Slot) -> None:
    decomposed = "Z\u0307o\u0301\u0142ty-rower e\u0301te\u0301"
    assert decomposed != PASSPHRASE
    assert slot.open(decomposed, CASEBOOK) == KEY


@pytest.mark.parametrize(
    "tried", [PASSPHRASE + " ", " " + PASSPHRASE, PASSPHRASE.upper(), "", "\ud800 lone half"], ids=repr
)
def test_another_passphrase_opens_nothing(slot: Slot, tried: str) -> None:
    assert slot.open(tried, CASEBOOK) is None


def test_a_slot_of_another_casebook_opens_nothing(slot: Slot) -> None:
    assert slot.open(PASSPHRASE, "casebook-b") is None


def test_every_field_before_the_seal_is_part_of_it(slot: Slot) -> None:
    changed = [
        replace(slot, kind="second passphrase"),
        replace(slot, salt=bytes(16)),
        replace(slot, cost=Cost(FLOOR.memory_kib, FLOOR.passes, 1)),
        replace(slot, nonce=bytes(24)),
        replace(slot, sealed=bytes(48)),
    ]
    assert [found.open(PASSPHRASE, CASEBOOK) for found in changed] == [None] * 5


def test_a_slot_comes_back_from_its_json_values(slot: Slot) -> None:
    assert Slot.from_values(slot.values()) == slot


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"kind": "keyring"},
        {"salt": "00"},
        {"salt": None},
        {"nonce": "zz"},
        {"memory_kib": True},
        {"memory_kib": 65536.0},
        {"passes": "3"},
        {"sealed": "AA" * 48},
        {"extra": 1},
    ],
    ids=str,
)
def test_values_that_no_slot_wrote_are_an_error(slot: Slot, change: dict[str, object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - each field has its own words, which nobody reads
        Slot.from_values({**slot.values(), **change})


@pytest.mark.parametrize(
    "cost",
    [
        Cost(FLOOR.memory_kib - 1, 3, 4),
        Cost(FLOOR.memory_kib, 2, 4),
        Cost(FLOOR.memory_kib, 3, 0),
        Cost(4 << 30, 3, 4),
        Cost((2 << 20) + 1, 3, 4),
        Cost(FLOOR.memory_kib, 21, 4),
        Cost(FLOOR.memory_kib, 3, 17),
        Cost(-1, -1, -1),
    ],
    ids=str,
)
def test_a_cost_outside_the_bounds_is_refused_before_anything_is_allocated(
    slot: Slot, cost: Cost, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slots, "hash_secret_raw", pytest.fail)
    assert not cost.allowed
    with pytest.raises(StoreTrouble, match="settings for checking the passphrase are not safe"):
        replace(slot, cost=cost).open(PASSPHRASE, CASEBOOK)
    with pytest.raises(StoreTrouble):
        Wrapping.new(PASSPHRASE, cost)


def test_the_usual_and_the_least_cost_are_those_of_the_architecture() -> None:
    assert Cost(262_144, 3, 2) == DEFAULT
    assert Cost(65_536, 3, 4) == FLOOR
    assert DEFAULT.allowed
    assert FLOOR.allowed


def test_too_little_free_memory_is_said(slot: Slot, monkeypatch: pytest.MonkeyPatch) -> None:
    def exhausted(*_: object) -> bytes:
        raise HashingError("Memory allocation error")

    monkeypatch.setattr(slots, "hash_secret_raw", exhausted)
    with pytest.raises(StoreTrouble, match="needs 64 MiB of memory"):
        slot.open(PASSPHRASE, CASEBOOK)


@pytest.mark.parametrize("weak", ["", "   ", " " * 20, "seven77"])
def test_a_weak_passphrase_is_refused_when_it_is_set(weak: str) -> None:
    with pytest.raises(Refused) as refused:
        refuse_weak(weak)
    assert refused.value.field == "passphrase"
    with pytest.raises(Refused):
        Wrapping.new(weak, FLOOR)


def test_length_is_counted_in_characters_not_in_key_presses() -> None:
    refuse_weak("éééééééé")
    with pytest.raises(Refused):
        refuse_weak("e\u0301" * 7)


def test_nothing_is_trimmed_from_a_passphrase() -> None:
    assert normalise(" a ") == b" a "
    assert normalise("e\u0301") == "é".encode()
