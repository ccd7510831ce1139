"""Finds the events that a stretch of time holds, without looking at the others."""

import numpy as np

from ui.widgets.timeline.data import Indices, Numbers

LONG = 5 * 365.25  # days: a few very long ranges would make every search reach far back, so they stand apart


class Culling:
    """The events of a timeline, sorted by their first day, ready to be searched by binary search."""

    def __init__(self, x0: Numbers, x1: Numbers) -> None:
        length = x1 - x0
        self._long = np.flatnonzero(length > LONG)
        self._short = np.flatnonzero(length <= LONG)
        self._long_x0, self._long_x1 = x0[self._long], x1[self._long]
        self._x0, self._x1 = x0[self._short], x1[self._short]
        self._reach = float((self._x1 - self._x0).max()) if len(self._short) else 0.0

    def within(self, start: float, end: float) -> Indices:
        """The numbers of the events that touch the time from `start` to `end`, by their first day."""
        first = np.searchsorted(self._x0, start - self._reach)
        last = np.searchsorted(self._x0, end, side="right")
        near = self._short[first:last][self._x1[first:last] >= start]
        far = self._long[(self._long_x0 <= end) & (self._long_x1 >= start)]
        return np.sort(np.concatenate((far, near))) if len(far) else near
