"""Divides a timeline that is too tall for a page, through time or between lanes."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import takewhile

from workbench.chronology.figure_events import ONE_DAY, FigureEvent, Stretch, stretches_drawn

# A cut through time helps only if each side loses a fair share: a bar across the cut is in both.
_MOST_LEFT = 0.8


@dataclass(frozen=True, slots=True)
class Part:
    """What goes into one figure."""

    stretch: Stretch
    lanes: tuple[str, ...]
    events: tuple[FigureEvent, ...]


Fits = Callable[[Part], bool]


def parts(whole: Part, fits: Fits) -> tuple[Part, ...]:
    """The whole if it fits, else as few parts that fit as cuts through time or between lanes give.

    Every event is in one part at least; one that a cut through time crosses is in both. A lane that is too
    tall whatever the cut is continued. Of equally many parts those cut through time stand.
    """
    remembered = cache(fits)
    through_time = _divided(whole, remembered, (_by_time, _by_lanes, _by_events))
    if len(through_time) == 1:
        return through_time
    between_lanes = _divided(whole, remembered, (_by_lanes, _by_time, _by_events))
    return min(through_time, between_lanes, key=len)


Halves = tuple[Part, Part] | None


def _divided(part: Part, fits: Fits, cuts: tuple[Callable[[Part, Fits], Halves], ...]) -> tuple[Part, ...]:
    if len(part.events) <= 1 or fits(part):
        return (part,)
    halves = next(halves for cut in cuts if (halves := cut(part, fits)))
    return tuple(made for half in halves for made in _divided(half, fits, cuts))


def _by_time(part: Part, _: Fits) -> Halves:
    """At the month, or the day, that leaves fewest events on the fuller side."""
    fuller = _fuller_side(part)
    best = min(_days_to_cut(part.stretch), key=fuller, default=None)
    if best is None or fuller(best) > _MOST_LEFT * len(part.events):
        return None
    return _cut(part, best)


def _fuller_side(part: Part) -> Callable[[date], int]:
    """How many events the fuller side has when a part is cut before a day."""
    ends = [_ends(event, part.stretch) for event in part.events]
    firsts, lasts = sorted(first for first, _ in ends), sorted(last for _, last in ends)
    return lambda day: max(bisect_left(firsts, day), len(lasts) - bisect_left(lasts, day))


def _ends(event: FigureEvent, stretch: Stretch) -> tuple[date, date]:
    """The first and the last day of what a stretch shows of an event."""
    shown = [days for days in stretches_drawn(event.date) if stretch.meets(*days)]
    return min(first for first, _ in shown), max(last for _, last in shown)


def _cut(part: Part, day: date) -> tuple[Part, Part]:
    before, after = part.stretch.cut_before(day)
    return _within(part, before), _within(part, after)


def _within(part: Part, stretch: Stretch) -> Part:
    return Part(stretch, part.lanes, tuple(event for event in part.events if stretch.shows(event.date)))


def _days_to_cut(stretch: Stretch) -> Sequence[date]:
    """The beginnings of months, or of days where the stretch is within one month."""
    days = [stretch.first + ONE_DAY * ahead for ahead in range(1, stretch.days)]
    return [day for day in days if day.day == 1] or days


def _by_lanes(part: Part, fits: Fits) -> Halves:
    """After as many lanes as fit, one at least."""
    used = [lane for lane in part.lanes if any(event.lane == lane for event in part.events)]
    if len(used) <= 1:
        return None
    fitting = takewhile(lambda at: fits(_of_lanes(part, used[:at])), range(2, len(used)))
    at = max(fitting, default=1)
    later = frozenset(used[at:])
    return _of_lanes(part, [lane for lane in part.lanes if lane not in later]), _of_lanes(part, used[at:])


def _of_lanes(part: Part, lanes: Sequence[str]) -> Part:
    return Part(part.stretch, tuple(lanes), tuple(event for event in part.events if event.lane in lanes))


def _by_events(part: Part, _: Fits) -> Halves:
    """The earlier and the later half of the events, under the same names and over the same time."""
    in_order = sorted(part.events, key=lambda event: (event.date.order_key(), event.number))
    half = len(in_order) // 2
    earlier, later = tuple(in_order[:half]), tuple(in_order[half:])
    return replace(part, events=earlier), replace(part, events=later)
