"""Tables imported on the command line: looked at first, columns matched, added as one act."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.workbench.cli.conftest import Run
from tests.workbench.exchange.workbooks import filled, saved

STAFF = """Staff of the service
Name,Job title,Part
Aoife Brennan,Social worker,complainant
Jan Šimůnek-Łaska,Manager,witness
"""


def a_table(folder: Path, text: str, name: str = "table.csv") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def listed(run: Run, folder: Path, kind: str, *more: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(run("list", folder, kind, "--format", "json", *more).out)
    return rows


def test_people_are_imported_in_one_act_and_taken_back_in_one(run: Run, folder: Path, tmp_path: Path) -> None:
    ran = run("import-table", folder, "people", a_table(tmp_path, STAFF))
    assert (ran.status, ran.out) == (0, "2 rows of people added.\n")
    assert "Above the table: “Staff of the service”" in ran.told
    assert {row["role"] for row in listed(run, folder, "people")} > {"Social worker", "Manager"}
    assert run("undo", folder).out == "Undo: Import a table.\n"
    assert len(listed(run, folder, "people")) == 1


def test_a_dry_run_shows_every_row_and_adds_none(run: Run, folder: Path, tmp_path: Path) -> None:
    unclear = STAFF + "Bob,Cook,chef\nSiân Griffith,Social worker,witness\n"
    ran = run("import-table", folder, "people", a_table(tmp_path, unclear), "--dry-run")
    assert ran.status == 0
    assert [line.split()[:2] for line in ran.out.splitlines()[2:]] == [
        ["3", "added"],
        ["4", "added"],
        ["5", "left"],
        ["6", "left"],
    ]
    assert "Row 5 is left out. A person's part is" in ran.told
    assert "Row 6 is left out. This name is known: it may be W07." in ran.told
    assert "Nothing was added" in ran.told
    assert len(listed(run, folder, "people")) == 1


def test_rows_that_are_not_clear_are_told_and_the_others_added(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    table = a_table(tmp_path, STAFF + "Bob,Cook,chef\n")
    ran = run("import-table", folder, "people", table)
    assert (ran.status, ran.out) == (2, "2 rows of people added.\n")
    assert "Row 5 is left out." in ran.told


def test_rows_that_are_there_already_are_added_only_when_asked(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    table = a_table(tmp_path, "Name,Part\nSiân Griffith,witness\n")
    without = run("import-table", folder, "people", table)
    assert (without.status, without.out) == (2, "")
    assert "There is no row to add." in without.told
    assert run("import-table", folder, "people", table, "--include-unclear").status == 0
    assert len(listed(run, folder, "people")) == 2


def test_columns_are_matched_by_what_is_typed(run: Run, folder: Path, tmp_path: Path) -> None:
    table = a_table(tmp_path, "Wann,Was,Wer,Fall\n04/05/2019,Home visit,W07,C01\n", "ereignisse.csv")
    matched = ("--column", "date=Wann", "--column", "What happened=Was", "--column", "persons=wer")
    ran = run("import-table", folder, "events", table, "--dates", "month-first", *matched)
    assert ran.status == 0
    assert "Not imported: the column “Fall”." in ran.told
    (row,) = [row for row in listed(run, folder, "events") if row["title"] == "Home visit"]
    assert (row["date"], row["people"], row["cases"]) == ("5 April 2019", "W07", "")


def test_a_date_that_could_mean_two_days_is_never_guessed(run: Run, folder: Path, tmp_path: Path) -> None:
    table = a_table(tmp_path, "Date,What happened\n04/05/2019,Home visit\n")
    ran = run("import-table", folder, "events", table)
    assert ran.status == 2
    assert "4 May 2019" in ran.told
    assert "5 April 2019" in ran.told
    assert run("import-table", folder, "events", table, "--dates", "day-first").status == 0


def test_what_every_row_is_can_be_said_once(run: Run, folder: Path, tmp_path: Path) -> None:
    table = a_table(tmp_path, "Name,Team\nAoife Brennan,North\n")
    ran = run("import-table", folder, "people", table, "--every", "part=witness", "--leave-out", "Team")
    assert ran.status == 0
    (row,) = [row for row in listed(run, folder, "people") if row["pseudonym"] != "W07"]
    assert (row["part"], row["team"]) == ("witness", "")


def test_a_sheet_of_a_workbook_and_the_row_of_its_headings_can_be_named(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    workbook = filled([["Title"], ["Nothing"]], "Old")
    for row in (["Cases of 2019"], ["Title"], ["Child B"]):
        (workbook["Cases"] if "Cases" in workbook else workbook.create_sheet("Cases")).append(row)
    book = tmp_path / "cases.xlsx"
    book.write_bytes(saved(workbook))
    ran = run("import-table", folder, "cases", book, "--sheet", "Cases", "--headings", "2")
    assert ran.status == 0
    assert [row["title"] for row in listed(run, folder, "cases")][1:] == ["Child B"]
    other = run("import-table", folder, "cases", book, "--sheet", "None")
    assert other.status == 2
    assert "The sheets are “Old” and “Cases”" in other.told


def test_allegations_are_imported(run: Run, folder: Path, tmp_path: Path) -> None:
    table = a_table(tmp_path, "Allegation,Raised by\nCases were closed early,The letter\n")
    assert run("import-table", folder, "allegations", table).status == 0
    (row,) = listed(run, folder, "allegations")
    assert (row["number"], row["put"], row["put_by"]) == ("1", "Cases were closed early", "The letter")


@pytest.mark.parametrize(
    "options, sentence",
    [
        (("--column", "date"), "with = between"),
        (("--column", "=Name"), "with = between"),
        (("--column", "shoe size=Name"), "People have no such part. The parts are name,"),
        (("--column", "name=Nobody"), "There is no column “Nobody”. The columns are “Name”"),
        (("--leave-out", "Nobody"), "There is no column “Nobody”"),
        (("--headings", "9"), "There is no row 9"),
        (("--headings", "-1"), "There is no row -1"),
    ],
)
def test_what_cannot_be_matched_is_refused_in_one_sentence(
    run: Run, folder: Path, tmp_path: Path, options: tuple[str, str], sentence: str
) -> None:
    ran = run("import-table", folder, "people", a_table(tmp_path, "Name,Part\nAnn,witness\n"), *options)
    assert (ran.status, ran.out) == (2, "")
    assert sentence in ran.told
    assert len(listed(run, folder, "people")) == 1


def test_two_columns_of_one_heading_are_told_apart_by_nobody(run: Run, folder: Path, tmp_path: Path) -> None:
    table = a_table(tmp_path, "Name,Part,Note,Note\nAnn,witness,a,b\n")
    ran = run("import-table", folder, "people", table, "--leave-out", "Note")
    assert ran.status == 2
    assert "There is more than one column “Note”" in ran.told


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<not xml")
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0\0\0",
        b"PK\x03\x04 not a workbook",
        b"%PDF-1.7",
        b"\xff\xfe\xff",
        b"\xd0\xcf\x11\xe0",
        zipped(),
    ],
)
@pytest.mark.parametrize("name", ["odd.csv", "odd.xlsx"])
def test_what_is_no_table_is_refused_without_a_traceback(
    run: Run, folder: Path, tmp_path: Path, content: bytes, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    ran = run("import-table", folder, "people", path)
    assert (ran.status, ran.out) == (2, "")
    assert "Traceback" not in ran.told
