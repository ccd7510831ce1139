"""What a fuzzy date must be to be sound: bounds that fit its kind, its precision and its parts."""

from collections.abc import Sequence
from datetime import date, time
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from workbench.kernel.calendar_period import PLAIN, TIMED, Period, Precision, finest, refuse_strange_year
from workbench.kernel.date_kind import BOUNDS, MAY_HAVE_PARTS, NEEDS_PARTS, DateKind
from workbench.kernel.errors import Refused
from workbench.kernel.time_of_day import PART_NAMES, Hours
from workbench.kernel.wording import day

if TYPE_CHECKING:
    from workbench.kernel.fuzzy_date import FuzzyDate

Edge = tuple[date, time]

LONGEST_WORDS = 200
MOST_PARTS = 20
_FEWEST_PARTS = 2
_OF_ONE_MOMENT: Final = frozenset((DateKind.ON, DateKind.ABOUT, DateKind.BETWEEN))


def check(of: "FuzzyDate") -> None:
    """Refuse a date whose bounds are not those of its kind, precision and parts."""
    if (of.earliest is not None, of.latest is not None) not in BOUNDS[of.kind]:
        raise Refused(f"These are not the bounds of a date that is “{of.kind}”. Enter the date again.")
    if len(of.words) > LONGEST_WORDS:
        raise Refused(f"A date has at most {LONGEST_WORDS} characters. Put the rest into the account.")
    for day_named in filter(None, (of.earliest, of.latest, of.said_on)):
        refuse_strange_year(day_named.year)
    _refuse_out_of_order(edges(of))
    if not (_is_made_of_its_parts(of) if of.parts else _has_its_own_edges(of)):
        raise Refused(f"These bounds are not those of a {of.precision}. Enter the date again.")


def refuse_ends_out_of_order(first: Edge, last: Edge, said: tuple[str, str]) -> None:
    """Refuse two ends of which the first does not lie before the last; `said` are both in words."""
    if not first < last:
        first_said, last_said = said
        raise Refused(
            f"{first_said} does not come before {last_said}. Put the earlier one first, with its own year."
        )


def refuse_periods_out_of_order(first: Period, last: Period) -> None:
    """Refuse two periods of which the first has not ended when the last begins."""
    edges_between = ((first.last, time.min), (last.first, time.min))
    refuse_ends_out_of_order(*edges_between, (first.in_words(), last.in_words()))


def refuse_parts(kind: DateKind, parts: Sequence["FuzzyDate"]) -> None:
    """Refuse parts that a date of this kind cannot be made of."""
    if not _FEWEST_PARTS <= len(parts) <= MOST_PARTS:
        raise Refused(f"Give 2 to {MOST_PARTS} dates that differ.")
    if kind is DateKind.FROM_TO:
        _refuse_ends_of_what_lasted(parts)
        return
    if any(part.kind not in _OF_ONE_MOMENT for part in parts):
        raise Refused("One of these is not a date of one moment. Write days, months or years.")
    if kind is not DateKind.ONE_OF:
        for one, other in pairwise(parts):
            refuse_ends_out_of_order(edges(one)[-1], edges(other)[0], (one.in_words(), other.in_words()))


def of_parts(kind: DateKind, parts: Sequence["FuzzyDate"]) -> tuple[date | None, date | None, Precision]:
    """The bounds and the precision of a date that is made of these."""
    precision = finest(*(part.precision for part in parts if part.kind is not DateKind.UNKNOWN))
    if kind is DateKind.ONE_OF:
        known = [edge for part in parts for edge in part.known()]
        return min(known), max(known), precision
    return parts[0].earliest, parts[-1].latest, precision


def edges(of: "FuzzyDate") -> list[Edge]:
    """The bounds there are, with the time of day; without one, from the first to the last minute."""
    hours = of.hours or Hours(time.min, time.max)
    both = ((of.earliest, hours.first), (of.latest, hours.last))
    return [(edge, at) for edge, at in both if edge is not None]


def _refuse_ends_of_what_lasted(ends: Sequence["FuzzyDate"]) -> None:
    known = [end for end in ends if end.kind is not DateKind.UNKNOWN]
    if len(ends) != _FEWEST_PARTS or not known or any(end.kind not in _OF_ONE_MOMENT for end in known):
        raise Refused("Give the day on which it began or the day on which it ended.")
    if len(known) == _FEWEST_PARTS:
        said = (ends[0].in_words(), ends[1].in_words())
        refuse_ends_out_of_order(edges(ends[0])[0], edges(ends[1])[-1], said)


def _refuse_out_of_order(known: Sequence[Edge]) -> None:
    if known and known[0] > known[-1]:
        said = f"The earliest day, {day(known[0][0])}, is after the latest, {day(known[-1][0])}"
        raise Refused(f"{said}. Put the earlier one first.")


def _is_made_of_its_parts(of: "FuzzyDate") -> bool:
    if of.kind not in MAY_HAVE_PARTS or of.hours:
        return False
    refuse_parts(of.kind, of.parts)
    return of_parts(of.kind, of.parts) == (of.earliest, of.latest, of.precision)


def _has_its_own_edges(of: "FuzzyDate") -> bool:
    """Whether what is said tells what is stored: the bounds are edges of what the precision names."""
    if of.kind in NEEDS_PARTS or (of.hours is not None) is not (of.precision in TIMED):
        return False
    if of.kind is DateKind.UNKNOWN:
        return of.precision is Precision.DAY  # an unknown date is always stored alike
    if of.hours is not None:
        return _has_sound_hours(of, of.hours)
    return of.kind is DateKind.ABOUT or _lies_on_edges(of)


def _has_sound_hours(of: "FuzzyDate", hours: Hours) -> bool:
    if of.precision is Precision.PART_OF_DAY:
        return of.kind is DateKind.ON and of.earliest == of.latest and hours in PART_NAMES
    if None in {of.earliest, of.latest}:
        return hours.first == hours.last
    return (len(set(edges(of))) == 1) is (of.kind is DateKind.ON)


def _lies_on_edges(of: "FuzzyDate") -> bool:
    if of.kind is DateKind.ON:
        period = Period.containing(of.known()[0], of.precision)
        return [period.first, period.last] == [of.earliest, of.latest]
    if of.precision not in PLAIN:
        return False
    periods = [Period.containing(edge, of.precision) for edge in of.known()]
    firsts = of.earliest is None or periods[0].first == of.earliest
    lasts = of.latest is None or periods[-1].last == of.latest
    return firsts and lasts and _names_as_many_as_it_must(of.kind, set(periods))


def _names_as_many_as_it_must(kind: DateKind, named: set[Period]) -> bool:
    if kind is DateKind.BETWEEN:
        return len(named) > 1
    return kind is DateKind.FROM_TO or len(named) == 1
