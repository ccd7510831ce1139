"""Lists written to files: guarded, recorded, never over another file, and never the care log."""

import csv
import hashlib
import io
from pathlib import Path

import pytest

from tests.workbench.cli.conftest import PASSPHRASE, Run
from workbench import people
from workbench.casebook import Casebook
from workbench.disclosure.exports import exports
from workbench.exchange.tables import read_table


def test_a_list_is_written_as_csv_that_no_spreadsheet_runs(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "people.csv"
    ran = run("export-table", folder, "people", "-o", out)
    assert ran.status == 0
    assert "1 row written" in ran.out
    assert "not made for release" in ran.out
    (row,) = csv.DictReader(io.StringIO(out.read_text("utf-8-sig")))
    assert row["Role"] == "'=social worker"
    assert "Griffith" not in out.read_text("utf-8-sig")


def test_a_list_is_written_as_a_workbook_that_reads_back(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "Events.XLSX"
    assert run("export-table", folder, "events", "-o", out).status == 0
    table = read_table(out.read_bytes(), out.name)
    assert table.headings[:2] == ("Date", "Title")
    assert table.rows[0].cells[:2] == ("4 November 2019", "W07 rang")


def test_that_it_went_out_is_recorded_with_its_hash(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "key-dates.csv"
    ran = run("export-table", folder, "key-dates", "-o", out)
    with Casebook.open(folder, PASSPHRASE) as casebook:
        (row,) = casebook.ask(exports)
        assert casebook.head.final
    assert (row.document, row.audience) == ("table of key dates", "own")
    assert row.sha256 == hashlib.sha256(out.read_bytes()).hexdigest()
    assert row.sha256 in ran.out


def test_names_go_out_only_with_a_reason(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "people.csv"
    assert run("export-table", folder, "people", "-o", out, "--reveal", "To send the letters").status == 0
    assert "Siân Griffith" in out.read_text("utf-8-sig")
    with Casebook.open(folder, PASSPHRASE) as casebook:
        assert casebook.ask(people.revelations)[0].reason == "To send the letters"


@pytest.mark.parametrize(
    "command", [("export-table", "people"), ("report", "investigation"), ("export-journal",)]
)
def test_no_file_is_written_over_unless_that_is_asked(
    run: Run, folder: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    out = tmp_path / "out.csv"
    out.write_text("Mine")
    name, *rest = command
    ran = run(name, folder, *rest, "-o", out)
    assert ran.status == 2
    assert "There is already a file “out.csv”" in ran.told
    assert out.read_text() == "Mine"
    assert run(name, folder, *rest, "-o", out, "--replace").status == 0
    assert out.read_bytes() != b"Mine"


@pytest.mark.parametrize(
    "kind, place, sentence",
    [
        ("care", "care.csv", "never exported"),
        ("secrets", "a.csv", "There is no such list"),
        ("people", "people.pdf", "ends in .csv or .xlsx"),
        ("people", "people", "ends in .csv or .xlsx"),
        ("people", "folder.csv", "is a folder"),
        ("people", "Westmere.casebook/people.csv", "Nothing else belongs in the folder of the casebook"),
        ("people", "nowhere/people.csv", "was not written"),
    ],
)
def test_what_cannot_be_written_is_refused_in_one_sentence(
    run: Run, folder: Path, tmp_path: Path, kind: str, place: str, sentence: str
) -> None:
    (tmp_path / "folder.csv").mkdir()
    ran = run("export-table", folder, kind, "-o", tmp_path / place)
    assert (ran.status, ran.out) == (2, "")
    assert sentence in ran.told
    assert len(ran.told.splitlines()) == 1
