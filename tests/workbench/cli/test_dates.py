"""`workbench date`: how a phrase is read, with a casebook or without."""

from pathlib import Path

import pytest

from tests.builders import a_date
from tests.workbench.cli.conftest import PASSPHRASE, Run
from workbench import investigation
from workbench.casebook import Casebook


def test_a_date_is_shown_as_it_is_read(run: Run) -> None:
    ran = run("date", "about", "March", "2019", passphrases=())
    assert ran.status == 0
    assert ran.out.splitlines() == [
        "Read as: about March 2019 (14 February to 15 April 2019)",
        "First day: 14 February 2019",
        "Last day: 15 April 2019",
        "EDTF: 2019-03~",
    ]


@pytest.mark.parametrize(
    "words, shown",
    [("since May 2019", "Last day: open"), ("I do not remember", "First day: not known")],
)
def test_an_end_that_is_not_told_is_shown_as_open(run: Run, words: str, shown: str) -> None:
    assert shown in run("date", words, passphrases=()).out


def test_what_could_mean_two_things_is_asked_and_nothing_is_shown(run: Run) -> None:
    ran = run("date", "Q3 2019", passphrases=())
    assert (ran.status, ran.out) == (2, "")
    assert "“Q3 2018/19”" in ran.told


def test_words_are_read_from_the_day_on_which_they_were_said(run: Run) -> None:
    asked = run("date", "three weeks ago", passphrases=())
    assert "the day on which it was said" in asked.told
    ran = run("date", "--said-on", "13 Feb 2020", "three weeks ago", passphrases=())
    assert "about 23 January 2020" in ran.out
    vague = run("date", "--said-on", "February 2020", "three weeks ago", passphrases=())
    assert "Give one day" in vague.told


def test_working_days_are_counted_by_the_bank_holidays_of_england(run: Run) -> None:
    assert "8 January 2020" in run("date", "10 working days after 20 December 2019", passphrases=()).out


def test_dates_are_read_from_the_key_dates_of_a_casebook(run: Run, folder: Path) -> None:
    with Casebook.open(folder, PASSPHRASE) as casebook:
        casebook.run(investigation.AddKeyDate("The inspection", a_date("18 November 2019")))
    ran = run("date", "--casebook", folder, "two weeks before the inspection")
    assert "2 weeks before The inspection: about 4 November 2019" in ran.out
