"""Shows on a terminal how far long work has come, in one line that goes away when it is done."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from workbench.command_line.speaking import note
from workbench.kernel.progress import Progress, Step

_SECONDS_BETWEEN = 0.1
_CLEAR = "\r\x1b[K"


@contextmanager
def watched() -> Iterator[Progress]:
    """Progress that is shown while the work goes on; where errors go to a file, nothing is shown."""
    if not sys.stderr.isatty():
        yield Progress()
        return
    shown = _Line()
    try:
        yield Progress(shown.show)
    finally:
        shown.clear()


class _Line:
    """The one line, written at most ten times a second."""

    def __init__(self) -> None:
        self._written = 0.0

    def show(self, step: Step) -> None:
        if time.monotonic() - self._written < _SECONDS_BETWEEN:
            return
        self._written = time.monotonic()
        far = f" {step.done / step.total:4.0%}" if step.total else ""
        note(f"{_CLEAR}{step.words}{far}", end="")

    def clear(self) -> None:
        if self._written:
            note(_CLEAR, end="")
