"""Lists and search on the command line: pseudonyms, three forms, and names only with a reason."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.builders import World
from tests.workbench.cli.conftest import PASSPHRASE, Run
from workbench import people
from workbench.casebook import Casebook
from workbench.command_line.listing import KINDS, listed
from workbench.command_line.tables import printed


def test_people_are_listed_by_pseudonym(run: Run, folder: Path) -> None:
    ran = run("list", folder, "people")
    assert (ran.status, ran.told) == (0, "")
    assert "W07" in ran.out
    assert "Griffith" not in ran.out


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_listed_in_every_form(casebook: Casebook, kind: str) -> None:
    world = World(casebook)
    assert all((world.event, world.escalation, world.statement))
    table = casebook.ask(listed, kind)
    assert len(json.loads(printed(table, "json"))) == len(table.rows)
    assert len(list(csv.DictReader(io.StringIO(printed(table, "csv"))))) == len(table.rows)
    assert "Griffith" not in printed(table, "table")


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


@pytest.mark.parametrize("asked", [("people", " "), ("cases", "To look")])
def test_names_are_not_shown_without_a_reason_or_in_another_list(
    run: Run, folder: Path, asked: tuple[str, str]
) -> None:
    ran = run("list", folder, asked[0], "--reveal", asked[1])
    assert (ran.status, ran.out) == (2, "")
    assert len(ran.told.splitlines()) == 1


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
