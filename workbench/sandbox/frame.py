"""The sealed parcel in which bytes cross the wall between the program and a sandbox child."""

import hashlib
import struct
from enum import IntEnum
from typing import IO

_MAGIC = b"WBF1"
_HEAD = struct.Struct(">4sBQ32s")


class Parcel(IntEnum):
    """What a parcel holds."""

    JOB = 1
    PAYLOAD = 2
    RESULT = 3
    FAILURE = 4


class BrokenParcel(Exception):
    """What arrived is not a whole parcel: altered, cut short, too large, or something else altogether."""


class ParcelCutShort(BrokenParcel):
    """The stream ended before the parcel did."""


class ParcelTooLarge(BrokenParcel):
    """The parcel says that it is larger than was agreed. Its contents were not read."""


def sealed(kind: Parcel, body: bytes) -> bytes:
    """Return `body` with its kind, length and SHA-256 before it."""
    return _HEAD.pack(_MAGIC, kind, len(body), hashlib.sha256(body).digest()) + body


def opened(stream: IO[bytes], most: int) -> tuple[Parcel, bytes]:
    """Read one parcel of at most `most` bytes; raise `BrokenParcel` if it is anything else."""
    magic, kind, length, digest = _HEAD.unpack(_exactly(stream, _HEAD.size))
    if magic != _MAGIC or kind not in Parcel.__members__.values():
        raise BrokenParcel
    if length > most:
        raise ParcelTooLarge
    body = _exactly(stream, length)
    if hashlib.sha256(body).digest() != digest:
        raise BrokenParcel
    return Parcel(kind), body


def _exactly(stream: IO[bytes], length: int) -> bytes:
    pieces = []
    while length > 0:
        piece = stream.read(min(length, 1 << 20))
        if not piece:
            raise ParcelCutShort
        pieces.append(piece)
        length -= len(piece)
    return b"".join(pieces)
