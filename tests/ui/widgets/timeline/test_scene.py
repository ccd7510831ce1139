"""The time in view follows the events there are, and stays where the person brought it."""

from ui.widgets.timeline.data import Kind, TimelineData, TimelineEvent, arranged, day_number
from ui.widgets.timeline.scene import Scene
from workbench.kernel.dates import read_date


def the_day(words: str) -> float:
    found = read_date(words).earliest
    assert found is not None
    return day_number(found)


def scene_of(*days: str) -> Scene:
    scene = Scene(the_day("1 January 2020"))
    scene.show(_events(*days))
    scene.span = scene.whole()
    return scene


def _events(*days: str) -> TimelineData:
    at = [the_day(words) for words in days]
    return arranged(["all"], [TimelineEvent(str(n), x, x, 0, 0, Kind.ON, "") for n, x in enumerate(at)])


def test_time_that_was_in_view_for_one_event_leaves_with_it() -> None:
    scene = scene_of("1 May 2014", "9 June 2020", "4 November 2109")
    before = scene.whole()
    scene.show(_events("1 May 2014", "9 June 2020", "4 November 2019"))
    scene.leave_empty_time(before)
    assert scene.span == scene.whole()
    assert before[1] > the_day("1 January 2110") > scene.span[1]


def test_time_that_was_empty_before_stays_in_view() -> None:
    scene = scene_of("1 May 2014", "9 June 2020")
    scene.span = (the_day("1 January 1990"), the_day("1 January 2060"))
    before = scene.whole()
    scene.show(_events("1 May 2014", "9 June 2019"))
    scene.leave_empty_time(before)
    assert scene.span == (the_day("1 January 1990"), the_day("1 January 2060"))


def test_where_nothing_is_left_in_view_everything_is_shown() -> None:
    scene = scene_of("1 May 2014", "9 June 2020", "4 November 2109")
    before = scene.whole()
    scene.span = (the_day("1 January 2109"), the_day("1 January 2110"))
    scene.show(_events("1 May 2014", "9 June 2020", "4 November 2019"))
    scene.leave_empty_time(before)
    assert scene.span == scene.whole()
