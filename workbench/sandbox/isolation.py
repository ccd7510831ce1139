"""How a sandbox child cuts itself off: no network, no files written, no programs started.

Two fences. On Linux the kernel's: a namespace of users and of networks with nothing in it, so that no library
can reach anybody, where the system lets an ordinary user have one (some containers do not). On every system
Python's audit hook: it refuses the acts below, cannot be taken off, and stops our own code and libraries in
Python; compiled code that calls the system itself is stopped by the first fence only.
"""

import os
import sys
from typing import Any

_REFUSED = frozenset({
    "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.startfile", "os.system",
    "os.chmod", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink", "os.truncate",
    "pty.spawn", "subprocess.Popen", "tempfile.mkdtemp", "tempfile.mkstemp",
})  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_TRUNC

_CLONE_NEWUSER = 0x10000000  # linux/sched.h
_CLONE_NEWNET = 0x40000000
_PR_SET_PDEATHSIG = 1  # linux/prctl.h
_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38
_SIGKILL = 9


def cut_off() -> None:
    """Raise both fences for the rest of this process's life. Must run before a second thread exists."""
    if sys.platform == "linux":
        _ask_the_kernel()
    sys.addaudithook(_refuse)


def _ask_the_kernel() -> None:
    import ctypes

    system = ctypes.CDLL(None, use_errno=True)
    system.prctl(_PR_SET_PDEATHSIG, _SIGKILL, 0, 0, 0)  # the child must not outlive the program
    system.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    system.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if system.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) != 0:
        system.unshare(_CLONE_NEWNET)


def _refuse(event: str, details: tuple[Any, ...]) -> None:
    if event in _REFUSED or event.startswith("socket.") or (event == "open" and _writes(*details)):
        raise PermissionError("A sandbox child may not do this.")


def _writes(path: object, mode: str | None, flags: int) -> bool:
    if isinstance(path, int):  # a pipe that is open already
        return False
    return bool(flags & _WRITING) or any(letter in (mode or "") for letter in "wax+")
