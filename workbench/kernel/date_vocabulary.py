"""The words of which dates are made, and what the reader of dates knows beside them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, Self

from workbench.kernel.calendar_period import COUNTED_IN, Period, Precision
from workbench.kernel.date_kind import DateKind
from workbench.kernel.date_relations import Anchor
from workbench.kernel.fuzzy_date import FuzzyDate
from workbench.kernel.wording import MONTHS, SHORT_MONTHS, WEEKDAYS
from workbench.kernel.working_days import WorkingCalendar

# 00 to 49 are 2000 to 2049, 50 to 99 are 1950 to 1999: fixed, so that the same words mean the same for ever.
CENTURY_TURNS_AT = 50
_DIGITS_OF_A_YEAR = 4

MONTH_NUMBERS: Final[Mapping[str, int]] = {
    name.casefold(): number
    for names in (MONTHS, SHORT_MONTHS, [name[:3] for name in MONTHS])
    for number, name in enumerate(names, start=1)
}
WEEKDAY_NUMBERS: Final[Mapping[str, int]] = {
    **{name.casefold(): number for number, name in enumerate(WEEKDAYS)},
    **{name[:3].casefold(): number for number, name in enumerate(WEEKDAYS)},
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}
_COUNTED: Final = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
NUMBER_WORDS: Final[Mapping[str, int]] = {
    **{word: number for number, word in enumerate(_COUNTED, start=1)},
    **dict.fromkeys(("a", "an"), 1),
    **dict(zip(("thirty", "forty", "fifty", "sixty"), (30, 40, 50, 60), strict=True)),
}
ORDINALS: Final[Mapping[str, int]] = {
    name: number
    for names in (("first", "second", "third", "fourth"), ("1st", "2nd", "3rd", "4th"))
    for number, name in enumerate(names, start=1)
}


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


MONTH: Final = rf"(?P<month_name>{any_of(MONTH_NUMBERS)})\.?"
WEEKDAY: Final = rf"(?P<weekday>{any_of(WEEKDAY_NUMBERS)})\.?"
SPLIT_YEAR: Final = r"(?P<start>\d{4})[/-](?P<end>\d{4}|\d{2})"


@dataclass(frozen=True, slots=True)
class Named:
    """A time that words name: what it is by itself, and what "before" and "after" are measured from.

    `core` is the day of a feast that people measure from, though they take its name for longer; `anchor` is
    the key date of that name.
    """

    value: FuzzyDate
    core: Period | None = None
    anchor: Anchor | None = None

    @classmethod
    def of(cls, period: Period) -> Self:
        """A period by its name."""
        return cls(FuzzyDate.on(period))

    @property
    def first(self) -> Period:
        """The day, month or year with which it begins."""
        return self._edge(self.value.known()[0])

    @property
    def last(self) -> Period:
        """The day, month or year with which it ends."""
        return self._edge(self.value.known()[-1])

    @property
    def period(self) -> Period | None:
        """The one period that is named, if it is one."""
        return self.value.named()[0] if self.value.kind is DateKind.ON else None

    @property
    def is_one_stretch(self) -> bool:
        """Whether there is a time before it and a time after it."""
        return self.value.kind in {DateKind.ON, DateKind.BETWEEN}

    def _edge(self, of: date) -> Period:
        return Period.containing(of, COUNTED_IN[self.value.precision])


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the words: days, key dates, and what the rest of the sentence said already.

    `year`, `month` and `on` complete the first of two ends ("between 4 and 9 December 2019"); `afternoon`
    does so for a time of day ("between 2 and 3 pm"). `read` keeps what was found, so that no words are read
    twice however they are nested.
    """

    today: date | None = None
    said_on: date | None = None
    anchors: Mapping[str, Anchor] = field(default_factory=dict)
    calendar: WorkingCalendar | None = None
    year: int | None = None
    month: int | None = None
    on: date | None = None
    afternoon: bool | None = None
    read: dict[str, Named | None] = field(default_factory=dict, compare=False)

    def completed_by(self, end: Named) -> Self:
        """The same, with what the last end of a stretch says of the others."""
        value, day_said = end.value, end.value.named()[0].first
        if value.hours is not None:
            return replace(self, on=day_said, afternoon=value.hours.first.hour >= NOON, read={})
        if value.precision in {Precision.YEAR, Precision.DECADE}:
            return self
        day_by_number = value.kind is DateKind.ON and value.precision is Precision.DAY
        month = day_said.month if day_by_number else None
        return replace(self, year=day_said.year, month=month, read={})


NOON = 12
Reader = Callable[[str, Known], Named | None]
"""Names the time in a text, or finds that it holds none. Refused: a time that could mean two things."""


def tidied(words: str) -> str:
    """Small letters, single spaces, plain dashes and apostrophes, without a closing full stop or comma."""
    plain = words.casefold().translate(str.maketrans("‐‑‒–—’‘", "-----''"))
    return " ".join(plain.replace("&", " and ").replace("@", " at ").split()).strip('"').rstrip(" .,;")


def number(digits: str | None) -> int | None:
    """The number of these digits, if there are any."""
    return int(digits) if digits else None


def year_of(digits: str) -> int:
    """The year of four digits, or of two: 00 to 49 are 2000 to 2049, 50 to 99 are 1950 to 1999."""
    if len(digits) == _DIGITS_OF_A_YEAR:
        return int(digits)
    short = int(digits.removeprefix("'"))
    return short + (2000 if short < CENTURY_TURNS_AT else 1900)


def split_year(start: str, end: str) -> int | None:
    """The first of two years that follow each other, such as 2019 for `2019/20`; None if they do not."""
    follows = int(start) + 1
    return int(start) if int(end) == follows % 10 ** len(end) else None
