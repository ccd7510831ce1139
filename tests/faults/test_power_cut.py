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
STAGES = {
    "creation",
    "commands",
    "drafts",
    "evidence intake",
    "undo and redo",
    "passphrase change",
    "closing and opening again",
}


@pytest.fixture(scope="module")
def whole_work(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return played("whole", tmp_path_factory.mktemp("work"))


def played(play: str, workplace: Path) -> Run:
    need("strace")
    return power_cut.record([sys.executable, "-m", "tests.faults.casebook_scenario", play], workplace)


def judged(run: Run, rotating: Rotating, short: int) -> Tally:
    total = power_cut.count_states(run)
    wanted = power_cut.chosen(total, rotating(total, short))
    return power_cut.judge(power_cut.crash_states(run, seed=17, wanted=wanted.__contains__), DOOR)


def test_no_power_cut_loses_or_breaks_anything(
    whole_work: Run, rotating: Rotating, assurance: Record
) -> None:
    found = judged(whole_work, rotating, 400)
    for stage, states in sorted(found.stages.items()):
        faults = sum(f"{stage})" in fault for fault in found.faults)
        assurance(test_id="T03", what=f"power-cut states: {stage}", count=states, failures=faults)
    assert found.faults == []
    assert found.states >= 250


def test_the_run_has_thousands_of_crash_states_in_every_stage(whole_work: Run) -> None:
    assert power_cut.count_states(whole_work) >= 4_000
    assert power_cut.stages(whole_work) == STAGES


def test_a_free_page_that_was_torn_is_no_damage(
    tmp_path: Path, rotating: Rotating, assurance: Record
) -> None:
    found = judged(played("free pages", tmp_path), rotating, 400)
    what = "power-cut states: free pages taken again"
    assurance(test_id="T03", what=what, count=found.states, failures=len(found.faults))
    assert found.faults == []


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
