"""Fuzzy dates of every kind, for properties that must hold of all of them."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from hypothesis import strategies as st

from workbench.kernel.calendar_period import PLAIN, TIMED
from workbench.kernel.date_bounds import edges
from workbench.kernel.dates import DateKind, FuzzyDate, Period, Precision
from workbench.kernel.time_of_day import PARTS_OF_DAY, Hours

ONE_DAY = timedelta(days=1)
ONE = date(2019, 11, 4)
DAYS = st.dates(min_value=date(1812, 1, 1), max_value=date(2180, 12, 31))
UNTIMED = [precision for precision in Precision if precision not in TIMED]

PERIODS = st.builds(Period.containing, DAYS, st.sampled_from(UNTIMED))
PLAIN_PERIODS = st.builds(Period.containing, DAYS, st.sampled_from(sorted(PLAIN)))
MOMENTS = st.datetimes(min_value=datetime(1812, 1, 1), max_value=datetime(2180, 12, 31))  # noqa: DTZ001


def _timed(kind: DateKind, earliest: datetime | None, latest: datetime | None) -> FuzzyDate:
    first, last = earliest or latest, latest or earliest
    assert first is not None
    assert last is not None
    return FuzzyDate(
        earliest.date() if earliest else None,
        latest.date() if latest else None,
        kind,
        Precision.MINUTE,
        hours=Hours(_minute(first), _minute(last)),
    )


def _minute(of: datetime) -> time:
    return time(of.hour, of.minute)


@st.composite
def betweens(draw: st.DrawFn) -> FuzzyDate:
    start, end = sorted((draw(PERIODS), draw(PERIODS)), key=lambda period: period.first)
    if start.last < end.first:
        return FuzzyDate.between(start, end)
    return FuzzyDate.between(start.first, end.last + ONE_DAY)


@st.composite
def timed(draw: st.DrawFn) -> FuzzyDate:
    first = draw(MOMENTS).replace(second=0, microsecond=0)
    kind = draw(
        st.sampled_from(sorted(set(DateKind) - {DateKind.ONE_OF, DateKind.ORDERED, DateKind.UNKNOWN}))
    )
    if kind is DateKind.ON:
        return _timed(kind, first, first)
    if kind is DateKind.ABOUT:
        return _timed(kind, first - timedelta(minutes=30), first + timedelta(minutes=30))
    if kind in {DateKind.BEFORE, DateKind.ON_OR_BEFORE}:
        return _timed(kind, None, first)
    if kind in {DateKind.AFTER, DateKind.ON_OR_AFTER}:
        return _timed(kind, first, None)
    return _timed(kind, first, first + timedelta(minutes=draw(st.integers(1, 3000))))


PARTS = st.builds(
    lambda day, hours: FuzzyDate(day, day, DateKind.ON, Precision.PART_OF_DAY, hours=hours),
    DAYS,
    st.sampled_from(sorted(PARTS_OF_DAY.values(), key=Hours.iso)),
)
PARTS_OF_ONE_DAY = st.builds(
    lambda hours: FuzzyDate(ONE, ONE, DateKind.ON, Precision.PART_OF_DAY, hours=hours),
    st.sampled_from(sorted(PARTS_OF_DAY.values(), key=Hours.iso)),
)
ENDS = st.one_of(PERIODS.map(FuzzyDate.on), PLAIN_PERIODS.map(FuzzyDate.about), betweens())


@st.composite
def lasting(draw: st.DrawFn) -> FuzzyDate:
    start, end = draw(ENDS), draw(ENDS)
    match draw(st.sampled_from(("both", "start", "end", "alike"))):
        case "start":
            return FuzzyDate.from_to(start, None)
        case "end":
            return FuzzyDate.from_to(None, end)
        case "alike":
            whole = draw(PLAIN_PERIODS)
            return FuzzyDate.from_to(FuzzyDate.on(whole), FuzzyDate.on(whole))
    start, end = sorted((start, end), key=lambda part: part.known()[0])
    if start.known()[0] < end.known()[-1]:
        return FuzzyDate.from_to(start, end)
    return FuzzyDate.from_to(start, FuzzyDate.on(start.known()[-1] + ONE_DAY))


@st.composite
def several(draw: st.DrawFn) -> FuzzyDate:
    """One of several, or several in order: named times that do not touch."""
    made: Callable[..., FuzzyDate] = draw(st.sampled_from((FuzzyDate.one_of, FuzzyDate.ordered)))
    parts: list[FuzzyDate] = []
    for part in sorted(
        draw(st.lists(st.one_of(PERIODS.map(FuzzyDate.on), PARTS, PARTS_OF_ONE_DAY), min_size=2, max_size=5)),
        key=FuzzyDate.order_key,
    ):
        if not parts or edges(parts[-1])[-1] < edges(part)[0]:
            parts.append(part)
    while len(parts) < 2:
        parts.append(FuzzyDate.on(parts[-1].known()[-1] + ONE_DAY))
    return made(parts)


DATES = st.one_of(
    PERIODS.map(FuzzyDate.on),
    PERIODS.map(FuzzyDate.about),
    PERIODS.map(FuzzyDate.before),
    PERIODS.map(FuzzyDate.on_or_before),
    PERIODS.map(FuzzyDate.after),
    PERIODS.map(FuzzyDate.on_or_after),
    betweens(),
    lasting(),
    several(),
    timed(),
    PARTS,
    st.just(FuzzyDate.not_known()),
)


def without_words(of: FuzzyDate) -> FuzzyDate:
    return FuzzyDate(of.earliest, of.latest, of.kind, of.precision, "", of.hours, of.parts, of.relation)


def has_a_name_in_edtf(of: FuzzyDate) -> bool:
    """Whether EDTF can say all of a date: its kind and how finely it is said."""
    named = {*PLAIN, Precision.SEASON, Precision.QUARTER, Precision.DECADE}
    if of.kind in {DateKind.BEFORE, DateKind.AFTER}:
        return False
    if of.kind is DateKind.FROM_TO:
        told_apart = len(of.known()) == 1 or len(set(of.named())) > 1 or of.precision is Precision.DAY
        return not of.hours and (bool(of.parts) or told_apart) and all(map(_is_an_end_in_edtf, of.parts))
    if of.parts:
        return all(part.precision in {*PLAIN, Precision.DECADE} for part in of.parts)
    if of.kind is DateKind.ON and of.precision is Precision.MINUTE:
        return True
    return not of.hours and of.precision in (PLAIN if of.kind is DateKind.ABOUT else named)


def _is_an_end_in_edtf(of: FuzzyDate) -> bool:
    return of.precision in PLAIN and of.kind in {DateKind.ON, DateKind.ABOUT, DateKind.UNKNOWN}
