"""The list of the interviews: whom, when, what about, and how far the notes have come."""

from collections.abc import Mapping
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.interviews.note_words import heading_of, state_of
from ui.look import Look
from ui.record import Listing, ListPane, Page
from ui.widgets import Card, ListWords, Wanted
from workbench import casework, interviews
from workbench.interviews import InterviewRow
from workbench.kernel.folding import fold
from workbench.kernel.running_text import render

_WORDS: Final = ListWords(
    title="Interviews",
    hint="Filter by person, subject",
    nothing="No interviews yet. Start one and write while somebody speaks.",
    add="New interview",
    orders=(("number", "By number"), ("-number", "Newest first"), ("title", "By subject")),
)
_KINDS: Final = ("interview", "session", "attendee", "person")


class InterviewList(ListPane):
    """Choosing an interview shows its notes."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, current, Listing("interview", _WORDS, interview_page, card_of, _KINDS))


def interview_page(read: Any, wanted: Wanted, revealed: Mapping[str, str]) -> Page:
    """The interviews on whose card every word typed stands; there are never more than some hundreds."""
    shown = casework.shown_names(read, revealed)
    every = interviews.interviews(read, order=wanted.order, limit=10_000)
    words = fold(wanted.words).split()
    rows = [row for row in every if _holds(card_of(row, shown), words)]
    return Page(rows[wanted.offset : wanted.offset + wanted.limit], len(rows), len(every), shown)


def card_of(row: InterviewRow, shown: Mapping[str, str]) -> Card:
    """An interview as a row: number and subject, who and when, the state of its notes."""
    return Card(row.id, str(row.number), render(row.title, shown), heading_of(row, shown), "", *state_of(row))


def _holds(card: Card, words: list[str]) -> bool:
    everything = fold(card.in_words())
    return all(word in everything for word in words)
