"""Reads the time of day: a minute, or a part of a day, on a day that is named beside it."""

import re
from datetime import date, time
from typing import Final

from workbench.kernel.calendar_period import Precision
from workbench.kernel.date_kind import DateKind
from workbench.kernel.date_refusals import ask_half_of_day, ask_midnight
from workbench.kernel.date_vocabulary import NOON, WEEKDAY, Known, Named, Reader
from workbench.kernel.errors import Refused
from workbench.kernel.fuzzy_date import FuzzyDate
from workbench.kernel.time_of_day import PARTS_OF_DAY, Hours

_Found = re.Match[str]

_HALF: Final = r"(?: ?(?P<half>[ap])\.?m\b\.?)"
_FIGURES: Final = r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d)(?::\d\d)?)?"
_NAMED: Final = r"(?P<four>\d{4}) ?(?:hrs|hours|h)\b|(?:12 )?(?P<name>noon|midday|midnight)"
_FIGURES_AND_HALF: Final = rf"{_FIGURES}(?:{_HALF}| ?(?:hrs|hours|h|o'clock)\b)?"
_TIME: Final = rf"(?:{_FIGURES_AND_HALF}|{_NAMED})"
# Without "at" a time needs minutes or its half of the day, or any number would be one.
_CLEAR: Final = r"(?=\d{1,2}(?:[:.]\d\d| ?[ap]\.?m\b| ?o'clock\b))"
_CLEAR_TIME: Final = rf"(?:{_CLEAR}{_FIGURES_AND_HALF}|{_NAMED})"
_PART: Final = r"(?P<part>early hours|morning|afternoon|evening)"
_PART_NAMES: Final = {
    "early hours": "the early hours of",
    "morning": "the morning of",
    "afternoon": "the afternoon of",
    "evening": "the evening of",
    "a": "a.m. on",
    "p": "p.m. on",
    "tonight": "the evening of",
}
_ON: Final = r"(?:,| on| of|)(?: the)? (?P<on>.+)"
_WHOLE_HOURS, _MOST_HOURS, _MINUTES = 12, 23, 59


def time_alone(text: str, known: Known) -> Named | None:
    """A time whose day the rest of the sentence tells."""
    found = _ONLY.fullmatch(text) if known.on is not None else None
    return _at(found, known.on, known) if found is not None and known.on is not None else None


def clock_reader(named: Reader) -> Reader:
    """A reader of times on days that `named` reads."""

    def read(text: str, known: Known) -> Named | None:
        for shape in _TIMES:
            found = shape.fullmatch(text)
            day = _day(found, known, named) if found else None
            if found is not None and day is not None:
                return _at(found, day, known)
        for shape in _PARTS:
            found = shape.fullmatch(text)
            day = _day(found, known, named) if found else None
            if found is not None and day is not None:
                return _part(found["part"], day)
        return None

    return read


def _day(found: _Found, known: Known, named: Reader) -> date | None:
    groups = found.groupdict()
    text = f"{groups['weekday']} {found['on']}" if groups.get("weekday") else found["on"]
    when = named({"this": "today", "": "today"}.get(text, text), known)
    value = when.value if when else None
    return (
        value.earliest if value and value.kind is DateKind.ON and value.precision is Precision.DAY else None
    )


def _at(found: _Found, day: date, known: Known) -> Named:
    at = _time(found, known.afternoon)
    return Named(FuzzyDate(day, day, DateKind.ON, Precision.MINUTE, hours=Hours.at(at)))


def _part(part: str, day: date) -> Named:
    hours = PARTS_OF_DAY[_PART_NAMES[part]]
    return Named(FuzzyDate(day, day, DateKind.ON, Precision.PART_OF_DAY, hours=hours))


def _time(found: _Found, afternoon: bool | None) -> time:  # noqa: FBT001 - unknown is a third case
    """The minute that was said. Refused: midnight, and an hour that has two places in a day."""
    if found["name"]:
        return ask_midnight() if found["name"] == "midnight" else _minute(NOON, 0)
    if found["four"]:
        return _minute(int(found["four"][:2]), int(found["four"][2:]))
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = found["half"] or _known_half(found, afternoon)
    if half is None:
        return _on_the_24_hour_clock(found, hour, minute)
    if half == "a" and hour == NOON:
        ask_midnight()
    shift = _WHOLE_HOURS if half == "p" and hour < NOON else 0
    if hour > _WHOLE_HOURS:
        raise Refused(f"There is no {hour} {half}m. Check the time.")
    return _minute(hour + shift, minute)


def _known_half(found: _Found, afternoon: bool | None) -> str | None:  # noqa: FBT001 - unknown is a third case
    """The half of the day that the rest of the sentence tells, for a time that does not tell it itself."""
    if afternoon is None or (found["minute"] and len(found["hour"]) > 1):
        return None
    return "p" if afternoon else "a"


def _on_the_24_hour_clock(found: _Found, hour: int, minute: int) -> time:
    """Two figures for the hour and two for the minute: `10.35`, `09:05`. Asked: the half of any other."""
    if found["minute"] is None or len(found["hour"]) == 1:
        ask_half_of_day(found["hour"] + (f".{found['minute']}" if found["minute"] else ""))
    return _minute(hour, minute)


def _minute(hour: int, minute: int) -> time:
    if hour > _MOST_HOURS or minute > _MINUTES:
        raise Refused(f"There is no {hour}:{minute:02} in a day. Check the time.")
    return time(hour, minute)


_ONLY: Final = re.compile(rf"(?:at )?{_TIME}", re.ASCII)
_TIMES: Final = tuple(
    re.compile(shape, re.ASCII)
    for shape in (
        rf"at {_TIME}{_ON}",
        rf"{_CLEAR_TIME}{_ON}",
        rf"(?P<on>\d{{4}}-\d\d-\d\d)t{_CLEAR_TIME}",
        rf"(?P<on>.+?),? at {_TIME}",
        rf"(?P<on>.{{5,}}?),? {_CLEAR_TIME}",
    )
)
_PARTS: Final = tuple(
    re.compile(shape, re.ASCII)
    for shape in (
        rf"(?:the )?{_PART}(?:,| on| of)(?: the)? (?P<on>.+)",
        rf"{WEEKDAY} {_PART}, (?:the )?(?P<on>.+)",
        rf"(?P<on>.+?),? (?:in the )?{_PART}",
        r"(?P<part>[ap])\.?m\.?,? (?:on |of )?(?P<on>.+)",
        r"(?P<on>.{5,}?),? (?P<part>[ap])\.?m",
        r"(?P<on>)(?P<part>tonight)",
    )
)
