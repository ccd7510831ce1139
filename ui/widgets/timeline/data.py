"""What a timeline shows, as one frozen value: events in lanes, key dates, periods, and what has no date."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import IntEnum, IntFlag

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Indices = NDArray[np.int64]
Pieces = tuple[tuple[float, float], ...]

_SECONDS_A_DAY = 86_400


class Kind(IntEnum):
    """How an event's date is known, which decides how it is drawn."""

    ON = 0  # the day or the moment is known: a solid shape
    WITHIN = 1  # some time within a period: a hollow bar with a dot
    LASTING = 2  # from one day to another: a solid bar
    ABOUT = 3  # a bar that fades at both ends
    BEFORE = 4  # an outlined arrow at the latest day with a dotted tail back
    AFTER = 5  # the same at the earliest day, forward
    ONE_OF = 6  # hollow shapes at each possible day, joined by a broken line
    ORDERED = 7  # solid shapes at each day, joined by a line with arrows
    FROM = 8  # a solid bar from the day it began at the latest, that becomes an arrow: its end is not known
    UNTIL = 9  # the same up to the day it ended at the earliest


class Flag(IntFlag):
    """What else is said of an event, in words beside its label."""

    NONE = 0
    DISPUTED = 1
    INFERRED = 2
    PROSPECTIVE = 4


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A day against which events are read, such as the call of the inspectors."""

    day: float
    words: str


@dataclass(frozen=True, slots=True)
class Period:
    """A time against which events are read, such as the inspectors' stay."""

    first: float
    last: float
    words: str


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """One event in one lane; an event in two lanes is given twice, with the same id.

    `x0` and `x1` are day numbers, equal for a single day. `lane` is the number of a lane, `category` any
    number from 0 (16 look different). `pieces` are the first and last days of each of several dates, or of
    what lasted the days on which it certainly went on; without any, all of it is certain.
    """

    id: str
    x0: float
    x1: float
    lane: int
    category: int
    kind: Kind
    label: str
    flags: Flag = Flag.NONE
    pieces: Pieces = ()


@dataclass(frozen=True, slots=True, eq=False)
class TimelineData:
    """Events as arrays sorted by `x0`, all of one length; day numbers are those of `day_number`.

    Refused with ValueError: arrays of different lengths, unsorted, or naming a lane that is not there.
    """

    lanes: tuple[str, ...]
    ids: tuple[str, ...]
    x0: Numbers
    x1: Numbers
    lane: Indices
    category: Indices
    kind: Indices
    labels: tuple[str, ...]
    flags: Indices
    key_dates: tuple[KeyDate, ...] = ()
    periods: tuple[Period, ...] = ()
    undated: tuple[str, ...] = ()
    pieces: Mapping[int, Pieces] = field(default_factory=dict)

    def __post_init__(self) -> None:
        lengths = {len(part) for part in (self.ids, self.x0, self.x1, self.lane, self.category, self.kind)}
        if lengths | {len(self.labels), len(self.flags)} != {len(self.ids)}:
            raise ValueError("the arrays of a timeline have one length")
        if np.any(np.diff(self.x0) < 0) or np.any(self.x1 < self.x0):
            raise ValueError("events are sorted by their first day, which is not after their last")
        if len(self.lane) and not 0 <= self.lane.min() <= self.lane.max() < len(self.lanes):
            raise ValueError("every event lies in one of the lanes")

    def __len__(self) -> int:
        return len(self.ids)

    def extent(self) -> tuple[float, float] | None:
        """The first and the last day of everything dated, or None if nothing is."""
        days = [*(key.day for key in self.key_dates), *(p.first for p in self.periods)]
        days += [period.last for period in self.periods]
        if len(self):
            days += [float(self.x0[0]), float(self.x1.max())]
        return (min(days), max(days)) if days else None

    def pieces_of(self, index: int) -> Pieces:
        """The stretches of which an event is made; without any known, those of one of two days."""
        first, last = float(self.x0[index]), float(self.x1[index])
        return self.pieces.get(index, ((first, first), (last, last)))

    def indices_of(self, id: str) -> tuple[int, ...]:
        """Where an event stands in the arrays: once for each lane it lies in."""
        return tuple(index for index, known in enumerate(self.ids) if known == id)


def arranged(
    lanes: Iterable[str],
    events: Iterable[TimelineEvent],
    *,
    key_dates: Iterable[KeyDate] = (),
    periods: Iterable[Period] = (),
    undated: Iterable[str] = (),
) -> TimelineData:
    """The same events as a `TimelineData`, in the order of their first day, then of their last."""
    ordered = sorted(events, key=lambda event: (event.x0, event.x1))
    return TimelineData(
        lanes=tuple(lanes),
        ids=tuple(event.id for event in ordered),
        x0=np.array([event.x0 for event in ordered], dtype=np.float64),
        x1=np.array([event.x1 for event in ordered], dtype=np.float64),
        lane=np.array([event.lane for event in ordered], dtype=np.int64),
        category=np.array([event.category for event in ordered], dtype=np.int64),
        kind=np.array([event.kind for event in ordered], dtype=np.int64),
        labels=tuple(event.label for event in ordered),
        flags=np.array([event.flags for event in ordered], dtype=np.int64),
        key_dates=tuple(sorted(key_dates, key=lambda key: key.day)),
        periods=tuple(sorted(periods, key=lambda period: period.first)),
        undated=tuple(undated),
        pieces={number: event.pieces for number, event in enumerate(ordered) if event.pieces},
    )


def day_number(of: date) -> float:
    """A day, or a moment of one, as the number the timeline counts in: days from 31 December of year 0."""
    if not isinstance(of, datetime):
        return float(of.toordinal())
    return of.toordinal() + (of.hour * 3600 + of.minute * 60 + of.second) / _SECONDS_A_DAY


def moment_of(day: float) -> datetime:
    """The moment a number stands for, to the second, without a zone."""
    whole = int(day // 1)
    return datetime.combine(date.fromordinal(whole), datetime.min.time()) + timedelta(
        seconds=round((day - whole) * _SECONDS_A_DAY)
    )
