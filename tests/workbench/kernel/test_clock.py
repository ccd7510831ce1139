"""The one clock."""

from datetime import UTC, date, datetime, timedelta, timezone

from workbench.kernel import clock

AT = datetime(2020, 2, 20, 10, 5, 1, 123_456, tzinfo=UTC)


def test_now_is_aware_and_to_the_millisecond() -> None:
    now = clock.now()
    assert now.utcoffset() == timedelta(0)
    assert now.microsecond % 1_000 == 0


def test_a_fixed_clock_stands_still_and_goes_on_afterwards() -> None:
    with clock.fixed(AT):
        assert clock.now() == AT.replace(microsecond=123_000)
    assert clock.now() > AT


def test_today_is_the_day_where_the_laptop_stands() -> None:
    with clock.fixed(AT):
        assert clock.today() == AT.astimezone().date()
        assert isinstance(clock.today(), date)


def test_a_stamp_is_utc_and_comes_back() -> None:
    stamp = clock.stamp(AT.astimezone(timezone(timedelta(hours=1))))
    assert stamp == "2020-02-20T10:05:01.123Z"
    assert clock.moment(stamp) == AT.replace(microsecond=123_000)
