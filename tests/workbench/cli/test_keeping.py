"""Making, verifying, backing up, restoring, recovering and exporting on the command line."""

import json
import os
from pathlib import Path

import pytest

from tests.workbench.cli.conftest import PASSPHRASE, Run, descriptor
from workbench import cases, casework, investigation
from workbench.casebook import Casebook
from workbench.disclosure.exports import exports

NEW = "the kingfisher went upstream"


def words_from(reading: int) -> str:
    with os.fdopen(reading) as end:
        return end.read()


def test_a_new_casebook_hands_its_recovery_words_to_a_descriptor(run: Run, tmp_path: Path) -> None:
    reading, writing = os.pipe()
    ran = run("new", tmp_path / "A.casebook", "--title", "Concerns", "--words-fd", str(writing))
    assert (ran.status, ran.out) == (0, "The casebook “A.casebook” was made.\n")
    words = words_from(reading)
    assert len(words.split()) == 24
    assert words.split()[0] not in ran.out + ran.told
    again = run("recover", tmp_path / "A.casebook", "--words-fd", str(descriptor(words)), passphrases=(NEW,))
    assert again.status == 0
    with Casebook.open(tmp_path / "A.casebook", NEW) as casebook:
        frame = casebook.ask(investigation.investigation)
    assert frame is not None
    assert frame.title == "Concerns"


def test_a_new_casebook_begins_from_the_template_that_is_named(run: Run, tmp_path: Path) -> None:
    reading, writing = os.pipe()
    words = ("--words-fd", str(writing))
    ran = run("new", tmp_path / "A.casebook", "--template", "single-complaint", *words)
    assert (ran.status, len(words_from(reading).split())) == (0, 24)
    with Casebook.open(tmp_path / "A.casebook", PASSPHRASE) as casebook:
        assert casebook.head.label == "Begin the investigation"
        assert casebook.ask(investigation.terms_of_reference)
    assert "single-complaint\n    Single complaint." in run("templates", passphrases=()).out


def test_a_template_that_is_not_there_makes_nothing(run: Run, tmp_path: Path) -> None:
    ran = run("new", tmp_path / "A.casebook", "--template", "none", "--words-fd", "1")
    assert (ran.status, list(tmp_path.iterdir())) == (2, [])
    assert "There is no template “none”. There is data-quality-review," in ran.told


def test_no_casebook_is_made_where_its_words_cannot_be_shown(run: Run, tmp_path: Path) -> None:
    ran = run("new", tmp_path / "A.casebook")
    assert ran.status == 2
    assert "--words-fd" in ran.told
    assert not (tmp_path / "A.casebook").exists()


@pytest.mark.parametrize("command", ["new", "sample"])
def test_nothing_is_made_over_what_is_there(run: Run, folder: Path, command: str) -> None:
    extra = ["--words-fd", "1"] if command == "new" else []
    ran = run(command, folder, *extra)
    assert ran.status == 2
    assert "Choose another name" in ran.told


def test_a_weak_passphrase_makes_nothing(run: Run, tmp_path: Path) -> None:
    ran = run("sample", tmp_path / "A.casebook", passphrases=("short",))
    assert ran.status == 2
    assert list(tmp_path.iterdir()) == []


def test_the_sample_is_made_and_can_be_opened(run: Run, tmp_path: Path) -> None:
    ran = run("sample", tmp_path / "S.casebook", "--seed", "3")
    assert ran.status == 0
    assert "invented" in ran.out
    with Casebook.open(tmp_path / "S.casebook", PASSPHRASE) as casebook:
        assert casebook.ask(casework.counts).cases == 10


@pytest.mark.parametrize("scale", ["0", "1001"])
def test_the_sample_is_not_made_at_any_size(run: Run, tmp_path: Path, scale: str) -> None:
    assert run("sample", tmp_path / "S.casebook", "--scale", scale).status == 2
    assert list(tmp_path.iterdir()) == []


def test_a_sound_casebook_verifies(run: Run, folder: Path) -> None:
    ran = run("verify", folder)
    assert ran.status == 0
    assert ran.out.endswith("No fault was found.\n")


def test_a_row_changed_behind_the_journal_is_a_fault(run: Run, folder: Path) -> None:
    with Casebook.open(folder, PASSPHRASE) as casebook:
        casebook.store.connection.execute("PRAGMA query_only = OFF")
        casebook.store.connection.execute("UPDATE case_ SET title = 'Never closed'")
    ran = run("verify", folder)
    assert ran.status == 1
    assert "1 fault found." in ran.out or "faults found." in ran.out


@pytest.mark.parametrize("passphrases", [("a wrong passphrase",)])
def test_what_cannot_be_opened_is_status_two_and_one_sentence(
    run: Run, folder: Path, passphrases: tuple[str]
) -> None:
    ran = run("verify", folder, passphrases=passphrases)
    assert (ran.status, ran.out) == (2, "")
    assert len(ran.told.splitlines()) == 1
    assert run("verify", folder.parent / "Nothing.casebook").status == 2


def test_a_backup_is_made_and_restored_by_passphrase(run: Run, folder: Path, tmp_path: Path) -> None:
    ran = run("backup", folder, tmp_path / "backups")
    assert ran.status == 0
    (made,) = (path.parent for path in (tmp_path / "backups").rglob("store.db"))
    assert str(made) in ran.out
    assert run("restore", made, tmp_path / "Back.casebook").status == 0
    with Casebook.open(tmp_path / "Back.casebook", PASSPHRASE) as casebook:
        assert [row.reference for row in casebook.ask(cases.cases)] == ["C01"]


def test_a_backup_is_restored_by_the_recovery_words_alone(run: Run, folder: Path, tmp_path: Path) -> None:
    from workbench import keeping

    with Casebook.open(folder, PASSPHRASE) as casebook:
        words = " ".join(keeping.recovery_words(casebook.key))
    run("backup", folder, tmp_path / "backups")
    (made,) = (path.parent for path in (tmp_path / "backups").rglob("store.db"))
    back = tmp_path / "Back.casebook"
    ran = run("restore", made, back, "--words-fd", str(descriptor(words)), passphrases=())
    assert ran.status == 0
    assert "Give it a passphrase now" in ran.out
    assert run("recover", back, "--words-fd", str(descriptor(words)), passphrases=(NEW,)).status == 0
    assert run("list", back, "cases", passphrases=(NEW,)).status == 0


def test_the_passphrase_is_changed(run: Run, folder: Path) -> None:
    assert run("passphrase", folder, passphrases=(PASSPHRASE, NEW)).status == 0
    assert run("list", folder, "terms", passphrases=(NEW,)).status == 0
    assert run("list", folder, "terms").status == 2


def test_a_new_key_comes_with_a_new_sheet_and_the_old_one_opens_nothing(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "A.casebook"
    reading, writing = os.pipe()
    assert run("new", folder, "--words-fd", str(writing)).status == 0
    old = words_from(reading)
    assert run("new-key", folder).status == 2
    reading, writing = os.pipe()
    ran = run("new-key", folder, "--words-fd", str(writing))
    assert (ran.status, "Shred the old recovery sheet" in ran.out) == (0, True)
    fresh = words_from(reading)
    assert run("recover", folder, "--words-fd", str(descriptor(old)), passphrases=(NEW,)).status == 2
    assert run("recover", folder, "--words-fd", str(descriptor(fresh)), passphrases=(NEW,)).status == 0
    assert run("list", folder, "terms", passphrases=(NEW,)).status == 0


def test_a_second_passphrase_is_set_and_taken_away(run: Run, folder: Path) -> None:
    assert run("passphrase", folder, "--second", passphrases=(PASSPHRASE, NEW)).status == 0
    assert run("list", folder, "terms", passphrases=(NEW,)).status == 0
    assert run("passphrase", folder, "--remove-second").status == 0
    assert run("list", folder, "terms", passphrases=(NEW,)).status == 2


def test_the_journal_is_exported_without_a_word_of_the_record(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "journal.jsonl"
    ran = run("export-journal", folder, "-o", out)
    assert ran.status == 0
    text = out.read_text("utf-8")
    assert "Add a case" in text
    assert "dialled" not in text
    assert all(json.loads(line) for line in text.splitlines())


def test_the_journal_with_its_content_is_a_final_act(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "journal.jsonl"
    assert run("export-journal", folder, "-o", out, "--with-content").status == 0
    assert "dialled" in out.read_text("utf-8")
    with Casebook.open(folder, PASSPHRASE) as casebook:
        assert casebook.head.final


def test_the_summary_is_written_and_recorded(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "summary.pdf"
    ran = run("report", folder, "investigation", "-o", out)
    assert ran.status == 0
    assert "not for release" in ran.out
    assert out.read_bytes().startswith(b"%PDF-")
    with Casebook.open(folder, PASSPHRASE) as casebook:
        (row,) = casebook.ask(exports)
    assert row.sha256 in ran.out


def test_a_case_is_summarised_by_its_reference_and_the_chronology_alone(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    case, chronology = tmp_path / "case.pdf", tmp_path / "chronology.pdf"
    assert run("report", folder, "case", "--of", "C01", "-o", case).status == 0
    assert run("report", folder, "chronology", "-o", chronology).status == 0
    with Casebook.open(folder, PASSPHRASE) as casebook:
        given_out = [row.document for row in casebook.ask(exports)]
    assert given_out == ["chronology", "case summary"]


@pytest.mark.parametrize("of", [(), ("--of", "C99")])
def test_a_case_summary_needs_a_case_that_is_there(
    run: Run, folder: Path, tmp_path: Path, of: tuple[str, ...]
) -> None:
    ran = run("report", folder, "case", *of, "-o", tmp_path / "case.pdf")
    assert ran.status == 2
    assert "case" in ran.told
    assert not (tmp_path / "case.pdf").exists()


def test_a_casebook_is_destroyed_when_it_is_named_again(run: Run, folder: Path, tmp_path: Path) -> None:
    order = ("destroy", folder, "--reason", "Ended", "--authority", "The council", "--early", "Asked to")
    output = ("-o", tmp_path / "Certificate.pdf")
    ran = run(*order, *output)
    assert (ran.status, folder.exists()) == (2, True)
    assert f"add --confirm “{folder.name}”" in ran.told
    ran = run(*order, *output, "--confirm", folder.name)
    assert (ran.status, folder.exists()) == (0, False)
    assert "shred the recovery sheet" in ran.out
    assert (tmp_path / "Certificate.pdf").read_bytes().startswith(b"%PDF")
