"""The question for what every allegation still lacks."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from workbench.allegations import rules, shortcomings
from workbench.allegations._queries import AllegationRow, StandardRow, allegations, standards
from workbench.allegations.shortcomings import Particulars
from workbench.kernel.dates import DateKind


@dataclass(frozen=True, slots=True)
class ShortcomingRow:
    """Something an allegation still lacks, in a sentence."""

    allegation: str
    number: str
    words: str


def shortcomings_of_allegations(read: Session) -> tuple[ShortcomingRow, ...]:
    """What every allegation in scope, or not decided, still lacks, in the order of their numbers. The period
    of a whole and who stands behind it count for its parts too.
    """
    every, known = allegations(read), {row.id: row for row in standards(read)}
    return tuple(
        ShortcomingRow(row.id, row.number, words)
        for row in every
        for words in shortcomings.shortcomings(_particulars(row, every, known))
    )


def _particulars(
    row: AllegationRow, every: tuple[AllegationRow, ...], known: Mapping[str, StandardRow]
) -> Particulars:
    parts = [other for other in every if other.parent == row.id]
    wholes = [other for other in every if row.parent == other.id]
    relied_on = [known[id] for id in row.standards]
    return Particulars(
        framed=row.framed,
        scope=row.scope,
        parts=len(parts),
        elements=len(row.elements),
        has_period=any(_has_a_period(each) for each in (row, *wholes)),
        behind=sum(each.raised + each.supporting for each in (row, *parts, *wholes)),
        standards_in_force=[
            rules.was_in_force(each.in_force_from, each.in_force_until, row.began, row.ended)
            for each in relied_on
        ],
    )


def _has_a_period(row: AllegationRow) -> bool:
    return {row.began.kind, row.ended.kind} != {DateKind.UNKNOWN}
