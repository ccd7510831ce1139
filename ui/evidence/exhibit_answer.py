"""What the sheet of an exhibit asks for: the exhibit with all that hangs on it, and what can be linked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workbench import casework, evidence
from workbench.casework import Choice
from workbench.evidence import CustodyRow, ExhibitFilter, ExhibitRow, ExhibitTies, HashCheckRow
from workbench.kernel.dates import DateReader


@dataclass(frozen=True, slots=True)
class ExhibitAnswer:
    """Everything the sheet shows of an exhibit. `shown` gives the words for every id, also of tied events."""

    row: ExhibitRow
    ties: ExhibitTies
    custody: tuple[CustodyRow, ...]
    checks: tuple[HashCheckRow, ...]
    parent: ExhibitRow | None
    attached: tuple[ExhibitRow, ...]
    people: tuple[Choice, ...]
    sorts: tuple[str, ...]
    reader: DateReader
    shown: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LinkChoices:
    """What the pickers of the sheet offer besides people."""

    cases: tuple[Choice, ...]
    events: tuple[Choice, ...]
    exhibits: tuple[Choice, ...]


def exhibit_answer(read: Any, id: str, revealed: Mapping[str, str]) -> ExhibitAnswer | None:
    """An exhibit with all that hangs on it; None if there is none of this id."""
    row = evidence.the_exhibit(read, id)
    if row is None:
        return None
    ties = evidence.exhibit_ties(read, (id,))[id]
    events = casework.events_to_choose(read, revealed, ties.events)
    return ExhibitAnswer(
        row=row,
        ties=ties,
        custody=evidence.custody(read, id),
        checks=evidence.hash_checks(read, id),
        parent=evidence.the_exhibit(read, row.parent) if row.parent else None,
        attached=evidence.exhibits(read, ExhibitFilter(parent=id)),
        people=casework.person_choices(read),
        sorts=evidence.exhibit_sorts(read),
        reader=casework.date_reader(read),
        shown={**casework.shown_names(read, revealed), **{each.id: each.shown for each in events}},
    )


def link_choices(read: Any, revealed: Mapping[str, str]) -> LinkChoices:
    """What an exhibit can be linked to."""
    return LinkChoices(
        casework.case_choices(read),
        casework.events_to_choose(read, revealed),
        casework.exhibits_to_choose(read, revealed),
    )
