"""Turns columns of events into the arrays that the timeline draws from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Days = NDArray[np.float64]
Places = NDArray[np.intp]
Array = TypeVar("Array", Days, Places)


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane: the id of its case or person, or its category or status, "" for the rest; and its name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Exact:
    """What is known of a date beside its days: where it lies to the minute, in days since 1 January 1970; its
    kind, if another word says it better; and the first and last days of which it is made, if of several.
    """

    first: float
    last: float
    kind: str
    pieces: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Timeline:
    """Every dated event of the timeline as parallel arrays that cannot be written to, in the order of `x0`.

    `x0` and `x1` are the first and the last day an event's date allows, in days since 1 January 1970 (as
    matplotlib counts them); with one bound open both are the other. `lane`, `category`, `kind` and `status`
    are places in `lanes`, `categories`, `kinds` and `statuses`. An event of two lanes is there twice.
    """

    ids: tuple[str, ...]
    x0: Days
    x1: Days
    lane: Places
    category: Places
    kind: Places
    status: Places
    lanes: tuple[Lane, ...]
    categories: tuple[str, ...]
    kinds: tuple[str, ...]
    statuses: tuple[str, ...]
    undated: tuple[tuple[str, int], ...]
    """The ids of events without a date, each with the place of its lane."""
    pieces: Mapping[str, tuple[tuple[float, float], ...]] = field(default_factory=dict)
    """Of what an event's date is made, by its id, in days as `x0`; only where these do not tell it."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What the timeline is made from, parallel: ids, ISO days or None, and the words to be numbered."""

    ids: Sequence[str]
    firsts: Sequence[str | None]
    lasts: Sequence[str | None]
    lanes: Sequence[str]
    categories: Sequence[str]
    kinds: Sequence[str]
    statuses: Sequence[str]
    exact: Mapping[str, Exact] = field(default_factory=dict)
    """By id, those of which more is known than two days."""


def timeline_of(columns: Columns, lanes: Sequence[Lane]) -> Timeline:
    """The arrays, with those of the lanes that are used, in the order given."""
    used = set(columns.lanes)
    kept = tuple(lane for lane in lanes if lane.id in used)
    lane = _places(columns.lanes, [each.id for each in kept])
    x0, x1, kind_words = _known_exactly(columns)
    dated = ~np.isnan(x0)
    order = np.flatnonzero(dated)[np.lexsort((x1[dated], x0[dated]))]
    categories, kinds, statuses = map(_sorted, (columns.categories, kind_words, columns.statuses))
    undated = np.flatnonzero(~dated).tolist()
    return Timeline(
        ids=tuple(columns.ids[place] for place in order.tolist()),
        x0=_fixed(x0[order]),
        x1=_fixed(x1[order]),
        lane=_fixed(lane[order]),
        category=_fixed(_places(columns.categories, categories)[order]),
        kind=_fixed(_places(kind_words, kinds)[order]),
        status=_fixed(_places(columns.statuses, statuses)[order]),
        lanes=kept,
        categories=categories,
        kinds=kinds,
        statuses=statuses,
        undated=tuple((columns.ids[place], int(lane[place])) for place in undated),
        pieces={id: exact.pieces for id, exact in columns.exact.items() if exact.pieces},
    )


def _known_exactly(columns: Columns) -> tuple[Days, Days, Sequence[str]]:
    """The first and the last days and the kinds, with what is known beside them in their place."""
    x0, x1, kinds = _days(columns.firsts), _days(columns.lasts), columns.kinds
    if not columns.exact:
        return x0, x1, kinds
    words = list(kinds)
    for place, id in enumerate(columns.ids):
        if (exact := columns.exact.get(id)) is not None:
            x0[place], x1[place], words[place] = exact.first, exact.last, exact.kind
    return x0, x1, words


def _days(texts: Sequence[str | None]) -> Days:
    moments = np.array([text or "NaT" for text in texts], dtype="datetime64[D]")
    days = moments.astype(np.float64)
    days[np.isnat(moments)] = np.nan
    return days


def _places(words: Sequence[str], among: Sequence[str]) -> Places:
    place: Mapping[str, int] = {word: number for number, word in enumerate(among)}
    return np.fromiter((place[word] for word in words), dtype=np.intp, count=len(words))


def _sorted(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words)))


def _fixed(array: Array) -> Array:
    array.flags.writeable = False
    return array
