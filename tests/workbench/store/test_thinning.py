"""Which backups stay: recent days, some weeks, some months, and always the newest."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from workbench.store.thinning import DAYS, MONTHS, WEEKS, keep

START = date(2029, 1, 1)

moments = st.datetimes(datetime(2028, 1, 1), datetime(2032, 12, 31)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001
days_worked = st.sets(st.integers(0, 400), max_size=401)
times_a_day = st.lists(st.times(), min_size=1, max_size=3)


def at_noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


@given(stamps=st.sets(moments), today=st.dates(date(2028, 1, 1), date(2032, 12, 31)))
def test_the_newest_stays_and_nothing_is_made_up(stamps: set[datetime], today: date) -> None:
    kept = keep(stamps, today)
    assert kept <= stamps
    assert not stamps or max(stamps) in kept
    assert {made for made in stamps if made.date() >= today} <= kept


@given(stamps=st.sets(moments), today=st.dates(date(2028, 1, 1), date(2032, 12, 31)))
def test_at_least_the_newest_of_twelve_days_ten_weeks_and_nine_months_stays(
    stamps: set[datetime], today: date
) -> None:
    kept = keep(stamps, today)
    for of, most in (
        (lambda made: made.date(), DAYS),
        (lambda made: made.isocalendar()[:2], WEEKS),
        (lambda made: (made.year, made.month), MONTHS),
    ):
        periods = sorted({of(made) for made in stamps}, reverse=True)[:most]
        assert all(max(made for made in stamps if of(made) == period) in kept for period in periods)


@given(stamps=st.sets(moments), today=st.dates(date(2033, 1, 1), date(2033, 12, 31)))
def test_no_more_than_these_stay_of_days_gone_by(stamps: set[datetime], today: date) -> None:
    assert len(keep(stamps, today)) <= DAYS + WEEKS + MONTHS


@given(worked=days_worked, times=times_a_day)
def test_thinning_every_day_over_400_days_keeps_what_thinning_once_would(
    worked: set[int], times: list[time]
) -> None:
    every: set[datetime] = set()
    left: frozenset[datetime] = frozenset()
    for day in range(401):
        today = START + timedelta(days=day)
        if day in worked:
            made = {datetime.combine(today, at, UTC) for at in times}
            every |= made
            left = keep({*left, *made}, today)
            assert max(every) in left
            assert left == keep(every, today)


def test_a_year_of_daily_work_leaves_twelve_days_ten_weeks_and_nine_months() -> None:
    days = [START + timedelta(days=number) for number in range(400)]
    kept = sorted(made.date() for made in keep(map(at_noon, days), days[-1] + timedelta(days=1)))
    last = days[-1]
    assert kept[-12:] == [last - timedelta(days=number) for number in range(11, -1, -1)]
    assert len(kept) == 12 + 7 + 7
    assert (last - kept[0]).days > 7 * 30


def test_a_long_pause_loses_nothing() -> None:
    days = [START + timedelta(days=number) for number in range(30)]
    before = keep(map(at_noon, days), days[-1])
    assert keep(before, START + timedelta(days=900)) == before
