"""The lock of a casebook's folder: one window at a time."""

import errno
import os
import sys
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Self

from workbench.kernel.errors import StoreTrouble

NAME = "lock"
_HELD_BY_ANOTHER = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)
_NOT_WRITABLE = (errno.EROFS, errno.EACCES, errno.EPERM)


class FolderLock:
    """An empty file `lock`, held through the operating system while the casebook is open.

    The file says nothing and stays behind; a killed program holds no lock, so there is nothing to clear up.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._descriptor is not None

    def take(self) -> bool:
        """Hold the lock. False if the folder cannot be written to (then only reading is safe).

        Raises StoreTrouble if the casebook is open already, or the disk knows no locks.
        """
        if self._descriptor is None:
            self._descriptor = self._open()
        return self.held

    def release(self) -> None:
        """Let go of the lock, if it is held."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        self.take()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def _open(self) -> int | None:
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            if error.errno in _NOT_WRITABLE:
                return None
            raise StoreTrouble(
                "The casebook's folder could not be used.",
                "Check that it is still there and that its disk is connected.",
            ) from None
        try:
            _hold(descriptor)
        except OSError as error:
            os.close(descriptor)
            raise _refusal(error) from None
        return descriptor


def _hold(descriptor: int) -> None:
    """Ask the system for the lock without waiting; it goes with the process, however that ends."""
    if sys.platform == "win32":
        msvcrt = import_module("msvcrt")
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl = import_module("fcntl")
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _refusal(error: OSError) -> StoreTrouble:
    if error.errno in _HELD_BY_ANOTHER:
        return StoreTrouble(
            "This casebook is already open in another window or by another program.",
            "Use that window, or close it and try again.",
        )
    return StoreTrouble(
        "The disk of this casebook cannot keep two programs apart, so it was not opened.",
        "Copy the casebook's folder to a disk of this computer.",
    )
