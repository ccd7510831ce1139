"""A fuzzy date allows exactly the days it says, in words, in EDTF and in the store."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workbench.kernel.fuzzy_dates import DATES, PERIODS, has_a_name_in_edtf, without_words
from workbench.kernel.dates import DateKind, FuzzyDate, Period, Precision, from_edtf, read_date
from workbench.kernel.errors import Refused
from workbench.kernel.time_of_day import PARTS_OF_DAY, Hours

NOV = Period.numbered(2019, 11)
Y2019 = Period.numbered(2019)
DAY = date(2019, 11, 4)
NEXT_DAY = date(2019, 11, 5)
HALF_PAST_TEN = Hours.at(time(10, 30))
AFTERNOON = PARTS_OF_DAY["the afternoon of"]


def test_before_and_after_leave_out_the_day_they_name() -> None:
    assert FuzzyDate.before(DAY).latest == date(2019, 11, 3)
    assert FuzzyDate.before(DAY).earliest is None
    assert FuzzyDate.after(DAY).earliest == date(2019, 11, 5)
    assert FuzzyDate.after(DAY).latest is None


def test_about_reaches_half_a_week_half_a_month_or_half_a_year() -> None:
    february = FuzzyDate.about(Period.numbered(2020, 2))
    assert (february.earliest, february.latest) == (date(2020, 1, 17), date(2020, 3, 15))


@pytest.mark.parametrize(
    "earliest, latest, kind, precision",
    [
        (None, None, DateKind.ON, Precision.DAY),
        (DAY, None, DateKind.ON, Precision.DAY),
        (DAY, date(2019, 11, 3), DateKind.ABOUT, Precision.DAY),
        (DAY, date(2019, 11, 5), DateKind.ON, Precision.DAY),
        (DAY, date(2019, 11, 30), DateKind.ON, Precision.MONTH),
        (date(2019, 11, 1), date(2019, 12, 31), DateKind.ON, Precision.MONTH),
        (DAY, DAY, DateKind.BETWEEN, Precision.DAY),
        (date(2019, 11, 1), date(2019, 11, 30), DateKind.BETWEEN, Precision.MONTH),
        (None, DAY, DateKind.BEFORE, Precision.MONTH),
        (DAY, DAY, DateKind.BEFORE, Precision.DAY),
        (DAY, None, DateKind.AFTER, Precision.YEAR),
        (None, DAY, DateKind.AFTER, Precision.DAY),
        (DAY, DAY, DateKind.UNKNOWN, Precision.DAY),
        (None, None, DateKind.UNKNOWN, Precision.YEAR),
        (None, None, DateKind.FROM_TO, Precision.DAY),
        (DAY, DAY, DateKind.ON, Precision.MINUTE),
        (DAY, NEXT_DAY, DateKind.ONE_OF, Precision.DAY),
        (DAY, NEXT_DAY, DateKind.ORDERED, Precision.DAY),
        (DAY, NEXT_DAY, DateKind.ON, Precision.WEEK),
        (date(2019, 6, 1), date(2019, 8, 31), DateKind.BETWEEN, Precision.SEASON),
        (date(1799, 12, 31), date(1799, 12, 31), DateKind.ON, Precision.DAY),
        (date(2200, 1, 1), None, DateKind.AFTER, Precision.DAY),
    ],
)
def test_bounds_that_do_not_fit_the_kind_are_refused(
    earliest: date | None, latest: date | None, kind: DateKind, precision: Precision
) -> None:
    with pytest.raises(Refused):
        FuzzyDate(earliest, latest, kind, precision)


def test_bounds_out_of_order_are_refused_with_both_days() -> None:
    with pytest.raises(Refused, match="9 December 2019, is after the latest, 4 November 2019"):
        FuzzyDate(date(2019, 12, 9), DAY, DateKind.BETWEEN, Precision.DAY)


def test_between_refuses_ends_out_of_order_or_within_one_another() -> None:
    ends: list[tuple[Period | date, Period | date]] = [
        (date(2019, 12, 9), DAY),
        (DAY, DAY),
        (Y2019, NOV),
        (NOV, DAY),
    ]
    for start, end in ends:
        with pytest.raises(Refused, match="does not come before"):
            FuzzyDate.between(start, end)


@pytest.mark.parametrize(
    "earliest, latest, kind, precision, hours",
    [
        (DAY, DAY, DateKind.ON, Precision.DAY, HALF_PAST_TEN),
        (DAY, DAY, DateKind.ON, Precision.MINUTE, AFTERNOON),
        (DAY, NEXT_DAY, DateKind.ON, Precision.MINUTE, HALF_PAST_TEN),
        (DAY, DAY, DateKind.BETWEEN, Precision.MINUTE, HALF_PAST_TEN),
        (DAY, DAY, DateKind.BETWEEN, Precision.MINUTE, Hours(time(15), time(14))),
        (None, DAY, DateKind.BEFORE, Precision.MINUTE, AFTERNOON),
        (DAY, DAY, DateKind.ABOUT, Precision.PART_OF_DAY, AFTERNOON),
        (DAY, NEXT_DAY, DateKind.ON, Precision.PART_OF_DAY, AFTERNOON),
        (DAY, DAY, DateKind.ON, Precision.PART_OF_DAY, HALF_PAST_TEN),
    ],
)
def test_a_time_of_day_that_does_not_fit_is_refused(
    earliest: date | None, latest: date | None, kind: DateKind, precision: Precision, hours: Hours
) -> None:
    with pytest.raises(Refused):
        FuzzyDate(earliest, latest, kind, precision, hours=hours)


ON_DAY, ON_NEXT_DAY = FuzzyDate.on(DAY), FuzzyDate.on(NEXT_DAY)


@pytest.mark.parametrize(
    "kind, parts",
    [
        (DateKind.ONE_OF, (ON_DAY,)),
        (DateKind.ONE_OF, tuple(FuzzyDate.on(date(2019, 11, day)) for day in range(1, 22))),
        (DateKind.ONE_OF, (ON_DAY, FuzzyDate.before(DAY))),
        (DateKind.ORDERED, (ON_NEXT_DAY, ON_DAY)),
        (DateKind.ORDERED, (ON_DAY, FuzzyDate.on(NOV))),
        (DateKind.FROM_TO, (ON_NEXT_DAY, ON_DAY)),
        (DateKind.FROM_TO, (ON_DAY, ON_NEXT_DAY, ON_NEXT_DAY)),
        (DateKind.FROM_TO, (FuzzyDate.not_known(), FuzzyDate.not_known())),
        (DateKind.FROM_TO, (ON_DAY, FuzzyDate.after(DAY))),
    ],
)
def test_parts_that_no_such_date_can_have_are_refused(kind: DateKind, parts: tuple[FuzzyDate, ...]) -> None:
    with pytest.raises(Refused):
        FuzzyDate.made_of(kind, parts)


def test_parts_and_bounds_that_disagree_are_refused() -> None:
    parts = (ON_DAY, ON_NEXT_DAY)
    for kind, latest, hours in [
        (DateKind.ONE_OF, DAY, None),
        (DateKind.ON, NEXT_DAY, None),
        (DateKind.ONE_OF, NEXT_DAY, HALF_PAST_TEN),
    ]:
        with pytest.raises(Refused):
            FuzzyDate(DAY, latest, kind, Precision.DAY, hours=hours, parts=parts)


def test_one_of_several_is_kept_in_the_order_of_time_without_repeats() -> None:
    value = FuzzyDate.one_of([ON_NEXT_DAY, FuzzyDate.on(DAY, "that Monday"), ON_DAY])
    assert value.parts == (ON_DAY, ON_NEXT_DAY)


def test_an_essay_is_no_date() -> None:
    with pytest.raises(Refused, match="at most 200 characters"):
        FuzzyDate.not_known("then " * 41)


@pytest.mark.parametrize(
    "numbers", [(2019, 2, 31), (2019, 2, 0), (2019, 13, None), (0, None, None), (10000, 1, 1)]
)
def test_a_period_that_the_calendar_lacks_is_refused(numbers: tuple[int, int | None, int | None]) -> None:
    with pytest.raises(Refused, match="There is no"):
        Period.numbered(*numbers)


@given(DATES)
def test_the_earliest_day_is_never_after_the_latest(value: FuzzyDate) -> None:
    assert value.earliest is None or value.latest is None or value.earliest <= value.latest


@given(PERIODS)
def test_about_holds_the_whole_of_what_it_is_about_and_names_it(period: Period) -> None:
    value = FuzzyDate.about(period)
    assert value.earliest is not None
    assert value.latest is not None
    assert value.earliest < period.first <= period.last < value.latest
    assert value.named() == (period,)


@given(DATES)
def test_edtf_keeps_the_days_and_says_the_same_again(value: FuzzyDate) -> None:
    again = from_edtf(value.edtf())
    assert (again.earliest, again.latest) == (value.earliest, value.latest)
    assert again.edtf() == value.edtf()


@given(DATES.filter(has_a_name_in_edtf))
def test_what_edtf_has_a_name_for_comes_back_as_it_was(value: FuzzyDate) -> None:
    assert from_edtf(value.edtf()) == value


@given(DATES)
def test_before_a_day_comes_back_as_on_or_before_the_day_before_it(value: FuzzyDate) -> None:
    kinds = {DateKind.BEFORE: DateKind.ON_OR_BEFORE, DateKind.AFTER: DateKind.ON_OR_AFTER}
    if value.kind in kinds:
        assert from_edtf(value.edtf()).kind is kinds[value.kind]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "2019-13",
            "2019-11-4",
            "2019?",
            "[2019]",
            "[..2019..]",
            "[2019-11-04",
            "٢٠١٩",
            "2019-41",
            "2019-22-01",
        ),
        *("2019-22~", "199X~", "20XX", "XXXX-11", "2019-W46", "2019-11-04T10:35", "2019-11T10:35:00"),
        *("2019-11-04T24:00:00", "../..", "2019/soon", "soon/2019", "{2019}", "{2019,soon}", "[soon..2019]"),
        *("[2020,2019-22-01]", "{2020,2019}", "2020/2019", "1700", "000X", "[2019..2018]"),
    ],
)
def test_edtf_of_another_kind_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        from_edtf(text)


def test_a_later_rule_for_about_would_not_move_a_stored_date() -> None:
    wide = FuzzyDate(date(2020, 2, 12), date(2020, 2, 21), DateKind.ABOUT, Precision.DAY, "two weeks before")
    assert FuzzyDate.from_columns(**wide.columns()) == wide
    assert wide.in_words() == "between 15 February 2020 and 18 February 2020, or thereabouts"


def test_dates_of_one_day_are_ordered_by_the_time_of_day_and_those_without_one_come_first() -> None:
    said = ["4 November 2019", "the morning of 4 Nov 2019", "10:35 on 4 Nov 2019", "2 pm on 4 Nov 2019"]
    dates = [read_date(words) for words in said]
    shuffled = dates[::-1]
    assert sorted(shuffled, key=FuzzyDate.order_key) == dates


def test_dates_are_ordered_by_earliest_then_latest_then_kind_with_the_undated_last() -> None:
    said = ["2019", "November 2019", "before 5 Nov 2019", "4 November 2019", "after 4 Nov 2019", "not known"]
    dates = [read_date(words) for words in said]
    shuffled = dates[::-1]
    assert sorted(shuffled, key=FuzzyDate.order_key) == dates


@given(st.lists(DATES).flatmap(lambda dates: st.tuples(st.just(dates), st.permutations(dates))))
def test_the_order_is_total_and_does_not_depend_on_where_it_began(
    orders: tuple[list[FuzzyDate], list[FuzzyDate]],
) -> None:
    once, again = ([date.order_key() for date in sorted(dates, key=FuzzyDate.order_key)] for dates in orders)
    assert once == again


@given(st.lists(DATES), st.sampled_from(["4 Nov 2019", "4/11/19"]))
def test_dates_of_equal_bounds_keep_the_order_given_by_hand(values: list[FuzzyDate], words: str) -> None:
    same = [FuzzyDate.on(DAY, words), FuzzyDate.on(DAY, "that Monday")]
    in_order = sorted([*same, *values], key=FuzzyDate.order_key)
    assert [value for value in in_order if value in same and value.words] == same


@given(DATES)
def test_what_a_date_says_reads_back_to_the_same_date(value: FuzzyDate) -> None:
    assert without_words(read_date(value.in_words())) == value
