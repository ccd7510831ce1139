"""A casebook on a disk that cannot be written to opens for reading, says so, and closes without harm."""

from pathlib import Path

import pytest

from tests.assurance import Record
from tests.faults.conftest import reopened
from tests.faults.disk_model import image_of
from tests.faults.stage import Stage
from tests.system_tools import need
from workbench import investigation
from workbench.kernel.errors import StoreTrouble

MOUNTED = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'


@pytest.mark.parametrize("place", ["the folder", "the whole disk"])
def test_a_disk_that_cannot_be_written_to_is_read(
    place: str, kept: Path, tmp_path: Path, assurance: Record
) -> None:
    need("unshare")
    before = image_of(kept)
    read_only = kept if place == "the folder" else kept.parent
    under = ("unshare", "-r", "-m", "sh", "-c", MOUNTED, str(read_only))
    with Stage("tests.faults.casebook_shared", tmp_path / "words", under) as stage:
        stage.play("open_to_read", kept, tmp_path / "data")
    assert image_of(kept) == before
    assurance(test_id="T17", what="casebook on a read-only disk", count=1, failures=0)


def test_asked_to_read_only_it_changes_nothing(kept: Path) -> None:
    before = image_of(kept)
    with reopened(kept, read_only=True) as casebook:
        with pytest.raises(StoreTrouble):
            casebook.run(investigation.AddTerm("Refused."))
        with pytest.raises(StoreTrouble):
            casebook.save_draft("note", "Refused.")
    assert image_of(kept) == before
