"""What the timeline shows at this moment: the data, the time in view, what is chosen; without any widget."""

from dataclasses import dataclass
from typing import Literal

from ui.widgets.timeline.culling import Culling
from ui.widgets.timeline.data import TimelineData, arranged
from ui.widgets.timeline.frame import Frame, Measures, compose
from ui.widgets.timeline.geometry import Geometry, geometry
from ui.widgets.timeline.hit import Hit, crowd, hit
from ui.widgets.timeline.navigation import Span, fitted
from ui.widgets.timeline.walk import Walk

End = Literal["both", "first", "last"]


@dataclass(frozen=True, slots=True)
class Move:
    """An event, by its number, that is held and would be moved by whole days, or one of its ends alone."""

    index: int
    days: int
    end: End


@dataclass(frozen=True, slots=True)
class Aim:
    """Where something carried over the canvas would come to lie, and the date that this tells, in words."""

    x: float
    words: str


class Scene:
    """The state behind the widgets of one timeline; `refresh` makes the frame that they all draw from."""

    def __init__(self, today: float) -> None:
        self.today = today
        self.size = (1, 1)
        self.offset = 0
        self.brush: Span | None = None
        self.hovered: Hit = None
        self.move: Move | None = None
        self.aim: Aim | None = None
        self.frame: Frame | None = None
        self.selected: tuple[int, ...] = ()
        self.span: Span = fitted(today, today)
        self.show(arranged((), ()))

    def show(self, data: TimelineData) -> None:
        """Take other data; what was selected stays selected if it is still there."""
        chosen = self.selected_id()
        self.data = data
        self.walk = Walk(data)
        self._culling = Culling(data.x0, data.x1)
        self.hovered, self.frame, self.move = None, None, None
        self.selected = data.indices_of(chosen) if chosen else ()

    def selected_id(self) -> str | None:
        """The id of the selected event, if one is selected."""
        return self.data.ids[self.selected[0]] if self.selected else None

    def whole(self) -> Span:
        """The time that shows everything, or a month around today if there is nothing."""
        return fitted(*(self.data.extent() or (self.today, self.today)))

    def leave_empty_time(self, before: Span) -> None:
        """Come back from time that was in view for what is there no more; `before` is all the time there was
        until now. Time in view that was empty before stays.
        """
        (start, end), now = self.span, self.whole()
        start = now[0] if before[0] <= start < now[0] else start
        end = now[1] if before[1] >= end > now[1] else end
        self.span = (start, end) if start < end else now

    def geometry(self, unit: float) -> Geometry:
        """Where days and lanes lie now, at a text size of `unit`."""
        return geometry(self.span, self.size, len(self.data.lanes), self.offset, unit)

    def refresh(self, unit: float, measures: Measures) -> Frame:
        """Make the frame of this moment."""
        self.frame = compose(
            self.data, self._culling, self.geometry(unit), measures, self.frame, self.selected
        )
        return self.frame

    def at(self, x: float, y: float) -> Hit:
        """What lies at a pixel of the canvas."""
        if self.frame is None:
            return None
        return crowd(self.frame, x, y) if self.frame.density is not None else hit(self.frame, x, y)

    def lane_of(self, index: int) -> int:
        """The lane of an event."""
        return int(self.data.lane[index])

    def ends(self, index: int) -> Span:
        """The first and the last day of an event."""
        return float(self.data.x0[index]), float(self.data.x1[index])
