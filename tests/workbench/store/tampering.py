"""What somebody with the key can do to a journal in the opened database, and which entry shows it first."""

import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from workbench.store import file, journal
from workbench.store.journal import Entry
from workbench.store.opened import OpenStore

Connection = Any


@dataclass(frozen=True)
class Tampering:
    """One way of tampering with a journal of 12 entries: what is done, the first bad entry, what is said."""

    act: Callable[[Connection], object]
    first_bad: int
    says: str


def tamper(store: OpenStore, act: Callable[[Connection], object]) -> None:
    """Do it with the guards of the tables taken away, as somebody with the key can."""
    connection = store.connection
    connection.execute("PRAGMA query_only = OFF")
    for trigger in ("journal_entry_is_never_changed", "journal_entry_is_never_deleted"):
        connection.execute(f"DROP TRIGGER {trigger}")
    with file.lifted(connection):
        connection.execute("PRAGMA foreign_keys = OFF")
        act(connection)
        connection.execute("PRAGMA foreign_keys = ON")


def entries(connection: Connection) -> list[Entry]:
    """The whole chain."""
    return list(journal.backwards(connection.cursor()))[::-1]


def write(connection: Connection, entry: Entry, at: int | None = None) -> None:
    """Put an entry with its right hash in the place of the one numbered `at`."""
    connection.execute(
        "UPDATE journal_entry SET number = ?, previous = ?, utc = ?, label = ?, content = ?, hash = ? "
        "WHERE number = ?",
        (entry.number, entry.previous, entry.utc, entry.label, entry.content, entry.hash, at or entry.number),
    )


def change_a_label(connection: Connection) -> None:
    connection.execute("UPDATE journal_entry SET label = 'Something else' WHERE number = 5")


def change_when(connection: Connection) -> None:
    connection.execute("UPDATE journal_entry SET utc = '2001-01-01T00:00:00.000Z' WHERE number = 5")


def change_an_entry_and_its_hash(connection: Connection) -> None:
    write(connection, replace(entries(connection)[4], label="Something else"))


def make_an_entry_final_by_a_value_never_written(connection: Connection) -> None:
    connection.execute("UPDATE journal_entry SET final = 5 WHERE number = 5")


def delete_an_entry(connection: Connection) -> None:
    connection.execute("DELETE FROM journal_image WHERE entry = 5")
    connection.execute("DELETE FROM journal_entry WHERE number = 5")


def delete_two_entries(connection: Connection) -> None:
    connection.execute("DELETE FROM journal_image WHERE entry IN (5, 6)")
    connection.execute("DELETE FROM journal_entry WHERE number IN (5, 6)")


def delete_an_entry_and_close_the_gap(connection: Connection) -> None:
    delete_an_entry(connection)
    for number in range(6, 13):
        connection.execute("UPDATE journal_entry SET number = ? WHERE number = ?", (number - 1, number))
        connection.execute("UPDATE journal_image SET entry = ? WHERE entry = ?", (number - 1, number))
    connection.execute("UPDATE state SET entries = 11")


def insert_an_entry(connection: Connection) -> None:
    last = entries(connection)[-1]
    forged = replace(
        last, number=13, previous=last.hash, label="Never done", content=journal.content_of(iter(()))
    )
    journal.append(connection.cursor(), forged, ())


def insert_an_entry_in_the_middle(connection: Connection) -> None:
    for number in range(12, 4, -1):
        connection.execute("UPDATE journal_entry SET number = ? WHERE number = ?", (number + 1, number))
        connection.execute("UPDATE journal_image SET entry = ? WHERE entry = ?", (number + 1, number))
    before = entries(connection)[3]
    forged = replace(before, number=5, previous=before.hash, content=journal.content_of(iter(())))
    journal.append(connection.cursor(), forged, ())
    connection.execute("UPDATE state SET entries = 13")


def swap_two_entries(connection: Connection) -> None:
    for old, new in ((5, 99), (6, 5), (99, 6)):
        connection.execute("UPDATE journal_entry SET number = ? WHERE number = ?", (new, old))
        connection.execute("UPDATE journal_image SET entry = ? WHERE entry = ?", (new, old))


def cut_the_tail(connection: Connection) -> None:
    connection.execute("DELETE FROM journal_image WHERE entry > 10")
    connection.execute("DELETE FROM journal_entry WHERE number > 10")


def change_what_was_recorded(connection: Connection) -> None:
    (body,) = connection.execute("SELECT body FROM journal_image WHERE entry = 5").fetchone()
    image = json.loads(zlib.decompress(body))
    image["after"]["title"] = "Something else"
    forged = zlib.compress(journal.canonical(image))
    connection.execute("UPDATE journal_image SET body = ? WHERE entry = 5", (forged,))


def change_a_salt(connection: Connection) -> None:
    connection.execute("UPDATE journal_image SET salt = zeroblob(32) WHERE entry = 5")


def make_an_image_unreadable(connection: Connection) -> None:
    connection.execute("UPDATE journal_image SET body = x'00ff' WHERE entry = 5")


def add_to_an_image(connection: Connection) -> None:
    connection.execute("UPDATE journal_image SET body = CAST(body || x'00' AS BLOB) WHERE entry = 5")


def make_an_image_text(connection: Connection) -> None:
    connection.execute("UPDATE journal_image SET body = 'words' WHERE entry = 5")


def erase_an_image_without_its_digest(connection: Connection) -> None:
    connection.execute("UPDATE journal_image SET salt = NULL, body = NULL WHERE entry = 5")


def delete_an_image(connection: Connection) -> None:
    connection.execute("DELETE FROM journal_image WHERE entry = 5")


def name_another_last_entry(connection: Connection) -> None:
    connection.execute("UPDATE state SET head = ?", ("f" * 64,))


def rewrite_the_whole_chain(connection: Connection) -> None:
    """Every hash made anew after a change: nothing inside the casebook shows it."""
    head = journal.BEFORE_THE_FIRST
    for old in entries(connection):
        new = replace(old, previous=head, label="Something else" if old.number == 5 else old.label)
        write(connection, new)
        head = new.hash
    connection.execute("UPDATE state SET head = ?", (head,))


TAMPERINGS = {
    "a label is changed": Tampering(change_a_label, 5, "was changed"),
    "a moment is changed": Tampering(change_when, 5, "was changed"),
    "an entry and its hash are changed": Tampering(change_an_entry_and_its_hash, 6, "does not continue"),
    "an entry is made final": Tampering(make_an_entry_final_by_a_value_never_written, 5, "was changed"),
    "an entry is deleted": Tampering(delete_an_entry, 5, "Entry 5 is missing"),
    "two entries are deleted": Tampering(delete_two_entries, 5, "Entries 5 to 6 are missing"),
    "an entry is deleted and the gap closed": Tampering(
        delete_an_entry_and_close_the_gap, 5, "does not continue"
    ),
    "an entry is added": Tampering(insert_an_entry, 13, "put in by another way"),
    "an entry is put between": Tampering(insert_an_entry_in_the_middle, 6, "does not continue"),
    "two entries change places": Tampering(swap_two_entries, 5, "does not continue"),
    "the tail is cut": Tampering(cut_the_tail, 11, "was cut"),
    "what was recorded is changed": Tampering(change_what_was_recorded, 5, "recorded was changed"),
    "a salt is changed": Tampering(change_a_salt, 5, "recorded was changed"),
    "an image is made unreadable": Tampering(make_an_image_unreadable, 5, "recorded was changed"),
    "an image is added to": Tampering(add_to_an_image, 5, "recorded was changed"),
    "an image is made text": Tampering(make_an_image_text, 5, "recorded was changed"),
    "an image is erased without its digest": Tampering(
        erase_an_image_without_its_digest, 5, "recorded was changed"
    ),
    "an image is deleted": Tampering(delete_an_image, 5, "recorded was changed"),
    "the last entry is another": Tampering(name_another_last_entry, 12, "saved last"),
}
