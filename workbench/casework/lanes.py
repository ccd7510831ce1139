"""Turns columns of events into the arrays that the timeline draws from."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress
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
    category, categories = _numbered(columns.categories, order)
    kind, kinds = _numbered(kind_words, order)
    status, statuses = _numbered(columns.statuses, order)
    undated = np.flatnonzero(~dated).tolist()
    return Timeline(
        ids=tuple(columns.ids[place] for place in order.tolist()),
        x0=_fixed(x0[order]),
        x1=_fixed(x1[order]),
        lane=_fixed(lane[order]),
        category=category,
        kind=kind,
        status=status,
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


def with_changes(
    known: Timeline, changed: Collection[str], columns: Columns, lanes: Sequence[Lane]
) -> Timeline:
    """What `timeline_of` would give, from a timeline known before these events (by id) were changed and the
    columns of those of them that stand now. `lanes` are all there may be, in order.
    """
    return _put_together(known, lambda id: id not in changed, timeline_of(columns, lanes), lanes)


def narrowed(known: Timeline, wanted: Collection[str]) -> Timeline:
    """The same timeline with the events of these ids alone."""
    nothing = timeline_of(Columns((), (), (), (), (), (), ()), ())
    return _put_together(known, wanted.__contains__, nothing, known.lanes)


def _put_together(
    known: Timeline, stays: Callable[[str], bool], new: Timeline, lanes: Sequence[Lane]
) -> Timeline:
    """Those of the events known that stay, and new ones, in the lanes that are used then."""
    old = np.fromiter(map(stays, known.ids), dtype=bool, count=len(known.ids))
    x0, x1 = np.concatenate([known.x0[old], new.x0]), np.concatenate([known.x1[old], new.x1])
    order = np.lexsort((x1, x0))
    ids = [*compress(known.ids, old.tolist()), *new.ids]
    waiting = [(id, known.lanes[lane].id) for id, lane in known.undated if stays(id)]
    waiting += [(id, new.lanes[lane].id) for id, lane in new.undated]
    lane, used = _joined(
        *(known.lane[old], [each.id for each in known.lanes], new.lane, [each.id for each in new.lanes]),
        among=[each.id for each in lanes],
        also={lane for _, lane in waiting},
    )
    category, categories = _joined(known.category[old], known.categories, new.category, new.categories)
    kind, kinds = _joined(known.kind[old], known.kinds, new.kind, new.kinds)
    status, statuses = _joined(known.status[old], known.statuses, new.status, new.statuses)
    place = {id: number for number, id in enumerate(used)}
    named = {each.id: each for each in lanes}
    return Timeline(
        ids=tuple(ids[at] for at in order.tolist()),
        x0=_fixed(x0[order]),
        x1=_fixed(x1[order]),
        lane=_fixed(lane[order]),
        category=_fixed(category[order]),
        kind=_fixed(kind[order]),
        status=_fixed(status[order]),
        lanes=tuple(named[id] for id in used),
        categories=categories,
        kinds=kinds,
        statuses=statuses,
        undated=tuple((id, place[lane]) for id, lane in waiting),
        pieces={**{id: each for id, each in known.pieces.items() if stays(id)}, **new.pieces},
    )


def _days(texts: Sequence[str | None]) -> Days:
    """The days in numbers; each that is there is read once, since most events share theirs with others."""
    distinct = list(dict.fromkeys(texts))
    moments = np.array([text or "NaT" for text in distinct], dtype="datetime64[D]")
    days = moments.astype(np.float64)
    days[np.isnat(moments)] = np.nan
    number = dict(zip(distinct, days.tolist(), strict=True))
    return np.fromiter((number[text] for text in texts), dtype=np.float64, count=len(texts))


def _places(words: Sequence[str], among: Sequence[str]) -> Places:
    place: Mapping[str, int] = {word: number for number, word in enumerate(among)}
    return np.fromiter((place[word] for word in words), dtype=np.intp, count=len(words))


def _numbered(words: Sequence[str], order: Places) -> tuple[Places, tuple[str, ...]]:
    """The words in this order, as places among those of them that occur, in the alphabet's order."""
    every = sorted(set(words))
    places = _places(words, every)[order]
    return _joined(places, every, places[:0], ())


def _joined(
    old: Places,
    old_words: Sequence[str],
    new: Places,
    new_words: Sequence[str],
    *,
    among: Sequence[str] | None = None,
    also: Collection[str] = (),
) -> tuple[Places, tuple[str, ...]]:
    """Two rows of places as one, among the words that occur: in the order of `among`, or of the alphabet."""
    occur = {words[at] for places, words in ((old, old_words), (new, new_words)) for at in np.unique(places)}
    kept = tuple(word for word in among or sorted(occur) if word in occur or word in also)
    place = {word: number for number, word in enumerate(kept)}
    tables = (np.array([place.get(word, 0) for word in words] or [0]) for words in (old_words, new_words))
    moved = [table[places] for table, places in zip(tables, (old, new), strict=True)]
    return _fixed(np.concatenate(moved).astype(np.intp)), kept


def _fixed(array: Array) -> Array:
    array.flags.writeable = False
    return array
