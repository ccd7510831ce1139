"""One frame of the timeline: which events are drawn where, with which labels, or how many there are."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from ui.widgets.timeline.culling import Culling
from ui.widgets.timeline.data import Flag, Indices, Kind, Numbers, TimelineData
from ui.widgets.timeline.density import Density, counted
from ui.widgets.timeline.geometry import Geometry
from ui.widgets.timeline.key_words import KeyWord, placed_words
from ui.widgets.timeline.more import More, gathered
from ui.widgets.timeline.packing import (
    Packed,
    Place,
    Row,
    Shape,
    Side,
    Way,
    label_left,
    pack,
    pack_shapes_first,
)

MOST_DRAWN: Final = 1_500  # above this many in view, density is drawn
MOST_LABELLED: Final = 400
HALF: Final = 5.0  # half a shape
ARROW: Final = 10.0  # the outlined arrow of before and after
TAIL: Final = 40.0  # fixed in pixels, so that it does not suggest a duration
_RING: Final = 4.0  # the broken ring of a disputed event, beside its shape
_BEYOND: Final = 60.0  # bars are cut this far outside the canvas


@dataclass(frozen=True, slots=True)
class Measures:
    """How wide words are on the canvas: the label of an event by number, a key date's words, a chip's."""

    label: Callable[[int], float]
    word: Callable[[str], float]
    chip: Callable[[str], float]


@dataclass(frozen=True, slots=True)
class LabelBox:
    """Where the label of an event stands; on a plate if it lies on its own bar."""

    index: int
    left: float
    middle: float
    width: float
    on_plate: bool


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """What is drawn. `drawn`, the events in `more` and those in `density` are together every event in view
    in the lanes on screen; `in_view` counts those of the other lanes as well.
    """

    place: Geometry
    in_view: int
    drawn: Indices
    left: Numbers
    right: Numbers
    middle: Numbers
    labels: tuple[LabelBox, ...] = ()
    more: tuple[More, ...] = ()
    words: tuple[KeyWord, ...] = ()
    density: Density | None = None
    places: Mapping[int, Place] = field(default_factory=dict)

    def shape_of(self, index: int) -> tuple[float, float, float] | None:
        """The left, the right and the middle height of the shape of an event, if it is drawn."""
        at = int(np.searchsorted(self.drawn, index))
        if at == len(self.drawn) or self.drawn[at] != index:
            return None
        return float(self.left[at]), float(self.right[at]), float(self.middle[at])


def compose(
    data: TimelineData,
    culling: Culling,
    place: Geometry,
    measures: Measures,
    before: Frame | None = None,
    first: Sequence[int] = (),
) -> Frame:
    """The frame of a stretch of time. At the same scale as `before`, events stay in their rows.

    Those of `first`, as the one that is selected, are set before the others: it is them a person looks for.
    """
    seen = culling.within(place.start, place.end)
    lanes = place.on_screen()
    lane = data.lane[seen]
    here = seen[(lane >= lanes.start) & (lane < lanes.stop)]
    rows = {number: [Row() for _ in range(place.rows)] for number in lanes}
    before = before if before is not None and _same_scale(before.place, place) else None
    if len(here) > MOST_DRAWN:
        nothing = np.empty(0)
        density = counted(data.x0[here], data.lane[here], place)
        words = placed_words(data, place, rows, measures.word, before.words if before else ())
        return Frame(place, len(seen), here[:0], nothing, nothing, nothing, words=words, density=density)
    left, right = extents(data, here, place)
    packing = _Packing(data, place, measures, rows, before)
    for number in lanes:
        of_lane = np.flatnonzero(data.lane[here] == number)
        label = measures.label if len(here) <= MOST_LABELLED else None
        shapes = _shapes(data, here[of_lane], left[of_lane], right[of_lane], label)
        if first:
            shapes.sort(key=lambda shape: shape.index not in first)
        packing.set_lane(number, shapes)
    return packing.frame(len(seen), here, left, right)


def extents(data: TimelineData, events: Indices, place: Geometry) -> tuple[Numbers, Numbers]:
    """The left and right edge of the shape of each event, in pixels."""
    kind = data.kind[events]
    left, right = place.x(data.x0[events]), place.x(data.x1[events])
    bar = (kind == Kind.WITHIN) | (kind == Kind.ABOUT)
    unit, middle = place.unit, (left + right) / 2
    half = np.where(bar, np.maximum((right - left) / 2, HALF * unit), (right - left) / 2)
    left, right = middle - half, middle + half
    right = np.where(kind == Kind.LASTING, np.maximum(right, left + 3 * unit), right)
    point = (kind == Kind.ON) | (kind == Kind.ONE_OF) | (kind == Kind.ORDERED)
    aside = np.where(point, HALF, 0.0) * unit
    left, right = left - aside, right + aside
    arrow = (ARROW + TAIL) * unit
    left = np.where(kind == Kind.BEFORE, right - arrow, np.where(kind == Kind.UNTIL, left - arrow, left))
    right = np.where(kind == Kind.AFTER, left + arrow, np.where(kind == Kind.FROM, right + arrow, right))
    return np.maximum(left, -_BEYOND), np.minimum(right, place.width + _BEYOND)


def _shapes(
    data: TimelineData,
    here: Indices,
    left: Numbers,
    right: Numbers,
    label: Callable[[int], float] | None,
) -> list[Shape]:
    """The room that events take; around a disputed one there is a ring."""
    aside = np.where(data.flags[here] & int(Flag.DISPUTED), _RING, 0.0)
    events, lefts, rights = here.tolist(), (left - aside).tolist(), (right + aside).tolist()
    widths = [label(event) for event in events] if label else [0.0] * len(events)
    return [Shape(*parts) for parts in zip(events, lefts, rights, widths, strict=True)]


def _same_scale(one: Geometry, other: Geometry) -> bool:
    return one.rows == other.rows and bool(np.isclose(one.scale, other.scale, rtol=1e-9))


class _Packing:
    """Sets lane after lane, and gathers what is drawn."""

    def __init__(
        self,
        data: TimelineData,
        place: Geometry,
        measures: Measures,
        rows: dict[int, list[Row]],
        before: Frame | None,
    ) -> None:
        self._data, self._place, self._measures, self._rows = data, place, measures, rows
        self._before = before
        self._kept: Mapping[int, Place] = before.places if before else {}
        self._overfull = {more.lane for more in before.more} if before else set()
        self._shapes: dict[int, Shape] = {}
        self._places: dict[int, Place] = {}
        self._more: list[More] = []

    def set_lane(self, lane: int, shapes: list[Shape]) -> None:
        """Set the events of a lane; if they do not all find room, its last row is for the "+n more"."""
        packed, rows = self._packed(lane, shapes)
        if packed.left_over:
            chips, last = gathered(lane, packed.left_over, self._place.width, self._measures.chip), Row()
            for chip in chips:
                last.take(chip.left, chip.left + chip.width)
            rows.append(last)
            self._more += chips
        self._rows[lane] = rows
        self._places.update(packed.places)
        self._shapes.update((shape.index, shape) for shape in shapes)

    def _packed(self, lane: int, shapes: list[Shape]) -> tuple[Packed, list[Row]]:
        if lane in self._overfull:
            packed, rows = self._set(pack_shapes_first, shapes, self._place.rows - 1)
            if packed.left_over:
                return packed, rows
        ways = (pack, pack_shapes_first) if any(shape.label for shape in shapes) else (pack_shapes_first,)
        for way in ways:
            packed, rows = self._set(way, shapes, self._place.rows)
            if not packed.left_over:
                return packed, rows
        return self._set(pack_shapes_first, shapes, self._place.rows - 1)

    def _set(self, way: Way, shapes: list[Shape], number: int) -> tuple[Packed, list[Row]]:
        rows = [Row() for _ in range(number)]
        return way(shapes, rows, self._place.width, self._kept), rows

    def frame(self, in_view: int, here: Indices, left: Numbers, right: Numbers) -> Frame:
        """What was set, as a frame."""
        kept = np.array([index in self._places for index in here.tolist()], dtype=bool)
        drawn = here[kept]
        lanes = self._data.lane[drawn].tolist()
        rows = [self._places[index].row for index in drawn.tolist()]
        middle = np.array([self._place.middle(*at) for at in zip(lanes, rows, strict=True)], dtype=np.float64)
        last = self._before.words if self._before else ()
        return Frame(
            self._place,
            in_view,
            drawn,
            left[kept],
            right[kept],
            middle,
            labels=tuple(self._labels(drawn, middle)),
            more=tuple(self._more),
            words=placed_words(self._data, self._place, self._rows, self._measures.word, last),
            places=self._places,
        )

    def _labels(self, drawn: Indices, middle: Numbers) -> list[LabelBox]:
        boxes = []
        for index, height in zip(drawn.tolist(), middle.tolist(), strict=True):
            side, shape = self._places[index].side, self._shapes[index]
            if side is not Side.NONE:
                left = label_left(shape, side)
                boxes.append(LabelBox(index, left, height, shape.label, side is Side.INSIDE))
        return boxes
