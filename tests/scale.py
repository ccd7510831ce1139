"""A casebook of any size in seconds: events as the program would have recorded them, past its commands.

One event is added by its command; its images in the journal are the pattern for all others. So rows, search
and journal come out as 100,000 commands would leave them, and verification finds them sound.

As a program: `scale.py FOLDER NUMBER`, with the key in hexadecimal as its input.
"""

import io
import random
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from workbench import cases, chronology, people
from workbench.casebook import Casebook
from workbench.kernel.dates import FuzzyDate, read_date
from workbench.kernel.ids import new_id
from workbench.store import journal, search
from workbench.store.data_key import DataKey
from workbench.store.record import Value, Values, class_of, table_of
from workbench.store.recorder import Image

IN_ONE_ENTRY = 1_000
FIRST_DAY, DAYS = date(2014, 1, 1), 2_300
SUBJECTS = ("Visit", "Referral", "Strategy discussion", "Case closed", "Supervision", "Call to the hub")
RARE = "quillfeather"
"""A word that exactly one of the events says."""

SAID = (
    "the duty manager said that nobody was free to go and the visit was put off until the week after "
    "she wrote to the head of service and had no answer the assessment was signed without a visit"
)


def build(folder: Path, key: DataKey, number: int) -> None:
    """A new casebook with so many events, made in a process of its own."""
    command = [sys.executable, "-m", "tests.scale", str(folder), str(number)]
    subprocess.run(command, input=key.hex(), text=True, check=True)


def fill_with_events(casebook: Casebook, number: int, seed: int = 29) -> None:
    """Ten cases, forty people, and so many events of theirs."""
    chance = random.Random(seed)
    ids = [str(casebook.run(cases.AddCase(f"Child {letter}")).result) for letter in "ABCDEFGHIJ"]
    persons = [str(casebook.run(people.AddPerson("professional")).result) for _ in range(40)]
    pattern = _pattern(casebook, ids[0], persons[0])
    dates = [_on(FIRST_DAY + timedelta(days=day)).columns() for day in range(DAYS)]
    for first in range(1, number, IN_ONE_ENTRY):
        last = min(first + IN_ONE_ENTRY, number)
        images = [
            image
            for place in range(first, last)
            for image in _event(pattern, place, chance, dates[place * DAYS // number], (ids, persons))
        ]
        _record(casebook, [*images, Image("series", "series-event", {"last": first}, {"last": last})])


def generated(size: int, seed: int) -> io.BufferedReader:
    """So many bytes that nothing can compress, made as they are read."""
    return io.BufferedReader(_Generated(size, seed), 1 << 20)


class _Generated(io.RawIOBase):
    """A file that nobody keeps: each megabyte is the one before it, shifted by its number."""

    def __init__(self, size: int, seed: int) -> None:
        self._piece = random.Random(seed).randbytes(1 << 20)
        self._size, self._at = size, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        number, offset = divmod(self._at, len(self._piece))
        head = number.to_bytes(8) if offset == 0 else b""
        piece = (head + self._piece[offset + len(head) :])[: min(len(buffer), self._size - self._at)]
        buffer[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)


def _pattern(casebook: Casebook, case: str, person: str) -> Sequence[Image]:
    """What one event leaves in the journal: the event itself first, then its ties."""
    made = casebook.run(
        chronology.AddEvent("Visit", _on(FIRST_DAY), account=f"A {RARE}.", cases=(case,), persons=(person,))
    )
    images = journal.images(casebook.store.connection.cursor(), made.entry)
    return sorted((each for each in images if each.kind != "series"), key=lambda each: each.kind)


def _event(
    pattern: Sequence[Image],
    place: int,
    chance: random.Random,
    when: Mapping[str, Value],
    who: tuple[list[str], list[str]],
) -> Iterator[Image]:
    id = new_id("event")
    chosen: Values = {
        "event": id,
        "case": chance.choice(who[0]),
        "person": chance.choice(who[1]),
        "sequence": place + 1,
        "title": f"{chance.choice(SUBJECTS)} {place}",
        "account": " ".join(chance.choices(SAID.split(), k=24)),
        **when,
    }
    for image in pattern:
        assert image.after is not None
        values: Values = {name: chosen.get(name, value) for name, value in image.after.items()}
        values["id"] = id if image.kind == "event" else new_id(image.kind)
        yield Image(image.kind, str(values["id"]), None, values)


def _record(casebook: Casebook, images: Sequence[Image]) -> None:
    """One entry of the journal, as a commit makes it."""
    store = casebook.store
    with store._writing() as session:
        cursor = store.connection.cursor()
        for image in images:
            _write(cursor, image)
        search.index(cursor, images)
        sealed = tuple(map(journal.seal, images))
        entry = journal.next_entry(store.state.entries, store.state.head, "Add an event", sealed)
        journal.append(cursor, entry, sealed)
        store._commit(session, replace(store.state, entries=entry.number, head=entry.hash))


def _write(cursor: Any, image: Image) -> None:
    table = table_of(class_of(image.kind)).name
    assert image.after is not None
    if image.before is not None:
        cursor.execute(f'UPDATE "{table}" SET last = ? WHERE id = ?', (image.after["last"], image.id))
        return
    names = ", ".join(f'"{name}"' for name in image.after)
    marks = ", ".join("?" * len(image.after))
    cursor.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(image.after.values()))


def _on(day: date) -> FuzzyDate:
    return read_date(f"{day.day} {day:%B %Y}")


class _Unguarded(dbapi2.Connection):  # type: ignore[misc]
    """Leaves out the guarding of memory: locking every piece of it is most of the cost of so many rows."""

    def execute(self, statement: str, *values: Any) -> Any:
        if statement.startswith("PRAGMA cipher_memory_security"):
            return super().execute("PRAGMA cipher_version" if "=" in statement else "SELECT 1")
        return super().execute(statement, *values)


def main() -> None:
    """Make the casebook."""
    connect = dbapi2.connect
    setattr(dbapi2, "connect", lambda *given, **named: connect(*given, factory=_Unguarded, **named))  # noqa: B010
    with Casebook.create(Path(sys.argv[1]), None, key=DataKey(bytes.fromhex(sys.stdin.read()))) as casebook:
        fill_with_events(casebook, int(sys.argv[2]))


if __name__ == "__main__":
    main()
