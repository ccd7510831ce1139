"""What is read of one event at a glance, beside its picture."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from workbench import chronology
from workbench.casework._display import NOBODY_REVEALED, shown_names
from workbench.casework._event_list import EventListRow, event_details
from workbench.casework._event_sheet import paragraph_names
from workbench.chronology import EventSourceRow


@dataclass(frozen=True, slots=True)
class EventCard:
    """An event with how many accounts are given of it and the sources it rests on; `open` is what its
    accounts contradict each other on, unresolved. `shown` are the words for every id.
    """

    details: EventListRow
    accounts: int
    sources: tuple[EventSourceRow, ...]
    open: tuple[str, ...]
    shown: Mapping[str, str]


def event_card(read: Session, id: str, revealed: Mapping[str, str] = NOBODY_REVEALED) -> EventCard | None:
    """One event at a glance; None if there is none of this id."""
    details, told = event_details(read, id), chronology.side_by_side(read, id)
    if details is None or told is None:
        return None
    sources = chronology.sources(read, id)
    named = paragraph_names(read, filter(None, (row.paragraph for row in sources)))
    shown = {**shown_names(read, revealed), **named}
    return EventCard(details, len(told.accounts), sources, told.open, shown)
