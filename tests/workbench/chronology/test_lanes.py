"""In a lane nothing lies on anything else, and no row is wasted."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.chronology.lanes import lane_tops, lanes_by_first_event, pack_rows, rows_in_lanes

Interval = tuple[int, int, int]  # start, end, lane

INTERVALS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 20), st.integers(0, 3)).map(
        lambda drawn: (drawn[0], drawn[0] + drawn[1], drawn[2])
    ),
    max_size=60,
)


def _packed(intervals: list[Interval]) -> list[int]:
    starts, ends, lanes = zip(*intervals, strict=True) if intervals else ((), (), ())
    return [int(row) for row in pack_rows(starts, ends, lanes)]


def _most_at_once(intervals: list[Interval], lane: int) -> int:
    mine = [(start, end) for start, end, of in intervals if of == lane]
    return max((sum(start <= at <= end for start, end in mine) for at, _ in mine), default=0)


def test_events_that_follow_one_another_share_a_row() -> None:
    assert _packed([(0, 1, 0), (2, 3, 0), (4, 4, 0)]) == [0, 0, 0]


def test_events_that_touch_do_not_share_a_row() -> None:
    assert _packed([(0, 2, 0), (2, 3, 0)]) == [0, 1]
    assert _packed([(5, 5, 0), (5, 5, 0), (5, 5, 0)]) == [0, 1, 2]


def test_a_row_that_became_free_is_taken_before_a_new_one() -> None:
    assert _packed([(0, 9, 0), (1, 2, 0), (3, 4, 0), (3, 4, 0)]) == [0, 1, 1, 2]


def test_the_upper_of_two_free_rows_is_taken() -> None:
    assert _packed([(0, 1, 0), (0, 2, 0), (5, 6, 0)]) == [0, 1, 0]


def test_lanes_do_not_disturb_one_another() -> None:
    assert _packed([(0, 9, 0), (0, 9, 1), (0, 9, 2)]) == [0, 0, 0]


def test_no_events_need_no_rows() -> None:
    assert _packed([]) == []


@given(INTERVALS)
def test_no_two_events_of_a_lane_and_row_overlap(intervals: list[Interval]) -> None:
    rows = _packed(intervals)
    placed = sorted((lane, row, start, end) for (start, end, lane), row in zip(intervals, rows, strict=True))
    for (lane, row, _, end), (next_lane, next_row, start, _) in pairwise(placed):
        assert (lane, row) != (next_lane, next_row) or end < start


@given(INTERVALS)
def test_a_lane_has_no_more_rows_than_events_that_meet(intervals: list[Interval]) -> None:
    rows = np.array(_packed(intervals), dtype=np.intp)
    needed = rows_in_lanes(rows, [lane for _, _, lane in intervals], 4)
    assert needed.tolist() == [_most_at_once(intervals, lane) for lane in range(4)]


@given(st.permutations([(0, 5, 0), (1, 2, 0), (3, 9, 0), (4, 4, 1), (6, 7, 0), (8, 8, 1)]))
def test_the_order_in_which_events_come_does_not_move_them(intervals: list[Interval]) -> None:
    assert dict(zip(intervals, _packed(intervals), strict=True)) == {
        (0, 5, 0): 0,
        (1, 2, 0): 1,
        (3, 9, 0): 1,
        (4, 4, 1): 0,
        (6, 7, 0): 0,
        (8, 8, 1): 0,
    }


def test_an_end_before_its_start_is_a_fault() -> None:
    with pytest.raises(ValueError, match="must end"):
        pack_rows([1.0], [0.0], [0])
    with pytest.raises(ValueError, match="must end"):
        pack_rows([np.nan], [0.0], [0])


def test_columns_of_different_lengths_are_a_fault() -> None:
    with pytest.raises(ValueError, match="one length"):
        pack_rows([0.0, 1.0], [2.0], [0])
    with pytest.raises(ValueError, match="one length"):
        pack_rows([[0.0]], [[2.0]], [[0]])


def test_lanes_stand_one_under_the_other_and_an_empty_one_keeps_its_place() -> None:
    assert lane_tops([2, 0, 3]).tolist() == [0, 2, 3, 6]
    assert lane_tops([2, 0, 3], least=0).tolist() == [0, 2, 2, 5]
    assert lane_tops([]).tolist() == [0]


def test_lanes_come_in_the_order_of_their_first_events_with_the_empty_ones_last() -> None:
    order = lanes_by_first_event(starts=[9, 3, 5, 4], lanes=[1, 3, 1, 0], lane_count=5)
    assert order.tolist() == [3, 0, 1, 2, 4]
