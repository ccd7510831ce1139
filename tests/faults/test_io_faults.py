"""Whatever call to the disk fails during an act, the act is done or fully undone, and work goes on."""

import signal
from dataclasses import replace
from itertools import product
from pathlib import Path
from random import Random

import pytest

from tests.assurance import Record
from tests.faults import plain_scenario
from tests.faults.io_faults import FAULTS, Fault, FaultRuns, fail_each_call, failing
from tests.faults.power_cut import Openers
from tests.faults.stage import Stage
from tests.rotation import Rotating
from tests.system_tools import need

MODULE = "tests.faults.casebook_under_fault"
ACTS = (
    ("a_command", "whole", 1),
    ("an_undo", "whole", 1),
    ("an_intake", "whole", 1),
    ("a_draft", "whole", 1),
    ("an_opening", "whole", 1),
    ("an_opening", "killed", 1),
    ("a_creation", "empty", 11),
    ("a_passphrase_change", "whole", 1),
)
"""Each act, the prepared workplace that it starts from, and how far apart the calls are that fail in turn: a
creation makes hundreds that are alike, each writing another empty table.
"""
TASKS = Random(6).sample(list(product(ACTS, FAULTS)), k=len(ACTS) * len(FAULTS))
SHARES = 4


@pytest.mark.parametrize(
    "fault", [Fault("pwrite64", "EIO"), Fault("fsync", "EIO"), Fault("unlink", "EIO")], ids=str
)
def test_each_call_of_the_bare_cipher_is_made_to_fail_in_turn(fault: Fault, tmp_path: Path) -> None:
    need("strace")
    (tmp_path / "run").mkdir()
    (tmp_path / "marks").touch()
    plain_scenario.run(tmp_path / "run", tmp_path / "marks", "EXTRA", "DELETE")
    work = tmp_path / "work"
    work.mkdir()
    look = plain_scenario.look
    result = fail_each_call(fault, plain_scenario.__name__, "write_one_line", tmp_path, look, work)
    assert result.faults == []
    assert result.told > 0


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three workplaces: an empty one, one with a casebook, one whose last command was killed half done."""
    need("strace")
    place = tmp_path_factory.mktemp("prepared")
    for name in ("empty", "whole", "killed"):
        (place / name / "run").mkdir(parents=True)
        (place / name / "marks").touch()
    with Stage(MODULE, place / "words") as stage:
        for name in ("whole", "killed"):
            stage.play("prepare", place / name / "run", place / name / "marks")
    _kill_in_a_commit(place / "killed")
    return place


def _kill_in_a_commit(workplace: Path) -> None:
    """Leaves a journal that the next opening must roll back."""
    killing = Fault("fsync", "signal=SIGKILL", 400)  # past what the stage does to warm up
    with Stage(MODULE, workplace / "words", killing.strace(workplace / "injected")) as stage:
        child = stage.start("a_command", workplace / "run", workplace / "marks", failing(killing, 3))
        assert stage.wait(child) == -signal.SIGKILL
    assert list(workplace.glob("run/*/store.db-journal")) != []


@pytest.mark.parametrize("share", range(SHARES))
def test_whatever_call_fails_an_act_is_done_or_undone(
    share: int, prepared: Path, tmp_path: Path, rotating: Rotating, assurance: Record
) -> None:
    tasks, everything = TASKS[share::SHARES], FaultRuns()
    with Openers("tests.faults.casebook_door") as openers:
        tried = rotating(len(tasks), 1)
        for index in tried:
            (act, start, apart), fault = tasks[index]
            workplace = tmp_path / f"{index}"
            workplace.mkdir()
            fault = replace(fault, step=fault.step * apart)
            result = fail_each_call(fault, MODULE, act, prepared / start, openers.look, workplace)
            everything.add(result)
            assurance(
                test_id=number_of(start),
                what=f"failing calls: {words_of(act, start)}",
                count=result.met,
                failures=len(result.faults),
            )
    assert everything.faults == []
    assert everything.met > 100 or len(tried) < len(tasks)


def words_of(act: str, start: str) -> str:
    return act.replace("_", " ") + (" after a kill" if start == "killed" else "")


def number_of(start: str) -> str:
    return "T07" if start == "killed" else "T06"
