"""How many events each few pixels hold: what is drawn where there are too many to draw each."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from ui.widgets.timeline.data import Indices, Numbers
from ui.widgets.timeline.geometry import Geometry

BIN: Final = 3  # pixels
_AIR: Final = 0.18  # of a lane's height stays free above the highest bar


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


def outlines(density: Density, place: Geometry) -> list[Numbers]:
    """One stepped outline for each lane that has events, as x and y in pixels; heights are logarithmic."""
    most = float(np.log1p(density.counts.max(initial=1)))
    room = place.lane_height * (1 - _AIR)
    return [
        _steps(np.log1p(row) / most * room, place.lane_top(density.first_lane + number) + place.lane_height)
        for number, row in enumerate(density.counts)
        if row.any()
    ]


def _steps(heights: Numbers, floor: float) -> Numbers:
    edges = np.arange(len(heights) + 1) * float(BIN)
    x = np.concatenate(([edges[0]], np.repeat(edges, 2)[1:-1], [edges[-1]]))
    y = np.concatenate(([floor], floor - np.repeat(heights, 2), [floor]))
    return np.column_stack((x, y))
