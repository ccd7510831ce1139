"""The rows in which interviews, their sessions and their notes are kept."""

from typing import ClassVar

from sqlmodel import Field, Index

from workbench.store.record import Link, Record


class Interview(Record, table=True):
    """One conversation with a purpose, in one or more sessions. Its notes are locked once, for good.

    `turn` is its place in the plan of whom to interview first, None for none; `turn_reason` says why there.
    """

    __tablename__ = "interview"
    __kind__: ClassVar[str] = "interview"
    __searchable__: ClassVar[tuple[str, ...]] = (
        *("title", "purpose", "adjustments", "cancelled_because", "turn_reason"),
    )
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "place", "set_aside_reason")

    number: int = Field(unique=True)
    title: str
    purpose: str = ""
    place: str = ""
    adjustments: str = ""
    state: str = Field(index=True)
    planned_at: str = Field(default="", index=True)
    cancelled_because: str = ""
    notes_locked_at: str = ""
    turn: float | None = None
    turn_reason: str = ""


class InterviewCase(Link, table=True):
    """A case that an interview is about."""

    __tablename__ = "interview_case"
    __kind__: ClassVar[str] = "interview_case"

    interview: str = Field(foreign_key="interview.id", index=True)
    case: str = Field(foreign_key="case_.id", index=True)


class InterviewSession(Record, table=True):
    """One sitting of an interview, from its beginning to its end."""

    __tablename__ = "interview_session"
    __kind__: ClassVar[str] = "session"
    __searchable__: ClassVar[tuple[str, ...]] = ("remarks",)
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "place", "set_aside_reason")

    interview: str = Field(foreign_key="interview.id", index=True)
    began_at: str = Field(index=True)
    ended_at: str = ""
    place: str = ""
    remarks: str = ""


class Attendee(Record, table=True):
    """Someone who was there: a known person, or a role in words; in one session, or in all."""

    __tablename__ = "attendee"
    __kind__: ClassVar[str] = "attendee"
    __searchable__: ClassVar[tuple[str, ...]] = ("role",)
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    interview: str = Field(foreign_key="interview.id", index=True)
    session: str | None = Field(default=None, foreign_key="interview_session.id", index=True)
    person: str | None = Field(default=None, foreign_key="person.id", index=True)
    role: str = ""
    part: str


class Paragraph(Record, table=True):
    """One paragraph of the notes, in running text. Its number freezes when the notes are locked;
    what is written after that is a late entry, marked as such.
    """

    __tablename__ = "paragraph"
    __table_args__ = (
        Index("paragraph_in_order", "interview", "position", "set_aside", "id"),
        Index("paragraph_set_aside", "set_aside"),
    )
    __kind__: ClassVar[str] = "paragraph"
    __searchable__: ClassVar[tuple[str, ...]] = ("text", "late_reason")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    interview: str = Field(foreign_key="interview.id")
    session: str | None = Field(default=None, foreign_key="interview_session.id", index=True)
    speaker: str | None = Field(default=None, foreign_key="attendee.id", index=True)
    position: float
    number: int = 0
    sort: str
    text: str
    said_at: str = ""
    late: bool = False
    late_reason: str = ""
    corrects: str | None = Field(default=None, foreign_key="paragraph.id", index=True)
