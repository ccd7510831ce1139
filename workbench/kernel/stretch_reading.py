"""Reads dates that are made of several: between two, from one to another, one or several of a list."""

import re
from collections.abc import Sequence
from typing import Final

from workbench.kernel.calendar_period import ONE_DAY, Precision
from workbench.kernel.claim_reading import about, as_end, claimed, last_day, nearly_said
from workbench.kernel.date_kind import DateKind
from workbench.kernel.date_naming import named
from workbench.kernel.date_refusals import ask_said_on, ask_turn_of_the_year
from workbench.kernel.date_relations import resolve
from workbench.kernel.date_vocabulary import MONTH_NUMBERS, Known, Named, any_of
from workbench.kernel.fuzzy_date import FuzzyDate
from workbench.kernel.key_date_relation import AFTER, BEFORE, Amount, Relation, Sign
from workbench.kernel.time_of_day import Hours

_BETWEEN: Final = re.compile(r"(?:(?:some ?time|some ?where|at some point) )?(?:in )?between (.+?) and (.+)")
_FROM: Final = re.compile(r"^(?:(?:it )?lasted )?from ")
_TO: Final = re.compile(r",? (?:right )?(?:up )?(?:until|till?|to|through(?: to)?)(?: and including)? ")
_DASH: Final = re.compile(r" ?- ?")
_END_OF: Final = re.compile(r"(?:the )?(?:very )?end of (.+)")
_PRESENT: Final = frozenset(("date", "the present", "the present day", "now", "today", "this day"))
_SO_FAR: Final = re.compile(r"(?P<how>for|over|throughout|in|during|within) the (?:last|past) (?P<count>.+)")
_UNTIL: Final = re.compile(r"(?:up )?(?:until|till?) (?P<of>.+)")
_FOR_SO_LONG: Final = re.compile(
    r"(?:it )?(?:lasted |went on )?for (?P<count>.+?) (?:from|(?:starting|beginning)(?: on)?) (?P<start>.+)"
)
_OPEN_ENDED: Final = (re.compile(r"(?:ever )?(?:since|from) (?P<of>.+?)(?:,? onwards?)?"), _UNTIL)
_A_MONTH: Final = any_of(MONTH_NUMBERS)
_SLASHED: Final = re.compile(
    rf"(?:in )?(?P<first>(?P<one>{_A_MONTH})\.?(?P<year> \d{{4}})?) ?/ ?"
    rf"(?P<last>(?P<other>{_A_MONTH})\.?(?: (?P<of>\d{{4}}))?)",
    re.ASCII,
)
_ONE_OF: Final = re.compile(r"^(?:either |one of )")
_OR: Final = re.compile(r",? or |, (?!\d{4}\b)")
_EACH: Final = re.compile(r",? and then |,? then |,? and again |,? and |,? or |, (?!\d{4}\b)")
_THEN: Final = re.compile(r",? (?:and )?then ")
_AND: Final = re.compile(r",? and (?:again )?|, (?!\d{4}\b)")
_BOTH: Final = re.compile(r"^(?:both |first )")


def between(text: str, known: Known) -> FuzzyDate | None:
    """One moment between two named times, both included."""
    for split in _splits(re.compile(" and "), _after_between(text)):
        ends = _completed(split, known)
        if ends is not None and (found := _between(ends[0], ends[1], known)) is not None:
            return found
    return None


def nearly_between(text: str, known: Known) -> FuzzyDate | None:
    """About what lies between two named times: between March and May 2019, or thereabouts."""
    for bare in nearly_said(text):
        found = between(bare, known)
        if found is not None:
            return found if found.parts else about(Named(found), known)
    return None


def from_to(text: str, known: Known) -> FuzzyDate | None:
    """What lasted from one named time to another."""
    bare = _FROM.sub("", text)
    for separator in (_TO, _DASH):
        for first, last in _splits(separator, bare):
            if (found := _lasted(first, last, known)) is not None:
                return found
    return None


def lasted_so_long(text: str, known: Known) -> FuzzyDate | None:
    """What lasted so long from a day: for three weeks from 4 November 2019. Counted days may or may not
    count the first one.
    """
    found = _FOR_SO_LONG.fullmatch(text)
    start = named(found["start"], known) if found else None
    if found is None or start is None or start.anchor or start.value.precision is not Precision.DAY:
        return None
    after = named(f"{found['count']} after {found['start']}", known)
    if after is None or start.period is None or after.value.earliest is None:
        return None
    end = after.value
    if end.kind is DateKind.ON:
        end = FuzzyDate.between(after.value.earliest - ONE_DAY, after.value.earliest)
    return FuzzyDate.from_to(start.value, end)


def open_ended(text: str, known: Known) -> FuzzyDate | None:
    """What lasted from or until some time between two others."""
    for shape in _OPEN_ENDED:
        found = shape.fullmatch(text)
        edge = between(found["of"], known) if found else None
        if found is not None and edge is not None:
            return FuzzyDate.from_to(None, edge) if shape is _UNTIL else FuzzyDate.from_to(edge, None)
    return None


def so_far(text: str, known: Known) -> FuzzyDate | None:
    """For the last three months: up to the day it was said; in the last three months: within them."""
    found = _SO_FAR.fullmatch(text)
    if found is None:
        return None
    within = "within " if found["how"] in {"in", "during", "within"} else ""
    start = named(f"{within}{_counted(found['count'])} ago", known)
    if start is None or start.value.earliest is None:
        return None
    today = known.said_on or ask_said_on()
    if within:
        return FuzzyDate.between(start.value.earliest, today)
    return FuzzyDate.from_to(as_end(start), FuzzyDate.on(today))


def _counted(text: str) -> str:
    """A count with its number: the last month is the last one."""
    return f"one {text}" if text in {"day", "week", "fortnight", "month", "year"} else text


def one_of(text: str, known: Known) -> FuzzyDate | None:
    """One moment, in one of several named times. Refused: Dec/Jan 2019, whose years could be two."""
    if (slashed := _SLASHED.fullmatch(text)) is not None:
        if not slashed["year"] and MONTH_NUMBERS[slashed["one"]] > MONTH_NUMBERS[slashed["other"]]:
            ask_turn_of_the_year(
                MONTH_NUMBERS[slashed["one"]], MONTH_NUMBERS[slashed["other"]], slashed["of"]
            )
        text = f"{slashed['first']} or {slashed['last']}"
    explicit = _ONE_OF.match(text) is not None
    if not explicit and " or " not in text:
        return None
    times = _completed((_EACH if explicit else _OR).split(_ONE_OF.sub("", text)), known)
    return FuzzyDate.one_of([time.value for time in times]) if times and len(times) > 1 else None


def ordered(text: str, known: Known) -> FuzzyDate | None:
    """Several moments, each after the one before it."""
    if " and " not in text and not _THEN.search(text):
        return None
    separator = _THEN if _THEN.search(text) else _AND
    times = _completed(separator.split(_BOTH.sub("", text)), known)
    return FuzzyDate.ordered([time.value for time in times]) if times and len(times) > 1 else None


def _completed(texts: Sequence[str], known: Known) -> list[Named] | None:
    """All the named times, each completed by the last; None if one of them names none."""
    last = _time(texts[-1], known)
    if last is None or not last.value.known():
        return None
    others = [_time(text, known.completed_by(last)) for text in texts[:-1]]
    found = [*(time for time in others if time is not None), last]
    return found if len(found) == len(texts) else None


def _time(text: str, known: Known) -> Named | None:
    """A named time, or about one, or between two."""
    when = named(text, known)
    end = None if when else _end(text, known)
    return Named(end) if end else when


def _splits(separator: re.Pattern[str], text: str) -> list[tuple[str, str]]:
    return [(text[: found.start()], text[found.end() :]) for found in separator.finditer(text)]


def _after_between(text: str) -> str:
    found = _BETWEEN.fullmatch(text)
    return f"{found[1]} and {found[2]}" if found else ""


def _between(start: Named, end: Named, known: Known) -> FuzzyDate | None:
    if start.anchor or end.anchor:
        parts = (_edge(start, AFTER, known), _edge(end, BEFORE, known))
        return FuzzyDate.made_of(DateKind.BETWEEN, parts)
    if not (start.is_one_stretch and end.is_one_stretch):
        return None
    if start.value.hours and end.value.hours:
        return _timed(start.value, end.value, start.value.hours, end.value.hours)
    return FuzzyDate.between(start.first, end.last)


def _edge(when: Named, sign: Sign, known: Known) -> FuzzyDate:
    """The day on which a key date ended (after) or began (before), told from it; another time as it is."""
    if when.anchor is None:
        return as_end(when)
    return resolve(Relation(when.anchor.id, sign, Amount(0, 0)), when.anchor.date, known.calendar)


def _timed(start: FuzzyDate, end: FuzzyDate, first: Hours, last: Hours) -> FuzzyDate:
    hours = Hours(first.first, last.last)
    return FuzzyDate(start.earliest, end.latest, DateKind.BETWEEN, Precision.MINUTE, hours=hours)


def _lasted(first: str, last: str, known: Known) -> FuzzyDate | None:
    if last in _PRESENT:
        return _lasts(first, known)
    whole = _END_OF.fullmatch(last)
    end = named(whole[1] if whole else last, known)
    if end is None or not end.value.known():
        return _between_claims(first, last, known)
    start = _end(first, known.completed_by(end))
    if whole is not None:
        end = last_day(end)
    return FuzzyDate.from_to(start, as_end(end)) if start else None


def _lasts(first: str, known: Known) -> FuzzyDate | None:
    """What lasts to this day: up to the day it was said, if that is known."""
    start, today = _end(first, known), FuzzyDate.on(known.said_on) if known.said_on else None
    return FuzzyDate.from_to(start, today) if start else None


def _between_claims(first: str, last: str, known: Known) -> FuzzyDate | None:
    start, end = _end(first, known), _end(last, known)
    return FuzzyDate.from_to(start, end) if start and end else None


def _end(text: str, known: Known) -> FuzzyDate | None:
    """An end of what lasted: a named time, or about one, or between two."""
    date = claimed(text, known) or between(text, known)
    if date is None or date.kind not in {DateKind.ON, DateKind.ABOUT, DateKind.BETWEEN, DateKind.ONE_OF}:
        return None
    return as_end(Named(date))
