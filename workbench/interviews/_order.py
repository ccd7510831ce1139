"""Puts rows in order by hand: interviews in the plan, questions of one interview."""

from collections.abc import Sequence
from typing import Any

from workbench.interviews import rules
from workbench.kernel.errors import Refused
from workbench.store.record import Record
from workbench.store.unit_of_work import Work


def end(others: Sequence[Record], column: str) -> float:
    """A position after all the others."""
    return max((getattr(row, column) for row in others), default=0.0) + 1.0


def directly_after(work: Work, others: Sequence[Record], column: str, after: str) -> float:
    """A position directly after one of the others, or before all with `after` empty; where no number is
    left there, all move apart. Refused: it is not among them.
    """
    place = _place([row.id for row in others], after)
    positions = [getattr(row, column) for row in others]
    before = positions[place - 1] if place else 0.0
    found = rules.between(before, positions[place] if place < len(positions) else None)
    if found is not None:
        return found
    for number, row in enumerate(others, start=1):
        moved: dict[str, Any] = {column: float(number)}
        work.change(row, **moved)
    return place + 0.5


def _place(ids: Sequence[str], after: str) -> int:
    """How many of the others come before."""
    if after and after not in ids:
        raise Refused("What this is to follow is not in the same list. Choose its place again.")
    return ids.index(after) + 1 if after else 0
