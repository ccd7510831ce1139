"""The rows in which the investigation itself is kept: frame, terms, interests, key dates, closed days."""

from typing import ClassVar

from sqlmodel import Field

from workbench.store.record import Record


class Investigation(Record, table=True):
    """The frame of the whole work; a casebook holds one."""

    __tablename__ = "investigation"
    __kind__: ClassVar[str] = "investigation"
    __searchable__: ClassVar[tuple[str, ...]] = ("title", "organisation", "scope", "confidentiality")
    __erasable__: ClassVar[tuple[str, ...]] = (
        *__searchable__,
        "reference",
        "commissioner",
        "investigator",
        "retention_reason",
    )

    title: str
    reference: str = ""
    organisation: str = ""
    commissioner: str = ""
    investigator: str = ""
    scope: str = ""
    confidentiality: str = ""
    marking: str = ""
    commissioned_on: str = ""
    retain_until: str = ""
    retention_reason: str = ""


class Term(Record, table=True):
    """One numbered paragraph of the terms of reference, as they were given."""

    __tablename__ = "term"
    __kind__: ClassVar[str] = "term"
    __searchable__: ClassVar[tuple[str, ...]] = ("text",)
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    number: str
    position: int = Field(index=True)
    text: str


class Interest(Record, table=True):
    """A connection of the investigator that someone could see as a conflict, and how it is managed."""

    __tablename__ = "interest"
    __kind__: ClassVar[str] = "interest"
    __searchable__: ClassVar[tuple[str, ...]] = ("what", "managed")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    what: str
    managed: str = ""
    declared_on: str = Field(default="", index=True)


class ClosedDays(Record, table=True):
    """Days on which the offices were closed beside weekends and bank holidays; both ends are included."""

    __tablename__ = "closed_days"
    __kind__: ClassVar[str] = "closed_days"
    __searchable__: ClassVar[tuple[str, ...]] = ("why",)

    first_day: str
    last_day: str
    why: str


class KeyDate(Record, table=True):
    """A date against which events are measured, such as the call before an inspection."""

    __tablename__ = "key_date"
    __kind__: ClassVar[str] = "key_date"
    __searchable__: ClassVar[tuple[str, ...]] = ("name", "evidence", "date_words")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    name: str
    date_earliest: str | None = None
    date_latest: str | None = None
    date_kind: str
    date_precision: str
    date_words: str = ""
    date_more: str = ""
    evidence: str = ""
    standing: str


class KeyDateSource(Record, table=True):
    """A place in the evidence on which a key date rests; `bears_out` says in running text what it shows."""

    __tablename__ = "key_date_source"
    __kind__: ClassVar[str] = "key_date_source"
    __searchable__: ClassVar[tuple[str, ...]] = ("pinpoint", "bears_out")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    key_date: str = Field(foreign_key="key_date.id", index=True)
    sequence: int
    paragraph: str | None = Field(default=None, foreign_key="paragraph.id", index=True)
    exhibit: str | None = Field(default=None, foreign_key="exhibit.id", index=True)
    pinpoint: str = ""
    bears_out: str = ""
