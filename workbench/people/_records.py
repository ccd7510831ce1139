"""The rows in which people are kept: what may be shown of them, and apart from it who they are."""

from typing import ClassVar

from sqlmodel import Field

from workbench.store.record import Link, Record, Stored


class Person(Record, table=True):
    """Someone with a part in the investigation, known everywhere by a pseudonym."""

    __tablename__ = "person"
    __kind__: ClassVar[str] = "person"
    __searchable__: ClassVar[tuple[str, ...]] = ("pseudonym", "role", "team", "organisation", "notes")
    __erasable__: ClassVar[tuple[str, ...]] = (
        *("role", "team", "organisation", "notes", "protection_reason", "set_aside_reason"),
    )

    pseudonym: str = Field(unique=True)
    part: str = Field(index=True)
    role: str = ""
    team: str = ""
    organisation: str = ""
    protection: str = Field(index=True)
    protection_reason: str = ""
    notes: str = ""


class Identity(Record, table=True):
    """Who a person is. Read only to reveal, to match names that were typed, and by the gate."""

    __tablename__ = "identity"
    __kind__: ClassVar[str] = "identity"
    __erasable__: ClassVar[tuple[str, ...]] = ("name", "email", "telephone", "address")

    person: str = Field(foreign_key="person.id", unique=True)
    name: str = ""
    email: str = ""
    telephone: str = ""
    address: str = ""


class Alias(Link, table=True):
    """Other words that mean a person: a nickname, initials, a misspelling, an e-mail name, a job title."""

    __tablename__ = "alias"
    __kind__: ClassVar[str] = "alias"

    person: str = Field(foreign_key="person.id", index=True)
    words: str
    sort: str


class Consent(Record, table=True):
    """Something a person agreed to, how and when, and when they took it back."""

    __tablename__ = "consent"
    __kind__: ClassVar[str] = "consent"
    __searchable__: ClassVar[tuple[str, ...]] = ("to", "how")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    person: str = Field(foreign_key="person.id", index=True)
    to: str
    how: str = ""
    given_on: str = Field(index=True)
    withdrawn_on: str = ""


class Revelation(Record, table=True):
    """One act of looking at identities: when, and why."""

    __tablename__ = "revelation"
    __kind__: ClassVar[str] = "revelation"
    __searchable__: ClassVar[tuple[str, ...]] = ("reason",)
    __erasable__: ClassVar[tuple[str, ...]] = __searchable__

    at: str = Field(index=True)
    reason: str


class RevealedPerson(Link, table=True):
    """A person whose identity was looked at in one act."""

    __tablename__ = "revealed_person"
    __kind__: ClassVar[str] = "revealed_person"

    revelation: str = Field(foreign_key="revelation.id", index=True)
    person: str = Field(foreign_key="person.id", index=True)


class Relationship(Record, table=True):
    """How one person stands to another, in running text: `person` `how` `other` ("is managed by").

    `date_...` is when that was so; `exhibit` shows it, at `pinpoint`.
    """

    __tablename__ = "relationship"
    __kind__: ClassVar[str] = "relationship"
    __searchable__: ClassVar[tuple[str, ...]] = ("how", "remark", "pinpoint", "date_words")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    person: str = Field(foreign_key="person.id", index=True)
    other: str = Field(foreign_key="person.id", index=True)
    how: str
    remark: str = ""
    exhibit: str | None = Field(default=None, foreign_key="exhibit.id", index=True)
    pinpoint: str = ""
    date_earliest: str | None = None
    date_latest: str | None = None
    date_kind: str
    date_precision: str
    date_words: str = ""
    date_more: str = ""


class AllottedPseudonym(Stored, table=True):
    """A pseudonym that was given once; it is never given to another person, undone or not."""

    __tablename__ = "allotted_pseudonym"
    __kind__: ClassVar[str] = "allotted_pseudonym"
    __keeps__: ClassVar[bool] = True

    pseudonym: str = Field(unique=True)
    person: str = Field(index=True)
