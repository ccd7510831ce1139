"""Two programs never write to one casebook at once, no line is lost, and a dead one locks nobody out."""

import signal
from pathlib import Path

import pytest

from tests.assurance import Record
from tests.faults.conftest import reopened
from tests.faults.stage import Stage
from workbench import investigation, keeping
from workbench.kernel.errors import StoreTrouble

MODULE = "tests.faults.casebook_shared"


def test_a_second_window_is_refused_while_the_first_is_open(kept: Path, assurance: Record) -> None:
    with reopened(kept) as casebook:
        with pytest.raises(StoreTrouble, match="already open"):
            reopened(kept)
        casebook.run(investigation.AddTerm("The first goes on."))
    reopened(kept).close()
    assurance(test_id="T15", what="second window refused", count=1, failures=0)


def test_two_programs_taking_turns_lose_no_line(
    kept: Path, tmp_path: Path, request: pytest.FixtureRequest, assurance: Record
) -> None:
    turns = 500 if request.config.getoption("--long") else 15
    with reopened(kept) as casebook:
        before = casebook.head.number
    with Stage(MODULE, tmp_path / "words") as stage:
        both = [stage.start("take_turns", kept, tmp_path / "data", turns) for _ in range(2)]
        assert [stage.wait(child) for child in both] == [0, 0]
    with reopened(kept) as casebook:
        lost = 2 * turns - (casebook.head.number - before)
        terms = [term.text for term in casebook.ask(investigation.terms_of_reference)]
        assurance(test_id="T15", what="turns of two programs", count=2 * turns, failures=lost)
        assert lost == 0
        assert len(terms) == len(set(terms)) == 2 * turns
        assert keeping.verify(casebook).sound


def test_a_program_that_was_killed_leaves_no_lock_behind(
    kept: Path, tmp_path: Path, assurance: Record
) -> None:
    with Stage(MODULE, tmp_path / "words") as stage:
        child = stage.start("hold", kept, tmp_path / "data", tmp_path / "held")
        stage.wait_for(tmp_path / "held")
        with pytest.raises(StoreTrouble, match="already open"):
            reopened(kept)
        stage.kill(child)
        assert stage.wait(child) == -signal.SIGKILL
    with reopened(kept) as casebook:
        assert casebook.warnings == ()
    assurance(test_id="T16", what="lock of a killed program", count=1, failures=0)
