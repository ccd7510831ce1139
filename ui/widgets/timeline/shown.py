"""Some of the events of a frame as arrays, from which their shapes are made."""

from typing import Final

import numpy as np

from ui.widgets.timeline.data import Flag, Indices, Kind, Numbers, TimelineData
from ui.widgets.timeline.frame import Frame

COLOURS: Final = 4
SHAPES: Final = ("o", "D", "s", "p")  # circle, diamond, square, pentagon
_HOLLOW: Final = Flag.INFERRED | Flag.PROSPECTIVE


def shape_of(category: Indices) -> Indices:
    """Which of the four shapes a category has: the first four differ in both, the first sixteen in one."""
    return (category % COLOURS + category // COLOURS) % len(SHAPES)


class Shown:
    """Some of the events of a frame, and those of them that fit a condition."""

    def __init__(self, data: TimelineData, frame: Frame, at: Indices) -> None:
        self.data, self.frame, self.at = data, frame, at
        self.index = frame.drawn[at]
        self.kind = data.kind[self.index]
        self.hollow = (data.flags[self.index] & int(_HOLLOW)) != 0
        self.disputed = (data.flags[self.index] & int(Flag.DISPUTED)) != 0
        self.shape = shape_of(data.category[self.index])
        self.left, self.right, self.y = frame.left[at], frame.right[at], frame.middle[at]

    def where(self, condition: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> "Shown":
        """Those of these events that fit a condition."""
        return Shown(self.data, self.frame, self.at[condition])

    def of(self, kind: Kind) -> "Shown":
        """Those whose date is known in this way."""
        return self.where(self.kind == kind)

    @property
    def middle(self) -> Numbers:
        """The middle of each shape, in pixels from the left."""
        return (self.left + self.right) / 2
