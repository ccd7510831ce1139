"""The chronology: what happened, when as far as it is known, with whom, and how it is known."""

from workbench.chronology import _commands, _links
from workbench.chronology._commands import (
    AddEvent,
    ChangeEvent,
    MoveEvent,
    PlaceEvent,
    RestoreEvent,
    SetAsideEvent,
)
from workbench.chronology._links import LinkEventCase, LinkEventPerson, UnlinkEventCase, UnlinkEventPerson
from workbench.chronology._queries import (
    EVERY_EVENT,
    EventFilter,
    EventRow,
    EventTies,
    categories,
    count_events,
    event_place,
    events,
    events_by_case,
    events_by_person,
    the_event,
    ties,
)
from workbench.chronology._timeline import LANES, EventColumns, LaneBy, event_columns
from workbench.chronology._titles import titles
from workbench.chronology.rules import CATEGORIES, STATUSES

HANDLERS = {**_commands.HANDLERS, **_links.HANDLERS}

__all__ = [
    "CATEGORIES",
    "EVERY_EVENT",
    "HANDLERS",
    "LANES",
    "STATUSES",
    "AddEvent",
    "ChangeEvent",
    "EventColumns",
    "EventFilter",
    "EventRow",
    "EventTies",
    "LaneBy",
    "LinkEventCase",
    "LinkEventPerson",
    "MoveEvent",
    "PlaceEvent",
    "RestoreEvent",
    "SetAsideEvent",
    "UnlinkEventCase",
    "UnlinkEventPerson",
    "categories",
    "count_events",
    "event_columns",
    "event_place",
    "events",
    "events_by_case",
    "events_by_person",
    "the_event",
    "ties",
    "titles",
]
