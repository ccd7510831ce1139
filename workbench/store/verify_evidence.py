"""Checks that every original the record names is in the evidence folder, unaltered."""

from collections.abc import Iterator
from typing import Any

from workbench.kernel.errors import StoreTrouble
from workbench.kernel.progress import Progress
from workbench.store.attachments import EvidenceFolder
from workbench.store.faults import Faults
from workbench.store.record import kinds, table_of

Connection = Any


def check_evidence(
    connection: Connection, evidence: EvidenceFolder, faults: Faults, progress: Progress
) -> int:
    """Read and hash every original that a row names. How many there are."""
    held, _ = originals(evidence)
    checked = 0
    for id, sha256 in named(connection):
        name = held.get(sha256)
        wrong = (
            evidence.check(name, sha256, progress) if name else "Its sealed original is missing or damaged."
        )
        if wrong:
            faults.add(id, wrong)
        checked += 1
    return checked


def named(connection: Connection) -> Iterator[tuple[str, str]]:
    """Every original that a row names: the row's id and the SHA-256 of the original, each original once.

    A kind whose rows name originals says in `__sealed__` which column holds the SHA-256.
    """
    for _, cls in sorted(kinds().items()):
        column = getattr(cls, "__sealed__", "")
        if column:
            table = table_of(cls).name
            yield from connection.execute(
                f'SELECT min(id), "{column}" FROM "{table}" WHERE "{column}" != \'\' GROUP BY "{column}"'
            )


def originals(evidence: EvidenceFolder) -> tuple[dict[str, str], dict[str, str]]:
    """The name of each original by its SHA-256; and, by its name, what is wrong with any other file.

    What is wrong may be that it is sealed with another key; records tell which files are needed.
    """
    names, altered = {}, {}
    for name in evidence.names():
        try:
            names[evidence.describe(name).sha256] = name
        except StoreTrouble as trouble:
            altered[name] = trouble.message
    return names, altered
