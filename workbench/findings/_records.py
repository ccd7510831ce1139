"""The rows in which findings are kept, version beside version, and the recommendations that rest on them."""

from typing import ClassVar

from sqlmodel import Field

from workbench.findings import advice, rules
from workbench.store.record import Link, Record


class Finding(Record, table=True):
    """What is found on one allegation; all that is said of it is in its versions."""

    __tablename__ = "finding"
    __kind__: ClassVar[str] = "finding"

    allegation: str = Field(foreign_key="allegation.id", index=True)


class FindingVersion(Record, table=True):
    """One version of a finding: a draft until it is issued, then never changed.

    `found_on` is the wording of the allegation that it was issued on.
    """

    __tablename__ = "finding_version"
    __kind__: ClassVar[str] = "finding_version"
    __searchable__: ClassVar[tuple[str, ...]] = ("reason", "proof_reason", "without_reply", "found_on")
    __erasable__: ClassVar[tuple[str, ...]] = __searchable__

    finding: str = Field(foreign_key="finding.id", index=True)
    number: int
    reason: str = ""
    standard_of_proof: str
    proof_reason: str = ""
    without_reply: str = ""
    found_on: str = ""
    issued_at: str = Field(default="", index=True)


class Conclusion(Record, table=True):
    """What a version concludes on one element, or without an element on the allegation as a whole.

    `number` and `found_on` are the number and the wording of the element that it was issued on.
    """

    __tablename__ = "conclusion"
    __kind__: ClassVar[str] = "conclusion"
    __searchable__: ClassVar[tuple[str, ...]] = ("reasons", "supporting", "contrary", "limits", "found_on")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    version: str = Field(foreign_key="finding_version.id", index=True)
    element: str | None = Field(default=None, foreign_key="element.id", index=True)
    number: int = 0
    outcome: str = rules.NOT_DECIDED
    reasons: str = ""
    supporting: str = ""
    contrary: str = ""
    limits: str = ""
    found_on: str = ""


class ContraryPoint(Record, table=True):
    """One thing that speaks against what is concluded, and how it is answered."""

    __tablename__ = "contrary_point"
    __kind__: ClassVar[str] = "contrary_point"
    __searchable__: ClassVar[tuple[str, ...]] = ("point", "answer")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    conclusion: str = Field(foreign_key="conclusion.id", index=True)
    position: int
    point: str
    answer: str = ""


class Recommendation(Record, table=True):
    """What should be done: to whom it is addressed, by when, how it will be known; and what they answered."""

    __tablename__ = "recommendation"
    __kind__: ClassVar[str] = "recommendation"
    __searchable__: ClassVar[tuple[str, ...]] = ("text", "addressed_to", "due", "measure", "response_reason")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    number: int = Field(unique=True)
    text: str
    addressed_to: str = ""
    due: str = ""
    due_on: str = ""
    measure: str = ""
    response: str = Field(default=advice.NOT_ANSWERED, index=True)
    response_reason: str = ""
    response_on: str = ""


class RecommendationFinding(Link, table=True):
    """A finding that a recommendation rests on."""

    __tablename__ = "recommendation_finding"
    __kind__: ClassVar[str] = "recommendation_finding"

    recommendation: str = Field(foreign_key="recommendation.id", index=True)
    finding: str = Field(foreign_key="finding.id", index=True)
