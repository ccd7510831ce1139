"""The lists of what is found and recommended: every version, what was concluded, what speaks against it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from workbench import findings
from workbench.command_line.lists.listing import Listing
from workbench.command_line.lists.shown import day, moment
from workbench.findings import (
    ConclusionRow,
    ContraryPointRow,
    FindingRow,
    FindingVersionRow,
    RecommendationRow,
)

WHOLE: Final = "the whole"


@dataclass(frozen=True, slots=True)
class _Version:
    """A version of the finding on an allegation (by id)."""

    allegation: str
    row: FindingVersionRow


_Concluded = tuple[_Version, ConclusionRow]
_Point = tuple[_Version, ConclusionRow, ContraryPointRow]
_Recommended = tuple[RecommendationRow, tuple[str, ...]]


def _versions(read: Session) -> Iterator[_Version]:
    for finding in findings.findings(read):
        yield from (_Version(finding.allegation, row) for row in findings.finding_versions(read, finding.id))


def _conclusions(read: Session) -> Iterator[_Concluded]:
    for version in _versions(read):
        for conclusion in (version.row.overall, *version.row.elements):
            if conclusion.id:
                yield version, conclusion


def _points(read: Session) -> Iterator[_Point]:
    for version, conclusion in _conclusions(read):
        yield from ((version, conclusion, point) for point in conclusion.points)


def _recommendations(read: Session) -> Iterator[_Recommended]:
    """Each recommendation with the allegations whose findings it rests on."""
    about = {row.id: row.allegation for row in findings.findings(read)}
    for row in findings.recommendations(read):
        yield row, tuple(about[finding] for finding in row.findings if finding in about)


def _element(row: ConclusionRow) -> str:
    return str(row.number or "set aside") if row.element else WHOLE


def _issued(version: FindingVersionRow) -> datetime | str:
    return moment(version.issued_at) or "draft"


LISTS: Final = (
    Listing[FindingRow](
        "findings",
        "what is found on each allegation, as it stands",
        findings.findings,
        {
            "allegation": lambda row, shown: shown.one(row.allegation),
            "state": lambda row, _: row.state,
            "outcome": lambda row, _: row.outcome,
            "draft_outcome": lambda row, _: row.draft_outcome,
        },
        shows=("finding",),
    ),
    Listing[_Version](
        "finding-versions",
        "every version of every finding, newest first",
        _versions,
        {
            "allegation": lambda row, shown: shown.one(row.allegation),
            "version": lambda row, _: row.row.number,
            "issued": lambda row, _: _issued(row.row),
            "outcome": lambda row, _: row.row.overall.outcome,
            "reasons": lambda row, shown: shown.text(row.row.overall.reasons),
            "reason": lambda row, shown: shown.text(row.row.reason),
        },
        {
            "standard_of_proof": lambda row, _: row.row.standard_of_proof,
            "proof_reason": lambda row, shown: shown.text(row.row.proof_reason),
            "without_reply": lambda row, shown: shown.text(row.row.without_reply),
            "found_on": lambda row, shown: shown.text(row.row.found_on),
        },
        shows=("finding_version",),
    ),
    Listing[_Concluded](
        "conclusions",
        "what each version concludes on the allegation and its elements",
        _conclusions,
        {
            "allegation": lambda row, shown: shown.one(row[0].allegation),
            "version": lambda row, _: row[0].row.number,
            "element": lambda row, _: _element(row[1]),
            "outcome": lambda row, _: row[1].outcome,
            "reasons": lambda row, shown: shown.text(row[1].reasons),
        },
        {
            "supporting": lambda row, shown: shown.text(row[1].supporting),
            "contrary": lambda row, shown: shown.text(row[1].contrary),
            "limits": lambda row, shown: shown.text(row[1].limits),
            "found_on": lambda row, shown: shown.text(row[1].found_on),
        },
        shows=("conclusion",),
    ),
    Listing[_Point](
        "contrary-points",
        "what speaks against each conclusion, and the answer",
        _points,
        {
            "allegation": lambda row, shown: shown.one(row[0].allegation),
            "version": lambda row, _: row[0].row.number,
            "element": lambda row, _: _element(row[1]),
            "point": lambda row, shown: shown.text(row[2].point),
            "answer": lambda row, shown: shown.text(row[2].answer),
        },
        shows=("contrary_point",),
    ),
    Listing[_Recommended](
        "recommendations",
        "what should be done, by whom and by when, and what they answered",
        _recommendations,
        {
            "number": lambda row, _: row[0].number,
            "text": lambda row, shown: shown.text(row[0].text),
            "addressed_to": lambda row, shown: shown.text(row[0].addressed_to),
            "due": lambda row, _: row[0].due,
            "response": lambda row, _: row[0].response,
            "rests_on": lambda row, shown: shown.each(row[1]),
            "lacks": lambda row, _: "; ".join(row[0].wanting),
        },
        {
            "due_on": lambda row, _: day(row[0].due_on),
            "measure": lambda row, shown: shown.text(row[0].measure),
            "response_reason": lambda row, shown: shown.text(row[0].response_reason),
            "response_on": lambda row, _: day(row[0].response_on),
        },
        shows=("recommendation", "recommendation_finding"),
    ),
)
