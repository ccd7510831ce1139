"""Gives a casebook a new data key: everything is sealed anew, and takes the old one's place in one rename.

Killed at any moment, the casebook opens with the old key or with the new one: until the rename the old keys
fit the store, from then on the new ones, and the passphrase opens either. What a killed act leaves over is
sealed with a key that nobody has, and is cleared by the next one.
"""

import io
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.kernel.errors import StoreTrouble
from workbench.kernel.progress import Progress
from workbench.store import durable, file, keys
from workbench.store.attachments import EvidenceFolder
from workbench.store.backup_folder import EVIDENCE
from workbench.store.copying import copy_store
from workbench.store.data_key import DataKey
from workbench.store.opened import OpenStore
from workbench.store.pace import meanwhile
from workbench.store.record import Stored, kinds, table_of
from workbench.store.sealed_stream import PIECE
from workbench.store.slots import DEFAULT, Cost
from workbench.store.unit_of_work import Work
from workbench.store.verify import verify_copy
from workbench.store.verify_evidence import originals
from workbench.store.witness import Witness

LABEL = "Make a new data key"

Names = dict[str, str]
"""For each original, its name under the old key and its name under the new one."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A casebook sealed anew, beside the one in use: its store, its key, and the new names of originals."""

    store: OpenStore
    copy: Path
    key: DataKey
    names: Names

    def take_place(self, passphrase: str, cost: Cost = DEFAULT) -> str:
        """Put the new store and its keys in the place of the old ones, whose store must be closed by now.

        Returns a sentence if a second passphrase no longer opens the casebook. Raises StoreTrouble.
        """
        folder, casebook = self.store.path.parent, self.store.state.casebook
        try:
            note = keys.rewrite_for_new_key(
                folder, casebook, self.key, passphrase, swap=self._swap, cost=cost
            )
        except OSError as error:
            raise durable.disk_trouble(error, "The casebook with its new key") from None
        for name in self.names:
            self.store.evidence.remove(name)
        self.store.witness.forget()
        return note

    def _swap(self) -> None:
        durable.replace(self.copy, self.store.path)


@contextmanager
def prepared(store: OpenStore, old: DataKey, witnesses: Path, progress: Progress) -> Iterator[Prepared]:
    """Seal an open casebook anew. Within the block nothing can be saved to it; if it fails, it is as it was.

    Evidence is sealed first, while work goes on. StoreTrouble: the casebook is damaged, or there is no room
    for a second one. Raises Cancelled.
    """
    clear_leftovers(store)
    new = DataKey.random()
    names: Names = {}
    _seal_originals(store, old, new, names, progress)
    with _nothing_saved(store), durable.unfinished(store.path.parent, file.NAME) as copy:
        _seal_originals(store, old, new, names, progress)  # what was taken in meanwhile
        copy_store(store.connection, copy, new, progress)
        _note(store, copy, new, names, witnesses)
        _must_be_sound(store, copy, new, progress)
        yield Prepared(store, copy, new, names)


def clear_leftovers(store: OpenStore) -> int:
    """Remove what a killed act left behind: half a store, and sealed files that this key does not open.

    A sealed file that a record names stays, whatever is wrong with it. How many files went.
    """
    left = list(store.path.parent.glob(f"{file.NAME}.*.unfinished*"))
    for path in left:
        path.unlink(missing_ok=True)
    _, strange = originals(store.evidence)
    unnamed = [name for name in strange if not any(_rows_naming(store.connection, {name: ""}))]
    for name in unnamed:
        store.evidence.remove(name)
    return len(left) + len(unnamed) + store.evidence.clear_unfinished()


@contextmanager
def _nothing_saved(store: OpenStore) -> Iterator[None]:
    before = store.why_read_only
    store.why_read_only = StoreTrouble(
        "The casebook is being sealed with a new key; nothing can be saved until that is done.",
        "Wait for it, and open the casebook again.",
    )
    try:
        yield
    finally:
        store.why_read_only = before


def _seal_originals(store: OpenStore, old: DataKey, new: DataKey, names: Names, progress: Progress) -> None:
    """Seal every original that has no new name yet, beside the old one, in another thread."""
    folder = store.path.parent / EVIDENCE
    held, sealing = EvidenceFolder(folder, old), EvidenceFolder(folder, new)
    waiting = set(held.names()) - names.keys() - set(names.values())

    def seal(inner: Progress) -> None:
        for name in sorted(waiting):
            names[name] = sealing.take_in(_stream(held.read(name)), inner).name

    meanwhile(seal, progress)


def _note(store: OpenStore, copy: Path, key: DataKey, names: Names, witnesses: Path) -> None:
    """Record the act in the copy, with the new names of originals where records name them."""
    evidence = EvidenceFolder(store.path.parent / EVIDENCE, key)
    witness = Witness(store.state.casebook, key, witnesses)
    connection = file.connect(copy, key)
    with closing(OpenStore(copy, connection, evidence, witness)) as anew:
        anew.commit(LABEL, lambda work: _rename(work, connection, names), final=True)


def _rename(work: Work, connection: Any, names: Names) -> None:
    for cls, id, columns in list(_rows_naming(connection, names)):
        row = work.session.get(cls, id)
        for column, name in columns.items():
            setattr(row, column, names[name])


def _rows_naming(
    connection: Any, names: Mapping[str, str]
) -> Iterator[tuple[type[Stored], str, dict[str, str]]]:
    """The records that name originals by these names: their kind, their id, and the name in each column."""
    for _, cls in sorted(kinds().items()):
        if not getattr(cls, "__sealed__", ""):
            continue
        found = connection.execute(f'SELECT * FROM "{table_of(cls).name}"')
        columns = [column[0] for column in found.description]
        for row in found:
            values = dict(zip(columns, row, strict=True))
            naming = {column: value for column, value in values.items() if value in names}
            if naming:
                yield cls, values["id"], naming


def _must_be_sound(store: OpenStore, copy: Path, key: DataKey, progress: Progress) -> None:
    evidence = EvidenceFolder(store.path.parent / EVIDENCE, key)
    report = meanwhile(lambda inner: verify_copy(copy, key, evidence, None, inner), progress)
    if not report.sound:
        raise StoreTrouble(
            f"The casebook was not given a new key, because it has a fault: {report.faults[0].sentence}",
            "Verify the casebook, put the fault right, and try again.",
        )


class _Pieces(io.RawIOBase):
    """Pieces of a file, read as if they were the file."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._rest = self._rest or next(self._pieces, b"")
        given = self._rest[: len(buffer)]
        buffer[: len(given)] = given
        self._rest = self._rest[len(given) :]
        return len(given)


def _stream(pieces: Iterator[bytes]) -> io.BufferedReader:
    return io.BufferedReader(_Pieces(pieces), PIECE)
