"""The rows in which key cases are kept, who belongs to them, and what was escalated."""

from typing import ClassVar

from sqlmodel import Field

from workbench.store.record import Link, Record


class Case(Record, table=True):
    """A key case: one child or family, what happened, and how great the risk is."""

    __tablename__ = "case_"
    __kind__: ClassVar[str] = "case"
    __searchable__: ClassVar[tuple[str, ...]] = ("reference", "title", "summary", "risk_reason")
    __erasable__: ClassVar[tuple[str, ...]] = ("title", "summary", "risk_reason", "set_aside_reason")

    reference: str = Field(unique=True)
    title: str
    summary: str = ""
    risk: str = Field(index=True)
    risk_reason: str = ""
    status: str = Field(index=True)


class CasePerson(Link, table=True):
    """A person who belongs to a case, and as what."""

    __tablename__ = "case_person"
    __kind__: ClassVar[str] = "case_person"

    case: str = Field(foreign_key="case_.id", index=True)
    person: str = Field(foreign_key="person.id", index=True)
    part: str


class Escalation(Record, table=True):
    """A child at risk, told to those who must act: noticed, told, acknowledged, what came of it."""

    __tablename__ = "escalation"
    __kind__: ClassVar[str] = "escalation"
    __searchable__: ClassVar[tuple[str, ...]] = ("noticed", "told", "acknowledged", "outcome")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    case: str = Field(foreign_key="case_.id", index=True)
    noticed: str
    noticed_at: str = Field(index=True)
    told: str = ""
    told_at: str = ""
    acknowledged: str = ""
    acknowledged_at: str = ""
    outcome: str = ""
    closed_at: str = Field(default="", index=True)
