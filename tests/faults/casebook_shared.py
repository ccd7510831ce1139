"""Acts of a second program that uses the same casebook."""

import os
import signal
import time
from pathlib import Path

import pytest

from tests.faults.conftest import reopened
from workbench import investigation
from workbench.casebook import Casebook
from workbench.kernel.errors import StoreTrouble

PATIENCE = 120.0


def take_turns(folder: str, data: str, turns: str) -> None:
    """Open, write one line, close; again and again, waiting whenever the other one has it open."""
    os.environ["XDG_DATA_HOME"] = data
    for number in range(int(turns)):
        with _opened_at_last(Path(folder)) as casebook:
            casebook.run(investigation.AddTerm(f"Line {number} of {os.getpid()}."))


def hold(folder: str, data: str, held: str) -> None:
    """Open the casebook, say so, and wait to be killed."""
    os.environ["XDG_DATA_HOME"] = data
    with reopened(Path(folder)):
        Path(held).touch()
        signal.pause()


def open_to_read(folder: str, data: str) -> None:
    """On a disk that cannot be written to: everything is shown, said, refused, and closed without harm."""
    os.environ["XDG_DATA_HOME"] = data
    with reopened(Path(folder)) as casebook:
        assert casebook.warnings
        assert casebook.ask(investigation.investigation) is not None
        with pytest.raises(StoreTrouble):
            casebook.run(investigation.AddTerm("Refused."))


def _opened_at_last(folder: Path) -> Casebook:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return reopened(folder)
        except StoreTrouble as trouble:
            if "already open" not in str(trouble) or time.monotonic() > until:
                raise
