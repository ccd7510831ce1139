"""A date moved on the timeline: its bounds move, its kind, precision and words stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workbench.kernel.fuzzy_dates import DATES
from workbench.kernel.dates import DateKind, End, FuzzyDate, moved, read_date
from workbench.kernel.errors import Refused


def words_moved(words: str, days: int, end: End = "both") -> str:
    return moved(read_date(words), days, end).in_words()


@pytest.mark.parametrize(
    "words, days, end, after",
    [
        ("4 November 2019", 7, "both", "11 November 2019"),
        ("10:30 on 4 November 2019", -1, "both", "10:30 on 3 November 2019"),
        ("November 2019", 20, "both", "December 2019"),
        ("November 2019", 10, "both", "November 2019"),
        ("2019", 300, "both", "2020"),
        ("before 4 November 2019", 3, "both", "before 7 November 2019"),
        ("after November 2019", 40, "both", "after December 2019"),
        ("between 4 and 9 November 2019", 2, "first", "between 6 November 2019 and 9 November 2019"),
        ("between 4 and 9 November 2019", 2, "last", "between 4 November 2019 and 11 November 2019"),
        ("from 4 November 2019 to 9 December 2019", 1, "both", "from 5 November 2019 to 10 December 2019"),
        ("4 November 2019 or 9 November 2019", 8, "first", "9 November 2019 or 12 November 2019"),
        ("unknown", 8, "both", "date not known"),
    ],
)
def test_bounds_move_and_the_claim_stays(words: str, days: int, end: End, after: str) -> None:
    assert words_moved(words, days, end) == after


def test_about_moves_its_bounds_by_the_day_and_either_alone() -> None:
    about = read_date("about March 2019")
    assert moved(about, 5).bounds_in_words() == "19 February to 20 April 2019"
    assert moved(about, 5, "first").bounds_in_words() == "19 February to 15 April 2019"
    assert moved(about, 5, "last").bounds_in_words() == "14 February to 20 April 2019"


def test_the_words_in_which_it_was_told_stay() -> None:
    told = FuzzyDate.on(read_date("4 November 2019").known()[0], "the Monday")
    assert moved(told, 1).words == "the Monday"


def test_an_end_is_not_moved_beyond_the_other() -> None:
    with pytest.raises(Refused):
        words_moved("between 4 and 9 November 2019", 20, "first")


@given(DATES, st.integers(-400, 400), st.sampled_from(["both", "first", "last"]))
def test_what_is_claimed_never_changes(of: FuzzyDate, days: int, end: End) -> None:
    try:
        after = moved(of, days, end)
    except Refused:
        return
    assert (after.kind, after.words) == (of.kind, of.words)
    assert len(after.known()) == len(of.known())
    if of.kind is not DateKind.ONE_OF and not of.parts:
        assert after.precision == of.precision
