"""The rows in which it is kept who says what of an event, on what it rests, and how differences ended."""

from typing import ClassVar

from sqlmodel import Field

from workbench.chronology import rules
from workbench.store.record import Link, Record


class Account(Record, table=True):
    """What one source says of one event: when it was, where, what happened.

    `person` gave it, or somebody or something named in `given_by`; it stands in an interview, in a paragraph
    of its notes or in an exhibit, at `pinpoint` ("page 4"). Said, place, given by and pinpoint are running
    text. `date_...` is when the event was by this account.
    """

    __tablename__ = "account"
    __kind__: ClassVar[str] = "account"
    __searchable__: ClassVar[tuple[str, ...]] = ("said", "place", "given_by", "pinpoint", "date_words")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    event: str = Field(foreign_key="event.id", index=True)
    sequence: int
    person: str | None = Field(default=None, foreign_key="person.id", index=True)
    given_by: str = ""
    interview: str | None = Field(default=None, foreign_key="interview.id", index=True)
    paragraph: str | None = Field(default=None, foreign_key="paragraph.id", index=True)
    exhibit: str | None = Field(default=None, foreign_key="exhibit.id", index=True)
    pinpoint: str = ""
    basis: str = rules.BASIS_NOT_SAID
    said: str
    place: str = ""
    date_earliest: str | None = None
    date_latest: str | None = None
    date_kind: str
    date_precision: str
    date_words: str = ""
    date_more: str = ""


class AccountPerson(Link, table=True):
    """A person of whom an account says that they were there, or that they were not (`part`)."""

    __tablename__ = "account_person"
    __kind__: ClassVar[str] = "account_person"

    account: str = Field(foreign_key="account.id", index=True)
    person: str = Field(foreign_key="person.id", index=True)
    part: str


class Resolution(Record, table=True):
    """How a difference between accounts of one event was resolved, and why; or that it cannot be."""

    __tablename__ = "resolution"
    __kind__: ClassVar[str] = "resolution"
    __searchable__: ClassVar[tuple[str, ...]] = ("reasons",)
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    event: str = Field(foreign_key="event.id", index=True)
    about: str
    outcome: str
    preferred: str | None = Field(default=None, foreign_key="account.id", index=True)
    reasons: str


class EventSource(Record, table=True):
    """A place in the evidence on which an event rests; `bears_out` says in running text what it shows."""

    __tablename__ = "event_source"
    __kind__: ClassVar[str] = "event_source"
    __searchable__: ClassVar[tuple[str, ...]] = ("pinpoint", "bears_out")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    event: str = Field(foreign_key="event.id", index=True)
    sequence: int
    interview: str | None = Field(default=None, foreign_key="interview.id", index=True)
    paragraph: str | None = Field(default=None, foreign_key="paragraph.id", index=True)
    exhibit: str | None = Field(default=None, foreign_key="exhibit.id", index=True)
    pinpoint: str = ""
    bears_out: str = ""
