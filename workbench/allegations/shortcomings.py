"""What an allegation still lacks before it can fairly be investigated and found on; plain functions."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workbench.allegations import rules

NOT_FRAMED: Final = "It is not framed yet: say in your own words what is to be decided."
SCOPE_NOT_DECIDED: Final = "It is not decided whether it is in scope."
NO_ELEMENT: Final = "Nothing is said yet about what must be proved, so no finding can be made."
NO_PERIOD: Final = "It has no period: a person who is to answer must know when."
NO_STANDARD: Final = "It names no standard that was breached."
NOBODY_BEHIND: Final = "It is not recorded who raised it."
NOT_IN_FORCE: Final = "A standard it relies on was not in force in the period alleged."


@dataclass(frozen=True, slots=True)
class Particulars:
    """What there is of an allegation. `parts` counts allegations under it; `standards_in_force` says of each
    standard relied on whether it was in force in the period.
    """

    framed: str
    scope: str
    parts: int
    elements: int
    has_period: bool
    behind: int
    standards_in_force: Sequence[bool]


def shortcomings(of: Particulars) -> tuple[str, ...]:
    """What is still missing, each as a sentence; nothing is asked of an allegation out of scope, and one
    that is divided leaves elements and standards to its parts.
    """
    if of.scope == rules.OUT_OF_SCOPE:
        return ()
    missing = (
        (NOT_FRAMED, not of.framed.strip()),
        (SCOPE_NOT_DECIDED, of.scope == rules.TO_BE_DECIDED),
        (NO_ELEMENT, not of.parts and not rules.can_be_found_on(of.elements)),
        (NO_PERIOD, not of.has_period),
        (NO_STANDARD, not of.parts and not of.standards_in_force),
        (NOT_IN_FORCE, not all(of.standards_in_force)),
        (NOBODY_BEHIND, not of.behind),
    )
    return tuple(words for words, lacks in missing if lacks)
