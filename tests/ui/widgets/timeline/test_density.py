"""The density: bars that tell how many events there are, exactly where they are, as sharp as the screen."""

import numpy as np
import pytest

from tests.ui.widgets.timeline.made_up import canvas, event, many
from ui.widgets.timeline import TimelineData, arranged
from ui.widgets.timeline.density import BIN, INSIDE, OUTLINE, OUTSIDE, Shades, counted, shaded
from ui.widgets.timeline.geometry import Geometry

PLACE = canvas(0, 1_000, lanes=4)  # a pixel for each day


def bars(data: TimelineData, sharpness: float = 1.0, place: Geometry = PLACE) -> Shades:
    return shaded(counted(data.x0, data.lane, place), place, sharpness)


def days(*more: float, lane: int = 1) -> TimelineData:
    return arranged(("One", "Two", "Three", "Four"), [event(str(day), day, lane) for day in more])


@pytest.mark.parametrize("sharpness", [1.0, 1.25, 2.0])
def test_the_bars_fill_the_canvas_as_sharply_as_the_screen_shows_it(sharpness: float) -> None:
    assert bars(days(5), sharpness).shape == (400 * sharpness, 1_000 * sharpness)


def test_a_single_event_among_hundreds_is_seen_where_it_is_and_nothing_beside_it() -> None:
    made = bars(
        arranged(("One", "Two"), [event("alone", 600, 1), *[event(str(n), 30, 1) for n in range(500)]])
    )
    floor = PLACE.lane_top(1) + PLACE.lane_height
    above = np.flatnonzero((made[: floor - 2] != OUTSIDE).any(axis=0))
    assert set(above[above > 300] // BIN) <= {600 // BIN, 600 // BIN + 1}
    assert 600 in above


@pytest.mark.parametrize("sharpness", [1.0, 1.5, 2.0])
def test_the_highest_bar_stays_inside_its_lane(sharpness: float) -> None:
    place = canvas(0, 6_300, lanes=4)
    made = bars(many(5_000, lanes=4), sharpness, place)
    for lane in range(4):
        top = round(place.lane_top(lane) * sharpness)
        assert not made[top + 2 : top + 4].any()
        assert made[top : round((place.lane_top(lane) + place.lane_height) * sharpness)].any()


def test_a_lane_without_events_has_not_even_a_floor() -> None:
    made = bars(days(30, 600))
    assert not made[: PLACE.lane_top(1)].any()
    assert not made[PLACE.lane_top(2) + 1 :].any()


def test_the_outline_has_no_gap_and_closes_what_is_inside() -> None:
    place = canvas(0, 6_300, lanes=4)
    made = bars(many(5_000, lanes=4), 1.0, place)
    inside = made == INSIDE
    for down, along in ((-1, 0), (0, 1), (0, -1)):
        beside = np.roll(made, (-down, -along), (0, 1))
        assert not (inside & (beside == OUTSIDE))[1:-1, 1:-1].any()
    assert (made == OUTLINE).any()


def test_more_events_make_a_higher_bar() -> None:
    made = bars(days(30, 30.1, 30.2, 600))
    assert (made[:, 31] != OUTSIDE).sum() > (made[:, 601] != OUTSIDE).sum()


def test_a_lane_half_scrolled_out_of_sight_keeps_its_floor() -> None:
    place = canvas(0, 1_000, height=100, lanes=12, offset=2 * 53 + 10)
    made = bars(days(30, lane=2), 1.0, place)
    assert (made[53 - 10] == OUTLINE).all()
    assert not made[53 - 10 + 1 :].any()
