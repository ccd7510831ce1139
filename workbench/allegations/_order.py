"""Puts rows in order by hand: allegations under one whole, elements under one allegation."""

from collections.abc import Sequence

from workbench.allegations import rules
from workbench.allegations._records import Allegation, Element
from workbench.kernel.errors import Refused
from workbench.store.unit_of_work import Work

Ordered = Sequence[Allegation] | Sequence[Element]


def end(others: Ordered) -> float:
    """A position after all the others."""
    return max((row.position for row in others), default=0.0) + 1.0


def directly_after(work: Work, others: Ordered, after: str) -> float:
    """A position directly after one of the others, or before all with `after` empty; where no number is
    left there, all move apart. Refused: it is not among them.
    """
    place = _place(others, after)
    found = _between(others, place)
    if found is not None:
        return found
    for number, row in enumerate(others, start=1):
        work.change(row, position=float(number))
    return place + 0.5


def _place(others: Ordered, after: str) -> int:
    """How many of the others come before."""
    ids = [row.id for row in others]
    if after and after not in ids:
        raise Refused("What this is to follow is not in the same list. Choose its place again.")
    return ids.index(after) + 1 if after else 0


def _between(others: Ordered, place: int) -> float | None:
    before = others[place - 1].position if place else 0.0
    return rules.between(before, others[place].position if place < len(others) else None)
