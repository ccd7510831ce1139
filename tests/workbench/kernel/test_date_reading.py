"""Dates are read as an English person types them; what could mean two things is refused."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workbench.kernel.phrase_book import ENGLAND, KEY_DATES
from workbench.kernel.dates import (
    AskedDate,
    DateKind,
    FuzzyDate,
    as_written,
    names_only_a_date,
    read_date,
    reading,
)
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
        ("on or before November 2019", "on or before November 2019 (latest 30 November 2019)"),
        ("by 20 December 2019", "on or before 20 December 2019 (latest 20 December 2019)"),
        ("no later than 2019", "on or before 2019 (latest 31 December 2019)"),
        ("after 5 Feb 2021", "after 5 February 2021 (earliest 6 February 2021)"),
        ("on or after 5 Feb 2021", "on or after 5 February 2021 (earliest 5 February 2021)"),
        ("not before 2021", "on or after 2021 (earliest 1 January 2021)"),
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


SAID_ON = date(2020, 2, 13)  # a Thursday


@pytest.mark.parametrize(
    "words, read_as",
    [
        ("12/11/19 3:15pm", "15:15 on 12 November 2019 (day first, not 11 December 2019)"),
        ("5/11/2019 @ 09.15", "09:15 on 5 November 2019 (day first, not 11 May 2019)"),
        ("12 noon on 4 November 2019", "12:00 on 4 November 2019"),
        ("midday, 4 November 2019", "12:00 on 4 November 2019"),
        ("between 9 and 11 am on 4 Nov 2019", "between 09:00 on 4 November 2019 and 11:00 on"),
        ("from 9 am until noon on 4 Nov 2019", "from 09:00 on 4 November 2019 to 12:00 on 4 November 2019"),
        ("from 10pm on 4 Nov 2019 to 2am on 5 Nov 2019", "from 22:00 on 4 November 2019 to 02:00 on 5"),
        ("before the morning of 4 November 2019", "before 05:00 on 4 November 2019"),
        ("after the afternoon of 4 November 2019", "after 17:59 on 4 November 2019"),
        ("on or after 9 am on 4 November 2019", "on or after 09:00 on 4 November 2019"),
        ("before 00:00 on 4 November 2019", "before 00:00 on 4 November 2019 (latest 3 November 2019)"),
        ("since 9am on 4 November 2019", "from 09:00 on 4 November 2019 onwards"),
        ("about 11.50 pm on 4 November 2019", "about 23:50 on 4 November 2019 (4 to 5 November 2019)"),
        ("I think it was about March 2019", "about March 2019 (14 February to 15 April 2019)"),
        ("until some time between 4 and 9 Nov 2019", "until some time between 4 November 2019 and"),
        ("about March 2019 or so", "about March 2019 (14 February to 15 April 2019)"),
        ("4 November 2019?", "about 4 November 2019 (1 to 7 November 2019)"),
        ("about late 2019", "about late 2019 (16 September 2019 to 15 January 2020)"),
        ("late 1990s", "between 1997 and 1999"),
        ("early in the financial year 2019/20", "between April 2019 and June 2019"),
        ("late in winter 2019/20", "February 2020"),
        ("mid Q3 2019/20", "November 2019"),
        ("early to mid November 2019", "between 1 November 2019 and 20 November 2019"),
        ("towards the beginning of 2019", "between January 2019 and March 2019"),
        ("the late part of November 2019", "between 21 November 2019 and 30 November 2019"),
        ("the end of the autumn term 2019", "December 2019"),
        ("the beginning of the 1990s", "1990"),
        ("the end of the 1990s", "1999"),
        ("the end of summer 2019", "August 2019"),
        ("the second half of the school year 2018/19", "between March 2019 and August 2019"),
        ("the first half of November 2019", "between 1 November 2019 and 15 November 2019"),
        ("the fourth week of October 2019", "between 21 October 2019 and 28 October 2019"),
        ("the last few days of November 2019", "between 24 November 2019 and 30 November 2019"),
        ("week ending Sunday 17 Nov 2019", "week commencing 11 November 2019 (11 to 17 November 2019)"),
        ("first quarter of the financial year 2019/20", "the quarter April to June 2019 (1 April to"),
        ("July to September quarter 2019", "the quarter July to September 2019"),
        ("Q4 19/20", "the quarter January to March 2020"),
        ("spring term 2019/20", "the spring term 2020"),
        ("autumn term 2019/20", "the autumn term 2019"),
        ("the year ended 5 April 2019", "the tax year 2018/19"),
        ("the year ending 31 August 2019", "the school year 2018/19"),
        ("the year to 31 December 2019", "2019"),
        ("FY19/20", "the financial year 2019/20"),
        ("the '90s", "the 1990s"),
        ("the decade 2000 to 2009", "the decade 2000 to 2009"),
        ("Xmas 2018", "between 24 December 2018 and 1 January 2019"),
        ("New Year 2018/19", "between 31 December 2018 and 1 January 2019"),
        ("just after New Year 2020", "after 1 January 2020 (earliest 2 January 2020)"),
        ("by Christmas 2018", "on or before 25 December 2018"),
        ("on or after Easter 2019", "on or after 21 April 2019"),
        ("bank holiday Monday in May 2019", "?"),
        ("bank holiday in August 2019", "26 August 2019"),
        ("spring bank holiday weekend 2022", "between 2 June 2022 and 5 June 2022"),
        ("bank holiday, 22 April 2019", "22 April 2019"),
        ("between summer and Christmas 2019", "between 1 June 2019 and 1 January 2020"),
        ("between Easter and August bank holiday 2019", "between 19 April 2019 and 26 August 2019"),
        ("from autumn 2018 to spring 2019", "from autumn 2018 to spring 2019"),
        ("Oct-Nov 2019", "from October 2019 to November 2019"),
        ("from mid-October 2019 to date", "from some time between 11 October 2019 and 20 October 2019"),
        ("until the end of November 2019", "until 30 November 2019"),
        ("4 & 5 November 2019", "first 4 November 2019, then 5 November 2019"),
        ("about March or about May 2019", "about March 2019 or about May 2019"),
        ("either late October or early November 2019", "between 21 October 2019 and 31 October 2019 or"),
        ("w/c 4 Nov 2019 and w/c 11 Nov 2019", "first week commencing 4 November 2019, then week commencing"),
        ("two weeks before Christmas 2018", "about 11 December 2018 (8 to 14 December 2018)"),
        ("the week before Christmas 2018", "between 17 December 2018 and 24 December 2018"),
        ("the last day of November 2019", "30 November 2019"),
        ("the year after 2014", "between 1 January 2015 and 31 December 2015"),
        ("a couple of years after 2014", "between 1 July 2015 and 30 June 2018"),
        ("two weeks before 2019", "about 18 December 2018"),
        ("the Tuesday after Easter 2019", "23 April 2019"),
        ("a fortnight either side of 4 Nov 2019", "?"),
        ("within a fortnight of 4 November 2019", "between 21 October 2019 and 18 November 2019"),
        ("exactly two months before 4 November 2019", "between 23 August 2019 and 16 September 2019, or"),
        ("3 weeks from 4 November 2019", "about 25 November 2019"),
        ("1/1/2019 to 2/3/2019", "from 1 January 2019 to 2 March 2019 (day first, not 3 February 2019"),
    ],
)  # fmt: skip
def test_what_people_say_in_other_words_is_read_too(words: str, read_as: str) -> None:
    if read_as == "?":
        with pytest.raises(Refused):
            read_date(words)
    else:
        assert reading(words).startswith(f"Read as: {read_as}")


@pytest.mark.parametrize(
    "words, read_as",
    [
        ("tomorrow", "14 February 2020"),
        ("at 2 pm today", "14:00 on 13 February 2020"),
        ("tonight", "the evening of 13 February 2020"),
        ("last night", "between 12 February 2020 and 13 February 2020"),
        ("the Monday before last", "27 January 2020 or 3 February 2020"),
        ("Monday of the week before last", "27 January 2020"),
        ("next week, Friday", "21 February 2020"),
        ("next Tuesday", "18 February 2020"),
        ("this Friday", "14 February 2020"),
        ("the week after next", "week commencing 24 February 2020"),
        ("last January", "January 2019 or January 2020"),
        ("last winter", "winter 2018/19"),
        ("this summer", "summer 2020"),
        ("next Easter", "between 10 April 2020 and 13 April 2020 or between 2 April 2021 and 5 April 2021"),
        ("the August bank holiday last year", "26 August 2019"),
        ("the Christmas before last", "between 24 December 2018 and 1 January 2019"),
        ("the January before last", "?"),
        ("so far this year", "between 1 January 2020 and 13 February 2020"),
        ("last financial year", "the financial year 2018/19"),
        ("earlier this school year", "between 1 September 2019 and 13 February 2020"),
        ("next quarter", "the quarter April to June 2020"),
        ("later this month", "between 13 February 2020 and 29 February 2020"),
        ("5th ult.", "5 January 2020"),
        ("in the last month", "between 13 January 2020 and 13 February 2020"),
        ("over the past few months", "from some time between 29 July 2019 and 28 December 2019 to"),
        ("since last Tuesday", "from some time between 4 February 2020 and 11 February 2020 onwards"),
        ("in three days' time", "?"),
        ("three days from now", "16 February 2020"),
        ("a month or two ago", "between 28 November 2019 and 28 January 2020"),
        ("a week or so ago", "about 6 February 2020"),
        ("not more than a month ago", "between 13 January 2020 and 12 February 2020"),
        ("three working days ago", "?"),
        ("many years ago", "?"),
        ("the day after last Tuesday", "between 5 February 2020 and 12 February 2020"),
        ("before last Tuesday", "?"),
        ("by last Tuesday", "?"),
        ("throughout last Tuesday", "?"),
        ("on or after last Tuesday", "?"),
        ("from 2014 to date", "from 2014 to 13 February 2020"),
    ],
)  # fmt: skip
def test_what_was_said_on_a_known_day_is_read_from_it(words: str, read_as: str) -> None:
    if read_as == "?":
        with pytest.raises(Refused):
            read_date(words, said_on=SAID_ON)
    else:
        assert reading(words, said_on=SAID_ON).startswith(f"Read as: {read_as}")
        if not words.startswith("from 2014"):
            with pytest.raises(AskedDate):
                read_date(words)


def test_words_that_were_said_on_a_day_of_no_record_are_refused() -> None:
    for said_on in (date(1, 1, 1), date(9999, 12, 31)):
        with pytest.raises(Refused, match="not within 1800 to 2199"):
            read_date("yesterday", said_on=said_on)


def test_later_this_year_on_its_last_day_is_that_day() -> None:
    assert read_date("later this year", said_on=date(2019, 12, 31)).in_words() == "31 December 2019"


def test_the_day_on_which_words_were_said_is_kept_where_they_need_it_and_nowhere_else() -> None:
    assert read_date("three weeks ago", said_on=SAID_ON).said_on == SAID_ON
    assert read_date("4 November 2019", said_on=SAID_ON).said_on is None
    assert read_date("since the inspection", said_on=SAID_ON, key_dates=KEY_DATES).said_on is None
    assert reading("last week", said_on=SAID_ON).endswith("(3 to 9 February 2020; said on 13 February 2020)")


def test_the_day_of_typing_tells_yesterday_today_and_tomorrow_and_nothing_more() -> None:
    said_on = date(2019, 11, 4)
    with pytest.raises(AskedDate):
        read_date("last Tuesday", today=said_on)
    assert read_date("yesterday", today=said_on, said_on=SAID_ON).earliest == date(2020, 2, 12)
    yesterday = FuzzyDate.on(date(2019, 11, 3), "Yesterday")
    assert read_date("Yesterday", today=said_on) == replace(yesterday, said_on=said_on)
    assert read_date("today", today=said_on).earliest == said_on
    assert reading("tomorrow", today=said_on) == "Read as: 5 November 2019 (said on 4 November 2019)"


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
    *("last", "ago", "week", "end", "first", "weeks", "several", "then", "to", "from", "since", "said", "at"),
    *("pm", "10.35", "Q3", "term", "summer", "Christmas", "bank holiday", "the inspection", "after", "early"),
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
        read = read_date(words, said_on=SAID_ON, key_dates=KEY_DATES, calendar=ENGLAND)
    except Refused:
        return
    assert read.words in words
    assert read.kind in set(DateKind)
    assert FuzzyDate.from_columns(**read.columns()) == read
    said = reading(words, said_on=SAID_ON, key_dates=KEY_DATES, calendar=ENGLAND)
    assert said.startswith("Read as: ")


@pytest.mark.parametrize("words", ["undated: when it snowed", " Undated:when it snowed "])
def test_words_after_undated_are_kept_as_said_without_a_date(words: str) -> None:
    found = read_date(words)
    assert found == FuzzyDate.not_known("when it snowed")
    assert found.as_said() == "“when it snowed”"
    assert reading(words) == "Read as: date not known; kept as said: “when it snowed”"


@pytest.mark.parametrize(
    "words, written",
    [
        ("undated: 5 May", "undated: 5 May"),
        ("not recorded", "not recorded"),
        ("not known", "not known"),
        ("about March 2019", "about March 2019"),
    ],
)
def test_what_is_written_of_a_date_is_read_as_the_same_date_again(words: str, written: str) -> None:
    found = read_date(words)
    assert as_written(found) == written
    assert read_date(written) == found


def test_a_date_without_words_is_written_in_its_own_and_none_is_not_written() -> None:
    assert as_written(FuzzyDate.on(date(2019, 11, 4))) == "4 November 2019"
    assert as_written(FuzzyDate.not_known()) == ""
    assert FuzzyDate.on(date(2019, 11, 4), "the fourth").as_said() == "4 November 2019"
    assert FuzzyDate.not_known().as_said() == "date not known"


@pytest.mark.parametrize(
    "words, only_a_date",
    [
        *(("4 November 2109", True), ("04/11/2109", True), ("2019", True), ("Nov 2019", True)),
        *(("about March 2019", False), ("the day of the visit", False), ("5 May", False), ("", False)),
        ("31 November 2019", False),
    ],
)
def test_words_that_are_nothing_but_a_date_are_known_from_those_of_a_witness(
    words: str,
    only_a_date: bool,
) -> None:
    assert names_only_a_date(words) is only_a_date
