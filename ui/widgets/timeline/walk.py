"""Going from event to event with the keyboard: along a lane, and from lane to lane."""

import numpy as np

from ui.widgets.timeline.data import Indices, TimelineData


class Walk:
    """The events of a timeline, lane by lane, in the order of their first day."""

    def __init__(self, data: TimelineData) -> None:
        self._data = data
        order = np.argsort(data.lane, kind="stable")
        edges = np.searchsorted(data.lane[order], np.arange(len(data.lanes) + 1))
        self._lanes = [order[edges[lane] : edges[lane + 1]] for lane in range(len(data.lanes))]

    def along(self, index: int, steps: int) -> int:
        """The event so many steps later in the same lane, or the last there is."""
        lane = self._lane_of(index)
        at = int(np.searchsorted(lane, index)) + steps
        return int(lane[min(max(at, 0), len(lane) - 1)])

    def end(self, index: int, *, last: bool) -> int:
        """The first or the last event of the same lane."""
        return int(self._lane_of(index)[-1 if last else 0])

    def across(self, index: int, step: int) -> int:
        """The event nearest in time in the next lane down (1) or up (-1) that has any; else the same one."""
        lane = int(self._data.lane[index]) + step
        while 0 <= lane < len(self._lanes):
            if len(self._lanes[lane]):
                return self.nearest(float(self._data.x0[index]), lane)
            lane += step
        return index

    def nearest(self, day: float, lane: int | None = None) -> int:
        """The event that begins nearest to a day, in one lane or in any; -1 if there is none."""
        among = np.arange(len(self._data)) if lane is None else self._lanes[lane]
        if not len(among):
            return -1
        at = int(np.searchsorted(self._data.x0[among], day))
        near = [int(among[place]) for place in (at - 1, at) if 0 <= place < len(among)]
        return min(near, key=lambda index: abs(float(self._data.x0[index]) - day))

    def _lane_of(self, index: int) -> Indices:
        return self._lanes[int(self._data.lane[index])]
