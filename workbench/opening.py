"""Creating and opening a casebook's folder: the lock, the key, the checks, and what must be told."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.ids import new_id
from workbench.kernel.progress import silent
from workbench.store import (
    backup,
    conflicting_copies,
    durable,
    erased_originals,
    file,
    keys,
    migrations,
    schema,
)
from workbench.store.attachments import EvidenceFolder
from workbench.store.data_key import DataKey
from workbench.store.lock import FolderLock
from workbench.store.opened import OpenStore
from workbench.store.witness import Witness, witness_folder


@dataclass(frozen=True, slots=True)
class Opened:
    """An open casebook's parts, and what the person should know about how it was opened."""

    folder: Path
    key: DataKey
    store: OpenStore
    lock: FolderLock
    warnings: tuple[str, ...]

    def close(self) -> None:
        """Close the file first, then let go of the folder."""
        self.store.close()
        self.lock.release()


def create(
    folder: Path, passphrase: str | None, key: DataKey | None, witnesses: Path | None = None
) -> Opened:
    """A new casebook, complete or not there at all. Refused: the folder exists already."""
    if folder.exists():
        raise Refused(
            f"There is already something called “{folder.name}” in that folder. Choose another name."
        )
    key = key or DataKey.random()
    with _half_made(folder) as making:
        _make(making, key, passphrase)
    opened = open_folder(folder, None, key, witnesses=witnesses)
    opened.store.witness.write(opened.store.state.mark)
    return opened


def open_folder(
    folder: Path,
    passphrase: str | None,
    key: DataKey | None,
    *,
    read_only: bool = False,
    witnesses: Path | None = None,
) -> Opened:
    """An existing casebook. StoreTrouble says what is wrong with it, if anything is, and what to do."""
    if not (folder / file.NAME).exists():
        raise StoreTrouble(
            f"“{folder.absolute().name}” is not a casebook: it holds no store.",
            "Choose a folder ending in .casebook.",
        )
    with ExitStack() as undone_on_error:
        lock = FolderLock(folder)
        read_only = not lock.take() or read_only
        undone_on_error.callback(lock.release)
        key, notes = _key(folder, passphrase, key)
        store = _open_store(folder, key, witnesses or witness_folder(), undone_on_error, read_only=read_only)
        undone_on_error.pop_all()
    return Opened(folder, key, store, lock, (*notes, *_warnings(store)))


def _make(folder: Path, key: DataKey, passphrase: str | None) -> None:
    casebook = new_id("casebook")
    (folder / "evidence").mkdir(mode=0o700)
    if passphrase is not None:
        keys.create_keys(folder, casebook, key, passphrase)
    path = folder / file.NAME
    with closing(file.connect(path, key, create=True)) as connection, file.translated(path):
        schema.create(connection, casebook)


@contextmanager
def _half_made(folder: Path) -> Iterator[Path]:
    """A folder under another name, which gets its own name only when it is complete and durable."""
    making = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}")
    try:
        making.mkdir(mode=0o700)
        yield making
        durable.sync_folder(making)
        making.rename(folder)
        durable.sync_folder(folder.parent)
    except OSError as error:
        raise StoreTrouble(
            f"The casebook could not be made there: {error.strerror}.", "Choose another folder."
        ) from None
    finally:
        shutil.rmtree(making, ignore_errors=True)


def _key(folder: Path, passphrase: str | None, key: DataKey | None) -> tuple[DataKey, tuple[str, ...]]:
    if key is not None:
        return key, ()
    unlocked = keys.unlock(folder, passphrase or "")
    return unlocked.key, (unlocked.note,) if unlocked.note else ()


def _open_store(
    folder: Path, key: DataKey, witnesses: Path, stack: ExitStack, *, read_only: bool
) -> OpenStore:
    path = folder / file.NAME
    interrupted = path.with_name(f"{file.NAME}-journal").exists()
    connection = file.connect(path, key, read_only=read_only)
    stack.callback(connection.close)
    stack.enter_context(file.translated(path))
    _must_be_sound(connection)
    if interrupted and not read_only:
        _heal_free_pages(connection)
    migrations.bring_up_to_date(
        connection, read_only=read_only, back_up=lambda: backup.before_migration(connection, folder, key)
    )
    evidence = EvidenceFolder(folder / "evidence", key)
    store = OpenStore(path, connection, evidence, Witness(_casebook_id(connection), key, witnesses))
    store.why_read_only = _why_read_only(store, read_only=read_only)
    if store.why_read_only is None:
        _clear_up(store)
    return store


def _must_be_sound(connection: file.Connection) -> None:
    faults = file.quick_check(connection)
    if faults:
        raise StoreTrouble(f"The casebook's file is damaged: {faults[0]}", "Restore the newest backup.")


def _heal_free_pages(connection: file.Connection) -> None:
    """After a power cut: a page that belongs to nothing may be torn, because SQLite does not protect its old
    content. Writing the file anew leaves it out; a page that belongs to something is damage, and said.
    """
    if file.full_check(connection, silent()):
        file.compact(connection)
        faults = file.full_check(connection, silent())
        if faults:
            raise StoreTrouble(f"The casebook's file is damaged: {faults[0]}", "Restore the newest backup.")


def _clear_up(store: OpenStore) -> None:
    """What a killed program left: half-made files, and the originals of an erasure that was cut short."""
    durable.clear_unfinished(store.path.parent)
    store.evidence.clear_unfinished()
    with suppress(StoreTrouble):  # what cannot be removed today is removed at the next opening
        erased_originals.settle(store.connection, store.evidence)


def _casebook_id(connection: file.Connection) -> str:
    found: str = connection.execute("SELECT casebook FROM state").fetchone()[0]
    return found


def _why_read_only(store: OpenStore, *, read_only: bool) -> StoreTrouble | None:
    if read_only:
        return StoreTrouble("This casebook is open for reading only.", "Open it where it can be written to.")
    return store.older_than_witnessed()


def _warnings(store: OpenStore) -> tuple[str, ...]:
    told = [str(store.why_read_only)] if store.why_read_only else []
    if store.witness.damaged:
        told.append(
            "The note of this casebook's last state, kept outside its folder, is damaged. It is made anew."
        )
    told.append(conflicting_copies.warning(conflicting_copies.copies_beside(store.path.parent)))
    return tuple(filter(None, told))
