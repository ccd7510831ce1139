"""What a timeline shows is also said in words, and what it leaves out is counted."""

from datetime import date

from workbench.chronology.figure import FigureEvent, FigureKeyDate, timeline_figure, timeline_figures
from workbench.chronology.figure_events import Stretch
from workbench.chronology.figure_words import alt_text
from workbench.kernel.dates import read_date

FIRST, LAST = date(2019, 6, 1), date(2020, 6, 30)
YEAR = Stretch(FIRST, LAST)


def event(number: int, lane: str, when: str, label: str = "Told", *, disputed: bool = False) -> FigureEvent:
    return FigureEvent(number, lane, read_date(when), label, disputed)


def test_the_figure_is_told_by_kind_period_key_dates_lanes_and_events_in_order() -> None:
    events = [
        event(3, "Staff", "about 17 February 2020", "Instruction given", disputed=True),
        event(1, "Staff", "before 20 December 2019", "Office told"),
        FigureEvent(2, "Child C", read_date("19 Feb 2020"), "Assessment closed", category="decision"),
    ]
    key_dates = [
        FigureKeyDate("Policy", date(2019, 9, 30), date(2019, 9, 30)),
        FigureKeyDate("Inspection", date(2020, 3, 2), date(2020, 3, 13)),
    ]
    assert alt_text(events, ["Staff", "Child C"], YEAR, key_dates, ["One note."]) == (
        "Timeline of 3 events in 2 lanes, June 2019 to June 2020. "
        "Marked: Policy, 30 September 2019; Inspection, 2 March 2020 to 13 March 2020. "
        "Staff: 1 Office told, before 20 December 2019; "
        "3 Instruction given, about 17 February 2020, disputed. "
        "Child C: 2 Assessment closed (decision), 19 February 2020. One note."
    )


def test_without_key_dates_and_notes_nothing_is_said_of_them() -> None:
    told = alt_text([event(1, "Staff", "2 May 2020")], ["Staff"], YEAR)
    assert told == "Timeline of 1 event in 1 lane, June 2019 to June 2020. Staff: 1 Told, 2 May 2020."


def test_the_words_of_a_figure_hold_what_its_label_had_to_leave_out() -> None:
    label = (
        "A very long account of what was said and done in the office of the team manager on that afternoon"
    )
    figure = timeline_figure([event(1, "Staff", "2 May 2020", label)], ["Staff"])
    assert figure is not None
    assert label in figure.alt_text


def test_undated_events_are_counted_and_named_not_drawn() -> None:
    events = [event(1, "A", "2 May 2020"), event(2, "A", ""), event(3, "B", "not known")]
    figure = timeline_figure(events, ["A"])
    assert figure is not None
    note = "The table also has 2 events whose date is not known: numbers 2 and 3."
    assert figure.notes == (note,)
    assert note in figure.image.decode()
    assert figure.alt_text.endswith(note)


def test_events_outside_the_period_are_counted_and_named() -> None:
    events = [event(1, "A", "2 May 2020"), event(2, "A", "2 May 2018"), event(3, "A", "before 1 June 2019")]
    figure = timeline_figure(events, ["A"], period=(FIRST, LAST))
    assert figure is not None
    assert figure.notes == ("Outside this period: 1 event, number 2.",)
    assert (figure.first, figure.last) == (FIRST, LAST)


def test_with_nothing_to_draw_there_is_no_figure() -> None:
    undated, late = [event(1, "A", "unknown")], [event(1, "A", "2021")]
    assert timeline_figure([], ["A"]) is None
    assert timeline_figures(undated, ["A"]) == ()
    assert timeline_figures(late, ["A"], period=(FIRST, LAST)) == ()


def test_without_a_period_the_figure_has_the_whole_months_of_all_its_events() -> None:
    figure = timeline_figure([event(1, "A", "about 3 May 2020"), event(2, "A", "before 10 July 2020")], [])
    assert figure is not None
    assert (figure.first, figure.last) == (date(2020, 4, 1), date(2020, 7, 31))


def test_a_lane_that_was_not_given_comes_after_those_that_were() -> None:
    figure = timeline_figure([event(1, "New", "May 2020"), event(2, "Old", "May 2020")], ["Old"])
    assert figure is not None
    assert figure.alt_text.index("Old:") < figure.alt_text.index("New:")


def many() -> list[FigureEvent]:
    months = [f"{month}/{year}" for year in (2018, 2019) for month in range(1, 13)]
    return [
        event(
            number,
            f"Child {'ABCDEFGHIJ'[number % 10]}",
            f"{1 + number % 28}/{months[number % 24]}",
            "Case closed",
        )
        for number in range(1, 81)
    ]


def test_eighty_events_in_ten_lanes_come_in_figures_that_fit_a_page() -> None:
    figures = timeline_figures(
        [*many(), event(81, "Child A", "")], [f"Child {name}" for name in "ABCDEFGHIJ"]
    )
    assert 1 < len(figures) <= 3
    assert all(figure.height <= 200 for figure in figures)
    for number in range(1, 81):
        assert any(f" {number} Case closed" in figure.alt_text for figure in figures)
    assert [bool(figure.notes) for figure in figures] == [False] * (len(figures) - 1) + [True]


def test_the_same_events_in_one_figure_may_be_taller_than_a_page() -> None:
    figure = timeline_figure(many(), [])
    assert figure is not None
    assert figure.height > 200
