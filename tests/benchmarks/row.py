"""A measured figure, beside the peer or the limit it must be judged by."""

import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table of figures.

    `value` and `other` are in `unit`; `against` names what `other` is: a peer in the same run, or a limit.
    `peak` is the most memory held, in megabytes, where another process than the benchmark's own held it.
    """

    figure: str
    value: float
    unit: str
    against: str = ""
    other: float | None = None
    peak: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the peer's figure or the limit this figure is."""
        return self.value / self.other if self.other else None


def in_megabytes(held: int) -> float:
    """Memory as the system counts what a process held, in megabytes (1,000,000 bytes)."""
    return held * (1 if sys.platform == "darwin" else 1_024) / 1_000_000
