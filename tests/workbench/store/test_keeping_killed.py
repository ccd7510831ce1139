"""Killed or out of room in the middle: a casebook has its old key or its new one, and its last backup."""

import os
import random
import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.assurance import Record as Assurance
from tests.faults.stage import Stage
from tests.workbench.store import keeping_stage
from tests.workbench.store.acts import add, content
from tests.workbench.store.keeping_stage import (
    ACTS,
    BACKUPS,
    CASEBOOK,
    KEY,
    ORIGINALS,
    PASSPHRASE,
    WITNESSES,
    opened,
    prepare,
)
from tests.workbench.store.test_keys import instead_of_argon2
from workbench import opening
from workbench.kernel.progress import silent
from workbench.store import keys, recovery, slots, verify
from workbench.store.backup_folder import BackupFolder
from workbench.store.data_key import DataKey
from workbench.store.restore import drill

PATIENCE = 60.0


@pytest.fixture(scope="module", autouse=True)
def in_a_hurry() -> Iterator[None]:
    """Not to spend on passphrases what they are meant to cost."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(slots, "hash_secret_raw", instead_of_argon2)
        yield


@pytest.fixture(scope="module")
def prepared(in_a_hurry: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    run = tmp_path_factory.mktemp("prepared")
    prepare(run)
    return run


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with Stage(keeping_stage.__name__, tmp_path_factory.mktemp("stage") / "words") as playing:
        yield playing


@pytest.fixture
def times(request: pytest.FixtureRequest) -> int:
    """How often to kill."""
    return 200 if request.config.getoption("--long") else 10


def begun(stage: Stage, run: Path, act: str) -> int:
    """Start an act; the process that does it, at the moment the act itself begins."""
    (run / "begun").unlink(missing_ok=True)
    child = stage.start(act, run)
    until = time.monotonic() + PATIENCE
    while not (run / "begun").exists() and time.monotonic() < until:
        time.sleep(0.001)
    return child


def kill(stage: Stage, run: Path, act: str, after: float) -> None:
    """Let an act begin, and kill it so many seconds later, unless it has ended by then."""
    child = begun(stage, run, act)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    assert stage.wait(child) in (0, -signal.SIGKILL)


def seconds_of(stage: Stage, run: Path, act: str) -> float:
    """How long an act takes when it is left alone."""
    child = begun(stage, run, act)
    began = time.monotonic()
    assert stage.wait(child) == 0
    return time.monotonic() - began


def state_of_keys(run: Path) -> str:
    """Which key opens a casebook after a kill: "old" or "new", or what is wrong with it."""
    casebook = opening.open_folder(run / CASEBOOK, PASSPHRASE, None, witnesses=run / WITNESSES)
    with casebook.store.reading():
        report = verify.verify(casebook.store.connection, casebook.store.evidence, None, silent())
    held = [casebook.store.evidence.describe(row[0]).size for row in _sealed_names(casebook)]
    key = casebook.key
    casebook.close()
    if not report.sound or sorted(held) != sorted(map(len, ORIGINALS)):
        return f"{report.faults} {held}"
    if recovery.key_from_words(" ".join(recovery.words(key))) != key:
        return "its recovery sheet is of another key"
    return "old" if key == DataKey(KEY) else "new"


def _sealed_names(casebook: opening.Opened) -> list[tuple[str]]:
    names: list[tuple[str]] = casebook.store.connection.execute("SELECT sealed_name FROM paper").fetchall()
    return names


def test_a_casebook_killed_in_a_change_of_key_has_the_old_or_the_new(
    prepared: Path, stage: Stage, tmp_path: Path, times: int, assurance: Assurance
) -> None:
    shutil.copytree(prepared, tmp_path / "whole")
    whole = seconds_of(stage, tmp_path / "whole", "make_new_key")
    assert state_of_keys(tmp_path / "whole") == "new"
    chance, found = random.Random(21), []
    for number in range(times):
        run = tmp_path / f"run-{number}"
        shutil.copytree(prepared, run)
        kill(stage, run, "make_new_key", chance.uniform(0, whole) if number else 0)
        found.append(state_of_keys(run))
        shutil.rmtree(run)
    neither = [state for state in found if state not in {"old", "new"}]
    assurance(test_id="T21", what="kills in a change of the data key", count=times, failures=len(neither))
    assert neither == []
    assert "old" in found


def test_a_change_of_key_after_a_killed_one_clears_what_it_left(
    prepared: Path, stage: Stage, tmp_path: Path
) -> None:
    run = tmp_path / "run"
    shutil.copytree(prepared, run)
    for after in (0.05, 0.1, 0.2):
        kill(stage, run, "make_new_key", after)
    stage.play("make_new_key", run)
    assert state_of_keys(run) == "new"
    names = {path.name for path in (run / CASEBOOK).rglob("*") if path.is_file()}
    sealed = {path.name for path in (run / CASEBOOK / "evidence").iterdir()}
    assert len(sealed) == len(ORIGINALS)
    assert names - sealed == {"store.db", "keys.json", "keys.bak", "lock"}


def test_the_last_good_backup_outlives_every_kill(
    prepared: Path, stage: Stage, tmp_path: Path, times: int, assurance: Assurance
) -> None:
    run = tmp_path / "run"
    shutil.copytree(prepared, run)
    whole = seconds_of(stage, run, "back_up_once")
    words = recovery.key_from_words(" ".join(recovery.words(DataKey(KEY))))
    with opened(run) as casebook:
        kept = BackupFolder(run / BACKUPS, casebook.store.state.casebook)
    chance, unsound = random.Random(25), 0
    for _ in range(times):
        before = kept.backups()[0]
        kill(stage, run, "back_up_once", chance.uniform(0, whole))
        newest = kept.backups()[0]
        unsound += newest.made < before.made
        unsound += sum(not drill(backup, words, silent()).sound for backup in {newest, before})
    assurance(test_id="T25", what="kills in a backup", count=times, failures=unsound)
    assert unsound == 0
    stage.play("back_up_once", run)
    assert [path.name for path in kept.path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("act", ACTS)
def test_a_full_disk_is_said_and_leaves_everything_as_it_was(
    prepared: Path, stage: Stage, tmp_path: Path, act: str, assurance: Assurance
) -> None:
    run = tmp_path / "run"
    shutil.copytree(prepared, run)
    stage.play("back_up_once", run)
    before = content(run / BACKUPS)
    stage.play("fill_the_disk", run, act)
    told = (run / "told").read_text()
    same = content(run / BACKUPS) == before and state_of_keys_after_backups(run) == "old"
    assurance(test_id="T25", what="full disk in a keeper's act", count=1, failures=not same)
    assert "not saved" in told or "not made" in told or "disk" in told, told
    assert same
    assert not (run / "Restored.casebook").exists()
    assert list(run.rglob("*.unfinished*")) == []


def state_of_keys_after_backups(run: Path) -> str:
    """As `state_of_keys`, in a casebook with one original more."""
    with opened(run) as casebook:
        add(casebook.store, "One more")
        sound = verify.verify_store(casebook.store, casebook.key, silent()).sound
        return "old" if sound and casebook.key == DataKey(KEY) else "another"


def test_the_passphrase_and_both_sheets_are_as_told_after_a_new_key(
    prepared: Path, stage: Stage, tmp_path: Path
) -> None:
    run = tmp_path / "run"
    shutil.copytree(prepared, run)
    stage.play("make_new_key", run)
    new = keys.unlock(run / CASEBOOK, PASSPHRASE).key
    assert new != DataKey(KEY)
    with opened(run) as casebook:
        originals = sorted(
            b"".join(casebook.store.evidence.read(name)) for (name,) in _sealed_names(casebook)
        )
        assert casebook.warnings == ()
    assert originals == sorted(ORIGINALS)
