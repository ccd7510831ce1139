"""Sets the events of one lane into its rows, with their labels, so that nothing lies on anything."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from math import inf
from typing import Final

ROW_GAP: Final = 10.0  # pixels between one thing and the next in a row
LABEL_GAP: Final = 7.0  # pixels between a shape and its label
EDGE: Final = 4.0  # pixels that stay free at the edges of the canvas
_CROWDED_GAP: Final = 2.0


class Side(IntEnum):
    """Where the label of an event stands."""

    NONE = 0
    RIGHT = 1
    LEFT = 2
    INSIDE = 3  # on a bar that leaves no room beside it


@dataclass(frozen=True, slots=True)
class Shape:
    """The room an event takes: its drawn shape, and its label if it is to have one (0 wide otherwise)."""

    index: int
    left: float
    right: float
    label: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event was set: its row and the side of its label."""

    row: int
    side: Side


@dataclass(frozen=True, slots=True)
class Packed:
    """The events of a lane that found room, by number, and those that did not."""

    places: dict[int, Place]
    left_over: tuple[Shape, ...]


class Row:
    """One row of a lane: stretches of pixels that are taken; the last of them ends at `end`."""

    def __init__(self) -> None:
        self._taken: list[tuple[float, float]] = []
        self.end = -inf

    def take(self, left: float, right: float) -> bool:
        """Take a stretch if all of it is free. Returns whether it was."""
        if left >= self.end:
            self._taken.append((left, right))
            self.end = right
            return True
        at = bisect_right(self._taken, (left, right))
        if at and self._taken[at - 1][1] > left:
            return False
        if at < len(self._taken) and self._taken[at][0] < right:
            return False
        self._taken.insert(at, (left, right))
        return True


Way = Callable[[Sequence[Shape], Sequence[Row], int, Mapping[int, Place]], Packed]  # of packing


def pack(
    shapes: Sequence[Shape],
    rows: Sequence[Row],
    width: int,
    kept: Mapping[int, Place],
) -> Packed:
    """Set shapes (sorted by their left edge) into rows, each in its place of before where that is still free.

    An event whose label finds no room is set without one; one that finds none at all is left over.
    """
    places: dict[int, Place] = {}
    waiting = [shape for shape in shapes if not _stays(shape, rows, width, kept, places)]
    left_over = tuple(shape for shape in waiting if not _settles(shape, rows, width, places))
    return Packed(places, left_over)


def pack_shapes_first(
    shapes: Sequence[Shape], rows: Sequence[Row], width: int, kept: Mapping[int, Place]
) -> Packed:
    """Set crowded shapes so that as many as can be are seen, then labels where room is left between them."""
    found = [(shape, _seen_in(shape, rows, kept.get(shape.index))) for shape in shapes]
    places = {
        shape.index: Place(number, _side_beside(shape, rows[number], width))
        for shape, number in found
        if number is not None
    }
    return Packed(places, tuple(shape for shape, number in found if number is None))


def label_left(shape: Shape, side: Side) -> float:
    """The left edge of a label that stands on this side of its shape."""
    if side is Side.RIGHT:
        return shape.right + LABEL_GAP
    if side is Side.LEFT:
        return shape.left - LABEL_GAP - shape.label
    return max(shape.left, 0.0) + LABEL_GAP


def _stays(
    shape: Shape, rows: Sequence[Row], width: int, kept: Mapping[int, Place], places: dict[int, Place]
) -> bool:
    place = kept.get(shape.index)
    if place is None or place.row >= len(rows) or bool(shape.label) != (place.side is not Side.NONE):
        return False
    room = next((room for side, room in _rooms(shape, width) if side is place.side), None)
    if room is None or not rows[place.row].take(*room):
        return False
    places[shape.index] = place
    return True


def _settles(shape: Shape, rows: Sequence[Row], width: int, places: dict[int, Place]) -> bool:
    for side, room in _rooms(shape, width):
        for number, row in enumerate(rows):
            if row.take(*room):
                places[shape.index] = Place(number, side)
                return True
    return False


def _seen_in(shape: Shape, rows: Sequence[Row], kept: Place | None) -> int | None:
    """Take room for a shape without its label: in the row it was in before, else in the roomiest."""
    left, right = shape.left, shape.right + _CROWDED_GAP
    if kept is not None and kept.row < len(rows) and rows[kept.row].take(left, right):
        return kept.row
    order = sorted(range(len(rows)), key=[row.end for row in rows].__getitem__)
    return next((number for number in order if rows[number].take(left, right)), None)


def _side_beside(shape: Shape, row: Row, width: int) -> Side:
    """The side on which the label finds room beside a shape that is already set."""
    if not shape.label:
        return Side.NONE
    start = shape.right + _CROWDED_GAP
    end = shape.right + LABEL_GAP + shape.label
    if start >= EDGE and end <= width - EDGE and row.take(start, end + ROW_GAP):
        return Side.RIGHT
    start = shape.left - LABEL_GAP - shape.label
    fits = start >= EDGE and shape.left <= width and row.take(start - 1, shape.left)
    return Side.LEFT if fits else Side.NONE


def _rooms(shape: Shape, width: int) -> Iterator[tuple[Side, tuple[float, float]]]:
    """The stretches an event could take, the best first."""
    left, right, label = shape.left, shape.right, shape.label
    if label:
        if right + LABEL_GAP >= EDGE and right + LABEL_GAP + label <= width - EDGE:
            yield Side.RIGHT, (left, right + LABEL_GAP + label + ROW_GAP)
        if left - LABEL_GAP - label >= EDGE and left - LABEL_GAP <= width - EDGE:
            yield Side.LEFT, (left - LABEL_GAP - label, right + ROW_GAP)
        if min(right, width) - max(left, 0.0) >= label + 2 * LABEL_GAP:
            yield Side.INSIDE, (left, right + ROW_GAP)
    yield Side.NONE, (left, right + _CROWDED_GAP)
