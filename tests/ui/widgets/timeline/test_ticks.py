"""The calendar on the ruler: whole hours, days, weeks, months or years, as many as there is room for."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.timeline import day_number, moment_of
from ui.widgets.timeline.ticks import Tick, ticks, word_places


def words(first: date, last: date, width: int = 800) -> list[str]:
    return [tick.words for tick in ticks(day_number(first), day_number(last), width)]


def test_months_are_named_in_full_where_there_is_room_and_the_year_where_it_changes() -> None:
    assert words(date(2019, 9, 1), date(2020, 2, 1)) == [
        "September 2019",
        "October",
        "November",
        "December",
        "January 2020",
    ]


@pytest.mark.parametrize(
    "last,some",
    [
        (date(2019, 11, 5), {"4 Nov, 00:00", "12:00"}),
        (date(2019, 11, 12), {"4 Nov 2019", "Tue 5", "Mon 11"}),
        (date(2019, 12, 30), {"4 Nov 2019", "11 Nov", "2 Dec"}),
        (date(2020, 9, 1), {"Nov 2019", "December", "Jan 2020", "June"}),
        (date(2020, 11, 10), {"Nov 2019", "Dec", "Jan 2020", "Sept"}),
        (date(2022, 11, 1), {"Oct 2019", "Jan 2020", "Apr", "July"}),
        (date(2035, 1, 1), {"2019", "2020", "2034"}),
        (date(2119, 1, 1), {"2010", "2020", "2030"}),
    ],
)
def test_the_unit_follows_the_room(last: date, some: set[str]) -> None:
    assert set(words(date(2019, 11, 4), last)) >= some


@given(st.floats(1_000, 3_000_000), st.floats(0.25, 150_000), st.integers(50, 3_000), st.floats(0.8, 2.0))
def test_ticks_rise_cover_the_view_and_leave_room(
    start: float, days: float, width: int, scale: float
) -> None:
    found = ticks(start, start + days, width, scale)
    assert found[0].day <= start + 1e-4
    assert all(one.day < other.day < start + days for one, other in itertools.pairwise(found))
    assert len(found) <= width / (30 * scale) + 2


@given(st.floats(600_000, 800_000), st.floats(1, 20_000))
def test_every_tick_stands_at_the_beginning_of_something(start: float, days: float) -> None:
    for tick in ticks(start, start + days, 900):
        moment = moment_of(tick.day)
        assert moment.minute == moment.second == 0


def test_there_are_no_ticks_where_there_is_no_room_or_no_calendar() -> None:
    assert ticks(700_000, 700_100, 0) == ()
    assert ticks(700_000, 700_000, 100) == ()
    assert ticks(-500_000, -400_000, 800) == ()


def test_the_first_word_stays_at_the_edge_until_the_next_pushes_it_out() -> None:
    marks = (Tick(-80.0, "September 2019"), Tick(150.0, "October"), Tick(290.0, "November"))
    found = word_places(marks, lambda day: day, 320, lambda text: 7.0 * len(text))
    assert found == [(6.0, "September 2019"), (156.0, "October")]
    pushed = (Tick(-200.0, "September 2019"), Tick(60.0, "October"))
    assert word_places(pushed, lambda day: day, 320, lambda text: 7.0 * len(text)) == [(66.0, "October")]


def test_no_word_of_the_calendar_lies_on_another() -> None:
    marks = tuple(Tick(30.0 * number, f"Word {number}") for number in range(20))
    found = word_places(marks, lambda day: day, 600, lambda _: 50.0)
    assert all(other - one >= 50 for (one, _), (other, _) in itertools.pairwise(found))
    assert word_places((), lambda day: day, 600, len) == []
