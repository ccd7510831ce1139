"""The calendar on the ruler: hours, days, weeks, months or years, whichever there is room for."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from ui.widgets.timeline.data import day_number, moment_of
from workbench.kernel.wording import MONTHS, SHORT_MONTHS, WEEKDAYS

_INDENT, _GAP = 6.0, 10.0  # pixels between a line and its words, and between words
_FIRST, _LAST = date(1, 1, 2).toordinal(), date(9998, 12, 31).toordinal()


@dataclass(frozen=True, slots=True)
class Tick:
    """A line on the timeline and the words at its right; `day` is a day number."""

    day: float
    words: str


@dataclass(frozen=True, slots=True)
class _Unit:
    """A step of the calendar: `days` long on average, shown when it has at least `room` pixels at 100 %."""

    days: float
    room: int
    floor: Callable[[datetime], datetime]
    next: Callable[[datetime], datetime]
    words: Callable[[datetime], str]  # in the middle of its larger unit
    context: Callable[[datetime], str]  # the first on the ruler, or the first of its larger unit
    opens: Callable[[datetime], bool]  # whether a larger unit begins here


def ticks(start: float, end: float, width: int, scale: float = 1.0) -> tuple[Tick, ...]:
    """The ticks from the one at or before `start` to the last before `end`, on `width` pixels.

    The first says also what it is part of (`September 2019`), the others only where that changes.
    """
    start, end = max(start, _FIRST), min(end, _LAST)
    if end <= start or width <= 0:
        return ()
    unit = _unit(width / (end - start) / scale)
    return tuple(_marks(unit, start, end))


def word_places(
    marks: Sequence[Tick], x: Callable[[float], float], width: float, measure: Callable[[str], float]
) -> list[tuple[float, str]]:
    """The words that fit, each with its left edge, `x` giving the pixel of a day and `measure` a width.

    The first stays at the left edge until the next pushes it out; none lies on another or is cut.
    """
    found: list[tuple[float, str]] = []
    free = 0.0
    edges = [x(mark.day) for mark in marks[1:]] + [width]
    for mark, following in zip(marks, edges, strict=False):
        left = max(x(mark.day), 0.0) + _INDENT
        end = left + measure(mark.words)
        is_pushed = mark is marks[0] and end + _GAP > following + _INDENT
        if left >= free and end <= width and not is_pushed:
            found.append((left, mark.words))
            free = end + _GAP
    return found


def _unit(pixels_a_day: float) -> _Unit:
    return next((unit for unit in _UNITS if unit.days * pixels_a_day >= unit.room), _UNITS[-1])


def _marks(unit: _Unit, start: float, end: float) -> Iterator[Tick]:
    at = unit.floor(moment_of(start))
    first = True
    while day_number(at) < end:
        yield Tick(day_number(at), unit.context(at) if first or unit.opens(at) else unit.words(at))
        at, first = unit.next(at), False


def _hours(step: int, room: int) -> _Unit:
    return _Unit(
        step / 24,
        room,
        lambda at: at.replace(hour=at.hour // step * step, minute=0, second=0),
        lambda at: at + timedelta(hours=step),
        lambda at: f"{at:%H:%M}",
        lambda at: f"{at.day} {SHORT_MONTHS[at.month - 1]}, {at:%H:%M}",
        lambda at: at.hour == 0,
    )


def _days(room: int) -> _Unit:
    return _Unit(
        1,
        room,
        _midnight,
        lambda at: at + timedelta(days=1),
        lambda at: f"{WEEKDAYS[at.weekday()][:3]} {at.day}",
        lambda at: f"{at.day} {SHORT_MONTHS[at.month - 1]} {at.year}",
        lambda at: at.day == 1,
    )


def _weeks(room: int) -> _Unit:
    return _Unit(
        7,
        room,
        lambda at: _midnight(at) - timedelta(days=at.weekday()),
        lambda at: at + timedelta(days=7),
        lambda at: f"{at.day} {SHORT_MONTHS[at.month - 1]}",
        lambda at: f"{at.day} {SHORT_MONTHS[at.month - 1]} {at.year}",
        lambda at: at.month == 1 and at.day <= 7,  # noqa: PLR2004 (the first week of January)
    )


def _months(step: int, room: int, names: tuple[str, ...], context: tuple[str, ...]) -> _Unit:
    return _Unit(
        30.44 * step,
        room,
        lambda at: _month(at.year, (at.month - 1) // step * step),
        lambda at: _month(at.year, at.month - 1 + step),
        lambda at: names[at.month - 1],
        lambda at: f"{context[at.month - 1]} {at.year}",
        lambda at: at.month == 1,
    )


def _years(step: int, room: int) -> _Unit:
    return _Unit(
        365.25 * step,
        room,
        lambda at: datetime(max(at.year // step * step, 1), 1, 1),  # noqa: DTZ001 (a date on paper)
        lambda at: datetime(min(at.year // step * step + step, 9999), 1, 1),  # noqa: DTZ001
        lambda at: str(at.year),
        lambda at: str(at.year),
        lambda _: False,
    )


def _month(year: int, months: int) -> datetime:
    return datetime(year + months // 12, months % 12 + 1, 1)  # noqa: DTZ001 (a date on paper)


def _midnight(at: datetime) -> datetime:
    return at.replace(hour=0, minute=0, second=0)


_UNITS: Final = (
    _hours(1, 90),
    _hours(3, 90),
    _hours(6, 90),
    _hours(12, 90),
    _days(76),
    _weeks(84),
    _months(1, 112, MONTHS, MONTHS),
    _months(1, 76, MONTHS, SHORT_MONTHS),
    _months(1, 62, SHORT_MONTHS, SHORT_MONTHS),
    _months(3, 62, SHORT_MONTHS, SHORT_MONTHS),
    _months(6, 62, SHORT_MONTHS, SHORT_MONTHS),
    _years(1, 44),
    _years(2, 44),
    _years(5, 44),
    _years(10, 44),
    _years(20, 44),
    _years(50, 44),
    _years(100, 44),
    _years(500, 44),
    _years(1000, 0),
)
