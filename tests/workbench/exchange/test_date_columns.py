"""Dates in a column: read as they stand, and told for the whole of it where day and month could be either."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.exchange.date_columns import DAY_FIRST, MONTH_FIRST, Dates, dates_of
from workbench.kernel.errors import Refused


def column(*cells: str, said: str = "") -> Dates:
    return dates_of("Date", list(enumerate(cells, start=2)), said)


def iso(dates: Dates, words: str) -> str:
    return dates.read(words).edtf()


def test_a_column_in_which_days_show_the_order_is_read_day_first_and_that_is_told() -> None:
    dates = column("3/4/19", "14/2/19", "4 May 2019")
    assert dates.order == DAY_FIRST
    assert dates.told == "Dates in “Date” are read day first, as row 3 (14/2/19) shows."
    assert iso(dates, "3/4/19") == "2019-04-03"


def test_a_column_that_shows_nothing_is_told_and_never_guessed() -> None:
    dates = column("3/4/19", "5/6/19")
    assert dates.told == (
        "Nothing in “Date” shows whether the day or the month comes first: 2 rows such as row 2 (3/4/19) "
        "can be read in two ways. Say which it is for the column."
    )
    with pytest.raises(Refused, match="“3/4/19” is 3 April 2019 if the day comes first, 4 March 2019 if"):
        dates.read("3/4/19")


def test_a_column_in_american_order_is_told_and_never_guessed() -> None:
    dates = column("3/4/19", "2/14/19")
    assert "look month first, as row 3 (2/14/19) shows; but 1 row" in dates.told
    with pytest.raises(Refused, match="Say which it is"):
        dates.read("3/4/19")
    assert iso(dates, "2/14/19") == "2019-02-14"


def test_a_column_in_both_orders_is_told() -> None:
    dates = column("3/4/19", "2/14/19", "14/2/19")
    assert "written both ways: row 4 (14/2/19) has the day first, row 3 (2/14/19) the month" in dates.told
    assert (iso(dates, "2/14/19"), iso(dates, "14/2/19")) == ("2019-02-14", "2019-02-14")


def test_what_the_person_says_decides_and_the_words_stay() -> None:
    dates = column("3/4/19", said=MONTH_FIRST)
    assert dates.told == "Dates in “Date” are read month first, as you said."
    read = dates.read("3/4/19")
    assert (read.edtf(), read.words) == ("2019-03-04", "3/4/19")
    assert iso(column("3/4/19", said=DAY_FIRST), "3/4/19") == "2019-04-03"
    assert dates.reading("before 3/4/19").startswith("Read as: before 4 March 2019")


def test_a_date_that_the_order_said_does_not_fit_is_read_as_it_must_be_or_refused() -> None:
    assert iso(column(said=MONTH_FIRST), "14/2/19") == "2019-02-14"
    with pytest.raises(Refused):
        column(said=DAY_FIRST).read("2/14/19")


def test_the_same_day_and_month_and_other_forms_need_no_order() -> None:
    dates = column("4/4/19", "2019-03-04", "about March 2019", "", "1/2/3/4")
    assert (dates.order, dates.told) == ("", "")
    assert iso(dates, "4/4/19") == "2019-04-04"
    assert iso(dates, "2019-03-04") == "2019-03-04"


@given(st.dates(), st.sampled_from(["/", ".", "-"]), st.booleans())
def test_an_order_that_is_said_reads_every_date_so(day: date, separator: str, american: bool) -> None:
    day = day.replace(year=2000 + day.year % 100)
    parts = [f"{day.month}", f"{day.day}"] if american else [f"{day.day}", f"{day.month}"]
    words = separator.join([*parts, f"{day.year}"])
    dates = column(words, said=MONTH_FIRST if american else DAY_FIRST)
    assert iso(dates, words) == day.isoformat()


@given(st.lists(st.tuples(st.integers(1, 31), st.integers(1, 31)), min_size=1))
def test_no_date_is_ever_read_in_an_order_that_nothing_shows(pairs: list[tuple[int, int]]) -> None:
    cells = [f"{first}/{second}/2019" for first, second in pairs]
    dates = column(*cells)
    shown = any(first > 12 for first, _ in pairs) and not any(second > 12 for _, second in pairs)
    for (first, second), words in zip(pairs, cells, strict=True):
        if max(first, second) <= 12 and first != second and not shown:
            with pytest.raises(Refused):
                dates.read(words)
