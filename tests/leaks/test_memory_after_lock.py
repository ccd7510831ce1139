"""T36: locking ends the process image; what is in memory afterwards knows no word of the casebook."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import builders
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey

CANARY = "Zebedee-Quillfeather-Canary"
PATIENCE = 60.0

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc, which only Linux has")


def filled(folder: Path, key: DataKey) -> None:
    with Casebook.create(folder, None, key=key) as casebook:
        builders.an_investigation(casebook)
        builders.a_case(casebook, CANARY)
        builders.a_paragraph(casebook, builders.an_interview(casebook, CANARY), CANARY)


def copies_in_memory(pid: int) -> int:
    """How often the word stands in the readable memory of a process, in the two forms Qt and Python use."""
    found = 0
    with Path(f"/proc/{pid}/maps").open() as maps, Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in maps:
            place, rights = line.split()[:2]
            if not rights.startswith("rw"):
                continue
            first, last = (int(end, 16) for end in place.split("-"))
            try:
                memory.seek(first)
                held = memory.read(last - first)
            except (OSError, OverflowError, ValueError):
                continue
            found += held.count(CANARY.encode()) + held.count(CANARY.encode("utf-16-le"))
    return found


def until(ready: Callable[[], bool]) -> bool:
    ends = time.monotonic() + PATIENCE
    while not ready() and time.monotonic() < ends:
        time.sleep(0.1)
    return ready()


def is_unlock_window(pid: int) -> bool:
    return Path(f"/proc/{pid}/cmdline").read_bytes().rstrip(b"\0").endswith(b"open")


def _shown(child: "subprocess.Popen[str]", key: DataKey) -> int:
    """How often the word is in memory while the casebook is open."""
    _say(child, key.hex())
    assert child.stdout is not None
    assert child.stdout.readline() == "shown\n"
    return copies_in_memory(child.pid)


def _locked(child: "subprocess.Popen[str]") -> int:
    """How often it is there once the process shows the unlock window."""
    _say(child, "lock")
    assert until(lambda: is_unlock_window(child.pid))
    time.sleep(2)
    return copies_in_memory(child.pid)


def _say(child: "subprocess.Popen[str]", line: str) -> None:
    assert child.stdin is not None
    child.stdin.write(f"{line}\n")
    child.stdin.flush()


@pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() != 0, reason="only root may read another's memory"
)
def test_no_word_of_the_casebook_is_in_memory_after_locking(
    tmp_path: Path, assurance: Callable[..., None]
) -> None:
    key, folder = DataKey.random(), tmp_path / "Try.casebook"
    filled(folder, key)
    with subprocess.Popen(
        [sys.executable, "-m", "tests.leaks.open_window", str(folder)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path / "config")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as child:
        try:
            before = _shown(child, key)
            after = _locked(child)
        finally:
            child.kill()
    assurance(
        test_id="T36", what="windows locked and looked into", count=1, failures=int(after > 0 or before == 0)
    )
    assert before > 0, "the search must be able to find the word while the casebook is open"
    assert after == 0
