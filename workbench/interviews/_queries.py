"""What can be asked of interviews, their sessions, attendees and notes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy.orm import Session
from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from workbench.interviews._records import Attendee, Interview, InterviewCase, InterviewSession, Paragraph
from workbench.kernel import clock

T = TypeVar("T")

_ORDERS = {
    "number": col(Interview.number),
    "title": col(Interview.title),
    "state": col(Interview.state),
    "planned_at": col(Interview.planned_at),
}


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One sitting of an interview; `ended_at` is None while it goes on."""

    id: str
    revision: int
    interview: str
    began_at: datetime
    ended_at: datetime | None
    place: str
    remarks: str


@dataclass(frozen=True, slots=True)
class AttendeeRow:
    """Someone who was there: a person by id, or None and a role; in a session, or None for all."""

    id: str
    revision: int
    interview: str
    session: str | None
    person: str | None
    role: str
    part: str


@dataclass(frozen=True, slots=True)
class InterviewRow:
    """An interview; title, purpose and adjustments are running text. `notes_locked_at` is None before."""

    id: str
    revision: int
    number: int
    title: str
    purpose: str
    place: str
    adjustments: str
    state: str
    cancelled_because: str
    planned_at: datetime | None
    notes_locked_at: datetime | None
    sessions: tuple[SessionRow, ...]
    attendees: tuple[AttendeeRow, ...]
    cases: tuple[str, ...]

    @property
    def held_at(self) -> datetime | None:
        """When the first session began, None before."""
        return self.sessions[0].began_at if self.sessions else None


@dataclass(frozen=True, slots=True)
class InterviewFilter:
    """Which interviews: in a state, about a case, attended by a person; "" stands for all."""

    state: str = ""
    case: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """A paragraph of the notes, in running text. `number` is its place until the lock, then its own.

    `late` marks what was added after the lock; `corrects` is the paragraph it corrects, if any.
    """

    id: str
    revision: int
    interview: str
    session: str | None
    speaker: str | None
    number: int
    sort: str
    text: str
    said_at: datetime | None
    late: bool
    late_reason: str
    corrects: str | None


def interviews(
    read: Session,
    wanted: InterviewFilter = InterviewFilter(),
    *,
    order: str = "number",
    offset: int = 0,
    limit: int = 500,
) -> tuple[InterviewRow, ...]:
    """The interviews wanted, a page at a time. `order` names a column; "-" before it turns it round."""
    column = _ORDERS[order.removeprefix("-")]
    ordered = column.desc() if order.startswith("-") else column
    statement = _wanted(select(Interview), wanted).order_by(ordered, col(Interview.number))
    return _rows(read, read.scalars(statement.offset(offset).limit(limit)).all())


def interview_numbers(read: Session) -> Mapping[str, int]:
    """The number of every interview by its id, without reading the rest of it: those set aside among them, so
    that every mention can be shown.
    """
    return {row.id: row.number for row in read.execute(select(Interview.id, Interview.number))}


def count_interviews(read: Session, wanted: InterviewFilter = InterviewFilter()) -> int:
    """How many interviews are wanted."""
    return read.scalar(_wanted(select(func.count(col(Interview.id))), wanted)) or 0


def the_interview(read: Session, id: str) -> InterviewRow | None:
    """One interview, set aside or not; None if there is none of this id."""
    row = read.get(Interview, id)
    return _rows(read, [row])[0] if row else None


def paragraphs(read: Session, interview: str) -> tuple[ParagraphRow, ...]:
    """The notes of an interview in their order, late entries last."""
    standing = select(Paragraph).where(Paragraph.interview == interview, col(Paragraph.set_aside).is_(False))
    rows = read.scalars(standing.order_by(col(Paragraph.position), col(Paragraph.id)))
    return tuple(_paragraph(row, place) for place, row in enumerate(rows, start=1))


def the_paragraph(read: Session, id: str) -> ParagraphRow | None:
    """One paragraph, set aside or not; None if there is none of this id."""
    row = read.get(Paragraph, id)
    if row is None:
        return None
    before = select(func.count(col(Paragraph.id))).where(
        Paragraph.interview == row.interview,
        Paragraph.position < row.position,
        col(Paragraph.set_aside).is_(False),
    )
    return _paragraph(row, 1 + (read.scalar(before) or 0))


def interviews_by_case(read: Session) -> Mapping[str, int]:
    """How many interviews each case has, by the case's id."""
    about = select(InterviewCase.case, func.count(col(InterviewCase.id)))
    standing = about.join(Interview).where(col(Interview.set_aside).is_(False))
    return {row[0]: row[1] for row in read.execute(standing.group_by(col(InterviewCase.case)))}


def _wanted(statement: SelectOfScalar[T], wanted: InterviewFilter) -> SelectOfScalar[T]:
    statement = statement.where(col(Interview.set_aside).is_(False))
    if wanted.state:
        statement = statement.where(Interview.state == wanted.state)
    if wanted.case:
        about = select(InterviewCase.interview).where(InterviewCase.case == wanted.case)
        statement = statement.where(col(Interview.id).in_(about))
    if wanted.person:
        attended = select(Attendee.interview).where(
            Attendee.person == wanted.person, col(Attendee.set_aside).is_(False)
        )
        statement = statement.where(col(Interview.id).in_(attended))
    return statement


def _rows(read: Session, found: Sequence[Interview]) -> tuple[InterviewRow, ...]:
    wanted = [row.id for row in found]
    sessions: dict[str, list[SessionRow]] = {}
    attendees: dict[str, list[AttendeeRow]] = {}
    cases: dict[str, list[str]] = {}
    for session in read.scalars(_of(InterviewSession, wanted).order_by(col(InterviewSession.began_at))):
        sessions.setdefault(session.interview, []).append(_session(session))
    for attendee in read.scalars(_of(Attendee, wanted).order_by(col(Attendee.part), col(Attendee.id))):
        attendees.setdefault(attendee.interview, []).append(_attendee(attendee))
    for tie in read.scalars(select(InterviewCase).where(col(InterviewCase.interview).in_(wanted))):
        cases.setdefault(tie.interview, []).append(tie.case)
    return tuple(
        _interview(
            row,
            tuple(sessions.get(row.id, ())),
            tuple(attendees.get(row.id, ())),
            tuple(cases.get(row.id, ())),
        )
        for row in found
    )


Part = TypeVar("Part", InterviewSession, Attendee)


def _of(cls: type[Part], interviews: Sequence[str]) -> SelectOfScalar[Part]:
    return select(cls).where(col(cls.interview).in_(interviews), col(cls.set_aside).is_(False))


def _interview(
    row: Interview,
    sessions: tuple[SessionRow, ...],
    attendees: tuple[AttendeeRow, ...],
    cases: tuple[str, ...],
) -> InterviewRow:
    return InterviewRow(
        row.id,
        row.revision,
        row.number,
        row.title,
        row.purpose,
        row.place,
        row.adjustments,
        row.state,
        row.cancelled_because,
        _moment(row.planned_at),
        _moment(row.notes_locked_at),
        sessions,
        attendees,
        cases,
    )


def _session(row: InterviewSession) -> SessionRow:
    began, ended = clock.moment(row.began_at), _moment(row.ended_at)
    return SessionRow(row.id, row.revision, row.interview, began, ended, row.place, row.remarks)


def _attendee(row: Attendee) -> AttendeeRow:
    return AttendeeRow(row.id, row.revision, row.interview, row.session, row.person, row.role, row.part)


def _paragraph(row: Paragraph, place: int) -> ParagraphRow:
    return ParagraphRow(
        row.id,
        row.revision,
        row.interview,
        row.session,
        row.speaker,
        row.number or place,
        row.sort,
        row.text,
        _moment(row.said_at),
        row.late,
        row.late_reason,
        row.corrects,
    )


def _moment(text: str) -> datetime | None:
    return clock.moment(text) if text else None
