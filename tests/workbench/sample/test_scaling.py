"""The sample grows as far as the longest investigation, in even steps, and stops when it is told to."""

import gc
import io
import os
import time
from pathlib import Path

import psutil
import pypdf
import pytest

from workbench import allegations, casework, chronology, evidence, interviews
from workbench.casebook import Casebook
from workbench.kernel.errors import Cancelled
from workbench.kernel.progress import Progress, Step
from workbench.sample import build_small, enlarge
from workbench.sample.scaling import DOCUMENTS_EACH, INTERVIEWS_EACH, PAGES_EACH, WORDS_EACH
from workbench.store.data_key import DataKey

LARGEST = 250
MEGABYTE = 1 << 20


def test_each_further_time_adds_events_interviews_and_documents(empty: Casebook) -> None:
    build_small(empty)
    before = empty.ask(casework.counts)
    enlarge(empty, 3)
    after = empty.ask(casework.counts)
    assert after.events == 3 * before.events
    assert after.interviews == before.interviews + 2 * INTERVIEWS_EACH
    assert _words(empty) >= 2 * INTERVIEWS_EACH * WORDS_EACH
    assert _pages(empty) == 2 * DOCUMENTS_EACH * PAGES_EACH


def test_what_is_added_bears_on_the_same_allegations(empty: Casebook) -> None:
    build_small(empty)
    event = empty.ask(chronology.events)[0].id
    allegation = str(empty.run(allegations.AddAllegation(put="Nobody was told.")).result)
    empty.run(chronology.LinkEventAllegation(event, allegation))
    enlarge(empty, 3)
    assert empty.ask(chronology.events_by_allegation) == {allegation: 3}


def test_the_largest_comes_to_a_hundred_thousand_events_a_million_words_and_twenty_thousand_pages(
    sample: Casebook,
) -> None:
    """By the size of the whole sample and of what each further time adds, which is counted above."""
    further = LARGEST - 1
    assert LARGEST * sample.ask(casework.counts).events == 100_000
    assert _words(sample) + further * INTERVIEWS_EACH * WORDS_EACH >= 1_000_000
    assert further * DOCUMENTS_EACH * PAGES_EACH >= 20_000


def test_one_seed_makes_the_same_documents(tmp_path: Path) -> None:
    def hashes(name: str, seed: int) -> list[str]:
        with Casebook.create(tmp_path / name, None, key=DataKey.random()) as casebook:
            build_small(casebook)
            enlarge(casebook, 2, seed)
            return [row.file.sha256 for row in casebook.ask(evidence.exhibits) if row.file]

    first = hashes("a.casebook", 3)
    assert hashes("b.casebook", 3) == first
    assert hashes("c.casebook", 4) != first


def test_it_says_how_far_it_is_and_stops_when_told(empty: Casebook) -> None:
    build_small(empty)
    steps: list[Step] = []

    def report(step: Step) -> None:
        steps.append(step)
        progress.cancel()

    progress = Progress(report)
    with pytest.raises(Cancelled):
        enlarge(empty, 5, progress=progress)
    assert [(step.done, step.total) for step in steps] == [(0, 4)]
    assert empty.ask(casework.counts).interviews == INTERVIEWS_EACH


@pytest.mark.long
def test_the_largest_has_all_it_promises_in_even_time_and_bounded_memory(tmp_path: Path) -> None:
    key = DataKey.random()
    with Casebook.create(tmp_path / "Large.casebook", None, key=key) as casebook:
        build_small(casebook)
        watch = _Watch()
        enlarge(casebook, LARGEST, progress=Progress(watch))
        counts = casebook.ask(casework.counts)
        events = casebook.ask(casework.counts).events
        assert events == LARGEST * (events // LARGEST)
        assert counts.interviews >= (LARGEST - 1) * INTERVIEWS_EACH
        assert _words(casebook) >= 1_000_000
        assert watch.slowest_quarter < 2 * watch.fastest_quarter
        assert watch.grown < 200 * MEGABYTE


class _Watch:
    """Notes the moment and the memory at each step."""

    def __init__(self) -> None:
        self._process = psutil.Process(os.getpid())
        self._seen: list[tuple[float, int]] = []

    def __call__(self, _step: Step) -> None:
        gc.collect()
        self._seen.append((time.monotonic(), self._process.memory_info().rss))

    @property
    def _quarters(self) -> list[float]:
        quarter = len(self._seen) // 4
        return [self._seen[at + quarter - 1][0] - self._seen[at][0] for at in range(0, 4 * quarter, quarter)]

    @property
    def slowest_quarter(self) -> float:
        return max(self._quarters)

    @property
    def fastest_quarter(self) -> float:
        return min(self._quarters)

    @property
    def grown(self) -> int:
        """How much more memory is held at the end than after the first tenth."""
        return self._seen[-1][1] - self._seen[len(self._seen) // 10][1]


def _words(casebook: Casebook) -> int:
    rows = casebook.ask(interviews.interviews, limit=2_000)
    return sum(len(line.text.split()) for row in rows for line in casebook.ask(interviews.paragraphs, row.id))


def _pages(casebook: Casebook) -> int:
    files = [row.file for row in casebook.ask(evidence.exhibits) if row.file]
    read = (b"".join(casebook.store.evidence.read(file.sealed_name)) for file in files)
    return sum(len(pypdf.PdfReader(io.BytesIO(content)).pages) for content in read)
