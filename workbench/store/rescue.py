"""A rescue file: what a session did and what was being typed, sealed, when the casebook's own file is gone.

It lies beside the casebook or where the person says, and is opened by the casebook's key alone.
"""

import glob
import json
import zlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from nacl.exceptions import CryptoError
from nacl.secret import Aead
from sqlcipher3 import dbapi2

from workbench.kernel import clock
from workbench.kernel.errors import StoreTrouble
from workbench.store import drafts, durable, journal
from workbench.store.data_key import DataKey
from workbench.store.journal import Entry, Sealed
from workbench.store.opened import OpenStore
from workbench.store.recorder import Image

SUFFIX = ".rescue"
_MARK = b"casebook rescue 1\n"


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Words that were typed and not saved: where, and what. `place` is as with drafts."""

    place: str
    words: str


@dataclass(frozen=True, slots=True)
class RescuedEntry:
    """An entry of the session, and what it changed."""

    entry: Entry
    images: tuple[Image, ...]


@dataclass(frozen=True, slots=True)
class Rescue:
    """What a rescue file holds: whose it is, when it was saved, the session's entries, the words typed."""

    casebook: str
    saved: str
    entries: tuple[RescuedEntry, ...]
    unsaved: tuple[Unsaved, ...]


def save_rescue(store: OpenStore, key: DataKey, unsaved: Sequence[Unsaved], folder: Path) -> Path:
    """Write this session's entries and every word not yet in the record to a new sealed file in `folder`.

    Nothing is asked of the casebook's own file, except its drafts, if they can still be read. Raises
    StoreTrouble if the folder cannot be written to: the person then chooses another.
    """
    saved = clock.stamp(clock.now())
    texts = {**_drafts(store), **{each.place: each.words for each in unsaved}}
    content = {
        "saved": saved,
        "entries": [_entry(entry, sealed) for entry, sealed in store.session_entries],
        "unsaved": [{"place": place, "words": words} for place, words in texts.items()],
    }
    stem = f"{store.path.parent.stem} "
    path = folder / f"{stem}{saved.replace(':', '')}{SUFFIX}"
    head = _MARK + store.state.casebook.encode() + b"\n"
    durable.clear_unfinished(folder, glob.escape(stem))
    try:
        durable.put(path, head + _box(key).encrypt(zlib.compress(json.dumps(content).encode()), head))
    except OSError as error:
        raise durable.disk_trouble(error, "The rescue") from None
    return path


def read_rescue(path: Path, key: DataKey) -> Rescue:
    """What a rescue file holds. StoreTrouble: it is none, it is damaged, or the key is another casebook's."""
    try:
        written = path.read_bytes()
        if not written.startswith(_MARK):
            raise StoreTrouble("This file is not a rescue.", f"Choose a file ending in {SUFFIX}.")
        casebook, sealed = written[len(_MARK) :].split(b"\n", 1)
        head = written[: len(written) - len(sealed)]
        content = json.loads(zlib.decompress(_box(key).decrypt(sealed, head)))
    except (OSError, ValueError, CryptoError):
        raise StoreTrouble(
            "This rescue cannot be read: it is damaged, or it belongs to a casebook with another key.",
            "Open the casebook it was saved from, and try again there.",
        ) from None
    entries = tuple(map(_rescued, content["entries"]))
    unsaved = tuple(Unsaved(**each) for each in content["unsaved"])
    return Rescue(casebook.decode(), content["saved"], entries, unsaved)


def _drafts(store: OpenStore) -> dict[str, str]:
    try:
        return {draft.place: draft.words for draft in drafts.every(store.connection.cursor())}
    except dbapi2.Error:
        return {}  # the file is gone or is another one; what is open in an editor is given with the rest


def _entry(entry: Entry, sealed: Sequence[Sealed]) -> dict[str, Any]:
    return {"entry": asdict(entry), "images": [each.body.decode() for each in sealed]}


def _rescued(values: dict[str, Any]) -> RescuedEntry:
    images = tuple(journal.unsealed(body.encode()) for body in values["images"])
    return RescuedEntry(Entry(**values["entry"]), images)


def _box(key: DataKey) -> Aead:
    """XChaCha20-Poly1305 under a subkey that serves nothing else."""
    return Aead(key.derive("rescue"))
