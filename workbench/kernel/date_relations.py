"""Dates told from another date: computed from it, and computed again when it moves."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from workbench.kernel.calendar_period import (
    HALF_A_MONTH,
    HALF_A_WEEK,
    ONE_DAY,
    Period,
    Precision,
    months_later,
)
from workbench.kernel.date_kind import DateKind
from workbench.kernel.errors import Refused
from workbench.kernel.fuzzy_date import FuzzyDate
from workbench.kernel.key_date_relation import AFTER, BEFORE, WITH, Amount, Relation, Sign, Unit
from workbench.kernel.working_days import WorkingCalendar

Moment = tuple[date | None, date | None]
"""The first and the last day on which something may have been; None is an end that is open."""

Move = Callable[[date, int], date]
"""Takes a day so many units later, or earlier below nought."""

_PERIODS: Final[Mapping[Unit, Precision]] = {
    Unit.CALENDAR_WEEK: Precision.WEEK,
    Unit.CALENDAR_MONTH: Precision.MONTH,
    Unit.CALENDAR_YEAR: Precision.YEAR,
}
_MONTHS: Final[Mapping[Unit, int]] = {Unit.MONTH: 1, Unit.YEAR: 12}
_DAYS: Final[Mapping[Unit, int]] = {Unit.DAY: 1, Unit.WORKING_DAY: 1, Unit.WEEK: 7}
_DAYS_OF_A_WEEK = 7
_ROUND_NUMBERS = 10  # "about 20 years" is a round number: a tenth of it is left open


@dataclass(frozen=True, slots=True)
class Anchor:
    """What dates are told from: the id of a key date, and when it is."""

    id: str
    date: FuzzyDate


@dataclass(frozen=True, slots=True)
class _Reach:
    """How far a counted date is left open on either side."""

    months: int = 0
    days: int = 0

    def widened(self, first: date | None, last: date | None) -> Moment:
        """A moment with this much more on either side."""
        days = timedelta(days=self.days)
        return (
            months_later(first, -self.months) - days if first else None,
            months_later(last, self.months) + days if last else None,
        )


def resolve(relation: Relation, anchor: FuzzyDate, calendar: WorkingCalendar | None = None) -> FuzzyDate:
    """The date that a relation tells when its key date is `anchor`; it has no words and keeps the relation.

    Counted days are exact. Weeks, months and years are counted in whole ones, so half a one is left open on
    either side; "about" two or more of them leaves a whole one open. If the key date is not known, neither
    is the date. Refused: working days without a calendar, and days that no record can have.
    """
    try:
        found = _resolved(relation, anchor, calendar)
    except (OverflowError, ValueError):
        raise Refused("That is too long a time before or after. Check the number.") from None
    return replace(found, relation=relation)


def recomputed(
    of: FuzzyDate, anchors: Mapping[str, FuzzyDate], calendar: WorkingCalendar | None = None
) -> FuzzyDate:
    """The date with all that was told from key dates told from them as they are now, its words kept.

    `anchors` is by id; what was told from one that is not among them stays as it was. Refused: a date made
    of several parts that no longer come in their order, or have no day any more.
    """
    if of.relation is not None and of.relation.anchor_id in anchors:
        found = resolve(of.relation, anchors[of.relation.anchor_id], calendar)
        return replace(found, words=of.words, said_on=of.said_on)
    if not of.parts:
        return of
    parts = tuple(recomputed(part, anchors, calendar) for part in of.parts)
    return replace(FuzzyDate.made_of(of.kind, parts, of.words), said_on=of.said_on)


def by_its_own_days(of: FuzzyDate) -> FuzzyDate:
    """The date with the days it has now, no longer told from any key date: as it leaves the casebook."""
    return replace(of, relation=None, parts=tuple(map(by_its_own_days, of.parts)))


def claim_of(of: FuzzyDate) -> FuzzyDate:
    """What a date claims, apart from how it was told: in which words, on which day, from which key date."""
    return replace(by_its_own_days(of), words="", said_on=None)


def anchor_ids(of: FuzzyDate) -> frozenset[str]:
    """The ids of the key dates that a date was told from."""
    own = {of.relation.anchor_id} if of.relation else set()
    return frozenset(own.union(*map(anchor_ids, of.parts)))


def _resolved(relation: Relation, anchor: FuzzyDate, calendar: WorkingCalendar | None) -> FuzzyDate:
    moment, amount = _moment(anchor, relation.sign), relation.amount
    if amount is None:
        return _open(relation, anchor, moment)
    if relation.unit in _PERIODS:
        return _within(_beside(relation.sign, moment, _PERIODS[relation.unit]))
    if relation.unit.weekday is not None:
        return _within(_weekdays(relation.sign, moment, relation.unit.weekday))
    move = _mover(relation.unit, calendar)
    if amount.most is None:
        return _beyond(relation.sign, _moved(moment, move, relation.sign * amount.least))
    if amount.least == 0:
        return _within(_up_to(relation.sign, moment, move, amount.most))
    return _so_many(relation, amount, moment, move)


def _moment(anchor: FuzzyDate, sign: Sign) -> Moment:
    """When the key date began (for before) or ended (for after), or all of it."""
    if anchor.kind not in {DateKind.FROM_TO, DateKind.ORDERED} or sign == WITH:
        return anchor.earliest, anchor.latest
    place = 0 if sign == BEFORE else -1
    if anchor.parts:
        return anchor.parts[place].earliest, anchor.parts[place].latest
    edge = (anchor.earliest, anchor.latest)[place]
    period = Period.containing(edge, anchor.precision) if edge else None
    return (period.first, period.last) if period else (None, None)


def _open(relation: Relation, anchor: FuzzyDate, moment: Moment) -> FuzzyDate:
    """Some time before, after or at the time of the key date."""
    if relation.sign != WITH:
        return _beyond(relation.sign, moment)
    if relation.about:
        return _around(_Reach(days=HALF_A_WEEK.days).widened(*moment))
    if anchor.parts or anchor.kind is DateKind.FROM_TO:
        return _within(moment)
    return replace(anchor, words="")


def _beyond(sign: Sign, moment: Moment) -> FuzzyDate:
    """Before the last or after the first day of a moment, which leaves out no day that was meant."""
    start, end = moment
    if sign == AFTER:
        return FuzzyDate.after(start) if start else FuzzyDate.not_known()
    return FuzzyDate.before(end) if end else FuzzyDate.not_known()


def _within(moment: Moment) -> FuzzyDate:
    """One day, or one moment within some days; an end may be open."""
    start, end = moment
    if start and end:
        return FuzzyDate.on(start) if start == end else FuzzyDate.between(start, end)
    if start:
        return FuzzyDate.on_or_after(start)
    return FuzzyDate.on_or_before(end) if end else FuzzyDate.not_known()


def _around(moment: Moment) -> FuzzyDate:
    """About the middle of some days; with an end open, as `_within`."""
    start, end = moment
    if start is None or end is None:
        return _within(moment)
    return FuzzyDate(start, end, DateKind.ABOUT, Precision.DAY)


def _beside(sign: Sign, moment: Moment, precision: Precision) -> Moment:
    """The week, month or year before or after: that of the calendar, or the days next to the key date."""
    start, end = moment
    if sign == AFTER:
        following = Period.containing(end, precision).last + ONE_DAY if end else None
        return _next(start, 1), Period.containing(following, precision).last if following else None
    previous = Period.containing(start, precision).first - ONE_DAY if start else None
    return Period.containing(previous, precision).first if previous else None, _next(end, -1)


def _weekdays(sign: Sign, moment: Moment, weekday: int) -> Moment:
    """The nearest days of that name before or after the days of a moment."""

    def nearest(of: date, _: int) -> date:
        return of + sign * ((sign * (weekday - of.weekday()) - 1) % _DAYS_OF_A_WEEK + 1) * ONE_DAY

    return _moved(moment, nearest, 1)


def _up_to(sign: Sign, moment: Moment, move: Move, most: int) -> Moment:
    """From next to the key date up to so many units away; none at all are its own first or last day."""
    start, end = moment
    if most == 0:
        return moment
    earliest = _next(start, 1) if sign == AFTER else _moved(moment, move, -most)[0]
    latest = _next(end, -1) if sign == BEFORE else _moved(moment, move, most)[1]
    return earliest, latest


def _so_many(relation: Relation, amount: Amount, moment: Moment, move: Move) -> FuzzyDate:
    numbers = sorted(relation.sign * number for number in (amount.least, amount.most or amount.least))
    earliest, latest = _moved(moment, move, numbers[0])[0], _moved(moment, move, numbers[1])[1]
    reach = _reach(relation, amount)
    widened = reach.widened(earliest, latest)
    rounded = reach != _Reach() and amount.least == amount.most
    return _around(widened) if rounded else _within(widened)


def _reach(relation: Relation, amount: Amount) -> _Reach:
    """Half a unit for a count of whole ones; a whole one, or a tenth of the count, for "about" so many."""
    most, months = amount.most or amount.least, _MONTHS.get(relation.unit, 0)
    exact = not relation.about or most == 1
    units = max(1, most // _ROUND_NUMBERS)
    if relation.unit in {Unit.DAY, Unit.WORKING_DAY}:
        return _Reach(days=max(min(HALF_A_WEEK.days, most // 2), units) if relation.about else 0)
    if relation.unit is Unit.WEEK:
        return _Reach(days=HALF_A_WEEK.days if exact else units * _DAYS_OF_A_WEEK)
    if relation.unit is Unit.MONTH and exact:
        return _Reach(days=HALF_A_MONTH.days)
    return _Reach(months=months // 2 if exact else units * months)


def _mover(unit: Unit, calendar: WorkingCalendar | None) -> Move:
    if unit is Unit.WORKING_DAY:
        return _by_working_days(calendar)
    if unit in _MONTHS:
        return lambda of, number: months_later(of, number * _MONTHS[unit])
    return lambda of, number: of + number * _DAYS[unit] * ONE_DAY


def _by_working_days(calendar: WorkingCalendar | None) -> Move:
    if calendar is None:
        raise Refused("Working days cannot be counted here. Write the number of days or weeks, or the date.")
    return lambda of, number: calendar.add(of, number) if number > 0 else calendar.subtract(of, -number)


def _moved(moment: Moment, move: Move, number: int) -> Moment:
    start, end = moment
    return move(start, number) if start else None, move(end, number) if end else None


def _next(of: date | None, days: int) -> date | None:
    return of + days * ONE_DAY if of else None
