"""What can be done to the sessions of an interview and to the list of who was there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from workbench.interviews import rules
from workbench.interviews._records import Attendee, Interview, InterviewSession
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.store.record import class_of
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class BeginSession(Command):
    """Begin a session now or record one that was held; the interview then counts as held."""

    label: ClassVar[str] = "Begin a session"
    interview: str
    began_at: datetime
    ended_at: datetime | None = None
    place: str = ""
    remarks: str = ""


@dataclass(frozen=True)
class ChangeSession(Command):
    """Change a session, such as recording its end; None leaves a field as it is."""

    label: ClassVar[str] = "Change a session"
    session: str
    seen: int
    began_at: datetime | None = None
    ended_at: datetime | None = None
    place: str | None = None
    remarks: str | None = None


@dataclass(frozen=True)
class SetAsideSession(Command):
    """Take out a session that was entered by mistake."""

    label: ClassVar[str] = "Set a session aside"
    session: str
    reason: str


@dataclass(frozen=True)
class RestoreSession(Command):
    """Put a session back."""

    label: ClassVar[str] = "Restore a session"
    session: str


@dataclass(frozen=True)
class AddAttendee(Command):
    """Record who was there and as what: a known person, or a role in words; in one session, or in all."""

    label: ClassVar[str] = "Add an attendee"
    interview: str
    part: str
    person: str | None = None
    role: str = ""
    session: str | None = None


@dataclass(frozen=True)
class ChangeAttendee(Command):
    """Change as what somebody was there; None leaves a field as it is."""

    label: ClassVar[str] = "Change an attendee"
    attendee: str
    seen: int
    part: str | None = None
    role: str | None = None


@dataclass(frozen=True)
class SetAsideAttendee(Command):
    """Take somebody out who was not there."""

    label: ClassVar[str] = "Set an attendee aside"
    attendee: str
    reason: str


@dataclass(frozen=True)
class RestoreAttendee(Command):
    """Put an attendee back."""

    label: ClassVar[str] = "Restore an attendee"
    attendee: str


def begin_session(command: BeginSession, work: Work) -> str:
    """The id of the session. Refused: notes locked, or an end before the beginning."""
    interview = unlocked(work, command.interview)
    row: InterviewSession = InterviewSession.make(
        id=new_id("session"),
        interview=interview.id,
        began_at=clock.stamp(command.began_at),
        ended_at=clock.stamp(command.ended_at) if command.ended_at else "",
        place=command.place,
        remarks=command.remarks,
    )
    _check_times(row)
    work.change(interview, state=rules.HELD)
    return work.add(row).id


def change_session(command: ChangeSession, work: Work) -> None:
    """Refused: a stale edit, notes locked, or an end before the beginning."""
    row = work.get(InterviewSession, command.session)
    unlocked(work, row.interview)
    words = {"place": command.place, "remarks": command.remarks}
    times = {"began_at": command.began_at, "ended_at": command.ended_at}
    given = {name: value for name, value in words.items() if value is not None}
    stamped = {name: clock.stamp(at) for name, at in times.items() if at is not None}
    _check_times(work.change(row, seen=command.seen, **given, **stamped))


def set_aside_session(command: SetAsideSession, work: Work) -> None:
    """Refused: no reason, or notes locked."""
    row = work.get(InterviewSession, command.session)
    unlocked(work, row.interview)
    work.set_aside(row, command.reason)


def restore_session(command: RestoreSession, work: Work) -> None:
    """Refused: it was not set aside, or notes locked."""
    unlocked(work, work.restore(InterviewSession, command.session).interview)


def add_attendee(command: AddAttendee, work: Work) -> str:
    """The id of the attendee. Refused: nobody named, an unknown part, or notes locked."""
    rules.must_be_somebody(command.part, command.person, command.role)
    interview = unlocked(work, command.interview)
    person = work.get(class_of("person"), command.person).id if command.person else None
    session = work.get(InterviewSession, command.session).id if command.session else None
    row: Attendee = Attendee.make(
        id=new_id("attendee"),
        interview=interview.id,
        session=session,
        person=person,
        role=command.role,
        part=command.part,
    )
    return work.add(row).id


def change_attendee(command: ChangeAttendee, work: Work) -> None:
    """Refused: a stale edit, nobody left, an unknown part, or notes locked."""
    row = work.get(Attendee, command.attendee)
    unlocked(work, row.interview)
    words = {"part": command.part, "role": command.role}
    given = {name: value for name, value in words.items() if value is not None}
    work.change(row, seen=command.seen, **given)
    rules.must_be_somebody(row.part, row.person, row.role)


def set_aside_attendee(command: SetAsideAttendee, work: Work) -> None:
    """Refused: no reason, or notes locked."""
    row = work.get(Attendee, command.attendee)
    unlocked(work, row.interview)
    work.set_aside(row, command.reason)


def restore_attendee(command: RestoreAttendee, work: Work) -> None:
    """Refused: it was not set aside, or notes locked."""
    unlocked(work, work.restore(Attendee, command.attendee).interview)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    BeginSession: begin_session,
    ChangeSession: change_session,
    SetAsideSession: set_aside_session,
    RestoreSession: restore_session,
    AddAttendee: add_attendee,
    ChangeAttendee: change_attendee,
    SetAsideAttendee: set_aside_attendee,
    RestoreAttendee: restore_attendee,
}


def unlocked(work: Work, interview: str) -> Interview:
    """The interview, if its notes can still be written. Refused: they are locked."""
    row = work.get(Interview, interview)
    rules.must_not_be_locked(row.notes_locked_at)
    return row


def _check_times(row: InterviewSession) -> None:
    ended = clock.moment(row.ended_at) if row.ended_at else None
    rules.must_end_after_it_began(clock.moment(row.began_at), ended)
