"""The sealed originals of an erasure: set apart before it is durable, gone after it, back if it did not hold.

A power cut may fall between the erasure of the rows and that of the originals. What lies apart then says so:
the next opening removes what no row names any more, and gives back its name to what a row still names.
"""

from collections.abc import Iterable
from typing import Any

from workbench.store.attachments import EvidenceFolder
from workbench.store.verify_evidence import named

Connection = Any


def set_apart(connection: Connection, evidence: EvidenceFolder, hashes: Iterable[str]) -> None:
    """Set apart the originals of these SHA-256 that no row names (any more). Raises StoreTrouble."""
    still = _names_in_rows(connection, evidence)
    for name in {evidence.name_of(sha256) for sha256 in hashes} - still:
        evidence.set_apart(name)


def settle(connection: Connection, evidence: EvidenceFolder) -> int:
    """Remove what lies apart and no row names; put back what a row names. How many went. StoreTrouble."""
    apart = evidence.apart()
    if not apart:
        return 0
    still = _names_in_rows(connection, evidence)
    for name in still.intersection(apart):
        evidence.put_back(name)
    gone = set(apart) - still
    for name in gone:
        evidence.remove_apart(name)
    return len(gone)


def _names_in_rows(connection: Connection, evidence: EvidenceFolder) -> set[str]:
    return {evidence.name_of(sha256) for _, sha256 in named(connection)}
