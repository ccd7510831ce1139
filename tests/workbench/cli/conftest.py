"""A casebook that a passphrase opens quickly, and the command line run in this process."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.builders import a_case, a_person, an_event, an_investigation, casebook
from tests.ready_made import KEY, Stock
from workbench import cli
from workbench.casebook import Casebook
from workbench.kernel.running_text import refer
from workbench.store import keys
from workbench.store.opened import read_state
from workbench.store.slots import FLOOR

__all__ = ["casebook"]

PASSPHRASE = "a heron stands in the reeds"


@dataclass(frozen=True)
class Ran:
    """What came of one command: its exit status, what it printed, and what it told beside it."""

    status: int
    out: str
    told: str


Run = Callable[..., Ran]


def descriptor(text: str) -> int:
    """A descriptor from which the text can be read."""
    reading, writing = os.pipe()
    with os.fdopen(writing, "w", encoding="utf-8") as end:
        end.write(text)
    return reading


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command; the passphrases are the lines that `--passphrase-fd` gives."""

    def runs(*words: str | Path, passphrases: Sequence[str] = (PASSPHRASE,), fds: Sequence[str] = ()) -> Ran:
        given = ["--passphrase-fd", str(descriptor("\n".join(passphrases) + "\n"))] if passphrases else []
        status = cli.main([*map(str, words), *given, *fds])
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return runs


@pytest.fixture
def folder(tmp_path: Path, stock: Stock) -> Path:
    """The folder of a casebook with a case, a person and an event, which `PASSPHRASE` opens."""
    return stock.of(one_who_rang).copied_to(tmp_path / "Westmere.casebook")


def one_who_rang(casebook: Casebook) -> None:
    an_investigation(casebook)
    person = a_person(casebook, name="Siân Griffith", pseudonym="W07", role="=social worker")
    case = a_case(casebook, f"Closed after {refer(person)} left", risk="high")
    an_event(casebook, f"{refer(person)} rang", account="+44 was dialled", cases=(case,))
    identity = read_state(casebook.store.connection).casebook
    keys.create_keys(casebook.folder, identity, KEY, PASSPHRASE, FLOOR)
