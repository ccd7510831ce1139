"""Everything needed to weigh and to issue one finding, in one answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from workbench import allegations, findings, representations
from workbench.allegations import AllegationRow, ElementRow
from workbench.casework._allegation_details import Bearing, Criticised, bearings, criticised
from workbench.casework._display import NOBODY_REVEALED, Choice, shown_names
from workbench.casework._issuing import criticised_in, keeping
from workbench.casework._reference_choices import reference_choices
from workbench.casework._set_aside import SetAsideRow, set_aside_within, why_set_aside
from workbench.findings import FindingRow, FindingVersionRow, Incoherence, RecommendationRow


@dataclass(frozen=True, slots=True)
class Named:
    """A person whom an adverse finding would criticise, by id, and whether they were heard on all of it."""

    person: str
    heard: bool


@dataclass(frozen=True, slots=True)
class FindingDetails:
    """All that is recorded of a finding, newest version first, and of what it rests on.

    `keeping` is what keeps the draft from being issued; `unheard` are the people, by id, whom it would
    criticise without a hearing as it stands, and `names_nobody` is whether it is adverse and criticises
    nobody that is named; `without` are elements on which the draft concludes nothing.
    `aside` is what was set aside of its parts.
    """

    row: FindingRow
    allegation: AllegationRow
    versions: tuple[FindingVersionRow, ...]
    keeping: tuple[Incoherence, ...]
    without: tuple[ElementRow, ...]
    named: tuple[Named, ...]
    unheard: tuple[str, ...]
    names_nobody: bool
    said: tuple[Bearing, ...]
    criticisms: tuple[Criticised, ...]
    recommendations: tuple[RecommendationRow, ...]
    nameable: tuple[Choice, ...]
    why_aside: str | None
    aside: tuple[SetAsideRow, ...]
    shown: Mapping[str, str]


def finding_details(
    read: Session, id: str, revealed: Mapping[str, str] = NOBODY_REVEALED
) -> FindingDetails | None:
    """One finding with all that is weighed in it; None if there is none of this id."""
    row = findings.the_finding(read, id)
    allegation = allegations.the_allegation(read, row.allegation) if row else None
    if row is None or allegation is None:
        return None
    versions = findings.finding_versions(read, id)
    named = _named(read, allegation.id)
    return FindingDetails(
        row=row,
        allegation=allegation,
        versions=versions,
        keeping=keeping(read, row.draft) if row.draft else (),
        without=_without(allegation, versions) if row.draft else (),
        named=named,
        unheard=_unheard(versions, named),
        names_nobody=not named and findings.is_adverse(_outcomes(versions[0])),
        said=bearings(read, allegation.id),
        criticisms=criticised(read, allegation.id),
        recommendations=findings.recommendations(read, id),
        nameable=reference_choices(read),
        why_aside=why_set_aside(read, id),
        aside=_aside(read, id, versions[0]),
        shown=shown_names(read, revealed),
    )


def _aside(read: Session, id: str, newest: FindingVersionRow) -> tuple[SetAsideRow, ...]:
    """What was set aside of the finding, of its newest version and of what that concludes."""
    conclusions = [row.id for row in (newest.overall, *newest.elements) if row.id]
    return set_aside_within(read, id, newest.id, *conclusions)


def _without(allegation: AllegationRow, versions: tuple[FindingVersionRow, ...]) -> tuple[ElementRow, ...]:
    concluded = {each.element for each in versions[0].elements}
    return tuple(each for each in allegation.elements if each.id not in concluded)


def _named(read: Session, allegation: str) -> tuple[Named, ...]:
    heard = representations.heard(read).get(allegation, ())
    return tuple(Named(person, person in heard) for person in criticised_in(read, allegation))


def _unheard(versions: tuple[FindingVersionRow, ...], named: tuple[Named, ...]) -> tuple[str, ...]:
    everybody = [each.person for each in named]
    return findings.unheard(_outcomes(versions[0]), everybody, [each.person for each in named if each.heard])


def _outcomes(version: FindingVersionRow) -> list[str]:
    return [each.outcome for each in (version.overall, *version.elements)]
