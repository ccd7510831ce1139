"""The command that shows how a date is read: the phrase in, what it means out."""

import argparse
from datetime import date

from workbench import casework
from workbench.casebook import Casebook
from workbench.command_line import asking
from workbench.command_line.speaking import note, say
from workbench.kernel import clock
from workbench.kernel.dates import DateKind, DateReader, FuzzyDate, Precision, read_date, unlikely_year
from workbench.kernel.errors import Refused
from workbench.kernel.wording import day


def show_date(asked: argparse.Namespace) -> int:
    """Print how words are read. Refused: what could mean two things, or is no date; the choices are told."""
    reader = _reader(asked)
    words = " ".join(asked.words)
    say(reader.reading(words, clock.today()))
    found = reader.read(words, clock.today())
    for name, value in (("First day", found.earliest), ("Last day", found.latest)):
        say(f"{name}: {day(value) if value else _open(found)}")
    say(f"EDTF: {found.edtf()}")
    if asked_back := unlikely_year(found, clock.today()):
        note(asked_back)
    return 0


def _reader(asked: argparse.Namespace) -> DateReader:
    said_on = _day(asked.said_on) if asked.said_on else None
    if asked.casebook is None:
        return DateReader(calendar=casework.england(), said_on=said_on)
    with Casebook.open(asked.casebook, asking.Asked(asked.passphrase_fd).passphrase()) as casebook:
        for warning in casebook.warnings:
            note(warning)
        return casebook.ask(casework.date_reader).on_the_day(said_on)


def _day(words: str) -> date:
    found = read_date(words)
    if found.kind is not DateKind.ON or found.precision is not Precision.DAY or found.earliest is None:
        raise Refused("Give one day on which it was said, such as --said-on '13 February 2020'.")
    return found.earliest


def _open(found: FuzzyDate) -> str:
    return "not known" if found.kind is DateKind.UNKNOWN else "open"
