"""Taking in evidence, beside hashing and enciphering the same bytes without keeping them."""

import hashlib
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from nacl import bindings

from tests.benchmarks.row import Row
from tests.scale import generated
from workbench.store import durable
from workbench.store.attachments import EvidenceFolder
from workbench.store.data_key import DataKey

SIZE = 256 << 20
PIECE = 1 << 20


def rows() -> Iterator[Row]:
    """Megabytes a second, the last sync included."""
    key = DataKey.random()
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        EvidenceFolder(Path(folder), key).take_in(generated(SIZE, seed=1))
        ours = _speed(began)
        alone, disk = _hash_and_cipher(key), _written(Path(folder) / "plain")
    yield Row("evidence taken in", ours, "MB/s", "SHA-256 and the cipher alone", alone)
    yield Row("evidence taken in", ours, "MB/s", "written to the same disk and synced", disk)


def _speed(began: float) -> float:
    return SIZE / (time.perf_counter() - began) / 1e6


def _hash_and_cipher(key: DataKey) -> float:
    state, digest = bindings.crypto_secretstream_xchacha20poly1305_state(), hashlib.sha256()
    source, began = generated(SIZE, seed=1), time.perf_counter()
    bindings.crypto_secretstream_xchacha20poly1305_init_push(state, key.raw())
    while piece := source.read(PIECE):
        digest.update(piece)
        bindings.crypto_secretstream_xchacha20poly1305_push(state, piece)
    return _speed(began)


def _written(path: Path) -> float:
    source, began = generated(SIZE, seed=1), time.perf_counter()
    with path.open("wb") as target:
        while piece := source.read(PIECE):
            target.write(piece)
        durable.sync(target)
    return _speed(began)
