"""Reads what is claimed of a named time: about, before, after, by, since, until it, or throughout."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Final

from workbench.kernel.calendar_period import Period, Precision
from workbench.kernel.date_kind import DateKind
from workbench.kernel.date_naming import named
from workbench.kernel.date_refusals import ask_by_period
from workbench.kernel.date_relations import resolve
from workbench.kernel.date_vocabulary import Known, Named
from workbench.kernel.fuzzy_date import FuzzyDate
from workbench.kernel.key_date_relation import AFTER, BEFORE, WITH, Amount, Relation, Sign
from workbench.kernel.time_of_day import HALF_AN_HOUR, Hours

Claim = Callable[[Named, Known], FuzzyDate | None]

_ONE_MINUTE: Final = timedelta(minutes=1)
_DOUBT: Final = (
    r"i (?:think|believe|reckon|guess|suppose)|probably|possibly|perhaps|maybe|most likely|from memory"
    r"|(?:as|so) far as (?:i|we) (?:can )?(?:remember|recall|know)|if (?:i|we) (?:remember|recall)"
    r"(?: rightly| correctly| right)?|to the best of my (?:memory|recollection|knowledge|belief)"
)
_UNSURE: Final = rf"(?:{_DOUBT}),?(?: that)?(?: it was| that was)?"
_NEAR: Final = (
    r"(?:around|about|near)(?: about)? the (?:time|date) of"
    r"|(?:on or )?about|(?:on or )?around|round(?: about)?|circa|roughly|approximately|approx\.?|close to"
)
_OR_NEAR: Final = r",? or thereabouts| or so|-?ish|,? approx\.?| ?\?| ?\((?:approx\.?|about|circa|\?)\)"
_UNSURE_AFTER: Final = (
    rf",? (?:{_DOUBT})|,? \((?:{_DOUBT})\)"
    r"|,? (?:but )?(?:i'?m |i am )?(?:unsure|not (?:quite |entirely |completely )?sure)"
)
_FORGOTTEN: Final = (
    r",? (?:but )?(?:i |we )?"
    r"(?:forget|not sure|unsure|(?:can't|cannot|don't|do not) (?:remember|recall|know|say))"
    r" (?:exactly )?(?:when|which (?:day|week|month)|the (?:exact )?(?:day|date|month))(?: exactly)?"
)
_GOING_ON: Final = r"(?:it )?(?:(?:is|has been|have been|was) )?(?:still )?(?:ongoing|going on|continuing)"
# "Up to two weeks before" may be any time within them, or the end of what lasted.
_NO_COUNT: Final = r"(?!.*\b(?:day|week|fortnight|month|year)s? (?:before|after|prior|ahead|ago)\b)"
_SOME_TIME: Final = (
    r"(?:(?:some ?time|at some point|shortly|just|immediately|soon|well|long|right|straight"
    r"|not (?:very |too |so )?long|very (?:soon|shortly)) )?"
)


def claimed(text: str, known: Known) -> FuzzyDate | None:
    """The date that is claimed of a named time. Refused: what could mean two things."""
    for opening, claim in _CLAIMS:
        found = opening.fullmatch(text)
        when = (named(found["of"], known) or _nearly(found["of"], known)) if found else None
        date = claim(when, known) if when is not None else None
        if date is not None:
            return date
    return None


def _nearly(text: str, known: Known) -> Named | None:
    """About a named time, as an end of what lasted: since about March 2019."""
    for opening in _ABOUTS:
        found = opening.fullmatch(text)
        when = named(found["of"], known) if found else None
        date = about(when, known) if when is not None else None
        if date is not None:
            return Named(date)
    return None


def nearly_said(text: str) -> tuple[str, ...]:
    """What is said without "about", "I think" or "or thereabouts"; nothing where nothing such is said."""
    return _said_beside(text, _ABOUTS)


def undoubted(text: str) -> tuple[str, ...]:
    """What is said without a doubt such as "I think" or "I forget when"; nothing where none is said."""
    return _said_beside(text, (*_DOUBTED, _FORGOT))


def _said_beside(text: str, openings: Iterable[re.Pattern[str]]) -> tuple[str, ...]:
    return tuple(found["of"] for opening in openings if (found := opening.fullmatch(text)) is not None)


def about_a_time_of_day(text: str, known: Known) -> FuzzyDate | None:
    """About a minute that is said after its day: 4 November 2019 around 3pm."""
    found = _DAY_FIRST.fullmatch(text)
    when = named(f"at {found['at']} on {found['on']}", known) if found else None
    return about(when, known) if when is not None else None


def plain(when: Named, _: Known) -> FuzzyDate | None:
    """The named time by itself."""
    return when.value


def about(when: Named, known: Known) -> FuzzyDate | None:
    """About a named time: as far beyond it as its own step reaches; half an hour for a minute."""
    value = when.value
    if when.anchor is not None:
        relation = Relation(when.anchor.id, WITH, about=True)
        return resolve(relation, when.anchor.date, known.calendar)
    if value.kind is DateKind.ABOUT:
        return value
    if not when.is_one_stretch or value.precision is Precision.PART_OF_DAY:
        return None
    if value.hours is not None:
        return _about_a_minute(value, value.hours)
    if when.period is not None:
        return FuzzyDate.about(when.period)
    return FuzzyDate(when.first.about()[0], when.last.about()[1], DateKind.ABOUT, when.first.precision)


def before(when: Named, known: Known) -> FuzzyDate | None:
    """Before a named time began."""
    return _beyond(when, known, BEFORE)


def after(when: Named, known: Known) -> FuzzyDate | None:
    """After a named time had ended."""
    return _beyond(when, known, AFTER)


def on_or_before(when: Named, _: Known) -> FuzzyDate | None:
    """In a named time or before it."""
    if when.anchor is not None or not when.is_one_stretch:
        return None
    if when.value.hours is not None:
        return _at_a_minute(DateKind.ON_OR_BEFORE, _last_minute(when.value, when.value.hours))
    return FuzzyDate.on_or_before(when.core or when.last)


def on_or_after(when: Named, _: Known) -> FuzzyDate | None:
    """In a named time or after it."""
    if when.anchor is not None or not when.is_one_stretch:
        return None
    if when.value.hours is not None:
        return _at_a_minute(DateKind.ON_OR_AFTER, _first_minute(when.value, when.value.hours))
    return FuzzyDate.on_or_after(when.core or when.first)


def by(when: Named, known: Known) -> FuzzyDate | None:
    """By a day, that day included. Refused: by a month or a year, which may or may not be included."""
    if when.anchor is not None:
        return before(when, known)
    period = when.period
    if period is not None and when.value.hours is None and period.precision is not Precision.DAY:
        ask_by_period(period)
    return on_or_before(when, known)


def by_the_end(when: Named, known: Known) -> FuzzyDate | None:
    """By the end of a named time: its last day is the latest."""
    return on_or_before(last_day(when), known) if when.anchor is None and when.is_one_stretch else None


def last_day(when: Named) -> Named:
    """The last day of a named time."""
    return Named.of(Period(when.last.last, Precision.DAY))


def since(when: Named, _: Known) -> FuzzyDate | None:
    """From a named time on, in which it began."""
    return FuzzyDate.from_to(as_end(when), None) if _may_be_an_end(when) else None


def until(when: Named, known: Known) -> FuzzyDate | None:
    """Until a named time, in which it ended; until the key date of that name began."""
    if when.anchor is not None:
        edge = Relation(when.anchor.id, BEFORE, Amount(0, 0))
        return FuzzyDate.from_to(None, resolve(edge, when.anchor.date, known.calendar))
    return FuzzyDate.from_to(None, as_end(when)) if _may_be_an_end(when) else None


def until_the_end(when: Named, _: Known) -> FuzzyDate | None:
    """Until the last day of a named time."""
    return FuzzyDate.from_to(None, last_day(when).value) if when.is_one_stretch else None


def throughout(when: Named, _: Known) -> FuzzyDate | None:
    """From the first day of a named time to its last."""
    if not when.is_one_stretch or when.value.hours is not None:
        return None
    return FuzzyDate.from_to(FuzzyDate.on(when.first), FuzzyDate.on(when.last))


def as_end(when: Named) -> FuzzyDate:
    """A named time as an end of what lasted; one of several is an end between them."""
    value = when.value
    if value.kind is DateKind.ONE_OF and value.earliest and value.latest:
        return FuzzyDate.between(value.earliest, value.latest)
    return value


def _may_be_an_end(when: Named) -> bool:
    return when.is_one_stretch or when.value.kind in {DateKind.ABOUT, DateKind.ONE_OF}


def _beyond(when: Named, known: Known, sign: Sign) -> FuzzyDate | None:
    if when.anchor is not None:
        return resolve(Relation(when.anchor.id, sign), when.anchor.date, known.calendar)
    value = when.value
    if not when.is_one_stretch:
        return None
    if value.hours is not None and sign == BEFORE:
        return _at_a_minute(DateKind.BEFORE, _first_minute(value, value.hours) - _ONE_MINUTE)
    if value.hours is not None:
        return _at_a_minute(DateKind.AFTER, _last_minute(value, value.hours) + _ONE_MINUTE)
    return (
        FuzzyDate.before(when.core or when.first)
        if sign == BEFORE
        else FuzzyDate.after(when.core or when.last)
    )


def _first_minute(value: FuzzyDate, hours: Hours) -> datetime:
    return datetime.combine(value.known()[0], hours.first)


def _last_minute(value: FuzzyDate, hours: Hours) -> datetime:
    return datetime.combine(value.known()[-1], hours.last)


def _at_a_minute(kind: DateKind, at: datetime) -> FuzzyDate:
    """Before or after a minute: the bound is its day, with the minute."""
    latest = at.date() if kind in {DateKind.BEFORE, DateKind.ON_OR_BEFORE} else None
    earliest = None if latest else at.date()
    return FuzzyDate(earliest, latest, kind, Precision.MINUTE, hours=Hours.at(at.time()))


def _about_a_minute(value: FuzzyDate, hours: Hours) -> FuzzyDate:
    first = _first_minute(value, hours) - HALF_AN_HOUR
    last = _last_minute(value, hours) + HALF_AN_HOUR
    around = Hours(first.time(), last.time())
    return FuzzyDate(first.date(), last.date(), DateKind.ABOUT, Precision.MINUTE, hours=around)


_ABOUT: Final = re.compile(
    rf"(?:in |at |on )?(?:(?:{_UNSURE}) )?(?:(?:{_NEAR}) |ca?\.? ?|~ ?)(?P<of>.+)", re.ASCII
)
_DOUBTED: Final = (
    re.compile(rf"(?:{_UNSURE}) (?P<of>.+)", re.ASCII),
    re.compile(rf"(?P<of>.+?)(?:{_UNSURE_AFTER})", re.ASCII),
)
_FORGOT: Final = re.compile(rf"(?P<of>.+?)(?:{_FORGOTTEN})", re.ASCII)
_DAY_FIRST: Final = re.compile(
    rf"(?P<on>.+?),? (?:at )?(?:{_NEAR}|ca?\.?) "
    r"(?P<at>\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?| ?o'clock| ?hrs)?|noon|midday|midnight)",
    re.ASCII,
)
_ABOUTS: Final = (_ABOUT, *_DOUBTED, re.compile(rf"(?P<of>.+?)(?:{_OR_NEAR})", re.ASCII))
# Each way of saying it, with what it claims of the time named after it.
_CLAIMS: Final[tuple[tuple[re.Pattern[str], Claim], ...]] = tuple(
    (re.compile(opening, re.ASCII), claim)
    for opening, claim in (
        (r"(?P<of>.+)", plain),
        *((opening.pattern, about) for opening in _ABOUTS),
        (rf"{_SOME_TIME}(?:before|prior to|earlier than|ahead of) (?P<of>.+)", before),
        (rf"{_SOME_TIME}(?:after|later than|following) (?P<of>.+)", after),
        (r"(?:(?:in|during) )?the (?:run|lead|build)[- ]?up to (?P<of>.+)", before),
        (r"by (?:the )?(?:very )?end of (?P<of>.+)", by_the_end),
        (r"(?:on or before|no later than|not later than|at the latest(?: by)?) (?P<of>.+)", on_or_before),
        (r"(?P<of>.+?),? at the latest", on_or_before),
        (r"by (?:close of (?:business|play) on )?(?:the time of )?(?P<of>.+)", by),
        (
            r"(?:on or after|no earlier than|not earlier than|not before|at the earliest(?: on)?) (?P<of>.+)",
            on_or_after,
        ),
        (r"(?P<of>.+?),? at the earliest", on_or_after),
        (rf"{_GOING_ON}(?: ever)? (?:since|from) (?P<of>.+)", since),
        (r"(?:ever |all the time )?since(?: then,)? (?P<of>.+)", since),
        (r"(?:from|as from|starting|beginning)(?: on)? (?P<of>.+?)(?:,? onwards?|,? on)?", since),
        (r"(?:with effect from|w\.?e\.?f\.?|effective(?: from)?|as of) (?P<of>.+)", since),
        (r"(?P<of>.+?),? onwards?", since),
        (r"(?:up )?(?:until|till?|to) (?:the )?(?:very )?end of (?P<of>.+)", until_the_end),
        (r"(?:up )?(?:until|till?)(?: and including)? (?P<of>.+)", until),
        (rf"up to(?: and including)? {_NO_COUNT}(?P<of>.+)", until),
        (r"(?:right |all )?(?:throughout|through) (?P<of>.+)", throughout),
        (r"(?:for |over )?(?:the whole of|all of|the entirety of) (?P<of>.+)", throughout),
    )
)
