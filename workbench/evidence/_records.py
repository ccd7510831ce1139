"""The rows in which exhibits are kept: what they are, where they came from, and what they belong to."""

from typing import ClassVar

from sqlmodel import Field, Index

from workbench.evidence import rules
from workbench.store.record import Link, Record


class Exhibit(Record, table=True):
    """One thing of evidence: a sealed file, an original kept somewhere, or both.

    Its number is its own for good. Title, description, from whom, by whom, how and every reason are running
    text. `parent` is the exhibit that this came attached to. `date_...` is the thing's own date,
    `received_at` is when it came, `logged_at` when it was entered here.
    """

    __tablename__ = "exhibit"
    __table_args__ = (Index("exhibit_in_order", "set_aside", "number"),)
    __kind__: ClassVar[str] = "exhibit"
    __searchable__: ClassVar[tuple[str, ...]] = (
        *("title", "reference", "description", "from_whom", "received_by", "how_received", "file_name"),
        *("kept_at", "seal_number", "copy_reason", "grade_reason", "use_reason", "date_words"),
    )
    __erasable__: ClassVar[tuple[str, ...]] = (
        *("title", "description", "from_whom", "received_by", "how_received", "marking", "date_words"),
        *("grade_reason", "use_reason", "copy_reason", "kept_at", "seal_number", "set_aside_reason"),
        *("file_name", "media_type", "sealed_name", "sha256"),
    )
    __sealed__: ClassVar[str] = "sha256"

    number: int = Field(unique=True)
    reference: str = Field(unique=True)
    title: str
    description: str = ""
    sort: str = Field(index=True)
    from_person: str | None = Field(default=None, foreign_key="person.id", index=True)
    from_whom: str = ""
    received_by: str = ""
    received_at: str = ""
    how_received: str = ""
    logged_at: str
    marking: str = ""
    source_grade: str = ""
    content_grade: str = ""
    grade_reason: str = ""
    use: str = Field(default=rules.NOT_DECIDED, index=True)
    use_reason: str = ""
    parent: str | None = Field(default=None, foreign_key="exhibit.id", index=True)
    copy_reason: str = ""
    sealed_name: str = ""
    sha256: str = Field(default="", index=True)
    size: int = 0
    file_name: str = ""
    media_type: str = ""
    kept_at: str = ""
    seal_number: str = ""
    date_earliest: str | None = None
    date_latest: str | None = None
    date_kind: str
    date_precision: str
    date_words: str = ""
    date_more: str = ""


class ExhibitPerson(Link, table=True):
    """A person who has to do with an exhibit, and as what ("wrote it", "named in it"), if that is known."""

    __tablename__ = "exhibit_person"
    __kind__: ClassVar[str] = "exhibit_person"

    exhibit: str = Field(foreign_key="exhibit.id", index=True)
    person: str = Field(foreign_key="person.id", index=True)
    part: str = ""


class ExhibitCase(Link, table=True):
    """A case that an exhibit is about."""

    __tablename__ = "exhibit_case"
    __kind__: ClassVar[str] = "exhibit_case"

    exhibit: str = Field(foreign_key="exhibit.id", index=True)
    case: str = Field(foreign_key="case_.id", index=True)


class ExhibitEvent(Link, table=True):
    """An event that an exhibit records or shows."""

    __tablename__ = "exhibit_event"
    __kind__: ClassVar[str] = "exhibit_event"

    exhibit: str = Field(foreign_key="exhibit.id", index=True)
    event: str = Field(foreign_key="event.id", index=True)


class CustodyEntry(Record, table=True):
    """Who held an exhibit from a moment on, where and why. Never changed: another entry corrects a wrong one.

    `seal_number` is the seal put on then; `event` the event of the chronology this was, if it is one.
    """

    __tablename__ = "custody_entry"
    __kind__: ClassVar[str] = "custody_entry"
    __searchable__: ClassVar[tuple[str, ...]] = ("reason", "holder", "place", "seal_number")
    __erasable__: ClassVar[tuple[str, ...]] = __searchable__

    exhibit: str = Field(foreign_key="exhibit.id", index=True)
    at: str = Field(index=True)
    person: str | None = Field(default=None, foreign_key="person.id", index=True)
    holder: str = ""
    place: str = ""
    seal_number: str = ""
    reason: str
    event: str | None = Field(default=None, foreign_key="event.id", index=True)
    corrects: str | None = Field(default=None, foreign_key="custody_entry.id", index=True)
    entered_at: str


class HashCheck(Record, table=True):
    """One reading of a sealed file, to see whether it is as it came; `fault` says what is wrong, or ""."""

    __tablename__ = "hash_check"
    __kind__: ClassVar[str] = "hash_check"
    __erasable__: ClassVar[tuple[str, ...]] = ("fault",)

    exhibit: str = Field(foreign_key="exhibit.id", index=True)
    at: str = Field(index=True)
    sha256: str
    fault: str = ""
