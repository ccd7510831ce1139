"""What English witnesses, minutes and letters say of dates is read as it was meant, or asked: never wrongly.

The phrases and their meanings were written down before the grammar, in `date_phrases.csv`.
"""

from datetime import date

import pytest

from tests.workbench.kernel.phrase_book import ENGLAND, KEY_DATES, Phrase, phrases, relation_in_short
from workbench.kernel.dates import AskedDate, FuzzyDate, read_date, reading
from workbench.kernel.errors import Refused

PHRASES = phrases()
READ = [phrase for phrase in PHRASES if phrase.is_read]


def read(phrase: Phrase) -> FuzzyDate:
    return read_date(phrase.words, said_on=phrase.said_on, key_dates=KEY_DATES, calendar=ENGLAND)


def id_of(phrase: Phrase) -> str:
    return f"{phrase.words} ({phrase.said_on})" if phrase.said_on else phrase.words


@pytest.mark.parametrize("phrase", READ, ids=id_of)
def test_a_phrase_is_read_as_it_was_meant(phrase: Phrase) -> None:
    found = read(phrase)
    columns = found.columns()
    assert (
        columns["date_kind"],
        columns["date_precision"],
        columns["date_earliest"] or "",
        columns["date_latest"] or "",
    ) == (phrase.kind, phrase.precision, phrase.earliest, phrase.latest)
    assert found.words == phrase.words
    what, _, meant = phrase.more.partition(" ")
    hours = found.hours.iso() if found.hours else ""
    told = {"": "", "at": hours, "edtf": found.edtf(), "relation": relation_in_short(found)}
    assert told[what] == meant


@pytest.mark.parametrize("phrase", [p for p in PHRASES if p.kind == "ask"], ids=id_of)
def test_a_phrase_that_could_mean_several_dates_is_asked(phrase: Phrase) -> None:
    with pytest.raises(AskedDate) as asked:
        read(phrase)
    assert phrase.more in asked.value.message


@pytest.mark.parametrize("phrase", [p for p in PHRASES if p.kind == "refuse"], ids=id_of)
def test_a_phrase_that_tells_no_date_is_refused(phrase: Phrase) -> None:
    with pytest.raises(Refused) as refused:
        read(phrase)
    assert not isinstance(refused.value, AskedDate)
    assert phrase.more in refused.value.message


def test_at_least_three_hundred_phrases_are_written_down_and_nine_in_ten_of_them_are_read() -> None:
    assert len(PHRASES) >= 300
    assert len({(phrase.words, phrase.said_on) for phrase in PHRASES}) == len(PHRASES)
    assert len(READ) / len(PHRASES) >= 0.9


@pytest.mark.parametrize("phrase", READ, ids=id_of)
def test_every_date_that_was_read_can_be_said_stored_and_exchanged(phrase: Phrase) -> None:
    found = read(phrase)
    assert FuzzyDate.from_columns(**found.columns()) == found
    said = reading(phrase.words, said_on=phrase.said_on, key_dates=KEY_DATES, calendar=ENGLAND)
    assert said.startswith("Read as: ")
    assert found.in_words() in said
    assert found.edtf()


@pytest.mark.parametrize(
    "words",
    [
        *(
            "Q3 2019",
            "Q1 2020",
            "winter 2019",
            "2019/20",
            "2011-12",
            "financial year 2019",
            "FY 19",
            "the 1900s",
        ),
        *("by March 2019", "by 2019", "w/c 12 Nov 2019", "on Tuesday", "tax year 2019"),
    ],
)
def test_what_is_offered_instead_can_be_read(words: str) -> None:
    with pytest.raises(AskedDate) as asked:
        read_date(words, said_on=date(2020, 2, 13))
    assert asked.value.choices
    for choice in asked.value.choices:
        assert choice in asked.value.message
        read_date(choice, said_on=date(2020, 2, 12))
