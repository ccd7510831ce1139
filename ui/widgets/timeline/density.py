"""How many events each few pixels hold: what is drawn where there are too many to draw each."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ui.widgets.timeline.data import Indices, Numbers
from ui.widgets.timeline.geometry import Geometry

BIN: Final = 3  # pixels
OUTSIDE, INSIDE, OUTLINE = range(3)
_AIR: Final = 0.18  # of a lane's height stays free above the highest bar

Shades = NDArray[np.uint8]  # rows x columns of pixels, each OUTSIDE, INSIDE or on the OUTLINE


@dataclass(frozen=True, slots=True, eq=False)
class Density:
    """Events counted by lane (from `first_lane`) and by stretches of 3 pixels; each event counts once."""

    first_lane: int
    counts: Indices  # lanes x bins

    def in_bins(self, lane: int, first: int, last: int) -> int:
        """How many events the bins from `first` to `last` of a lane hold."""
        return int(self.counts[lane - self.first_lane, first : last + 1].sum())


def counted(x0: Numbers, lane: Indices, place: Geometry) -> Density:
    """Count events by where they begin; one that began before the time in view counts at its start."""
    lanes = place.on_screen()
    bins = max(-(-place.width // BIN), 1)
    column = np.clip((place.x(x0) / BIN).astype(np.int64), 0, bins - 1)
    flat = np.bincount((lane - lanes.start) * bins + column, minlength=len(lanes) * bins)
    return Density(lanes.start, flat.reshape(len(lanes), bins))


def shaded(density: Density, place: Geometry, sharpness: float) -> Shades:
    """Every pixel of the canvas, as sharp as the screen is: outside, inside or on the outline of the bars.

    The heights of the bars are logarithmic, so that a single event is seen beside a hundred.
    """
    wide, high = round(place.width * sharpness), round(place.height * sharpness)
    made, bins = np.zeros((high, wide), dtype=np.uint8), density.counts.shape[1]
    room = place.lane_height * (1 - _AIR) * sharpness / float(np.log1p(density.counts.max(initial=1)))
    thick = max(round(sharpness), 1)
    under, beside = (thick + 1) // 2, thick // 2  # an outline lies on both sides of its edge
    column = np.minimum((np.arange(wide) + beside) / (BIN * sharpness), bins - 1).astype(np.int64)
    for number in np.flatnonzero(density.counts.any(axis=1)).tolist()[::-1]:
        top = place.lane_top(density.first_lane + number)
        floor = round((top + place.lane_height) * sharpness)
        rows = slice(max(round(top * sharpness), 0), min(floor + under, high))
        heights = np.rint(np.log1p(density.counts[number]) * room).astype(np.int16)[column]
        made[rows] = _bars(heights, floor + under - 1 - np.arange(rows.start, rows.stop), thick)
    return made


def _bars(heights: NDArray[np.int16], above: Indices, thick: int) -> Shades:
    """The bars of one lane, in rows that lie so far `above` the lowest of the outline.

    In each column the outline goes from `low` to `high`: along the top, and down or up to the bar before.
    """
    low, high, start = heights, heights, np.zeros(thick, dtype=np.int16)
    for step in range(1, thick + 1):
        before = np.concatenate((start[:step], heights[:-step]))
        low, high = np.minimum(low, before), np.maximum(high, before)
    row = above.astype(np.int16)[:, None]
    made = 2 * (row < high + thick).view(np.uint8) - (row < low).view(np.uint8)
    made[above < thick] = OUTLINE
    return made
