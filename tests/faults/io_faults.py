"""Makes the n-th call of one kind fail, for n = 1, 2, 3 ... until the act no longer meets it.

strace counts each process's calls apart, and makes the call of one fixed number fail. So an act that wants
its n-th call to fail first makes harmless calls of the same kind, as many as are missing (`fail_at`).
"""

import contextlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.kill_runs import promises_in
from tests.faults.promises import Found
from tests.faults.stage import Stage

FATAL_NUMBER = 300
_INJECTED = b"(INJECTED)"


@dataclass(frozen=True)
class Fault:
    """One kind of failure: which call fails, and how ("EIO", or "retval=0" for a call that does nothing)."""

    call: str
    how: str

    def strace(self, log: Path) -> Sequence[str]:
        """What to run a stage under so that the fatal call of each act fails so."""
        how = self.how if "=" in self.how else f"error={self.how}"
        spec = f"inject={self.call}:{how}:when={FATAL_NUMBER}"
        traced = f"trace={self.call}"
        return ("strace", "-f", "-qq", "-o", str(log), "-e", traced, "-e", "signal=none", "-e", spec)


FAULTS = (
    Fault("pwrite64", "EIO"),
    Fault("pwrite64", "ENOSPC"),
    Fault("pwrite64", "EINTR"),
    Fault("pwrite64", "retval=0"),
    Fault("write", "EIO"),
    Fault("write", "ENOSPC"),
    Fault("pread64", "EIO"),
    Fault("fsync", "EIO"),
    Fault("fdatasync", "EIO"),
    Fault("ftruncate", "EIO"),
    Fault("openat", "EMFILE"),
    Fault("openat", "ENOSPC"),
    Fault("unlink", "EIO"),
    Fault("rename", "EIO"),
)


@dataclass
class FaultRuns:
    """What came of the faults: how many acts met one, in how many trouble was told, in how many of those the
    work had been done all the same, and everything wrong in words.
    """

    met: int = 0
    told: int = 0
    done_though_told: int = 0
    faults: list[str] = field(default_factory=list)


def fail_each_call(
    fault: Fault, module: str, act: str, prepared: Path, look: Callable[[Path], Found], workplace: Path
) -> FaultRuns:
    """Play an act on fresh copies of a prepared workplace, each time with a later call failing, until none.

    The workplace holds `run` and `marks`. The act is told both, the call and its number; when trouble is told
    it marks `{"told": sentence, "after": bool}`, saying whether the work was nevertheless done.
    """
    result, log = FaultRuns(), workplace / "injected"
    with Stage(module, workplace / "words", fault.strace(log)) as stage:
        for number in range(1, FATAL_NUMBER):
            folder, marks = workplace / f"run-{number}", workplace / f"marks-{number}"
            shutil.copytree(prepared / "run", folder)
            shutil.copy(prepared / "marks", marks)
            injected = _injected(log)
            ended = stage.wait(stage.start(act, folder, marks, fault.call, number))
            if _injected(log) == injected:
                break
            _judge(result, f"{fault.call} {fault.how} at call {number}", ended, marks, look(folder))
            shutil.rmtree(folder)
        else:
            raise AssertionError(f"The act never ended without a failing {fault.call}.")
    return result


def _judge(result: FaultRuns, where: str, ended: int, marks: Path, found: Found) -> None:
    result.met += 1
    told = [mark for mark in map(json.loads, marks.read_text().splitlines()) if "told" in mark]
    result.told += bool(told)
    result.done_though_told += any(mark["after"] for mark in told)
    if ended:
        result.faults.append(f"{where}: the act ended with {ended}")
    result.faults += [f"{where}: {fault}" for fault in promises_in(marks).faults(found)]


def _injected(log: Path) -> int:
    return log.read_bytes().count(_INJECTED) if log.exists() else 0


def fail_at(call: str, number: int) -> None:
    """From here on, in this thread, the call of this kind and number (from 1) is the fatal one."""
    harmless = _harmless(call)
    for _ in range(FATAL_NUMBER - number):
        harmless()


def _harmless(call: str) -> Callable[[], object]:
    """A call of this kind that does nothing that matters. Made ready before counting begins."""
    handle, scratch = tempfile.mkstemp(prefix="harmless-")
    Path(scratch).unlink()

    def in_vain(act: Callable[[str], object]) -> None:
        with contextlib.suppress(OSError):
            act("/nowhere/at/all")

    acts: dict[str, Callable[[], object]] = {
        "pwrite64": lambda: os.pwrite(handle, b"x", 0),
        "write": lambda: os.write(handle, b"x"),
        "pread64": lambda: os.pread(handle, 1, 0),
        "fsync": lambda: os.fsync(handle),
        "fdatasync": lambda: os.fdatasync(handle),
        "ftruncate": lambda: os.ftruncate(handle, 0),
        "openat": lambda: in_vain(lambda path: os.open(path, os.O_RDONLY)),
        "unlink": lambda: in_vain(os.unlink),
        "rename": lambda: in_vain(lambda path: os.rename(path, path)),  # noqa: PTH104
    }
    return acts[call]
