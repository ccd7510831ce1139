"""The question for the words beside every event on the timeline."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from workbench import chronology
from workbench.casework._display import NOBODY_REVEALED, shown_names
from workbench.kernel.running_text import render


def event_labels(read: Session, revealed: Mapping[str, str] = NOBODY_REVEALED) -> Mapping[str, str]:
    """The title of every event as it is read, by the event's id."""
    shown = shown_names(read, revealed)
    titles = chronology.titles(read)
    return {id: render(title, shown) if "@[" in title else title for id, title in titles.items()}
