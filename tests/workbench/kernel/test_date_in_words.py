"""Every kind of date is said in words, with the days it leaves open, and in EDTF."""

from datetime import date, time

import pytest

from tests.workbench.kernel.fuzzy_dates import without_words
from workbench.kernel.dates import DateKind, FuzzyDate, Period, Precision, from_edtf, read_date
from workbench.kernel.time_of_day import PARTS_OF_DAY, Hours

NOV = Period.numbered(2019, 11)
Y2019 = Period.numbered(2019)
DAY = date(2019, 11, 4)
NEXT_DAY = date(2019, 11, 5)
SUMMER = Period(date(2019, 6, 1), Precision.SEASON)
AFTERNOON = PARTS_OF_DAY["the afternoon of"]


def timed(
    earliest: date | None, latest: date | None, kind: DateKind, first: time, last: time | None = None
) -> FuzzyDate:
    return FuzzyDate(earliest, latest, kind, Precision.MINUTE, hours=Hours(first, last or first))


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
        "[..2019-12-19]",
    ),
    (FuzzyDate.before(NOV), "before November 2019", "latest 31 October 2019", "[..2019-10]"),
    (FuzzyDate.before(Y2019), "before 2019", "latest 31 December 2018", "[..2018]"),
    (
        FuzzyDate.after(date(2021, 2, 5)),
        "after 5 February 2021",
        "earliest 6 February 2021",
        "[2021-02-06..]",
    ),
    (FuzzyDate.after(NOV), "after November 2019", "earliest 1 December 2019", "[2019-12..]"),
    (FuzzyDate.after(Y2019), "after 2019", "earliest 1 January 2020", "[2020..]"),
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
    (FuzzyDate.on_or_before(DAY), "on or before 4 November 2019", "latest 4 November 2019", "[..2019-11-04]"),
    (FuzzyDate.on_or_after(NOV), "on or after November 2019", "earliest 1 November 2019", "[2019-11..]"),
    (FuzzyDate.on(SUMMER), "summer 2019", "1 June to 31 August 2019", "2019-22"),
    (FuzzyDate.about(SUMMER), "about summer 2019", "17 April to 15 October 2019", "[2019-04-17..2019-10-15]"),
    (
        FuzzyDate.on(Period(date(2019, 12, 1), Precision.SEASON)),
        "winter 2019/20",
        "1 December 2019 to 29 February 2020",
        "2019-24",
    ),
    (
        FuzzyDate.on(Period(date(2019, 10, 1), Precision.QUARTER)),
        "the quarter October to December 2019",
        "1 October to 31 December 2019",
        "2019-36",
    ),
    (
        FuzzyDate.on(Period(DAY, Precision.WEEK)),
        "week commencing 4 November 2019",
        "4 to 10 November 2019",
        "[2019-11-04..2019-11-10]",
    ),
    (
        FuzzyDate.on(Period(date(2020, 1, 1), Precision.TERM)),
        "the spring term 2020",
        "1 January to 30 April 2020",
        "[2020-01..2020-04]",
    ),
    (
        FuzzyDate.on(Period(date(2018, 4, 6), Precision.TAX_YEAR)),
        "the tax year 2018/19",
        "6 April 2018 to 5 April 2019",
        "[2018-04-06..2019-04-05]",
    ),
    (
        FuzzyDate.on(Period(date(1990, 1, 1), Precision.DECADE)),
        "the 1990s",
        "1 January 1990 to 31 December 1999",
        "199X",
    ),
    (
        FuzzyDate.on(Period(date(1900, 1, 1), Precision.DECADE)),
        "the decade 1900 to 1909",
        "1 January 1900 to 31 December 1909",
        "190X",
    ),
    (FuzzyDate.before(SUMMER), "before June 2019", "latest 31 May 2019", "[..2019-05]"),
    (
        FuzzyDate.from_to(FuzzyDate.on(DAY), FuzzyDate.on(date(2019, 11, 9))),
        "from 4 November 2019 to 9 November 2019",
        "",
        "2019-11-04/2019-11-09",
    ),
    (
        FuzzyDate.from_to(FuzzyDate.on(Y2019), None),
        "from 2019 onwards",
        "earliest 1 January 2019",
        "2019/..",
    ),
    (
        FuzzyDate.from_to(None, FuzzyDate.on(NOV)),
        "until November 2019",
        "latest 30 November 2019",
        "../2019-11",
    ),
    (
        FuzzyDate.from_to(FuzzyDate.about(Period.numbered(2014)), FuzzyDate.on(DAY)),
        "from about 2014 to 4 November 2019",
        "1 July 2013 to 4 November 2019",
        "2014~/2019-11-04",
    ),
    (
        FuzzyDate.from_to(FuzzyDate.on(SUMMER), None),
        "from summer 2019 onwards",
        "earliest 1 June 2019",
        "2019-06-01/..",
    ),
    (
        FuzzyDate.from_to(FuzzyDate.between(DAY, NEXT_DAY), None),
        "from some time between 4 November 2019 and 5 November 2019 onwards",
        "earliest 4 November 2019",
        "2019-11-04/..",
    ),
    (
        FuzzyDate.one_of([FuzzyDate.on(Period.numbered(2019, 12)), FuzzyDate.on(DAY)]),
        "4 November 2019 or December 2019",
        "",
        "[2019-11-04,2019-12]",
    ),
    (
        FuzzyDate.one_of([FuzzyDate.on(DAY), FuzzyDate.between(date(2019, 11, 6), date(2019, 11, 8))]),
        "4 November 2019 or between 6 November 2019 and 8 November 2019",
        "",
        "[2019-11-04,2019-11-06..2019-11-08]",
    ),
    (
        FuzzyDate.one_of(
            [timed(DAY, DAY, DateKind.ON, time(10, 35)), timed(DAY, DAY, DateKind.ON, time(14, 5))]
        ),
        "10:35 on 4 November 2019 or 14:05 on 4 November 2019",
        "",
        "2019-11-04",
    ),
    (
        FuzzyDate.ordered(
            [
                timed(DAY, DAY, DateKind.ON, time(10, 35)),
                timed(DAY, NEXT_DAY, DateKind.BETWEEN, time(14, 5), time(9)),
            ]
        ),
        "first 10:35 on 4 November 2019, then between 14:05 on 4 November 2019 and 09:00 on 5 November 2019",
        "",
        "[2019-11-04..2019-11-05]",
    ),
    (
        FuzzyDate.ordered([FuzzyDate.on(DAY), FuzzyDate.on(date(2019, 12, 9))]),
        "first 4 November 2019, then 9 December 2019",
        "",
        "{2019-11-04,2019-12-09}",
    ),
    (
        timed(DAY, DAY, DateKind.ON, time(10, 35)),
        "10:35 on 4 November 2019",
        "",
        "2019-11-04T10:35:00",
    ),
    (
        FuzzyDate(DAY, DAY, DateKind.ON, Precision.PART_OF_DAY, hours=AFTERNOON),
        "the afternoon of 4 November 2019",
        "12:00 to 17:59",
        "2019-11-04",
    ),
    (
        timed(DAY, DAY, DateKind.ABOUT, time(10), time(11)),
        "about 10:30 on 4 November 2019",
        "10:00 to 11:00",
        "2019-11-04",
    ),
    (
        timed(DAY, NEXT_DAY, DateKind.ABOUT, time(23, 30), time(0, 30)),
        "about 00:00 on 5 November 2019",
        "4 to 5 November 2019",
        "[2019-11-04..2019-11-05]",
    ),
    (
        timed(None, DAY, DateKind.BEFORE, time(8, 59)),
        "before 09:00 on 4 November 2019",
        "latest 4 November 2019",
        "[..2019-11-04]",
    ),
    (
        timed(DAY, DAY, DateKind.BETWEEN, time(14), time(15)),
        "between 14:00 on 4 November 2019 and 15:00 on 4 November 2019",
        "14:00 to 15:00",
        "2019-11-04",
    ),
    (FuzzyDate.not_known(), "date not known", "", "XXXX"),
]


@pytest.mark.parametrize("value, said, bounds, edtf", EXAMPLES)
def test_a_date_is_said_in_words_in_bounds_and_in_edtf(
    value: FuzzyDate, said: str, bounds: str, edtf: str
) -> None:
    assert (value.in_words(), value.bounds_in_words(), value.edtf()) == (said, bounds, edtf)
    assert without_words(read_date(said)) == value
    assert from_edtf(edtf).edtf() == edtf
