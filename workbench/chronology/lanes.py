"""Which row of its lane each event takes, so that nothing in a lane lies on anything else."""

import heapq

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers = NDArray[np.float64]
Indices = NDArray[np.intp]


def pack_rows(starts: ArrayLike, ends: ArrayLike, lanes: ArrayLike) -> Indices:
    """The row of each interval in its lane, counted from 0: the first row that is free where it starts.

    `starts` and `ends` are in any one unit, the ends included: what touches does not share a row. No lane
    gets more rows than the most intervals that meet at one point of it. Meant for what is in view.
    """
    start, end, lane = _columns(starts, ends, lanes)
    rows = np.zeros(len(start), dtype=np.intp)
    current, rows_of_lane = None, _Rows()
    for place in np.lexsort((end, start, lane)).tolist():
        if lane[place] != current:
            current, rows_of_lane = lane[place], _Rows()
        rows[place] = rows_of_lane.take(float(start[place]), float(end[place]))
    return rows


def rows_in_lanes(rows: Indices, lanes: ArrayLike, lane_count: int) -> Indices:
    """How many rows each lane needs; an empty lane needs none."""
    needed = np.zeros(lane_count, dtype=np.intp)
    np.maximum.at(needed, np.asarray(lanes, dtype=np.intp), rows + 1)
    return needed


def lane_tops(rows_needed: ArrayLike, least: int = 1) -> Indices:
    """The row at which each lane begins when they stand one under another, and where the last ends.

    A lane takes at least `least` rows, so that its name has a place.
    """
    heights = np.maximum(np.asarray(rows_needed, dtype=np.intp), least)
    return np.concatenate(([0], np.cumsum(heights))).astype(np.intp)


def lanes_by_first_event(starts: ArrayLike, lanes: ArrayLike, lane_count: int) -> Indices:
    """The lanes in the order in which something first happens in them; empty lanes last."""
    first = np.full(lane_count, np.inf)
    np.minimum.at(first, np.asarray(lanes, dtype=np.intp), np.asarray(starts, dtype=np.float64))
    return np.argsort(first, kind="stable")


class _Rows:
    """The rows of one lane, filled from left to right."""

    def __init__(self) -> None:
        self._busy: list[tuple[float, int]] = []  # (end, row), the soonest to end first
        self._free: list[int] = []
        self._count = 0

    def take(self, start: float, end: float) -> int:
        while self._busy and self._busy[0][0] < start:
            heapq.heappush(self._free, heapq.heappop(self._busy)[1])
        if self._free:
            row = heapq.heappop(self._free)
        else:
            row, self._count = self._count, self._count + 1
        heapq.heappush(self._busy, (end, row))
        return row


def _columns(starts: ArrayLike, ends: ArrayLike, lanes: ArrayLike) -> tuple[Numbers, Numbers, Indices]:
    start, end = np.asarray(starts, dtype=np.float64), np.asarray(ends, dtype=np.float64)
    lane = np.asarray(lanes, dtype=np.intp)
    if not start.shape == end.shape == lane.shape or start.ndim != 1:
        raise ValueError("starts, ends and lanes must be columns of one length")
    if not (start <= end).all():  # also catches what is not a number
        raise ValueError("every interval must end where it starts or after it")
    return start, end, lane
