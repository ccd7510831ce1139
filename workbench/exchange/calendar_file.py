"""Writes events as a calendar file (RFC 5545) that any calendar program opens."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from workbench.kernel.dates import DateKind, FuzzyDate

_LONGEST_LINE: Final = 75  # octets, RFC 5545 3.1
_ONE_DAY: Final = timedelta(days=1)
_SURE: Final = frozenset({DateKind.ON, DateKind.FROM_TO})


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """An event as a calendar shows it; `tentative` is what is disputed, inferred or still to come."""

    id: str
    date: FuzzyDate
    title: str
    account: str
    category: str
    tentative: bool


def calendar_file(name: str, about: str, events: Iterable[CalendarEvent], made_at: datetime) -> bytes:
    """A calendar of these events, each over all days that its date allows; one without a date is left out.

    `about` says what was exported. What is not known to the day says so in its title.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Investigator's workbench//Timeline//EN"]
    lines += ["CALSCALE:GREGORIAN", f"X-WR-CALNAME:{_escaped(name)}", f"X-WR-CALDESC:{_escaped(about)}"]
    for event in events:
        if event.date.known():
            lines += _event(event, made_at)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode()


def _event(event: CalendarEvent, made_at: datetime) -> Iterator[str]:
    date = event.date
    said = f"“{date.words}”" if date.words and date.words != date.in_words() else ""
    title = event.title if _is_sure(date) else f"{event.title} ({date.in_words()})"
    told = "\n".join(filter(None, (date.in_words(), said and f"As told: {said}", event.account)))
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@workbench.invalid"
    yield f"DTSTAMP:{made_at:%Y%m%dT%H%M%SZ}"
    yield from _span(date)
    yield f"SUMMARY:{_escaped(title)}"
    yield f"DESCRIPTION:{_escaped(told)}"
    yield f"CATEGORIES:{_escaped(event.category)}"
    yield f"STATUS:{'TENTATIVE' if event.tentative or not _is_sure(date) else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _is_sure(date: FuzzyDate) -> bool:
    return date.kind in _SURE and (date.kind is DateKind.FROM_TO or date.earliest == date.latest)


def _span(date: FuzzyDate) -> Iterator[str]:
    """The days, or the minutes by the clocks of England where these are known, which float in a calendar."""
    known = date.known()
    if date.hours is None:
        yield f"DTSTART;VALUE=DATE:{known[0]:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{known[-1] + _ONE_DAY:%Y%m%d}"
        return
    first, last = datetime.combine(known[0], date.hours.first), datetime.combine(known[-1], date.hours.last)
    yield f"DTSTART:{first:%Y%m%dT%H%M%S}"
    if last > first:
        yield f"DTEND:{last:%Y%m%dT%H%M%S}"


def _escaped(words: str) -> str:
    plain = "".join(letter for letter in words if letter == "\n" or ord(letter) >= ord(" "))
    for sign in ("\\", ";", ","):
        plain = plain.replace(sign, f"\\{sign}")
    return plain.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, each after the first begun with a space."""
    piece = ""
    for letter in line:
        if len((piece + letter).encode()) > _LONGEST_LINE:
            yield piece
            piece = " "
        piece += letter
    yield piece
