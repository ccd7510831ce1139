"""Turns the answer of the timeline question into what the canvas draws."""

from collections.abc import Mapping
from itertools import repeat
from typing import Final

import numpy as np

from ui.chronology.filtering import EPOCH
from ui.widgets.timeline import Flag, KeyDate, Kind, Period, TimelineData, day_number
from workbench.casework import KeyDay, TimelinePicture

_NEARLY_ALL: Final = (0.06, 0.98)
_AIR: Final = 0.08
_LEAST_AIR: Final = 10.0

_KINDS: Final[Mapping[str, Kind]] = {
    "on": Kind.ON,
    "about": Kind.ABOUT,
    "before": Kind.BEFORE,
    "on_or_before": Kind.BEFORE,
    "after": Kind.AFTER,
    "on_or_after": Kind.AFTER,
    "between": Kind.WITHIN,
    "from_to": Kind.LASTING,
    "from": Kind.FROM,
    "until": Kind.UNTIL,
    "one_of": Kind.ONE_OF,
    "ordered": Kind.ORDERED,
}
_FLAGS: Final[Mapping[str, Flag]] = {
    "disputed": Flag.DISPUTED,
    "inferred": Flag.INFERRED,
    "prospective": Flag.PROSPECTIVE,
}


def data_of(answer: TimelinePicture) -> TimelineData:
    """The same as the canvas takes it."""
    found = answer.timeline
    kinds = np.array([_KINDS.get(kind, Kind.ON) for kind in found.kinds] or [Kind.ON], dtype=np.int64)
    flags = np.array(
        [_FLAGS.get(status, Flag.NONE) for status in found.statuses] or [Flag.NONE], dtype=np.int64
    )
    kind = kinds[found.kind]
    kind[(kind == Kind.ON) & (found.x1 > found.x0)] = Kind.WITHIN
    return TimelineData(
        lanes=tuple(lane.name for lane in found.lanes),
        ids=found.ids,
        x0=found.x0 + EPOCH,
        x1=found.x1 + EPOCH,
        lane=found.lane.astype(np.int64),
        category=found.category.astype(np.int64),
        kind=kind,
        labels=tuple(map(answer.labels.get, found.ids, repeat(""))),
        flags=flags[found.status],
        key_dates=tuple(filter(None, map(_key_date, answer.key_days))),
        periods=tuple(filter(None, map(_period, answer.key_days))),
        undated=tuple(dict.fromkeys(id for id, _ in found.undated)),
        pieces={
            index: tuple((first + EPOCH, last + EPOCH) for first, last in found.pieces[id])
            for index, id in enumerate(found.ids if found.pieces else ())
            if id in found.pieces
        },
    )


def busiest(data: TimelineData) -> tuple[float, float]:
    """The time from which nearly all events are: a few outliers do not make the rest illegible at first."""
    first, last = np.quantile(np.concatenate([data.x0, data.x1]), _NEARLY_ALL)
    air = max((last - first) * _AIR, _LEAST_AIR)
    return float(first - air), float(last + air)


def _key_date(row: KeyDay) -> KeyDate | None:
    return KeyDate(day_number(row.first), row.name) if row.first == row.last else None


def _period(row: KeyDay) -> Period | None:
    return (
        None if row.first == row.last else Period(day_number(row.first), day_number(row.last) + 1, row.name)
    )
