"""Turns a frame into the few arrays that the canvas draws: one per kind of stroke and colour."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from ui.widgets.timeline.data import Indices, Kind, Numbers, TimelineData
from ui.widgets.timeline.density import Shades, shaded
from ui.widgets.timeline.frame import ARROW, HALF, TAIL, Frame
from ui.widgets.timeline.pieces import PILL, Several, lasting, several
from ui.widgets.timeline.shown import COLOURS, SHAPES, Shown
from ui.widgets.timeline.strokes import Curve, arrows, joined, outline, pills, ring, segments
from ui.widgets.timeline.ticks import Tick

FEATHER: Final = (1.0, 0.82, 0.64, 0.46, 0.28)  # how much of a fading bar each of its layers covers
ROUND: Final = 4.5  # the outermost layer of a fading bar has round ends of this radius
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
    density: Shades | None = None
    bands: list[tuple[Numbers, str]] = field(default_factory=list)  # areas, each with a colour of the palette
    lines: list[tuple[Numbers, str]] = field(default_factory=list)


def colour_of(category: Indices) -> Indices:
    """Which of the four colours a category has."""
    return category % COLOURS


def glyphs(
    data: TimelineData, frame: Frame, marks: tuple[Tick, ...], today: float, sharpness: float = 1.0
) -> Glyphs:
    """The curves of a frame: what lies behind, then how many there are, or each event."""
    made = Glyphs(bands=list(_bands(data, frame)), lines=list(_lines(data, frame, marks, today)))
    if frame.density is not None:
        made.density = shaded(frame.density, frame.place, sharpness)
        return made
    colours = colour_of(data.category[frame.drawn])
    for colour in np.unique(colours).tolist():
        _draw(made, colour, Shown(data, frame, np.flatnonzero(colours == colour)))
    return made


def _draw(made: Glyphs, colour: int, some: Shown) -> None:
    unit = some.frame.place.unit
    about, within = some.of(Kind.ABOUT), some.of(Kind.WITHIN)
    for layer, part in enumerate(FEATHER):
        ends = ROUND * unit if layer == 0 else 0.0
        half = np.maximum((about.right - about.left) / 2 * part - ends, 0.0)
        made.feathers[layer, colour] = segments(about.middle - half, about.middle + half, about.y)
    made.dots[colour] = within.middle, within.y
    pieces, lasted, (strokes, dashes) = several(some), lasting(some), _arrows(some)
    _points(made, colour, some.of(Kind.ON), pieces)
    made.bars[colour] = lasted.bars
    strokes += [pills(within.left, within.right, within.y, PILL * unit), *lasted.outlines, *pieces.outlines]
    strokes += list(_hollow_points(some.of(Kind.ON)))
    dashes += [*pieces.dashes, _broken(some.where(some.disputed))]
    made.outlines[colour], made.dashes[colour] = joined(strokes), joined(dashes)


def _points(made: Glyphs, colour: int, on: Shown, pieces: Several) -> None:
    """Days that are known, by themselves or in an order."""
    solid = on.where(~on.hollow)
    for shape in {*np.unique(solid.shape).tolist(), *pieces.points}:
        of_shape = solid.where(solid.shape == shape)
        days, heights = pieces.points.get(shape, ([], []))
        x, y = np.concatenate((of_shape.middle, days)), np.concatenate((of_shape.y, heights))
        made.points[colour, shape] = x, y


def _hollow_points(on: Shown) -> Iterator[Curve]:
    hollow = on.where(on.hollow)
    for shape in np.unique(hollow.shape).tolist():
        of_shape = hollow.where(hollow.shape == shape)
        yield outline(of_shape.middle, of_shape.y, SHAPES[shape], on.frame.place.unit)


def _arrows(some: Shown) -> tuple[list[Curve], list[Curve]]:
    before, after = some.of(Kind.BEFORE), some.of(Kind.AFTER)
    unit = some.frame.place.unit
    head, tail = ARROW * unit, TAIL * unit
    tip, base = before.right - head, after.left + head
    strokes = [arrows(before.right, before.y, -head), arrows(after.left, after.y, head)]
    dashes = [segments(tip - 2, tip - tail, before.y), segments(base + 2, base + tail, after.y)]
    return strokes, dashes


def _broken(disputed: Shown) -> Curve:
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
