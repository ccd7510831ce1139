"""Lawful erasure: the words of named records leave the rows, the search, the journal, the drafts, the file.

The journal's chain stays valid: of an erased image the digest is kept, and neither words nor salt. What was
erased is nowhere said; that it was, by whose authority and how much, is the last entry. Backups made before
keep the words until they are thinned out.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from sqlcipher3 import dbapi2

from workbench.kernel.commands import Change, Outcome
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.ids import kind_of
from workbench.kernel.wording import count, listed
from workbench.store import erased_originals, file, keepers_act
from workbench.store.erasable import emptied, erasable_class, still_says
from workbench.store.kept_image import KeptImage
from workbench.store.opened import OpenStore
from workbench.store.record import Stored, Values, table_of
from workbench.store.references import referred_to
from workbench.store.unit_of_work import Work

LABEL = "Erase"

Connection = Any


@dataclass(frozen=True, slots=True)
class ToErase:
    """A record to erase. If other records refer to it, it stays, and these fields are emptied.

    Without `fields` they are those that the kind names in `__erasable__`, or else all its words that may be
    empty and all that the search reads.
    """

    id: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure did. `still_says` names, for each record that stays, the fields that hold text yet.

    `troubles` say what could not be done after the erasure itself was: the words are gone all the same.
    """

    outcome: Outcome
    removed: tuple[str, ...]
    emptied: tuple[str, ...]
    still_says: dict[str, tuple[str, ...]]
    images: int
    drafts: int
    originals: int
    troubles: tuple[str, ...]


@dataclass
class _Done:
    """What the transaction did so far."""

    removed: list[str] = field(default_factory=list)
    emptied: list[str] = field(default_factory=list)
    still_says: dict[str, tuple[str, ...]] = field(default_factory=dict)
    originals: set[str] = field(default_factory=set)
    images: int = 0
    drafts: int = 0

    def in_words(self) -> str:
        """The numbers alone: nothing of what was erased."""
        return listed(
            [
                f"{count(len(self.removed), 'record')} removed",
                f"{len(self.emptied):,} emptied",
                f"{count(self.images, 'image')} of the journal and {count(self.drafts, 'draft')} erased",
            ]
        )


def erase(
    store: OpenStore, records: Sequence[ToErase], *, reason: str, authority: str, with_originals: bool = False
) -> Erased:
    """Erase the named records for good, as one final entry "Erase" without a word of them.

    A record that others refer to stays, emptied. `with_originals` also removes the sealed originals that only
    these records name. Refused: no records, an unknown one, no reason, no authority.
    """
    _refuse_incomplete(records, reason, authority)
    done = _Done()

    def body(work: Work) -> None:
        _erase(store.connection, work, records, done)
        if with_originals:
            work.session.flush()
            erased_originals.set_apart(store.connection, store.evidence, done.originals)
        keepers_act.note(work, LABEL, reason, authority=authority, counts=done.in_words())

    try:
        outcome = store.commit(LABEL, body, final=True)
    except BaseException:
        _settle(store)
        raise
    _forget_in_session(store, {record.id for record in records})
    originals_gone, troubles = _afterwards(store)
    return Erased(
        replace(outcome, changes=_changes(outcome, done)),
        tuple(done.removed),
        tuple(done.emptied),
        done.still_says,
        done.images,
        done.drafts,
        originals_gone,
        troubles,
    )


def _refuse_incomplete(records: Sequence[ToErase], reason: str, authority: str) -> None:
    if not records:
        raise Refused("Say which records are to be erased.", field="records")
    if not reason.strip():
        raise Refused("Say why these records are erased; the reason stays in the journal.", field="reason")
    if not authority.strip():
        raise Refused("Say by whose authority these records are erased.", field="authority")


def _erase(connection: Connection, work: Work, records: Sequence[ToErase], done: _Done) -> None:
    """Past the recorder, which would keep what is to go; rows that stay are written afresh, through it."""
    stay = referred_to(connection, [record.id for record in records])
    for record in records:
        cls = erasable_class(kind_of(record.id))
        values = _values(connection, cls, record.id)
        done.originals.update(_original(cls, values))
        done.images += _erase_images(connection, record.id)
        done.drafts += _erase_drafts(connection, record.id)
        connection.execute("DELETE FROM setting WHERE instr(value, ?)", (record.id,))
        connection.execute("DELETE FROM search_text WHERE record = ?", (record.id,))
        connection.execute(f'DELETE FROM "{table_of(cls).name}" WHERE id = ?', (record.id,))
        if record.id in stay:
            left = emptied(cls, values, record.fields)
            work.add(_row(cls, left))
            done.emptied.append(record.id)
            done.still_says[record.id] = still_says(cls, left)
        else:
            done.removed.append(record.id)


def _values(connection: Connection, cls: type[Stored], id: str) -> Values:
    found = connection.execute(f'SELECT * FROM "{table_of(cls).name}" WHERE id = ?', (id,))
    row = found.fetchone()
    if row is None:
        raise Refused(
            f"This {cls.__kind__} is not there any more. Choose the records again.", field="records"
        )
    return dict(zip((column[0] for column in found.description), row, strict=True))


def _row(cls: Any, values: Values) -> Stored:
    """A row with these values, which were valid when they were written."""
    row: Stored = cls(**values)
    return row


def _erase_images(connection: Connection, id: str) -> int:
    """Destroy what the journal's images of a record say, and their salts; keep their digests."""
    rows = connection.execute(
        "SELECT rowid, entry, kind, record, salt, body, digest FROM journal_image "
        "WHERE record = ? AND body IS NOT NULL",
        (id,),
    ).fetchall()
    connection.executemany(
        "UPDATE journal_image SET salt = NULL, body = NULL, digest = ? WHERE rowid = ?",
        [(KeptImage(*row).digest, number) for number, *row in rows],
    )
    return len(rows)


def _erase_drafts(connection: Connection, id: str) -> int:
    gone = connection.execute("DELETE FROM draft WHERE instr(place, ?) OR instr(words, ?)", (id, id))
    number: int = gone.rowcount
    return number


def _original(cls: type[Stored], values: Values) -> set[str]:
    """The SHA-256 of the original that a row names, if it names one."""
    column: str = getattr(cls, "__sealed__", "")
    return {str(values[column])} if column and values[column] else set()


def _forget_in_session(store: OpenStore, ids: set[str]) -> None:
    """What the session remembers, for a rescue, must not bring back what was erased."""
    store.session_entries[:] = [
        (entry, tuple(image for image in sealed if image.image.id not in ids))
        for entry, sealed in store.session_entries
    ]


def _changes(outcome: Outcome, done: _Done) -> tuple[Change, ...]:
    """What windows must hear: records that went, records that were emptied, and the note of the act."""
    act = (change for change in outcome.changes if change.id not in done.emptied)
    gone = (Change(kind_of(id), id, "removed") for id in done.removed)
    emptied_ = (Change(kind_of(id), id, "changed") for id in done.emptied)
    return (*gone, *emptied_, *act)


def _settle(store: OpenStore) -> None:
    """After an erasure that may have come to nothing: what cannot be settled now is at the next opening."""
    with suppress(StoreTrouble, dbapi2.Error):
        erased_originals.settle(store.connection, store.evidence)


def _afterwards(store: OpenStore) -> tuple[int, tuple[str, ...]]:
    """What can only be done once the erasure is durable. How many originals went, and what failed."""
    went, troubles = 0, []
    try:
        went = erased_originals.settle(store.connection, store.evidence)
    except StoreTrouble as trouble:
        troubles.append(str(trouble))
    try:
        file.compact(store.connection)  # deleted words are overwritten already: see `secure_delete`
    except dbapi2.Error as error:
        troubles.append(str(file.translate(error, store.path)))
    return went, tuple(troubles)
