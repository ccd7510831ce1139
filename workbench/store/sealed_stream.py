"""The sealed form of one evidence file: how its bytes are written, and read back without trusting the disk.

A label, then a libsodium secretstream of 1 MiB pieces. The label holds the content's SHA-256 and size and is
bound to this one stream, so a file put in another's place is noticed before a byte of it is used. Every byte
of the form looks random; its version is part of what is authenticated.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO

from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_ABYTES,
    crypto_secretstream_xchacha20poly1305_HEADERBYTES,
    crypto_secretstream_xchacha20poly1305_init_pull,
    crypto_secretstream_xchacha20poly1305_init_push,
    crypto_secretstream_xchacha20poly1305_pull,
    crypto_secretstream_xchacha20poly1305_push,
    crypto_secretstream_xchacha20poly1305_state,
    crypto_secretstream_xchacha20poly1305_TAG_FINAL,
    crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
)
from nacl.exceptions import CryptoError
from nacl.secret import Aead

from workbench.kernel.errors import StoreTrouble
from workbench.store.data_key import DataKey

PIECE = 1 << 20
_VERSION = b"sealed evidence 1"
_DIGEST = 32
_LENGTH = 8
_LABEL = Aead.NONCE_SIZE + _DIGEST + _LENGTH + Aead.MACBYTES
_HEADER: int = crypto_secretstream_xchacha20poly1305_HEADERBYTES
_FRAME: int = PIECE + crypto_secretstream_xchacha20poly1305_ABYTES
_LAST: int = crypto_secretstream_xchacha20poly1305_TAG_FINAL
_NOT_LAST: int = crypto_secretstream_xchacha20poly1305_TAG_MESSAGE


@dataclass(frozen=True, slots=True)
class Content:
    """What was sealed: its SHA-256 in hexadecimal and its size in bytes."""

    sha256: str
    size: int


class SealedForm:
    """Seals and opens evidence files with two subkeys of the data key, one piece in memory at a time."""

    def __init__(self, key: DataKey) -> None:
        self._stream_key = key.derive("blobs")
        self._labels = Aead(key.derive("blob labels"))

    def seal(self, source: IO[bytes], target: IO[bytes], each: Callable[[int], None]) -> Content:
        """Write the sealed form of all of `source`.

        `each` hears how many bytes were read so far, and may raise to stop. Raises StoreTrouble if the source
        cannot be read, OSError if the target cannot be written.
        """
        state = crypto_secretstream_xchacha20poly1305_state()
        header = crypto_secretstream_xchacha20poly1305_init_push(state, self._stream_key)
        target.write(bytes(_LABEL) + header)
        digest, size = hashlib.sha256(), 0
        for piece, tag in _pieces(source):
            digest.update(piece)
            size += len(piece)
            target.write(crypto_secretstream_xchacha20poly1305_push(state, piece, _VERSION, tag))
            each(size)
        target.seek(0)
        target.write(self._labels.encrypt(digest.digest() + size.to_bytes(_LENGTH), _VERSION + header))
        return Content(digest.hexdigest(), size)

    def content(self, sealed: IO[bytes]) -> Content:
        """What the label says, which is what was sealed. Raises StoreTrouble if it was altered."""
        return self._start(sealed)[0]

    def open(self, sealed: IO[bytes]) -> Iterator[bytes]:
        """The content, piece by piece, each proved unaltered and in its place before it is given.

        Raises StoreTrouble at the first piece that was altered, and at the end if any is missing.
        """
        _, header = self._start(sealed)
        state = crypto_secretstream_xchacha20poly1305_state()
        crypto_secretstream_xchacha20poly1305_init_pull(state, header, self._stream_key)
        tag = _NOT_LAST
        while tag != _LAST:
            try:
                frame = sealed.read(_FRAME)
                piece, tag = crypto_secretstream_xchacha20poly1305_pull(state, frame, _VERSION)
            except CryptoError:
                raise altered() from None
            if tag == _LAST and sealed.read(1):
                raise altered()
            yield piece

    def _start(self, sealed: IO[bytes]) -> tuple[Content, bytes]:
        label, header = sealed.read(_LABEL), sealed.read(_HEADER)
        try:
            known = self._labels.decrypt(label, _VERSION + header)
        except (CryptoError, ValueError):
            raise altered() from None
        return Content(known[:_DIGEST].hex(), int.from_bytes(known[_DIGEST:])), header


def altered() -> StoreTrouble:
    """What is said of a sealed file that is not as it was sealed."""
    return StoreTrouble(
        "The sealed evidence file is damaged, was cut short, or was altered.", "Restore it from a backup."
    )


def _pieces(source: IO[bytes]) -> Iterator[tuple[bytes, int]]:
    """All of `source` in pieces of one length, the last of which may be shorter and is marked."""
    piece = _piece(source)
    while len(piece) == PIECE and (following := _piece(source)):
        yield piece, _NOT_LAST
        piece = following
    yield piece, _LAST


def _piece(source: IO[bytes]) -> bytes:
    """The next piece, whole even if the source gives less at a time, as a pipe does."""
    try:
        piece = source.read(PIECE)
        while piece and len(piece) < PIECE and (more := source.read(PIECE - len(piece))):
            piece += more
    except OSError:
        raise StoreTrouble(
            "The file could not be read to its end, so it was not taken in.",
            "Check that its disk is connected, copy the file to this computer and try again.",
        ) from None
    return piece
