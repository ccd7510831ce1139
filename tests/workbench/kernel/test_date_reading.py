"""Dates are read as an English person types them; what could mean two things is refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.kernel.dates import DateKind, FuzzyDate, read_date, reading
from workbench.kernel.errors import Refused
from workbench.kernel.wording import MONTHS, WEEKDAYS, day

MONDAY = "4 November 2019"


@pytest.mark.parametrize(
    "words",
    [
        "4 Nov 2019", "4 November 2019", "04 november 2019", "4th of November 2019", "the 4th November, 2019",
        "November 4, 2019", "Nov. 4th 2019", "4/11/2019", "4/11/19", "04.11.2019", "4-11-2019", "4-Nov-2019",
        "4nov2019", "4 Nov '19", "4 Nov ’19", "4 Nov 19", "2019-11-04", "2019/11/4", "Monday 4 November 2019",
        "Mon, 4 Nov 2019", "mon. 4/11/2019", "on Monday the 4th of November 2019", " 4\u00a0Nov  2019. ",
    ],
)  # fmt: skip
def test_one_day_is_read_however_it_is_written(words: str) -> None:
    read = read_date(words)
    assert read == FuzzyDate.on(date(2019, 11, 4), words)


@pytest.mark.parametrize(
    "words, read_as",
    [
        ("Nov 2019", "November 2019"),
        ("Sept. 2019", "September 2019"),
        ("Nov '19", "November 2019"),
        ("november of 2019", "November 2019"),
        ("11/2019", "November 2019"),
        ("2019-11", "November 2019"),
        ("in November 2019", "November 2019"),
        ("some time in the month of November 2019", "November 2019"),
        ("during 2019", "2019"),
        ("the year 2019", "2019"),
        ("about March 2019", "about March 2019 (14 February to 15 April 2019)"),
        ("around 2019", "about 2019 (1 July 2018 to 30 June 2020)"),
        ("circa 4 Nov 2019", "about 4 November 2019 (1 to 7 November 2019)"),
        ("c. 2019", "about 2019 (1 July 2018 to 30 June 2020)"),
        ("c2019", "about 2019 (1 July 2018 to 30 June 2020)"),
        ("~ 4 Nov 2019", "about 4 November 2019 (1 to 7 November 2019)"),
        ("on or about 4 November 2019", "about 4 November 2019 (1 to 7 November 2019)"),
        ("before 20 December 2019", "before 20 December 2019 (latest 19 December 2019)"),
        ("prior to November 2019", "before November 2019 (latest 31 October 2019)"),
        ("on or before November 2019", "before December 2019 (latest 30 November 2019)"),
        ("by 20 December 2019", "before 21 December 2019 (latest 20 December 2019)"),
        ("no later than 2019", "before 2020 (latest 31 December 2019)"),
        ("after 5 Feb 2021", "after 5 February 2021 (earliest 6 February 2021)"),
        ("on or after 5 Feb 2021", "after 4 February 2021 (earliest 5 February 2021)"),
        ("not before 2021", "after 2020 (earliest 1 January 2021)"),
        ("between 4 November 2019 and 9 December 2019", "between 4 November 2019 and 9 December 2019"),
        ("between 4 November and 9 December 2019", "between 4 November 2019 and 9 December 2019"),
        ("between Monday 4 and Saturday 9 November 2019", "between 4 November 2019 and 9 November 2019"),
        (
            "some time between Nov and Dec 2019",
            "between November 2019 and December 2019 (1 November to 31 December 2019)",
        ),
        ("between 2018 and 2020", "between 2018 and 2020 (1 January 2018 to 31 December 2020)"),
        ("early 2019", "between January 2019 and March 2019 (1 January to 31 March 2019)"),
        ("mid-2019", "between April 2019 and September 2019 (1 April to 30 September 2019)"),
        ("in late 2019", "between October 2019 and December 2019 (1 October to 31 December 2019)"),
        ("early in November 2019", "between 1 November 2019 and 10 November 2019"),
        ("mid November 2019", "between 11 November 2019 and 20 November 2019"),
        ("late February 2020", "between 21 February 2020 and 29 February 2020"),
        ("3/5/2021", "3 May 2021 (day first, not 5 March 2021)"),
        ("before 3/5/2021", "before 3 May 2021 (day first, not 5 March 2021; latest 2 May 2021)"),
        ("13/5/2021", "13 May 2021"),
        ("5/5/2021", "5 May 2021"),
        ("1/1/49", "1 January 2049"),
        ("1/1/50", "1 January 1950"),
        ("unknown", "date not known"),
        ("Not known.", "date not known"),
        ("", "date not known"),
    ],
)
def test_what_was_understood_is_read_back(words: str, read_as: str) -> None:
    assert reading(words) == f"Read as: {read_as}"


@pytest.mark.parametrize("words", ["by 20 Dec. 2019 ", "Late 2019", "C. 2019", "not known"])
def test_the_words_are_kept_as_they_were_said(words: str) -> None:
    assert read_date(words).words == words


@pytest.mark.parametrize(
    "words, reason",
    [
        ("Tuesday 4 November 2019", "4 November 2019 is a Monday, not a Tuesday"),
        ("31 February 2019", "There is no 31 February 2019"),
        ("29/2/2019", "There is no 29 February 2019"),
        ("0/2/2019", "There is no 0 February 2019"),
        ("5/13/2021", "There is no month 13. Dates are read day first"),
        ("2019-00", "There is no month 0"),
        ("5 May", "Which year"),
        ("4/11", "Which year"),
        ("May", "Which year"),
        ("4", "Which year"),
        ("between 4 and December 2019", "Which year"),
        ("between November and 2019", "Which year"),
        ("Nov 19", "Which number is the year"),
        ("November 4", "Which number is the year"),
        ("2011/12", "between April 2011 and March 2012"),
        ("1999-00", "school or financial year"),
        ("2019/2020", "time that lasted"),
        ("4 to 9 November 2019", "time that lasted"),
        ("4–9 November 2019", "time that lasted"),
        ("Nov-Dec 2019", "time that lasted"),
        ("from 4 November 2019", "time that lasted"),
        ("until 5 Feb 2021", "time that lasted"),
        ("since 2019", "time that lasted"),
        ("by March 2019", "may or may not include March 2019"),
        ("2019 or 2020", "two dates"),
        ("summer 2019", "Seasons"),
        ("Michaelmas 2019", "Seasons"),
        ("Q2 2021", "Seasons"),
        ("1990s", "Seasons"),
        ("last Tuesday", "depends on the day it was said"),
        ("yesterday", "depends on the day it was said"),
        ("several weeks ago", "depends on the day it was said"),
        ("earlier in 2019", "depends on the day it was said"),
        ("4 Nov 2019 14:30", "time of day"),
        ("2 pm on 4 November 2019", "time of day"),
        ("between 9 Dec 2019 and 4 Nov 2019", "does not come before"),
        ("between 20 December and 5 January 2020", "with its own year"),
        ("1019", "The year 1019 is not within"),
        ("0000", "There is no year 0"),
        ("the Tuesday after the inspection", "was not understood"),
        ("before about 2019", "was not understood"),
        ("between 2019 and the inspection", "was not understood"),
        ("early 4 November 2019", "was not understood"),
        ("late whenever", "was not understood"),
        ("٤/١١/٢٠١٩", "was not understood"),
        ("20191104", "was not understood"),
        ("2019 " * 50, "at most 200 characters"),
    ],
)
def test_what_cannot_be_read_for_certain_is_refused_with_the_reason(words: str, reason: str) -> None:
    with pytest.raises(Refused) as refusal:
        read_date(words)
    assert reason in refusal.value.message


def test_relative_days_are_read_only_from_the_day_they_were_said() -> None:
    said_on = date(2019, 11, 4)
    assert read_date("Yesterday", today=said_on) == FuzzyDate.on(date(2019, 11, 3), "Yesterday")
    assert read_date("today", today=said_on).earliest == said_on
    assert reading("tomorrow", today=said_on) == "Read as: 5 November 2019"


@given(st.dates(min_value=date(1800, 1, 1), max_value=date(2199, 12, 31)))
def test_every_day_is_read_in_words_in_numbers_and_with_its_weekday(of: date) -> None:
    spellings = (day(of), f"{of:%d/%m/}{of.year:04}", of.isoformat(), f"{WEEKDAYS[of.weekday()]} {day(of)}")
    for words in spellings:
        assert read_date(words) == FuzzyDate.on(of, words)


@given(st.dates(min_value=date(1800, 1, 1), max_value=date(2199, 12, 31)), st.integers(1, 6))
def test_every_wrong_weekday_is_refused(of: date, off: int) -> None:
    wrong = WEEKDAYS[(of.weekday() + off) % 7]
    with pytest.raises(Refused, match=f"not a {wrong}"):
        read_date(f"{wrong} {day(of)}")


PIECES = [
    *("between", "and", "about", "before", "late", "mid-", "by", "the", "of", "on", "or", "/", "-", "."),
    *("4", "31", "13", "19", "2019", "'19", "Nov", "Monday", *MONTHS),
]


@given(
    st.one_of(
        st.text(),
        st.lists(st.sampled_from(PIECES)).map(" ".join),
        st.from_regex(r"\A[0-9/. -]{1,12}\Z"),
    )
)
def test_any_text_is_read_or_refused_and_never_crashes(words: str) -> None:
    try:
        read = read_date(words)
    except Refused:
        return
    assert read.words == words
    assert read.kind in set(DateKind)
    assert reading(words).startswith("Read as: ")
