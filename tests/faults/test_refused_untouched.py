"""What this program must not open it refuses in a sentence, and leaves byte for byte as it was."""

import json
import resource
from pathlib import Path

import pytest

from tests.assurance import Record
from tests.faults.conftest import reopened
from tests.faults.disk_model import Image, image_of
from tests.ready_made import KEY
from workbench.casebook import Casebook
from workbench.kernel.errors import StoreTrouble
from workbench.store import file, slots

PASSPHRASE = "six words that nobody would guess"


def contents(folder: Path) -> Image:
    """All that is in the folder, but for the empty lock."""
    return {name: content for name, content in image_of(folder).items() if name != "lock"}


def test_a_newer_versions_casebook_is_refused_untouched(kept: Path, assurance: Record) -> None:
    connection = file.connect(kept / "store.db", KEY)
    connection.execute("PRAGMA user_version = 4000")
    connection.close()
    before = contents(kept)
    for read_only in (False, True):
        with pytest.raises(StoreTrouble, match="newer version"):
            reopened(kept, read_only=read_only)
    assurance(
        test_id="T23", what="casebook of a newer version", count=2, failures=int(contents(kept) != before)
    )
    assert contents(kept) == before


def test_a_file_that_is_not_encrypted_is_refused_untouched(kept: Path) -> None:
    (kept / "store.db").write_bytes(b"SQLite format 3\0" + bytes(4096 * 3 - 16))
    before = contents(kept)
    with pytest.raises(StoreTrouble):
        reopened(kept)
    assert contents(kept) == before


@pytest.mark.parametrize(
    "field, value",
    [("memory_kib", 4 << 30), ("memory_kib", 8), ("passes", 10_000), ("passes", 1), ("lanes", 4_000)],
)
def test_dangerous_settings_in_the_key_file_are_refused_before_they_cost_anything(
    field: str, value: int, here: Path, assurance: Record
) -> None:
    with Casebook.create(here, PASSPHRASE, key=KEY):
        pass
    for name in ("keys.json", "keys.bak"):
        _alter_slots(here / name, field, value)
    before, peak = contents(here), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(StoreTrouble):
        Casebook.open(here, PASSPHRASE)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak
    assurance(test_id="T20", what="settings outside their bounds", count=1, failures=int(grown > 64 * 1024))
    assert grown < 64 * 1024
    assert contents(here) == before


def _alter_slots(path: Path, field: str, value: int) -> None:
    """As one would who knows the format and can make its checksum right, but has no key."""
    values = json.loads(path.read_bytes())
    for slot in values["slots"]:
        slot[field] = value
    del values["checksum"]
    values["checksum"] = _checksum(values)
    path.write_text(json.dumps(values, indent=1))


def _checksum(values: object) -> str:
    from hashlib import sha256

    return sha256(slots.canonical(values)).hexdigest()
