"""Copies left by a synchronising program, compared and brought in on the command line."""

import shutil
from pathlib import Path

from tests import builders
from tests.workbench.cli.conftest import PASSPHRASE, Run
from workbench import cases, keeping, people
from workbench.casebook import Casebook


def test_without_copies_none_is_found(run: Run, folder: Path) -> None:
    ran = run("copies", folder)
    assert (ran.status, ran.out) == (0, "")
    assert "0 copies found." in ran.told


def test_a_copy_is_shown_side_by_side_without_a_real_name_and_brought_in(run: Run, folder: Path) -> None:
    shutil.copy(folder / "store.db", folder.with_name("before.db"))
    with Casebook.open(folder, PASSPHRASE) as casebook:
        builders.a_case(casebook, "Made on the other laptop")
        builders.a_person(casebook, name="Aoife Nic an tSaoir")
    (folder / "store.db").replace(folder / "store (conflicted copy).db")
    folder.with_name("before.db").replace(folder / "store.db")
    with Casebook.open(folder, PASSPHRASE) as casebook:
        keeping.accept_older(casebook, "The other laptop's copy lies beside it.")
    shown = run("copies", folder)
    assert shown.status == 1
    assert "Made on the other laptop" in shown.out
    assert "Aoife" not in shown.out
    assert "(not shown)" in shown.out
    assert "conflicted copy" in shown.told
    brought = run("copies", folder, "--bring-in", "It was made on the other laptop")
    assert "brought in" in brought.out
    with Casebook.open(folder, PASSPHRASE) as casebook:
        assert casebook.ask(cases.count_cases) == 2
        assert len(casebook.ask(people.persons)) == 2


def test_what_does_not_fit_is_left_as_it_is_and_said(run: Run, folder: Path) -> None:
    shutil.copy(folder / "store.db", folder.with_name("before.db"))
    with Casebook.open(folder, PASSPHRASE) as casebook:
        case = casebook.ask(cases.cases)[0]
        casebook.run(cases.ChangeCase(case.id, case.revision, title="As the other has it"))
    (folder / "store.db").replace(folder / "store (conflicted copy).db")
    folder.with_name("before.db").replace(folder / "store.db")
    with Casebook.open(folder, PASSPHRASE) as casebook:
        keeping.accept_older(casebook, "The other laptop's copy lies beside it.")
        casebook.run(cases.ChangeCase(case.id, case.revision, title="As this one has it"))
    brought = run("copies", folder, "--bring-in", "It was changed on both")
    assert "It was changed since. Kept as a draft." in brought.out


def test_a_copy_that_cannot_be_compared_is_said_and_passed_over(run: Run, folder: Path) -> None:
    shutil.copy(folder / "keys.json", folder / "keys (conflicted copy).json")
    ran = run("copies", folder)
    assert ran.status == 1
    assert "is not the store itself" in ran.told


def test_what_a_rescue_saved_is_brought_in_with_its_reason(run: Run, folder: Path) -> None:
    shutil.copy(folder / "store.db", folder.with_name("before.db"))
    with Casebook.open(folder, PASSPHRASE) as casebook:
        builders.a_case(casebook, "Done in the session that lost its file")
        saved = keeping.save_rescue(casebook, [keeping.Unsaved("note", "Half a line")])
    folder.with_name("before.db").replace(folder / "store.db")
    with Casebook.open(folder, PASSPHRASE) as casebook:
        keeping.accept_older(casebook, "The newer file is lost.")
    ran = run("bring-in", folder, saved, "--reason", "The file was overwritten")
    assert ran.status == 0
    assert "brought in." in ran.out
    with Casebook.open(folder, PASSPHRASE) as casebook:
        assert "Done in the session that lost its file" in [row.title for row in casebook.ask(cases.cases)]
        assert [draft.words for draft in casebook.drafts()] == ["Half a line"]


def test_a_file_that_is_no_rescue_brings_in_nothing(run: Run, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear madam")
    ran = run("bring-in", folder, tmp_path / "letter.txt", "--reason", "Try")
    assert ran.status == 2
    assert "This file is not a rescue." in ran.told
