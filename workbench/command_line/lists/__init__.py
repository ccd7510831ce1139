"""Every list of the command line, by subject; and what no list shows, with the reason."""

from collections.abc import Mapping
from typing import Any, Final

from workbench.command_line.lists import (
    accounts,
    allegations,
    assertions,
    cases,
    chronology,
    conduct,
    evidence,
    findings,
    frame,
    interviews,
    keeping,
    material,
    people,
    representations,
    statements,
    support,
)
from workbench.command_line.lists.listing import Listing

BY_SUBJECT: Final[Mapping[str, tuple[Listing[Any], ...]]] = {
    "the frame": frame.LISTS,
    "people": people.LISTS,
    "cases": cases.LISTS,
    "allegations": (*allegations.LISTS, *support.LISTS, *assertions.LISTS),
    "evidence": (*evidence.LISTS, *material.LISTS),
    "chronology": (*chronology.LISTS, *accounts.LISTS),
    "interviews": (*interviews.LISTS, *statements.LISTS),
    "findings": findings.LISTS,
    "right of reply": representations.LISTS,
    "the investigator's conduct": conduct.LISTS,
    "the casebook itself": keeping.LISTS,
}
"""In the order in which help names them."""

LISTS: Final[Mapping[str, Listing[Any]]] = {
    each.name: each for listings in BY_SUBJECT.values() for each in listings
}
KINDS: Final = tuple(LISTS)

IN_NO_LIST: Final[Mapping[str, str]] = {
    "identity": "who somebody is, is shown by revealing alone: `list PATH people --reveal REASON`",
    "alias": "another name of a person is part of who they are, and is revealed with it",
    "allotted_pseudonym": "it only keeps a pseudonym from being given twice",
    "series": "it only keeps a number from being given twice",
}
"""The kinds of record that no list shows."""
