"""Drafts: words being typed, the only rows outside journal and undo; they outlive a crash."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from workbench.kernel import clock

Cursor = Any

SCHEMA = "CREATE TABLE draft (place TEXT PRIMARY KEY, words TEXT NOT NULL, saved TEXT NOT NULL);"


@dataclass(frozen=True, slots=True)
class Draft:
    """Words not yet part of the record. `place` says where they were typed (a record's id and a field)."""

    place: str
    words: str
    saved: str


def save(cursor: Cursor, place: str, words: str) -> None:
    """Keep the words typed at a place, in place of those kept before."""
    cursor.execute(
        "INSERT INTO draft VALUES (?, ?, ?) "
        "ON CONFLICT (place) DO UPDATE SET words = excluded.words, saved = excluded.saved",
        (place, words, clock.stamp(clock.now())),
    )


def every(cursor: Cursor) -> tuple[Draft, ...]:
    """All drafts, oldest first."""
    return tuple(
        Draft(*row) for row in cursor.execute("SELECT place, words, saved FROM draft ORDER BY saved, place")
    )


def discard(session: Session, place: str) -> None:
    """Let go of the draft at a place, inside the session's transaction."""
    session.connection().exec_driver_sql("DELETE FROM draft WHERE place = ?", (place,))
