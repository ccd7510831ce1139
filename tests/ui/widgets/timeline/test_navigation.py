"""Moving about in time: what is under the pointer stays there, and there is a way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.timeline.navigation import (
    LONGEST,
    SHORTEST,
    History,
    Span,
    clamped,
    fitted,
    panned,
    revealing,
    zoomed,
)

SPANS = st.tuples(st.floats(600_000, 800_000), st.floats(SHORTEST, 100_000)).map(
    lambda s: (s[0], s[0] + s[1])
)


@given(SPANS, st.floats(0.2, 5.0), st.floats(0, 1))
def test_zooming_keeps_the_day_under_the_pointer(span: Span, factor: float, part: float) -> None:
    day = span[0] + part * (span[1] - span[0])
    start, end = zoomed(span, factor, day)
    assert (day - start) / (end - start) == pytest.approx(part, abs=1e-6)


@given(SPANS, st.floats(1e-6, 1e6))
def test_zooming_stops_at_a_quarter_of_a_day_and_at_four_hundred_years(span: Span, factor: float) -> None:
    start, end = zoomed(span, factor, span[0])
    assert SHORTEST * 0.999 <= end - start <= LONGEST * 1.001


@given(SPANS, st.floats(-50_000, 50_000))
def test_panning_keeps_the_scale(span: Span, days: float) -> None:
    start, end = panned(span, days)
    assert end - start == pytest.approx(span[1] - span[0], rel=1e-6)


@given(st.floats(-1e7, 1e7), st.floats(-1e7, 1e7))
def test_no_view_leaves_the_years_that_dates_can_have(start: float, end: float) -> None:
    first, last = clamped((start, end))
    assert 0 < first < last < 3_652_000


def test_a_single_day_is_shown_in_the_month_around_it() -> None:
    assert fitted(737_000, 737_000) == (736_985, 737_015)


@given(SPANS, st.floats(600_000, 900_000), st.floats(0, 1_000))
def test_revealing_shows_the_whole_event(span: Span, first: float, length: float) -> None:
    start, end = revealing(span, first, first + length)
    assert start <= first + 1e-6
    assert first + length <= end + 1e-6


def test_revealing_what_is_in_view_moves_nothing() -> None:
    assert revealing((700_000, 700_100), 700_020, 700_030) == (700_000, 700_100)


def test_the_way_back_leads_back_and_forward_again() -> None:
    history, spans = History(), [(float(n), n + 10.0) for n in range(4)]
    for span in spans[:3]:
        history.leave(span)
    assert history.back(spans[3]) == spans[2]
    assert history.back(spans[2]) == spans[1]
    assert history.forward(spans[1]) == spans[2]
    history.leave(spans[2])
    assert history.forward(spans[0]) == spans[0]


def test_at_the_end_of_the_way_nothing_moves() -> None:
    history = History()
    assert history.back((1.0, 2.0)) == (1.0, 2.0)
    history.leave((1.0, 2.0))
    history.leave((1.0, 2.0))
    assert history.back((3.0, 4.0)) == (1.0, 2.0)
    assert history.back((1.0, 2.0)) == (1.0, 2.0)


def test_the_way_back_is_not_endless() -> None:
    history = History()
    for number in range(3 * History.MOST):
        history.leave((float(number), number + 1.0))
    assert len(history._steps.back) == History.MOST
