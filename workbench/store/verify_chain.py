"""Checks the journal: every entry's hash and number, every image's digest, the state and the witness."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workbench.kernel.progress import Progress
from workbench.kernel.wording import count
from workbench.store import journal
from workbench.store.faults import Faults
from workbench.store.journal import BEFORE_THE_FIRST, Entry
from workbench.store.kept_image import kept_images
from workbench.store.opened import State
from workbench.store.pace import Pace
from workbench.store.witness import Mark

Connection = Any

_PAGE = 256


@dataclass(frozen=True, slots=True)
class KeptEntry:
    """An entry and the hash that was written beside it."""

    entry: Entry
    hash: str


@dataclass
class Walk:
    """How far the chain was followed: its last entry, what was seen so far, where the clock went back."""

    number: int = 0
    head: str = BEFORE_THE_FIRST
    utc: str = ""
    entries: int = 0
    images: int = 0
    clock_moved_back: int = 0
    first_moved_back: int = 0


def check_chain(connection: Connection, faults: Faults, progress: Progress) -> Walk:
    """Follow the chain from its first entry to its last, and name each that is not as it was written."""
    total = connection.execute("SELECT count(*) FROM journal_entry").fetchone()[0]
    walk, pace = Walk(), Pace(progress, total, "Checking the journal")
    for entries in pages(connection):
        images = kept_images(connection, entries[0].entry.number, entries[-1].entry.number)
        for kept in entries:
            _follow(walk, kept, faults)
            of_entry = images.get(kept.entry.number, ())
            if journal.content_of(image.digest for image in of_entry) != kept.entry.content:
                faults.bad_entry(walk.number, f"What entry {walk.number:,} recorded was changed.")
            walk.images += len(of_entry)
        pace.reached(walk.number)
    return walk


def pages(connection: Connection) -> Iterator[list[KeptEntry]]:
    """Every entry in the order of numbers, a page at a time."""
    after = -(1 << 62)
    while rows := connection.execute(
        "SELECT number, previous, utc, act, target, label, final, content, hash FROM journal_entry "
        "WHERE number > ? ORDER BY number LIMIT ?",
        (after, _PAGE),
    ).fetchall():
        yield [_kept(*row) for row in rows]
        after = rows[-1][0]


def check_tail(walk: Walk, state: State, faults: Faults) -> None:
    """The chain must end where the store says that it does."""
    if walk.number < state.entries:
        lost = count(state.entries - walk.number, "entry", "entries")
        faults.bad_entry(walk.number + 1, f"The journal was cut: its last {lost} are missing.")
    elif walk.number > state.entries:
        added = count(walk.number - state.entries, "entry", "entries")
        faults.bad_entry(state.entries + 1, f"The last {added} of the journal were put in by another way.")
    elif walk.head != state.head:
        faults.bad_entry(walk.number, f"Entry {walk.number:,} is not the one that was saved last.")


def check_witness(connection: Connection, seen: Mark | None, state: State, faults: Faults) -> None:
    """The store must hold everything that this computer has seen of it."""
    if seen is None or not seen.entries:
        return
    entry = journal.entry(connection.cursor(), seen.entries)
    if seen.entries > state.entries:
        lost = count(seen.entries - state.entries, "entry", "entries")
        faults.bad_entry(state.entries + 1, f"This computer has seen {lost} more than the journal holds.")
    elif entry is None or entry.hash != seen.head:
        faults.bad_entry(seen.entries, f"Entry {seen.entries:,} is not the one that this computer has seen.")
    elif state.sequence < seen.sequence:
        faults.add("state", "This computer has seen later drafts than the casebook holds.")


def _follow(walk: Walk, kept: KeptEntry, faults: Faults) -> None:
    entry, number = kept.entry, kept.entry.number
    if number != walk.number + 1:
        faults.bad_entry(
            walk.number + 1, f"{_missing(walk.number + 1, number - 1)} missing from the journal."
        )
    elif entry.previous != walk.head:
        faults.bad_entry(number, f"Entry {number:,} does not continue the one before it.")
    if entry.hash != kept.hash:
        faults.bad_entry(number, f"Entry {number:,} was changed.")
    if entry.utc < walk.utc:
        walk.clock_moved_back += 1
        walk.first_moved_back = walk.first_moved_back or number
    walk.entries += 1
    walk.number, walk.head, walk.utc = number, kept.hash, entry.utc


def _missing(first: int, last: int) -> str:
    return f"Entry {first:,} is" if first >= last else f"Entries {first:,} to {last:,} are"


def _kept(*row: Any) -> KeptEntry:
    """An entry as it was hashed. A `final` that was never written is hashed as it stands, and so is found."""
    number, previous, utc, act, target, label, final, content, written = row
    truth = {0: False, 1: True}.get(final, final)
    return KeptEntry(Entry(number, previous, utc, act, target, label, truth, content), written)
