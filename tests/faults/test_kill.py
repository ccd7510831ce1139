"""A program killed in the middle of its work has lost nothing that it said was saved."""

from pathlib import Path

from tests.faults import plain_scenario
from tests.faults.kill_runs import kill_again_and_again
from tests.faults.stage import Stage


def test_killing_the_bare_cipher_loses_nothing_and_meets_saves_half_done(tmp_path: Path) -> None:
    folder, marks = tmp_path / "run", tmp_path / "marks"
    folder.mkdir()
    marks.touch()
    with Stage(plain_scenario.__name__, tmp_path / "words") as stage:
        result = kill_again_and_again(stage, folder, marks, plain_scenario.look, times=20, seed=3)
    assert result.faults == []
    assert result.promises > 40
    assert result.in_a_save > 3
