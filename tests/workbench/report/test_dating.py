"""How dates are told on paper."""

import pytest

from tests.workbench.report.westmere_events import date_of
from workbench.disclosure.projection import DateFacts
from workbench.kernel.errors import Refused
from workbench.report.dating import day_of, moment, span, told


@pytest.mark.parametrize(
    "words, said, beneath",
    [
        ("12 February 2020", "12 February 2020", ""),
        ("the Tuesday; 11 February 2020", "11 February 2020", ""),
        ("March 2019", "March 2019", ""),
        ("2014", "2014", ""),
        ("in spring, they say; March 2019", "In spring, they say", "March 2019"),
        ("before 20 December 2019", "Before 20 December 2019", "latest 19 December 2019"),
        ("after 13 March 2020", "After 13 March 2020", "earliest 14 March 2020"),
        ("between 4 and 29 November 2019", "Between 4 and 29 November 2019", ""),
        ("during November; between 4 and 29 November 2019", "During November", "4 to 29 November 2019"),
        ("summer 2019; between June and August 2019", "Summer 2019", "1 June to 31 August 2019"),
        ("date not known", "Date not known", ""),
        ("some day; date not known", "Some day", "date not known"),
        ("10.35 on 4 November 2019", "10.35 on 4 November 2019", ""),
        (
            "first thing; the morning of 4 November 2019",
            "First thing",
            "the morning of 4 November 2019 (05:00 to 11:59)",
        ),
        ("on or before 19 December 2019", "On or before 19 December 2019", "latest 19 December 2019"),
        ("4 or 11 November 2019", "4 or 11 November 2019", ""),
        (
            "on one of two Mondays; 4 or 11 Nov 2019",
            "On one of two Mondays",
            "4 November 2019 or 11 November 2019",
        ),
        ("since May 2019", "Since May 2019", "earliest 1 May 2019"),
        (
            "while she led it; since May 2019",
            "While she led it",
            "from May 2019 onwards (earliest 1 May 2019)",
        ),
        ("from 4 to 8 November 2019", "From 4 to 8 November 2019", ""),
        ("autumn 2019", "Autumn 2019", "1 September to 30 November 2019"),
        ("the 1990s", "The 1990s", "1 January 1990 to 31 December 1999"),
    ],
)
def test_a_date_is_told_in_the_words_of_its_source(words: str, said: str, beneath: str) -> None:
    assert told(date_of(words)) == (said, beneath)


def test_a_date_without_words_is_told_in_ours() -> None:
    facts = DateFacts("2019-11-04", "2019-11-29", "between", "day")
    assert told(facts)[0] == "Between 4 November 2019 and 29 November 2019"


def test_about_tells_how_far_it_reaches() -> None:
    said, beneath = told(date_of("about March 2019"))
    assert said == "About March 2019"
    assert beneath.endswith("2019")
    assert " to " in beneath


def test_a_date_of_a_kind_this_version_does_not_know_is_refused() -> None:
    with pytest.raises(Refused):
        told(DateFacts("2019-11-04", "2019-11-04", "every", "day"))


@pytest.mark.parametrize(
    "days, months",
    [
        ([], ""),
        ([None, None], ""),
        (["2019-06-30"], "June 2019"),
        (["2019-06-30", None, "2019-06-01"], "June 2019"),
        (["2019-08-01", "2019-06-30"], "June to August 2019"),
        (["2019-06-01", "2020-06-01"], "June 2019 to June 2020"),
    ],
)
def test_a_stretch_of_days_is_told_in_months(days: list[str | None], months: str) -> None:
    assert span(days) == months


def test_a_moment_is_told_in_universal_time() -> None:
    assert moment("2021-09-16T15:20:00+01:00") == "16 September 2021 at 14:20 UTC"
    assert day_of("2021-09-17T00:20:00+01:00") == "16 September 2021"
