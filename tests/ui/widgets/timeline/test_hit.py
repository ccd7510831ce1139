"""Pointing: the event under the pointer, its label, a "+n more", a stretch of the density."""

import pytest

from tests.ui.widgets.timeline.made_up import MEASURES, canvas, event, many
from ui.widgets.timeline import Kind, arranged
from ui.widgets.timeline.culling import Culling
from ui.widgets.timeline.frame import Frame, compose
from ui.widgets.timeline.hit import Crowd, crowd, hit
from ui.widgets.timeline.more import More


def frame_for(number: int, days: float = 400) -> Frame:
    data = many(number)
    return compose(data, Culling(data.x0, data.x1), canvas(0, days, height=12 * 53), MEASURES)


def test_every_event_drawn_is_hit_at_its_middle_or_lies_under_a_shape_nearer_to_it() -> None:
    frame = frame_for(200, 6_300)
    for place, index in enumerate(frame.drawn.tolist()):
        x, y = (frame.left[place] + frame.right[place]) / 2, frame.middle[place]
        assert hit(frame, float(x), float(y)) == index


def test_a_label_is_as_good_as_its_shape() -> None:
    frame = frame_for(200, 6_300)
    assert frame.labels
    for box in frame.labels:
        if not box.on_plate:
            assert hit(frame, box.left + box.width / 2, box.middle) == box.index


def test_nothing_is_hit_where_nothing_is() -> None:
    data = arranged(("Lane",), [event("a", 50)])
    frame = compose(data, Culling(data.x0, data.x1), canvas(0, 100, lanes=1), MEASURES)
    assert hit(frame, 900.0, frame.place.middle(0, 0)) is None
    assert hit(frame, 500.0, frame.place.middle(0, 1) + 100) is None


def test_a_chip_is_hit_with_all_it_stands_for() -> None:
    data = arranged(("Lane",), [event(str(n), 50, kind=Kind.ON) for n in range(9)])
    frame = compose(data, Culling(data.x0, data.x1), canvas(0, 100, height=53, lanes=1), MEASURES)
    more = frame.more[0]
    assert isinstance(hit(frame, more.left + 5, frame.place.middle(0, 1)), More)
    assert len(more.events) + len(frame.drawn) == 9


def test_the_density_says_how_many_and_when() -> None:
    frame = frame_for(30_000, 6_300)
    assert frame.density is not None
    found = crowd(frame, 500, frame.place.middle(3, 0))
    assert isinstance(found, Crowd)
    assert found.lane == 3
    assert found.start < frame.place.day(500) < found.end
    assert found.count == int(frame.density.counts[3][164:169].sum())


def test_there_is_no_crowd_beside_the_lanes_or_where_events_are_drawn() -> None:
    dense, sparse = frame_for(30_000, 6_300), frame_for(100)
    assert crowd(dense, 500, 12 * 53 + 5) is None
    assert crowd(sparse, 500, 10) is None


@pytest.mark.parametrize("lane", [-1, 12])
def test_a_lane_that_is_not_there_is_not_found(lane: int) -> None:
    place = canvas(0, 100, height=12 * 53)
    assert place.lane_at(lane * place.lane_height + 1) is None
