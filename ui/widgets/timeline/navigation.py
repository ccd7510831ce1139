"""Moving about in time: zoom, pan, fit, and the way back."""

from dataclasses import dataclass
from typing import Final

Span = tuple[float, float]  # the first and the last day in view, as day numbers

SHORTEST: Final = 0.25  # days: a quarter of a day fills the canvas at most
LONGEST: Final = 400 * 365.25
_FIRST, _LAST = 366.0, 3_651_000.0  # inside the years that dates can have
_AIR: Final = 0.04  # of what is shown, left and right of it


def clamped(span: Span) -> Span:
    """The nearest span that can be shown."""
    start, end = span
    length = min(max(end - start, SHORTEST), LONGEST)
    middle = min(max((start + end) / 2, _FIRST + length / 2), _LAST - length / 2)
    return middle - length / 2, middle + length / 2


def zoomed(span: Span, factor: float, at: float) -> Span:
    """The span `factor` times as long, with the day `at` where it was."""
    start, end = span
    length = end - start
    factor = min(max(length * factor, SHORTEST), LONGEST) / length
    return at - (at - start) * factor, at + (end - at) * factor


def panned(span: Span, days: float) -> Span:
    """The span so many days later."""
    return clamped((span[0] + days, span[1] + days))


def fitted(first: float, last: float) -> Span:
    """The span that shows everything from `first` to `last` with a little air; a single day gets a month."""
    length = last - first
    air = length * _AIR if length > 1 else 15.0
    return clamped((first - air, last + air))


def revealing(span: Span, first: float, last: float) -> Span:
    """The span, moved as little as needed (but not to the very edge) to show `first` to `last`."""
    start, end = span
    air = min((end - start) / 8, (end - start - (last - first)) / 2)
    if first >= start and last <= end:
        return span
    if last - first > end - start:
        return fitted(first, last)
    return panned(span, (last + air - end) if last > end else (first - air - start))


@dataclass(slots=True)
class _Steps:
    back: list[Span]
    forward: list[Span]


class History:
    """The spans that were shown before, and those one came back from."""

    MOST: Final = 100

    def __init__(self) -> None:
        self._steps = _Steps([], [])

    def leave(self, span: Span) -> None:
        """Remember a span that is about to be left; what lay ahead is forgotten."""
        if self._steps.back and self._steps.back[-1] == span:
            return
        self._steps = _Steps([*self._steps.back[-self.MOST + 1 :], span], [])

    def back(self, now: Span) -> Span:
        """The span before this one, or this one if there is none."""
        if not self._steps.back:
            return now
        self._steps.forward.append(now)
        return self._steps.back.pop()

    def forward(self, now: Span) -> Span:
        """The span one came back from, or this one if there is none."""
        if not self._steps.forward:
            return now
        self._steps.back.append(now)
        return self._steps.forward.pop()
