"""The lists of the interviews: planned and held, their sessions, who was there, and the notes."""

from collections.abc import Iterable, Iterator
from typing import Final

from sqlalchemy.orm import Session

from workbench import interviews
from workbench.command_line.lists.listing import Listing, every
from workbench.command_line.lists.shown import Shown, moment
from workbench.interviews import (
    AttendeeRow,
    InterviewRow,
    ParagraphRow,
    PlanRow,
    QuestionRow,
    SessionRow,
)


def _interviews(read: Session) -> Iterator[InterviewRow]:
    return every(read, interviews.interviews)


def _sessions(read: Session) -> Iterator[SessionRow]:
    for row in _interviews(read):
        yield from row.sessions


def _attendees(read: Session) -> Iterator[AttendeeRow]:
    for row in _interviews(read):
        yield from row.attendees


def _notes(read: Session) -> Iterator[tuple[ParagraphRow, AttendeeRow | None]]:
    """Every paragraph of the notes, with who said it."""
    for row in _interviews(read):
        there = {each.id: each for each in row.attendees}
        for paragraph in interviews.paragraphs(read, row.id):
            yield paragraph, there.get(paragraph.speaker or "")


def _who(row: AttendeeRow | None, shown: Shown) -> str | None:
    return (shown.one(row.person) or shown.text(row.role)) if row else None


def _interviewed(rows: Iterable[AttendeeRow], shown: Shown) -> str:
    there = (_who(each, shown) for each in rows if each.part == interviews.INTERVIEWEE)
    return ", ".join(sorted(filter(None, there)))


LISTS: Final = (
    Listing[InterviewRow](
        "interviews",
        "the interviews, planned and held",
        _interviews,
        {
            "number": lambda row, _: row.number,
            "title": lambda row, shown: shown.text(row.title),
            "state": lambda row, _: row.state,
            "planned_at": lambda row, _: moment(row.planned_at),
            "held": lambda row, _: moment(row.held_at),
            "interviewees": lambda row, shown: _interviewed(row.attendees, shown),
            "cases": lambda row, shown: shown.each(row.cases),
            "notes_locked": lambda row, _: moment(row.notes_locked_at),
        },
        {
            "purpose": lambda row, shown: shown.text(row.purpose),
            "place": lambda row, _: row.place,
            "adjustments": lambda row, shown: shown.text(row.adjustments),
            "cancelled_because": lambda row, shown: shown.text(row.cancelled_because),
        },
        shows=("interview", "interview_case"),
    ),
    Listing[PlanRow](
        "interview-plan",
        "whom to interview first and why, and how much is still to be asked",
        interviews.interview_plan,
        {
            "turn": lambda row, _: row.turn,
            "interview": lambda row, _: row.number,
            "title": lambda row, shown: shown.text(row.title),
            "interviewees": lambda row, shown: _interviewed(row.interviewees, shown),
            "why_then": lambda row, shown: shown.text(row.reason),
            "questions": lambda row, _: len(row.questions),
            "unanswered": lambda row, _: row.unanswered,
            "planned_at": lambda row, _: moment(row.planned_at),
        },
        {"state": lambda row, _: row.state, "held": lambda row, _: moment(row.held_at)},
    ),
    Listing[QuestionRow](
        "questions",
        "the questions planned for each interview, and where each was answered",
        interviews.questions,
        {
            "interview": lambda row, shown: shown.one(row.interview),
            "number": lambda row, _: row.number,
            "text": lambda row, shown: shown.text(row.text),
            "why": lambda row, shown: shown.text(row.why),
            "allegation": lambda row, shown: shown.one(row.allegation),
            "state": lambda row, _: row.state,
            "remark": lambda row, shown: shown.text(row.remark),
        },
        {"answered_in_paragraphs": lambda row, _: len(row.paragraphs)},
        shows=("question", "question_paragraph"),
    ),
    Listing[SessionRow](
        "sessions",
        "the sittings of each interview",
        _sessions,
        {
            "interview": lambda row, shown: shown.one(row.interview),
            "began_at": lambda row, _: moment(row.began_at),
            "ended_at": lambda row, _: moment(row.ended_at),
            "place": lambda row, _: row.place,
            "remarks": lambda row, shown: shown.text(row.remarks),
        },
        shows=("session",),
    ),
    Listing[AttendeeRow](
        "attendees",
        "who was at each interview, and as what",
        _attendees,
        {
            "interview": lambda row, shown: shown.one(row.interview),
            "who": _who,
            "part": lambda row, _: row.part,
            "throughout": lambda row, _: row.session is None,
        },
        shows=("attendee",),
    ),
    Listing[tuple[ParagraphRow, AttendeeRow | None]](
        "notes",
        "the notes of every interview, paragraph by paragraph",
        _notes,
        {
            "interview": lambda row, shown: shown.one(row[0].interview),
            "number": lambda row, _: row[0].number,
            "sort": lambda row, _: row[0].sort,
            "speaker": lambda row, shown: _who(row[1], shown),
            "text": lambda row, shown: shown.text(row[0].text),
            "late": lambda row, _: row[0].late,
        },
        {
            "said_at": lambda row, _: moment(row[0].said_at),
            "late_reason": lambda row, shown: shown.text(row[0].late_reason),
        },
        shows=("paragraph",),
    ),
)
