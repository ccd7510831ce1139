"""A frame: nothing is dropped silently, no label lies on another, rows do not jump while panning."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.widgets.timeline.made_up import MEASURES, START, canvas, event, many, timelines
from ui.widgets.timeline import Flag, KeyDate, Kind, Period, TimelineData, arranged
from ui.widgets.timeline.culling import Culling
from ui.widgets.timeline.density import BIN
from ui.widgets.timeline.frame import MOST_DRAWN, MOST_LABELLED, Frame, compose
from ui.widgets.timeline.geometry import Geometry
from ui.widgets.timeline.key_words import words_above


def frame_of(data: TimelineData, place: Geometry, before: Frame | None = None) -> Frame:
    return compose(data, Culling(data.x0, data.x1), place, MEASURES, before)


def told(frame: Frame) -> list[int]:
    """Every event that the frame draws or stands for."""
    return sorted([*frame.drawn.tolist(), *(index for more in frame.more for index in more.events)])


def rectangles(frame: Frame) -> list[tuple[float, float, float, float]]:
    half = frame.place.row_height / 2
    labels = [(box.left, box.left + box.width, box.middle - half, box.middle + half) for box in frame.labels]
    last = frame.place.rows - 1
    for more in frame.more:
        middle = frame.place.middle(more.lane, last)
        labels.append((more.left, more.left + more.width, middle - half, middle + half))
    for word in frame.words:
        middle = frame.place.middle(word.lane, word.row)
        labels.append((word.left, word.left + word.width, middle - half, middle + half))
    return labels


def touching(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]


@pytest.mark.parametrize("number", [0, 10, 300, 1_200, 5_000, 100_000])
@pytest.mark.parametrize("days", [60.0, 1_500.0, 6_300.0])
def test_every_event_in_view_is_drawn_or_counted(number: int, days: float) -> None:
    data, place = many(number), canvas(0, days, height=12 * 53)
    frame = frame_of(data, place)
    seen = Culling(data.x0, data.x1).within(place.start, place.end)
    assert frame.in_view == len(seen)
    if frame.density is None:
        assert told(frame) == seen.tolist()
    else:
        assert len(seen) > MOST_DRAWN
        assert int(frame.density.counts.sum()) == len(seen)


@pytest.mark.parametrize("days", [400.0, 1_500.0])
def test_the_one_that_is_selected_is_drawn_however_many_there_are(days: float) -> None:
    data, place = many(1_200), canvas(0, days, height=12 * 53)
    crowded = frame_of(data, place)
    assert crowded.more
    for folded in crowded.more[0].events:
        frame = compose(data, Culling(data.x0, data.x1), place, MEASURES, crowded, (folded,))
        assert folded in frame.drawn
        assert told(frame) == told(crowded)


@given(timelines(), st.integers(0, 300), st.integers(1, 400), st.integers(40, 500))
def test_nothing_is_dropped_silently(data: TimelineData, first: int, days: int, height: int) -> None:
    place = canvas(first, days, width=500, height=height, lanes=len(data.lanes))
    frame = frame_of(data, place)
    lanes = place.on_screen()
    seen = Culling(data.x0, data.x1).within(place.start, place.end)
    assert told(frame) == [index for index in seen.tolist() if data.lane[index] in lanes]


@given(timelines(), st.integers(0, 300), st.integers(1, 400))
def test_no_words_lie_on_other_words(data: TimelineData, first: int, days: int) -> None:
    marked = arranged(
        data.lanes,
        [event(id, data.x0[i] - START, int(data.lane[i]), Kind(int(data.kind[i])), until=data.x1[i] - START)
         for i, id in enumerate(data.ids)],
        key_dates=[KeyDate(START + day, f"Key {day}") for day in (10, 60, 61, 200)],
        periods=[Period(START + 50, START + 80, "On site")],
    )  # fmt: skip
    words = rectangles(frame_of(marked, canvas(first, days, width=600, lanes=len(data.lanes))))
    assert not [(one, other) for i, one in enumerate(words) for other in words[:i] if touching(one, other)]


def test_there_are_labels_up_to_four_hundred_events_and_density_above_fifteen_hundred() -> None:
    wide = canvas(0, 6_300, width=3_000, height=12 * 200)
    assert frame_of(many(MOST_LABELLED - 60), wide).labels
    assert not frame_of(many(1_400), wide).labels
    assert frame_of(many(1_400), wide).density is None
    assert frame_of(many(2_000), wide).density is not None


def test_rows_stay_while_panning() -> None:
    data = many(300)
    before = frame_of(data, canvas(1_000, 800))
    stayed = moved = 0
    for step in range(1, 60):
        after = frame_of(data, canvas(1_000 + step * 5, 800), before)
        both = [index for index in after.places if index in before.places]
        jumps = sum(after.places[index].row != before.places[index].row for index in both)
        stayed, moved, before = stayed + len(both) - jumps, moved + jumps, after
    assert moved <= stayed / 100


def test_rows_are_set_anew_at_another_scale() -> None:
    data = many(300)
    before = frame_of(data, canvas(1_000, 800))
    alone = frame_of(data, canvas(1_000, 400))
    assert frame_of(data, canvas(1_000, 400), before).places == alone.places


def test_lanes_out_of_sight_are_not_drawn_but_counted() -> None:
    data = many(600, lanes=30)
    frame = frame_of(data, canvas(0, 6_300, height=200, lanes=30, offset=500))
    assert frame.in_view == 600
    lanes = set(data.lane[frame.drawn].tolist())
    assert lanes <= set(frame.place.on_screen())
    assert len(lanes) < 8


def test_an_arrow_has_a_tail_of_fixed_length_that_suggests_no_duration() -> None:
    data = arranged(("Lane",), [event("a", 50, kind=Kind.BEFORE), event("b", 200, kind=Kind.AFTER)])
    for days in (300, 3_000):
        frame = frame_of(data, canvas(0, days, lanes=1))
        assert (frame.right - frame.left).tolist() == pytest.approx([50, 50])


def test_a_disputed_event_has_room_for_its_ring() -> None:
    plain = arranged(("Lane",), [event("a", 50)])
    disputed = arranged(("Lane",), [event("a", 50, flags=Flag.DISPUTED)])
    first, second = (frame_of(data, canvas(0, 100, lanes=1)).labels[0].left for data in (plain, disputed))
    assert second == first + 4


def test_the_words_of_a_key_date_stay_where_they_are_while_panning() -> None:
    data = arranged(
        ("Busy", "Quiet"),
        [event(str(n), n * 7.0) for n in range(40)],
        key_dates=[KeyDate(START + 100, "Call")],
        periods=[Period(START + 110, START + 130, "On site")],
    )
    before: Frame | None = None
    places = set()
    for step in range(20):
        before = frame_of(data, canvas(step * 2, 200, lanes=2), before)
        places.add(tuple((word.words, word.lane, word.row) for word in before.words))
    assert places == {(("Call", 1, 0), ("On site", 1, 0))} or len(places) == 1


def test_a_period_that_began_before_the_view_is_named_at_its_edge() -> None:
    data = arranged(("Lane",), [event("a", 500)], periods=[Period(START, START + 400, "On site")])
    word = frame_of(data, canvas(100, 300, lanes=1)).words[0]
    assert 0 <= word.left < 10


def test_where_events_leave_no_room_the_word_stands_in_the_calendar_or_the_line_alone() -> None:
    data = arranged(
        ("Lane",),
        [event(str(n), 0, kind=Kind.LASTING, until=400, label="x") for n in range(2)],
        key_dates=[KeyDate(START + 200, "Call")],
    )
    frame = frame_of(data, canvas(10, 300, height=53, lanes=1))
    assert frame.words == ()
    assert len(frame.drawn) == 2
    x, wide = frame.place.x(START + 200), MEASURES.word
    ((line, word),) = words_above(data, frame.place, (), [(0, x - 1)], wide)
    assert (line, word.words) == (x, "Call")
    assert x < word.left < x + 10
    ((_, word),) = words_above(data, frame.place, (), [(x + 5, x + 90)], wide)
    assert word.left + word.width < x
    assert not words_above(data, frame.place, (), [(0, x - 1), (x + 1, x + 90)], wide)
    assert not words_above(data, frame.place, (word,), [], wide)


def test_a_timeline_without_lanes_is_an_empty_frame() -> None:
    frame = frame_of(arranged((), (), key_dates=[KeyDate(START, "Call")]), canvas(0, 100, lanes=0))
    assert (len(frame.drawn), frame.words, frame.more) == (0, (), ())


def test_the_density_counts_by_where_events_begin() -> None:
    data = many(3_000, lanes=2)
    place = canvas(0, 6_300, width=900, lanes=2)
    density = frame_of(data, place).density
    assert density is not None
    column = np.minimum(place.x(data.x0) // BIN, 299)
    assert density.in_bins(1, 0, 99) == int(((column < 100) & (data.lane == 1)).sum())


def test_the_shape_of_an_event_is_known_only_if_it_is_drawn() -> None:
    data = arranged(("Lane",), [event("a", 50), event("b", 900)])
    frame = frame_of(data, canvas(0, 100, lanes=1))
    assert frame.shape_of(0) == (495.0, 505.0, frame.place.middle(0, 0))
    assert frame.shape_of(1) is None
