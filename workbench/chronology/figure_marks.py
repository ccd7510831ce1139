"""Which shape stands for a date on a printed timeline, and from where to where it reaches."""

from dataclasses import dataclass, replace
from datetime import date, time
from enum import Enum
from typing import Final

from workbench.chronology.figure_events import days_drawn
from workbench.chronology.figure_time import TimeScale
from workbench.kernel.date_pieces import certain_days, moments
from workbench.kernel.dates import DateKind, FuzzyDate

# Millimetres. The names of the lanes have the first 24; the axis keeps an arrow's length from both edges.
WIDTH: Final = 168.0
NAMES: Final = 24.0
ARROW: Final = 9.0
AXIS_LEFT: Final = NAMES + ARROW
AXIS_RIGHT: Final = WIDTH - ARROW

HALF_DIAMOND: Final = 1.8
_NARROWEST_BAR: Final = 2.4
_NARROWEST_CORE: Final = 1.0
_BEYOND_THE_EDGE: Final = 4.0  # how far a bar runs on that does not end in this figure
_NARROWEST_SPAN: Final = HALF_DIAMOND + 0.4  # half of a bar among several: never taken for a single day
_BETWEEN_PIECES: Final = 1.6  # so much of the line between two of several dates is always seen
_MINUTES: Final = 24 * 60

Span = tuple[float, float]


class Glyph(Enum):
    """The shapes that tell how a date is known; the value is what the key says of them."""

    DAY = "exact day"
    WITHIN = "some time within"
    ABOUT = "about"
    BEFORE = "before a date"
    AFTER = "after a date"
    LASTING = "lasted"
    FROM = "from then on"
    UNTIL = "until then"
    ONE_OF = "one of these"
    ORDERED = "one after another"


_GLYPHS: Final = {
    DateKind.ABOUT: Glyph.ABOUT,
    DateKind.BEFORE: Glyph.BEFORE,
    DateKind.ON_OR_BEFORE: Glyph.BEFORE,
    DateKind.AFTER: Glyph.AFTER,
    DateKind.ON_OR_AFTER: Glyph.AFTER,
    DateKind.ONE_OF: Glyph.ONE_OF,
    DateKind.ORDERED: Glyph.ORDERED,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A glyph from its left to its right in millimetres; it may run on over the edges of the stretch.

    `pieces` are parts of it from left to right: each of several dates, or of what lasted the days on which
    it certainly went on.
    """

    glyph: Glyph
    left: float
    right: float
    runs_on_left: bool = False
    runs_on_right: bool = False
    pieces: tuple[Span, ...] = ()


def glyph_of(of: FuzzyDate) -> Glyph:
    """The shape for a date that is known."""
    if of.kind is DateKind.ON:
        return Glyph.DAY if of.earliest == of.latest else Glyph.WITHIN
    if of.kind is DateKind.FROM_TO:
        return _lasting(of)
    return _GLYPHS.get(of.kind, Glyph.WITHIN)


def mark_of(of: FuzzyDate, scale: TimeScale) -> Mark:
    """A diamond, an arrow of fixed length, a bar over the days the date allows, or one of these for each of
    several dates; the date must be known.
    """
    first, last = days_drawn(of) or (scale.stretch.first, scale.stretch.first)
    match glyph_of(of):
        case Glyph.BEFORE:
            edge = scale.end_of(of.latest or last)
            return Mark(Glyph.BEFORE, edge - ARROW, edge)
        case Glyph.AFTER:
            edge = scale.start_of(of.earliest or first)
            return Mark(Glyph.AFTER, edge, edge + ARROW)
        case Glyph.DAY:
            middle = _moment(of, first, scale)
            return Mark(Glyph.DAY, middle - HALF_DIAMOND, middle + HALF_DIAMOND)
        case Glyph.LASTING | Glyph.FROM | Glyph.UNTIL:
            return _lasted(of, scale)
        case Glyph.ONE_OF | Glyph.ORDERED as glyph:
            return _several(glyph, of, scale)
        case glyph:
            return _bar(glyph, scale.start_of(first), scale.end_of(last), scale)


def sample_of(glyph: Glyph, left: float) -> Mark:
    """A glyph as the key shows it."""
    right, diamond = left + ARROW, 2 * HALF_DIAMOND
    if glyph is Glyph.DAY:
        return Mark(glyph, left, left + diamond)
    pieces: dict[Glyph, tuple[Span, ...]] = {
        Glyph.LASTING: ((left, right),),
        Glyph.FROM: ((left, right),),
        Glyph.UNTIL: ((left, right),),
        Glyph.ONE_OF: ((left, left + diamond), (right, right + diamond)),
        Glyph.ORDERED: ((left, left + diamond), (right, right + diamond)),
    }
    inside = pieces.get(glyph, ())
    return Mark(glyph, left, inside[-1][1] if inside else right, pieces=inside)


def is_a_day(piece: Span) -> bool:
    """Whether a piece is a single day, drawn as a diamond."""
    return piece[1] - piece[0] <= 2 * HALF_DIAMOND + 1e-6


def _lasting(of: FuzzyDate) -> Glyph:
    if of.latest is None:
        return Glyph.FROM
    return Glyph.UNTIL if of.earliest is None else Glyph.LASTING


def _moment(of: FuzzyDate, day: date, scale: TimeScale) -> float:
    """The middle of a day, or of the time of day where that is known."""
    if of.hours is None:
        return scale.start_of(day) + scale.day_width / 2
    minutes = (_minute(of.hours.first) + _minute(of.hours.last) + 1) / 2
    return scale.start_of(day) + scale.day_width * minutes / _MINUTES


def _minute(of: time) -> int:
    return of.hour * 60 + of.minute


def _bar(glyph: Glyph, start: float, end: float, scale: TimeScale) -> Mark:
    """A bar wide enough to be seen, ending a little beyond the axis where its days go on."""
    before, beyond = start < scale.left, end > scale.right
    narrow = max(0.0, _NARROWEST_BAR - (end - start)) / 2
    left = scale.left - _BEYOND_THE_EDGE if before else start - narrow
    right = scale.right + _BEYOND_THE_EDGE if beyond else end + narrow
    return Mark(glyph, left, right, runs_on_left=before, runs_on_right=beyond)


def _lasted(of: FuzzyDate, scale: TimeScale) -> Mark:
    """A bar, solid where it certainly went on; an end that is open is an arrow of fixed length."""
    began, ended = certain_days(of)
    if began is None or of.earliest is None:
        edge, sure = scale.end_of(of.known()[-1]), scale.end_of(ended or of.known()[-1])
        return Mark(Glyph.UNTIL, sure - ARROW, edge, pieces=((sure - ARROW, sure),))
    if ended is None or of.latest is None:
        edge, sure = scale.start_of(of.earliest), scale.start_of(began)
        return Mark(Glyph.FROM, edge, sure + ARROW, pieces=((sure, sure + ARROW),))
    bar = _bar(Glyph.LASTING, scale.start_of(of.earliest), scale.end_of(of.latest), scale)
    left, right = max(bar.left, scale.start_of(began)), min(bar.right, scale.end_of(ended))
    wanting = max(0.0, _NARROWEST_CORE - (right - left)) / 2
    return replace(bar, pieces=((left - wanting, right + wanting),))


def _several(glyph: Glyph, of: FuzzyDate, scale: TimeScale) -> Mark:
    """A diamond for each day and a bar for each longer time, side by side if they lie too close to be told
    apart; those beyond the edges are left out, and the line between them runs on.
    """
    seen = [stretch for stretch in moments(of) if scale.stretch.meets(*stretch)]
    spans = _side_by_side([_piece(*stretch, scale) for stretch in seen])
    before = moments(of)[0][0] < seen[0][0] if seen else True
    beyond = moments(of)[-1][1] > seen[-1][1] if seen else True
    left = scale.left - _BEYOND_THE_EDGE if before else spans[0][0]
    right = scale.right + _BEYOND_THE_EDGE if beyond else spans[-1][1]
    return Mark(glyph, left, right, before, beyond, tuple(spans))


def _piece(first: date, last: date, scale: TimeScale) -> Span:
    start, end = scale.start_of(first), scale.end_of(last)
    middle, half = (start + end) / 2, (end - start) / 2
    least = HALF_DIAMOND if first == last else _NARROWEST_SPAN
    return max(middle - max(half, least), scale.left), min(middle + max(half, least), scale.right)


def _side_by_side(spans: list[Span]) -> list[Span]:
    """The same, each moved to the right as far as it must to leave a line between it and the one before."""
    made: list[Span] = []
    for left, right in spans:
        step = max(0.0, made[-1][1] + _BETWEEN_PIECES - left) if made else 0.0
        made.append((left + step, right + step))
    return made
