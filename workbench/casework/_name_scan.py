"""Reads every text for names, and remembers what it found: afterwards it reads only what was changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final
from weakref import WeakKeyDictionary

from sqlalchemy import literal
from sqlalchemy.orm import Session
from sqlmodel import select

from workbench.casework._places import PARENT
from workbench.kernel.progress import Progress
from workbench.people import Names
from workbench.store import journal, opened, search
from workbench.store.record import class_of, table_of

_NOT_RUNNING_TEXT: Final = frozenset((("person", "pseudonym"), ("case", "reference")))
_FORGETTING: Final = frozenset(("keepers_act",))  # an erasure takes rows away past the journal's images
_AT_ONCE: Final = 500
_MOST_CHANGED: Final = 5_000

Field = tuple[str, str]
Fields = Mapping[Field, Sequence[str]]


@dataclass(frozen=True, slots=True)
class TypedName:
    """A name that stands in a text as words. `outer` is the record its own is shown inside, "" for none."""

    record: str
    field: str
    revision: int
    outer: str
    start: int
    end: int
    words: str
    persons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Memory:
    """What was found at an entry of the journal, by record, for the names that were known then."""

    entry: int
    names: Names
    found: Mapping[str, tuple[TypedName, ...]]


_memories: WeakKeyDictionary[Any, _Memory] = WeakKeyDictionary()
"""By the store that was read; it is forgotten with it."""


def typed_names(read: Session, names: Names, progress: Progress) -> Iterator[TypedName]:
    """Every name typed in a record that stands, record by record. Raises `Cancelled`."""
    store = read.get_bind()
    _memories[store] = memory = _brought_up_to_date(read, _memories.get(store), names, progress)
    return (typed for found in memory.found.values() for typed in found)


def _brought_up_to_date(read: Session, memory: _Memory | None, names: Names, progress: Progress) -> _Memory:
    connection = read.connection().connection
    entry = opened.read_state(connection).entries
    if memory is None or memory.names != names:
        return _Memory(entry, names, _by_record(_read(read, names, _candidates(read, names), progress)))
    if memory.entry == entry:
        return memory
    changed = journal.changed_after(connection.cursor(), memory.entry)
    if len(changed) > _MOST_CHANGED or _FORGETTING.intersection(kind for kind, _ in changed):
        return _brought_up_to_date(read, None, names, progress)
    gone = {record for _, record in changed}
    stays = {record: found for record, found in memory.found.items() if record not in gone}
    anew = _by_record(_read(read, names, _fields_of(changed), progress))
    return _Memory(entry, names, {**stays, **anew})


def _by_record(found: Iterator[TypedName]) -> Mapping[str, tuple[TypedName, ...]]:
    in_order = sorted(found, key=lambda typed: (typed.record, typed.field, typed.start))
    return {record: tuple(each) for record, each in groupby(in_order, key=lambda typed: typed.record)}


def _fields_of(changed: Iterable[tuple[str, str]]) -> Fields:
    """Every field that is searched of these records, by kind and field."""
    found: dict[Field, list[str]] = {}
    for kind, record in changed:
        for field in class_of(kind).__searchable__:
            if (kind, field) not in _NOT_RUNNING_TEXT:
                found.setdefault((kind, field), []).append(record)
    return found


def _candidates(read: Session, names: Names) -> Fields:
    """The fields that hold a form of a name: as a phrase, since a job title has words that are everywhere."""
    forms = _shortest(names.forms())
    if not forms:
        return {}
    found: dict[Field, list[str]] = {}
    cursor = read.connection().connection.cursor()
    for hit in search.every(cursor, " OR ".join(f'"{" ".join(form)}"' for form in forms)):
        if (hit.kind, hit.field) not in _NOT_RUNNING_TEXT:
            found.setdefault((hit.kind, hit.field), []).append(hit.record)
    return found


def _shortest(forms: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The forms of which no part is itself a form: whoever looks for these finds the others too."""
    every = set(forms)
    return sorted(form for form in every if not every.intersection(_parts(form)))


def _parts(form: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Every run of words in a form but the whole of it."""
    for length in range(1, len(form)):
        for start in range(len(form) - length + 1):
            yield form[start : start + length]


def _read(read: Session, names: Names, fields: Fields, progress: Progress) -> Iterator[TypedName]:
    """The names in these fields, many texts at a time, those of records set aside left out."""
    done, total = 0, sum(map(len, fields.values()))
    for (kind, field), records in sorted(fields.items()):
        for start in range(0, len(records), _AT_ONCE):
            progress.advance(done, total, "Looking for names that were typed")
            part = records[start : start + _AT_ONCE]
            yield from _names_of(read, names, kind, field, part)
            done += len(part)


def _names_of(
    read: Session, names: Names, kind: str, field: str, records: Sequence[str]
) -> Iterator[TypedName]:
    columns = table_of(class_of(kind)).columns
    outer = columns[PARENT[kind]] if kind in PARENT else literal("")
    asked = select(columns["id"], columns["revision"], outer, columns[field])
    standing = asked.where(columns["set_aside"].is_(False), columns["id"].in_(records))
    for record, revision, inside, text in read.execute(standing):
        for match in names.find(text):
            words = text[match.start : match.end]
            yield TypedName(record, field, revision, inside, match.start, match.end, words, match.persons)
