"""Everything the timeline shows, in one answer: events in lanes, their words, key dates, the total."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from sqlalchemy.orm import Session

from workbench import chronology, investigation
from workbench.casework._display import NOBODY_REVEALED
from workbench.casework._labels import event_labels
from workbench.casework._timeline import timeline, timeline_after
from workbench.casework.lanes import Timeline
from workbench.chronology import EVERY_EVENT, EventFilter, LaneBy
from workbench.investigation import KeyDateRow
from workbench.store import journal, opened

_MOST_CHANGED: Final = 2_000
_TIES: Final = frozenset(("event_allegation", "event_case", "event_person"))
_NAMING: Final = frozenset(
    ("allegation", "case", "exhibit", "interview", "keepers_act", "merged_person", "person")
)
"""What names the lanes or is named in titles; and erasures, which leave no image of what they took."""


@dataclass(frozen=True, slots=True)
class KeyDay:
    """A key date that has a day, or first and last days, to draw."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class TimelinePicture:
    """The events wanted in their lanes, the title of each by id, the key dates; `total` is of all events.

    `by`, `wanted` and `revealed` are what was asked, `entry` the journal's newest entry then: with these the
    next answer can be made from this one.
    """

    timeline: Timeline
    labels: Mapping[str, str]
    key_days: tuple[KeyDay, ...]
    total: int
    by: LaneBy
    wanted: EventFilter
    revealed: Mapping[str, str]
    entry: int


def timeline_picture(
    read: Session,
    by: LaneBy = "case",
    wanted: EventFilter = EVERY_EVENT,
    revealed: Mapping[str, str] = NOBODY_REVEALED,
    known: TimelinePicture | None = None,
) -> TimelinePicture:
    """What the timeline shows, in lanes by case, person, allegation, category or status, with the names
    revealed. `known` is an earlier answer: if it was to the same question, only the events changed since are
    asked for.
    """
    entry = opened.read_state(read.connection().connection).entries
    changed = None
    if known is not None and (known.by, known.wanted, known.revealed) == (by, wanted, revealed):
        changed = _changed_events(read, known.entry)
    days = tuple(filter(None, map(_key_day, investigation.key_dates(read))))
    total = chronology.count_events(read)
    if known is None or changed is None:
        drawn, labels = timeline(read, by, wanted, revealed), event_labels(read, revealed)
        return TimelinePicture(drawn, labels, days, total, by, wanted, dict(revealed), entry)
    if not changed:
        return replace(known, key_days=days, total=total, entry=entry)
    drawn = timeline_after(read, known.timeline, by, wanted, revealed, changed)
    kept = {id: label for id, label in known.labels.items() if id not in changed}
    labels = {**kept, **event_labels(read, revealed, changed)}
    return replace(known, timeline=drawn, labels=labels, key_days=days, total=total, entry=entry)


def _changed_events(read: Session, entry: int) -> frozenset[str] | None:
    """The events that were changed, tied or untied after an entry; None if all must be asked for again."""
    cursor = read.connection().connection.cursor()
    touched = journal.changed_after(cursor, entry)
    kinds = {kind for kind, _ in touched}
    if kinds & _NAMING or len(touched) > _MOST_CHANGED:
        return None
    events = {record for kind, record in touched if kind == "event"}
    if kinds & _TIES:
        ties = [image for image in journal.images_after(cursor, entry) if image.kind in _TIES]
        events |= {str(values["event"]) for tie in ties for values in (tie.before, tie.after) if values}
    return frozenset(events)


def _key_day(row: KeyDateRow) -> KeyDay | None:
    first, last = row.date.earliest, row.date.latest
    return KeyDay(row.name, first, last) if first and last else None
