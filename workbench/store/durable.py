"""How a file is put in place so that a power cut leaves the old one or the new one, whole."""

import errno
import os
import secrets
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import IO

from workbench.kernel.errors import StoreTrouble

_UNFINISHED = ".unfinished"
_FULL = (errno.ENOSPC, errno.EDQUOT)
_NOT_ALLOWED = (errno.EROFS, errno.EACCES, errno.EPERM)


def _anything(_written: Path) -> None:
    """No proof is asked for."""


def put(path: Path, content: bytes, prove: Callable[[Path], None] = _anything) -> None:
    """Make `content` the whole of the file `path`, for its owner's eyes alone; durable when this returns.

    `prove` is shown the finished file before it takes the old one's place; if it raises, the old one stays.
    Raises OSError.
    """
    with unfinished(path.parent, path.name) as written:
        with create(written) as target:
            target.write(content)
            sync(target)
        prove(written)
        replace(written, path)


@contextmanager
def unfinished(folder: Path, stem: str) -> Iterator[Path]:
    """The path of a file being made in `folder`; whatever is still there at the end is removed."""
    path = folder / f"{stem}.{secrets.token_hex(8)}{_UNFINISHED}"
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)


def is_unfinished(name: str) -> bool:
    """Whether a file of this name is one being made, or what is left of one."""
    return _UNFINISHED in name


def create(path: Path) -> IO[bytes]:
    """A new file for writing, readable by its owner alone. Raises FileExistsError if there is one."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags, 0o600), "wb")


def replace(written: Path, path: Path) -> None:
    """Put a synced file in the place of another, and make that durable."""
    written.replace(path)
    sync_folder(path.parent)


def sync(target: IO[bytes]) -> None:
    """Return when everything written to `target` has reached the disk itself."""
    target.flush()
    if sys.platform == "darwin":
        # fsync there stops at the drive's cache; some network disks refuse the stronger call.
        with suppress(OSError):
            fcntl = import_module("fcntl")
            fcntl.fcntl(target.fileno(), fcntl.F_FULLFSYNC)
            return
    os.fsync(target.fileno())


def make_folder(folder: Path, mode: int = 0o777) -> None:
    """Make a folder and those above it that are not there; durable when this returns. Raises OSError."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(mode=mode, exist_ok=True)
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Return when the names in `folder` have reached the disk. Windows does so by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def clear_unfinished(folder: Path, stem: str = "") -> int:
    """Remove what a killed process left half made in `folder`, as far as that can be done; how many files."""
    cleared = 0
    with suppress(OSError):
        for path in list(folder.glob(f"{stem}*{_UNFINISHED}*")):  # a database's own journal is beside it
            path.unlink()
            cleared += 1
    return cleared


def disk_trouble(error: OSError, what: str) -> StoreTrouble:
    """What a refusal of the disk means for the person. `what` was not written, as in "The key file"."""
    if error.errno in _FULL:
        return StoreTrouble(
            f"{what} was not saved: the disk is full.", "Make room on the disk and try again."
        )
    if error.errno == errno.EFBIG:
        return StoreTrouble(
            f"{what} was not saved: this disk does not allow a file of that size.",
            "Move the casebook to a disk that does.",
        )
    if error.errno in _NOT_ALLOWED:
        return StoreTrouble(
            f"{what} was not saved: its folder cannot be written to.",
            "Check that the disk is not write-protected and that the folder is yours.",
        )
    return StoreTrouble(
        f"{what} was not saved: the disk reported an error ({os.strerror(error.errno or 0)}).",
        "Check that the disk is still connected and try again.",
    )
