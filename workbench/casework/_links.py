"""Everything linked to one record, whatever its kind: what it names, what names it, what is said of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench.casework._display import NOBODY_REVEALED, shown_names
from workbench.casework._places import at_once, place_of, place_of_any
from workbench.kernel.ids import kind_of
from workbench.kernel.running_text import references, render
from workbench.store import search
from workbench.store.record import Record, Stored, class_of, kinds, table_of

MOST: Final = 200
"""How many rows of each kind are followed; more than anybody reads in a list beside a record."""

_NEVER_SHOWN: Final = frozenset(
    {"identity", "alias", "revelation", "revealed_person", "allotted_pseudonym", "export", "name_decision"}
)


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A record linked to another: what to open for it, its kind, where it is, and its first words.

    `how` is "linked" for a tie that was set down, "mentioned" for one that words make.
    """

    id: str
    kind: str
    place: str
    words: str
    how: str


def links_of(read: Session, id: str, revealed: Mapping[str, str] = NOBODY_REVEALED) -> tuple[LinkRow, ...]:
    """What is linked to a record, kind by kind, each once; a tie counts for more than a mention."""
    shown = shown_names(read, revealed)
    others = tuple(_others(read, id))
    homes = _homes(read, tuple(dict.fromkeys(other for _, other in others)), shown)
    found: dict[str, tuple[LinkRow, str]] = {}
    for how, other in others:
        home = homes.get(other)
        if home is not None and home.id not in {id, *found}:
            found[home.id] = _row(read, home, how, shown), _order(home)
    return tuple(row for row, _ in sorted(found.values(), key=lambda each: (each[0].kind, each[1])))


def _others(read: Session, id: str) -> Iterator[tuple[str, str]]:
    row = read.get(class_of(kind_of(id)), id)
    if row is None:
        return
    yield from (("linked", other) for other in _named_by(row))
    for other in _naming(read, row):
        yield "linked", other.id
        yield from (("linked", end) for end in _named_by(other))
    yield from (("mentioned", other) for other in _mentioned_in(row))
    yield from (("mentioned", other) for other in _mentioning(read, id))


def _named_by(row: Stored) -> Iterator[str]:
    """The ids in the columns of a row that refer to other records."""
    for column in table_of(type(row)).columns:
        value = getattr(row, column.name)
        if column.foreign_keys and value:
            yield value


def _naming(read: Session, row: Stored) -> Iterator[Stored]:
    """The rows of every kind that refer to this one in a column."""
    table = table_of(type(row))
    for cls in kinds().values():
        for column in table_of(cls).columns:
            if any(key.references(table) for key in column.foreign_keys):
                yield from read.scalars(select(cls).where(column == row.id).order_by(col(cls.id)).limit(MOST))


def _mentioned_in(row: Stored) -> Iterator[str]:
    for name in row.__searchable__:
        yield from references(str(getattr(row, name) or ""))


def _mentioning(read: Session, id: str) -> Iterator[str]:
    """The records whose running text refers to this one: a reference is searched by what its id ends in."""
    query = search.query_of(f'"{id.rpartition("-")[2]}" ')
    for hit in search.find(read.connection().connection.cursor(), query, MOST, 0) if query else ():
        yield hit.record


def _homes(read: Session, ids: Sequence[str], shown: Mapping[str, str]) -> Mapping[str, Record]:
    """What to open for each of these records; nothing for one of a kind that is never shown, or that is not
    there any more.
    """
    told = [id for id in ids if _is_shown(kind_of(id))]
    held = {row.id: row for row in at_once(read, told)}
    places = {id: place for id in held if (place := place_of(read, id, shown))}
    homes = {row.id: row for row in at_once(read, (place.home for place in places.values()))}
    return {id: home for id, place in places.items() if isinstance(home := homes[place.home], Record)}


def _is_shown(kind: str) -> bool:
    return kind not in _NEVER_SHOWN and issubclass(class_of(kind), Record)


def _row(read: Session, home: Record, how: str, shown: Mapping[str, str]) -> LinkRow:
    place = shown.get(home.id) or place_of_any(read, home.id, shown).words
    return LinkRow(home.id, home.__kind__, place, _first_words(home, shown), how)


def _order(home: Record) -> str:
    """Where a record comes among those of its kind: by its day, its number, its reference."""
    days = (getattr(home, name, None) for name in ("date_earliest", "date_latest"))
    number = getattr(home, "number", None) or getattr(home, "reference", None) or ""
    return next(filter(None, days), "") or f"{number:>8}"


def _first_words(row: Record, shown: Mapping[str, str]) -> str:
    """The first field that says something else than the word by which the record is shown."""
    for name in row.__searchable__:
        words = render(str(getattr(row, name) or ""), shown)
        if words and words != shown.get(row.id):
            return words
    return ""
