"""The evidence folder: originals as they came, each in a sealed file of its own."""

import hmac
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256 as digest_of
from pathlib import Path
from typing import IO

from workbench.kernel.errors import StoreTrouble
from workbench.kernel.progress import Progress, silent
from workbench.store import durable
from workbench.store.data_key import DataKey
from workbench.store.sealed_stream import Content, SealedForm, altered

_NAME = re.compile(r"[0-9a-f]{64}")
_STEM = "intake"
_APART = ".erasing"


@dataclass(frozen=True, slots=True)
class Sealed:
    """An original in the folder: its name there, its SHA-256 in hexadecimal, its size in bytes."""

    name: str
    sha256: str
    size: int


class EvidenceFolder:
    """Sealed originals, never whole in memory. A file's name is an HMAC of its content's hash under a subkey.

    So a name proves nothing to one who holds the same document, and the same content is kept once.
    """

    def __init__(self, folder: Path, key: DataKey) -> None:
        self._folder = folder
        self._form = SealedForm(key)
        self._names_key = key.derive("names")

    def take_in(self, source: IO[bytes], progress: Progress | None = None) -> Sealed:
        """Seal all of `source`; durable when this returns. Content that is here is not kept twice.

        Raises Cancelled, or StoreTrouble (the source cannot be read, the disk is full); nothing is left then.
        """
        progress, total = progress or silent(), _length(source)

        def said(done: int) -> None:
            progress.advance(done, total, "Sealing evidence")

        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            with durable.unfinished(self._folder, _STEM) as written:
                with durable.create(written) as target:
                    content = self._form.seal(source, target, said)
                    durable.sync(target)
                return self._settle(written, content, progress)
        except OSError as error:
            raise durable.disk_trouble(error, "The evidence") from None

    def read(self, name: str) -> Iterator[bytes]:
        """The content in pieces, each proved unaltered. Raises StoreTrouble: missing, altered, cut short."""
        with self._opened(name) as sealed:
            yield from self._form.open(sealed)

    def describe(self, name: str) -> Sealed:
        """The hash and size sealed under this name, without reading the content. Raises StoreTrouble."""
        with self._opened(name) as sealed:
            content = self._form.content(sealed)
        return Sealed(name, content.sha256, content.size)

    def check(self, name: str, sha256: str, progress: Progress | None = None) -> str | None:
        """What is wrong with a sealed file, in a sentence, or None: all of it is read and hashed again."""
        progress, digest, done = progress or silent(), digest_of(), 0
        try:
            total = self.describe(name).size
            for piece in self.read(name):
                digest.update(piece)
                done += len(piece)
                progress.advance(done, total, "Checking evidence")
        except StoreTrouble as trouble:
            return trouble.message
        if digest.hexdigest() != sha256:
            return "The sealed evidence file holds something else than was recorded."
        return None

    def names(self) -> tuple[str, ...]:
        """The names of all sealed files, in order."""
        if not self._folder.exists():
            return ()
        return tuple(sorted(path.name for path in self._folder.iterdir() if _NAME.fullmatch(path.name)))

    def remove(self, name: str) -> None:
        """Remove a sealed file for good (orphans); one that is gone already is no trouble."""
        self._remove(self._path(name))

    def name_of(self, sha256: str) -> str:
        """The name that an original of this hash has here, whether it is here or not."""
        return hmac.digest(self._names_key, bytes.fromhex(sha256), "sha256").hex()

    def set_apart(self, name: str) -> None:
        """Give a sealed file that is to be erased a name under which nothing is read, if it is here."""
        path = self._path(name)
        if path.exists():
            self._rename(path, path.with_name(name + _APART))

    def apart(self) -> tuple[str, ...]:
        """The names of the files that were set apart. Raises StoreTrouble if the folder cannot be read."""
        try:
            return tuple(sorted(path.stem for path in self._folder.glob(f"*{_APART}")))
        except OSError as error:
            raise durable.disk_trouble(error, "The removal of the evidence") from None

    def put_back(self, name: str) -> None:
        """Give a file that was set apart its name again."""
        self._rename(self._path(name).with_name(name + _APART), self._path(name))

    def remove_apart(self, name: str) -> None:
        """Remove a file that was set apart, for good."""
        self._remove(self._path(name).with_name(name + _APART))

    def clear_unfinished(self) -> int:
        """Remove what a killed intake left half made, and say how many. Only while the lock is held."""
        return durable.clear_unfinished(self._folder, _STEM)

    def _settle(self, written: Path, content: Content, progress: Progress) -> Sealed:
        name = self.name_of(content.sha256)
        path = self._folder / name
        if path.exists() and self.check(name, content.sha256, progress) is None:
            durable.sync_folder(self._folder)
        else:
            durable.replace(written, path)
        return Sealed(name, content.sha256, content.size)

    def _rename(self, path: Path, to: Path) -> None:
        try:
            durable.replace(path, to)
        except OSError as error:
            raise durable.disk_trouble(error, "The removal of the evidence") from None

    def _remove(self, path: Path) -> None:
        try:
            path.unlink(missing_ok=True)
            durable.sync_folder(self._folder)
        except OSError as error:
            raise durable.disk_trouble(error, "The removal of the evidence") from None

    def _path(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise StoreTrouble("This is not the name of a sealed evidence file.", "Restore a backup.")
        return self._folder / name

    @contextmanager
    def _opened(self, name: str) -> Iterator[IO[bytes]]:
        try:
            with self._path(name).open("rb") as sealed:
                if self.name_of(self._form.content(sealed).sha256) != name:
                    raise altered()
                sealed.seek(0)
                yield sealed
        except FileNotFoundError:
            raise StoreTrouble("The sealed evidence file is missing.", "Restore it from a backup.") from None
        except OSError:
            raise StoreTrouble(
                "The sealed evidence file could not be read from the disk.", "Restore it from a backup."
            ) from None


def _length(source: IO[bytes]) -> int:
    """How many bytes are to come, for the progress bar; 0 if the source cannot tell."""
    if not source.seekable():
        return 0
    here = source.tell()
    end = source.seek(0, 2)
    source.seek(here)
    return end - here
