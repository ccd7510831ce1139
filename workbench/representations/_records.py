"""The rows in which the right of reply is kept: criticism, disclosure, letter, answer, effect."""

from typing import ClassVar

from sqlmodel import Field

from workbench.representations import rules
from workbench.store.record import Link, Record


class Criticism(Record, table=True):
    """What one person may be criticised for, and the facts and evidence it rests on."""

    __tablename__ = "criticism"
    __kind__: ClassVar[str] = "criticism"
    __searchable__: ClassVar[tuple[str, ...]] = ("text", "basis")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    number: int = Field(unique=True)
    person: str = Field(foreign_key="person.id", index=True)
    allegation: str = Field(foreign_key="allegation.id", index=True)
    finding: str | None = Field(default=None, foreign_key="finding.id", index=True)
    text: str
    basis: str = ""


class Disclosure(Record, table=True):
    """What was disclosed to a person criticised, and to nobody else, for them to answer."""

    __tablename__ = "disclosure"
    __kind__: ClassVar[str] = "disclosure"
    __searchable__: ClassVar[tuple[str, ...]] = ("items", "how")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    restricted: str = rules.CEILING
    restricted_reason: str = rules.CEILING_REASON
    person: str = Field(foreign_key="person.id", index=True)
    items: str
    disclosed_on: str = Field(index=True)
    how: str


class DisclosureCriticism(Link, table=True):
    """A criticism that a disclosure was made for."""

    __tablename__ = "disclosure_criticism"
    __kind__: ClassVar[str] = "disclosure_criticism"

    disclosure: str = Field(foreign_key="disclosure.id", index=True)
    criticism: str = Field(foreign_key="criticism.id", index=True)


class WarningLetter(Record, table=True):
    """A letter that put criticisms to a person, with the day to answer by as first given and as it stands."""

    __tablename__ = "warning_letter"
    __kind__: ClassVar[str] = "warning_letter"
    __searchable__: ClassVar[tuple[str, ...]] = ("how", "short_notice")
    __erasable__: ClassVar[tuple[str, ...]] = __searchable__

    restricted: str = rules.CEILING
    restricted_reason: str = rules.CEILING_REASON
    person: str = Field(foreign_key="person.id", index=True)
    sent_on: str = Field(index=True)
    how: str
    first_deadline: str
    deadline: str = Field(index=True)
    short_notice: str = ""
    no_response_on: str = ""


class LetterCriticism(Link, table=True):
    """A criticism that a letter put to the person."""

    __tablename__ = "letter_criticism"
    __kind__: ClassVar[str] = "letter_criticism"

    letter: str = Field(foreign_key="warning_letter.id", index=True)
    criticism: str = Field(foreign_key="criticism.id", index=True)


class Extension(Record, table=True):
    """More time to answer a letter, and why it was given."""

    __tablename__ = "extension"
    __kind__: ClassVar[str] = "extension"
    __searchable__: ClassVar[tuple[str, ...]] = ("reason",)
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    letter: str = Field(foreign_key="warning_letter.id", index=True)
    until: str
    reason: str
    granted_on: str


class Response(Record, table=True):
    """What a person, or somebody for them, answered to a letter: in words, or in an exhibit."""

    __tablename__ = "response"
    __kind__: ClassVar[str] = "response"
    __searchable__: ClassVar[tuple[str, ...]] = ("text", "representative")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    restricted: str = rules.CEILING
    restricted_reason: str = rules.CEILING_REASON
    letter: str = Field(foreign_key="warning_letter.id", index=True)
    received_on: str = Field(index=True)
    text: str = ""
    exhibit: str | None = Field(default=None, foreign_key="exhibit.id", index=True)
    representative: str = ""


class ResponseCriticism(Link, table=True):
    """A criticism that a response answers."""

    __tablename__ = "response_criticism"
    __kind__: ClassVar[str] = "response_criticism"

    response: str = Field(foreign_key="response.id", index=True)
    criticism: str = Field(foreign_key="criticism.id", index=True)


class Effect(Record, table=True):
    """What an answer changed in a criticism, or why it changed nothing."""

    __tablename__ = "effect"
    __kind__: ClassVar[str] = "effect"
    __searchable__: ClassVar[tuple[str, ...]] = ("reasons", "becomes")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    criticism: str = Field(foreign_key="criticism.id", index=True)
    outcome: str
    reasons: str
    becomes: str = ""
    decided_on: str


class EffectResponse(Link, table=True):
    """A response that was considered in deciding on an effect."""

    __tablename__ = "effect_response"
    __kind__: ClassVar[str] = "effect_response"

    effect: str = Field(foreign_key="effect.id", index=True)
    response: str = Field(foreign_key="response.id", index=True)
