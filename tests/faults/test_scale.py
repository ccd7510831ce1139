"""T29: the largest casebook there may be is opened, listed, searched and written to without waiting."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from tests.assurance import Record
from tests.scale import build, generated
from tests.scale_acts import PICTURE, acts, structure_check
from tests.verified import verified
from workbench import evidence
from workbench.casebook import Casebook
from workbench.evidence import LogExhibit
from workbench.store.data_key import DataKey

KEY = DataKey(bytes(range(32)))
ORIGINALS = 5
MOST_MEMORY = 1_200e6


@pytest.fixture(scope="module")
def long(request: pytest.FixtureRequest) -> bool:
    found: bool = request.config.getoption("--long")
    return found


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, long: bool) -> Path:
    """100,000 events and 5 GB of evidence in a long run, a fiftieth of it in a short one."""
    folder = tmp_path_factory.mktemp("large") / "Large.casebook"
    build(folder, KEY, 100_000 if long else 2_000)
    with Casebook.open(folder, key=KEY) as casebook:
        for number in range(ORIGINALS):
            source = generated(1_000_000_000 if long else 20_000_000, seed=number)
            sealed = casebook.store.evidence.take_in(source)
            casebook.run(LogExhibit(f"Recording {number}", sealed=sealed, file_name=f"{number}.wav"))
    return folder


@pytest.fixture(scope="module")
def casebook(large: Path) -> Iterator[Casebook]:
    with Casebook.open(large, key=KEY) as opened:
        yield opened


def processor_time(act: Callable[[], object]) -> float:
    """Milliseconds: what an act costs, however busy the machine is."""
    began = time.process_time()
    act()
    return (time.process_time() - began) * 1_000


def test_opening_costs_little_more_than_the_check_of_the_file(large: Path, assurance: Record) -> None:
    check = min(processor_time(lambda: structure_check(large, KEY)) for _ in range(3))
    opening = min(processor_time(lambda: Casebook.open(large, key=KEY).close()) for _ in range(3))
    late = opening > 1.5 * check + 250
    assurance(test_id="T29", what="openings of the largest casebook", count=3, failures=int(late))
    assert not late, f"opening {opening:.0f} ms, the check alone {check:.0f} ms"


@pytest.mark.long
def test_the_largest_casebook_verifies(large: Path, assurance: Record) -> None:
    found = verified(large, KEY)
    failures = len(found["faults"])
    assurance(test_id="T29", what="entries verified", count=found["entries"], failures=failures)
    assert found["faults"] == []
    assert found["rows"] > 300_000


def test_what_is_done_all_day_stays_within_its_limit(casebook: Casebook, assurance: Record) -> None:
    took = {
        each: min(processor_time(lambda each=each: each.act(casebook)) for _ in range(3))  # type: ignore[misc]
        for each in (*acts(), PICTURE)
    }
    late = [f"{each.words}: {taken:.0f} ms" for each, taken in took.items() if taken > each.limit]
    assurance(test_id="T29", what="daily acts in the largest casebook", count=len(took), failures=len(late))
    assert late == []


def test_the_evidence_is_whole_and_was_never_in_memory_whole(casebook: Casebook, assurance: Record) -> None:
    rows = casebook.ask(evidence.exhibits)
    faults = [
        casebook.store.evidence.check(row.file.sealed_name, row.file.sha256)
        for row in rows
        if row.file is not None
    ]
    wrong = [fault for fault in faults if fault]
    assurance(test_id="T29", what="large originals read back", count=len(faults), failures=len(wrong))
    assert wrong == []
    assert len(faults) == ORIGINALS
    assert psutil.Process().memory_info().rss < MOST_MEMORY
