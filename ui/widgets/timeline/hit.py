"""What lies under the pointer: an event, a "+n more", or a stretch of the density."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from ui.widgets.timeline.density import BIN
from ui.widgets.timeline.frame import Frame
from ui.widgets.timeline.more import More

_REACH: Final = 4.0  # pixels beside a shape that still count as on it
_BINS_ASIDE: Final = 2


@dataclass(frozen=True, slots=True)
class Crowd:
    """Some pixels of the density in one lane: the time they stand for, and how many events begin in it."""

    lane: int
    start: float
    end: float
    count: int


Hit = int | More | Crowd | None  # an event by its number


def hit(frame: Frame, x: float, y: float) -> Hit:
    """What lies at a pixel of the canvas."""
    half = frame.place.row_height / 2
    for more in frame.more:
        middle = frame.place.middle(more.lane, frame.place.rows - 1)
        if more.left <= x <= more.left + more.width and abs(y - middle) <= half:
            return more
    event = _shape_at(frame, x, y)
    return _label_at(frame, x, y) if event is None else event


def crowd(frame: Frame, x: float, y: float) -> Crowd | None:
    """The part of the density at a pixel, if density is drawn and not empty there."""
    lane = frame.place.lane_at(y)
    if frame.density is None or lane is None or lane not in frame.place.on_screen():
        return None
    last = frame.density.counts.shape[1] - 1
    first = min(max(int(x // BIN) - _BINS_ASIDE, 0), last)
    end = min(max(int(x // BIN) + _BINS_ASIDE, 0), last)
    count = frame.density.in_bins(lane, first, end)
    start, stop = frame.place.day(first * BIN), frame.place.day((end + 1) * BIN)
    return Crowd(lane, start, stop, count) if count else None


def _shape_at(frame: Frame, x: float, y: float) -> int | None:
    near = np.abs(frame.middle - y) <= frame.place.row_height / 2
    near &= (frame.left - _REACH <= x) & (x <= frame.right + _REACH)
    found = np.flatnonzero(near)
    if not len(found):
        return None
    away = np.abs((frame.left[found] + frame.right[found]) / 2 - x)
    return int(frame.drawn[found[np.argmin(away)]])


def _label_at(frame: Frame, x: float, y: float) -> int | None:
    half = frame.place.row_height / 2
    for box in frame.labels:
        if box.left <= x <= box.left + box.width and abs(box.middle - y) <= half:
            return box.index
    return None
