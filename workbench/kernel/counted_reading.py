"""Reads what is counted from a day: two weeks ago, the day after the visit, within a month of the visit."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from workbench.kernel.calendar_period import Precision
from workbench.kernel.date_kind import DateKind
from workbench.kernel.date_refusals import ask_said_on
from workbench.kernel.date_relations import resolve
from workbench.kernel.date_vocabulary import (
    NUMBER_WORDS,
    WEEKDAY_NUMBERS,
    Known,
    Named,
    Reader,
    any_of,
)
from workbench.kernel.fuzzy_date import FuzzyDate
from workbench.kernel.key_date_relation import (
    AFTER,
    BEFORE,
    VAGUE_AMOUNTS,
    WITH,
    Amount,
    Relation,
    Sign,
    Unit,
)
from workbench.kernel.wording import WEEKDAYS

_Found = re.Match[str]
Told = Callable[[_Found], Relation | None]

_SIDES: Final[Mapping[str, Sign]] = {
    "before": BEFORE,
    "prior to": BEFORE,
    "ahead of": BEFORE,
    "leading up to": BEFORE,
    "up to": BEFORE,
    "after": AFTER,
    "following": AFTER,
}
_UNITS: Final[Mapping[str, Unit]] = {
    "day": Unit.DAY,
    "working day": Unit.WORKING_DAY,
    "week": Unit.WEEK,
    "month": Unit.MONTH,
    "year": Unit.YEAR,
}
_CALENDAR: Final = {"week": Unit.CALENDAR_WEEK, "month": Unit.CALENDAR_MONTH, "year": Unit.CALENDAR_YEAR}
_ABOUT: Final = (
    "about",
    "around",
    "roughly",
    "approximately",
    "approx",
    "some",
    "nearly",
    "almost",
    "just over",
)
_MORE: Final = ("more than", "over")
_LESS: Final = ("less than", "under", "within", "not more than", "no more than")
_EXACTLY: Final = ("exactly", "precisely")
_DAYS_IN: Final = {Unit.DAY: 1, Unit.WEEK: 7}
_SHORTEST: Final = {Unit.DAY: 1, Unit.WORKING_DAY: 1, Unit.WEEK: 7, Unit.MONTH: 28, Unit.YEAR: 365}
_SHORTER_BY = 3  # the shortest month has so many days fewer than the longest

_ONE_NUMBER: Final = rf"\d{{1,4}}|{any_of(NUMBER_WORDS)}"
_VAGUE: Final = rf"(?P<vague>{any_of(VAGUE_AMOUNTS)})"
_AMOUNT: Final = rf"(?:(?P<least>{_ONE_NUMBER})(?:(?: to | or |-)(?P<most>{_ONE_NUMBER}))?|{_VAGUE})"
_MANNER: Final = rf"(?:(?P<manner>{any_of((*_ABOUT, *_MORE, *_LESS, *_EXACTLY))})\.? )?"
_UNIT: Final = r"(?P<unit>day|working day|week|fortnight|month|year)s?"
_COUNT: Final = rf"{_MANNER}{_AMOUNT} {_UNIT}(?P<or> or (?:two|so))?"
_BESIDE: Final = r"(?P<side>before|prior to|ahead of|after|following)"
_SIDE: Final = rf"(?P<side>{any_of(_SIDES)})"
_FROM: Final = r"(?P<from>.+)"


def counted_reader(named: Reader) -> Reader:
    """A reader of what is counted from the day it was said, or from a time that `named` reads."""

    def read(text: str, known: Known) -> Named | None:
        for shape, told in _SHAPES:
            found = shape.fullmatch(text)
            anchor = _anchor(found.groupdict().get("from"), known, named) if found else None
            relation = told(found) if found and anchor else None
            if anchor is not None and relation is not None:
                return _resolved(relation, anchor, known)
        return None

    return read


def amounts_taken(text: str) -> str:
    """A note on how words that count without a number were taken: `several taken as 3 to 9`."""
    found = re.search(
        rf"\b({any_of(VAGUE_AMOUNTS)}) (?:working )?(?:day|week|fortnight|month|year)s?\b", text
    )
    amount = VAGUE_AMOUNTS[found[1]] if found else None
    return f"'{found[1]}' taken as {amount.least} to {amount.most}" if found and amount else ""


def _anchor(text: str | None, known: Known, named: Reader) -> Named | None:
    """What is counted from: without a name, the day it was said. Refused: that day not being known."""
    if text is None:
        return Named(FuzzyDate.on(known.said_on)) if known.said_on else ask_said_on()
    when = named(text, known)
    if when is None or when.value.kind is DateKind.UNKNOWN:
        return None
    return when


def _resolved(relation: Relation, told_from: Named, known: Known) -> Named | None:
    anchor = told_from.anchor
    if anchor is not None:
        return Named(resolve(replace(relation, anchor_id=anchor.id), anchor.date, known.calendar))
    fixed = _fixed(told_from, relation)
    return Named(replace(resolve(relation, fixed, known.calendar), relation=None)) if fixed else None


def _fixed(told_from: Named, relation: Relation) -> FuzzyDate | None:
    """A time by its name as dates are told from it: a feast by its day; a longer time by its first and its
    last day, unless what is counted is as long as it is, as in "two years after 2014". No days are counted
    from terms and seasons, for their edges are not known to the day.
    """
    if told_from.value.precision in {Precision.TERM, Precision.SEASON}:
        return None
    if told_from.core is not None or not told_from.is_one_stretch or told_from.value.hours is not None:
        return FuzzyDate.on(told_from.core) if told_from.core else told_from.value
    first, last = told_from.value.known()[0], told_from.value.known()[-1]
    counted = relation.amount is not None and relation.amount.least > 0
    if counted and (last - first).days < _SHORTEST.get(relation.unit, 0) + _SHORTER_BY:
        return told_from.value
    return FuzzyDate.from_to(FuzzyDate.on(first), FuzzyDate.on(last))


def _relation(sign: Sign, amount: Amount | None, unit: Unit = Unit.DAY, *, about: bool = False) -> Relation:
    return Relation("", sign, amount, unit, about)


def _ago(found: _Found) -> Relation | None:
    return _counted(found, BEFORE, exactly=bool(found["today"]))


def _hence(found: _Found) -> Relation | None:
    return _counted(found, AFTER)


def _from_a_name(found: _Found) -> Relation | None:
    return _counted(found, _SIDES[found["side"] or "after"])


def _counted(found: _Found, sign: Sign, *, exactly: bool = False) -> Relation | None:
    amount, unit = _amount(found), _unit(found)
    manner = found["manner"] or ""
    if manner in _EXACTLY or exactly:
        return _to_the_day(sign, amount, unit)
    if manner in _MORE or manner in _LESS:
        edge = amount.least if manner in _MORE else amount.most
        return _relation(sign, Amount(edge or 0, None) if manner in _MORE else Amount(0, edge), unit)
    about = manner in _ABOUT or (found["or"] or "").endswith("so")
    return _relation(sign, amount, unit, about=about)


def _to_the_day(sign: Sign, amount: Amount, unit: Unit) -> Relation | None:
    """Exactly so many weeks are seven times as many days; months and years have no such number."""
    days = _DAYS_IN.get(unit)
    if days is None:
        return _relation(sign, amount, unit)
    most = amount.most if amount.most is not None else amount.least
    return _relation(sign, Amount(amount.least * days, most * days))


def _within_sides(found: _Found) -> Relation | None:
    return _relation(WITH, Amount(0, _amount(found).most), _unit(found))


def _window(found: _Found) -> Relation | None:
    return _relation(_SIDES[found["side"]], Amount(0, _amount(found).most), _unit(found))


def _next_to(found: _Found) -> Relation | None:
    """The day before; the week, month or year before, by the calendar or by days; the Monday before."""
    sign, unit = _SIDES[found["side"]], found["unit"]
    if unit in WEEKDAY_NUMBERS:
        return _relation(sign, Amount(1, 1), Unit(WEEKDAYS[WEEKDAY_NUMBERS[unit]].casefold()))
    return _relation(sign, Amount(1, 1), _CALENDAR.get(unit, Unit.DAY))


def _day_of(_: _Found) -> Relation | None:
    return _relation(WITH, None)


def _first_or_last(found: _Found) -> Relation | None:
    return _relation(BEFORE if found["edge"] in {"first", "opening"} else AFTER, Amount(0, 0))


def _amount(found: _Found) -> Amount:
    doubled = 2 if found["unit"] == "fortnight" else 1
    if found["vague"]:
        vague = VAGUE_AMOUNTS[found["vague"]]
        return Amount(vague.least * doubled, (vague.most or vague.least) * doubled)
    least = _number(found["least"])
    most = _number(found["most"]) if found["most"] else least
    most = 2 if (found["or"] or "").endswith("two") else most
    return Amount(min(least, most) * doubled, max(least, most) * doubled)


def _number(said: str) -> int:
    return NUMBER_WORDS[said] if said in NUMBER_WORDS else int(said)


def _unit(found: _Found) -> Unit:
    return Unit.WEEK if found["unit"] == "fortnight" else _UNITS[found["unit"]]


_SHAPES: Final[tuple[tuple[re.Pattern[str], Told], ...]] = tuple(
    (re.compile(shape, re.ASCII), told)
    for shape, told in (
        (rf"{_COUNT} (?:ago|back|previously)(?P<today> (?:today|to the day))?", _ago),
        (rf"{_COUNT} (?:hence|from (?:now|today))", _hence),
        (rf"{_COUNT} (?:{_BESIDE}|from) {_FROM}", _from_a_name),
        (rf"(?:within|inside) {_AMOUNT} {_UNIT}(?P<or> or so)? (?:of|either side of) {_FROM}", _within_sides),
        (rf"the (?:last |final |first )?{_AMOUNT} {_UNIT}(?P<or>) {_SIDE} {_FROM}", _window),
        (rf"the (?P<unit>day|week|month|year|{any_of(WEEKDAY_NUMBERS)}) {_BESIDE} {_FROM}", _next_to),
        (rf"(?:the )?(?:day|date|time|course) of {_FROM}", _day_of),
        (rf"the (?P<edge>first|opening|last|final|closing) day of {_FROM}", _first_or_last),
    )
)
