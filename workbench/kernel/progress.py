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
        self._last: Step | None = None

    @property
    def cancelled(self) -> bool:
        """Whether the person asked to stop."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()

    def advance(self, done: int, total: int, words: str) -> None:
        """Say how far the work is. Raises `Cancelled` if the person asked to stop."""
        self._last = Step(done, total, words)
        self.stay()

    def stay(self) -> None:
        """Say that the work is still where it was; who watches can let others in. Raises `Cancelled`."""
        if self.cancelled:
            raise Cancelled
        if self._report is not None and self._last is not None:
            self._report(self._last)


def silent() -> Progress:
    """Progress that nobody watches; it can still be cancelled."""
    return Progress()
