"""How a paragraph of notes is shown and how its draft is kept."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from ui.widgets.chip import ChipTone
from workbench import casework, interviews
from workbench.interviews import InterviewRow, ParagraphRow
from workbench.kernel import clock
from workbench.kernel.running_text import render
from workbench.kernel.wording import clock_time, day, listed

SPEAKERS: Final[Mapping[str, str]] = {
    "question": "Q",
    "answer": "A",
    "quotation": "“”",
    "observation": "Note",
}
NEXT_SORT: Final[Mapping[str, str]] = {"question": "answer", "quotation": "answer"}
"""After a question somebody answers; after anything else the same goes on."""


@dataclass(frozen=True, slots=True)
class NoteAnswer:
    """Everything the notes pane asks for at once; `interview` is None when there is none yet."""

    interviews: tuple[InterviewRow, ...]
    interview: InterviewRow | None
    paragraphs: tuple[ParagraphRow, ...]
    shown: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class NewDraft:
    """A paragraph being written: what it is, when the first key was pressed, and its words."""

    sort: str
    said_at: datetime | None
    text: str

    def kept(self) -> str:
        """The draft as one text."""
        stamp = clock.stamp(self.said_at) if self.said_at else ""
        return json.dumps({"sort": self.sort, "said_at": stamp, "text": self.text}, ensure_ascii=False)


def draft_of(kept: str) -> NewDraft:
    """The draft that `kept` wrote."""
    found = json.loads(kept)
    said_at = clock.moment(found["said_at"]) if found["said_at"] else None
    return NewDraft(found["sort"], said_at, found["text"])


def notes_answer(read: Any, interview: str, revealed: Mapping[str, str]) -> NoteAnswer:
    """The interviews, and the notes of the one chosen (the newest, if the id is empty or gone)."""
    every = interviews.interviews(read)
    chosen = next((row for row in every if row.id == interview), every[-1] if every else None)
    written = interviews.paragraphs(read, chosen.id) if chosen else ()
    return NoteAnswer(every, chosen, written, casework.shown_names(read, revealed))


def title_of(row: InterviewRow, shown: Mapping[str, str]) -> str:
    """An interview in a list: `12  Team manager, first interview`."""
    return f"{row.number}   {render(row.title, shown)}"


def heading_of(row: InterviewRow, shown: Mapping[str, str]) -> str:
    """Who, when and with whom, as the line beside the number says it."""
    who = listed([_attendee(each, shown) for each in row.attendees if each.part == interviews.INTERVIEWEE])
    company = listed([f"with {_attendee(each, shown)}" for each in row.attendees if "represent" in each.part])
    held = f"{day(row.held_at.astimezone())}, {clock_time(row.held_at)}" if row.held_at else ""
    return " · ".join(filter(None, (who, held, company)))


def state_of(row: InterviewRow) -> tuple[str, ChipTone]:
    """The state chip of an interview's notes."""
    return ("Locked", "ok") if row.notes_locked_at else ("Draft", "warn")


def time_of(said_at: datetime | None) -> str:
    """The time stamp of a paragraph."""
    return clock_time(said_at) if said_at else ""


def _attendee(row: interviews.AttendeeRow, shown: Mapping[str, str]) -> str:
    named = shown.get(row.person, "") if row.person else ""
    return ", ".join(filter(None, (named, row.role)))
