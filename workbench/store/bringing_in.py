"""Brings a rescue into the casebook: what still fits is done, the rest is kept as drafts to be looked at."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.kernel.commands import Outcome
from workbench.kernel.errors import Refused
from workbench.kernel.ids import is_id
from workbench.kernel.wording import count, listed
from workbench.store import drafts, journal, keepers_act
from workbench.store.opened import OpenStore
from workbench.store.record import Series, Stored, Value, Values, class_of, table_of, values_of
from workbench.store.recorder import Image
from workbench.store.references import unique_together
from workbench.store.rescue import Rescue, RescuedEntry
from workbench.store.unit_of_work import Work
from workbench.store.verify_evidence import originals

LABEL = "Bring in rescued work"
_RESCUED = re.compile(r"rescued (.+)|(.+) \(rescued .+\)")


@dataclass(frozen=True, slots=True)
class NotBroughtIn:
    """A record that was left as it is: the act that had changed it, why, and what it would have said.

    The words are also kept as a draft at `place`.
    """

    kind: str
    id: str
    label: str
    why: str
    place: str
    words: str


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What came of a rescue: the records that were brought in, and those that were not."""

    outcome: Outcome
    records: tuple[str, ...]
    not_brought_in: tuple[NotBroughtIn, ...]


@dataclass(frozen=True, slots=True)
class RescuedWords:
    """What a rescue held and the record could not take: the draft that keeps it, and the record it is of."""

    place: str
    record: str
    words: str


@dataclass(frozen=True, slots=True)
class _Change:
    """What the rescued session did to one record, all in all, and the act that did it last."""

    image: Image
    label: str


def bring_in(store: OpenStore, rescue: Rescue, reason: str) -> BroughtIn:
    """Do again, as one final entry, whatever of a rescue still fits the records as they are.

    A record changed since, or whose like is there already, is left as it is; what the rescue says of it and
    every unsaved text becomes a draft. Entries that the casebook holds are passed over. Refused: the rescue
    of another casebook, no reason.
    """
    if rescue.casebook != store.state.casebook:
        raise Refused("This rescue belongs to another casebook. Open the casebook it was saved from.")
    if not reason.strip():
        raise Refused("Say what happened; the reason stays in the journal.", field="reason")
    changes = _changes(entry for entry in rescue.entries if not _is_here(store, entry))
    brought: list[str] = []
    left: list[NotBroughtIn] = []

    def body(work: Work) -> None:
        applied, refused = _Bringing(work, originals(store.evidence)[0]).bring(changes)
        brought.extend(applied)
        left.extend(_told(change, why) for change, why in refused)
        _keep_texts(store, [(each.place, each.words) for each in rescue.unsaved], rescue.saved)
        _keep_texts(store, [(each.place, each.words) for each in left], rescue.saved)
        numbers = listed([f"{count(len(brought), 'record')} brought in", f"{len(left):,} left as drafts"])
        keepers_act.note(work, LABEL, reason, counts=numbers)

    outcome = store.commit(LABEL, body, final=True)
    return BroughtIn(outcome, tuple(brought), tuple(left))


def rescued_words(store: OpenStore) -> tuple[RescuedWords, ...]:
    """Every such draft that nobody has let go of yet, the oldest first."""
    held = drafts.every(store.connection.cursor())
    found = ((draft, _RESCUED.fullmatch(draft.place)) for draft in held)
    return tuple(RescuedWords(draft.place, _record_at(shape), draft.words) for draft, shape in found if shape)


def _record_at(shape: re.Match[str]) -> str:
    """The id that a place begins with; nothing where a place is of no record."""
    named = re.split("[ /]", shape[1] or shape[2])[0]
    return named if is_id(named) else ""


class _Bringing:
    """The transaction in which changes are done again, each when what it refers to is there."""

    def __init__(self, work: Work, sealed: Mapping[str, str]) -> None:
        self._work = work
        self._sealed = sealed

    def bring(self, changes: Sequence[_Change]) -> tuple[list[str], list[tuple[_Change, str]]]:
        """The ids of the records brought in; the changes that were not, each with the reason."""
        applied: list[str] = []
        waiting: Sequence[_Change] = changes
        while True:
            left: list[_Change] = []
            for change in waiting:
                if self._brought(change.image):
                    applied.append(change.image.id)
                else:
                    left.append(change)
            if len(left) == len(waiting):
                return applied, [(change, self._why_not(change.image)) for change in left]
            waiting = left  # what was just brought in may be what these refer to

    def _brought(self, image: Image) -> bool:
        if self._why_not(image):
            return False
        row = self._work.session.get(class_of(image.kind), image.id)
        if isinstance(row, Series) and image.after:
            row.last = max(row.last, int(image.after["last"] or 0))
        elif not _stands(row, image.after):
            self._put(row, image)
        self._work.session.flush()
        return True

    def _put(self, row: Any, image: Image) -> None:
        if image.after is None:
            self._work.session.delete(row)
        elif row is None:
            self._work.add(class_of(image.kind).make(**image.after))
        else:
            for name in image.after.keys() - {"revision"}:
                setattr(row, name, image.after[name])

    def _why_not(self, image: Image) -> str:
        """Why a change cannot be done again now; nothing if it can."""
        cls = class_of(image.kind)
        row = self._work.session.get(cls, image.id)
        if _stands(row, image.after) or (cls is Series and row is not None):
            return ""
        if not _stands(row, image.before):
            return "It is no longer there." if row is None else "It was changed since."
        if image.after is None:
            return ""
        return self._what_is_missing(cls, image.after) or self._what_is_taken(cls, image)

    def _what_is_missing(self, cls: type[Stored], after: Values) -> str:
        table = table_of(cls)
        for column in table.columns:
            value = after.get(column.name)
            for key in column.foreign_keys if value else ():
                named = key.target_fullname.split(".")[0]
                if not self._one(f'SELECT id FROM "{named}" WHERE id = ?', value):
                    return "What it belongs to is not there."
        original = after.get(getattr(cls, "__sealed__", ""))
        return (
            "Its sealed original is not in this casebook."
            if original and original not in self._sealed
            else ""
        )

    def _what_is_taken(self, cls: type[Stored], image: Image) -> str:
        """Another record may hold a value that only one may have: a number, a pseudonym."""
        after: Values = {**(image.before or {}), **(image.after or {})}
        for names in unique_together(cls):
            if all(after.get(name) is not None for name in names):
                same = " AND ".join(f'"{name}" = ?' for name in names)
                found = f'SELECT id FROM "{table_of(cls).name}" WHERE {same} AND id != ?'
                if self._one(found, *(after[name] for name in names), image.id):
                    return f"Another {cls.__kind__} has its {listed([_plain(name) for name in names])}."
        return ""

    def _one(self, statement: str, *values: Value) -> bool:
        return self._work.session.connection().exec_driver_sql(statement, values).first() is not None


def _changes(entries: Iterable[RescuedEntry]) -> list[_Change]:
    """What the entries did to each record, all in all, in the order in which they first touched it."""
    changes: dict[tuple[str, str], _Change] = {}
    for rescued in entries:
        for image in rescued.images:
            earlier = changes.get((image.kind, image.id))
            together = earlier.image.then(image) if earlier else image
            changes[image.kind, image.id] = _Change(together, rescued.entry.label)
    return [change for change in changes.values() if not change.image.empty]


def _is_here(store: OpenStore, rescued: RescuedEntry) -> bool:
    found = journal.entry(store.connection.cursor(), rescued.entry.number)
    return found is not None and found.hash == rescued.entry.hash


def _stands(row: Stored | None, expected: Values | None) -> bool:
    if row is None or expected is None:
        return row is None and expected is None
    now = values_of(row)
    return all(now.get(name) == value for name, value in expected.items() if name != "revision")


def _keep_texts(store: OpenStore, texts: Iterable[tuple[str, str]], saved: str) -> None:
    """Each text as a draft; one that differs from the draft at its place is kept beside it."""
    cursor = store.connection.cursor()
    held = {draft.place: draft.words for draft in drafts.every(cursor)}
    for place, words in texts:
        if held.get(place) != words:
            drafts.save(cursor, f"{place} (rescued {saved})" if place in held else place, words)


def _told(change: _Change, why: str) -> NotBroughtIn:
    image = change.image
    said = {name: value for name, value in (image.after or {}).items() if value not in ("", None, False)}
    names = [column.name for column in table_of(class_of(image.kind)).columns if column.name in said]
    lines = [f"{_plain(name)}: {said[name]}" for name in names if name not in ("id", "revision")]
    words = "\n".join([f"{change.label}. {why}", *lines])
    return NotBroughtIn(image.kind, image.id, change.label, why, f"rescued {image.id}", words)


def _plain(name: str) -> str:
    return name.replace("_", " ")
