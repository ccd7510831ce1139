"""Culling: exactly the events that touch the time in view, however long some of them are."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.widgets.timeline.made_up import START, many, timelines
from ui.widgets.timeline import TimelineData
from ui.widgets.timeline.culling import LONG, Culling


def by_looking_at_each(data: TimelineData, start: float, end: float) -> list[int]:
    return [index for index in range(len(data)) if data.x0[index] <= end and data.x1[index] >= start]


@given(timelines(), st.integers(-50, 800), st.integers(0, 300))
def test_what_is_found_is_what_looking_at_each_finds(data: TimelineData, first: int, length: int) -> None:
    start, end = START + first, START + first + length
    assert Culling(data.x0, data.x1).within(start, end).tolist() == by_looking_at_each(data, start, end)


def test_a_very_long_event_is_found_without_searching_far_for_the_others() -> None:
    data = many(2_000)
    x1 = data.x1.copy()
    x1[3] = x1[3] + 4 * LONG
    culling = Culling(data.x0, x1)
    start = float(data.x0[1_900])
    found = culling.within(start, start + 10)
    assert 3 in found.tolist()
    assert culling._reach < LONG
    assert bool(np.all(np.diff(found) > 0))


def test_nothing_is_found_where_nothing_is() -> None:
    assert len(Culling(np.empty(0), np.empty(0)).within(0, 1e6)) == 0
