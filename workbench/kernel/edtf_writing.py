"""Writes a fuzzy date in EDTF (ISO 8601-2, levels 0 to 2), for exchange with other programs.

    on               2019-11-04   2019-11   2019   2019-22 (summer)   2019-36 (October to December)   199X
    at a minute      2019-11-04T10:35:00, by the clocks of England, so without a zone
    about            2019-03~
    before, after    [..2019-12-19]   [2021-02-06..]
    between, one of  [2019-11-04..2019-12-09]   [2018,2019]
    from - to        2018-04-01/2019-03-31   2014/..   ../2020-03   2014~/2020
    ordered          {2019-11-04,2019-12-09}
    not known        XXXX

A set says "one of these days", where an interval would say that it lasted. What EDTF has no words for keeps
its bounds: a week, a term, a year that is not the calendar's and an "about" of other bounds than the usual
become a set of days or months. A time of day that is not one minute is cut to its day. Inside a set a season
becomes its months and a time of day its day, for the standard has only days, months and years there.
"""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from workbench.kernel.calendar_period import COUNTED_IN, PLAIN, Period, Precision
from workbench.kernel.date_kind import DateKind

if TYPE_CHECKING:
    from workbench.kernel.fuzzy_date import FuzzyDate

UNKNOWN: Final = "XXXX"  # a year with no digit known
OPEN: Final = ".."
SPRING, FIRST_QUARTER = 21, 33  # ISO 8601-2: the codes of the divisions of a year
MONTHS_OF_A_QUARTER = 3
_NAMED_IN_SETS: Final = PLAIN | {Precision.DECADE}
_LENGTH: Final[Mapping[Precision, int]] = {
    Precision.DAY: len("2019-11-04"),
    Precision.MONTH: len("2019-11"),
    Precision.YEAR: len("2019"),
}


def written(of: "FuzzyDate") -> str:
    """The date in EDTF."""
    if of.kind is DateKind.UNKNOWN:
        return UNKNOWN
    if of.kind is DateKind.FROM_TO:
        return _interval(of)
    if of.kind in {DateKind.ORDERED, DateKind.ONE_OF}:
        return _set(of)
    return _single(of) or f"[{_range(of)}]"


def named(of: Period) -> str:
    """A period by its name in EDTF; "" where it has none."""
    if of.precision in _LENGTH:
        return of.first.isoformat()[: _LENGTH[of.precision]]
    place = of.first.month // MONTHS_OF_A_QUARTER
    codes = {Precision.QUARTER: FIRST_QUARTER + place, Precision.SEASON: SPRING + place - 1}
    if of.precision is Precision.DECADE:
        return f"{of.first.year // 10}X"
    return f"{of.first.year}-{codes[of.precision]}" if of.precision in codes else ""


def _set(of: "FuzzyDate") -> str:
    """The members of a set; several times of one day are only that day, and cannot be in order."""
    members = list(dict.fromkeys(map(_element, of.parts)))
    apart = all(one.known()[-1] < other.known()[0] for one, other in pairwise(of.parts))
    if of.earliest == of.latest:
        return members[0]
    if of.kind is DateKind.ONE_OF:
        return f"[{','.join(members)}]"
    return f"{{{','.join(members)}}}" if apart else f"[{_range(of)}]"


def _element(of: "FuzzyDate") -> str:
    """A member of a set, where the standard has neither seasons nor quarters nor times of day."""
    if of.hours is not None:
        return _range(of) if of.earliest != of.latest else of.known()[0].isoformat()
    return (_single(of) if of.precision in _NAMED_IN_SETS else "") or _range(of)


def _single(of: "FuzzyDate") -> str:
    """A date that is one name in EDTF, or about a day, month or year; "" for another."""
    period = of.named()[0]
    if of.hours is not None:
        return _timed(of)
    if of.kind is DateKind.ON:
        return named(period)
    usual = of.kind is DateKind.ABOUT and period.precision in PLAIN
    return f"{named(period)}~" if usual and period.about() == (of.earliest, of.latest) else ""


def _timed(of: "FuzzyDate") -> str:
    if of.earliest is None or of.earliest != of.latest:
        return ""
    at = f"T{of.hours.first:%H:%M}:00" if of.hours and of.kind is DateKind.ON else ""
    return of.earliest.isoformat() + (at if of.precision is Precision.MINUTE else "")


def _range(of: "FuzzyDate") -> str:
    """The first and the last day, month or year that a date allows; an end that is open stays empty."""
    precision = Precision.DAY if of.kind is DateKind.ABOUT or of.parts else COUNTED_IN[of.precision]
    return OPEN.join(_edge(edge, precision) for edge in (of.earliest, of.latest))


def _edge(edge: date | None, precision: Precision) -> str:
    return named(Period.containing(edge, precision)) if edge else ""


def _interval(of: "FuzzyDate") -> str:
    if not of.parts:
        whole = len(set(of.named())) == 1 and len(of.known()) > 1  # 2019/2019 would begin some time in 2019
        precision = Precision.DAY if whole else COUNTED_IN[of.precision]
        ends = (_edge(edge, precision) for edge in (of.earliest, of.latest))
        return "/".join(end or OPEN for end in ends)
    start, end = of.parts
    return f"{_end(start, start.earliest)}/{_end(end, end.latest)}"


def _end(of: "FuzzyDate", outermost: date | None) -> str:
    """An end of an interval by its name, or by the outermost day where EDTF has no name for it."""
    if outermost is None:
        return OPEN
    return (_single(of) if of.precision in PLAIN else "") or outermost.isoformat()
