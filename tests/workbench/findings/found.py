"""One line for each thing that a test of findings needs in a casebook."""

from typing import Any

from tests.builders import run
from tests.workbench.allegations.alleged import an_allegation, an_element
from workbench import casework, findings
from workbench.casebook import Casebook
from workbench.findings import ConclusionRow, FindingRow, FindingVersionRow

WEIGHED = {
    "supporting": "Eleven accounts and the audit log agree.",
    "contrary": "The director's account; nothing else was found.",
}


PARTICULAR = {"framed": "Cases were closed before the inspection", "scope": "in scope"}
NOBODY = "It criticises nobody: it is about the council as a whole."


def a_finding(casebook: Casebook, elements: int = 2, **said: Any) -> str:
    """A finding drafted on an allegation in scope, framed, with so many elements."""
    allegation = an_allegation(casebook, **{**PARTICULAR, **said})
    for number in range(elements):
        an_element(casebook, allegation, f"Thing {number + 1}")
    return run(casebook, findings.DraftFinding(allegation))


def the(casebook: Casebook, finding: str) -> FindingRow:
    found = casebook.ask(findings.the_finding, finding)
    assert found is not None
    return found


def newest(casebook: Casebook, finding: str) -> FindingVersionRow:
    """The newest version of a finding."""
    return casebook.ask(findings.finding_versions, finding)[0]


def conclude(casebook: Casebook, row: ConclusionRow, outcome: str, **said: Any) -> None:
    """Change what is concluded, with reasons unless others are given."""
    words = {"outcome": outcome, "reasons": "The accounts agree.", **said}
    casebook.run(findings.ChangeConclusion(row.id, row.revision, **words))


def concluded(casebook: Casebook, finding: str, overall: str, *elements: str, **said: Any) -> None:
    """Conclude on the allegation and on each of its elements, weighed and with reasons."""
    version = newest(casebook, finding)
    conclude(casebook, version.overall, overall, **{**WEIGHED, **said})
    for row, outcome in zip(version.elements, elements, strict=True):
        conclude(casebook, row, outcome)


def issue(casebook: Casebook, finding: str, **said: Any) -> str:
    """Issue the newest version as it is seen; its id. Where it names nobody, that is said to be so."""
    version = newest(casebook, finding)
    if not casebook.ask(casework.criticised_in, the(casebook, finding).allegation):
        said = {"without_reply": NOBODY, **said}
    casebook.run(findings.IssueFinding(version.id, version.seen, **said))
    return version.id


def an_issued_finding(casebook: Casebook) -> str:
    """A finding that was issued: substantiated on one element."""
    finding = a_finding(casebook, elements=1)
    concluded(casebook, finding, "substantiated", "substantiated")
    issue(casebook, finding)
    return finding


def a_contrary_point(casebook: Casebook, conclusion: str, point: str = "He was on leave", **said: Any) -> str:
    """Something that speaks against what is concluded."""
    return run(casebook, findings.AddContraryPoint(conclusion, point, **said))


def a_recommendation(casebook: Casebook, text: str = "Record every closure", **said: Any) -> str:
    """Something that should be done."""
    return run(casebook, findings.AddRecommendation(text, **said))
