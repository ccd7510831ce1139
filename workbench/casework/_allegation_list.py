"""The allegations as a list: each with how far it has come, what speaks on either side and what it lacks."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.orm import Session

from workbench import allegations, assertions, findings
from workbench.allegations import AllegationFilter, AllegationRow
from workbench.assertions.rules import SPEAKS_AGAINST, SPEAKS_FOR
from workbench.casework._display import NOBODY_REVEALED, shown_names
from workbench.casework._set_aside import set_aside_of
from workbench.findings import OutcomeRow
from workbench.kernel.folding import fold
from workbench.kernel.running_text import render

_ALL: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class AllegationListRow:
    """An allegation with its outcome ("" while none is decided), whether that was issued, how many assertions
    speak for and against it, and how many things it still lacks.
    """

    allegation: AllegationRow
    outcome: str
    issued: bool
    speaking_for: int
    speaking_against: int
    lacking: int


_ORDERS: Final[Mapping[str, Callable[[AllegationListRow], Any]]] = {
    "number": lambda _: 0,
    "support": lambda row: -(row.allegation.raised + row.allegation.supporting),
    "lacking": lambda row: -row.lacking,
}


def allegation_list(
    read: Session,
    words: str = "",
    *,
    order: str = "number",
    scope: str = "",
    set_aside: bool = False,
    revealed: Mapping[str, str] = NOBODY_REVEALED,
) -> tuple[AllegationListRow, ...]:
    """The allegations of one scope, or all, or those that were set aside, in which all the words stand: in
    what is read of them in a list or a sheet.

    `order` is "number", "support" (most people first) or "lacking" (what lacks most first).
    """
    found = _aside(read) if set_aside else allegations.allegations(read, AllegationFilter(scope), limit=_ALL)
    rows = tuple(map(_Counted(read).row, found))
    if words.strip():
        shown, sought = shown_names(read, revealed), fold(words).split()
        rows = tuple(row for row in rows if all(word in _read_of(row, shown) for word in sought))
    return tuple(sorted(rows, key=_ORDERS[order]))


def _aside(read: Session) -> tuple[AllegationRow, ...]:
    rows = (allegations.the_allegation(read, row.id) for row in set_aside_of(read, "allegation"))
    return tuple(row for row in rows if row is not None)


class _Counted:
    """What is counted once for all allegations."""

    def __init__(self, read: Session) -> None:
        self._outcomes: dict[str, OutcomeRow] = {
            row.allegation: row for row in findings.outcomes(read) if row.element is None
        }
        said = assertions.assertions(read, limit=_ALL)
        self._bearings = Counter(tie for row in said for tie in row.allegations)
        lacking = allegations.shortcomings_of_allegations(read)
        self._lacking = Counter(row.allegation for row in lacking)

    def row(self, row: AllegationRow) -> AllegationListRow:
        """An allegation with its counts."""
        found = self._outcomes.get(row.id)
        return AllegationListRow(
            allegation=row,
            outcome=found.outcome if found else "",
            issued=bool(found and found.issued),
            speaking_for=self._bearings[row.id, SPEAKS_FOR],
            speaking_against=self._bearings[row.id, SPEAKS_AGAINST],
            lacking=self._lacking[row.id],
        )


def _read_of(row: AllegationListRow, shown: Mapping[str, str]) -> str:
    """What somebody may look for in an allegation, folded."""
    of = row.allegation
    running = (of.put, of.framed, of.put_by, *(element.text for element in of.elements))
    people = [shown.get(each.person, "") for each in of.complained_of]
    plain = (
        of.number,
        of.scope,
        row.outcome,
        *of.units,
        *people,
        *(each.capacity for each in of.complained_of),
    )
    return fold(" ".join((*(render(text, shown) for text in running), *plain)))
