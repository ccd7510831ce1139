"""Acts that bring much in at once, to be killed in the middle of it."""

import os
from pathlib import Path

from tests.faults.conftest import reopened
from workbench import chronology
from workbench.evidence import LogExhibit
from workbench.kernel.commands import Batch
from workbench.kernel.dates import read_date

ROWS = 1_000


def take_in(folder: str, data: str, original: str) -> None:
    """A large original sealed and logged."""
    os.environ["XDG_DATA_HOME"] = data
    with reopened(Path(folder)) as casebook:
        casebook.run(LogExhibit("Recording", Path(original)))


def bring_in_rows(folder: str, data: str, begun: str) -> None:
    """A thousand events as one act."""
    os.environ["XDG_DATA_HOME"] = data
    rows = Batch(
        tuple(chronology.AddEvent(f"Row {row}", read_date("4 November 2019")) for row in range(ROWS))
    )
    with reopened(Path(folder)) as casebook:
        Path(begun).touch()
        casebook.run(rows)
