"""Reads the dates of a column, and says for the whole of it whether the day or the month comes first."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from workbench.kernel.dates import DateReader, FuzzyDate
from workbench.kernel.errors import Refused
from workbench.kernel.wording import count

DAY_FIRST: Final = "day first"
MONTH_FIRST: Final = "month first"
ORDERS: Final = (DAY_FIRST, MONTH_FIRST)

_IN_NUMBERS: Final = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/.-])", re.ASCII)
_MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class Dates:
    """How the dates of one column are read. `order` is "" while it is not known; what could then mean two
    days is refused, never guessed. `told` is what a person should know of the column, or "". `reader` knows
    the key dates and working days of the casebook.
    """

    heading: str
    order: str
    told: str = ""
    reader: DateReader = field(default_factory=DateReader)

    def read(self, words: str) -> FuzzyDate:
        """The date that a cell tells, with its words. Refused: words that are none, or could mean two."""
        said = self._day_first(words)
        found = self.reader.read(said)
        return found if said == words else replace(found, words=words)

    def reading(self, words: str) -> str:
        """What was understood: `Read as: 4 November 2019`."""
        return self.reader.reading(self._day_first(words))

    def _day_first(self, words: str) -> str:
        """The words with a date in numbers put in the order in which dates are read here."""
        found = _IN_NUMBERS.search(words)
        if found is None:
            return words
        turned = f"{words[: found.start()]}{_turned(found)}{words[found.end() :]}"
        if not self.order and _could_be_either(found):
            self._refuse(words, turned)
        month_first = self.order == MONTH_FIRST or not self.order
        return turned if month_first and int(found[1]) <= _MONTHS else words

    def _refuse(self, words: str, turned: str) -> None:
        first, second = (self.reader.read(each).in_words() for each in (words, turned))
        raise Refused(
            f"“{words}” is {first} if the day comes first, {second} if the month does. "
            f"Say which it is for the column “{self.heading}”."
        )


def dates_of(heading: str, cells: Iterable[tuple[int, str]], said: str = "") -> Dates:
    """How a column is read, from the numbers of its rows and their cells; `said` is the order a person gave.

    Without that the day comes first if some dates can be read only so and none only with the month first.
    """
    found = [(row, match) for row, words in cells if (match := _IN_NUMBERS.search(words))]
    days = [(row, match[0]) for row, match in found if int(match[1]) > _MONTHS]
    months = [(row, match[0]) for row, match in found if int(match[3]) > _MONTHS]
    either = [(row, match[0]) for row, match in found if _could_be_either(match)]
    if said:
        return Dates(heading, said, f"Dates in “{heading}” are read {said}, as you said.")
    if not either:
        return Dates(heading, "")
    if days and not months:
        return Dates(
            heading, DAY_FIRST, f"Dates in “{heading}” are read day first, as {_shown(days[0])} shows."
        )
    doubtful = f"{count(len(either), 'row')} such as {_shown(either[0])} can be read in two ways"
    return Dates(heading, "", f"{_seen(heading, days, months)}{doubtful}. Say which it is for the column.")


def _seen(heading: str, days: list[tuple[int, str]], months: list[tuple[int, str]]) -> str:
    if not months:
        return f"Nothing in “{heading}” shows whether the day or the month comes first: "
    if not days:
        return f"Dates in “{heading}” look month first, as {_shown(months[0])} shows; but "
    return (
        f"Dates in “{heading}” are written both ways: {_shown(days[0])} has the day first, "
        f"{_shown(months[0])} the month; "
    )


def _shown(place: tuple[int, str]) -> str:
    return f"row {place[0]:,} ({place[1]})"


def _could_be_either(found: re.Match[str]) -> bool:
    first, second = int(found[1]), int(found[3])
    return first != second and max(first, second) <= _MONTHS


def _turned(found: re.Match[str]) -> str:
    return f"{found[3]}{found[2]}{found[1]}{found[2]}{found[4]}"
