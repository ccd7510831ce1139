"""The list of the chronology: every event, undated ones last."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy.orm import Session

from workbench import casework
from workbench.casework import EventListRow
from workbench.command_line.lists.listing import Listing, every


def _events(read: Session) -> Iterator[EventListRow]:
    return every(read, casework.event_list)


LISTS: Final = (
    Listing[EventListRow](
        "events",
        "the chronology, undated events last",
        _events,
        {
            "date": lambda row, _: row.event.date.in_words(),
            "title": lambda row, shown: shown.text(row.event.title),
            "category": lambda row, _: row.event.category,
            "status": lambda row, _: row.event.status,
            "people": lambda row, shown: shown.each(person for person, _ in row.persons),
            "cases": lambda row, shown: shown.each(row.cases),
        },
        {
            "allegations": lambda row, shown: shown.each(row.allegations),
            "parts": lambda row, shown: shown.parts(row.persons),
            "as_told": lambda row, _: row.event.date.words,
            "date_in_EDTF": lambda row, _: row.event.date.edtf(),
            "account": lambda row, shown: shown.text(row.event.account),
            "status_by": lambda row, shown: shown.text(row.event.status_by),
            "sources": lambda row, shown: shown.text(row.event.sources),
            "date_reason": lambda row, shown: shown.text(row.event.date_reason),
        },
        shows=("event", "event_person", "event_case", "event_allegation"),
    ),
)
