"""The rows in which statements are kept, with every version sent and every change asked for."""

from typing import ClassVar

from sqlmodel import Field, Index

from workbench.store.record import Record


class Statement(Record, table=True):
    """What one interviewee is asked to agree as their own account."""

    __tablename__ = "statement"
    __kind__: ClassVar[str] = "statement"
    __searchable__: ClassVar[tuple[str, ...]] = ("answer",)
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    interview: str = Field(foreign_key="interview.id", index=True)
    person: str = Field(foreign_key="person.id", index=True)
    state: str = Field(index=True)
    answer_by: str = Field(default="", index=True)
    answer: str = ""
    answered_on: str = ""


class StatementVersion(Record, table=True):
    """One version of a statement: a draft until it is sent, then never changed."""

    __tablename__ = "statement_version"
    __kind__: ClassVar[str] = "version"

    statement: str = Field(foreign_key="statement.id", index=True)
    number: int
    sent_at: str = ""


class StatementParagraph(Record, table=True):
    """A paragraph of one version, with the paragraph of the notes it was taken from."""

    __tablename__ = "statement_paragraph"
    __table_args__ = (Index("statement_paragraph_in_order", "version", "number"),)
    __kind__: ClassVar[str] = "statement_paragraph"
    __searchable__: ClassVar[tuple[str, ...]] = ("text",)
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    version: str = Field(foreign_key="statement_version.id")
    source: str | None = Field(default=None, foreign_key="paragraph.id", index=True)
    number: int
    text: str


class Amendment(Record, table=True):
    """A change the interviewee asked for, beside the words it would change, and what was done with it."""

    __tablename__ = "amendment"
    __kind__: ClassVar[str] = "amendment"
    __searchable__: ClassVar[tuple[str, ...]] = ("asked", "reason")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    paragraph: str = Field(foreign_key="statement_paragraph.id", index=True)
    asked: str
    asked_on: str
    decision: str = ""
    reason: str = ""
