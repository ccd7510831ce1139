"""Reads a part of a month, a season or a year: its early days, its last week, its first Monday, a weekend."""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from workbench.kernel.calendar_period import ONE_DAY, Period, Precision
from workbench.kernel.date_vocabulary import ORDINALS, WEEKDAY, WEEKDAY_NUMBERS, Known, Named, Reader, any_of
from workbench.kernel.feasts import nth_weekday
from workbench.kernel.fuzzy_date import FuzzyDate
from workbench.kernel.wording import WEEKDAYS

_Found = re.Match[str]
Stretch = tuple[Period, Period]
"""The first and the last day, month or year of a part."""

_THURSDAY, _SATURDAY, _SUNDAY = (WEEKDAYS.index(name) for name in ("Thursday", "Saturday", "Sunday"))
_DAYS_OF_A_WEEK = 7
_LAST_OF_EARLY, _LAST_OF_MID, _LAST_OF_FIRST_HALF = 10, 20, 15
_THIRDS: Final = ("early", "mid", "late")
_ORDINAL: Final = rf"(?P<place>{any_of(ORDINALS)}|last)"
_PART: Final = r"(?P<part>early|mid(?:dle)?|late)"
_EDGE: Final = r"(?:at )?(?:the )?(?:very )?(?P<edge>beginning|start|end|close) of (?P<of>.+)"


def part_reader(named: Reader) -> Reader:
    """A reader of parts of what `named` reads."""

    def read(text: str, known: Known) -> Named | None:
        for shape, part in _SHAPES:
            found = shape.fullmatch(text)
            whole = named(found["of"], known) if found else None
            if found is not None and whole is not None and whole.period is not None:
                return _of_stretch(part(found, whole.period))
        return None

    return read


def _of_stretch(stretch: Stretch | None) -> Named | None:
    if stretch is None:
        return None
    first, last = stretch
    return Named.of(first) if first == last else Named(FuzzyDate.between(first, last))


def _third_of(said: str) -> str:
    return "mid" if said == "middle" else said


def _third(found: _Found, of: Period) -> Stretch | None:
    return _thirds(of, _third_of(found["part"]), _third_of(found["part"]))


def _two_thirds(found: _Found, of: Period) -> Stretch | None:
    return _thirds(of, _third_of(found["part"]), _third_of(found["until"]))


def _early(_: _Found, of: Period) -> Stretch | None:
    return _thirds(of, "early", "early")


def _late(_: _Found, of: Period) -> Stretch | None:
    return _thirds(of, "late", "late")


def _thirds(of: Period, begins: str, ends: str) -> Stretch | None:
    """From early, mid or late to early, mid or late, with nothing left out between them.

    In a month: its days to the 10th, to the 20th, the rest. In a season or quarter: its months. In a year:
    its first quarter, the two quarters in the middle, the last quarter. In a decade: 0 to 3, 4 to 6, 7 to 9.
    """
    if of.precision not in _STARTS_OF_THIRDS:
        return None
    step, starts = _STARTS_OF_THIRDS[of.precision]
    first, following = step(of, starts[_THIRDS.index(begins)]), _THIRDS.index(ends) + 1
    if following < len(starts):
        last = step(of, starts[following] - 1)
    else:
        last = Period.containing(of.last, first.precision)
    return (first, last) if first.first <= last.first else None


def _day_of(of: Period, place: int) -> Period:
    return Period(of.first + place * ONE_DAY, Precision.DAY)


def _month_of(of: Period, place: int) -> Period:
    month = of.first.month - 1 + place
    return Period.numbered(of.first.year + month // 12, month % 12 + 1)


def _year_of(of: Period, place: int) -> Period:
    return Period.numbered(of.first.year + place)


_STARTS_OF_THIRDS: Final = {
    Precision.MONTH: (_day_of, (0, _LAST_OF_EARLY, _LAST_OF_MID)),
    Precision.SEASON: (_month_of, (0, 1, 2)),
    Precision.QUARTER: (_month_of, (0, 1, 2)),
    Precision.YEAR: (_month_of, (0, 3, 9)),
    Precision.FINANCIAL_YEAR: (_month_of, (0, 3, 9)),
    Precision.SCHOOL_YEAR: (_month_of, (0, 3, 9)),
    Precision.DECADE: (_year_of, (0, 4, 7)),
}


def _edge(found: _Found, of: Period) -> Stretch | None:
    """The first or last seven days of a month, month of a longer period, year of a decade."""
    at_end = found["edge"] in {"end", "close"}
    if of.precision is Precision.MONTH:
        first = of.last - 6 * ONE_DAY if at_end else of.first
        return _day_of(Period(first, Precision.DAY), 0), _day_of(Period(first, Precision.DAY), 6)
    if of.precision is Precision.DECADE:
        year = Period.containing(of.last if at_end else of.first, Precision.YEAR)
        return year, year
    if of.precision not in _HAVE_MONTHS or (of.precision is Precision.TERM and not _is_sure(of, at_end)):
        return None
    month = Period.containing(of.last if at_end else of.first, Precision.MONTH)
    return month, month


_HAVE_MONTHS: Final = frozenset(
    (
        *(Precision.QUARTER, Precision.SEASON, Precision.TERM, Precision.YEAR),
        *(Precision.FINANCIAL_YEAR, Precision.SCHOOL_YEAR),
    )
)


def _is_sure(term: Period, at_end: bool) -> bool:  # noqa: FBT001 - which edge is asked about
    """Whether a term begins or ends in one month everywhere: spring ends and summer begins with Easter."""
    spring, summer = 1, 4
    return term.first.month != (spring if at_end else summer)


def _half(found: _Found, of: Period) -> Stretch | None:
    first_half = ORDINALS.get(found["place"]) == 1
    if of.precision is Precision.MONTH:
        middle = of.first + _LAST_OF_FIRST_HALF * ONE_DAY
        first, last = (of.first, middle - ONE_DAY) if first_half else (middle, of.last)
        return Period(first, Precision.DAY), Period(last, Precision.DAY)
    if of.precision not in {Precision.YEAR, Precision.FINANCIAL_YEAR, Precision.SCHOOL_YEAR}:
        return None
    return (_month_of(of, 0), _month_of(of, 5)) if first_half else (_month_of(of, 6), _month_of(of, 11))


def _week(found: _Found, of: Period) -> Stretch | None:
    """Seven days counted from the edge of the month, and the Monday-to-Sunday week that has that place among
    those with most of their days in the month: people mean the one or the other.
    """
    if of.precision is not Precision.MONTH:
        return None
    if found["place"] == "last":
        start, week = (
            of.last - 6 * ONE_DAY,
            _week_with(nth_weekday(of.first.year, of.first.month, _THURSDAY, -1)),
        )
    else:
        place = ORDINALS[found["place"]]
        start = of.first + (place - 1) * _DAYS_OF_A_WEEK * ONE_DAY
        week = _week_with(nth_weekday(of.first.year, of.first.month, _THURSDAY, place))
    first = max(of.first, min(start, week.first))
    last = min(of.last, max(start + 6 * ONE_DAY, week.last))
    return Period(first, Precision.DAY), Period(last, Precision.DAY)


def _week_with(of: date) -> Period:
    return Period.containing(of, Precision.WEEK)


def _few_days(found: _Found, of: Period) -> Stretch | None:
    """A few days at the edge of a month are no more than its first or last seven."""
    if of.precision is not Precision.MONTH:
        return None
    first = of.first if found["place"] == "first" else of.last - 6 * ONE_DAY
    return Period(first, Precision.DAY), Period(first + 6 * ONE_DAY, Precision.DAY)


def _weekday(found: _Found, of: Period) -> Stretch | None:
    if of.precision is not Precision.MONTH:
        return None
    place = ORDINALS.get(found["place"], -1)
    on = nth_weekday(of.first.year, of.first.month, WEEKDAY_NUMBERS[found["weekday"]], place)
    return (Period(on, Precision.DAY), Period(on, Precision.DAY))


def _weekend(found: _Found, of: Period) -> Stretch | None:
    """A Saturday and its Sunday, by either or by both."""
    if of.precision is not Precision.DAY or of.first.weekday() < _SATURDAY:
        return None
    saturday = of.first - (of.first.weekday() - _SATURDAY) * ONE_DAY
    said = found.groupdict().get("first")
    if said is not None and (int(said) != saturday.day or of.first.weekday() != _SUNDAY):
        return None
    return Period(saturday, Precision.DAY), Period(saturday + ONE_DAY, Precision.DAY)


def _overnight(found: _Found, of: Period) -> Stretch | None:
    before = of.first - ONE_DAY
    if of.precision is not Precision.DAY or int(found["first"]) != before.day:
        return None
    return Period(before, Precision.DAY), of


_SHAPES: Final[tuple[tuple[re.Pattern[str], Callable[[_Found, Period], Stretch | None]], ...]] = tuple(
    (re.compile(shape, re.ASCII), part)
    for shape, part in (
        (rf"(?:the )?{_PART}(?: part of| in)?[ -](?P<of>.+)", _third),
        (rf"{_PART}(?: to |-|/)(?P<until>mid|late)[ -](?P<of>.+)", _two_thirds),
        (r"(?:the )?early (?:part|days|months|years) of (?P<of>.+)", _early),
        (r"(?:the )?(?:late|latter|later) (?:part|days|months|years) of (?P<of>.+)", _late),
        (r"(?:toward|near)s? the end of (?P<of>.+)", _late),
        (r"toward?s? the beginning of (?P<of>.+)", _early),
        (_EDGE, _edge),
        (r"(?:the )?(?P<place>first|1st|second|2nd|latter) half of (?P<of>.+)", _half),
        (rf"(?:the )?{_ORDINAL} week (?:of|in) (?P<of>.+)", _week),
        (r"(?:the )?(?P<place>first|last) (?:few|couple of) days (?:of|in) (?P<of>.+)", _few_days),
        (rf"(?:the )?{_ORDINAL} {WEEKDAY} (?:of|in) (?P<of>.+)", _weekday),
        (
            r"(?:the )?week-?end of (?:the )?(?P<first>\d{1,2})(?:st|nd|rd|th)?(?: and |[/-])(?P<of>.+)",
            _weekend,
        ),
        (r"(?:the )?week-?end of (?P<of>.+)", _weekend),
        (
            r"overnight (?:on |of )?(?:the )?(?P<first>\d{1,2})(?:st|nd|rd|th)?(?: to | and |[/-])(?P<of>.+)",
            _overnight,
        ),
    )
)
