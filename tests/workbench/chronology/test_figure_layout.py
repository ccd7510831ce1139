"""In a printed timeline no words meet, none leave the page, and no event is lost."""

from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.chronology.figure_events import FigureEvent, FigureKeyDate, Stretch
from workbench.chronology.figure_layout import FLAG, Layout, lay_out
from workbench.chronology.figure_marks import NAMES, WIDTH, Glyph
from workbench.chronology.figure_parts import Part, parts
from workbench.chronology.figure_places import Placed, Side
from workbench.chronology.figure_time import TimeScale, ticks
from workbench.chronology.figure_type import Widths, in_two_lines, lines_of, one_line, shortened
from workbench.kernel.dates import FuzzyDate, Period, Precision, read_date

YEAR = Stretch(date(2019, 1, 1), date(2019, 12, 31))
LANES = ("Alder", "Birch", "The multi-agency safeguarding hub and its partners")


def width(words: str) -> float:
    """A type in which every letter is a millimetre and a half wide."""
    return 1.5 * len(words)


TYPE = Widths(width, width)

days = st.dates(min_value=date(2018, 11, 1), max_value=date(2020, 2, 28))
periods = st.builds(Period.containing, days, st.sampled_from(Precision))
dates = st.one_of(
    periods.map(FuzzyDate.on),
    periods.map(FuzzyDate.about),
    periods.map(FuzzyDate.before),
    periods.map(FuzzyDate.after),
    periods.map(FuzzyDate.on_or_before),
    periods.map(lambda period: FuzzyDate.from_to(FuzzyDate.on(period), None)),
    st.lists(periods.map(FuzzyDate.on), min_size=2, max_size=4, unique=True).map(FuzzyDate.one_of),
    st.tuples(days, st.integers(1, 400)).map(
        lambda drawn: FuzzyDate.between(drawn[0], drawn[0] + timedelta(days=drawn[1]))
    ),
)
labels = st.lists(st.text("abcdef", min_size=1, max_size=12), max_size=30).map(" ".join)
events = st.lists(
    st.builds(
        FigureEvent,
        st.integers(1, 999),
        st.sampled_from(LANES),
        dates.filter(YEAR.shows),
        labels,
        st.booleans(),
    ),
    min_size=1,
    max_size=25,
)
key_dates = st.lists(
    st.tuples(st.text("KEYDATE ", min_size=1, max_size=70), days, st.integers(0, 60)).map(
        lambda drawn: FigureKeyDate(drawn[0], drawn[1], drawn[1] + timedelta(days=drawn[2]))
    ),
    max_size=6,
)


def laid(of: list[FigureEvent], marked: list[FigureKeyDate] | None = None) -> Layout:
    return lay_out(YEAR, LANES, of, marked or [], [], TYPE)


def placed_in(layout: Layout) -> list[Placed]:
    return [placed for lane in layout.lanes for placed in lane.placed]


def one(when: str, label: str = "Told", *, disputed: bool = False, number: int = 1) -> FigureEvent:
    return FigureEvent(number, "Alder", read_date(when), label, disputed)


def label_of(when: str, label: str, *, disputed: bool = False) -> Placed:
    (placed,) = placed_in(laid([one(when, label, disputed=disputed)]))
    return placed


@given(events)
@settings(deadline=None)
def test_no_two_events_of_a_row_meet(of: list[FigureEvent]) -> None:
    for lane in laid(of).lanes:
        for first, second in combinations(lane.placed, 2):
            gap = max(second.label.left - first.label.right, first.label.left - second.label.right)
            assert first.row != second.row or gap >= 2


@given(events)
@settings(deadline=None)
def test_every_event_has_its_place_once_within_its_lane(of: list[FigureEvent]) -> None:
    layout = laid(of)
    assert sorted(map(repr, of)) == sorted(repr(placed.event) for placed in placed_in(layout))
    for lane in layout.lanes:
        assert {placed.event.lane for placed in lane.placed} == {lane.name}
        assert {placed.row for placed in lane.placed} <= set(range(lane.rows))


@given(events)
@settings(deadline=None)
def test_no_words_leave_the_page_or_stand_among_the_names_of_the_lanes(of: list[FigureEvent]) -> None:
    for placed in placed_in(laid(of)):
        label = placed.label
        assert label.number_left >= NAMES
        for left, line in zip(label.line_lefts, label.lines, strict=True):
            assert left >= NAMES
            assert left + width(line) <= WIDTH + 1e-9
        assert label.left <= placed.mark.left < placed.mark.right <= label.right


@given(events)
@settings(deadline=None)
def test_a_label_is_whole_or_ends_in_an_ellipsis_and_dispute_is_never_left_out(of: list[FigureEvent]) -> None:
    for placed in placed_in(laid(of)):
        said = " ".join(placed.label.lines)
        if placed.label.shortened:
            assert said.endswith("…" + placed.event.standing)
        else:
            assert said.split() == (placed.event.label + placed.event.standing).split()


@given(events, key_dates)
@settings(deadline=None)
def test_names_of_key_dates_do_not_meet_and_stay_on_the_page(
    of: list[FigureEvent], marked: list[FigureKeyDate]
) -> None:
    layout = laid(of, marked)
    assert len(layout.flags) == sum(YEAR.meets(key_date.first, key_date.last) for key_date in marked)
    for flag in layout.flags:
        assert flag.name_left >= 0
        assert flag.name_right <= WIDTH + 1e-9
        assert layout.lanes_top >= FLAG * (flag.level + 1)
    for first, second in combinations(layout.flags, 2):
        apart = first.name_right < second.name_left or second.name_right < first.name_left
        assert first.level != second.level or apart


def test_a_label_stands_on_the_right_where_it_can() -> None:
    assert label_of("4 March 2019", "Told").label.side is Side.RIGHT


def test_a_label_that_would_be_cut_stands_on_the_left() -> None:
    assert label_of("20 December 2019", "A longer thing").label.side is Side.LEFT


def test_a_label_with_no_room_on_either_side_stands_under_its_bar() -> None:
    placed = label_of("about 2019", "Said by all")
    assert placed.label.side is Side.UNDER
    assert placed.label.lines == ("Said by all",)


def test_a_long_label_is_set_in_two_lines_before_anything_is_left_out() -> None:
    placed = label_of("4 June 2019", "Assessment signed off before the visit to the home")
    assert placed.label.lines == ("Assessment signed off", "before the visit to the home")


def test_a_label_too_long_for_two_lines_is_shortened_word_by_word() -> None:
    placed = label_of("4 March 2019", "abcde " * 20 + "end", disputed=True)
    assert placed.label.shortened
    assert " ".join(placed.label.lines).endswith("abcde…, disputed")


def test_one_endless_word_is_shortened_letter_by_letter() -> None:
    assert label_of("4 March 2019", "a" * 200).label.lines == ("a" * 39 + "…",)


def test_a_lane_has_room_for_its_name() -> None:
    layout = lay_out(YEAR, LANES, [FigureEvent(1, LANES[2], read_date("2019"), "Told")], [], [], TYPE)
    (lane,) = layout.lanes
    assert lane.name_lines == ("The", "multi-agency", "safeguarding…")
    assert lane.rows == 2


def test_lanes_without_an_event_are_named_in_a_note() -> None:
    layout = laid([one("4 March 2019")])
    assert [lane.name for lane in layout.lanes] == ["Alder"]
    assert layout.notes == (f"Nothing to show here for Birch and {LANES[2]}.",)
    assert " ".join(layout.note_lines) == layout.notes[0]


ONE_OF_EACH = {
    Glyph.DAY: "4 March 2019",
    Glyph.WITHIN: "March 2019",
    Glyph.ABOUT: "about March 2019",
    Glyph.BEFORE: "before March 2019",
    Glyph.AFTER: "after March 2019",
    Glyph.LASTING: "from 4 to 9 March 2019",
    Glyph.FROM: "since March 2019",
    Glyph.UNTIL: "until March 2019",
    Glyph.ONE_OF: "4 or 11 March 2019",
    Glyph.ORDERED: "first on 4 March 2019, then on 11 March 2019",
}


def test_a_key_of_every_shape_takes_as_many_lines_as_it_needs() -> None:
    whens = [*ONE_OF_EACH.values()]
    of = [one(when, number=number) for number, when in enumerate(whens, start=1)]
    layout = lay_out(YEAR, ("Alder",), of, [], [], TYPE)
    assert [entry.glyph for entry in layout.key_entries] == list(Glyph)
    assert layout.key_entries[-1].line > 0
    assert all(entry.words_left + width(entry.glyph.value) <= WIDTH for entry in layout.key_entries)


@given(events, st.integers(60, 300))
@settings(deadline=None, max_examples=40)
def test_parts_fit_and_lose_no_event(of: list[FigureEvent], tallest: int) -> None:
    def fits(part: Part) -> bool:
        return lay_out(part.stretch, part.lanes, part.events, [], [], TYPE).height <= tallest

    made = parts(Part(YEAR, LANES, tuple(of)), fits)
    assert {event for part in made for event in part.events} == set(of)
    assert all(fits(part) or len(part.events) == 1 for part in made)
    for part in made:
        assert all(part.stretch.shows(event.date) for event in part.events)
        assert {event.lane for event in part.events} <= set(part.lanes)


@given(events, st.integers(20, 200))
@settings(deadline=None, max_examples=60)
def test_what_is_too_tall_is_known_early_and_what_fits_is_laid_out_whole(
    of: list[FigureEvent], tallest: int
) -> None:
    whole, judged = laid(of), lay_out(YEAR, LANES, of, [], [], TYPE, tallest)
    assert (judged.height <= tallest) is (whole.height <= tallest)
    assert whole.height > tallest or judged == whole


@given(events)
@settings(deadline=None, max_examples=40)
def test_a_cut_through_time_leaves_as_few_events_on_the_fuller_side_as_any(of: list[FigureEvent]) -> None:
    made = parts(Part(YEAR, ("Alder",), tuple(of)), lambda part: len(part.events) < len(of))
    firsts = [YEAR.cut_before(date(2019, month, 1)) for month in range(2, 13)]
    fuller = [max(sum(map(half.shows, (event.date for event in of))) for half in cut) for cut in firsts]
    through_time = len(made) > 1 and made[0].stretch != YEAR
    assert not through_time or max(len(part.events) for part in made) == min(fuller)


def test_parts_through_time_follow_one_another_without_a_gap() -> None:
    of = tuple(one(f"{day} {month} 2019", number=day) for day in (4, 18) for month in ("Feb", "June", "Oct"))
    made = parts(Part(YEAR, ("Alder",), of), lambda part: len(part.events) <= 2)
    assert (made[0].stretch.first, made[-1].stretch.last) == (YEAR.first, YEAR.last)
    for before, after in pairwise(made):
        assert after.stretch.first == before.stretch.last + timedelta(days=1)
        assert after.stretch.first.day == 1


def test_within_a_month_a_cut_through_time_is_at_a_day() -> None:
    month = Stretch(date(2019, 3, 1), date(2019, 3, 31))
    of = tuple(one(f"{day} March 2019", number=day) for day in (4, 5, 6, 7))
    first, second = parts(Part(month, ("Alder",), of), lambda part: len(part.events) <= 2)
    assert [event.number for event in first.events] == [4, 5]
    assert [event.number for event in second.events] == [6, 7]


def test_what_no_cut_through_time_can_part_is_cut_between_lanes() -> None:
    of = tuple(
        FigureEvent(n, lane, read_date("2019"), "x") for n, lane in enumerate(("A", "B", "D"), start=1)
    )
    made = parts(Part(YEAR, ("A", "B", "C", "D"), of), lambda part: len(part.events) <= 2)
    assert [part.lanes for part in made] == [("A", "B", "C"), ("D",)]


def test_a_lane_that_nothing_can_part_is_continued() -> None:
    of = tuple(one("4 March 2019", number=number) for number in range(1, 6))
    made = parts(Part(YEAR, ("Alder",), of), lambda part: len(part.events) <= 2)
    assert [[event.number for event in part.events] for part in made] == [[1, 2], [3], [4, 5]]


def test_of_two_ways_to_cut_the_one_with_fewer_parts_is_taken() -> None:
    of = tuple(
        FigureEvent(month, lane, read_date(f"4/{month}/2019"), "x")
        for lane in ("A", "B")
        for month in range(1, 13)
    )
    made = parts(Part(YEAR, ("A", "B"), of), lambda part: len({event.lane for event in part.events}) == 1)
    assert [part.lanes for part in made] == [("A",), ("B",)]


@pytest.mark.parametrize(
    "first, last, named",
    [
        ((2019, 11, 4), (2019, 11, 7), ["4 Nov", "5 Nov", "6 Nov", "7 Nov"]),
        ((2019, 11, 2), (2019, 11, 30), ["4 Nov", "11 Nov", "18 Nov", "25 Nov"]),
        ((2019, 11, 1), (2020, 2, 29), ["Nov", "Dec", "Jan", "Feb"]),
        ((2018, 5, 1), (2020, 12, 31), ["July", "Jan", "July", "Jan", "July"]),
        ((2015, 1, 1), (2019, 12, 31), ["2015", "2016", "2017", "2018", "2019"]),
        ((1800, 1, 1), (2199, 12, 31), ["1800", "1850", "1900", "1950", "2000", "2050", "2100", "2150"]),
    ],
)
def test_the_axis_is_marked_as_finely_as_names_have_room(
    first: tuple[int, int, int], last: tuple[int, int, int], named: list[str]
) -> None:
    made = ticks(TimeScale(Stretch(date(*first), date(*last)), 0, 80), width)
    assert [tick.name for tick in made] == named
    assert all(later.x - earlier.x > width(earlier.name) for earlier, later in pairwise(made))


def test_a_year_stands_under_the_first_mark_and_where_a_new_one_begins() -> None:
    made = ticks(TimeScale(Stretch(date(2019, 11, 1), date(2020, 2, 29)), 0, 80), width)
    assert [tick.year for tick in made] == ["2019", "", "2020", ""]
    years = ticks(TimeScale(Stretch(date(2015, 1, 1), date(2019, 12, 31)), 0, 80), width)
    assert {tick.year for tick in years} == {""}


def test_a_stretch_is_said_in_months_or_by_its_days() -> None:
    said = {
        Stretch(date(2019, 6, 1), date(2020, 6, 30)): "June 2019 to June 2020",
        Stretch(date(2019, 6, 1), date(2019, 8, 31)): "June to August 2019",
        Stretch(date(2019, 11, 1), date(2019, 11, 30)): "November 2019",
        Stretch(date(2019, 11, 2), date(2019, 11, 30)): "2 November 2019 to 30 November 2019",
        Stretch(date(2019, 11, 1), date(2019, 11, 29)): "1 November 2019 to 29 November 2019",
    }
    assert {stretch: stretch.in_words() for stretch in said} == said


def test_words_are_filled_into_lines_and_the_last_is_shortened() -> None:
    assert lines_of("one two three four", 10.5, 2, width) == ("one two", "three…")
    assert lines_of("one", 10.5, 2, width) == ("one",)
    assert lines_of("extraordinarily two", 10.5, 2, width) == ("extrao…", "two")
    assert one_line("abc", 0.1, width) == "…"
    assert in_two_lines("word", 3, width) == ()
    assert shortened("abc def", "", 1, width) == ()
