"""The findings as a list: each by the number of its allegation, how far it has come, what it still lacks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from workbench import allegations, findings
from workbench.allegations import AllegationRow
from workbench.casework._display import NOBODY_REVEALED, shown_names
from workbench.casework._issuing import keeping
from workbench.casework._set_aside import set_aside_of
from workbench.findings import FindingRow
from workbench.kernel.folding import fold
from workbench.kernel.running_text import render

_ALL: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class FindingListRow:
    """A finding with the allegation it is on, and how many things keep its draft from being issued."""

    finding: FindingRow
    allegation: AllegationRow
    lacking: int


def finding_list(
    read: Session,
    words: str = "",
    *,
    order: str = "number",
    set_aside: bool = False,
    revealed: Mapping[str, str] = NOBODY_REVEALED,
) -> tuple[FindingListRow, ...]:
    """The findings in which all the words stand: those of the allegation, the outcome, the state; or
    those that were set aside.

    `order` is "number" (of the allegation), "state" or "lacking" (what lacks most first).
    """
    every = {row.id: (place, row) for place, row in enumerate(allegations.allegations(read, limit=_ALL))}
    found = _aside(read) if set_aside else findings.findings(read)
    there = [row for row in found if row.allegation in every]
    rows = [_row(read, row, every[row.allegation][1]) for row in there]
    if words.strip():
        shown, sought = shown_names(read, revealed), fold(words).split()
        rows = [row for row in rows if all(word in _read_of(row, shown) for word in sought)]
    by_number = sorted(rows, key=lambda row: every[row.allegation.id][0])
    if order == "lacking":
        return tuple(sorted(by_number, key=lambda row: -row.lacking))
    return tuple(sorted(by_number, key=lambda row: row.finding.state if order == "state" else ""))


def _aside(read: Session) -> tuple[FindingRow, ...]:
    rows = (findings.the_finding(read, row.id) for row in set_aside_of(read, "finding"))
    return tuple(row for row in rows if row is not None)


def _row(read: Session, row: FindingRow, allegation: AllegationRow) -> FindingListRow:
    lacking = len(keeping(read, row.draft)) if row.draft else 0
    return FindingListRow(row, allegation, lacking)


def _read_of(row: FindingListRow, shown: Mapping[str, str]) -> str:
    of = row.allegation
    found = (row.finding.state, row.finding.outcome, row.finding.draft_outcome)
    return fold(" ".join((of.number, render(of.framed, shown), render(of.put, shown), *found)))
