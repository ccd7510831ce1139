"""Everything the timeline shows, in one answer: events in lanes, their words, key dates, the total."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy.orm import Session

from workbench import chronology, investigation
from workbench.casework._display import NOBODY_REVEALED
from workbench.casework._labels import event_labels
from workbench.casework._timeline import timeline, timeline_after
from workbench.casework.lanes import Timeline, narrowed
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

    `whole` are all events in the same lanes. `by`, `wanted` and `revealed` are what was asked, `entry` the
    journal's newest entry then: with these the next answer can be made from this one.
    """

    timeline: Timeline
    labels: Mapping[str, str]
    key_days: tuple[KeyDay, ...]
    total: int
    whole: Timeline
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
    revealed. `known` is an earlier answer, from which only the events changed since are asked for; another
    filter asks only for ids.
    """
    entry = opened.read_state(read.connection().connection).entries
    known = known if known is not None and known.revealed == revealed else None
    changed = None if known is None else _changed_events(read, known.entry)
    days = tuple(filter(None, map(_key_day, investigation.key_dates(read))))
    total = known.total if known is not None and changed == frozenset() else chronology.count_events(read)
    if known is None or changed is None:
        whole, labels = timeline(read, by, EVERY_EVENT, revealed), event_labels(read, revealed)
    else:
        whole = _whole_after(read, known, by, changed)
        labels = _labels_after(read, known, changed)
    same = known is not None and whole is known.whole and wanted == known.wanted
    drawn = known.timeline if known is not None and same else _narrowed(read, whole, wanted)
    return TimelinePicture(drawn, labels, days, total, whole, by, wanted, dict(revealed), entry)


def _whole_after(read: Session, known: TimelinePicture, by: LaneBy, changed: frozenset[str]) -> Timeline:
    """Every event in its lanes, from an earlier answer and what changed since."""
    if by != known.by:
        return timeline(read, by, EVERY_EVENT, known.revealed)
    if not changed:
        return known.whole
    return timeline_after(read, known.whole, by, known.revealed, changed)


def _labels_after(read: Session, known: TimelinePicture, changed: frozenset[str]) -> Mapping[str, str]:
    if not changed:
        return known.labels
    kept = {id: label for id, label in known.labels.items() if id not in changed}
    return {**kept, **event_labels(read, known.revealed, changed)}


def _narrowed(read: Session, whole: Timeline, wanted: EventFilter) -> Timeline:
    return whole if wanted == EVERY_EVENT else narrowed(whole, chronology.event_ids(read, wanted))


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
