"""Notices that the computer slept: time passed that this program did not live through."""

import time
from collections.abc import Callable
from datetime import datetime
from typing import Final

from workbench.kernel import clock

_NOT_LIVED: Final = 5.0
_SILENCE: Final = 60.0


class SleepWatch:
    """Compares the clock on the wall with the time that this program has lived, each time it is asked.

    On Linux and macOS the second stands still while the computer sleeps. On Windows it does not, but no
    question is asked meanwhile either: so a long silence counts as sleep too. A clock put forward by hand
    looks the same, and does no more harm than a lock too many.
    """

    def __init__(
        self, wall: Callable[[], datetime] = clock.now, lived: Callable[[], float] = time.monotonic
    ) -> None:
        self._wall, self._lived = wall, lived
        self._last = (wall(), lived())

    def slept(self) -> bool:
        """Whether the computer slept since this was last asked; to be asked every second or so."""
        before, self._last = self._last, (self._wall(), self._lived())
        passed = (self._last[0] - before[0]).total_seconds()
        lived = self._last[1] - before[1]
        return passed - lived > _NOT_LIVED or max(passed, lived) > _SILENCE
