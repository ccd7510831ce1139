"""Finds the dates that stand in running words, by reading whatever looks like one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from workbench.kernel.date_reader import DateReader
from workbench.kernel.errors import Refused
from workbench.kernel.fuzzy_date import FuzzyDate

_MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SEASON: Final = r"(?:spring|summer|autumn|winter|Easter|Christmas)"
_NUMBER: Final = r"(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,3})"
_CORE: Final = (
    rf"(?:(?:{_WEEKDAY},? )?{_DAY}(?: of)? {_MONTH}(?:,? \d{{4}})?"
    rf"|{_MONTH}(?: {_DAY},?)?(?: of)? \d{{4}}"
    r"|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}"
    rf"|{_SEASON}(?: of)? \d{{4}}"
    rf"|(?:last|next) (?:{_WEEKDAY}|week|month|year)|yesterday"
    rf"|{_NUMBER} (?:day|week|month|year)s? ago"
    r"|(?:19|20)\d\d)"
)
_LEAD: Final = (
    r"(?:(?:on|in|about|around|circa|by|before|after|since|until|during|from|early|earlier|late|later|mid"
    r"|the (?:end|beginning|start|middle) of|(?:end|beginning|start|middle) of)[ -])*"
)
_DATE: Final = re.compile(
    rf"(?<![\w/.-])(?:between {_CORE} and {_CORE}|(?P<lead>{_LEAD}){_CORE})(?![\w/-])", re.IGNORECASE
)
_NEXT_WORD: Final = re.compile(r"[ -]")
_BARE_YEAR: Final = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: its first character and the one after its last, and what it tells."""

    start: int
    end: int
    date: FuzzyDate


def dates_in(text: str, reader: DateReader) -> tuple[FoundDate, ...]:
    """The dates in a text, in their order. What cannot be read, or could mean two things, is left out."""
    found = (_read(match, reader) for match in _DATE.finditer(text))
    return tuple(each for each in found if each is not None)


def _read(match: re.Match[str], reader: DateReader) -> FoundDate | None:
    """As many of the words before the date as can be read with it; a year by itself may be any number."""
    for skipped in _beginnings(match["lead"] or ""):
        rest = match[0][skipped:]
        if _BARE_YEAR.fullmatch(rest):
            return None
        date = _date(rest, reader)
        if date is not None:
            return FoundDate(match.start() + skipped, match.end(), date)
    return None


def _beginnings(lead: str) -> Iterator[int]:
    yield 0
    yield from (match.end() for match in _NEXT_WORD.finditer(lead))


def _date(words: str, reader: DateReader) -> FuzzyDate | None:
    try:
        date = reader.read(words)
    except Refused:
        return None
    return date if date.known() else None
