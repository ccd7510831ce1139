"""A file put back, replaced, overwritten, deleted or moved is noticed, and the session's work is rescued."""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests import builders
from tests.assurance import Record
from tests.faults.conftest import copy_of, reopened
from tests.faults.io_faults import Fault, failing
from tests.faults.kill_runs import promises_in
from tests.faults.power_cut import Openers
from tests.faults.stage import Stage
from tests.system_tools import need
from workbench import chronology, keeping
from workbench.casebook import Casebook
from workbench.kernel.errors import StoreTrouble

Harm = Callable[[Path, Path], object]


def titles(casebook: Casebook) -> set[str]:
    return {event.title for event in casebook.ask(chronology.events)}


def test_an_older_casebook_put_back_says_what_is_missing_and_waits(kept: Path, assurance: Record) -> None:
    older = copy_of(kept, "Older.casebook")
    with reopened(kept) as casebook:
        for number in range(3):
            builders.an_event(casebook, f"Later {number}")
    shutil.rmtree(kept)
    older.rename(kept)
    with reopened(kept) as casebook:
        assert any("3 entries" in warning for warning in casebook.warnings)
        with pytest.raises(StoreTrouble):
            builders.an_event(casebook)
        keeping.accept_older(casebook, "The newer one is lost.")
        builders.an_event(casebook, "After accepting")
    with reopened(kept) as casebook:
        assert casebook.warnings == ()
        assert "After accepting" in titles(casebook)
        assert keeping.verify(casebook).sound
    assurance(test_id="T11", what="older casebook put back", count=1, failures=0)


def by_rename(file: Path, other: Path) -> None:
    other.replace(file)


def by_overwriting(file: Path, other: Path) -> None:
    with file.open("r+b") as target:
        target.write(other.read_bytes())
        target.truncate()


def by_deleting(file: Path, _other: Path) -> None:
    file.unlink()


def by_moving(file: Path, _other: Path) -> None:
    file.parent.rename(file.parent.with_name("Moved.casebook"))


@pytest.mark.parametrize("harm", [by_rename, by_overwriting, by_deleting, by_moving])
def test_harm_to_the_open_file_is_told_at_the_next_save_and_the_session_rescued(
    harm: Harm, kept: Path, tmp_path: Path, assurance: Record
) -> None:
    older, whole = copy_of(kept, "Older.casebook"), tmp_path / "Whole.casebook"
    with reopened(kept) as casebook:
        builders.an_event(casebook, "Of this session")
        shutil.copytree(kept, whole)
        harm(kept / "store.db", older / "store.db")
        for _ in range(2):
            with pytest.raises(StoreTrouble):
                builders.an_event(casebook, "Refused")
        with pytest.raises(StoreTrouble):
            casebook.save_draft("note", "Typed after the harm.")
        unsaved = keeping.Unsaved("note", "Typed after the harm.")
        rescued = keeping.save_rescue(casebook, [unsaved], tmp_path)
    shutil.rmtree(kept, ignore_errors=True)
    shutil.copytree(older if older.joinpath("store.db").exists() else whole, kept)
    assurance(test_id="T12", what="open file harmed", count=1, failures=int(not _brought_in(kept, rescued)))
    assert _brought_in(kept, rescued)


def _brought_in(folder: Path, rescued: Path) -> bool:
    """Whether what was rescued can be had again, whatever copy is left."""
    with reopened(folder) as casebook:
        if casebook.warnings:
            keeping.accept_older(casebook, "The newer one is lost.")
        keeping.bring_in(casebook, rescued, "The file was harmed.")
        words = " ".join(draft.words for draft in casebook.drafts())
        found = "Of this session" in titles(casebook) and "Typed after the harm." in words
        return found and keeping.verify(casebook).sound


def test_yesterdays_file_with_todays_journal_never_passes_for_whole(
    tmp_path: Path, assurance: Record
) -> None:
    """A program that synchronises folders put the old main file back beside the new rollback journal."""
    need("strace")
    module, run, marks = "tests.faults.casebook_under_fault", tmp_path / "run", tmp_path / "marks"
    run.mkdir()
    marks.touch()
    with Stage(module, tmp_path / "words") as stage:
        stage.play("prepare", run, marks)
        yesterday = (run / "Westmere.casebook" / "store.db").read_bytes()
        stage.play("a_command", run, marks, failing(Fault("write", "none"), 30))
    passed = [_passes_for_whole(killed, yesterday) for killed in _killed_in_a_commit(module, tmp_path)]
    assurance(test_id="T13", what="old file with new journal", count=len(passed), failures=sum(passed))
    assert len(passed) >= 3
    assert not any(passed)


def _killed_in_a_commit(module: str, workplace: Path) -> Iterator[Path]:
    """Copies of the workplace in which a command was killed at its first, second, third... sync."""
    killing = Fault("fsync", "signal=SIGKILL", 400)
    with Stage(module, workplace / "words", killing.strace(Path(os.devnull))) as stage:
        for number in range(1, 6):
            killed = workplace / f"killed-{number}"
            shutil.copytree(workplace / "run", killed / "run")
            shutil.copy(workplace / "marks", killed / "marks")
            child = stage.start("a_command", killed / "run", killed / "marks", failing(killing, number))
            assert stage.wait(child) == -signal.SIGKILL
            if list(killed.glob("run/*/store.db-journal")):
                yield killed


def _passes_for_whole(killed: Path, yesterday: bytes) -> bool:
    """Whether it opens without a word and lacks what was promised; the journal may bring all of it back."""
    (killed / "run" / "Westmere.casebook" / "store.db").write_bytes(yesterday)
    with Openers("tests.faults.casebook_door", 1) as openers:
        found = openers.look(killed / "run")
    silent = found.refusal is None and not found.problems
    return silent and bool(promises_in(killed / "marks").faults(found))
