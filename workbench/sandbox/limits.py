"""How much of the machine a sandbox child may use, and how it binds itself to that.

On Linux and macOS the child lowers its own resource limits before it reads what it was sent; a hard limit
cannot be raised again. macOS does not enforce the limit on memory. On Windows the parent's clock is the only
limit: a Job object, which the parent would make and put the child into, belongs beside `bind_to`.
"""

import sys
from dataclasses import dataclass

_MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What one child may use: bytes of memory, seconds, open files, bytes returned.

    `seconds` is time on the clock, kept by the parent; `processor_seconds` is work done by all its threads.
    A child may never write a file or leave a core dump, whatever these say.
    """

    memory: int = 2048 * _MEBIBYTE
    seconds: float = 120.0
    processor_seconds: int = 240
    open_files: int = 128
    returned: int = 256 * _MEBIBYTE


def bind_to(limits: Limits) -> None:
    """Lower this process's limits for good. Limits that the system does not know are passed over."""
    if sys.platform == "win32":
        return
    import resource

    for what, most, ceiling in (
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_AS, limits.memory, limits.memory),
        (
            resource.RLIMIT_CPU,
            limits.processor_seconds,
            limits.processor_seconds + 1,
        ),
        (resource.RLIMIT_NOFILE, limits.open_files, limits.open_files),
    ):
        _lower(what, most, ceiling)


def _lower(what: int, most: int, ceiling: int) -> None:
    import resource

    _, present = resource.getrlimit(what)
    if present != resource.RLIM_INFINITY:
        ceiling = min(ceiling, present)
    try:
        resource.setrlimit(what, (min(most, ceiling), ceiling))
    except (OSError, ValueError):  # macOS refuses some of them
        return
