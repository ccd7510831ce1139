"""What can be typed after the program's name, with the help for it."""

import argparse
from pathlib import Path
from typing import Any

from workbench.command_line import acts, copies, dates, making
from workbench.command_line.arguments_for_tables import add_evidence, add_lists, add_tables
from workbench.command_line.parsing import Parser, add_command, add_output, add_path

_ABOUT = "An encrypted, offline workbench for one investigator."
_BEGIN = """first steps:
  workbench new Inquiry.casebook
  workbench import-table Inquiry.casebook people staff.csv --dry-run
  workbench add-evidence Inquiry.casebook letter.pdf --from-whom "Head of audit"
  workbench list Inquiry.casebook exhibits
The passphrase is asked for, or read by --passphrase-fd; it is never an argument."""


def parser() -> Parser:
    """Everything that can be typed, each command with its function as `act`."""
    every = Parser(
        prog="workbench",
        description=_ABOUT,
        epilog=_BEGIN,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    commands = every.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_making(commands)
    add_evidence(commands)
    add_tables(commands)
    _add_reading(commands)
    _add_dates(commands)
    _add_undoing(commands)
    _add_keeping(commands)
    _add_destruction(commands)
    _add_keys(commands)
    return every


def _add_making(commands: Any) -> None:
    new = add_command(
        commands, "new", making.new, "make a casebook, show its recovery words and ask three back"
    )
    add_path(new, "the casebook to make, such as Westmere.casebook")
    new.add_argument("--title", help="title of the investigation; without it, the name of the folder")
    new.add_argument("--template", default="", metavar="NAME", help="begin from this; see “templates”")
    new.add_argument("--words-fd", type=int, metavar="N", help="write the recovery words to this descriptor")
    add_command(commands, "templates", making.list_templates, "list what a new casebook can begin from")
    sample = add_command(commands, "sample", making.sample, "make a casebook with a fictional investigation")
    add_path(sample, "the casebook to make")
    sample.add_argument("--seed", type=int, default=1, metavar="N", help="which sample; one N, one sample")
    sample.add_argument("--scale", type=int, default=1, metavar="N", help="N times as many events and notes")


def _add_reading(commands: Any) -> None:
    add_lists(commands)
    search = add_command(commands, "search", acts.search, "search every record for words")
    add_path(search)
    search.add_argument("words", nargs="+", metavar="WORDS", help="all of them must occur; quote a phrase")
    verify = add_command(
        commands, "verify", acts.verify, "verify everything: 0 sound, 1 a fault, 2 cannot open"
    )
    add_path(verify)
    report = add_command(commands, "report", acts.report, "write a report as PDF")
    add_path(report)
    report.add_argument(
        "document",
        choices=("investigation", "case", "chronology"),
        metavar="investigation|case|chronology",
        help="what is summarised",
    )
    report.add_argument("--of", default="", metavar="REF", help="the case of a case summary: C03, or its id")
    add_output(report, "OUT.pdf")


def _add_undoing(commands: Any) -> None:
    undo = add_command(commands, "undo", acts.undo, "take back the newest act; a final one is not undone")
    add_path(undo)
    redo = add_command(commands, "redo", acts.redo, "do again what was taken back last")
    add_path(redo)


def _add_dates(commands: Any) -> None:
    told = add_command(commands, "date", dates.show_date, "show how a date in words is read")
    told.add_argument("words", nargs="+", metavar="WORDS", help="such as: about March 2019")
    told.add_argument("--said-on", metavar="DAY", help="the day on which the words were said or written")
    told.add_argument("--casebook", type=Path, metavar="PATH", help="with the key dates of this one")


def _add_keeping(commands: Any) -> None:
    backup = add_command(commands, "backup", acts.back_up, "make a verified backup and thin out older ones")
    add_path(backup)
    backup.add_argument("into", type=Path, metavar="FOLDER", help="the folder chosen for backups")
    restore = add_command(commands, "restore", acts.restore, "make a new casebook of a backup")
    restore.add_argument("backup", type=Path, metavar="BACKUP", help="the folder of one backup")
    add_path(restore, "the casebook to make")
    restore.add_argument("--words", action="store_true", help="by the recovery words instead of a passphrase")
    restore.add_argument("--words-fd", type=int, metavar="N", help="read the recovery words from here")
    found = add_command(
        commands, "copies", copies.show_copies, "compare copies left by a synchronising program"
    )
    add_path(found)
    found.add_argument("--bring-in", metavar="REASON", help="bring in what only they hold; for the journal")
    rescue = add_command(commands, "bring-in", copies.bring_in_rescue, "bring in what a rescue saved")
    add_path(rescue)
    rescue.add_argument("rescue", type=Path, metavar="RESCUE", help="the file that the rescue was saved as")
    rescue.add_argument("--reason", required=True, metavar="WORDS", help="why, for the journal")
    journal = add_command(
        commands, "export-journal", acts.export_journal, "write the journal for its checker"
    )
    add_path(journal)
    add_output(journal, "FILE")
    journal.add_argument(
        "--with-content", action="store_true", help="with every word of the record: not for release"
    )


def _add_destruction(commands: Any) -> None:
    destroy = add_command(
        commands, "destroy", acts.destroy, "destroy a casebook for good and write the certificate"
    )
    add_path(destroy)
    destroy.add_argument("--reason", required=True, metavar="WORDS", help="why, for the certificate")
    destroy.add_argument("--authority", required=True, metavar="WORDS", help="by whose authority")
    destroy.add_argument("--early", default="", metavar="WORDS", help="why before its retention date")
    destroy.add_argument("--backups", type=Path, metavar="FOLDER", help="with its backups in this folder")
    destroy.add_argument("--confirm", default="", metavar="NAME", help="the name of the casebook, once more")
    destroy.add_argument(
        "-o", "--output", type=Path, required=True, metavar="CERTIFICATE.pdf", help="the certificate"
    )
    destroy.set_defaults(replace=False)


def _add_keys(commands: Any) -> None:
    recover = add_command(commands, "recover", acts.recover, "set a new passphrase by the recovery words")
    add_path(recover)
    recover.add_argument("--words-fd", type=int, metavar="N", help="read the recovery words from here")
    passphrase = add_command(commands, "passphrase", acts.change_passphrase, "change the passphrase")
    add_path(passphrase)
    second = passphrase.add_mutually_exclusive_group()
    second.add_argument("--second", action="store_true", help="let a second passphrase open the casebook")
    second.add_argument("--remove-second", action="store_true", help="take the second passphrase away")
    new_key = add_command(commands, "new-key", making.new_key, "seal it with a new key; gives a new sheet")
    add_path(new_key)
    new_key.add_argument("--words-fd", type=int, metavar="N", help="write the new recovery words there")
