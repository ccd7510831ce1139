"""How counts, lists, days, times and sizes are put into British words; one place, so that they agree."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_UNITS = ((10**12, "TB"), (10**9, "GB"), (10**6, "MB"), (10**3, "KB"))
_TO_THREE_FIGURES = 0.9995  # 999.5 KB would be shown as 1,000 KB: from there on it is 1.0 MB
_ONE_DECIMAL_BELOW = 9.95


def count(number: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun: `1 event`, `1,204 events`; give the plural when it is not made with an s."""
    noun = singular if number == 1 else plural or f"{singular}s"
    return f"{number:,} {noun}"


def listed(parts: Sequence[str], joining: str = "and") -> str:
    """A list in running words: `a`, `a and b`, `a, b and c`; nothing for an empty list."""
    *others, last = parts or [""]
    return f"{', '.join(others)} {joining} {last}" if others else last


def spaced(name: str) -> str:
    """A name of the program as words: `key_date` is a `key date`."""
    return name.replace("_", " ")


def day(of: date) -> str:
    """A day in full: `4 November 2019`."""
    return f"{of.day} {MONTHS[of.month - 1]} {of.year}"


def short_day(of: date) -> str:
    """A day where room is short: `4 Nov 2019`."""
    return f"{of.day} {SHORT_MONTHS[of.month - 1]} {of.year}"


def clock_time(at: datetime, zone: tzinfo | None = None) -> str:
    """The time of day where the laptop stands (or in `zone`), by the 24-hour clock: `14:05`."""
    return f"{_local(at, zone):%H:%M}"


def moment(at: datetime, zone: tzinfo | None = None) -> str:
    """A moment where the laptop stands (or in `zone`): `4 November 2019, 14:05`."""
    local = _local(at, zone)
    return f"{day(local)}, {local:%H:%M}"


def size(number_of_bytes: int) -> str:
    """A file's size in decimal units, as file managers show it: `3.2 MB`; under ten, one decimal."""
    for scale, unit in _UNITS:
        amount = number_of_bytes / scale
        if amount >= _TO_THREE_FIGURES:
            return f"{amount:.1f} {unit}" if amount < _ONE_DECIMAL_BELOW else f"{amount:,.0f} {unit}"
    return count(number_of_bytes, "byte")


def duration(length: timedelta) -> str:
    """A length of time in its two largest units: `45 seconds`, `1 hour 5 minutes`, `2 days 3 hours`."""
    seconds = round(length.total_seconds())
    if seconds < 1:
        return "less than a second"
    parts = _split(seconds)
    largest = next(index for index, (number, _) in enumerate(parts) if number)
    return " ".join(count(number, unit) for number, unit in parts[largest : largest + 2] if number)


def _split(seconds: int) -> list[tuple[int, str]]:
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    return [(days, "day"), (hours, "hour"), (minutes, "minute"), (seconds, "second")]


def _local(at: datetime, zone: tzinfo | None) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a moment needs its time zone: the clock gives aware moments only")
    return at.astimezone(zone)
