"""A computer that slept is told from one that was slow, whichever clock stood still meanwhile."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from ui.shell.sleep_watch import SleepWatch

NOON = datetime(2020, 2, 17, 12, 0, tzinfo=UTC)


@dataclass
class Clocks:
    """The two clocks, as far as they have come."""

    wall: float = 0.0
    lived: float = 0.0

    def watch(self) -> SleepWatch:
        return SleepWatch(lambda: NOON + timedelta(seconds=self.wall), lambda: self.lived)

    def pass_by(self, wall: float, lived: float) -> None:
        self.wall += wall
        self.lived += lived


@pytest.mark.parametrize(
    "wall, lived, slept",
    [
        (1, 1, False),
        (12, 12, False),  # a slow computer is awake
        (300, 1, True),  # asleep on Linux and macOS
        (8, 1, True),  # the lid shut and opened again
        (300, 300, True),  # asleep on Windows, whose clock goes on
        (-3600, 1, False),  # the clock put back
        (4, 1, False),  # the clock put right by a few seconds
    ],
)
def test_sleep_is_told_from_slowness(wall: float, lived: float, slept: bool) -> None:
    clocks = Clocks()
    watch = clocks.watch()
    clocks.pass_by(wall, lived)
    assert watch.slept() is slept


def test_a_sleep_is_told_once() -> None:
    clocks = Clocks()
    watch = clocks.watch()
    clocks.pass_by(300, 1)
    assert watch.slept()
    clocks.pass_by(1, 1)
    assert not watch.slept()
