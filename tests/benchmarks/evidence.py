"""Taking in evidence, beside hashing and enciphering the same bytes without keeping them."""

import hashlib
import io
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from nacl import bindings

from tests.benchmarks.row import Row
from workbench.store.attachments import EvidenceFolder
from workbench.store.data_key import DataKey

SIZE = 256 << 20
PIECE = 1 << 20


def rows() -> Iterator[Row]:
    """Megabytes a second, the last sync included."""
    data = bytes(range(256)) * (SIZE // 256)
    key = DataKey.random()
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        EvidenceFolder(Path(folder), key).take_in(io.BytesIO(data))
        ours = time.perf_counter() - began
    alone = _hash_and_cipher(data, key)
    yield Row(
        "evidence taken in", SIZE / ours / 1e6, "MB/s", "SHA-256 and the cipher alone", SIZE / alone / 1e6
    )


def _hash_and_cipher(data: bytes, key: DataKey) -> float:
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    began = time.perf_counter()
    bindings.crypto_secretstream_xchacha20poly1305_init_push(state, key.raw())
    digest = hashlib.sha256()
    for at in range(0, SIZE, PIECE):
        piece = data[at : at + PIECE]
        digest.update(piece)
        bindings.crypto_secretstream_xchacha20poly1305_push(state, piece)
    digest.hexdigest()
    return time.perf_counter() - began
