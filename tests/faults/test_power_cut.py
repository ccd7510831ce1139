"""Wherever the power goes during the work, all that was acknowledged is there, whole, and work goes on."""

import sys
from pathlib import Path

import pytest

from tests.assurance import Record
from tests.faults import power_cut
from tests.faults.power_cut import Run, Tally
from tests.rotation import Rotating
from tests.system_tools import need

DOOR = "tests.faults.casebook_door"
PLAYS = {
    "whole": ("creation", "commands", "drafts", "undo and redo", "evidence intake", "passphrase change"),
    "backups": ("backup", "verification", "restoring"),
    "free pages": (),
}


def played(play: str, workplace: Path) -> Run:
    need("strace")
    return power_cut.record([sys.executable, "-m", "tests.faults.casebook_scenario", play], workplace)


def judged(run: Run, rotating: Rotating, short: int) -> Tally:
    total = power_cut.count_states(run)
    wanted = power_cut.chosen(total, rotating(total, short))
    return power_cut.judge(power_cut.crash_states(run, seed=17, wanted=wanted.__contains__), DOOR)


@pytest.mark.parametrize("play", PLAYS)
def test_no_power_cut_loses_or_breaks_anything(
    play: str, tmp_path: Path, rotating: Rotating, assurance: Record
) -> None:
    run = played(play, tmp_path)
    found = judged(run, rotating, 400 if play == "whole" else 150)
    for stage, states in sorted(found.stages.items()):
        faults = sum(f", {stage})" in fault for fault in found.faults)
        assurance(test_id="T03", what=f"power cuts: {stage or play}", count=states, failures=faults)
    assert found.faults == []
    assert power_cut.stages(run) >= set(PLAYS[play])
    assert power_cut.count_states(run) >= (4_000 if play == "whole" else 1_000)


@pytest.mark.parametrize("synchronous", ["FULL", "NORMAL"])
def test_a_store_that_syncs_less_is_caught_losing(
    synchronous: str, tmp_path: Path, rotating: Rotating, assurance: Record
) -> None:
    need("strace")
    command = [sys.executable, "-m", "tests.faults.weakened_scenario", synchronous]
    found = judged(power_cut.record(command, tmp_path), rotating, 200)
    what = f"synchronous={synchronous} must be caught losing (lost in {found.lost:,} states)"
    assurance(test_id="T04", what=what, count=found.states, failures=int(found.lost == 0))
    assert found.lost > 0
