"""The part of a projection that was decided: an issued finding with all that weakens it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from workbench import casework, findings, representations
from workbench.disclosure.projection import AllegationFacts, AnsweredFacts, ElementFacts, FindingFacts
from workbench.findings import ConclusionRow, FindingVersionRow, OutcomeRow
from workbench.kernel.running_text import render
from workbench.kernel.wording import listed
from workbench.representations import CriticismFilter

Shown = Mapping[str, str]

_ALL = 1_000_000


def decided(
    read: Session, facts: AllegationFacts, overall: OutcomeRow | None, shown: Shown
) -> AllegationFacts:
    """The allegation with its finding, if that was issued: in the words and by the standard of its issue."""
    version = findings.the_finding_version(read, overall.version) if overall and overall.issued else None
    if overall is None or version is None:
        return facts
    words = render(version.found_on, shown) or facts.framed
    now = facts.framed or facts.put
    return replace(
        facts,
        framed=words,
        standard_of_proof=version.standard_of_proof,
        elements=tuple(_element(row, facts.elements, shown) for row in version.elements),
        finding=_finding(read, overall.allegation, version, shown, now if now != words else ""),
    )


def _element(row: ConclusionRow, there: tuple[ElementFacts, ...], shown: Shown) -> ElementFacts:
    now = next((each.text for each in there if each.number == row.number), "")
    text = render(row.found_on, shown) or now
    return ElementFacts(row.number, text, row.outcome, render(row.reasons, shown))


def _finding(
    read: Session, allegation: str, version: FindingVersionRow, shown: Shown, reworded: str
) -> FindingFacts:
    rows = (version.overall, *version.elements)
    return FindingFacts(
        reasons=render(version.overall.reasons, shown),
        against=tuple(_told(row, render(row.contrary, shown)) for row in rows if row.contrary.strip()),
        points=tuple(
            AnsweredFacts(_told(row, render(each.point, shown)), render(each.answer, shown))
            for row in rows
            for each in row.points
        ),
        limits=tuple(_told(row, render(row.limits, shown)) for row in rows if row.limits.strip()),
        reply=_reply(read, allegation, shown),
        without_reply=render(version.without_reply, shown),
        open_criticisms=_open_criticisms(read, allegation, shown),
        reworded=reworded,
    )


def _told(row: ConclusionRow, words: str) -> str:
    return f"To prove {row.number}: {words}" if row.element else words


def _reply(read: Session, allegation: str, shown: Shown) -> str:
    """Who was heard and who was not, in a sentence each."""
    heard = representations.heard(read).get(allegation, ())
    named = casework.criticised_in(read, allegation)
    told = (
        ("Heard", [shown[person] for person in named if person in heard]),
        ("Not heard", [shown[person] for person in named if person not in heard]),
    )
    said = " ".join(f"{label}: {listed(names)}." for label, names in told if names)
    return said or "Nobody is named as complained of."


def _open_criticisms(read: Session, allegation: str, shown: Shown) -> tuple[str, ...]:
    """The criticisms that had no answer which was considered, whatever the day."""
    wanted = CriticismFilter(allegation=allegation)
    rows = representations.criticisms(read, date.max, wanted, limit=_ALL)
    still_open = (row for row in rows if row.state not in representations.CLOSED)
    return tuple(f"{row.number}, of {shown[row.person]}" for row in still_open)
