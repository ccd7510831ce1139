"""How the details of an interview are put into words: its facts, who was there, its sessions."""

from collections.abc import Mapping
from typing import Any

from ui.widgets import Link
from workbench.interviews import AttendeeRow, InterviewRow, SessionRow
from workbench.kernel.running_text import render
from workbench.kernel.wording import clock_time, moment


def facts_of(row: InterviewRow, shown: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """What an interview is for, when and where."""
    return (
        ("Subject", render(row.title, shown)),
        ("Purpose", render(row.purpose, shown)),
        ("Planned for", moment(row.planned_at) if row.planned_at else ""),
        ("Place", row.place),
        ("Adjustments", render(row.adjustments, shown)),
        ("Cancelled because", render(row.cancelled_because, shown)),
        ("Notes locked", moment(row.notes_locked_at) if row.notes_locked_at else ""),
    )


def attendee_link(row: AttendeeRow, shown: Mapping[str, str]) -> Link:
    """Somebody who was there as a line."""
    named = shown.get(row.person or "", "")
    part = row.part[:1].upper() + row.part[1:]
    return Link(row.id, named or row.role, row.role if named else "", part)


def session_link(row: SessionRow) -> Link:
    """A session as a line: from when to when, where."""
    until = f" to {clock_time(row.ended_at)}" if row.ended_at else ", not ended"
    return Link(row.id, f"{moment(row.began_at)}{until}", row.place)


def session_values(row: SessionRow) -> dict[str, Any]:
    """What the form of a session shows."""
    return {
        "began_at": moment(row.began_at),
        "ended_at": moment(row.ended_at) if row.ended_at else "",
        "place": row.place,
        "remarks": row.remarks,
    }
