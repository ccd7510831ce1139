"""A measured figure, beside the peer or the limit it must be judged by."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table of figures.

    `value` and `other` are in `unit`; `against` names what `other` is: a peer in the same run, or a limit.
    """

    figure: str
    value: float
    unit: str
    against: str = ""
    other: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the peer's figure or the limit this figure is."""
        return self.value / self.other if self.other else None
