"""Finds marked words in bytes, in whatever form a program may have written them.

A canary is looked for plain in four encodings whatever its case, escaped as JSON, percent and hexadecimal, in
base64 at all three alignments, in file names, and in all of these again inside anything compressed.
"""

import base64
import bz2
import json
import lzma
import os
import re
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

DEEPEST = 4
LARGEST_INFLATED = 256 * 1024 * 1024
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "latin-1")

_PACKED = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08|PK\x03\x04|BZh[1-9]1AY|\xfd7zXZ\x00", re.DOTALL)
_ZIP_HEADER = 30


@dataclass(frozen=True, slots=True)
class Hit:
    """A canary that was found: where, and in what form."""

    place: str
    canary: str
    form: str

    def __str__(self) -> str:
        return f"{self.canary} in {self.place} ({self.form})"


@dataclass(frozen=True, slots=True)
class Needle:
    """Bytes that would betray a canary. `folded` needles are looked for in lower-cased content."""

    canary: str
    form: str
    data: bytes
    folded: bool


def scan(paths: Iterable[Path], canaries: Sequence[str]) -> list[Hit]:
    """Every canary in the names and contents of these files; one that has gone meanwhile is passed over."""
    hits: list[Hit] = []
    for path in paths:
        hits += scan_bytes(os.fsencode(path), canaries, f"the name of {path}")
        try:
            content = os.fsencode(path.readlink()) if path.is_symlink() else path.read_bytes()
        except (FileNotFoundError, PermissionError):
            continue
        hits += scan_bytes(content, canaries, str(path))
    return hits


def scan_bytes(content: bytes, canaries: Sequence[str], place: str) -> list[Hit]:
    """Every canary in these bytes, and in whatever is packed in them."""
    needles = _needles(tuple(canaries))
    return list(dict.fromkeys(_hits(content, needles, place, DEEPEST)))


def changed_since(start: float, folders: Iterable[Path], apart_from: Iterable[Path] = ()) -> Iterator[Path]:
    """Every file and link under these folders that was made, written or renamed since `start` (seconds)."""
    left_out = {path.resolve() for path in apart_from}
    for folder in folders:
        for above, below, names in os.walk(folder):
            here = Path(above)
            below[:] = [name for name in below if (here / name).resolve() not in left_out]
            for name in names:
                if _changed_since(start, here / name) and (here / name).resolve() not in left_out:
                    yield here / name


def _changed_since(start: float, path: Path) -> bool:
    try:
        found = path.lstat()
    except OSError:
        return False
    ordinary = path.is_symlink() or path.is_file()
    return ordinary and max(found.st_ctime, found.st_mtime) >= start


def _hits(content: bytes, needles: Sequence[Needle], place: str, depth: int) -> Iterator[Hit]:
    lowered = content.lower()
    joined = re.sub(rb"\s+", b"", content)
    for needle in needles:
        if needle.data in (lowered if needle.folded else joined):
            yield Hit(place, needle.canary, needle.form)
    if depth:
        for kind, inflated in unpacked(content):
            yield from _hits(inflated, needles, f"{place} > {kind}", depth - 1)


def unpacked(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Whatever can be inflated from these bytes, wherever it begins; what is cut short as far as it goes."""
    for found in _PACKED.finditer(content):
        start, mark = found.start(), found[0]
        for kind, inflated in _inflated(content, start, mark):
            if inflated:
                yield f"{kind} at {start}", inflated


def _inflated(content: bytes, start: int, mark: bytes) -> Iterator[tuple[str, bytes]]:
    if mark.startswith(b"BZh"):
        yield "bzip2", _as_far_as_it_goes(bz2.BZ2Decompressor(), content[start:])
    elif mark.startswith(b"\xfd7z"):
        yield "xz", _as_far_as_it_goes(lzma.LZMADecompressor(), content[start:])
    elif mark == b"PK\x03\x04":
        names = int.from_bytes(content[start + 26 : start + 28], "little")
        names += int.from_bytes(content[start + 28 : start + 30], "little")
        yield "zip", _deflated(content[start + _ZIP_HEADER + names :], -zlib.MAX_WBITS)
    elif mark.startswith(b"\x1f\x8b"):
        yield "gzip", _deflated(content[start:], zlib.MAX_WBITS | 16)
    else:
        yield "zlib", _deflated(content[start:], zlib.MAX_WBITS)


def _deflated(content: bytes, window: int) -> bytes:
    return _as_far_as_it_goes(zlib.decompressobj(window), content)


def _as_far_as_it_goes(inflater: object, content: bytes, piece: int = 4096) -> bytes:
    """Inflates in pieces, so that what comes before the damage is still looked at."""
    inflated = bytearray()
    for start in range(0, len(content), piece):
        try:
            inflated += inflater.decompress(content[start : start + piece])  # type: ignore[attr-defined]
        except (zlib.error, OSError, EOFError, lzma.LZMAError):
            break
        if getattr(inflater, "eof", False) or len(inflated) > LARGEST_INFLATED:
            break
    return bytes(inflated)


@lru_cache(maxsize=8)
def _needles(canaries: tuple[str, ...]) -> tuple[Needle, ...]:
    made = {needle.data: needle for canary in canaries for needle in _forms(canary)}
    return tuple(made.values())


def _forms(canary: str) -> Iterator[Needle]:
    for spelled in _spellings(canary):
        for encoding in ENCODINGS:
            data = spelled.encode(encoding, errors="ignore")
            if data.decode(encoding) == spelled:
                yield Needle(canary, encoding, data.lower(), folded=True)
                yield Needle(canary, f"hexadecimal of {encoding}", data.hex().encode(), folded=True)
                yield from _base64_forms(canary, encoding, data)
        yield Needle(canary, "JSON escapes", json.dumps(spelled)[1:-1].lower().encode(), folded=True)
        yield Needle(canary, "percent escapes", quote(spelled).lower().encode(), folded=True)


def _base64_forms(canary: str, encoding: str, data: bytes) -> Iterator[Needle]:
    """The letters that stay the same whatever comes before and after, for each of the three alignments."""
    for alignment in range(3):
        whole = base64.b64encode(bytes(alignment) + data)
        first = -(-alignment * 8 // 6) if alignment else 0
        letters = (alignment + len(data)) * 8 // 6
        steady = whole[first:letters]
        for spelled in (steady, steady.translate(bytes.maketrans(b"+/", b"-_"))):
            yield Needle(canary, f"base64 of {encoding}", spelled, folded=False)


def _spellings(canary: str) -> set[str]:
    composed = {unicodedata.normalize(form, canary) for form in ("NFC", "NFD")}
    return {change(text) for text in composed for change in (str, str.lower, str.upper, str.casefold)}
