"""The rows in which events are kept, and to whom, to which cases and to which allegations they belong."""

from typing import ClassVar

from sqlmodel import Field, Index, text

from workbench.store.record import Link, Record

UNDATED = "date_earliest IS NULL AND date_latest IS NULL"
FIRST_DAY = "coalesce(date_earliest, date_latest)"
LAST_DAY = "coalesce(date_latest, date_earliest)"
AT_TIME = """CASE substr(date_more, 1, 6) WHEN '{"at":' THEN substr(date_more, 8, 11) ELSE '' END"""
IN_ORDER = (UNDATED, FIRST_DAY, LAST_DAY, AT_TIME, "date_kind", "sequence", "id")
"""The order of the chronology: that of `FuzzyDate.order_key`, then the order given by hand."""


_ALSO_ASKED_FOR = ("category", "status", "date_earliest", "date_latest", "date_more")
"""Columns that ride along in the index of the order: counts, filters and the timeline read it alone."""


class Event(Record, table=True):
    """Something that happened, or is said to have happened, or will happen, at one moment."""

    __tablename__ = "event"
    __table_args__ = (Index("event_in_order", *map(text, ("set_aside", *IN_ORDER, *_ALSO_ASKED_FOR))),)
    __kind__: ClassVar[str] = "event"
    __searchable__: ClassVar[tuple[str, ...]] = ("title", "account", "status_by", "sources", "date_words")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "date_reason", "set_aside_reason")

    title: str
    account: str = ""
    category: str = Field(index=True)
    status: str = Field(index=True)
    status_by: str = ""
    sources: str = ""
    sequence: int = 0
    date_earliest: str | None = None
    date_latest: str | None = None
    date_kind: str
    date_precision: str
    date_words: str = ""
    date_more: str = ""
    date_reason: str = ""


class EventPerson(Link, table=True):
    """A person who had to do with an event, and as what ("decided", "present"), if that is known."""

    __tablename__ = "event_person"
    __table_args__ = (
        Index("event_person_of_event", "event", "person"),
        Index("event_person_of_person", "person", "event"),
    )
    __kind__: ClassVar[str] = "event_person"

    event: str = Field(foreign_key="event.id")
    person: str = Field(foreign_key="person.id")
    part: str = ""


class EventCase(Link, table=True):
    """A case that an event belongs to."""

    __tablename__ = "event_case"
    __table_args__ = (
        Index("event_case_of_event", "event", "case"),
        Index("event_case_of_case", "case", "event"),
    )
    __kind__: ClassVar[str] = "event_case"

    event: str = Field(foreign_key="event.id")
    case: str = Field(foreign_key="case_.id")


class EventAllegation(Link, table=True):
    """An allegation that an event bears on."""

    __tablename__ = "event_allegation"
    __table_args__ = (
        Index("event_allegation_of_event", "event", "allegation"),
        Index("event_allegation_of_allegation", "allegation", "event"),
    )
    __kind__: ClassVar[str] = "event_allegation"

    event: str = Field(foreign_key="event.id")
    allegation: str = Field(foreign_key="allegation.id")
