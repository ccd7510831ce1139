"""Chooses the part of a large set of states that a short run tries, another part each day and each commit.

A test asks the fixture `rotating` for the indexes to try: `for index in rotating(total=4_008, short=400)`. A
long run gets them all. The number of the turn is printed at the top of the run; `--rotation N` repeats it.
"""

import subprocess
import time
from math import ceil
from pathlib import Path
from typing import Protocol

import pytest

_SECONDS_IN_A_DAY = 86_400


class Rotating(Protocol):
    """Gives the indexes to try of `total` states, at most `short` of them in a short run."""

    def __call__(self, total: int, short: int) -> range: ...


def part(total: int, short: int, turn: int) -> range:
    """At most `short` of the indexes below `total`, evenly spread; successive turns together try them all."""
    parts = max(1, ceil(total / short))
    return range(turn % parts, total, parts)


def turn_of_the_day() -> int:
    """The number of this day and this commit, so that both a new day and a new commit try another part."""
    return int(time.time() // _SECONDS_IN_A_DAY) + _commits()


def _commits() -> int:
    command = ["git", "-C", str(Path(__file__).parent), "rev-list", "--count", "HEAD"]
    try:
        counted = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return 0
    return int(counted.stdout or 0)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rotation", type=int, default=None, help="repeat the part that turn N tried")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    if config.option.rotation is None:
        config.option.rotation = turn_of_the_day()


def pytest_report_header(config: pytest.Config) -> str:
    if config.getoption("--long"):
        return "rotation: every state is tried"
    return f"rotation: turn {config.option.rotation} (repeat it with --rotation {config.option.rotation})"


@pytest.fixture(scope="session")
def rotating(request: pytest.FixtureRequest) -> Rotating:
    """The indexes to try of a set of states: all of them in a long run, otherwise this turn's part."""
    long: bool = request.config.getoption("--long")
    turn: int = request.config.option.rotation

    def indexes(total: int, short: int) -> range:
        return range(total) if long else part(total, short, turn)

    return indexes
