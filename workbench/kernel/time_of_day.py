"""The time of day, to the minute: a moment, or a part of the day that has a name."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from typing import Final, Self

# How far "about 10.30" reaches on either side: people round the time of day to the hour or the half.
HALF_AN_HOUR = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Hours:
    """The first and the last minute that a date allows, both included, on its earliest and its latest day.

    It is the time by the clocks of England. Where a date has only one bound, only the minute of that bound
    means anything, and both are the same.
    """

    first: time
    last: time

    @classmethod
    def at(cls, moment: time) -> Self:
        """One minute."""
        return cls(moment, moment)

    def iso(self) -> str:
        """Both minutes, such as `10:35/10:35`: the form that is stored and that sorts by time."""
        return f"{self.first:%H:%M}/{self.last:%H:%M}"

    @classmethod
    def from_iso(cls, text: str) -> Self:
        """The hours that `iso` wrote; raises ValueError for anything else."""
        first, last = text.split("/")
        return cls(time.fromisoformat(first), time.fromisoformat(last))


# Where the parts of a day begin and end. Morning and evening overlap with their neighbours on purpose: the
# words do in people's mouths, and a bound must not leave out what was meant.
PARTS_OF_DAY: Final[Mapping[str, Hours]] = {
    "the early hours of": Hours(time(0), time(5, 59)),
    "the morning of": Hours(time(5), time(11, 59)),
    "a.m. on": Hours(time(0), time(11, 59)),
    "the afternoon of": Hours(time(12), time(17, 59)),
    "p.m. on": Hours(time(12), time(23, 59)),
    "the evening of": Hours(time(17), time(23, 59)),
}
PART_NAMES: Final[Mapping[Hours, str]] = {hours: name for name, hours in PARTS_OF_DAY.items()}
