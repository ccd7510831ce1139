"""The keyboard's way through the events: along a lane, and from lane to lane."""

from tests.ui.widgets.timeline.made_up import LANES, event
from ui.widgets.timeline import arranged
from ui.widgets.timeline.walk import Walk

# lane 0: a d f; lane 1: b; lane 2: none; lane 3: c e
DATA = arranged(
    LANES,
    [event("a", 0), event("b", 1, 1), event("c", 2, 3), event("d", 3), event("e", 9, 3), event("f", 11)],
)
A, B, C, D, E, F = range(6)
WALK = Walk(DATA)


def test_left_and_right_stay_in_the_lane_and_stop_at_its_ends() -> None:
    assert [WALK.along(A, 1), WALK.along(D, 1), WALK.along(F, 1)] == [D, F, F]
    assert [WALK.along(F, -1), WALK.along(A, -1), WALK.along(B, 1)] == [D, A, B]


def test_home_and_end_go_to_the_ends_of_the_lane() -> None:
    assert (WALK.end(D, last=False), WALK.end(D, last=True)) == (A, F)


def test_up_and_down_go_to_the_nearest_in_time_and_over_empty_lanes() -> None:
    assert [WALK.across(F, 1), WALK.across(B, 1), WALK.across(E, -1)] == [B, C, B]
    assert [WALK.across(A, -1), WALK.across(E, 1)] == [A, E]


def test_the_nearest_event_of_any_lane_or_of_one() -> None:
    day = float(DATA.x0[E])
    assert WALK.nearest(day + 0.4) == E
    assert WALK.nearest(day, 0) == F
    assert WALK.nearest(day, 2) == -1
    assert Walk(arranged(LANES, ())).nearest(day) == -1
