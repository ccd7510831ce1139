"""Makes the tables of a new store, and knows the version of an old one."""

from typing import Any

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import SQLModel

from workbench.store import drafts, journal, opened, search, settings

VERSION = 1
BEGIN_LABEL = "Begin the casebook"


def create(connection: Any, casebook: str) -> None:
    """Make every table, the first entry of the journal, the state row and the version, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    for statement in statements():
        connection.execute(statement)
    first = journal.next_entry(0, journal.BEFORE_THE_FIRST, BEGIN_LABEL, (), final=True)
    journal.append(connection.cursor(), first, ())
    connection.execute("INSERT INTO state VALUES (1, ?, 1, 1, ?)", (casebook, first.hash))
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")


def statements() -> tuple[str, ...]:
    """Every CREATE statement of the current version, the store's own first, then each concept's."""
    own = [
        part
        for text in (opened.SCHEMA, journal.SCHEMA, drafts.SCHEMA, settings.SCHEMA, search.SCHEMA)
        for part in _split(text)
    ]
    return (*own, *_records())


def _records() -> list[str]:
    dialect = sqlite.dialect()
    tables = SQLModel.metadata.sorted_tables
    made = [str(CreateTable(table).compile(dialect=dialect)).strip() for table in tables]
    indexes = [index for table in tables for index in sorted(table.indexes, key=lambda each: str(each.name))]
    return [*made, *(str(CreateIndex(index).compile(dialect=dialect)) for index in indexes)]


def _split(text: str) -> list[str]:
    parts: list[str] = []
    for line in text.strip().splitlines():
        ended = not parts or (parts[-1].rstrip().endswith(";") and not _inside_trigger(parts[-1]))
        parts.append(line) if ended else parts.append(parts.pop() + "\n" + line)
    return parts


def _inside_trigger(part: str) -> bool:
    return part.startswith("CREATE TRIGGER") and not part.rstrip().endswith("END;")
