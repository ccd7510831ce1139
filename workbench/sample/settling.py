"""Decides of the words of the sample that look like somebody's name that they are the month of May."""

from datetime import UTC, datetime
from typing import Final

from workbench import casework
from workbench.kernel import clock
from workbench.kernel.commands import MOST_IN_A_BATCH, Batch
from workbench.kernel.ids import kind_of
from workbench.sample.so_far import SoFar

DECIDED: Final = datetime(2020, 6, 19, 17, 25, tzinfo=UTC)
"""When it is decided: after all was written."""

MONTH: Final = "May"
LEFT_OPEN: Final = "paragraph"
"""The notes of interviews are left to be decided, so that there is something to decide."""


def settle_the_month(so_far: SoFar) -> None:
    """No name wherever the month stands, save in the notes of interviews."""
    with clock.fixed(DECIDED):
        found = so_far.casebook.ask(casework.unresolved_names)
        places = dict.fromkeys(
            (name.record, name.field)
            for name in found
            if name.words == MONTH and kind_of(name.record) != LEFT_OPEN
        )
        decisions = [casework.DecideNotAName(record, field, MONTH) for record, field in places]
        for first in range(0, len(decisions), MOST_IN_A_BATCH):
            so_far.casebook.run(Batch(tuple(decisions[first : first + MOST_IN_A_BATCH])))
