"""Finds room for the words of key dates and periods: among the events, else in the calendar above them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from ui.widgets.timeline.data import TimelineData
from ui.widgets.timeline.geometry import Geometry
from ui.widgets.timeline.packing import EDGE, ROW_GAP, Row

_INDENT: Final = 6.0  # pixels between a line and its word


@dataclass(frozen=True, slots=True)
class KeyWord:
    """The words of a key date or a period, at the right of its line."""

    words: str
    left: float
    width: float
    lane: int
    row: int

    @property
    def room(self) -> tuple[float, float]:
        """The stretch of its row that the words take."""
        return self.left - _INDENT, self.left + self.width + ROW_GAP


def placed_words(
    data: TimelineData,
    place: Geometry,
    rows: Mapping[int, Sequence[Row]],
    measure: Callable[[str], float],
    before: Sequence[KeyWord] = (),
) -> tuple[KeyWord, ...]:
    """The words in view, where the events have left room: as `before` if they can be, else in the lane on
    screen that has the fewest events. Where there is no room they may stand in the calendar, `words_above`.
    """
    if not rows:
        return ()
    count = np.bincount(data.lane, minlength=len(data.lanes))
    lanes = sorted(rows, key=lambda lane: (int(count[lane]), lane))
    slots = [(lane, number) for lane in lanes for number in range(len(rows[lane]))]
    last = {word.words: (word.lane, word.row) for word in before}
    found = []
    for x, words in _marks(data, place):
        first = [last[words]] if last.get(words) in slots else []
        found += _settled(words, x, measure(words), [*first, *slots], place, rows)
    return tuple(found)


def words_above(
    data: TimelineData,
    place: Geometry,
    found: Sequence[KeyWord],
    calendar: Sequence[tuple[float, float]],
    measure: Callable[[str], float],
) -> tuple[tuple[float, KeyWord], ...]:
    """The words that are not among those `found`, each with the pixel of its line, where the words of the
    calendar leave room: `calendar` are their left and right edges. Else the line stands alone, and pointing
    at it tells.
    """
    placed = {word.words for word in found}
    row, left_over = Row(), [(x, words) for x, words in _marks(data, place) if words not in placed]
    above: list[tuple[float, KeyWord]] = []
    if left_over:
        for left, right in calendar:
            row.take(left, right)
    for x, words in left_over:
        above += [(x, word) for word in _settled(words, x, measure(words), [(0, 0)], place, {0: (row,)})]
    return tuple(above)


def _marks(data: TimelineData, place: Geometry) -> list[tuple[float, str]]:
    keys = [(place.x(key.day), key.words) for key in data.key_dates]
    periods = [(place.x(p.first), p.words) for p in data.periods if p.last > place.start]
    pinned = [(max(x, -_INDENT + EDGE), words) for x, words in periods]
    return sorted((x, words) for x, words in keys + pinned if -_INDENT <= x <= place.width)


def _settled(
    words: str,
    x: float,
    width: float,
    slots: Sequence[tuple[int, int]],
    place: Geometry,
    rows: Mapping[int, Sequence[Row]],
) -> list[KeyWord]:
    for left in (x + _INDENT, x - _INDENT - width):
        if left < EDGE or left + width > place.width - EDGE:
            continue
        for lane, number in slots:
            word = KeyWord(words, left, width, lane, number)
            if rows[lane][number].take(*word.room):
                return [word]
    return []
