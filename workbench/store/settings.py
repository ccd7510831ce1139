"""Settings: how a person left the window, by name; outside journal and undo, and no part of the record."""

from collections.abc import Mapping
from typing import Any

Cursor = Any

SCHEMA = "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);"


def save(cursor: Cursor, name: str, value: str) -> None:
    """Keep a setting, in place of the one kept before under this name."""
    cursor.execute(
        "INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )


def every(cursor: Cursor) -> Mapping[str, str]:
    """All settings by name."""
    return dict(cursor.execute("SELECT name, value FROM setting ORDER BY name"))
