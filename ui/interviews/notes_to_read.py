"""The notes of an interview to read and not to write in, as they stand beside something else."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.interviews.note_words import heading_of, speakers_of, state_of, time_of
from ui.look import Look
from ui.record import Sheet, SheetPane
from workbench import casework, interviews
from workbench.interviews import InterviewRow, ParagraphRow
from workbench.kernel.running_text import render

_NOTHING: Final = "Choose an interview from the list, or start one with Ctrl+N, I."
_EMPTY: Final = "Nothing is written in these notes yet."
_SHOWING: Final = ("interview", "session", "attendee", "paragraph", "person", "case", "allegation", "exhibit")


@dataclass(frozen=True, slots=True)
class NotesToRead:
    """An interview with its paragraphs, and the words shown for ids."""

    row: InterviewRow
    paragraphs: tuple[ParagraphRow, ...]
    shown: Mapping[str, str]


class NotesToReadSheet(SheetPane):
    """One interview: who and when, then every paragraph with its number, its time and who spoke."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        sheet = Sheet("Interview to read", "interview", notes_to_read, _SHOWING, _NOTHING)
        super().__init__(look, desk, current, sheet)
        self._notes = self.add_section("Notes")

    def show_answer(self, answer: NotesToRead) -> None:
        """Show an interview."""
        row, shown = answer.row, answer.shown
        title = f"Interview {row.number}: {render(row.title, shown)}"
        self.show_heading(title, heading_of(row, shown), *state_of(row))
        self._notes.show_words(notes_in_one(answer), shown, _EMPTY)


def notes_to_read(read: Any, id: str, revealed: Mapping[str, str]) -> NotesToRead | None:
    """The notes of an interview; None if there is none of this id."""
    row = interviews.the_interview(read, id)
    if row is None:
        return None
    return NotesToRead(row, interviews.paragraphs(read, id), casework.shown_names(read, revealed))


def notes_in_one(answer: NotesToRead) -> str:
    """All paragraphs as one running text, so that a long interview is shown as quickly as a short one."""
    speakers = speakers_of(answer.row, answer.shown)
    return "\n\n".join(
        " · ".join(
            filter(None, (str(row.number), time_of(row.said_at), speakers.words(row.sort, row.speaker or "")))
        )
        + f"\n{row.text}"
        for row in answer.paragraphs
    )
