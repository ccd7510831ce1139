"""The field for one exact day or moment, in words: `today`, `4 November 2019`, `4.11.2019 14:05`."""

import re
from datetime import date, datetime, time, timedelta
from typing import Final

from ui.widgets.date_line import DateLine
from workbench.kernel import clock
from workbench.kernel.dates import DateKind, FuzzyDate, read_date
from workbench.kernel.errors import Refused

_DAYS_BACK: Final = {"today": 0, "yesterday": 1}
_TIME: Final = re.compile(r"[\s,]*(?:at\s+)?([01]?\d|2[0-3])[:.]([0-5]\d)\s*$", re.IGNORECASE)
_NO_DAY: Final = "Give one day, such as 4 November 2019, or today."
_NO_TIME: Final = "Give the day and the time, such as today 14:05, or now."


class DayField(DateLine):
    """A line for one day. Its value is the words; `read_day` makes the day of them."""

    def __init__(self, name: str, when_empty: str = "Leave it empty if no day is known.") -> None:
        super().__init__(name, reader=_exact)
        self.show_hint("Such as 4 November 2019, or today")
        self.say_when_empty(when_empty)


class MomentField(DateLine):
    """A line for a day and a time. Its value is the words; `read_moment` makes the moment of them."""

    def __init__(self, name: str) -> None:
        super().__init__(name, reader=lambda words: _exact(_TIME.sub("", words).replace("now", "today")))
        self.show_hint("Such as today 14:05, or now")
        self.show_reading()


def read_day(words: str, field: str) -> date:
    """The day in the words. Refused beside `field`: anything but one day."""
    try:
        found = _exact(words.strip()).earliest
    except Refused as refused:
        raise Refused(refused.message, field) from None
    if found is None:
        raise Refused(_NO_DAY, field)
    return found


def read_day_or_none(words: str, field: str) -> date | None:
    """The same; None where nothing is typed."""
    return read_day(words, field) if words.strip() else None


def read_moment(words: str, field: str) -> datetime:
    """The moment in the words, where the laptop stands. Refused beside `field`: no day, or no time."""
    if words.strip().casefold() == "now":
        return clock.now()
    found = _TIME.search(words)
    if found is None:
        raise Refused(_NO_TIME, field)
    day = read_day(words[: found.start()], field)
    return datetime.combine(day, time(int(found[1]), int(found[2]))).astimezone()


def read_moment_or_none(words: str, field: str) -> datetime | None:
    """The same; None where nothing is typed."""
    return read_moment(words, field) if words.strip() else None


def _exact(words: str) -> FuzzyDate:
    back = _DAYS_BACK.get(words.strip().casefold())
    if back is not None:
        return FuzzyDate.on(clock.today() - timedelta(days=back))
    found = read_date(words)
    if found.kind is not DateKind.ON or found.earliest != found.latest or found.earliest is None:
        raise Refused(_NO_DAY)
    return found
