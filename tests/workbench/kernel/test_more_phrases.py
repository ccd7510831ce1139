"""Further ways in which witnesses tell a date: read where they mean one thing, asked where they mean two."""

from dataclasses import replace

import pytest

from tests.workbench.kernel.phrase_book import ENGLAND, INSPECTION, KEY_DATES
from workbench.kernel.dates import Anchor, AskedDate, FuzzyDate, Period, read_date, reading
from workbench.kernel.errors import Refused


@pytest.mark.parametrize(
    "words, read_as",
    [
        (
            "in the run-up to the inspection",
            "before the inspection: before 18 November 2019 (latest 17 November 2019)",
        ),
        ("during the lead up to Easter 2019", "before 21 April 2019 (latest 20 April 2019)"),
        ("not long after Easter 2019", "after 21 April 2019 (earliest 22 April 2019)"),
        ("not long before 2019", "before 2019 (latest 31 December 2018)"),
        ("the first week of the inspection", "between 18 November 2019 and 24 November 2019"),
        ("the second week of the inspection", "between 25 November 2019 and 29 November 2019"),
        ("week 2 of the inspection", "between 25 November 2019 and 29 November 2019"),
        ("in the second day of the inspection", "19 November 2019"),
        ("day 12 of the inspection", "29 November 2019"),
        ("ongoing since May 2019", "from May 2019 onwards (earliest 1 May 2019)"),
        ("still going on since May 2019", "from May 2019 onwards (earliest 1 May 2019)"),
        ("it has been going on since the visit", "from 5 November 2019 onwards (earliest 5 November 2019)"),
        (
            "for three weeks from 4 November 2019",
            "from 4 November 2019 to about 25 November 2019 (4 to 28 November 2019)",
        ),
        (
            "for 3 days from 4 November 2019",
            (
                "from 4 November 2019 to some time between 6 November 2019 and 7 November 2019"
                " (4 to 7 November 2019)"
            ),
        ),
        ("Nov/Dec 2019", "November 2019 or December 2019"),
        ("in November / December 2019", "November 2019 or December 2019"),
        ("Dec 2019/Jan 2020", "December 2019 or January 2020"),
        ("in 2019, I forget when", "2019"),
        ("March 2019 but I can't remember the exact day", "March 2019"),
        ("2019, not sure when", "2019"),
        ("4 Nov 2019 around 3pm", "about 15:00 on 4 November 2019 (14:30 to 15:30)"),
        ("4 November 2019 at about 10.30 am", "about 10:30 on 4 November 2019 (10:00 to 11:00)"),
    ],
)
def test_a_phrase_is_read_as_it_is_meant(words: str, read_as: str) -> None:
    assert reading(words, key_dates=KEY_DATES, calendar=ENGLAND) == f"Read as: {read_as}"
    found = read_date(words, key_dates=KEY_DATES, calendar=ENGLAND)
    assert found.words == words
    assert FuzzyDate.from_columns(**found.columns()) == found


@pytest.mark.parametrize(
    "words, asked",
    [
        ("the week of the 4th", "Which year and month?"),
        ("Nov/Dec", "Which year?"),
        ("Dec/Jan", "Which year?"),
        ("4 Nov 2019 around 3", "morning or the afternoon"),
    ],
)
def test_what_is_left_out_is_asked_for(words: str, asked: str) -> None:
    with pytest.raises(AskedDate, match=asked.replace("?", r"\?")):
        read_date(words)


def test_months_on_both_sides_of_new_year_are_asked_for_their_years() -> None:
    with pytest.raises(AskedDate) as asked:
        read_date("Dec/Jan 2019")
    assert asked.value.choices == (
        "December 2018 or January 2019",
        "December 2019 or January 2020",
    )
    assert all(read_date(choice).in_words() == choice for choice in asked.value.choices)


def test_a_week_of_what_did_not_begin_on_a_monday_is_as_wide_as_people_count_it() -> None:
    said = FuzzyDate.from_to(
        FuzzyDate.on(Period.numbered(2019, 11, 20)), FuzzyDate.on(Period.numbered(2019, 12, 6))
    )
    anchors = {"the inspection": Anchor("inspection", said)}
    assert reading("the second week of the inspection", key_dates=anchors).endswith(
        "between 25 November 2019 and 3 December 2019"
    )
    assert reading("the third week of the inspection", key_dates=anchors).endswith(
        "between 2 December 2019 and 6 December 2019"
    )


@pytest.mark.parametrize(
    "words, why",
    [
        ("the third week of the inspection", "it lasted from 18 November 2019 to 29 November 2019"),
        ("the second week of the closure", "was not understood"),  # known by the month
        ("for two months from March 2019", "was not understood"),
        ("for three weeks from the visit", "was not understood"),
        ("for ages from 4 November 2019", "was not understood"),
        ("for two days from whenever", "was not understood"),
    ],
)
def test_what_there_is_not_or_is_too_vague_is_refused(words: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        read_date(words, key_dates=KEY_DATES)


def test_an_open_key_date_has_no_weeks() -> None:
    begun = replace(INSPECTION, latest=None)
    with pytest.raises(Refused, match="was not understood"):
        read_date("the second week of the inspection", key_dates={"the inspection": Anchor("i", begun)})
