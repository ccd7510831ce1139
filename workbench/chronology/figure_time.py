"""Where a day stands on paper, and which days of the axis are marked and named."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from workbench.chronology.figure_events import ONE_DAY, Stretch
from workbench.kernel.wording import SHORT_MONTHS

_DAYS_BETWEEN = (1, 7)
_MONTHS_BETWEEN = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
_SHORTEST_MONTH = 28
_SPACE = 2.0  # millimetres between the names of two marks


@dataclass(frozen=True, slots=True)
class TimeScale:
    """A stretch of time laid from `left` to `right`, in millimetres; every day is equally wide."""

    stretch: Stretch
    left: float
    right: float

    @property
    def day_width(self) -> float:
        """The width of one day in millimetres."""
        return (self.right - self.left) / self.stretch.days

    def start_of(self, day: date) -> float:
        """Where a day begins; a day outside the stretch lies outside its edges."""
        return self.left + (day - self.stretch.first).days * self.day_width

    def end_of(self, day: date) -> float:
        """Where a day ends."""
        return self.start_of(day + ONE_DAY)


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis with its name, and under it the year where a new one begins."""

    x: float
    name: str
    year: str


def ticks(scale: TimeScale, width_of: Callable[[str], float]) -> tuple[Tick, ...]:
    """As many marks as have room for their names, at days, Mondays, months, quarters, half-years or years."""
    for step in _DAYS_BETWEEN:
        if step * scale.day_width >= width_of("30 Sept") + _SPACE:
            return _named(scale, list(_days(scale.stretch, step)), by_day=True)
    longest = max(map(width_of, SHORT_MONTHS)) + _SPACE
    enough = (step for step in _MONTHS_BETWEEN if step * _SHORTEST_MONTH * scale.day_width >= longest)
    return _named(scale, list(_months(scale.stretch, next(enough, _MONTHS_BETWEEN[-1]))), by_day=False)


def _days(stretch: Stretch, step: int) -> Iterator[date]:
    first = stretch.first + timedelta(days=-stretch.first.weekday() % step)
    return (first + timedelta(days=ahead) for ahead in range(0, (stretch.last - first).days + 1, step))


def _months(stretch: Stretch, step: int) -> Iterator[date]:
    months = range(stretch.first.year * 12, stretch.last.year * 12 + 12)
    starts = (date(month // 12, month % 12 + 1, 1) for month in months if month % step == 0)
    return (day for day in starts if stretch.first <= day <= stretch.last)


def _named(scale: TimeScale, days: list[date], *, by_day: bool) -> tuple[Tick, ...]:
    whole_years = not by_day and all(day.month == 1 for day in days)
    made = []
    for before, day in zip([None, *days], days, strict=False):
        month = SHORT_MONTHS[day.month - 1]
        name = str(day.year) if whole_years else f"{day.day} {month}" if by_day else month
        new_year = before is None or before.year != day.year
        made.append(Tick(scale.start_of(day), name, str(day.year) if new_year and not whole_years else ""))
    return tuple(made)
