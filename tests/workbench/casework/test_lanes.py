"""Columns of events as arrays for the timeline."""

import numpy as np
import pytest

from workbench.casework.lanes import Columns, Lane, timeline_of

LANES = (Lane("case-b", "C01"), Lane("case-a", "C02"), Lane("case-c", "C03"), Lane("", "No case"))
COLUMNS = Columns(
    ids=("e1", "e2", "e3", "e4"),
    firsts=("2019-11-04", "2019-01-01", None, "2019-11-04"),
    lasts=("2019-11-04", "2019-12-31", None, "2019-11-05"),
    lanes=("case-a", "", "case-a", "case-b"),
    categories=("visit", "other", "visit", "meeting"),
    kinds=("on", "on", "unknown", "between"),
    statuses=("agreed", "disputed", "agreed", "agreed"),
)


def test_dated_events_stand_in_the_order_of_their_first_day_in_days_since_1970() -> None:
    timeline = timeline_of(COLUMNS, LANES)
    assert timeline.ids == ("e2", "e1", "e4")
    assert timeline.x0.tolist() == [17897.0, 18204.0, 18204.0]
    assert timeline.x1.tolist() == [18261.0, 18204.0, 18205.0]


def test_lanes_that_are_used_keep_their_order_and_number_the_events() -> None:
    timeline = timeline_of(COLUMNS, LANES)
    assert [lane.name for lane in timeline.lanes] == ["C01", "C02", "No case"]
    assert [timeline.lanes[place].name for place in timeline.lane] == ["No case", "C02", "C01"]


def test_marks_are_numbered_in_the_alphabets_order() -> None:
    timeline = timeline_of(COLUMNS, LANES)
    assert [timeline.categories[place] for place in timeline.category] == ["other", "visit", "meeting"]
    assert [timeline.kinds[place] for place in timeline.kind] == ["on", "on", "between"]
    assert [timeline.statuses[place] for place in timeline.status] == ["disputed", "agreed", "agreed"]


def test_undated_events_are_listed_apart_with_their_lane() -> None:
    timeline = timeline_of(COLUMNS, LANES)
    assert [(id, timeline.lanes[lane].name) for id, lane in timeline.undated] == [("e3", "C02")]


def test_nothing_makes_an_empty_timeline() -> None:
    timeline = timeline_of(Columns((), (), (), (), (), (), ()), LANES)
    assert (timeline.ids, timeline.lanes, timeline.x0.dtype) == ((), (), np.dtype(np.float64))


def test_the_arrays_cannot_be_written_to() -> None:
    with pytest.raises(ValueError, match="read-only"):
        timeline_of(COLUMNS, LANES).x0[0] = 1.0
