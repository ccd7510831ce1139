"""A casebook of 100,000 events: opening it, listing, searching and writing in it, beside a small one."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.casebooks import milliseconds
from tests.benchmarks.row import Row
from tests.scale import build
from tests.scale_acts import PICTURE, acts, structure_check
from workbench import casework, chronology
from workbench.casebook import Casebook
from workbench.kernel.dates import read_date
from workbench.store.data_key import DataKey

LARGE, SMALL = 100_000, 1_000
TIMES = 9


def rows() -> Iterator[Row]:
    """Each act of the day at 100,000 events, beside the same act at 1,000."""
    key = DataKey.random()
    with tempfile.TemporaryDirectory() as place:
        large, small = Path(place, "Large.casebook"), Path(place, "Small.casebook")
        build(large, key, LARGE)
        build(small, key, SMALL)
        opened = milliseconds(lambda: Casebook.open(large, key=key).close(), 3)
        check = milliseconds(lambda: structure_check(large, key), 3)
        yield Row(f"opening, {LARGE:,} events", opened, "ms", "the file's structure check", check)
        at_large, at_small = _measured(large, key), _measured(small, key)
    for words, taken in at_large.items():
        yield Row(f"{words}, {LARGE:,} events", taken, "ms", f"{SMALL:,} events", at_small[words])


def _measured(folder: Path, key: DataKey) -> dict[str, float]:
    with Casebook.open(folder, key=key) as casebook:
        taken = {
            each.words: milliseconds(lambda each=each: each.act(casebook), TIMES)  # type: ignore[misc]
            for each in acts()
        }
        began = time.perf_counter()
        known = casebook.ask(casework.timeline_picture)
        whole = (time.perf_counter() - began) * 1_000
        casebook.run(chronology.AddEvent("Visit", read_date("4 November 2019")))
        again = milliseconds(lambda: casebook.ask(casework.timeline_picture, known=known), TIMES)
        return {**taken, PICTURE.words: whole, f"{PICTURE.words}, after one change": again}
