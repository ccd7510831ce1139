"""The rows in which it is kept what others assert, on what that bears, and what came of testing it."""

from typing import ClassVar

from sqlmodel import Field

from workbench.assertions import rules
from workbench.store.record import Link, Record


class Assertion(Record, table=True):
    """Something that a body or a person asserts, in its own words, and that is to be tested.

    `subject` says on what ("caseloads"). `person` or `body` says so, in an exhibit or a paragraph at
    `pinpoint`, on the occasion of an event. Words, subject, body, pinpoint and reasons are running text.
    `date_...` is when it was said.
    """

    __tablename__ = "assertion"
    __kind__: ClassVar[str] = "assertion"
    __searchable__: ClassVar[tuple[str, ...]] = (
        *("words", "subject", "body", "pinpoint", "reasons", "date_words"),
    )
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    number: int = Field(unique=True)
    sort: str = Field(index=True)
    subject: str = ""
    words: str
    person: str | None = Field(default=None, foreign_key="person.id", index=True)
    body: str = ""
    event: str | None = Field(default=None, foreign_key="event.id", index=True)
    exhibit: str | None = Field(default=None, foreign_key="exhibit.id", index=True)
    paragraph: str | None = Field(default=None, foreign_key="paragraph.id", index=True)
    pinpoint: str = ""
    result: str = Field(default=rules.NOT_TESTED, index=True)
    reasons: str = ""
    date_earliest: str | None = None
    date_latest: str | None = None
    date_kind: str
    date_precision: str
    date_words: str = ""
    date_more: str = ""


class AssertionAllegation(Link, table=True):
    """An allegation on which an assertion bears: it speaks for it, against it, or is context (`sort`)."""

    __tablename__ = "assertion_allegation"
    __kind__: ClassVar[str] = "assertion_allegation"

    assertion: str = Field(foreign_key="assertion.id", index=True)
    allegation: str = Field(foreign_key="allegation.id", index=True)
    sort: str


class AssertionEnquiry(Link, table=True):
    """A line of enquiry by which an assertion is tested."""

    __tablename__ = "assertion_enquiry"
    __kind__: ClassVar[str] = "assertion_enquiry"

    assertion: str = Field(foreign_key="assertion.id", index=True)
    enquiry: str = Field(foreign_key="enquiry.id", index=True)
