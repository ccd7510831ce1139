"""Makes the n-th call of one kind fail, for n = 1, 2, 3 ... until the act no longer meets it.

strace counts each process's calls apart, and makes the call of one fixed number fail. So an act that wants
its n-th call to fail first makes harmless calls of that kind, as many as are missing (`Countdown`).
"""

import ctypes
import errno
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.promises import Found, Mark, promised
from tests.faults.stage import Stage


@dataclass(frozen=True)
class Fault:
    """One kind of failure: which call fails, and how ("EIO", or "retval=0" for a call that does nothing).

    `fatal` is the number of the failing call in each process; no act may make more calls of the kind. Where
    acts make very many, only every `step`-th is made to fail.
    """

    call: str
    how: str
    fatal: int = 60
    step: int = 1

    def __str__(self) -> str:
        return f"{self.call} {self.how}"

    def strace(self, log: Path) -> Sequence[str]:
        """What to run a stage under so that the fatal call of each act fails so."""
        how = self.how if "=" in self.how else f"error={self.how}"
        spec = f"inject={self.call}:{how}:when={self.fatal}"
        traced = f"trace={self.call}"
        # strace 6.1 sends no signal where the kernel filters calls for it
        quick = () if "signal" in how else ("--seccomp-bpf",)
        return ("strace", "-f", *quick, "-qq", "-o", str(log), "-e", "signal=none", "-e", traced, "-e", spec)


FAULTS = (
    *(Fault("pwrite64", how, 1_000) for how in ("EIO", "ENOSPC")),
    *(Fault("pwrite64", how, 1_000, step=5) for how in ("EINTR", "retval=0")),
    *(Fault("write", how) for how in ("EIO", "ENOSPC")),
    Fault("pread64", "EIO", 2_000, step=13),
    *(Fault(call, "EIO") for call in ("fsync", "unlink", "rename")),
    *(Fault("openat", how, 100) for how in ("EMFILE", "ENOSPC")),
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

    def add(self, others: "FaultRuns") -> None:
        """Together with those of another act."""
        self.met += others.met
        self.told += others.told
        self.done_though_told += others.done_though_told
        self.faults += others.faults


def fail_each_call(
    fault: Fault, module: str, act: str, prepared: Path, look: Callable[[Path], Found], workplace: Path
) -> FaultRuns:
    """Play an act on fresh copies of a prepared workplace, each time with a later call failing, until none.

    The workplace holds `run` and `marks`. The act is told both and which call fails. When trouble is told
    it marks `{"told": sentence, "after": bool}`, saying whether the work was nevertheless done; at its end it
    marks `{"met": bool}`, whether the failing call came at all.
    """
    result = FaultRuns()
    with Stage(module, workplace / "words", fault.strace(Path(os.devnull))) as stage:
        for number in range(1, fault.fatal, fault.step):
            folder, marks = workplace / f"run-{number}", workplace / f"marks-{number}"
            shutil.copytree(prepared / "run", folder)
            shutil.copy(prepared / "marks", marks)
            ended = stage.wait(stage.start(act, folder, marks, failing(fault, number)))
            made = [json.loads(line) for line in marks.read_text().splitlines()]
            if {"met": False} in made:
                break
            _judge(result, f"{act}, {fault} at call {number}", ended, made, look(folder))
            shutil.rmtree(folder)
        else:
            raise AssertionError(f"The act never ended without a failing {fault.call}.")
    return result


def _judge(result: FaultRuns, where: str, ended: int, marks: Sequence[Mark], found: Found) -> None:
    result.met += 1
    told = [mark for mark in marks if "told" in mark]
    result.told += bool(told)
    result.done_though_told += any(mark["after"] for mark in told)
    if ended:
        result.faults.append(f"{where}: the act ended with {ended}")
    result.faults += [f"{where}: {fault}" for fault in promised(marks).faults(found)]


def failing(fault: Fault, number: int) -> str:
    """What an act is told: the call of this kind and number (from 1) fails."""
    return f"{fault.call} {number} {fault.fatal}"


class Countdown:
    """Counts calls from now on, in this thread, until the failing one.

    `over` must be asked when the act ends: what comes after it must not fail.
    """

    def __init__(self, failing: str) -> None:
        call, number, fatal = failing.split()
        handle, scratch = tempfile.mkstemp(prefix="harmless-")
        Path(scratch).unlink()
        self._harmless = _harmless(call, handle)
        self._enough = int(fatal)
        for _ in range(self._enough - int(number)):
            self._harmless()

    def over(self) -> bool:
        """Whether the fatal call has come; if not, it comes now, where it does no harm."""
        return not any(self._harmless() for _ in range(self._enough))


def _harmless(call: str, handle: int) -> Callable[[], bool]:
    """A call of this kind that changes nothing that matters; it says whether it was the fatal one."""
    system, nowhere = ctypes.CDLL(None, use_errno=True), b"/nowhere/at/all"
    acts: dict[str, tuple[Callable[[], int], int, int]] = {
        "pwrite64": (lambda: system.pwrite(handle, b"x", 1, 0), 1, 0),
        "write": (lambda: system.write(handle, b"x", 1), 1, 0),
        "pread64": (lambda: system.pread(handle, ctypes.create_string_buffer(1), 0, 0), 0, 0),
        "fsync": (lambda: system.fsync(handle), 0, 0),
        "openat": (lambda: system.open(nowhere, os.O_RDONLY), -1, errno.ENOENT),
        "unlink": (lambda: system.unlink(nowhere), -1, errno.ENOENT),
        "rename": (lambda: system.rename(nowhere, nowhere), -1, errno.ENOENT),
    }
    act, usual_answer, usual_error = acts[call]

    def fatal() -> bool:
        ctypes.set_errno(0)
        answer = act()
        return (answer, ctypes.get_errno()) != (usual_answer, usual_error)

    return fatal
