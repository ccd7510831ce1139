"""The words beside every event on the timeline, as bare columns for speed."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench.chronology._records import Event


def titles(read: Session) -> Mapping[str, str]:
    """The title of every event that stands, in running text, by the event's id."""
    statement = select(Event.id, Event.title).where(col(Event.set_aside).is_(False))
    cursor: Any = read.connection().execute(statement).cursor
    return dict(cursor.fetchall())
