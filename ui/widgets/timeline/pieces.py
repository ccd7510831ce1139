"""Shapes of dates that are made of pieces: several days or times, and what lasted with ends not known."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

import numpy as np

from ui.widgets.timeline.data import Kind, Numbers
from ui.widgets.timeline.frame import ARROW, HALF, TAIL
from ui.widgets.timeline.shown import Shown
from ui.widgets.timeline.strokes import Curve, arrows, joined, pills, ring, segments

PILL: Final = 4.5  # half the height of a hollow bar
_SMALL_HEAD: Final = 6.0
_NARROWEST: Final = 3.0

Line = tuple[float, float, float]  # from a pixel to another, at a height


@dataclass(slots=True)
class Several:
    """The shapes of several dates: solid points by shape, outlines, and dashes between what is possible."""

    points: dict[int, tuple[list[float], list[float]]] = field(default_factory=dict)
    outlines: list[Curve] = field(default_factory=list)
    dashes: list[Curve] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Lasting:
    """What lasted: solid where it certainly went on, outlined where it may have begun or ended."""

    bars: Curve
    outlines: tuple[Curve, ...]


def several(some: Shown) -> Several:
    """Each of several possible days hollow and joined by dashes; days in order solid, joined by arrows."""
    made, half = Several(), HALF * some.frame.place.unit
    for event, pieces, y in _each(some.of(Kind.ONE_OF)):
        days = [left for left, right in pieces if right <= left]
        made.outlines.append(ring(np.array(days), np.full(len(days), y), half - 1))
        made.outlines.append(_times(pieces, y, event))
        made.dashes.append(_lines(_between(pieces, y, half)))
    for event, pieces, y in _each(some.of(Kind.ORDERED)):
        days = [left for left, right in pieces if right <= left]
        xs, ys = made.points.setdefault(int(event.shape[0]), ([], []))
        xs += days
        ys += [y] * len(days)
        made.outlines += [_times(pieces, y, event), *_arrows_along(_between(pieces, y, half), event)]
    return made


def lasting(some: Shown) -> Lasting:
    """Bars; an end that is not known is an arrow of a length that means nothing. Hollow if only planned."""
    every, unit = some.of(Kind.LASTING), some.frame.place.unit
    exact = np.array([index not in some.data.pieces for index in every.index.tolist()], dtype=bool)
    whole, in_part = every.where(exact), every.where(~exact)
    sure = [_wide_enough(max(x, left), min(end, right), y, unit) for left, right, x, end, y in _sure(in_part)]
    open_ended = [_open_ended(some.of(kind), way) for kind, way in ((Kind.FROM, 1), (Kind.UNTIL, -1))]
    solid, planned = whole.where(~whole.hollow), whole.where(whole.hollow)
    bars = [segments(solid.left, solid.right, solid.y), _lines(sure), *(bars for bars, _ in open_ended)]
    outlines = [pills(part.left, part.right, part.y, PILL * unit) for part in (planned, in_part)]
    return Lasting(joined(bars), (*outlines, *(curve for _, curves in open_ended for curve in curves)))


def _each(some: Shown) -> Iterator[tuple[Shown, list[tuple[float, float]], float]]:
    """Each event by itself, with its pieces in pixels and its height."""
    for place, index in enumerate(some.index.tolist()):
        at = some.where(np.arange(len(some.index)) == place)
        x = some.frame.place.x
        yield at, [(x(first), x(last)) for first, last in some.data.pieces_of(index)], float(some.y[place])


def _times(pieces: list[tuple[float, float]], y: float, event: Shown) -> Curve:
    """Hollow bars over the pieces that are longer than a day."""
    long = [(left, right) for left, right in pieces if right > left]
    lefts, rights = (np.array([piece[side] for piece in long]) for side in (0, 1))
    return pills(lefts, rights, np.full(len(long), y), PILL * event.frame.place.unit)


def _between(pieces: list[tuple[float, float]], y: float, half: float) -> list[Line]:
    """The lines from each piece to the next; a day takes up half a shape on either side."""
    ends = [(left - half, right + half) if right <= left else (left, right) for left, right in pieces]
    return [(one[1], other[0], y) for one, other in pairwise(ends) if other[0] > one[1]]


def _arrows_along(lines: list[Line], event: Shown) -> list[Curve]:
    head = _SMALL_HEAD * event.frame.place.unit
    tips = [(end - head, y) for start, end, y in lines if end - start >= head]
    xs, ys = (np.array([tip[side] for tip in tips]) for side in (0, 1))
    return [_lines(lines), arrows(xs, ys, head)]


def _sure(some: Shown) -> Iterator[tuple[float, float, float, float, float]]:
    for event, pieces, y in _each(some):
        yield float(event.left[0]), float(event.right[0]), *pieces[0], y


def _wide_enough(left: float, right: float, y: float, unit: float) -> Line:
    """The solid part of what lasted, seen even where no day of it is certain."""
    wanting = max(0.0, _NARROWEST * unit - (right - left)) / 2
    return left - wanting, right + wanting, y


def _open_ended(some: Shown, way: int) -> tuple[Curve, list[Curve]]:
    """The bar up to the arrow; and outlines: the arrow, and the time in which the known end lies.

    `way` is 1 where it goes on from a day, -1 where it had gone on until one.
    """
    data, place, half = some.data, some.frame.place, PILL * some.frame.place.unit
    edge, sure = (place.x(days[some.index]) for days in (data.x0, data.x1)[::way])
    neck = sure + way * TAIL * place.unit
    within = np.abs(edge - sure) > 1
    uncertain = pills(*_ordered(edge[within], sure[within]), some.y[within], half)
    planned = some.where(some.hollow)
    hollow = pills(*_ordered(sure[some.hollow], neck[some.hollow]), planned.y, half)
    bar = segments(*_ordered(sure[~some.hollow], neck[~some.hollow]), some.y[~some.hollow])
    return bar, [arrows(neck, some.y, way * ARROW * place.unit), uncertain, hollow]


def _ordered(one: Numbers, other: Numbers) -> tuple[Numbers, Numbers]:
    return np.minimum(one, other), np.maximum(one, other)


def _lines(lines: list[Line]) -> Curve:
    left, right, y = (np.array([line[side] for line in lines], dtype=np.float64) for side in (0, 1, 2))
    return segments(left, right, y)
