"""The data key shows nothing, derives subkeys that stay the same for ever, and can be wiped."""

import copy
import pickle

import pytest

from workbench.store.data_key import DataKey

KEY = DataKey(bytes(range(32)))


def test_random_keys_differ_and_have_32_bytes() -> None:
    first, second = DataKey.random(), DataKey.random()
    assert first != second
    assert len(first.raw()) == 32
    assert first.hex() == first.raw().hex()


def test_a_key_of_another_length_is_an_error() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        DataKey(b"short")


def test_equal_bytes_are_an_equal_key() -> None:
    assert DataKey(bytearray(range(32))) == KEY
    assert KEY.raw() != KEY


def test_subkeys_are_fixed_by_their_label() -> None:
    # Changing how subkeys are made would lock every casebook out of its own evidence and witness.
    made = KEY.derive("blobs").hex()
    assert made == "af9774b2e97fddfcd315eb48df1cb283de6c2b40b6fa51d3a13de43638f10486"
    assert len({KEY.derive(label) for label in ("blobs", "names", "witness", "chain")} | {KEY.raw()}) == 5


def test_a_key_shows_no_bytes_and_is_not_copied() -> None:
    assert repr(KEY) == str(KEY) == "DataKey(hidden)"
    for attempt in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="not copied"):
            attempt(KEY)
    with pytest.raises(TypeError):
        hash(KEY)


def test_a_wiped_key_is_of_no_use() -> None:
    key = DataKey(b"k" * 32)
    content = key._bytes
    key.wipe()
    assert not content
    with pytest.raises(ValueError, match="wiped"):
        key.raw()
    assert key != DataKey(b"k" * 32)
