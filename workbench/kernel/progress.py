"""How long work reports itself and is cancelled, from any thread."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from workbench.kernel.errors import Cancelled


@dataclass(frozen=True, slots=True)
class Step:
    """How far long work has come: `done` of `total` (0 = not known), and at what, in words."""

    done: int
    total: int
    words: str


class Progress:
    """One piece of long work: it reports each step, and stops at the next step after `cancel`."""

    def __init__(self, report: Callable[[Step], None] | None = None) -> None:
        self._report = report
        self._cancelled = Event()

    @property
    def cancelled(self) -> bool:
        """Whether the person asked to stop."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()

    def advance(self, done: int, total: int, words: str) -> None:
        """Say how far the work is. Raises `Cancelled` if the person asked to stop."""
        if self.cancelled:
            raise Cancelled
        if self._report is not None:
            self._report(Step(done, total, words))


def silent() -> Progress:
    """Progress that nobody watches; it can still be cancelled."""
    return Progress()
