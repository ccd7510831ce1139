"""A disk that runs full loses nothing: it is said clearly, and work goes on once there is room."""

import json
from pathlib import Path

from tests.assurance import Record
from tests.faults.power_cut import Openers
from tests.faults.promises import promised
from tests.faults.stage import Stage
from tests.system_tools import need

MODULE = "tests.faults.casebook_full_disk"


def played(act: str, workplace: Path, *under: str) -> tuple[list[str], tuple[str, ...]]:
    """What was told while the disk was full, and every fault found afterwards."""
    run, marks, after = workplace / "run", workplace / "marks", workplace / "after"
    run.mkdir()
    marks.touch()
    with Stage(MODULE, workplace / "words", under) as stage:
        stage.play(act, run, marks, after)
    made = [json.loads(line) for line in marks.read_text().splitlines()]
    with Openers("tests.faults.casebook_door", 1) as openers:
        faults = promised(made).faults(openers.look(after))
    return [mark["told"] for mark in made if "told" in mark], faults


def test_a_full_disk_is_said_and_nothing_is_lost(tmp_path: Path, assurance: Record) -> None:
    need("unshare")
    told, faults = played("on_a_small_disk", tmp_path, "unshare", "-r", "-m")
    what = "refusals on a full disk of 4 MiB"
    assurance(test_id="T05", what=what, count=len(told), failures=len(faults))
    assert faults == ()
    assert len(told) == 3
    assert all("the disk is full" in sentence.lower() for sentence in told)
    assert all("make room" in sentence.lower() for sentence in told)


def test_a_limit_on_the_size_of_files_is_said_and_nothing_is_lost(tmp_path: Path, assurance: Record) -> None:
    told, faults = played("under_a_limit", tmp_path)
    what = "refusals under a limit on the size of files"
    assurance(test_id="T05", what=what, count=len(told), failures=len(faults))
    assert faults == ()
    assert len(told) == 3
    assert all("saved" in sentence for sentence in told)
