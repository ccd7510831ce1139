"""An hour of typed interview, with the window killed, locked and undone in at random: nothing is lost."""

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests import builders
from tests.assurance import Record
from tests.faults.stage import ENDED_WELL, Stage
from tests.journeys import typing_person
from tests.journeys.what_was_typed import DUE, Held, Promised, handed_over, held, lines, promised
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey

MOST_KEYS = 500
PATIENCE = 60.0
AN_HOUR = 40 * 60 * 6
"""The keys that somebody presses who writes forty words a minute."""
LONGEST = 170.0
SEED = 4


@dataclass
class Hour:
    """What came of the sittings: how they ended, how much was typed, and every loss in words."""

    kills: int = 0
    locks: int = 0
    undone: int = 0
    keys: int = 0
    paragraphs: int = 0
    losses: list[str] = field(default_factory=list)


@pytest.fixture
def key() -> DataKey:
    return DataKey.random()


@pytest.fixture
def folder(tmp_path: Path, key: DataKey) -> Path:
    path = tmp_path / "Westmere.casebook"
    with Casebook.create(path, None, key=key) as casebook:
        builders.an_investigation(casebook)
        builders.an_interview(casebook, "Team manager")
    return path


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with Stage(typing_person.__name__, tmp_path / "words") as opened:
        yield opened


def sit(
    stage: Stage, folder: Path, key: DataKey, paper: Path, chance: random.Random, paragraphs: int
) -> float | None:
    """One sitting, to a lock after so many paragraphs; or to a kill, if they are 0, and its moment."""
    act = ("interview", folder, key.hex(), paper, chance.randrange(1 << 30), paragraphs)
    child = stage.start(*act)
    if paragraphs:
        assert stage.wait(child) == ENDED_WELL
        return None
    keys = chance.randint(1, MOST_KEYS)
    stage.wait_for(paper)
    wait_until(lambda: paper.read_bytes().count(b"\n") > keys)
    time.sleep(chance.uniform(0, 0.05))
    moment = time.monotonic()
    stage.kill(child)
    stage.wait(child)
    return moment


def wait_until(ready: Callable[[], bool]) -> None:
    ends = time.monotonic() + PATIENCE
    while not ready() and time.monotonic() < ends:
        time.sleep(0.002)


def typed_hour(stage: Stage, folder: Path, key: DataKey, here: Path, keys: int, seconds: float) -> Hour:
    """Sit down again and again, until so many keys were pressed or so many seconds are gone; after each time
    look whether all is there, and at what the next one is shown first.
    """
    hour, chance, before, found = Hour(), random.Random(SEED), Promised(), held(folder, key)
    ends = time.monotonic() + seconds
    while hour.locks == 0 or (hour.keys < keys and time.monotonic() < ends):
        number = hour.kills + hour.locks
        paper = here / f"paper-{number}"
        killed = sit(stage, folder, key, paper, chance, chance.randint(1, 5) if number % 3 == 1 else 0)
        noted, kept = lines(paper), found
        ended = killed if killed is not None else time.monotonic()
        before = promised(before, noted, ended, DUE if killed is not None else 0.0)
        found = held(folder, key)
        lost = before.missing(found) + not_shown(noted, kept)
        hour.losses += [f"seed {SEED}, sitting {number}: {loss}" for loss in lost]
        hour.kills += killed is not None
        hour.locks += killed is None
        hour.undone += sum("undone" in line for line in noted)
        hour.keys += sum(map(len, handed_over(noted)))
    hour.paragraphs = len(found.paragraphs)
    return hour


def not_shown(noted: list[dict[str, str]], kept: Held) -> list[str]:
    """What was being typed at the end of the sitting before and did not stand in the window again."""
    words = next((text for place, text in kept.drafts.items() if place.endswith("/new")), "")
    shown = [line["found"] for line in noted if "found" in line]
    return [f"not shown {words!r}" for each in shown if each != words]


def check(hour: Hour, assurance: Record) -> None:
    wrong = len(hour.losses)
    assurance(test_id="T02", what="keys of a typed interview", count=hour.keys, failures=wrong)
    assurance(test_id="T02", what="windows killed while typing", count=hour.kills, failures=wrong)
    assurance(test_id="T02", what="windows locked while typing", count=hour.locks, failures=wrong)
    assert hour.losses == []


def test_a_slice_of_a_typed_interview_loses_nothing(
    stage: Stage, folder: Path, key: DataKey, tmp_path: Path, assurance: Record
) -> None:
    check(typed_hour(stage, folder, key, tmp_path, keys=1, seconds=1.0), assurance)


@pytest.mark.long
def test_an_hour_of_typed_interview_loses_nothing(
    stage: Stage, folder: Path, key: DataKey, tmp_path: Path, assurance: Record
) -> None:
    hour = typed_hour(stage, folder, key, tmp_path, keys=AN_HOUR, seconds=LONGEST)
    check(hour, assurance)
    assert min(hour.kills, hour.locks) > 0
    assert hour.paragraphs > 5
