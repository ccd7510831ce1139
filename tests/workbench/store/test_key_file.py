"""Any damage to a key file is seen as damage, and a newer program's file is never touched."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.kernel.errors import StoreTrouble
from workbench.store import key_file
from workbench.store.data_key import DataKey
from workbench.store.key_file import KeyFile
from workbench.store.slots import FLOOR, Slot

KEY = DataKey(bytes(range(32)))
SLOT = Slot("passphrase", bytes(16), FLOOR, bytes(24), bytes(48))
FILE = KeyFile("casebook-a", 3, (SLOT, replace(SLOT, kind="second passphrase"))).tagged(KEY)


def changed(**values: object) -> bytes:
    """The file with other values and a checksum that fits them: written on purpose, not damaged."""
    whole = {**json.loads(FILE.content()), **values}
    del whole["checksum"]
    return json.dumps({**whole, "checksum": key_file._checksum(whole)}).encode()


def test_a_key_file_comes_back_from_its_bytes() -> None:
    assert KeyFile.read(FILE.content()) == FILE


def test_other_white_space_is_no_damage() -> None:
    assert KeyFile.read(FILE.content().replace(b"\n", b"\r\n")) == FILE


@given(st.data())
def test_a_flipped_bit_is_damage_or_changes_nothing(data: st.DataObject) -> None:
    content = bytearray(FILE.content())
    content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    try:
        found = KeyFile.read(bytes(content))
    except ValueError:
        return
    assert found == FILE


CUT = st.integers(0, len(FILE.content()) - 2).map(lambda size: FILE.content()[:size])


@given(st.binary() | st.text().map(str.encode) | CUT)
def test_what_no_key_file_wrote_is_damage(content: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json has its own words
        KeyFile.read(content)


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 60_000,
        b'{"checksum": "", "format": 1}',
        b"[]",
        b"null",
        changed(slots=[]),
        changed(slots=[1]),
        changed(slots=None),
        changed(generation="3"),
        changed(generation=True),
        changed(casebook=None),
        changed(tag=5),
        changed(extra=1),
        changed(format="other"),
        FILE.content() + b" " * 70_000,
    ],
    ids=lambda content: repr(content[:12]),
)
def test_a_file_made_up_by_hand_is_damage(content: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json has its own words
        KeyFile.read(content)


def test_a_newer_programs_file_is_refused_and_not_taken_for_damage() -> None:
    with pytest.raises(StoreTrouble, match="newer version"):
        KeyFile.read(changed(version=2))


def test_the_tag_tells_whose_key_file_it_is() -> None:
    assert FILE.belongs_to(KEY)
    assert not FILE.belongs_to(DataKey.random())
    assert not replace(FILE, slots=FILE.slots[:1]).belongs_to(KEY)
    assert not replace(FILE, generation=4).belongs_to(KEY)
