"""T28: whatever is done, undone and redone, the casebook equals a model of plain values at every state."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.workbench.history_model import Model, seen
from workbench import interviews
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey

RUNS, SHORT_RUNS, STEPS = 200, 10, 50
MANY_STEPS, LOOK_EVERY = 10_000, 250
IN_MEMORY = Path("/dev/shm")

Record = Callable[..., None]


@contextmanager
def model(choose: Random) -> Iterator[Model]:
    """A new casebook, with a final act behind which nothing is undone, and a model of it."""
    with TemporaryDirectory(dir=IN_MEMORY if IN_MEMORY.is_dir() else None) as folder:
        casebook = Casebook.create(Path(folder) / "Try.casebook", None, key=DataKey.random())
        interview, other = (str(casebook.run(interviews.PlanInterview(title)).result) for title in "MO")
        casebook.run(interviews.WriteParagraph(other, "Nothing before this is undone."))
        casebook.run(interviews.LockNotes(other, 1))
        yield Model(casebook, interview, choose)
        casebook.close()


def differs(made: Model) -> int:
    return int(seen(made.casebook, made.interview) != made.now)


def differing_past_states(made: Model) -> int:
    """Undo to the last final act and redo to the end; at how many states the casebook differs."""
    differing = 0
    while made.at > made.floor:
        made.undo()
        differing += differs(made)
    while made.at < len(made.states) - 1:
        made.redo()
        differing += differs(made)
    return differing


def test_runs_of_fifty_acts_equal_the_model_at_every_state(
    assurance: Record, pytestconfig: pytest.Config
) -> None:
    runs = RUNS if pytestconfig.getoption("--long") else SHORT_RUNS
    counted = {"acts": 0, "differing": 0}

    @settings(max_examples=runs, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.randoms(use_true_random=False))
    def run(choose: Random) -> None:
        with model(choose) as made:
            for _ in range(STEPS):
                made.step()
            counted["acts"] += STEPS
            wrong = differs(made) + differing_past_states(made)
            counted["differing"] += wrong
            assert wrong == 0

    run()
    assurance(
        test_id="T28",
        what="random acts against a model",
        count=counted["acts"],
        failures=counted["differing"],
    )


@pytest.mark.long
def test_ten_thousand_acts_equal_the_model(assurance: Record) -> None:
    differing = 0
    with model(Random(28)) as made:
        for number in range(MANY_STEPS):
            made.step()
            if number % LOOK_EVERY == 0:
                differing += differs(made)
        differing += differs(made)
        past = len(made.states) - made.floor
        for _ in range(min(made.at - made.floor, LOOK_EVERY)):
            made.undo()
            differing += differs(made)
        assert past > 0
        assert made.refusals > 0
    assurance(test_id="T28", what="one seeded run of 10,000 acts", count=MANY_STEPS, failures=differing)
    assert differing == 0
