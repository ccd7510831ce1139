"""Long work reports itself and stops when asked."""

import pytest

from workbench.kernel.errors import Cancelled
from workbench.kernel.progress import Progress, Step, silent


def test_each_step_is_reported() -> None:
    steps: list[Step] = []
    Progress(steps.append).advance(1, 3, "Reading")
    assert steps == [Step(1, 3, "Reading")]


def test_work_that_takes_its_time_says_where_it_still_is() -> None:
    steps: list[Step] = []
    progress = Progress(steps.append)
    progress.stay()
    assert steps == []
    progress.advance(1, 3, "Reading")
    progress.stay()
    assert steps == [Step(1, 3, "Reading")] * 2
    progress.cancel()
    with pytest.raises(Cancelled):
        progress.stay()


def test_work_stops_at_the_step_after_cancelling() -> None:
    progress = silent()
    progress.advance(1, 2, "Reading")
    progress.cancel()
    with pytest.raises(Cancelled):
        progress.advance(2, 2, "Reading")
    assert progress.cancelled
