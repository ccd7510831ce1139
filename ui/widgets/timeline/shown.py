"""Some of the events of a frame as arrays, from which their shapes are made."""

from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ui.widgets.timeline.data import Flag, Indices, Kind, Numbers, TimelineData
from ui.widgets.timeline.frame import Frame

Flags = NDArray[np.bool_]

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

    def where(self, condition: Flags) -> "Shown":
        """Those of these events that fit a condition."""
        return Shown(self.data, self.frame, self.at[condition])

    def of(self, kind: Kind) -> "Shown":
        """Those whose date is known in this way."""
        return self.where(self.kind == kind)

    @cached_property
    def index(self) -> Indices:
        """The numbers of these events."""
        return self.frame.drawn[self.at]

    @cached_property
    def kind(self) -> Indices:
        """How the date of each is known."""
        return self.data.kind[self.index]

    @property
    def shape(self) -> Indices:
        """Which of the four shapes each has."""
        return shape_of(self.data.category[self.index])

    @property
    def hollow(self) -> Flags:
        """Which of these events are inferred or still to come."""
        return self._flagged(_HOLLOW)

    @property
    def disputed(self) -> Flags:
        """Which of these events are disputed."""
        return self._flagged(Flag.DISPUTED)

    @cached_property
    def left(self) -> Numbers:
        """The left edge of each shape, in pixels from the left."""
        return self.frame.left[self.at]

    @cached_property
    def right(self) -> Numbers:
        """The right edge of each shape."""
        return self.frame.right[self.at]

    @cached_property
    def y(self) -> Numbers:
        """The height of each shape, in pixels from the top."""
        return self.frame.middle[self.at]

    @property
    def middle(self) -> Numbers:
        """The middle of each shape, in pixels from the left."""
        return (self.left + self.right) / 2

    def _flagged(self, flag: Flag) -> Flags:
        found: Flags = (self.data.flags[self.index] & int(flag)) != 0
        return found
