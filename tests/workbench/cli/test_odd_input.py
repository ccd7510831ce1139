"""Whatever is typed: one sentence and status 2, never a traceback, and no word of it obeyed by a terminal."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.workbench.cli.conftest import Run
from workbench import cli
from workbench.command_line.listing import KINDS

COMMANDS = (
    *("list", "search", "verify", "report", "export-table", "export-journal", "add-evidence", "import-table"),
    *("undo", "redo", "backup", "restore", "recover", "passphrase"),
)
OPTIONS = (
    "--format",
    "--reveal",
    "-o",
    "--replace",
    "--recursive",
    "--every",
    "--column",
    "--headings",
    "--dates",
)
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
SURROGATES = st.binary(min_size=1, max_size=8).map(lambda raw: os.fsdecode(raw.replace(b"\0", b"x")))


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    command=st.sampled_from(COMMANDS),
    typed=st.lists(
        st.sampled_from((*OPTIONS, *KINDS[:5], "people", "1", "")) | WORDS | SURROGATES, max_size=6
    ),
)
def test_no_words_bring_the_command_line_down(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: str, typed: list[str]
) -> None:
    words = [word for word in typed if not word.startswith(("-h", "--h"))]
    assert cli.main([command, str(tmp_path / "none"), *words, "--passphrase-fd", "987"]) == 2
    told = capsys.readouterr().err
    assert len(told.splitlines()) == 1
    assert "\x1b" not in told


@pytest.mark.parametrize("command", ["verify", "list", "undo"])
@pytest.mark.parametrize(
    "name", ["file.casebook", "folder.casebook", "missing.casebook", "x" * 300, "a/b/c", "."]
)
def test_what_is_no_casebook_is_said_in_one_sentence(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("file.casebook").write_bytes(b"")
    Path("folder.casebook").mkdir()
    ran = run(command, name, *(["people"] if command == "list" else []))
    assert (ran.status, ran.out) == (2, "")
    assert len(ran.told.splitlines()) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="only here may a file's name be any bytes")
def test_a_name_that_is_no_text_is_said_as_far_as_it_can_be(run: Run, folder: Path, tmp_path: Path) -> None:
    name = tmp_path / os.fsdecode(b"caf\xe9\x1b[2J\n.csv")
    for ran in (
        run("import-table", folder, "people", name),
        run("add-evidence", folder, name),
        run("export-table", folder, "terms", "-o", name / "x.csv"),
    ):
        assert ran.status == 2
        assert "\x1b" not in ran.told + ran.out
    assert run("export-table", folder, "terms", "-o", name).status == 0
    assert name.exists()


def test_an_empty_file_is_evidence_and_no_table(run: Run, folder: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.csv"
    empty.touch()
    assert run("add-evidence", folder, empty).status == 0
    ran = run("import-table", folder, "people", empty)
    assert ran.status == 2
    assert "no table" in ran.told


@pytest.mark.parametrize("kind", ["people", "events", "cases", "allegations"])
def test_a_folder_is_no_table(run: Run, folder: Path, tmp_path: Path, kind: str) -> None:
    ran = run("import-table", folder, kind, tmp_path)
    assert ran.status == 2
    assert "is a folder" in ran.told
