"""The first thing a process of the program does: see that a crash never writes memory to disk."""

import ctypes
import sys
from contextlib import suppress

PR_SET_DUMPABLE = 4


def forbid_memory_dumps() -> None:
    """No core file, and no other process of this user may read this one's memory (Linux).

    On other systems only the core file is forbidden, where the system has such a limit.
    """
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
