"""T37: a process that dies of a signal with a casebook open leaves no core file and no word of it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests import builders
from tests.assurance import Record
from tests.leaks import crashing
from tests.leaks.canary_scan import changed_since, scan
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey

CANARY = "Zebedee-Quillfeather-Canary"
PROJECT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="core files are told of by /proc of Linux")


def died(folder: Path, key: DataKey, place: Path, by: signal.Signals, how: str) -> str:
    """Let a process die at work in `place`; what it said."""
    place.mkdir()
    ended = subprocess.run(
        [sys.executable, "-m", crashing.__name__, str(folder), str(int(by)), how],
        cwd=place,
        env={**os.environ, "PYTHONPATH": str(PROJECT), "HOME": str(place), "TMPDIR": str(place)},
        input=f"{key.hex()}\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == -by, ended.stderr
    assert CANARY in ended.stdout
    return ended.stderr


@pytest.fixture
def key() -> DataKey:
    return DataKey.random()


@pytest.fixture
def folder(tmp_path: Path, key: DataKey) -> Path:
    with Casebook.create(tmp_path / "Try.casebook", None, key=key) as casebook:
        builders.a_case(casebook, CANARY)
    return tmp_path / "Try.casebook"


@pytest.mark.parametrize("by", [signal.SIGSEGV, signal.SIGABRT])
def test_a_crash_leaves_no_word_of_the_casebook(
    by: signal.Signals, folder: Path, key: DataKey, tmp_path: Path, assurance: Record
) -> None:
    began, place = time.time(), tmp_path / "place"
    said = died(folder, key, place, by, "hardened")
    hits = scan(sorted(changed_since(began, [tmp_path])), [CANARY])
    left = [path.name for path in place.rglob("*") if "core" in path.name]
    wrong = len(hits) + len(left) + (CANARY in said)
    assurance(test_id="T37", what="crashes with a casebook open", count=1, failures=wrong)
    assert (hits, left) == ([], [])
    assert CANARY not in said
