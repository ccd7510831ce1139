"""Packing: nothing lies on anything, nothing disappears, and what can stay where it was stays."""

import itertools
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.timeline.more import gathered, more_words
from ui.widgets.timeline.packing import Packed, Place, Row, Shape, Side, label_left, pack, pack_shapes_first

WIDTH = 600
SHAPES = st.lists(
    st.tuples(st.floats(-60, 640), st.floats(3, 300), st.sampled_from((0.0, 40.0, 120.0))), max_size=40
).map(
    lambda parts: [
        Shape(index, left, left + length, label) for index, (left, length, label) in enumerate(sorted(parts))
    ]
)
WAYS = (pack, pack_shapes_first)
Way = Callable[..., Packed]


def rows(number: int = 3) -> list[Row]:
    return [Row() for _ in range(number)]


def stretches(shape: Shape, place: Place) -> tuple[float, float]:
    if place.side in {Side.NONE, Side.INSIDE}:
        return shape.left, shape.right
    left = label_left(shape, place.side)
    return min(left, shape.left), max(left + shape.label, shape.right)


@pytest.mark.parametrize("way", WAYS)
@given(shapes=SHAPES)
def test_no_event_and_no_label_lies_on_another(way: Way, shapes: list[Shape]) -> None:
    places = way(shapes, rows(), WIDTH, {}).places
    for row in range(3):
        taken = sorted(
            stretches(s, places[s.index]) for s in shapes if s.index in places and places[s.index].row == row
        )
        assert all(one[1] <= other[0] for one, other in itertools.pairwise(taken))


@pytest.mark.parametrize("way", WAYS)
@given(shapes=SHAPES)
def test_every_event_is_set_or_left_over(way: Way, shapes: list[Shape]) -> None:
    packed = way(shapes, rows(), WIDTH, {})
    assert sorted([*packed.places, *(shape.index for shape in packed.left_over)]) == list(range(len(shapes)))


@pytest.mark.parametrize("way", WAYS)
@given(shapes=SHAPES)
def test_no_label_is_cut_by_the_edge(way: Way, shapes: list[Shape]) -> None:
    for index, place in way(shapes, rows(), WIDTH, {}).places.items():
        if place.side is not Side.NONE:
            left = label_left(shapes[index], place.side)
            assert left >= 0
            assert left + shapes[index].label <= WIDTH


@given(shapes=SHAPES)
def test_the_same_view_again_moves_nothing(shapes: list[Shape]) -> None:
    first = pack(shapes, rows(), WIDTH, {})
    kept = {
        i: place for i, place in first.places.items() if place.side is not Side.NONE or not shapes[i].label
    }
    again = pack(shapes, rows(), WIDTH, first.places).places
    assert {index: again[index] for index in kept} == kept


@given(shapes=SHAPES)
def test_shapes_first_shows_no_fewer_than_there_is_room_for(shapes: list[Shape]) -> None:
    with_labels = pack(shapes, rows(), WIDTH, {})
    if not with_labels.left_over:
        return
    assert len(pack_shapes_first(shapes, rows(), WIDTH, {}).left_over) <= len(shapes)


def test_a_label_stands_at_the_right_and_at_the_left_where_it_would_be_cut() -> None:
    right, cut = Shape(0, 10, 20, 80), Shape(1, 560, 570, 80)
    places = pack([right, cut], rows(1), WIDTH, {}).places
    assert [places[0].side, places[1].side] == [Side.RIGHT, Side.LEFT]


def test_a_bar_across_the_whole_view_carries_its_label() -> None:
    bar = Shape(0, -60, 660, 80)
    place = pack([bar], rows(1), WIDTH, {}).places[0]
    assert place.side is Side.INSIDE
    assert 0 <= label_left(bar, place.side) <= WIDTH - 80


def test_crowded_shapes_go_back_to_their_row() -> None:
    shapes = [Shape(0, 10, 20, 0), Shape(1, 100, 110, 0)]
    kept = {0: Place(2, Side.NONE), 1: Place(9, Side.NONE)}
    places = pack_shapes_first(shapes, rows(), WIDTH, kept).places
    assert places[0].row == 2
    assert places[1].row in {0, 1}


@given(st.lists(st.floats(-60, 660), min_size=1, max_size=60))
def test_chips_stand_for_every_event_once_and_do_not_touch(middles: list[float]) -> None:
    shapes = [Shape(index, middle - 5, middle + 5, 0) for index, middle in enumerate(middles)]
    chips = gathered(3, shapes, WIDTH, lambda _: 70.0)
    assert sorted(index for chip in chips for index in chip.events) == list(range(len(shapes)))
    assert all(chip.lane == 3 and 0 <= chip.left <= WIDTH - 70 for chip in chips)
    ordered = sorted(chips, key=lambda chip: chip.left)
    assert all(one.left + 70 < other.left for one, other in itertools.pairwise(ordered))


def test_a_chip_says_how_many_it_stands_for() -> None:
    assert more_words(1_204) == "+1,204 more"
    assert gathered(0, [Shape(0, 1, 2, 0)], WIDTH, len)[0].words == "+1 more"
