"""Where days and lanes lie on the canvas: pixels from its top left corner."""

from dataclasses import dataclass, replace
from typing import overload

from ui.widgets.timeline.data import Numbers

ROW, LANE_AIR = 21, 11  # pixels at 100 %: two rows make a lane of 53
FEWEST_ROWS, MOST_ROWS = 2, 12


@dataclass(frozen=True, slots=True)
class Geometry:
    """The stretch of time in view, the size of the canvas, and how its lanes are set."""

    start: float  # day numbers
    end: float
    width: int
    height: int
    lanes: int
    offset: int  # how far the lanes are scrolled up
    row_height: int
    air: int
    rows: int
    unit: float = 1.0  # pixels that a pixel at 100 % takes at the text size in force

    @overload
    def x(self, day: float) -> float: ...
    @overload
    def x(self, day: Numbers) -> Numbers: ...
    def x(self, day: float | Numbers) -> float | Numbers:
        """The pixel at which a day lies (also outside the canvas)."""
        return (day - self.start) * (self.width / (self.end - self.start))

    def day(self, x: float) -> float:
        """The day that lies at a pixel."""
        return self.start + x * (self.end - self.start) / self.width

    @property
    def scale(self) -> float:
        """Pixels a day."""
        return self.width / (self.end - self.start)

    @property
    def lane_height(self) -> int:
        """The height of a lane in pixels."""
        return self.rows * self.row_height + self.air

    def lane_top(self, lane: int) -> int:
        """The pixel at which a lane begins."""
        return lane * self.lane_height - self.offset

    def middle(self, lane: int, row: int) -> float:
        """The middle of a row of a lane."""
        return self.lane_top(lane) + self.air / 2 + (row + 0.5) * self.row_height

    def lane_at(self, y: float) -> int | None:
        """The lane at a height, if one is there."""
        lane = int((y + self.offset) // self.lane_height)
        return lane if 0 <= lane < self.lanes else None

    def on_screen(self) -> range:
        """The lanes of which at least a part is seen."""
        first = max(self.offset // self.lane_height, 0)
        return range(first, min(-(-(self.offset + self.height) // self.lane_height), self.lanes))

    def showing(self, start: float, end: float) -> "Geometry":
        """The same canvas with another stretch of time."""
        return replace(self, start=start, end=end)


def geometry(
    span: tuple[float, float], size: tuple[int, int], lanes: int, offset: int, unit: float
) -> Geometry:
    """The geometry of a canvas: lanes have two rows, and more where the canvas has room for them all.

    `unit` is the text size in force, 1.0 for 100 %.
    """
    width, height = max(size[0], 1), max(size[1], 1)
    row, air = round(ROW * unit), round(LANE_AIR * unit)
    room = (height // max(lanes, 1) - air) // row
    rows = min(max(room, FEWEST_ROWS), MOST_ROWS)
    return Geometry(*span, width, height, lanes, offset, row, air, rows, unit)
