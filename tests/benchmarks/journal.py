"""The journal: how long its verification takes, and how much room an hour of typing takes."""

import hashlib
import time
from collections.abc import Iterator

from tests.benchmarks.casebooks import WORDS, new_casebook, new_interview
from tests.benchmarks.row import Row
from workbench import interviews, keeping
from workbench.kernel.progress import silent

ENTRIES = 2_000
PER = 100_000
PARAGRAPHS_AN_HOUR = 200
"""A paragraph every 18 seconds, each changed once: faster than anybody types for an hour."""


def rows() -> Iterator[Row]:
    """Verification per 100,000 entries, beside SHA-256 over as many bytes; megabytes per typed hour."""
    with new_casebook() as (casebook, _, _folder):
        interview = new_interview(casebook)
        before = casebook.store.path.stat().st_size
        for _ in range(PARAGRAPHS_AN_HOUR):
            made = casebook.run(interviews.WriteParagraph(interview, WORDS)).result
            casebook.run(interviews.ChangeParagraph(str(made), 1, text=WORDS + "She was sure."))
        grown = (casebook.store.path.stat().st_size - before) / 1e6
        yield Row(
            "the casebook's growth in a typed hour", grown, "MB", "its words alone, typed twice", _typed()
        )
        while casebook.store.state.entries < ENTRIES:
            casebook.run(interviews.WriteParagraph(interview, WORDS))
        began = time.perf_counter()
        report = keeping.verify(casebook, silent())
        taken = (time.perf_counter() - began) * PER / ENTRIES
        if report.faults:
            raise RuntimeError(report.faults[0])
        size = casebook.store.path.stat().st_size * PER // ENTRIES
    yield Row(f"verification per {PER:,} entries", taken, "s", "SHA-256 over as many bytes", _hashed(size))


def _typed() -> float:
    return PARAGRAPHS_AN_HOUR * 2 * len(WORDS.encode()) / 1e6


def _hashed(size: int) -> float:
    piece = bytes(1 << 20)
    digest = hashlib.sha256()
    began = time.perf_counter()
    for _ in range(size >> 20):
        digest.update(piece)
    return time.perf_counter() - began
