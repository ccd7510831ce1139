"""The near side of the wall: start one child, hand it bytes, take bytes back, and never wait for ever."""

import json
import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import IO, cast

from workbench.kernel.progress import Progress, silent
from workbench.sandbox.failure import Reason, SandboxFailure
from workbench.sandbox.frame import BrokenParcel, Parcel, ParcelCutShort, ParcelTooLarge, opened, sealed
from workbench.sandbox.limits import Limits

CHILD_ARGUMENT = "--sandbox-child"
"""The one argument with which a frozen program starts itself as a child: it then runs `child.main` alone."""

_GLANCE = 0.02  # seconds between looks at the clock and at the cancel button
_LEAVE = 1.0  # seconds that a child which has closed its pipe may take to end of its own accord
_BOOT = "import sys; sys.path.insert(0, sys.argv[1]); from workbench.sandbox.child import main; main()"
_NEEDED = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_DEADLY = {-24: Reason.TIME, -9: Reason.KILLED}  # SIGXCPU; a SIGKILL that we did not send


def run(job: str, payload: bytes, limits: Limits | None = None, progress: Progress | None = None) -> bytes:
    """Have `job` ("package.module:function", bytes to bytes) done on `payload` in a child of its own.

    Raises `SandboxFailure` if the child dies, hangs, breaks a limit or fails, and `Cancelled` if `progress`
    is cancelled; the child is gone by then.
    """
    limits = limits or Limits()
    process = _started()
    errand = _Errand(process, _orders(job, limits) + sealed(Parcel.PAYLOAD, payload), limits.returned)
    try:
        errand.wait(monotonic() + limits.seconds, progress or silent())
    finally:
        process.kill()
        process.wait()
        errand.tidy()
    return errand.result()


def _orders(job: str, limits: Limits) -> bytes:
    return sealed(Parcel.JOB, json.dumps([job, asdict(limits)]).encode())


def _started() -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            cwd=Path(sys.executable).anchor,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as trouble:
        raise SandboxFailure(Reason.NOT_STARTED, type(trouble).__name__) from None


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_ARGUMENT]
    return [sys.executable, "-I", "-B", "-c", _BOOT, str(Path(__file__).parents[2])]


def _environment() -> dict[str, str]:
    """Nothing of the user's: only what Python and its libraries cannot start without."""
    kept = {name: os.environ[name] for name in _NEEDED if name in os.environ}
    return kept | {"LC_ALL": "C.UTF-8", "TZ": "UTC", "OPENBLAS_NUM_THREADS": "1"}


class _Errand:
    """One payload on its way to the child and one parcel on its way back, each carried by a thread."""

    def __init__(self, process: subprocess.Popen[bytes], parcels: bytes, most: int) -> None:
        self._process = process
        self._orders = cast(IO[bytes], process.stdin)
        self._answers = cast(IO[bytes], process.stdout)
        self._most = most
        self._parcel: tuple[Parcel, bytes] | None = None
        self._trouble: Reason | None = None
        self._code = 0  # how the child ended of its own accord
        self._sender = Thread(target=self._send, args=(parcels,), daemon=True)
        self._taker = Thread(target=self._take, daemon=True)
        self._sender.start()
        self._taker.start()

    def wait(self, until: float, progress: Progress) -> None:
        """Return when the child has answered or ended; raise if it is cancelled or too late.

        Who watches the progress is heard meanwhile: nobody waits for the child but who asked for it.
        """
        while self._taker.is_alive():
            progress.stay()
            if monotonic() > until:
                raise SandboxFailure(Reason.TIME)
            self._taker.join(_GLANCE)
        if self._trouble is None:
            with suppress(subprocess.TimeoutExpired):
                self._code = self._process.wait(_LEAVE)

    def tidy(self) -> None:
        """Let both threads end and close the pipes; the child is dead, so neither can block."""
        self._sender.join()
        self._taker.join()
        self._answers.close()

    def result(self) -> bytes:
        """Return what the child made, or raise why there is nothing."""
        if self._parcel is None or self._trouble is not None:
            raise SandboxFailure(self._trouble or _DEADLY.get(self._code, Reason.ENDED))
        kind, body = self._parcel
        if kind is Parcel.RESULT:
            return body
        raise _told(body)

    def _send(self, parcels: bytes) -> None:
        with suppress(OSError):  # a child that has died or closed its ears: its answer, or silence, tells why
            self._orders.write(parcels)
        with suppress(OSError):
            self._orders.close()

    def _take(self) -> None:
        try:
            parcel = opened(self._answers, self._most)
            self._trouble = Reason.GARBLED if self._answers.read(1) else None
        except ParcelCutShort:
            return
        except ParcelTooLarge:
            self._trouble = Reason.TOO_MUCH
        except BrokenParcel:
            self._trouble = Reason.GARBLED
        else:
            self._parcel = parcel


def _told(body: bytes) -> SandboxFailure:
    """Read the child's own account of its failure, and take nothing in it for granted."""
    try:
        told = json.loads(body)
        kind, where = str(told["kind"])[:80], str(told["where"])[:200]
    except (ValueError, KeyError, TypeError, RecursionError):
        return SandboxFailure(Reason.GARBLED)
    return SandboxFailure(Reason.MEMORY if kind == "MemoryError" else Reason.FAILED, kind, where)
