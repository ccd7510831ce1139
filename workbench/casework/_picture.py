"""Everything the timeline shows, in one answer: events in lanes, their words, key dates, the total."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from workbench import chronology, investigation
from workbench.casework._display import NOBODY_REVEALED
from workbench.casework._labels import event_labels
from workbench.casework._timeline import timeline
from workbench.casework.lanes import Timeline
from workbench.chronology import EVERY_EVENT, EventFilter, LaneBy
from workbench.investigation import KeyDateRow


@dataclass(frozen=True, slots=True)
class KeyDay:
    """A key date that has a day, or first and last days, to draw."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class TimelinePicture:
    """The events wanted in their lanes, the title of each by id, the key dates; `total` is of all events."""

    timeline: Timeline
    labels: Mapping[str, str]
    key_days: tuple[KeyDay, ...]
    total: int


def timeline_picture(
    read: Session,
    by: LaneBy = "case",
    wanted: EventFilter = EVERY_EVENT,
    revealed: Mapping[str, str] = NOBODY_REVEALED,
) -> TimelinePicture:
    """What the timeline shows, in lanes by case, person, category or status, with the names revealed."""
    days = tuple(filter(None, map(_key_day, investigation.key_dates(read))))
    return TimelinePicture(
        timeline(read, by, wanted, revealed),
        event_labels(read, revealed),
        days,
        chronology.count_events(read),
    )


def _key_day(row: KeyDateRow) -> KeyDay | None:
    first, last = row.date.earliest, row.date.latest
    return KeyDay(row.name, first, last) if first and last else None
