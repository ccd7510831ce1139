"""The titles of all events, for the timeline and for pickers, as bare columns for speed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.orm import Session
from sqlmodel import col, select, text

from workbench.chronology._records import IN_ORDER, Event
from workbench.kernel.dates import FuzzyDate
from workbench.store.among import among as among_ids
from workbench.store.record import table_of

_DATE: Final = tuple(FuzzyDate.not_known().columns())


@dataclass(frozen=True, slots=True)
class DatedTitle:
    """An event as it is chosen: its id, its title in running text, and its date."""

    id: str
    title: str
    date: FuzzyDate


def titles(read: Session, among: Collection[str] | None = None) -> Mapping[str, str]:
    """The title of every event that stands, of all or among some ids, in running text, by the event's id."""
    statement = select(Event.id, Event.title).where(col(Event.set_aside).is_(False))
    if among is not None:
        statement = statement.where(among_ids(Event.id, among))
    cursor: Any = read.connection().execute(statement).cursor
    return dict(cursor.fetchall())


def dated_titles(read: Session) -> tuple[DatedTitle, ...]:
    """The title and date of every event that stands, in the order of the chronology."""
    columns = table_of(Event).columns
    statement = select(Event.id, Event.title).add_columns(*(columns[name] for name in _DATE))
    standing = statement.where(col(Event.set_aside).is_(False)).order_by(*map(text, IN_ORDER))
    return tuple(
        DatedTitle(id, title, FuzzyDate.from_columns(**dict(zip(_DATE, date, strict=True))))
        for id, title, *date in read.execute(standing)
    )
