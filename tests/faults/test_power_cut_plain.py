"""The power-cut simulator bites: on the bare cipher it finds the losses of each weaker setting."""

import sys
from pathlib import Path

import pytest

from tests.assurance import Record
from tests.faults import plain_scenario, power_cut
from tests.faults.power_cut import Run, Tally
from tests.faults.strace_log import TraceTrouble
from tests.rotation import Rotating
from tests.system_tools import need

SCENARIO = "tests.faults.plain_scenario"


def recorded(workplace: Path, synchronous: str, journal_mode: str = "DELETE") -> Run:
    need("strace")
    return power_cut.record([sys.executable, "-m", SCENARIO, synchronous, journal_mode], workplace)


def tally(run: Run, rotating: Rotating) -> Tally:
    total = power_cut.count_states(run)
    wanted = power_cut.chosen(total, rotating(total, 400))
    return power_cut.judge(power_cut.crash_states(run, seed=11, wanted=wanted.__contains__), SCENARIO)


def test_the_chosen_setting_loses_nothing(tmp_path: Path, rotating: Rotating, assurance: Record) -> None:
    found = tally(recorded(tmp_path, "EXTRA"), rotating)
    what = "power-cut states, bare cipher, synchronous=EXTRA"
    assurance(test_id="T03", what=what, count=found.states, failures=len(found.faults))
    assert found.faults == []
    assert found.disks > 60


@pytest.mark.parametrize("synchronous", ["FULL", "NORMAL"])
def test_a_weaker_setting_loses_acknowledged_lines(
    tmp_path: Path, rotating: Rotating, assurance: Record, synchronous: str
) -> None:
    found = tally(recorded(tmp_path, synchronous), rotating)
    what = f"bare cipher, synchronous={synchronous}: lines must be lost (lost in {found.lost:,} states)"
    assurance(test_id="T04", what=what, count=found.states, failures=int(found.lost == 0))
    assert found.lost > found.states // 10


def test_without_syncing_stores_come_out_broken(tmp_path: Path, rotating: Rotating) -> None:
    found = tally(recorded(tmp_path, "OFF"), rotating)
    assert found.unopenable > found.states // 10


def test_the_write_ahead_log_is_refused_because_it_writes_through_memory(tmp_path: Path) -> None:
    run = recorded(tmp_path, "NORMAL", "WAL")
    with pytest.raises(TraceTrouble, match="through memory"):
        power_cut.count_states(run)


def test_the_plain_door_reads_what_the_plain_run_wrote(tmp_path: Path) -> None:
    marks = tmp_path / "marks"
    marks.touch()
    plain_scenario.run(tmp_path, marks, "EXTRA", "DELETE")
    assert len(plain_scenario.look(tmp_path).facts) == plain_scenario.LINES
