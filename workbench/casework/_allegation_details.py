"""Everything that is weighed on one allegation, in one answer: what is said for it and what against it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from workbench import allegations, assertions, findings, representations
from workbench.allegations import AllegationRow, StandardRow, StatedNumberRow, SupportRow, SupportSummary
from workbench.allegations.rules import was_in_force
from workbench.assertions import AssertionFilter, AssertionRow
from workbench.assertions.rules import SPEAKS_AGAINST, SPEAKS_FOR
from workbench.casework._display import NOBODY_REVEALED, shown_names
from workbench.casework._set_aside import SetAsideRow, set_aside_of, set_aside_within, why_set_aside
from workbench.findings import ConclusionRow, FindingRow
from workbench.kernel import clock
from workbench.representations import CriticismFilter, CriticismRow

_ALL: Final = 1_000_000
_SHARED: Final = ("standard", "stated_number", "assertion")
BOTH_SIDES: Final = (SPEAKS_FOR, SPEAKS_AGAINST)
"""How an assertion bears on what is weighed: for it, and against it."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """An assertion and how it bears on the allegation that is looked at."""

    bearing: str
    said: AssertionRow


@dataclass(frozen=True, slots=True)
class ReliedOn:
    """A standard an allegation relies on, and whether it was in force in the period alleged."""

    standard: StandardRow
    in_force: bool


@dataclass(frozen=True, slots=True)
class Criticised:
    """A criticism that comes from the allegation, and whether the person has had their say on it."""

    criticism: CriticismRow
    closed: bool


@dataclass(frozen=True, slots=True)
class AllegationDetails:
    """All that is recorded of an allegation, and what it still lacks.

    `outcomes` is the newest outcome on each element by its id, on the whole by ""; `weighed` what the newest
    version of its finding says on the whole. `numbered` is every allegation's number by id; `why_aside` is
    None for one that stands, `aside` what was set aside of its parts, and of what allegations share.
    """

    row: AllegationRow
    lacking: tuple[str, ...]
    relied_on: tuple[ReliedOn, ...]
    said: tuple[Bearing, ...]
    behind: tuple[SupportRow, ...]
    summary: SupportSummary
    numbers: tuple[StatedNumberRow, ...]
    finding: FindingRow | None
    outcomes: Mapping[str, str]
    weighed: ConclusionRow | None
    criticisms: tuple[Criticised, ...]
    numbered: tuple[tuple[str, str], ...]
    why_aside: str | None
    aside: tuple[SetAsideRow, ...]
    shown: Mapping[str, str]


def allegation_details(
    read: Session, id: str, revealed: Mapping[str, str] = NOBODY_REVEALED
) -> AllegationDetails | None:
    """One allegation with all that is weighed on it; None if there is none of this id."""
    row = allegations.the_allegation(read, id)
    if row is None:
        return None
    lacking = allegations.shortcomings_of_allegations(read)
    about_all = allegations.stated_numbers(read, "")
    finding = next(iter(findings.findings(read, id)), None)
    return AllegationDetails(
        row=row,
        lacking=tuple(each.words for each in lacking if each.allegation == id),
        relied_on=tuple(_relied_on(row, each) for each in allegations.standards(read, id)),
        said=bearings(read, id),
        behind=allegations.support_of(read, id),
        summary=allegations.support_summary(read, id),
        numbers=(*allegations.stated_numbers(read, id), *about_all),
        finding=finding,
        outcomes={
            each.element or "": each.outcome for each in findings.outcomes(read) if each.allegation == id
        },
        weighed=_weighed(read, finding),
        criticisms=criticised(read, id),
        numbered=tuple((each.id, each.number) for each in allegations.allegations(read, limit=_ALL)),
        why_aside=why_set_aside(read, id),
        aside=(*set_aside_within(read, id), *set_aside_of(read, *_SHARED)),
        shown=shown_names(read, revealed),
    )


def _relied_on(row: AllegationRow, standard: StandardRow) -> ReliedOn:
    days = (standard.in_force_from, standard.in_force_until)
    return ReliedOn(standard, was_in_force(*days, row.began, row.ended))


def bearings(read: Session, id: str) -> tuple[Bearing, ...]:
    """What is said on an allegation, by number, and how it bears on it."""
    rows = assertions.assertions(read, AssertionFilter(allegation=id), limit=_ALL)
    return tuple(Bearing(dict(row.allegations)[id], row) for row in rows)


def criticised(read: Session, id: str) -> tuple[Criticised, ...]:
    """The criticisms that come from an allegation, by number."""
    wanted = CriticismFilter(allegation=id)
    rows = representations.criticisms(read, clock.today(), wanted, limit=_ALL)
    return tuple(Criticised(row, row.state in representations.CLOSED) for row in rows)


def _weighed(read: Session, finding: FindingRow | None) -> ConclusionRow | None:
    newest = (finding.draft or finding.issued) if finding else None
    version = findings.the_finding_version(read, newest) if newest else None
    return version.overall if version else None
