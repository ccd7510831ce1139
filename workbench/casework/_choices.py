"""What the pickers of events and exhibits offer: each as it is read elsewhere, with a little more."""

from collections.abc import Collection, Mapping

from sqlalchemy.orm import Session

from workbench import chronology, evidence
from workbench.casework._display import NOBODY_REVEALED, Choice, shown_names
from workbench.kernel.running_text import render

_MOST = 10_000
"""More than anybody looks through; what is further on is linked from its own sheet."""


def events_to_choose(
    read: Session, revealed: Mapping[str, str] = NOBODY_REVEALED, among: Collection[str] | None = None
) -> tuple[Choice, ...]:
    """The events in the order of their dates, by title, with the date; all, or those among these ids."""
    shown = shown_names(read, revealed)
    rows = chronology.events(read, limit=_MOST) if among is None else _named(read, among)
    return tuple(Choice(row.id, render(row.title, shown), row.date.in_words()) for row in rows)


def exhibits_to_choose(read: Session, revealed: Mapping[str, str] = NOBODY_REVEALED) -> tuple[Choice, ...]:
    """The exhibits by reference, with their titles."""
    shown = shown_names(read, revealed)
    rows = evidence.exhibits(read, limit=_MOST)
    return tuple(Choice(row.id, row.reference, render(row.title, shown)) for row in rows)


def _named(read: Session, ids: Collection[str]) -> list[chronology.EventRow]:
    return [row for id in ids if (row := chronology.the_event(read, id)) is not None]
