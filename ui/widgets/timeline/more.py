"""The "+3 more" that stands for events a lane has no room for; none is ever dropped silently."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from ui.widgets.timeline.packing import EDGE, Shape

_GAP: Final = 6.0


@dataclass(frozen=True, slots=True)
class More:
    """A chip in the last row of a lane: the events it stands for, by number."""

    lane: int
    left: float
    width: float
    events: tuple[int, ...]

    @property
    def words(self) -> str:
        """What the chip says."""
        return more_words(len(self.events))


def more_words(number: int) -> str:
    """What stands for so many events."""
    return f"+{number:,} more"


def gathered(
    lane: int, left_over: Sequence[Shape], canvas: int, measure: Callable[[str], float]
) -> tuple[More, ...]:
    """Chips for all events left over, each near its events, none on another; neighbours share one."""
    widest = measure(more_words(len(left_over)))
    groups: list[tuple[float, list[int]]] = []
    half, last = widest / 2, max(canvas - EDGE - widest, 0.0)
    for middle, index in sorted((_middle(shape, canvas), shape.index) for shape in left_over):
        wanted = min(max(middle - half, EDGE), last)
        if groups and wanted < groups[-1][0] + widest + _GAP:
            groups[-1][1].append(index)
        else:
            groups.append((wanted, [index]))
    return tuple(More(lane, left, widest, tuple(events)) for left, events in groups)


def _middle(shape: Shape, canvas: int) -> float:
    return (max(shape.left, 0.0) + min(shape.right, canvas)) / 2
