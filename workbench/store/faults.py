"""What is found wrong with a casebook: where, and in a sentence that a person can act on."""

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.kernel.wording import count

MOST_NAMED = 200
"""Faults named one by one; further ones are only counted, so that a report on a ruin stays readable."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong. `place` is an entry ("entry 12"), a record's id, or a part of the casebook."""

    place: str
    sentence: str


class Faults:
    """Gathers faults, and remembers the first entry of the journal that is not as it was written."""

    def __init__(self) -> None:
        self.first_bad_entry = 0
        self._named: list[Fault] = []
        self._count = 0

    def add(self, place: str, sentence: str) -> None:
        """One more fault."""
        self._count += 1
        if self._count <= MOST_NAMED:
            self._named.append(Fault(place, sentence))

    def add_each(self, place: str, sentences: Iterable[str]) -> None:
        """Several faults of one place."""
        for sentence in sentences:
            self.add(place, sentence)

    def bad_entry(self, number: int, sentence: str) -> None:
        """A fault of one entry of the journal."""
        self.first_bad_entry = min(number, self.first_bad_entry or number)
        self.add(f"entry {number}", sentence)

    def all(self) -> tuple[Fault, ...]:
        """Every fault named, and at the end how many more there are."""
        more = self._count - len(self._named)
        rest = [Fault("elsewhere", f"{count(more, 'more fault')} of these kinds.")] if more else []
        return (*self._named, *rest)
