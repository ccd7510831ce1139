"""The data of a timeline: what it takes, what it refuses, how days are counted."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import numpy as np
import pytest

from tests.ui.widgets.timeline.made_up import LANES, START, event
from ui.widgets.timeline import KeyDate, Kind, Period, TimelineData, arranged, day_number, moment_of

DATA = arranged(LANES, [event("b", 5), event("a", 2, 1), event("b", 5, 2), event("c", 2, until=9)])


def test_events_are_put_in_the_order_of_their_days() -> None:
    assert DATA.ids == ("a", "c", "b", "b")


def test_an_event_in_two_lanes_is_found_in_both() -> None:
    assert DATA.indices_of("b") == (2, 3)
    assert DATA.indices_of("z") == ()


@pytest.mark.parametrize(
    "wrong",
    [
        {"labels": ()},
        {"x0": DATA.x0[::-1]},
        {"x1": DATA.x0 - 1},
        {"lane": np.array([0, 0, 0, 4])},
        {"lane": np.array([0, 0, 0, -1])},
    ],
)
def test_arrays_that_do_not_fit_each_other_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"length|sorted|lanes"):
        replace(DATA, **wrong)


def test_the_extent_takes_in_events_key_dates_and_periods() -> None:
    assert DATA.extent() == (START + 2, START + 9)
    wider = arranged(LANES, [event("a", 2)], key_dates=[KeyDate(1.0, "Call")], periods=[Period(3, 4, "Stay")])
    assert wider.extent() == (1.0, START + 2)
    assert arranged(LANES, ()).extent() is None


def test_a_day_is_a_number_and_back() -> None:
    assert moment_of(day_number(date(2019, 11, 4))) == datetime(2019, 11, 4)  # noqa: DTZ001 (on paper)
    five_past_two = datetime(2019, 11, 4, 14, 5)  # noqa: DTZ001
    assert moment_of(day_number(five_past_two)) == five_past_two


def test_pieces_follow_their_event() -> None:
    data: TimelineData = arranged(
        LANES, [event("z", 9), event("a", 1, kind=Kind.ONE_OF, until=7, pieces=((1.0, 2.0), (5.0, 7.0)))]
    )
    assert data.pieces == {0: ((1.0, 2.0), (5.0, 7.0))}
    assert data.pieces_of(1) == ((START + 9, START + 9), (START + 9, START + 9))
