"""T29: three years of working days in fast time: nothing grows but the record, and no day is slower."""

import gc
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil
import pytest

from tests import builders
from tests.assurance import Record
from workbench import casework, keeping
from workbench.casebook import Casebook
from workbench.kernel import clock
from workbench.kernel.progress import silent
from workbench.store.data_key import DataKey
from workbench.store.thinning import DAYS, MONTHS, WEEKS

KEY = DataKey(bytes(range(32)))
FIRST_DAY = datetime(2020, 2, 17, 9, tzinfo=UTC)
YEARS, WORKING_DAYS = 3, 660
BACKUP_EVERY = 5
MOST_GROWTH = 60e6
SLOWER = 3.0


@dataclass(frozen=True, slots=True)
class Day:
    """What a day cost: milliseconds of processor time for one note; memory and open files at its end."""

    note: float
    memory: int
    files: int


@pytest.fixture
def days(request: pytest.FixtureRequest) -> int:
    return WORKING_DAYS if request.config.getoption("--long") else 12


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    made = tmp_path / "Westmere.casebook"
    Casebook.create(made, None, key=KEY).close()
    return made


def worked(folder: Path, days: int) -> Iterator[Day]:
    """The days one after the other, each with its own moment, spread over the three years."""
    apart = timedelta(days=YEARS * 365 / days)
    for number in range(days):
        with clock.fixed(FIRST_DAY + number * apart):
            yield a_day(folder, number)


def a_day(folder: Path, number: int) -> Day:
    """Opened, an event, notes, drafts, an undo, a search, a list, now and then a backup, closed."""
    with Casebook.open(folder, key=KEY) as casebook:
        assert casebook.warnings == ()
        builders.an_event(casebook, f"Visit {number}")
        interview = builders.an_interview(casebook, f"Interview {number}")
        note = statistics.median(_note(casebook, interview, place) for place in range(5))
        casebook.save_draft("note", f"Half a line of day {number}. " * 20)
        casebook.discard_draft("note")
        casebook.undo()
        casebook.ask(casework.find, "visit")
        casebook.ask(casework.event_list, limit=50)
        if number % BACKUP_EVERY == 0:
            keeping.back_up(casebook, folder.parent / "backups")
    gc.collect()
    process = psutil.Process()
    return Day(note, process.memory_info().rss, process.num_fds())


def _note(casebook: Casebook, interview: str, place: int) -> float:
    began = time.process_time()
    builders.a_paragraph(casebook, interview, f"She said so on page {place}. " * 8)
    return (time.process_time() - began) * 1_000


@pytest.mark.skipif(sys.platform == "win32", reason="counts open files as only Unix does")
def test_three_years_grow_nothing_but_the_record(folder: Path, days: int, assurance: Record) -> None:
    done = list(worked(folder, days))
    part = max(3, days // 10)
    first, last = done[1 : 1 + part], done[-part:]
    slower = statistics.median(day.note for day in last) / statistics.median(day.note for day in first)
    grown = statistics.median(day.memory for day in last) - statistics.median(day.memory for day in first)
    wrong = [
        *([f"a note costs {slower:.1f} times as much"] if slower > SLOWER else []),
        *([f"memory grew by {grown / 1e6:.0f} MB"] if grown > MOST_GROWTH else []),
        *(["files stayed open"] if last[-1].files > first[0].files else []),
    ]
    assurance(test_id="T29", what="working days in fast time", count=days, failures=len(wrong))
    assert wrong == []
    names = {path.name for path in folder.iterdir()}
    assert names == {"store.db", "evidence", "lock"}
    with Casebook.open(folder, key=KEY) as casebook:
        assert keeping.verify(casebook, silent()).faults == ()
        kept = folder.parent / "backups" / casebook.store.state.casebook
        assert 1 <= len(list(kept.glob("2*Z"))) <= DAYS + WEEKS + MONTHS
