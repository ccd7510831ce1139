"""The question for the words beside every event on the timeline."""

from collections.abc import Collection, Mapping

from sqlalchemy.orm import Session

from workbench import chronology
from workbench.casework._display import NOBODY_REVEALED, shown_names
from workbench.kernel.running_text import render


def event_labels(
    read: Session, revealed: Mapping[str, str] = NOBODY_REVEALED, among: Collection[str] | None = None
) -> Mapping[str, str]:
    """The title of every event as it is read, of all or among some ids, by the event's id."""
    shown = shown_names(read, revealed)
    titles = chronology.titles(read, among)
    return {id: render(title, shown) if "@[" in title else title for id, title in titles.items()}
