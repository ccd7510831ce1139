"""The journal as a list: every change, newest first, a page at a time, with the records that it touched."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import chain, islice
from typing import Any, Final

from sqlalchemy import ColumnElement, column, func, select, table
from sqlalchemy.orm import Session

from workbench.casework._display import NOBODY_REVEALED, shown_names
from workbench.casework._places import at_once, place_of_any
from workbench.kernel import clock
from workbench.store.record import Record, Stored, class_of

_ENTRY: Final = table("journal_entry", *map(column, ("number", "utc", "act", "label", "final")))
_IMAGE: Final = table("journal_image", *map(column, ("entry", "position", "record")))
_NAMELESS: Final = frozenset({"identity", "export", "keepers_act"})
"""Kinds that no room shows: the words of the entry say it all."""
_TOUCHED: Final = 2
"""How many records an entry names; the others are counted."""


@dataclass(frozen=True, slots=True)
class JournalFilter:
    """Which entries: whose label holds the words, from a day to a day, of one record, only final ones."""

    words: str = ""
    first: date | None = None
    last: date | None = None
    record: str = ""
    final: bool = False


@dataclass(frozen=True, slots=True)
class Touched:
    """A record that an entry changed: what to open for it, "" if nothing is, and where it is, in words."""

    home: str
    words: str


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One entry: its number, when, what was done, whether for good, some of the records touched, how many."""

    number: int
    at: datetime
    words: str
    final: bool
    touched: tuple[Touched, ...]
    records: int


EVERY_ENTRY: Final = JournalFilter()


def journal(
    read: Session,
    wanted: JournalFilter = EVERY_ENTRY,
    *,
    revealed: Mapping[str, str] = NOBODY_REVEALED,
    offset: int = 0,
    limit: int = 100,
) -> tuple[JournalRow, ...]:
    """The entries wanted, the newest first."""
    columns = select(_ENTRY.c.number, _ENTRY.c.utc, _ENTRY.c.act, _ENTRY.c.label, _ENTRY.c.final)
    newest = columns.where(*_wanted(wanted)).order_by(_ENTRY.c.number.desc())
    rows = read.execute(newest.offset(offset).limit(limit)).all()
    touched = _touched(read, [row.number for row in rows], shown_names(read, revealed))
    return tuple(_row(row, *touched.get(row.number, ((), 0))) for row in rows)


def count_journal(read: Session, wanted: JournalFilter = EVERY_ENTRY) -> int:
    """How many entries are wanted."""
    return read.execute(select(func.count(_ENTRY.c.number)).where(*_wanted(wanted))).scalar_one()


def _wanted(wanted: JournalFilter) -> Iterator[ColumnElement[bool]]:
    yield _ENTRY.c.number > 0
    for word in wanted.words.split():
        yield (_ENTRY.c.act + " " + _ENTRY.c.label).icontains(word, autoescape=True)
    if wanted.first:
        yield _ENTRY.c.utc >= _start(wanted.first)
    if wanted.last:
        yield _ENTRY.c.utc < _start(wanted.last + timedelta(days=1))
    if wanted.record:
        yield _ENTRY.c.number.in_(select(_IMAGE.c.entry).where(_IMAGE.c.record == wanted.record))
    if wanted.final:
        yield _ENTRY.c.final == 1


def _start(day: date) -> str:
    """When a day begins where the laptop stands."""
    return clock.stamp(datetime.combine(day, time()).astimezone())


def _touched(
    read: Session, numbers: Sequence[int], shown: Mapping[str, str]
) -> dict[int, tuple[tuple[Touched, ...], int]]:
    found: dict[int, list[str]] = {}
    images = select(_IMAGE.c.entry, _IMAGE.c.record).where(_IMAGE.c.entry.in_(numbers))
    for entry, record in read.execute(images.order_by(_IMAGE.c.entry, _IMAGE.c.position)):
        found.setdefault(entry, []).append(record)
    records = {entry: tuple(filter(_is_a_record, ids)) for entry, ids in found.items()}
    likely = at_once(read, chain.from_iterable(ids[:_TOUCHED] for ids in records.values()))
    held = {row.id: row for row in likely}
    return {entry: (_named(read, ids, shown, held), len(ids)) for entry, ids in records.items()}


def _named(
    read: Session, records: Sequence[str], shown: Mapping[str, str], held: Mapping[str, Stored]
) -> tuple[Touched, ...]:
    """The first of these records that can be named, each place once; `held` are some that were read."""
    there = (record for record in records if record in held or _is_there(read, record))
    places = (place_of_any(read, record, shown) for record in islice(there, _TOUCHED))
    return tuple(dict.fromkeys(Touched(place.home, place.words) for place in places))


def _is_a_record(record: str) -> bool:
    """Whether a room may show it; ties, numbers and what only the keeper asks for are none."""
    kind = record.partition("-")[0]
    return kind not in _NAMELESS and issubclass(class_of(kind), Record)


def _is_there(read: Session, record: str) -> bool:
    return read.get(class_of(record.partition("-")[0]), record) is not None


def _row(row: Any, touched: tuple[Touched, ...], records: int) -> JournalRow:
    words = row.label if row.act == "do" else f"{row.act.capitalize()}: {row.label}"
    return JournalRow(row.number, clock.moment(row.utc), words, bool(row.final), touched, records)
