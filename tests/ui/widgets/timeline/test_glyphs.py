"""The curves of a frame: each kind of date has its own shape, never a colour alone."""

from typing import Any

import numpy as np
import pytest

from tests.ui.widgets.timeline.made_up import MEASURES, START, canvas, event
from ui.widgets.timeline import Flag, KeyDate, Kind, Period, TimelineEvent, arranged
from ui.widgets.timeline.culling import Culling
from ui.widgets.timeline.data import TimelineData
from ui.widgets.timeline.frame import compose
from ui.widgets.timeline.glyphs import Glyphs, colour_of, glyphs
from ui.widgets.timeline.shown import shape_of
from ui.widgets.timeline.strokes import Curve
from ui.widgets.timeline.ticks import Tick


def drawn(data: TimelineData, days: float = 100) -> Glyphs:
    place = canvas(0, days, lanes=len(data.lanes))
    frame = compose(data, Culling(data.x0, data.x1), place, MEASURES)
    return glyphs(data, frame, (Tick(START + 10, "May"),), START + 90)


def one(kind: Kind, flags: Flag = Flag.NONE, **more: Any) -> Glyphs:
    return drawn(arranged(("Lane",), [event("a", 20, kind=kind, flags=flags, **more)]))


def pieces(curve: Curve | None) -> int:
    """How many pieces a curve has between its gaps."""
    return 0 if curve is None else int(np.isnan(curve[0]).sum())


def test_sixteen_categories_look_different_and_the_first_four_in_colour_and_shape() -> None:
    categories = np.arange(16)
    looks = list(zip(colour_of(categories).tolist(), shape_of(categories).tolist(), strict=True))
    assert len(set(looks)) == 16
    assert len({colour for colour, _ in looks[:4]}) == len({shape for _, shape in looks[:4]}) == 4


def test_a_known_day_is_a_solid_shape() -> None:
    made = one(Kind.ON)
    x, _ = made.points[0, 0]
    assert x.tolist() == [200.0]
    assert pieces(made.outlines[0]) == pieces(made.dashes[0]) == 0


def test_some_time_within_is_a_hollow_bar_with_a_dot() -> None:
    made = one(Kind.WITHIN, until=40)
    assert made.dots[0][0].tolist() == [300.0]
    assert pieces(made.outlines[0]) == 1
    assert np.nanmin(made.outlines[0][0]) == pytest.approx(200)
    assert np.nanmax(made.outlines[0][0]) == pytest.approx(400)


def test_what_lasted_is_a_solid_bar_and_what_is_planned_to_last_a_hollow_one() -> None:
    solid, planned = one(Kind.LASTING, until=40), one(Kind.LASTING, Flag.PROSPECTIVE, until=40)
    assert (pieces(solid.bars[0]), pieces(solid.outlines[0])) == (1, 0)
    assert (pieces(planned.bars[0]), pieces(planned.outlines[0])) == (0, 1)


def test_about_fades_at_both_ends() -> None:
    made = one(Kind.ABOUT, until=40)
    halves = [np.nanmax(made.feathers[layer, 0][0]) - 300 for layer in range(1, 5)]
    assert halves == sorted(halves, reverse=True)
    assert all(pieces(made.feathers[layer, 0]) == 1 for layer in range(5))


@pytest.mark.parametrize("kind,tip", [(Kind.BEFORE, 190.0), (Kind.AFTER, 210.0)])
def test_before_and_after_are_outlined_arrows_with_dotted_tails(kind: Kind, tip: float) -> None:
    made = one(kind)
    assert (pieces(made.outlines[0]), pieces(made.dashes[0])) == (1, 1)
    assert made.outlines[0][0][0] == pytest.approx(tip)


def test_one_of_several_days_shows_each_of_them() -> None:
    data = arranged(
        ("Lane",),
        [
            TimelineEvent(
                "a",
                START + 20,
                START + 60,
                0,
                0,
                Kind.ONE_OF,
                "Visit",
                pieces=tuple((START + n, START + n) for n in (20, 30, 60)),
            )
        ],
    )
    made = drawn(data)
    assert (pieces(made.outlines[0]), pieces(made.dashes[0])) == (3, 2)


def test_one_of_several_times_shows_the_long_ones_as_bars() -> None:
    made = one(Kind.ONE_OF, until=60, pieces=((START + 20, START + 30), (START + 60, START + 60)))
    assert (pieces(made.outlines[0]), pieces(made.dashes[0])) == (2, 1)
    assert np.nanmax(made.dashes[0][0]) == pytest.approx(595)


def test_days_in_order_are_solid_and_joined_by_arrows() -> None:
    days = tuple((START + n, START + n) for n in (20, 30, 60))
    made = one(Kind.ORDERED, until=60, pieces=days)
    assert made.points[0, 0][0].tolist() == [200.0, 300.0, 600.0]
    assert (pieces(made.outlines[0]), pieces(made.dashes[0])) == (4, 0)  # two lines, each with its head


def test_days_in_order_that_are_close_have_no_room_for_an_arrow() -> None:
    made = one(Kind.ORDERED, until=21.2, pieces=((START + 20, START + 20), (START + 21.2, START + 21.2)))
    assert pieces(made.outlines[0]) == 1


def test_what_lasted_is_solid_where_it_is_certain_and_hollow_where_it_may_have_begun_or_ended() -> None:
    made = one(Kind.LASTING, until=60, pieces=((START + 30, START + 50),))
    assert made.bars[0][0][:2].tolist() == [300.0, 500.0]
    assert (np.nanmin(made.outlines[0][0]), np.nanmax(made.outlines[0][0])) == (200.0, 600.0)


def test_what_lasted_shows_a_solid_part_even_where_no_day_of_it_is_certain() -> None:
    made = one(Kind.LASTING, until=60, pieces=((START + 40, START + 40),))
    left, right = made.bars[0][0][:2]
    assert right - left == pytest.approx(3)


@pytest.mark.parametrize("kind,sure,tip", [(Kind.FROM, 300.0, 350.0), (Kind.UNTIL, 200.0, 150.0)])
def test_an_end_that_is_not_known_is_an_arrow_of_fixed_length(kind: Kind, sure: float, tip: float) -> None:
    made = one(kind, until=30)
    left, right = made.bars[0][0][:2]
    assert sure in (left, right)
    assert right - left == 40
    assert tip in made.outlines[0][0]
    assert pieces(made.outlines[0]) == 2  # the arrow, and the time in which the known end lies
    planned = one(kind, Flag.PROSPECTIVE, until=30)
    assert (pieces(planned.bars[0]), pieces(planned.outlines[0])) == (0, 3)


@pytest.mark.parametrize("category", [0, 1, 2, 3])
def test_what_is_not_established_is_hollow(category: int) -> None:
    made = drawn(
        arranged(
            ("Lane",),
            [TimelineEvent("a", START + 20, START + 20, 0, category, Kind.ON, "Visit", Flag.INFERRED)],
        )
    )
    assert made.points == {}
    assert pieces(made.outlines[category]) == 1


@pytest.mark.parametrize("kind,until", [(Kind.ON, 20), (Kind.LASTING, 60)])
def test_what_is_disputed_has_a_broken_outline_around_it(kind: Kind, until: float) -> None:
    assert pieces(one(kind, Flag.DISPUTED, until=until).dashes[0]) == 1
    assert pieces(one(kind, until=until).dashes[0]) == 0


def test_behind_the_events_lie_lanes_periods_months_key_dates_and_today() -> None:
    data = arranged(
        ("One", "Two", "Three"),
        [event("a", 5)],
        key_dates=[KeyDate(START + 50, "Call")],
        periods=[Period(START + 60, START + 70, "On site"), Period(START - 60, START - 50, "Before")],
    )
    made = drawn(data)
    assert [token for _, token in made.bands] == ["lane", "lane", "accent_tint"]
    assert [token for _, token in made.lines] == ["grid", *["accent_tint"] * 4, "accent", "muted"]
    assert [line[0][0] for line, _ in made.lines] == pytest.approx([100, -600, -500, 600, 700, 500, 900])
