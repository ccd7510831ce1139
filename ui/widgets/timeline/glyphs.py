"""Turns a frame into the few arrays that the canvas draws: one per kind of stroke and colour."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from ui.widgets.timeline.data import Flag, Indices, Kind, Numbers, TimelineData
from ui.widgets.timeline.density import outlines
from ui.widgets.timeline.frame import ARROW, HALF, TAIL, Frame
from ui.widgets.timeline.strokes import Curve, arrows, joined, outline, pills, ring, segments
from ui.widgets.timeline.ticks import Tick

COLOURS: Final = 4
SHAPES: Final = ("o", "D", "s", "p")  # circle, diamond, square, pentagon
FEATHER: Final = (1.0, 0.82, 0.64, 0.46, 0.28)  # how much of a fading bar each of its layers covers
ROUND: Final = 4.5  # the outermost layer of a fading bar has round ends of this radius
_PILL: Final = 4.5  # half the height of a hollow bar
_HOLLOW: Final = Flag.INFERRED | Flag.PROSPECTIVE
_DISPUTED_RING: Final = 8.5


@dataclass(slots=True)
class Glyphs:
    """Everything on one frame as curves in pixels, y downwards; `colour` is 0 to 3 throughout."""

    points: dict[tuple[int, int], Curve] = field(default_factory=dict)  # by colour and shape
    dots: dict[int, Curve] = field(default_factory=dict)
    bars: dict[int, Curve] = field(default_factory=dict)
    feathers: dict[tuple[int, int], Curve] = field(default_factory=dict)  # by layer and colour
    outlines: dict[int, Curve] = field(default_factory=dict)
    dashes: dict[int, Curve] = field(default_factory=dict)
    density: list[Numbers] = field(default_factory=list)
    bands: list[tuple[Numbers, str]] = field(default_factory=list)  # areas, each with a colour of the palette
    lines: list[tuple[Numbers, str]] = field(default_factory=list)


def colour_of(category: Indices) -> Indices:
    """Which of the four colours a category has."""
    return category % COLOURS


def shape_of(category: Indices) -> Indices:
    """Which of the four shapes a category has: the first four differ in both, the first sixteen in one."""
    return (category % COLOURS + category // COLOURS) % len(SHAPES)


def glyphs(data: TimelineData, frame: Frame, marks: tuple[Tick, ...], today: float) -> Glyphs:
    """The curves of a frame: what lies behind, then how many there are, or each event."""
    made = Glyphs(bands=list(_bands(data, frame)), lines=list(_lines(data, frame, marks, today)))
    if frame.density is not None:
        made.density = outlines(frame.density, frame.place)
        return made
    colours = colour_of(data.category[frame.drawn])
    for colour in np.unique(colours).tolist():
        _draw(made, colour, _Some(data, frame, np.flatnonzero(colours == colour)))
    return made


class _Some:
    """Some of the events of a frame, as arrays, and those of them that fit a condition."""

    def __init__(self, data: TimelineData, frame: Frame, at: Indices) -> None:
        self.data, self.frame, self.at = data, frame, at
        self.index = frame.drawn[at]
        self.kind = data.kind[self.index]
        self.hollow = (data.flags[self.index] & int(_HOLLOW)) != 0
        self.disputed = (data.flags[self.index] & int(Flag.DISPUTED)) != 0
        self.shape = shape_of(data.category[self.index])
        self.left, self.right, self.y = frame.left[at], frame.right[at], frame.middle[at]

    def where(self, condition: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> "_Some":
        """Those of these events that fit a condition."""
        return _Some(self.data, self.frame, self.at[condition])

    def of(self, kind: Kind) -> "_Some":
        """Those whose date is known in this way."""
        return self.where(self.kind == kind)

    @property
    def middle(self) -> Numbers:
        """The middle of each shape, in pixels from the left."""
        return (self.left + self.right) / 2


def _draw(made: Glyphs, colour: int, some: _Some) -> None:
    unit = some.frame.place.unit
    _points(made, colour, some.of(Kind.ON))
    lasting, about, within = some.of(Kind.LASTING), some.of(Kind.ABOUT), some.of(Kind.WITHIN)
    solid = lasting.where(~lasting.hollow)
    made.bars[colour] = segments(solid.left, solid.right, solid.y)
    for layer, part in enumerate(FEATHER):
        ends = ROUND * unit if layer == 0 else 0.0
        half = np.maximum((about.right - about.left) / 2 * part - ends, 0.0)
        made.feathers[layer, colour] = segments(about.middle - half, about.middle + half, about.y)
    made.dots[colour] = within.middle, within.y
    strokes, dashes = _arrows_and_sets(some)
    planned = lasting.where(lasting.hollow)
    strokes += [pills(within.left, within.right, within.y, _PILL * unit)]
    strokes += [pills(planned.left, planned.right, planned.y, _PILL * unit)]
    strokes += list(_hollow_points(some.of(Kind.ON)))
    dashes += [_broken(some.where(some.disputed))]
    made.outlines[colour], made.dashes[colour] = joined(strokes), joined(dashes)


def _points(made: Glyphs, colour: int, on: _Some) -> None:
    solid = on.where(~on.hollow)
    for shape in np.unique(solid.shape).tolist():
        of_shape = solid.where(solid.shape == shape)
        made.points[colour, shape] = of_shape.middle, of_shape.y


def _hollow_points(on: _Some) -> Iterator[Curve]:
    hollow = on.where(on.hollow)
    for shape in np.unique(hollow.shape).tolist():
        of_shape = hollow.where(hollow.shape == shape)
        yield outline(of_shape.middle, of_shape.y, SHAPES[shape], on.frame.place.unit)


def _arrows_and_sets(some: _Some) -> tuple[list[Curve], list[Curve]]:
    before, after, one_of = some.of(Kind.BEFORE), some.of(Kind.AFTER), some.of(Kind.ONE_OF)
    unit = some.frame.place.unit
    head, tail, half = ARROW * unit, TAIL * unit, HALF * unit
    tip, base = before.right - head, after.left + head
    strokes = [arrows(before.right, before.y, -head), arrows(after.left, after.y, head)]
    dashes = [segments(tip - 2, tip - tail, before.y), segments(base + 2, base + tail, after.y)]
    days, heights = _possible_days(one_of, half)
    strokes.append(ring(days, heights, half - 1))
    dashes.append(segments(one_of.left + 2 * half, one_of.right - 2 * half, one_of.y))
    return strokes, dashes


def _possible_days(one_of: _Some, half: float) -> tuple[Numbers, Numbers]:
    days, heights = [], []
    for index, left, right, y in zip(
        one_of.index.tolist(), one_of.left.tolist(), one_of.right.tolist(), one_of.y.tolist(), strict=True
    ):
        others = [one_of.frame.place.x(day) for day in one_of.data.others.get(index, ())]
        found = [left + half, *others, right - half]
        days += found
        heights += [y] * len(found)
    return np.array(days), np.array(heights)


def _broken(disputed: _Some) -> Curve:
    unit = disputed.frame.place.unit
    is_point = disputed.right - disputed.left <= 2 * HALF * unit
    point, wide = disputed.where(is_point), disputed.where(~is_point)
    around = pills(wide.left - 4, wide.right + 4, wide.y, _DISPUTED_RING * unit)
    return joined([ring(point.middle, point.y, _DISPUTED_RING * unit), around])


def _bands(data: TimelineData, frame: Frame) -> Iterator[tuple[Numbers, str]]:
    place = frame.place
    for lane in place.on_screen():
        if lane % 2 == 0:
            top = place.lane_top(lane)
            yield _rectangle(0, place.width, top, top + place.lane_height), "lane"
    for period in data.periods:
        if period.last >= place.start and period.first <= place.end:
            yield _rectangle(place.x(period.first), place.x(period.last), 0, _floor(frame)), "accent_tint"


def _lines(
    data: TimelineData, frame: Frame, marks: tuple[Tick, ...], today: float
) -> Iterator[tuple[Numbers, str]]:
    for mark in marks:
        yield _upright(frame, mark.day), "grid"
    for period in data.periods:
        yield _upright(frame, period.first), "accent_tint"
        yield _upright(frame, period.last), "accent_tint"
    for key in data.key_dates:
        yield _upright(frame, key.day), "accent"
    yield _upright(frame, today), "muted"


def _upright(frame: Frame, day: float) -> Numbers:
    x = frame.place.x(day)
    return np.array([[x, 0.0], [x, float(_floor(frame))]])


def _floor(frame: Frame) -> int:
    place = frame.place
    return min(place.lane_top(place.lanes), place.height)


def _rectangle(left: float, right: float, top: float, bottom: float) -> Numbers:
    return np.array([[left, top], [right, top], [right, bottom], [left, bottom]], dtype=np.float64)
