"""T25 and T26 over 400 days: a good backup is always there, opens by the sheet, gives way to no bad one."""

import os
import shutil
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.assurance import Record as Assurance
from tests.workbench.store.acts import add, content, take_in
from workbench import opening
from workbench.kernel import clock
from workbench.kernel.errors import StoreTrouble
from workbench.kernel.progress import silent
from workbench.store import file, recovery
from workbench.store.backup import Source, back_up
from workbench.store.backup_folder import Backup, BackupFolder
from workbench.store.data_key import DataKey
from workbench.store.opened import OpenStore
from workbench.store.restore import drill
from workbench.store.thinning import DAYS, MONTHS, WEEKS

FIRST = datetime(2030, 3, 1, 12, tzinfo=UTC)
LAST_DAY = 400
BAD_EVERY = 5
"""After so many backups, one is tried of a casebook that is damaged."""


@pytest.fixture
def days(request: pytest.FixtureRequest) -> range:
    return range(0, LAST_DAY + 1, 1 if request.config.getoption("--long") else 20)


@pytest.fixture
def source(opened: opening.Opened) -> Source:
    return Source(opened.store.connection, opened.folder, opened.key)


def by_the_sheet(backup: Backup, key: DataKey) -> bool:
    """Whether a backup opens by the recovery sheet alone and is whole."""
    sheet = " ".join(recovery.words(key))
    return drill(backup, recovery.key_from_words(sheet), silent()).sound


def try_a_damaged_one(source: Source, chosen: Path, place: Path) -> bool:
    """Back up a copy of the casebook with one byte altered. Whether it was refused and changed nothing."""
    shutil.copytree(source.folder, place)
    with (place / file.NAME).open("r+b") as target:
        target.seek(-3_000, os.SEEK_END)
        byte = target.read(1)
        target.seek(-1, os.SEEK_CUR)
        target.write(bytes([byte[0] ^ 1]))
    before = content(chosen)
    try:
        with closing(file.connect(place / file.NAME, source.key)) as connection:
            back_up(Source(connection, place, source.key), chosen, silent())
    except StoreTrouble:
        return content(chosen) == before
    finally:
        shutil.rmtree(place)
    return False


def test_the_newest_good_backup_is_there_on_every_day(
    store: OpenStore, source: Source, tmp_path: Path, days: range, assurance: Assurance
) -> None:
    kept = BackupFolder(tmp_path / "backups", store.state.casebook)
    unsound, tried, let_in = 0, 0, 0
    for day in days:
        with clock.fixed(FIRST + timedelta(days=day)):
            add(store, f"Note of day {day}", "words " * 50)
            take_in(store, f"Original of day {day}".encode() * 100, day)
            back_up(source, tmp_path / "backups", silent())
            unsound += not by_the_sheet(kept.backups()[0], source.key)
            if (day // days.step) % BAD_EVERY == 0:
                tried += 1
                let_in += not try_a_damaged_one(source, tmp_path / "backups", tmp_path / "damaged")
    assurance(test_id="T25", what="days of backups and thinning", count=len(days), failures=unsound)
    assurance(test_id="T26", what="backups of a damaged casebook", count=tried, failures=let_in)
    left = kept.backups()
    lost = sum(not by_the_sheet(backup, source.key) for backup in left)
    assurance(test_id="T25", what="backups opened with the recovery words", count=len(left), failures=lost)
    assert (unsound, let_in, lost) == (0, 0, 0)
    assert left[0].made == FIRST + timedelta(days=LAST_DAY)
    assert min(len(days), DAYS) <= len(left) <= DAYS + WEEKS + MONTHS
