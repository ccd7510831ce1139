"""A fuzzy date allows exactly the days it says, in words, in EDTF and in the store."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.kernel.dates import DateKind, FuzzyDate, Period, Precision, from_edtf, read_date
from workbench.kernel.errors import Refused

NOV = Period.numbered(2019, 11)
Y2019 = Period.numbered(2019)
DAY = date(2019, 11, 4)

PERIODS = st.builds(
    Period.containing,
    st.dates(min_value=date(1801, 7, 1), max_value=date(2198, 6, 30)),
    st.sampled_from(Precision),
)


@st.composite
def betweens(draw: st.DrawFn) -> FuzzyDate:
    start, end = sorted((draw(PERIODS), draw(PERIODS)), key=lambda period: period.first)
    if start.last < end.first:
        return FuzzyDate.between(start, end)
    return FuzzyDate.between(start.first, end.last + timedelta(days=1))


DATES = st.one_of(
    PERIODS.map(FuzzyDate.on),
    PERIODS.map(FuzzyDate.about),
    PERIODS.map(FuzzyDate.before),
    PERIODS.map(FuzzyDate.after),
    betweens(),
    st.just(FuzzyDate.not_known()),
)

EXAMPLES = [
    # value, in words, bounds in words, EDTF
    (FuzzyDate.on(DAY), "4 November 2019", "", "2019-11-04"),
    (FuzzyDate.on(NOV), "November 2019", "", "2019-11"),
    (FuzzyDate.on(Y2019), "2019", "", "2019"),
    (FuzzyDate.about(DAY), "about 4 November 2019", "1 to 7 November 2019", "2019-11-04~"),
    (
        FuzzyDate.about(Period.numbered(2019, 3)),
        "about March 2019",
        "14 February to 15 April 2019",
        "2019-03~",
    ),
    (FuzzyDate.about(Y2019), "about 2019", "1 July 2018 to 30 June 2020", "2019~"),
    (
        FuzzyDate.before(date(2019, 12, 20)),
        "before 20 December 2019",
        "latest 19 December 2019",
        "../2019-12-19",
    ),
    (FuzzyDate.before(NOV), "before November 2019", "latest 31 October 2019", "../2019-10"),
    (FuzzyDate.before(Y2019), "before 2019", "latest 31 December 2018", "../2018"),
    (FuzzyDate.after(date(2021, 2, 5)), "after 5 February 2021", "earliest 6 February 2021", "2021-02-06/.."),
    (FuzzyDate.after(NOV), "after November 2019", "earliest 1 December 2019", "2019-12/.."),
    (FuzzyDate.after(Y2019), "after 2019", "earliest 1 January 2020", "2020/.."),
    (
        FuzzyDate.between(DAY, date(2019, 12, 9)),
        "between 4 November 2019 and 9 December 2019",
        "4 November to 9 December 2019",
        "[2019-11-04..2019-12-09]",
    ),
    (
        FuzzyDate.between(NOV, Period.numbered(2020, 1)),
        "between November 2019 and January 2020",
        "1 November 2019 to 31 January 2020",
        "[2019-11..2020-01]",
    ),
    (
        FuzzyDate.between(DAY, Period.numbered(2019, 12)),
        "between 4 November 2019 and 31 December 2019",
        "4 November to 31 December 2019",
        "[2019-11-04..2019-12-31]",
    ),
    (FuzzyDate.not_known(), "date not known", "", "XXXX"),
]


@pytest.mark.parametrize("value, said, bounds, edtf", EXAMPLES)
def test_a_date_is_said_in_words_in_bounds_and_in_edtf(
    value: FuzzyDate, said: str, bounds: str, edtf: str
) -> None:
    assert (value.in_words(), value.bounds_in_words(), value.edtf()) == (said, bounds, edtf)


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
def test_edtf_round_trips(value: FuzzyDate) -> None:
    assert from_edtf(value.edtf()) == value


@pytest.mark.parametrize(
    "text", ["", "2019-13", "2019-11-4", "2019?", "2019/2020", "[2019,2020]", "2019-21", "٢٠١٩"]
)
def test_edtf_of_another_kind_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        from_edtf(text)


@given(DATES, st.text(max_size=200))
def test_the_five_columns_hold_the_whole_date(value: FuzzyDate, words: str) -> None:
    said = FuzzyDate(value.earliest, value.latest, value.kind, value.precision, words)
    assert FuzzyDate.from_columns(**said.columns()) == said


def test_the_columns_are_plain_text() -> None:
    columns = FuzzyDate.before(DAY, "before bonfire night").columns()
    assert columns == {
        "date_earliest": None,
        "date_latest": "2019-11-03",
        "date_kind": "before",
        "date_precision": "day",
        "date_words": "before bonfire night",
    }
    assert {type(value) for value in columns.values()} == {str, type(None)}


def test_a_date_of_a_later_version_is_refused_and_says_so() -> None:
    columns: dict[str, Any] = FuzzyDate.on(DAY).columns()
    for name, newer in [("date_kind", "ordered"), ("date_precision", "season"), ("date_kind", None)]:
        with pytest.raises(Refused, match="newer version"):
            FuzzyDate.from_columns(**{**columns, name: newer})


def test_columns_without_words_are_a_date_without_words() -> None:
    columns: dict[str, Any] = {**FuzzyDate.on(DAY).columns(), "date_words": None}
    assert FuzzyDate.from_columns(**columns) == FuzzyDate.on(DAY)


def test_a_later_rule_for_about_would_not_move_a_stored_date() -> None:
    wide = FuzzyDate(date(2020, 2, 12), date(2020, 2, 21), DateKind.ABOUT, Precision.DAY, "two weeks before")
    assert FuzzyDate.from_columns(**wide.columns()) == wide
    assert wide.in_words() == "about 16 February 2020"


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
    read = read_date(value.in_words())
    assert (read.earliest, read.latest, read.kind, read.precision) == (
        value.earliest,
        value.latest,
        value.kind,
        value.precision,
    )
