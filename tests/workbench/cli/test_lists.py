"""Lists and search on the command line: pseudonyms, three forms, and names only with a reason."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.builders import a_person
from tests.workbench.cli.conftest import PASSPHRASE, Run
from workbench import cli, people
from workbench.casebook import Casebook


def test_people_are_listed_by_pseudonym(run: Run, folder: Path) -> None:
    ran = run("list", folder, "people")
    assert (ran.status, ran.told) == (0, "")
    assert "W07" in ran.out
    assert "Griffith" not in ran.out


def test_a_table_is_aligned_under_its_names(run: Run, folder: Path) -> None:
    head, rule, row = run("list", folder, "cases").out.splitlines()
    assert row.startswith("C01        Closed after W07 left")
    assert head.index("title") == row.index("Closed") == rule.index("-", 10)


def test_json_keeps_every_letter_and_number(run: Run, folder: Path) -> None:
    (row,) = json.loads(run("list", folder, "cases", "--format", "json").out)
    assert (row["reference"], row["risk"], row["events"]) == ("C01", "high", 1)


def test_a_spreadsheet_takes_nothing_for_a_formula(run: Run, folder: Path) -> None:
    out = run("list", folder, "people", "--format", "csv").out
    (row,) = csv.DictReader(io.StringIO(out))
    assert row["role"] == "'=social worker"
    (event,) = csv.DictReader(io.StringIO(run("list", folder, "events", "--format", "csv").out))
    assert event["account"] == "'+44 was dialled"


def test_names_are_shown_with_a_reason_which_is_journalled_for_good(run: Run, folder: Path) -> None:
    ran = run("list", folder, "people", "--reveal", "To send the letters")
    assert ran.status == 0
    assert "Siân Griffith" in ran.out
    with Casebook.open(folder, PASSPHRASE) as casebook:
        assert casebook.ask(people.revelations)[0].reason == "To send the letters"
        assert casebook.head.final


def test_names_are_not_shown_without_a_reason(run: Run, folder: Path) -> None:
    ran = run("list", folder, "people", "--reveal", " ")
    assert (ran.status, ran.out) == (2, "")
    assert len(ran.told.splitlines()) == 1


def test_only_those_who_are_in_a_list_are_revealed_for_it(run: Run, folder: Path) -> None:
    with Casebook.open(folder, PASSPHRASE) as casebook:
        a_person(casebook, name="Aoife Brennan")
    ran = run("list", folder, "cases", "--reveal", "To write the report")
    assert "Closed after Siân Griffith (W07) left" in ran.out
    with Casebook.open(folder, PASSPHRASE) as casebook:
        (revealed,) = casebook.ask(people.revelations)
        assert [casebook.ask(people.pseudonyms)[id] for id in revealed.persons] == ["W07"]


def test_a_list_that_names_nobody_reveals_nobody(run: Run, folder: Path) -> None:
    ran = run("list", folder, "terms", "--reveal", "To look")
    assert ran.status == 0
    assert "nobody was revealed" in ran.told
    with Casebook.open(folder, PASSPHRASE) as casebook:
        assert casebook.ask(people.revelations) == ()


@pytest.mark.parametrize("typed, meant", [("evnts", "“events”"), ("case", "“cases”"), ("secrets", "")])
def test_a_list_that_there_is_not_is_refused_with_the_nearest_name(
    capsys: pytest.CaptureFixture[str], typed: str, meant: str
) -> None:
    assert cli.main(["list", "A.casebook", typed]) == 2
    printed = capsys.readouterr()
    assert meant in printed.err
    assert typed not in printed.err.replace(meant, "")
    assert len(printed.err.splitlines()) == 1


def test_a_list_with_nothing_in_it_says_so(run: Run, folder: Path) -> None:
    ran = run("list", folder, "decisions")
    assert ran.status == 0
    assert ran.told == "Nothing is recorded there.\n"


def test_search_prints_where_and_some_words_around(run: Run, folder: Path) -> None:
    ran = run("search", folder, "dialled")
    assert ran.status == 0
    assert "4 November 2019" in ran.out
    assert "+44 was dialled" in ran.out
    assert ran.told == "1 place found.\n"


def test_search_finds_a_name_as_a_reference_and_tells_the_pseudonym(run: Run, folder: Path) -> None:
    ran = run("search", folder, "griffith", "rang")
    assert "W07 rang" in ran.out
    assert "Griffith" not in ran.out


def test_a_search_that_finds_nothing_says_so(run: Run, folder: Path) -> None:
    ran = run("search", folder, "heron")
    assert (ran.status, ran.out, ran.told) == (0, "", "0 places found.\n")
