"""The rows in which allegations are kept, what must be proved, who is complained of."""

from typing import ClassVar

from sqlmodel import Field

from workbench.allegations import rules
from workbench.store.record import Link, Record


class Allegation(Record, table=True):
    """Something alleged: the words in which it was put, and how the investigator frames it.

    `put...` is when it was put, `began...` to `ended...` the period it is about. `position` orders the parts
    of one whole; `number` is "" until the numbers are frozen. `units` holds one organisational unit a line.
    """

    __tablename__ = "allegation"
    __kind__: ClassVar[str] = "allegation"
    __searchable__: ClassVar[tuple[str, ...]] = (
        *("put", "put_by", "put_correction", "framed", "units", "scope_reason", "proof_reason"),
        *("put_date_words", "began_date_words", "ended_date_words"),
    )
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    parent: str | None = Field(default=None, foreign_key="allegation.id", index=True)
    position: float
    number: str = ""
    put: str = ""
    put_by: str = ""
    put_correction: str = ""
    framed: str = ""
    units: str = ""
    scope: str = Field(default=rules.TO_BE_DECIDED, index=True)
    scope_reason: str = ""
    standard_of_proof: str = rules.BALANCE
    proof_reason: str = ""
    put_date_earliest: str | None = None
    put_date_latest: str | None = None
    put_date_kind: str
    put_date_precision: str
    put_date_words: str = ""
    put_date_more: str = ""
    began_date_earliest: str | None = None
    began_date_latest: str | None = None
    began_date_kind: str
    began_date_precision: str
    began_date_words: str = ""
    began_date_more: str = ""
    ended_date_earliest: str | None = None
    ended_date_latest: str | None = None
    ended_date_kind: str
    ended_date_precision: str
    ended_date_words: str = ""
    ended_date_more: str = ""


class Element(Record, table=True):
    """One thing that must be proved for an allegation; `number` is 0 until the numbers are frozen."""

    __tablename__ = "element"
    __kind__: ClassVar[str] = "element"
    __searchable__: ClassVar[tuple[str, ...]] = ("text",)
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    allegation: str = Field(foreign_key="allegation.id", index=True)
    position: float
    number: int = 0
    text: str


class Standard(Record, table=True):
    """A statute, guidance or policy that was to be kept: title, provision, when in force, text relied on."""

    __tablename__ = "standard"
    __kind__: ClassVar[str] = "standard"
    __searchable__: ClassVar[tuple[str, ...]] = ("title", "provision", "text")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    sort: str = Field(index=True)
    title: str
    provision: str = ""
    in_force_from: str = ""
    in_force_until: str = ""
    text: str


class AllegationStandard(Link, table=True):
    """A standard that an allegation says was breached."""

    __tablename__ = "allegation_standard"
    __kind__: ClassVar[str] = "allegation_standard"

    allegation: str = Field(foreign_key="allegation.id", index=True)
    standard: str = Field(foreign_key="standard.id", index=True)


class ComplainedOf(Record, table=True):
    """A person of whom an allegation complains, and in what capacity they are said to have acted."""

    __tablename__ = "complained_of"
    __kind__: ClassVar[str] = "complained_of"
    __searchable__: ClassVar[tuple[str, ...]] = ("capacity",)
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    allegation: str = Field(foreign_key="allegation.id", index=True)
    person: str = Field(foreign_key="person.id", index=True)
    capacity: str


class Support(Record, table=True):
    """A person who raised or supports an allegation: since when, how expressed, if it still holds."""

    __tablename__ = "support"
    __kind__: ClassVar[str] = "support"
    __searchable__: ClassVar[tuple[str, ...]] = ("how", "withdrawn_how", "date_words")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    allegation: str = Field(foreign_key="allegation.id", index=True)
    person: str = Field(foreign_key="person.id", index=True)
    sort: str = Field(index=True)
    how: str
    date_earliest: str | None = None
    date_latest: str | None = None
    date_kind: str
    date_precision: str
    date_words: str = ""
    date_more: str = ""
    withdrawn_on: str = ""
    withdrawn_how: str = ""


class StatedNumber(Record, table=True):
    """A number of people as somebody states it: the workforce, those said to support an allegation, or those
    present at an event.

    Without an allegation it is about all of them together.
    """

    __tablename__ = "stated_number"
    __kind__: ClassVar[str] = "stated_number"
    __searchable__: ClassVar[tuple[str, ...]] = ("of_whom", "source", "date_words")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    allegation: str | None = Field(default=None, foreign_key="allegation.id", index=True)
    event: str | None = Field(default=None, foreign_key="event.id", index=True)
    sequence: int
    counted: str = Field(index=True)
    qualifier: str
    number: int
    of_whom: str = ""
    source: str
    date_earliest: str | None = None
    date_latest: str | None = None
    date_kind: str
    date_precision: str
    date_words: str = ""
    date_more: str = ""
