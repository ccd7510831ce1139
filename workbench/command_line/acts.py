"""The commands on a casebook that exists: search, verify, keep, recover, report, undo."""

import argparse
from typing import Final

from workbench import casework, keeping
from workbench.casebook import Casebook
from workbench.casework import FoundRow
from workbench.command_line import asking
from workbench.command_line.called import case_called
from workbench.command_line.opened import must_be_free, opened
from workbench.command_line.speaking import note, room, say
from workbench.command_line.tables import Table, printed
from workbench.command_line.watching import watched
from workbench.kernel.errors import Refused
from workbench.kernel.wording import count

FAULT_FOUND: Final = 1
_MOST_FOUND: Final = 500
_PAGE: Final = 100


def search(asked: argparse.Namespace) -> int:
    """Print every place that holds the words typed."""
    with opened(asked) as casebook:
        rows = _found(casebook, " ".join(asked.words))
    if rows:
        cells = tuple((row.place, row.field.replace("_", " "), _snippet(row)) for row in rows)
        say(printed(Table(("place", "field", "words"), cells), "table", room()), end="")
    told = count(len(rows), "place") if len(rows) < _MOST_FOUND else f"The first {_MOST_FOUND} places"
    note(f"{told} found.")
    return 0


def verify(asked: argparse.Namespace) -> int:
    """Verify everything and print what was looked at: 0 for a sound casebook, 1 for one with a fault."""
    with opened(asked) as casebook, watched() as progress:
        report = keeping.verify(casebook, progress)
    looked = report.counted
    say(
        f"Looked at {count(looked.entries, 'journal entry', 'journal entries')}, {count(looked.rows, 'row')},"
        f" {count(looked.blobs, 'evidence file')}. The last entry is {report.head}."
    )
    for remark in report.notes:
        say(remark)
    for fault in report.faults:
        say(f"{fault.place}: {fault.sentence}")
    say("No fault was found." if report.sound else f"{count(len(report.faults), 'fault')} found.")
    return 0 if report.sound else FAULT_FOUND


def back_up(asked: argparse.Namespace) -> int:
    """Make a verified backup: 1 if what was backed up has a fault."""
    with opened(asked) as casebook, watched() as progress:
        made = keeping.back_up(casebook, asked.into, progress)
    say(f"The backup lies in “{made.backup.folder}”. It was verified.")
    for fault in made.faults:
        say(f"{fault.place}: {fault.sentence}")
    return FAULT_FOUND if made.faults else 0


def restore(asked: argparse.Namespace) -> int:
    """Make a new casebook of a backup, by passphrase or by recovery words: 1 if it has a fault."""
    by_words = asked.words or asked.words_fd is not None
    if by_words:
        words = asking.recovery_words(asked.words_fd)
        with watched() as progress:
            made = keeping.restore_by_words(asked.backup, asked.path, words, progress)
    else:
        passphrase = asking.Asked(asked.passphrase_fd).passphrase()
        with watched() as progress:
            made = keeping.restore(asked.backup, asked.path, passphrase, progress)
    say(f"The casebook “{made.folder.name}” was restored and verified.")
    if by_words:
        say("Give it a passphrase now: workbench recover PATH.")
    for fault in made.report.faults:
        say(f"{fault.place}: {fault.sentence}")
    return 0 if made.report.sound else FAULT_FOUND


def recover(asked: argparse.Namespace) -> int:
    """Set a new passphrase by the recovery words."""
    words = asking.recovery_words(asked.words_fd)
    warning = keeping.recover(asked.path, words, asking.Asked(asked.passphrase_fd).new_passphrase())
    say("The new passphrase opens the casebook.")
    if warning:
        say(warning)
    return 0


def change_passphrase(asked: argparse.Namespace) -> int:
    """Change the passphrase, or set or take away the second one."""
    passphrases = asking.Asked(asked.passphrase_fd)
    now = passphrases.passphrase("Passphrase now: ")
    if asked.remove_second:
        keeping.remove_second_passphrase(asked.path, now)
        say("The second passphrase no longer opens the casebook.")
    elif asked.second:
        keeping.second_passphrase(asked.path, now, passphrases.new_passphrase("Second passphrase: "))
        say("The second passphrase opens the casebook as well.")
    else:
        keeping.change_passphrase(asked.path, now, passphrases.new_passphrase())
        say("The passphrase was changed. Older backups still open with the one before.")
    return 0


def destroy(asked: argparse.Namespace) -> int:
    """Destroy the casebook for good, and write the certificate."""
    from workbench import destruction

    must_be_free(asked)
    if asked.confirm != asked.path.name:
        raise Refused(f"To destroy it, name it: add --confirm “{asked.path.name}”.")
    order = destruction.Order(asked.reason, asked.authority, asked.early, asked.backups)
    passphrase = asking.Asked(asked.passphrase_fd).passphrase()
    with Casebook.open(asked.path, passphrase) as casebook, watched() as progress:
        facts = destruction.destroy(casebook, passphrase, order, asked.output, progress)
    say(f"“{asked.path.name}” was destroyed: {count(facts.files, 'file')}.")
    say(f"The certificate lies in “{asked.output}”. Now shred the recovery sheet.")
    return 0


def undo(asked: argparse.Namespace) -> int:
    """Take back the newest act. Refused: there is none, or it is final."""
    with opened(asked) as casebook:
        say(f"{casebook.undo().label}.")
    return 0


def redo(asked: argparse.Namespace) -> int:
    """Do again what was taken back last. Refused: there is nothing."""
    with opened(asked) as casebook:
        say(f"{casebook.redo().label}.")
    return 0


def export_journal(asked: argparse.Namespace) -> int:
    """Write the journal to a file, without its content unless that is asked for."""
    must_be_free(asked)
    with opened(asked) as casebook, watched() as progress:
        made = keeping.export_journal(
            casebook, asked.output, with_content=asked.with_content, progress=progress
        )
    entries = count(made.entries, "entry", "entries")
    say(f"{entries} written to “{made.path}”. The last is {made.head}.")
    return 0


def report(asked: argparse.Namespace) -> int:
    """Write a summary as PDF, and record in the journal that it was."""
    from workbench import papers

    must_be_free(asked)
    with opened(asked) as casebook, watched() as progress:
        of = case_called(casebook, asked.of) if asked.of else ""
        paper = papers.write_summary(casebook, asked.output, asked.document, of=of, progress=progress)
    say(f"The summary lies in “{paper.path}”. It contains identities and is not for release.")
    say(f"SHA-256: {paper.sha256}")
    return 0


def _found(casebook: Casebook, typed: str) -> list[FoundRow]:
    rows: list[FoundRow] = []
    offset: int | None = 0
    while offset is not None and len(rows) < _MOST_FOUND:
        page = casebook.ask(casework.find, typed, offset=offset, limit=_PAGE)
        rows += page.rows
        offset = page.next_offset
    return rows[:_MOST_FOUND]


def _snippet(row: FoundRow) -> str:
    return "".join(part.text for part in row.snippet)
