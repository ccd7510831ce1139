"""What somebody says in doubt keeps its width and its words: no day is named that nobody said."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workbench.kernel.fuzzy_dates import without_words
from tests.workbench.kernel.phrase_book import ENGLAND, KEY_DATES
from workbench.kernel.calendar_period import PLAIN
from workbench.kernel.dates import DateKind, FuzzyDate, Period, moved, read_date, reading
from workbench.kernel.errors import Refused
from workbench.kernel.stretch_naming import name_of_stretch


@pytest.mark.parametrize(
    "words, read_as",
    [
        ("early 2018 I think", "about early 2018 (17 December 2017 to 15 April 2018)"),
        ("I think it was early 2018", "about early 2018 (17 December 2017 to 15 April 2018)"),
        ("late 2019, unsure", "about late 2019 (16 September 2019 to 15 January 2020)"),
        ("mid-2018, but I'm not sure", "about mid-2018 (17 March to 15 October 2018)"),
        ("maybe late November 2019", "about late November 2019 (18 November to 3 December 2019)"),
        ("possibly the early 1990s", "about the early 1990s (1 July 1989 to 30 June 1994)"),
        ("around Easter 2019", "about Easter 2019 (16 to 25 April 2019)"),
        ("Christmas 2018 I think", "about Christmas 2018 (21 December 2018 to 4 January 2019)"),
        ("around New Year 2019", "about New Year 2019 (28 December 2018 to 4 January 2019)"),
        ("March 2019, as far as I remember", "about March 2019 (14 February to 15 April 2019)"),
        ("summer 2019 I think", "about summer 2019 (17 April to 15 October 2019)"),
        ("probably 4 November 2019", "about 4 November 2019 (1 to 7 November 2019)"),
        (
            "between March and May 2019, maybe",
            "between March 2019 and May 2019, or thereabouts (14 February to 15 June 2019)",
        ),
        (
            "perhaps between 4 and 9 December 2019",
            "between 4 December 2019 and 9 December 2019, or thereabouts (1 to 12 December 2019)",
        ),
        (
            "perhaps between 1998 and 2002",
            "between 1998 and 2002, or thereabouts (1 July 1997 to 30 June 2003)",
        ),
        ("probably between the referral and the visit", "between 11 February 2019 and 5 November 2019"),
        ("since March 2019 I think", "from about March 2019 onwards (earliest 14 February 2019)"),
        ("before Easter 2019 I think", "before 21 April 2019 (latest 20 April 2019)"),
        ("I think after the visit", "after the visit: after 5 November 2019 (earliest 6 November 2019)"),
        ("from 4 to 9 November 2019, I think", "from 4 November 2019 to 9 November 2019"),
        ("4 or 5 November 2019, probably", "4 November 2019 or 5 November 2019"),
    ],
)
def test_a_date_told_in_doubt_is_about_what_was_said_and_no_finer(words: str, read_as: str) -> None:
    assert reading(words, key_dates=KEY_DATES, calendar=ENGLAND) == f"Read as: {read_as}"
    found = read_date(words, key_dates=KEY_DATES, calendar=ENGLAND)
    assert found.words == words
    again = read_date(found.in_words())
    assert (again.kind, again.earliest, again.latest) == (found.kind, found.earliest, found.latest)


@pytest.mark.parametrize("words", ["I think", "probably", "whenever, I think"])
def test_a_doubt_about_nothing_tells_no_date(words: str) -> None:
    with pytest.raises(Refused):
        read_date(words)


@given(
    st.sampled_from(sorted(PLAIN)),
    st.dates(min_value=date(1850, 1, 1), max_value=date(2100, 1, 1)),
    st.integers(1, 3000),
)
def test_about_several_days_months_or_years_is_read_back_as_it_is_said(precision, of, days) -> None:  # type: ignore[no-untyped-def]
    first = Period.containing(of, precision)
    last = Period.containing(date.fromordinal(first.last.toordinal() + days), precision)
    value = FuzzyDate(first.about()[0], last.about()[1], DateKind.ABOUT, precision)
    assert value.named() == (first, last)
    assert without_words(read_date(value.in_words())) == value


@pytest.mark.parametrize(
    "first, last, name",
    [
        ((2019,), (2021,), ""),
        ((1990,), (1993,), "the early 1990s"),
        ((1997,), (1999,), "the late 1990s"),
        ((2000,), (2003,), ""),  # of the decade or of the century
        ((2018, 1), (2018, 3), "early 2018"),
        ((2018, 4), (2018, 9), "mid-2018"),
        ((2018, 1), (2019, 3), ""),
        ((2018, 1), (2018, 4), ""),
        ((2019, 2, 21), (2019, 2, 28), "late February 2019"),
        ((2019, 2, 21), (2019, 2, 27), ""),
        ((2019, 2, 21), (2019, 3, 28), ""),
        ((2019, 4, 19), (2019, 4, 22), "Easter 2019"),
    ],
)
def test_several_in_a_row_have_the_name_people_give_them(
    first: tuple[int, ...], last: tuple[int, ...], name: str
) -> None:
    assert name_of_stretch(Period.numbered(*first), Period.numbered(*last)) == name


def test_what_was_about_a_stretch_stays_so_when_it_is_moved() -> None:
    found = moved(read_date("early 2018 I think"), 20)
    assert found.in_words() == "between January 2018 and April 2018, or thereabouts"
    assert moved(read_date("about March 2019"), 3).in_words() == "about March 2019"
