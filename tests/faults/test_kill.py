"""A program killed in the middle of its work has lost nothing that it said was saved."""

from pathlib import Path

import pytest

from tests.assurance import Record
from tests.faults import plain_scenario
from tests.faults.kill_runs import Kills, kill_again_and_again
from tests.faults.power_cut import Openers
from tests.faults.stage import Stage

DOOR, SCENARIO = "tests.faults.casebook_door", "tests.faults.casebook_scenario"
ON_ONE_FOLDER = 25
SEEDS = (3, 5, 7)


def killed(workplace: Path, times: int, seed: int) -> Kills:
    """Kill the investigator at work, on a new casebook after every so many kills."""
    result = Kills()
    with Stage(SCENARIO, workplace / "words") as stage, Openers(DOOR, 1) as openers:
        for part in range(0, times, ON_ONE_FOLDER):
            folder, marks = workplace / f"run-{seed}-{part}", workplace / f"marks-{seed}-{part}"
            folder.mkdir()
            marks.touch()
            here = min(ON_ONE_FOLDER, times - part)
            result.add(kill_again_and_again(stage, folder, marks, openers.look, here, seed * 1_000 + part))
    return result


@pytest.mark.parametrize("seed", SEEDS)
def test_kills_at_random_moments_lose_nothing(
    seed: int, tmp_path: Path, request: pytest.FixtureRequest, assurance: Record
) -> None:
    long: bool = request.config.getoption("--long")
    result = killed(tmp_path, times=340 if long else 17, seed=seed)
    assurance(test_id="T02", what="kills at random moments", count=result.kills, failures=len(result.faults))
    assert result.faults == []
    assert result.in_a_save > result.kills // 10
    assert result.promises > 0


def test_killing_the_bare_cipher_loses_nothing_and_meets_saves_half_done(tmp_path: Path) -> None:
    folder, marks = tmp_path / "run", tmp_path / "marks"
    folder.mkdir()
    marks.touch()
    with Stage(plain_scenario.__name__, tmp_path / "words") as stage:
        result = kill_again_and_again(stage, folder, marks, plain_scenario.look, times=20, seed=3)
    assert result.faults == []
    assert result.promises > 40
    assert result.in_a_save > 3
