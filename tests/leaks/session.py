"""A whole working session with a marked word in every field of every kind of record, ended by a kill.

As a program: `session.py SEED PLACE`. Everything it types, names and seals contains `stem(SEED)`.
"""

import hashlib
import io
import logging
import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Table

from tests import builders
from tests.leaks import at_the_window
from tests.leaks.at_the_terminal import Terminal
from workbench import casework, chronology, keeping, people
from workbench.casebook import Casebook
from workbench.kernel.errors import Cancelled, Refused, StoreTrouble
from workbench.kernel.ids import new_id
from workbench.kernel.progress import Progress
from workbench.store.data_key import DataKey
from workbench.store.record import Series, Stored, kinds, table_of
from workbench.store.slots import FLOOR
from workbench.store.unit_of_work import Work

CASEBOOK, BACKUPS, RESTORED = "Westmere.casebook", "backups", "Restored.casebook"
EXPORTED = "all.json"
KILLED_AFTER = 0.4
HIGH_NUMBER = 1_001


def stem(seed: str) -> str:
    """The letters that every marked word contains; they occur nowhere else."""
    digits = hashlib.sha256(f"stem {seed}".encode()).hexdigest()[:18]
    return "Q" + digits.translate(str.maketrans("0123456789", "ghijklmnop"))


def key_of(seed: str) -> DataKey:
    """The data key of the session's casebook, itself a thing that must be found nowhere."""
    return DataKey(hashlib.sha256(f"key {seed}".encode()).digest())


def marked(seed: str, place: str) -> str:
    """Words for one place, with the stem in them."""
    return f"Zoë {stem(seed)} of {place}"


def work(seed: str, place: Path) -> None:
    """Everything an investigator may do, one after the other."""
    folder = place / CASEBOOK
    passphrase = marked(seed, "the passphrase")
    with Casebook.create(folder, passphrase, key=key_of(seed)) as casebook:
        go_about_it(casebook, seed)
        seal_an_original(casebook, seed)
        look_around(casebook, seed)
        fill_every_field(casebook, seed)
        keep_it_safe(casebook, seed, place)
        words = keeping.new_data_key(casebook, passphrase, cost=FLOOR).words
    keeping.change_passphrase(folder, passphrase, marked(seed, "another passphrase"), FLOOR)
    keeping.recover(folder, " ".join(words), marked(seed, "a third passphrase"), FLOOR)
    work_with_the_program(seed, place)
    go_on_until_killed(folder, seed)


def work_with_the_program(seed: str, place: Path) -> None:
    """The same through the command line and the window, upon a second casebook."""
    passphrase = marked(seed, "the terminal's passphrase")
    terminal = Terminal(place, passphrase)
    terminal.make()
    with Casebook.open(terminal.folder, passphrase) as casebook:
        go_about_it(casebook, seed)
    terminal.look_around(stem(seed))
    terminal.keep_it_safe()
    terminal.be_refused()
    at_the_window.sit_at(terminal.folder, passphrase, marked(seed, "the window"))


def fill_every_field(casebook: Casebook, seed: str) -> None:
    """One row of every kind, with a marked word in each column that holds words."""

    def body(work: Work) -> int:
        made: dict[str, str] = {}
        for cls in _parents_first():
            work.add(_filled(cls, seed, made))
            work.session.flush()
        return len(made)

    casebook.store.commit("Fill every field", body)


def _parents_first() -> Iterator[type[Stored]]:
    from sqlmodel import SQLModel

    of_table = {table_of(cls).name: cls for cls in kinds().values() if cls is not Series}
    return (of_table[table.name] for table in SQLModel.metadata.sorted_tables if table.name in of_table)


def _filled(cls: type[Stored], seed: str, made: dict[str, str]) -> Stored:
    table: Table = table_of(cls)
    made[table.name] = new_id(cls.__kind__)
    values = {column.name: _value(column, seed, made) for column in table.columns if column.name != "id"}
    if names_original := getattr(cls, "__sealed__", ""):
        values[names_original] = ""  # an original kept elsewhere: a made-up hash would be a fault
    return cls(id=made[table.name], **{name: value for name, value in values.items() if value is not None})


def _value(column: "Column[Any]", seed: str, made: dict[str, str]) -> object:
    """A parent's id, a marked word, or nothing where a number or truth belongs and need not be."""
    for reference in column.foreign_keys:
        return made.get(reference.column.table.name)
    if str(column.type) == "VARCHAR":
        return marked(seed, f"{column.table.name}.{column.name}")
    return None if column.nullable or column.default is not None else HIGH_NUMBER


def go_about_it(casebook: Casebook, seed: str) -> None:
    """Commands of many kinds, with undo, drafts, refusals and a stale edit on the way."""
    person = builders.a_person(casebook, name=marked(seed, "name"), email=f"{stem(seed)}@example.org")
    case = builders.a_case(casebook, marked(seed, "case"))
    builders.an_escalation(casebook, case, noticed=marked(seed, "escalation"))
    event = builders.an_event(casebook, marked(seed, "event"), persons=(person,), cases=(case,))
    interview = builders.an_interview(casebook, marked(seed, "interview"))
    builders.an_attendee(casebook, interview, person)
    for number in range(3):
        builders.a_paragraph(casebook, interview, f"{marked(seed, 'notes')} {number} @[{person}]. " * 40)
    builders.a_statement(casebook, interview, person)
    builders.reveal(casebook, person, marked(seed, "reason"))
    builders.an_event(casebook, marked(seed, "undone"))
    casebook.undo()
    casebook.redo()
    casebook.undo()
    for length in (1, 60, 3_000):
        casebook.save_draft(f"{event} {stem(seed)}", marked(seed, "draft") * length)
    casebook.save_draft("other", marked(seed, "other draft"))
    casebook.discard_draft("other")
    _be_refused(casebook, seed)


def _be_refused(casebook: Casebook, seed: str) -> None:
    """Refusals and programming errors whose causes contain the words."""
    for act in (
        lambda: builders.a_person(casebook, marked(seed, "no such part")),
        lambda: builders.an_event(casebook, ""),
        lambda: casebook.run(chronology.SetAsideEvent(new_id("event"), marked(seed, "reason"))),
    ):
        try:
            act()
        except (Refused, StoreTrouble, ValueError) as error:
            print(type(error).__name__)


def seal_an_original(casebook: Casebook, seed: str) -> None:
    """Evidence of several pieces, and an intake that is cancelled half-way."""
    original = (marked(seed, "original") * 9_000).encode()
    casebook.store.evidence.take_in(io.BytesIO(original))
    try:
        casebook.store.evidence.take_in(io.BytesIO(original + b"another"), _cancelling_after(2))
    except Cancelled:
        print("Cancelled")


def look_around(casebook: Casebook, seed: str) -> None:
    """Searches and lists."""
    casebook.ask(people.persons)
    casebook.ask(chronology.events)
    casebook.ask(casework.find, stem(seed))


def keep_it_safe(casebook: Casebook, seed: str, place: Path) -> None:
    """Verification, backup, drill, restoring, exports, erasure, a rescue file."""
    sheet = " ".join(keeping.recovery_words(casebook.key))
    keeping.second_passphrase(
        casebook.folder, marked(seed, "the passphrase"), marked(seed, "second passphrase"), FLOOR
    )
    keeping.verify(casebook)
    made = keeping.back_up(casebook, place / BACKUPS)
    keeping.drill(made.backup.folder, sheet)
    keeping.restore_by_words(made.backup.folder, place / RESTORED, sheet)
    keeping.export_journal(casebook, place / "journal.json")
    try:
        keeping.export_journal(casebook, place / EXPORTED, with_content=True, progress=_cancelling_after(0))
    except Cancelled:
        print("Cancelled")
    keeping.save_rescue(casebook, [keeping.Unsaved("note", marked(seed, "rescued"))], place)
    case = builders.a_case(casebook, marked(seed, "to be erased"))
    keeping.erase(casebook, [case], marked(seed, "why erased"), marked(seed, "whose authority"))


def _cancelling_after(steps: int) -> Progress:
    """Progress that a person cancels after so many reports."""
    reported: list[object] = []

    def report(step: object) -> None:
        reported.append(step)
        if len(reported) >= steps:
            progress.cancel()

    progress = Progress(report)
    if not steps:
        progress.cancel()
    return progress


def go_on_until_killed(folder: Path, seed: str) -> None:
    """Commands without end; a timer kills the process in the middle of one."""
    threading.Timer(KILLED_AFTER, os.kill, (os.getpid(), signal.SIGKILL)).start()
    with Casebook.open(folder, marked(seed, "a third passphrase")) as casebook:
        while True:
            builders.an_event(casebook, marked(seed, "killed") * 20)


if __name__ == "__main__":
    logging.getLogger("workbench").addHandler(logging.NullHandler())  # how long questions took is no secret
    work(sys.argv[1], Path(sys.argv[2]))
