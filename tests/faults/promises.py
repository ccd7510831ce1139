"""What a run promised, mark by mark, and what is wrong with what was found afterwards.

A run marks `{"begin": key, "value": v}` before it sets out to make something durable, and
`{"done": key, "value": v}` once the program has said that it is. A value of null takes the key away, and
"?" stands for a value not known beforehand.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

Mark = dict[str, Any]
"""One line that a running program wrote to its marks: what it set out to do, or what it acknowledged."""

UNKNOWN = "?"
WHOLE = "casebook"


@dataclass(frozen=True)
class Found:
    """What the door showed: facts as (key, value), problems it saw, the sentence if it refused to open."""

    facts: tuple[tuple[str, str], ...] = ()
    problems: tuple[str, ...] = ()
    refusal: str | None = None


@dataclass(frozen=True)
class Promises:
    """What must be found (`done`), and what may be found besides (`begun`)."""

    done: dict[str, str | None] = field(default_factory=dict)
    begun: dict[str, tuple[str | None, ...]] = field(default_factory=dict)
    stage: str = ""

    def after(self, mark: Mark) -> "Promises":
        """The promises once this mark was made."""
        if "told" in mark or "met" in mark:
            return self
        if "stage" in mark:
            return replace(self, stage=mark["stage"])
        if "begin" in mark:
            key = mark["begin"]
            return replace(self, begun={**self.begun, key: (*self.begun.get(key, ()), mark["value"])})
        still_begun = {key: values for key, values in self.begun.items() if key != mark["done"]}
        return replace(self, done={**self.done, mark["done"]: mark["value"]}, begun=still_begun)

    def lost(self, found: Found) -> tuple[str, ...]:
        """Promised facts that are not there, or are there with another value."""
        if found.refusal is not None:
            return ()
        facts = dict(found.facts)
        return tuple(key for key, value in self.done.items() if not self._kept(key, value, facts))

    def faults(self, found: Found) -> tuple[str, ...]:
        """Everything wrong, in words; empty when every promise was kept."""
        if found.refusal is not None:
            return (f"refused to open: {found.refusal}",) if WHOLE in self.done else found.problems
        return (
            *found.problems,
            *(f"lost: {key}" for key in self.lost(found)),
            *(f"twice: {key}" for key, times in Counter(key for key, _ in found.facts).items() if times > 1),
            *(f"never begun: {key}" for key in self._phantoms(found.facts)),
        )

    def _kept(self, key: str, value: str | None, facts: dict[str, str]) -> bool:
        allowed = (value, *self.begun.get(key, ()))
        return facts.get(key) in allowed or (key in facts and UNKNOWN in allowed)

    def _phantoms(self, facts: Iterable[tuple[str, str]]) -> Iterable[str]:
        for key, value in facts:
            begun = self.begun.get(key, ())
            if key not in self.done and value not in begun and UNKNOWN not in begun:
                yield key


def promised(marks: Iterable[Mark]) -> Promises:
    """What all these marks promise together."""
    promises = Promises()
    for mark in marks:
        promises = promises.after(mark)
    return promises
