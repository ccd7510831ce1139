"""How long work says how far it is: often enough to be stopped, seldom enough to be quick, in any thread."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TypeVar

from workbench.kernel.progress import Progress, Step

T = TypeVar("T")

BETWEEN = 0.05
"""Seconds from one report to the next: whoever waits for the thread waits no longer than this."""


class Pace:
    """Reports one stretch of long work of `total` steps, every 50 ms."""

    def __init__(self, progress: Progress, total: int, words: str) -> None:
        self._progress = progress
        self._total = total
        self._words = words
        self._due = 0.0

    def reached(self, done: int) -> None:
        """Say how far the work is, if it is time to. Raises `Cancelled`, and whatever the report raises."""
        if time.perf_counter() >= self._due:
            self._progress.advance(done, self._total, self._words)
            self._due = time.perf_counter() + BETWEEN


def meanwhile(work: Callable[[Progress], T], progress: Progress) -> T:
    """What `work` gives back, done in another thread; this thread goes on reporting how far it is.

    So the reports may serve whatever else waits for this thread. If one raises, the work is stopped first.
    """
    told: list[Step] = [Step(0, 0, "")]
    inner = Progress(lambda step: told.__setitem__(0, step))
    with ThreadPoolExecutor(max_workers=1) as pool:
        doing = pool.submit(work, inner)
        try:
            _report(doing, told, progress)
        finally:
            inner.cancel()
    return doing.result()


def _report(doing: Future[T], told: list[Step], progress: Progress) -> None:
    while not wait((doing,), timeout=BETWEEN).done:
        progress.advance(told[0].done, told[0].total, told[0].words)
