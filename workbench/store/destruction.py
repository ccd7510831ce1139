"""Destroys a casebook's files: the keys first, then every byte of the rest, then their names."""

import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.kernel.errors import Cancelled, StoreTrouble
from workbench.kernel.progress import Progress
from workbench.store import durable, key_file
from workbench.store.lock import NAME as LOCK

_PIECE: Final = 1 << 20
_KEYS: Final = (key_file.NAME, key_file.SPARE)


@dataclass(frozen=True, slots=True)
class Overwritten:
    """What was written over and removed: files, and bytes of them."""

    files: int
    amount: int


def to_destroy(folder: Path) -> Overwritten:
    """How much `destroy_folder` would destroy."""
    sizes = [path.stat().st_size for path in _files(folder)]
    return Overwritten(len(sizes), sum(sizes))


def destroy_folder(folder: Path, progress: Progress) -> None:
    """Write random bytes over every file of a casebook or of its backups, and remove them with the folder.

    The keys go first, so that whatever stops it, what is left opens with no passphrase. Writing over does not
    reach what a disk has copied elsewhere by itself; that stays sealed, and its keys are gone. It cannot be
    cancelled. Raises StoreTrouble where a file cannot be written over; it may be begun again.
    """
    files = sorted(_files(folder), key=_keys_first)
    total = sum(path.stat().st_size for path in files)
    done = 0
    try:
        for path in files:
            done += _write_over(path)
            with suppress(Cancelled):
                progress.advance(done, total, "Destroying the casebook")
        for path in files:
            path.unlink()
        _remove_folders(folder)
    except OSError as error:
        raise StoreTrouble(
            f"“{folder.name}” could not be destroyed to the end: {error.strerror}.",
            "Close what uses it, and begin again.",
        ) from None


def _files(folder: Path) -> Iterable[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _keys_first(path: Path) -> tuple[bool, bool, str]:
    return path.name not in _KEYS, path.name == LOCK, str(path)


def _write_over(path: Path) -> int:
    """Its size."""
    path.chmod(0o600)
    size = path.stat().st_size
    if path.stat().st_nlink > 1:  # a backup that stays has it too
        return size
    with path.open("r+b") as target:
        for start in range(0, size, _PIECE):
            target.write(os.urandom(min(_PIECE, size - start)))
        durable.sync(target)
    return size


def _remove_folders(folder: Path) -> None:
    below = sorted(folder.rglob("*"), key=lambda path: len(path.parts), reverse=True)
    for path in below:
        path.unlink() if path.is_symlink() else path.rmdir()
    folder.rmdir()
    durable.sync_folder(folder.parent)
