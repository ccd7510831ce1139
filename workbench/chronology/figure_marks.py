"""Which shape stands for a date on a printed timeline, and from where to where it reaches."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from workbench.chronology.figure_events import days_drawn
from workbench.chronology.figure_time import TimeScale
from workbench.kernel.dates import DateKind, FuzzyDate, Precision

# Millimetres. The names of the lanes have the first 24; the axis keeps an arrow's length from both edges.
WIDTH: Final = 168.0
NAMES: Final = 24.0
ARROW: Final = 9.0
AXIS_LEFT: Final = NAMES + ARROW
AXIS_RIGHT: Final = WIDTH - ARROW

HALF_DIAMOND: Final = 1.8
_NARROWEST_BAR: Final = 2.4
_BEYOND_THE_EDGE: Final = 4.0  # how far a bar runs on that does not end in this figure


class Glyph(Enum):
    """The shapes that tell how a date is known; the value is what the key says of them."""

    DAY = "exact day"
    WITHIN = "some time within"
    ABOUT = "about"
    BEFORE = "before a date"
    AFTER = "after a date"


_GLYPHS: Final = {
    DateKind.ABOUT: Glyph.ABOUT,
    DateKind.BEFORE: Glyph.BEFORE,
    DateKind.ON_OR_BEFORE: Glyph.BEFORE,
    DateKind.AFTER: Glyph.AFTER,
    DateKind.ON_OR_AFTER: Glyph.AFTER,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A glyph from its left to its right in millimetres; it may run on over the edges of the stretch."""

    glyph: Glyph
    left: float
    right: float
    runs_on_left: bool = False
    runs_on_right: bool = False


def glyph_of(of: FuzzyDate) -> Glyph:
    """The shape for a date that is known."""
    if of.kind is DateKind.ON and of.precision is Precision.DAY:
        return Glyph.DAY
    return _GLYPHS.get(of.kind, Glyph.WITHIN)


def mark_of(of: FuzzyDate, scale: TimeScale) -> Mark:
    """A diamond, an arrow of fixed length, or a bar over the days the date allows; the date must be known."""
    first, last = days_drawn(of) or (scale.stretch.first, scale.stretch.first)
    start, end = scale.start_of(first), scale.end_of(last)
    match glyph_of(of):
        case Glyph.BEFORE:
            return Mark(Glyph.BEFORE, start - ARROW, start)
        case Glyph.AFTER:
            return Mark(Glyph.AFTER, end, end + ARROW)
        case Glyph.DAY:
            middle = (start + end) / 2
            return Mark(Glyph.DAY, middle - HALF_DIAMOND, middle + HALF_DIAMOND)
        case glyph:
            return _bar(glyph, start, end, scale)


def _bar(glyph: Glyph, start: float, end: float, scale: TimeScale) -> Mark:
    """A bar wide enough to be seen, ending a little beyond the axis where its days go on."""
    before, beyond = start < scale.left, end > scale.right
    narrow = max(0.0, _NARROWEST_BAR - (end - start)) / 2
    left = scale.left - _BEYOND_THE_EDGE if before else start - narrow
    right = scale.right + _BEYOND_THE_EDGE if beyond else end + narrow
    return Mark(glyph, left, right, runs_on_left=before, runs_on_right=beyond)
