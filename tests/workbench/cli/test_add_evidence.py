"""Files taken in on the command line: each with its exhibit and hash, none stopped by another."""

import hashlib
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.workbench.cli.conftest import PASSPHRASE, Run
from workbench.casebook import Casebook


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A letter beside the casebook."""
    path = tmp_path / "letter.txt"
    path.write_bytes(b"Dear Sir")
    return path


def exhibits(run: Run, folder: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(run("list", folder, "exhibits", "--format", "json").out)
    return rows


def test_a_file_is_told_with_its_exhibit_its_hash_and_its_name(run: Run, folder: Path, letter: Path) -> None:
    ran = run("add-evidence", folder, letter)
    digest = hashlib.sha256(b"Dear Sir").hexdigest()
    assert (ran.status, ran.out) == (0, f"E001 {digest} letter.txt\n")
    assert ran.told == "1 exhibit added.\n"
    assert letter.read_bytes() == b"Dear Sir"


def test_everything_that_is_said_of_a_file_is_listed_back(run: Run, folder: Path, letter: Path) -> None:
    said = {
        "--title": "Letter of complaint",
        "--description": "Two pages",
        "--sort": "letter",
        "--date": "about May 2019",
        "--from-person": "w07",
        "--received": "2 March 2020 14:30",
        "--received-by": "The investigator",
        "--how": "by hand",
        "--marking": "OFFICIAL",
        "--case": "c01",
    }
    assert run("add-evidence", folder, letter, *(word for pair in said.items() for word in pair)).status == 0
    (row,) = exhibits(run, folder)
    told = {name: row[name] for name in ("title", "description", "sort", "date", "from", "how_received")}
    assert told == {
        "title": "Letter of complaint",
        "description": "Two pages",
        "sort": "letter",
        "date": "about May 2019",
        "from": "W07",
        "how_received": "by hand",
    }
    assert row["received_at"].startswith("2020-03-02T14:30")
    assert (row["received_by"], row["marking"], row["cases"]) == ("The investigator", "OFFICIAL", "C01")
    assert row["not_said_yet"] == ""


def test_what_cannot_be_read_is_told_and_the_others_go_on(run: Run, folder: Path, letter: Path) -> None:
    ran = run("add-evidence", folder, letter.with_name("gone.txt"), letter.parent, letter)
    assert ran.status == 2
    assert ran.out.startswith("E001 ")
    assert "There is no file “gone.txt” there." in ran.told
    assert "is a folder. Add --recursive" in ran.told
    assert ran.told.endswith("1 exhibit added and 1 not taken in.\n")
    assert [row["file"] for row in exhibits(run, folder)] == ["letter.txt"]


def test_a_file_that_is_an_exhibit_already_is_told_and_not_logged_again(
    run: Run, folder: Path, letter: Path
) -> None:
    run("add-evidence", folder, letter)
    again = run("add-evidence", folder, letter)
    assert again.status == 0
    assert again.out.endswith("letter.txt (an exhibit already; nothing was added)\n")
    assert again.told == "0 exhibits added and 1 there already.\n"
    copy = run("add-evidence", folder, letter, "--copy-reason", "It came from the council too")
    assert "E002" in copy.out
    assert "(the same file as E001)" in copy.out


def test_a_folder_is_taken_in_with_all_that_is_in_it_but_never_the_casebook(
    run: Run, folder: Path, letter: Path
) -> None:
    inner = letter.parent / "Inbox" / "2019"
    inner.mkdir(parents=True)
    (inner / "b.txt").write_text("b")
    (inner.parent / "a.txt").write_text("a")
    ran = run("add-evidence", folder, letter.parent, "--recursive")
    assert ran.status == 0
    rows = exhibits(run, folder)
    assert [row["file"] for row in rows] == ["letter.txt", "a.txt", "b.txt"]
    assert rows[2]["description"] == f"In the folder “{letter.parent.name}/Inbox/2019”."
    inside = run("add-evidence", folder, folder / "store.db", folder, "--recursive")
    assert inside.status == 2
    assert inside.told.count("is part of the casebook itself") == 2


def test_a_whole_intake_is_taken_back_in_one_step(run: Run, folder: Path, letter: Path) -> None:
    other = letter.with_name("other.txt")
    other.write_text("other")
    run("add-evidence", folder, letter, other)
    assert run("undo", folder).out == "Undo: Add evidence.\n"
    assert exhibits(run, folder) == []
    assert run("redo", folder).out == "Redo: Add evidence.\n"
    assert len(exhibits(run, folder)) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="only here may a file's name be any bytes")
def test_a_file_whose_name_is_no_text_is_taken_in(run: Run, folder: Path, tmp_path: Path) -> None:
    for name in (b"caf\xe9.txt", b"two\nlines\x1b[31m.txt"):
        (tmp_path / os.fsdecode(name)).write_bytes(name)
    ran = run("add-evidence", folder, *sorted(tmp_path.glob("*.txt")))
    assert ran.status == 0
    assert len(ran.out.splitlines()) == 2
    assert "\x1b" not in ran.out
    assert "caf\ufffd.txt" in ran.out


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders there")
def test_a_pipe_is_refused_and_not_waited_for(run: Run, folder: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    ran = run("add-evidence", folder, tmp_path / "pipe")
    assert ran.status == 2
    assert "not a file" in ran.told


@pytest.mark.parametrize(
    "options, sentence",
    [
        (("--received", "2 March 2020"), "the day and the time"),
        (("--received", "March 2020 14:30"), "the day and the time"),
        (("--received", "2 March 2020 25:30"), "no such time of day"),
        (("--received", "1 January 2180 10:00"), "still to come"),
        (("--date", "whenever"), "whenever"),
        (("--case", "C77"), "There is no case “C77”"),
        (("--from-person", "Griffith"), "There is no person “Griffith”"),
        (("--sort", " "), "what kind of thing"),
    ],
)
def test_what_is_not_clear_of_a_file_takes_nothing_in(
    run: Run, folder: Path, letter: Path, options: tuple[str, str], sentence: str
) -> None:
    ran = run("add-evidence", folder, letter, *options)
    assert (ran.status, ran.out) == (2, "")
    assert sentence in ran.told
    with Casebook.open(folder, PASSPHRASE) as casebook:
        assert casebook.store.evidence.names() == ()


def test_one_title_is_not_for_several_files(run: Run, folder: Path, letter: Path) -> None:
    ran = run("add-evidence", folder, letter, letter, "--title", "Letter")
    assert ran.status == 2
    assert "A title is for one file" in ran.told
