"""Each kind of date has a shape of its own, which reaches over the days the date allows and no others."""

from datetime import date

import pytest
from hypothesis import given, settings

from tests.workbench.kernel.fuzzy_dates import DATES
from workbench.chronology.figure_events import Stretch, days_drawn
from workbench.chronology.figure_marks import Glyph, glyph_of, is_a_day, mark_of
from workbench.chronology.figure_time import TimeScale
from workbench.kernel.dates import DateKind, FuzzyDate, read_date

YEAR = Stretch(date(2019, 1, 1), date(2019, 12, 31))


@pytest.mark.parametrize(
    "when, glyph",
    [
        ("4 March 2019", Glyph.DAY),
        ("March 2019", Glyph.WITHIN),
        ("2019", Glyph.WITHIN),
        ("between 4 and 9 March 2019", Glyph.WITHIN),
        ("about 4 March 2019", Glyph.ABOUT),
        ("before March 2019", Glyph.BEFORE),
        ("after March 2019", Glyph.AFTER),
        ("10.35 on 4 March 2019", Glyph.DAY),
        ("the morning of 4 March 2019", Glyph.DAY),
        ("autumn 2019", Glyph.WITHIN),
        ("Q2 2019/20", Glyph.WITHIN),
        ("spring term 2019", Glyph.WITHIN),
        ("the 1990s", Glyph.WITHIN),
        ("on or before 4 March 2019", Glyph.BEFORE),
        ("on or after 4 March 2019", Glyph.AFTER),
        ("from 4 to 9 March 2019", Glyph.LASTING),
        ("since about March 2019", Glyph.FROM),
        ("until March 2019", Glyph.UNTIL),
        ("4 or 11 March 2019", Glyph.ONE_OF),
        ("first on 4 March 2019, then on 11 March 2019", Glyph.ORDERED),
    ],
)
def test_each_kind_of_date_has_its_shape(when: str, glyph: Glyph) -> None:
    assert glyph_of(read_date(when)) is glyph


def test_a_bar_reaches_over_the_days_its_date_allows() -> None:
    scale = TimeScale(YEAR, 0, 365)
    bar = mark_of(read_date("about March 2019"), scale)
    assert (bar.left, bar.right) == (44, 105)  # from 14 February to 15 April


def test_a_bar_of_a_few_days_is_wide_enough_to_be_seen() -> None:
    bar = mark_of(read_date("between 4 and 5 March 2019"), TimeScale(YEAR, 0, 36.5))
    assert bar.right - bar.left == pytest.approx(2.4)


def test_arrows_point_away_from_the_edge_of_the_day_or_month_that_is_named() -> None:
    scale = TimeScale(YEAR, 0, 365)
    assert mark_of(read_date("before 1 March 2019"), scale).right == 59
    assert mark_of(read_date("before March 2019"), scale).right == 59
    assert mark_of(read_date("after 1 March 2019"), scale).left == 60
    assert mark_of(read_date("after March 2019"), scale).left == 90


def test_an_arrow_leaves_out_no_day_that_was_meant() -> None:
    scale = TimeScale(YEAR, 0, 365)
    assert mark_of(read_date("on or before 28 February 2019"), scale).right == 59
    assert mark_of(read_date("before 9 am on 28 February 2019"), scale).right == 59
    assert mark_of(read_date("on or after 2 March 2019"), scale).left == 60


def test_a_time_of_day_stands_where_it_is_in_its_day() -> None:
    day = TimeScale(Stretch(date(2019, 3, 4), date(2019, 3, 4)), 0, 24)
    bar = mark_of(read_date("6 pm on 4 March 2019"), day)
    assert (bar.left + bar.right) / 2 == pytest.approx(18, abs=0.01)
    morning = mark_of(read_date("the morning of 4 March 2019"), day)
    assert (morning.left + morning.right) / 2 == pytest.approx(8.5, abs=0.01)


@pytest.mark.parametrize(
    "when, left, right, sure",
    [
        ("from 4 January to 9 February 2019", 3, 40, (3, 40)),
        ("from January to March 2019", 0, 90, (30, 60)),
        ("since January 2019", 0, 39, (30, 39)),
        ("until March 2019", 51, 90, (51, 60)),
        ("since 4 January 2019", 3, 12, (3, 12)),
    ],
)
def test_what_lasted_is_solid_where_it_is_certain(
    when: str, left: float, right: float, sure: tuple[float, float]
) -> None:
    mark = mark_of(read_date(when), TimeScale(YEAR, 0, 365))
    assert (mark.left, mark.right, mark.pieces) == (left, right, (sure,))


def test_what_lasted_shows_a_solid_part_even_where_no_day_of_it_is_certain() -> None:
    (core,) = mark_of(read_date("from January to February 2019"), TimeScale(YEAR, 0, 36.5)).pieces
    assert core[1] - core[0] == pytest.approx(1)


def test_each_of_several_dates_has_a_shape_of_its_own() -> None:
    scale = TimeScale(YEAR, 0, 365)
    first, month, last = mark_of(read_date("4 January, March or 5 May 2019"), scale).pieces
    assert [is_a_day(piece) for piece in (first, month, last)] == [True, False, True]
    assert (first[0] + first[1]) / 2 == 3.5
    assert month == (59, 90)


def test_dates_too_close_to_be_told_apart_are_set_side_by_side() -> None:
    first, last = mark_of(read_date("4 or 5 March 2019"), TimeScale(YEAR, 0, 36.5)).pieces
    assert last[0] > first[1]


def test_of_several_dates_those_beyond_the_figure_are_left_out_and_the_line_runs_on() -> None:
    summer = TimeScale(Stretch(date(2019, 6, 1), date(2019, 8, 31)), 33, 159)
    mark = mark_of(read_date("4 March, 5 June or 7 October 2019"), summer)
    assert len(mark.pieces) == 1
    assert (mark.runs_on_left, mark.runs_on_right) == (True, True)
    assert mark.left < 33
    assert mark.right > 159


def test_a_stretch_between_two_possible_days_does_not_show_them() -> None:
    may = Stretch(date(2019, 5, 1), date(2019, 5, 31))
    assert not may.shows(read_date("4 March or 7 October 2019"))
    assert may.shows(read_date("from 4 March to 7 October 2019"))


@given(DATES.filter(lambda value: value.kind is not DateKind.UNKNOWN))
@settings(deadline=None, max_examples=60)
def test_a_date_of_any_kind_has_a_mark_and_a_place_in_the_time_it_names(when: FuzzyDate) -> None:
    stretch = Stretch.around([days_drawn(when) or (YEAR.first, YEAR.last)])
    assert stretch.shows(when)
    mark = mark_of(when, TimeScale(stretch, 33, 159))
    assert mark.left < mark.right
    for left, right in mark.pieces:
        assert mark.left - 0.51 <= left < right <= mark.right + 0.51


def test_a_date_not_known_takes_up_no_days() -> None:
    assert days_drawn(FuzzyDate.not_known()) is None
    assert not YEAR.shows(FuzzyDate.not_known())
