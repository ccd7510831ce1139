"""The rows in which the investigator's own conduct is kept: decisions, lines of enquiry, care."""

from typing import ClassVar

from sqlmodel import Field, Index

from workbench.conduct import rules
from workbench.store.record import Link, Record


class Decision(Record, table=True):
    """One entry of the decision log. It is never changed: a later decision supersedes it.

    Title, by whom and reasons are running text. `supersedes` is the decision whose place this one takes.
    """

    __tablename__ = "decision"
    __kind__: ClassVar[str] = "decision"
    __searchable__: ClassVar[tuple[str, ...]] = ("title", "reasons", "decided_by")
    __erasable__: ClassVar[tuple[str, ...]] = __searchable__

    number: int = Field(unique=True)
    title: str
    decided_on: str = Field(index=True)
    entered_at: str
    decided_by: str = ""
    reasons: str
    supersedes: str | None = Field(default=None, foreign_key="decision.id", unique=True)


class DecisionOption(Record, table=True):
    """One of the options that were considered for a decision, in running text; one of them was chosen."""

    __tablename__ = "decision_option"
    __table_args__ = (Index("decision_option_in_order", "decision", "position"),)
    __kind__: ClassVar[str] = "decision_option"
    __searchable__: ClassVar[tuple[str, ...]] = ("text",)
    __erasable__: ClassVar[tuple[str, ...]] = __searchable__

    decision: str = Field(foreign_key="decision.id")
    position: int
    text: str
    chosen: bool = False


class Enquiry(Record, table=True):
    """A line of enquiry: a question, why it is asked, and what came of it. Days are ISO.

    `closed_reason` says why it was abandoned, `reopened_reason` why it was taken up again.
    """

    __tablename__ = "enquiry"
    __kind__: ClassVar[str] = "enquiry"
    __searchable__: ClassVar[tuple[str, ...]] = (
        *("question", "why", "result", "closed_reason", "reopened_reason"),
    )
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "reopened_reason", "set_aside_reason")

    number: int = Field(unique=True)
    question: str
    why: str = ""
    priority: str = Field(default=rules.MEDIUM, index=True)
    raised_on: str
    due_on: str = Field(default="", index=True)
    state: str = Field(default=rules.OPEN, index=True)
    result: str = ""
    closed_reason: str = ""
    closed_on: str = ""
    reopened_reason: str = ""


class EnquiryCase(Link, table=True):
    """A case that a line of enquiry is about."""

    __tablename__ = "enquiry_case"
    __kind__: ClassVar[str] = "enquiry_case"

    enquiry: str = Field(foreign_key="enquiry.id", index=True)
    case: str = Field(foreign_key="case_.id", index=True)


class CareEntry(Record, table=True):
    """What was noticed about, or offered to, a person who spoke, and what was done. Never exported."""

    __tablename__ = "care_entry"
    __kind__: ClassVar[str] = "care_entry"
    __searchable__: ClassVar[tuple[str, ...]] = ("noticed", "action", "outcome")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")
    __never_exported__: ClassVar[bool] = True

    person: str = Field(foreign_key="person.id", index=True)
    sort: str = Field(index=True)
    noticed: str
    noticed_on: str = Field(index=True)
    action: str = ""
    follow_up_on: str = Field(default="", index=True)
    outcome: str = ""
    closed_on: str = ""
