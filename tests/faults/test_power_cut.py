"""Wherever the power goes during the work, all that was acknowledged is there, whole, and work goes on."""

import sys
from pathlib import Path
from typing import Protocol

import pytest

from tests.assurance import Record
from tests.faults import power_cut
from tests.faults.power_cut import Run, Tally
from tests.faults.stage import Stage
from tests.rotation import part
from tests.system_tools import need

DOOR, SCENARIO = "tests.faults.casebook_door", "tests.faults.casebook_scenario"
PLAYS = {
    "whole": ("creation", "commands", "drafts", "undo and redo", "evidence intake", "passphrase change"),
    "backups": ("backup", "verification", "restoring"),
    "free pages": ("free pages",),
    "new key": ("new data key", "with the new key"),
    "erasure": ("words to be erased", "erasure", "after the erasure"),
    "rescue": ("rescue", "rescue brought in"),
}
"""Each play, and what it goes through."""

PARTS = {
    "whole": (400, 6_000),
    "backups": (100, 500),
    "free pages": (60, 300),
    "new key": (60, 300),
    "erasure": (60, 300),
    "rescue": (60, 300),
}
"""How many crash states of each play are opened, in a short run and in a long one."""


class Judge(Protocol):
    """Judges this turn's part of a run's crash states, at most so many in a short run and in a long one."""

    def __call__(self, run: Run, short: int, long: int, door: str = DOOR) -> Tally: ...


def played(play: str, workplace: Path) -> Run:
    """A play, traced; all but the whole one begin with a casebook that is there."""
    need("strace")

    def prepare(run: Path, marks: Path) -> None:
        if play != "whole":
            with Stage(SCENARIO, workplace / "words") as stage:
                stage.play("prepare", run, marks)

    return power_cut.record([sys.executable, "-m", SCENARIO, play], workplace, prepare=prepare)


@pytest.fixture
def judge(request: pytest.FixtureRequest) -> Judge:
    def judged(run: Run, short: int, long: int, door: str = DOOR) -> Tally:
        most = long if request.config.getoption("--long") else short
        total = power_cut.count_states(run)
        wanted = power_cut.chosen(total, part(total, most, request.config.option.rotation))
        return power_cut.judge(power_cut.crash_states(run, seed=17, wanted=wanted.__contains__), door)

    return judged


@pytest.mark.parametrize("play", PLAYS)
def test_no_power_cut_loses_or_breaks_anything(
    play: str, tmp_path: Path, judge: Judge, assurance: Record
) -> None:
    run = played(play, tmp_path)
    found = judge(run, *PARTS[play])
    for stage, states in sorted(found.stages.items()):
        faults = sum(f", {stage})" in fault for fault in found.faults)
        assurance(test_id="T03", what=f"power cuts: {stage or 'opening'}", count=states, failures=faults)
    assert found.faults == []
    assert power_cut.stages(run) >= set(PLAYS[play])


def test_a_migration_that_is_cut_short_goes_on_at_the_next_opening(
    tmp_path: Path, judge: Judge, assurance: Record
) -> None:
    need("strace")

    def prepare(run: Path, marks: Path) -> None:
        with Stage("tests.faults.casebook_under_fault", tmp_path / "words") as stage:
            stage.play("prepare", run, marks)
            stage.play("promise_entries", run, marks, 2)

    command = [sys.executable, "-m", "tests.faults.newer_program"]
    run = power_cut.record(command, tmp_path / "work", prepare=prepare)
    found = judge(run, 60, 300, "tests.faults.newer_program")
    what = "power cuts: migration over two versions"
    assurance(test_id="T03", what=what, count=found.states, failures=len(found.faults))
    assert found.faults == []
    assert power_cut.stages(run) == {"migration", "after the migration"}


def test_the_whole_work_has_thousands_of_moments_to_fail_in(tmp_path: Path) -> None:
    assert power_cut.count_states(played("whole", tmp_path)) >= 4_000


@pytest.mark.parametrize("synchronous", ["FULL", "NORMAL"])
def test_a_store_that_syncs_less_is_caught_losing(
    synchronous: str, tmp_path: Path, judge: Judge, assurance: Record
) -> None:
    need("strace")
    command = [sys.executable, "-m", "tests.faults.weakened_scenario", synchronous]
    found = judge(power_cut.record(command, tmp_path), 100, 300)
    what = f"synchronous={synchronous} must be caught losing (lost in {found.lost:,} states)"
    assurance(test_id="T04", what=what, count=found.states, failures=int(found.lost == 0))
    assert found.lost > 0
