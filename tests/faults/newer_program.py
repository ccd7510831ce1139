"""The program as it may be one day, with two formats more: for migrations that are cut short.

As a program: `newer_program.py FOLDER MARKS` opens an older casebook and works in it. It is a door too.
"""

import sys
from pathlib import Path

from tests.faults import casebook_door
from tests.faults.casebook_door import entries
from tests.faults.casebook_scenario import Script
from tests.faults.promises import Found
from workbench import investigation
from workbench.store import migrations, schema

STEPS = {
    schema.VERSION + 1: (
        "CREATE TABLE later_words (number INTEGER PRIMARY KEY, words TEXT NOT NULL)",
        "INSERT INTO later_words (words) SELECT text || text || text FROM term",
        "INSERT INTO later_words (words) SELECT hex(randomblob(3000)) FROM journal_entry",
    ),
    schema.VERSION + 2: (
        "CREATE INDEX later_words_in_order ON later_words (words)",
        "DELETE FROM later_words WHERE number % 2",
    ),
}


def look(run: Path) -> Found:
    """What the newer program finds, and that the casebook has its newest format."""
    found = casebook_door.look(run)
    if found.refusal is None:
        with casebook_door.opened(casebook_door.at_home(run)) as casebook:
            if migrations.version_of(casebook.store.connection) != schema.VERSION + len(STEPS):
                return Found(found.facts, (*found.problems, "the casebook is not in the newest format"))
    return found


def migrate(run: Path, marks: Path) -> None:
    """Open, and go on working in the new format."""
    script = Script(run, marks)
    script.stage("migration")
    script.open()
    for entry in entries(script.casebook)[-len(STEPS) :]:
        script.done(f"entry {entry.number}", entry.hash)
    script.stage("after the migration")
    script.do(investigation.AddTerm("In the new format."))
    script.casebook.close()


def become_newer() -> None:
    """From here on this process is the newer program."""
    defaults = migrations.bring_up_to_date.__kwdefaults__
    assert defaults is not None
    defaults.update(steps=STEPS, newest=schema.VERSION + len(STEPS))


if __name__ == "__main__":
    become_newer()
    migrate(Path(sys.argv[1]), Path(sys.argv[2]))
elif __name__ == "tests.faults.newer_program":
    become_newer()
