"""Gives each event of a printed timeline its row and its label a side, so that no words meet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache, partial
from itertools import product
from math import inf
from typing import Final

from workbench.chronology.figure_events import FigureEvent
from workbench.chronology.figure_marks import NAMES, WIDTH, Mark, mark_of
from workbench.chronology.figure_time import TimeScale
from workbench.chronology.figure_type import Width, Widths, in_two_lines, one_line, shortened

# Millimetres.
_TEXT_LEFT: Final = NAMES + 1
_GAP: Final = 1.4  # between a glyph and its number
_NUMBER_GAP: Final = 1.2  # between a number and its words
_APART: Final = 2.5  # between what belongs to two events
_LONGEST_LINE: Final = 60.0
_ROOM_WORTH_USING: Final = 30.0  # for words that need two lines and more; ", disputed" alone has 13


class Side(Enum):
    """Where a label stands from its glyph, in the order in which places are tried."""

    RIGHT = 0
    LEFT = 1
    UNDER = 2


@dataclass(frozen=True, slots=True)
class Label:
    """The number and the words of a glyph in one or two lines; `left` to `right` holds them and the glyph."""

    side: Side
    number_left: float
    lines: tuple[str, ...]
    line_lefts: tuple[float, ...]
    left: float
    right: float
    shortened: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """An event with its glyph, its label and its row, counted from the top of its lane."""

    event: FigureEvent
    mark: Mark
    label: Label
    row: int


@dataclass(frozen=True, slots=True)
class _Choice:
    """An event with all the labels it could have, whole ones unless none has room, made when asked for."""

    event: FigureEvent
    mark: Mark
    labels: Callable[[], tuple[Label, ...]]


def place(
    events: Sequence[FigureEvent], scale: TimeScale, widths: Widths, most_rows: float = inf
) -> tuple[Placed, ...]:
    """The events of one lane in as few rows as eight ways to fill them give, no label meeting another.

    Of ways that need equally few rows, the one with the most labels in one line and on the right. Where it
    is certain that more than `most_rows` are needed, what fills so many rows and one more.
    """
    choices = []
    for event in events:
        mark = mark_of(event.date, scale)
        choices.append(_Choice(event, mark, cache(partial(_labels, event, mark, widths))))
    from_left = sorted(choices, key=lambda one: (one.mark.left, one.mark.right, one.event.number))
    from_right = sorted(choices, key=lambda one: (-one.mark.right, -one.mark.left, one.event.number))
    ways = product((from_left, from_right), (Side.RIGHT, Side.LEFT), (1, 2))
    return min((_filled(order, side, most_lines, most_rows) for order, side, most_lines in ways), key=_cost)


def _filled(
    choices: Sequence[_Choice], first_side: Side, most_lines: int, most_rows: float
) -> tuple[Placed, ...]:
    """Each event in the first row that has room, in as many lines as are allowed or as it needs."""
    rows: list[list[tuple[_Choice, Label]]] = []
    for choice in choices:
        row, label = _first_room(rows, _in_order(choice.labels(), first_side, most_lines))
        row.append((choice, label))
        if len(rows) > most_rows:
            break
    rows.sort(key=lambda row: min((choice.mark.left, choice.event.number) for choice, _ in row))
    return tuple(
        Placed(choice.event, choice.mark, label, number)
        for number, row in enumerate(rows)
        for choice, label in row
    )


def _in_order(labels: Sequence[Label], first_side: Side, most_lines: int) -> list[Label]:
    """Those of the labels that are allowed, the best first."""
    most = max(most_lines, min(len(label.lines) for label in labels))
    allowed = [label for label in labels if len(label.lines) <= most]
    return sorted(allowed, key=lambda label: (len(label.lines), label.side is not first_side))


def _first_room(
    rows: list[list[tuple[_Choice, Label]]], labels: Sequence[Label]
) -> tuple[list[tuple[_Choice, Label]], Label]:
    for row in rows:
        for label in labels:
            if all(_is_apart(label, other) for _, other in row):
                return row, label
    rows.append([])
    return rows[-1], labels[0]


def _is_apart(label: Label, other: Label) -> bool:
    return label.right + _APART <= other.left or other.right + _APART <= label.left


def _cost(placed: Sequence[Placed]) -> tuple[int, int, int]:
    rows = max((one.row + 1 for one in placed), default=0)
    lines = sum(len(one.label.lines) for one in placed)
    return rows, lines, sum(one.label.side is not Side.RIGHT for one in placed)


def _labels(event: FigureEvent, mark: Mark, widths: Widths) -> tuple[Label, ...]:
    """Every whole label that has room beside the glyph; failing that, one shortened or under the glyph."""
    number = widths.semibold(str(event.number)) + _NUMBER_GAP + _GAP
    rooms = [(Side.RIGHT, WIDTH - mark.right - number), (Side.LEFT, mark.left - _TEXT_LEFT - number)]
    words = event.label + event.standing
    found = [
        _beside(event, mark, side, lines, widths)
        for side, room in rooms
        for lines in _settings(words, min(room, _LONGEST_LINE), widths.regular)
    ]
    if found:
        return tuple(found)
    room, side = max(((room, side) for side, room in rooms), key=lambda pair: pair[0])
    if room < _ROOM_WORTH_USING:
        return (_under(event, mark, widths),)
    lines = shortened(event.label, event.standing, min(room, _LONGEST_LINE), widths.regular)
    return (replace(_beside(event, mark, side, lines, widths), shortened=True),)


def _settings(words: str, room: float, width: Width) -> list[tuple[str, ...]]:
    """The words in one line and in two, as far as there is room."""
    settings = [(words,)] if width(words) <= room else []
    return [*settings, *filter(None, [in_two_lines(words, room, width)])]


def _beside(event: FigureEvent, mark: Mark, side: Side, lines: tuple[str, ...], widths: Widths) -> Label:
    number, long = widths.semibold(str(event.number)), [widths.regular(line) for line in lines]
    if side is Side.RIGHT:
        at = mark.right + _GAP
        lefts = [at + number + _NUMBER_GAP] * len(lines)
        return Label(side, at, lines, tuple(lefts), mark.left, lefts[0] + max(long))
    at = mark.left - _GAP - number
    lefts = [at - _NUMBER_GAP - width for width in long]
    return Label(side, at, lines, tuple(lefts), min(lefts), mark.right)


def _under(event: FigureEvent, mark: Mark, widths: Widths) -> Label:
    number = widths.semibold(str(event.number)) + _NUMBER_GAP
    room = WIDTH - _TEXT_LEFT - number
    words = one_line(event.label, room - widths.regular(event.standing), widths.regular) + event.standing
    end = number + widths.regular(words)
    at = max(_TEXT_LEFT, min(mark.left, WIDTH - end))
    left, right = min(at, mark.left), max(at + end, mark.right)
    return Label(Side.UNDER, at, (words,), (at + number,), left, right, words != event.label + event.standing)
