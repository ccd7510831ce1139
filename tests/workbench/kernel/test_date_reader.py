"""Dates are read with what the casebook knows: its key dates, its working days, the day of the words."""

from datetime import date

import pytest

from tests.workbench.kernel.phrase_book import ENGLAND, KEY_DATES
from workbench.kernel.dates import AskedDate, DateReader

READER = DateReader(KEY_DATES, ENGLAND)
SAID_ON = date(2020, 2, 13)


def test_a_key_date_and_a_working_day_are_read() -> None:
    assert READER.read("two weeks before the inspection").relation is not None
    assert READER.reading("10 working days after the visit").startswith(
        "Read as: 10 working days after the visit"
    )


def test_what_was_said_on_a_day_is_read_from_it() -> None:
    with pytest.raises(AskedDate):
        READER.read("last Tuesday week")
    with pytest.raises(AskedDate):
        READER.reading("three weeks ago")
    told = READER.on_the_day(SAID_ON)
    assert told.read("three weeks ago").said_on == SAID_ON
    assert told.on_the_day(None) == READER


def test_what_is_typed_today_may_be_told_from_today() -> None:
    today = date(2019, 11, 5)
    assert READER.read("yesterday", today).earliest == date(2019, 11, 4)
    assert READER.reading("yesterday", today) == "Read as: 4 November 2019 (said on 5 November 2019)"
    with pytest.raises(AskedDate):
        READER.read("yesterday")


def test_a_name_that_is_nearly_a_key_date_is_offered_in_the_same_words() -> None:
    reader = DateReader({"Ofsted inspection": KEY_DATES["the inspection"]})
    with pytest.raises(AskedDate) as asked:
        reader.read("Two weeks before the inspection")
    assert asked.value.choices == ("two weeks before Ofsted inspection",)
    assert reader.read(asked.value.choices[0]).relation is not None
