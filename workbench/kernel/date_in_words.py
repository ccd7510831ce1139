"""How a fuzzy date is said: what it claims, and the days that it leaves open."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from workbench.kernel.calendar_period import PLAIN, Period, Precision
from workbench.kernel.date_kind import DateKind
from workbench.kernel.stretch_naming import name_of_stretch
from workbench.kernel.time_of_day import PART_NAMES, Hours
from workbench.kernel.wording import MONTHS, day

if TYPE_CHECKING:
    from workbench.kernel.fuzzy_date import FuzzyDate

_SHAPES: Final[Mapping[DateKind, str]] = {
    DateKind.ON: "{}",
    DateKind.ABOUT: "about {}",
    DateKind.BEFORE: "before {}",
    DateKind.ON_OR_BEFORE: "on or before {}",
    DateKind.AFTER: "after {}",
    DateKind.ON_OR_AFTER: "on or after {}",
    DateKind.BETWEEN: "between {} and {}",
    DateKind.UNKNOWN: "date not known",
}
_SAY_ALL: Final = frozenset((DateKind.UNKNOWN, DateKind.ONE_OF, DateKind.ORDERED))
_ONE_MINUTE: Final = timedelta(minutes=1)


def in_words(of: "FuzzyDate") -> str:
    """What the date claims, in words that can be read back."""
    if of.parts:
        return _of_parts(of)
    named = _timed(of, of.hours) if of.hours else [period.in_words() for period in of.named()]
    if of.kind is DateKind.ABOUT and len(named) > 1:
        return _about_several(*of.named())
    return _lasting(of, named) if of.kind is DateKind.FROM_TO else _SHAPES[of.kind].format(*named)


def _about_several(first: Period, last: Period) -> str:
    """Several days, months or years in a row by the one name they have, or by the first and the last."""
    name = name_of_stretch(first, last)
    return f"about {name}" if name else f"between {first.in_words()} and {last.in_words()}, or thereabouts"


def bounds_in_words(of: "FuzzyDate") -> str:
    """The days, or the times of day, that the claim leaves open; nothing where it tells them itself."""
    if of.kind in _SAY_ALL or _tells_all(of):
        return ""
    if of.hours is not None and of.earliest == of.latest:
        return f"{of.hours.first:%H:%M} to {of.hours.last:%H:%M}"
    if of.earliest is None:
        return f"latest {day(of.known()[0])}"
    return f"earliest {day(of.earliest)}" if of.latest is None else _span(of.earliest, of.latest)


def _tells_all(of: "FuzzyDate") -> bool:
    """Whether the bounds would repeat what was said."""
    if of.kind is DateKind.ON:
        return of.precision in PLAIN or of.precision is Precision.MINUTE
    return of.kind is DateKind.FROM_TO and of.precision is Precision.DAY and not of.parts


def _of_parts(of: "FuzzyDate") -> str:
    said = [part.in_words() for part in of.parts]
    if of.kind is DateKind.ONE_OF:
        return " or ".join(said)
    if of.kind is DateKind.ORDERED:
        return "first " + ", then ".join(said)
    if of.kind is DateKind.BETWEEN:
        return _SHAPES[of.kind].format(*map(day, of.known()))
    return _lasting(of, [_end_in_words(part) for part in of.parts if part.known()])


def _end_in_words(end: "FuzzyDate") -> str:
    """An end of what lasted; one that is left open between two days is told by them."""
    return f"some time {in_words(end)}" if end.kind is DateKind.BETWEEN else in_words(end)


def _lasting(of: "FuzzyDate", named: Sequence[str]) -> str:
    if of.latest is None:
        return f"from {named[0]} onwards"
    return f"until {named[-1]}" if of.earliest is None else f"from {named[0]} to {named[-1]}"


def _timed(of: "FuzzyDate", hours: Hours) -> list[str]:
    """The moments that a date with a time of day names, each with its day."""
    known = of.known()
    if of.precision is Precision.PART_OF_DAY:
        return [f"{PART_NAMES[hours]} {day(known[0])}"]
    first, last = datetime.combine(known[0], hours.first), datetime.combine(known[-1], hours.last)
    if of.kind is DateKind.ABOUT:
        return [_moment(first + (last - first) / 2)]
    step = {DateKind.BEFORE: _ONE_MINUTE, DateKind.AFTER: -_ONE_MINUTE}.get(of.kind, 0 * _ONE_MINUTE)
    return [_moment(at + step) for at in dict.fromkeys((first, last))]


def _moment(at: datetime) -> str:
    return f"{at:%H:%M} on {day(at.date())}"


def _span(first: date, last: date) -> str:
    """Two days with "to" between, leaving out of the first what the last repeats."""
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} to {day(last)}"
    return f"{day(first)} to {day(last)}"
