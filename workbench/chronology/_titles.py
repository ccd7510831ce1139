"""The words beside every event on the timeline, as bare columns for speed."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench.chronology._records import Event


def titles(read: Session, among: Collection[str] | None = None) -> Mapping[str, str]:
    """The title of every event that stands, of all or among some ids, in running text, by the event's id."""
    statement = select(Event.id, Event.title).where(col(Event.set_aside).is_(False))
    if among is not None:
        statement = statement.where(col(Event.id).in_(among))
    cursor: Any = read.connection().execute(statement).cursor
    return dict(cursor.fetchall())
