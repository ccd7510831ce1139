"""What can be typed after the program's name, with the help for it."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from workbench.command_line import acts, dates, listing, making, tables
from workbench.kernel.errors import Refused

_ABOUT = "An encrypted, offline workbench for one investigator."
_FD = "file descriptor to read the passphrase from, one line for each that is asked"


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one sentence, like everything else here."""

    def understood(self, words: Sequence[str] | None) -> argparse.Namespace:
        """What was typed. Refused, without repeating it: what is not understood may be a passphrase."""
        asked, unknown = self.parse_known_args(words)
        if unknown:
            options = [word.partition("=")[0] for word in unknown if word.startswith("--")]
            self.error(f"{' '.join(options) or 'something that was typed'} is not known here")
        return asked

    def error(self, message: str) -> NoReturn:
        """Refused: what was typed is not understood."""
        told = message[:1].upper() + message[1:].rstrip(".")
        raise Refused(f"{told}. Type “{self.prog} --help” to see what can be typed.")


def parser() -> Parser:
    """Everything that can be typed, each command with its function as `act`."""
    every = Parser(prog="workbench", description=_ABOUT, allow_abbrev=False)
    commands = every.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_making(commands)
    _add_reading(commands)
    _add_dates(commands)
    _add_keeping(commands)
    _add_keys(commands)
    return every


def _add_making(commands: Any) -> None:
    new = _command(commands, "new", making.new, "make a casebook, show its recovery words and ask three back")
    _path(new, "the casebook to make, such as Westmere.casebook")
    new.add_argument("--title", help="title of the investigation; without it, the name of the folder")
    new.add_argument("--template", default="", metavar="NAME", help="begin from this; see “templates”")
    new.add_argument("--words-fd", type=int, metavar="N", help="write the recovery words to this descriptor")
    _command(commands, "templates", making.list_templates, "list what a new casebook can begin from")
    sample = _command(commands, "sample", making.sample, "make a casebook with a fictional investigation")
    _path(sample, "the casebook to make")
    sample.add_argument("--seed", type=int, default=1, metavar="N", help="which sample; one N, one sample")
    sample.add_argument("--scale", type=int, default=1, metavar="N", help="N times as many events and notes")


def _add_reading(commands: Any) -> None:
    listed = _command(commands, "list", acts.print_list, "print a list of what the casebook holds")
    _path(listed)
    listed.add_argument("kind", choices=listing.KINDS, metavar="KIND", help=", ".join(listing.KINDS))
    listed.add_argument("--format", choices=tables.FORMATS, default="table", help="table, json or csv")
    listed.add_argument(
        "--reveal", metavar="REASON", help="show real names in the list of people; the reason is journalled"
    )
    search = _command(commands, "search", acts.search, "search every record for words")
    _path(search)
    search.add_argument("words", nargs="+", metavar="WORDS", help="all of them must occur; quote a phrase")
    verify = _command(commands, "verify", acts.verify, "verify everything: 0 sound, 1 a fault, 2 cannot open")
    _path(verify)
    report = _command(commands, "report", acts.report, "write a report as PDF")
    _path(report)
    report.add_argument(
        "document",
        choices=("investigation", "case", "chronology"),
        metavar="investigation|case|chronology",
        help="what is summarised",
    )
    report.add_argument("--of", default="", metavar="REF", help="the case of a case summary: C03, or its id")
    _output(report, "OUT.pdf")


def _add_dates(commands: Any) -> None:
    told = _command(commands, "date", dates.show_date, "show how a date in words is read")
    told.add_argument("words", nargs="+", metavar="WORDS", help="such as: about March 2019")
    told.add_argument("--said-on", metavar="DAY", help="the day on which the words were said or written")
    told.add_argument("--casebook", type=Path, metavar="PATH", help="with the key dates of this one")


def _add_keeping(commands: Any) -> None:
    backup = _command(commands, "backup", acts.back_up, "make a verified backup and thin out older ones")
    _path(backup)
    backup.add_argument("into", type=Path, metavar="FOLDER", help="the folder chosen for backups")
    restore = _command(commands, "restore", acts.restore, "make a new casebook of a backup")
    restore.add_argument("backup", type=Path, metavar="BACKUP", help="the folder of one backup")
    _path(restore, "the casebook to make")
    restore.add_argument("--words", action="store_true", help="by the recovery words instead of a passphrase")
    restore.add_argument("--words-fd", type=int, metavar="N", help="read the recovery words from here")
    journal = _command(commands, "export-journal", acts.export_journal, "write the journal for its checker")
    _path(journal)
    _output(journal, "FILE")
    journal.add_argument(
        "--with-content", action="store_true", help="with every word of the record: not for release"
    )


def _add_keys(commands: Any) -> None:
    recover = _command(commands, "recover", acts.recover, "set a new passphrase by the recovery words")
    _path(recover)
    recover.add_argument("--words-fd", type=int, metavar="N", help="read the recovery words from here")
    passphrase = _command(commands, "passphrase", acts.change_passphrase, "change the passphrase")
    _path(passphrase)
    second = passphrase.add_mutually_exclusive_group()
    second.add_argument("--second", action="store_true", help="let a second passphrase open the casebook")
    second.add_argument("--remove-second", action="store_true", help="take the second passphrase away")


def _command(commands: Any, name: str, act: Callable[[argparse.Namespace], int], told: str) -> Parser:
    made: Parser = commands.add_parser(
        name, help=told, description=f"{told[:1].upper()}{told[1:]}.", allow_abbrev=False
    )
    made.add_argument("--passphrase-fd", type=int, metavar="N", help=_FD)
    made.set_defaults(act=act)
    return made


def _path(command: Parser, told: str = "the casebook's folder") -> None:
    command.add_argument("path", type=Path, metavar="PATH", help=told)


def _output(command: Parser, name: str) -> None:
    command.add_argument("-o", "--output", type=Path, required=True, metavar=name, help="the file to write")
