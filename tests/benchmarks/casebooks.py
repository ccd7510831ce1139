"""Casebooks for measuring: made without the cost of a passphrase, filled with typed notes."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench import interviews
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey

WORDS = (
    "She said that the case was closed on the Monday, before the assessment had been signed, and that the "
    "team manager knew of it. She could not recall the exact words, but is sure of the day because of the "
    "meeting. "
)


@contextmanager
def new_casebook() -> Iterator[tuple[Casebook, DataKey, Path]]:
    """An empty casebook on the disk that holds temporary files."""
    key = DataKey.random()
    with tempfile.TemporaryDirectory() as folder:
        casebook = Casebook.create(Path(folder) / "Measured.casebook", None, key=key)
        try:
            yield casebook, key, Path(folder)
        finally:
            casebook.close()


def new_interview(casebook: Casebook) -> str:
    """An interview to write notes of."""
    return str(casebook.run(interviews.PlanInterview(title="Measured")).result)


def milliseconds(act: Callable[[], object], times: int) -> float:
    """The median of so many runs of an act, in milliseconds."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        act()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken) * 1000
