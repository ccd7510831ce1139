"""The command that takes files in as evidence, and tells of each its exhibit and its hash."""

import argparse
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from workbench import casework, intake
from workbench.casebook import Casebook
from workbench.command_line.called import case_called, person_called
from workbench.command_line.opened import opened
from workbench.command_line.speaking import note, say
from workbench.command_line.tables import one_line
from workbench.command_line.watching import watched
from workbench.evidence import LogExhibit
from workbench.intake import Taken
from workbench.kernel.dates import DateKind, FuzzyDate, Precision, read_date
from workbench.kernel.errors import Refused
from workbench.kernel.wording import count, listed

NOT_ALL: Final = 2

_TIME: Final = re.compile(r"(.*\S)[\sT]+(\d{1,2})[:.](\d{2})", re.ASCII)


def add_evidence(asked: argparse.Namespace) -> int:
    """Log files as exhibits: 2 if any could not be. Refused: what is said of all of them is not clear."""
    _must_be_one_for_a_title(asked)
    said = _said(asked)
    with opened(asked) as casebook:
        said = replace(
            said,
            cases=tuple(case_called(casebook, reference) for reference in asked.case),
            date=_date(casebook, asked.date),
            from_person=person_called(casebook, asked.from_person) if asked.from_person else None,
        )
        files, troubles = _files(asked, casebook.folder)
        commands = [_of(said, path, within) for path, within in files]
        return _take_in(casebook, commands, troubles)


def _must_be_one_for_a_title(asked: argparse.Namespace) -> None:
    if asked.title and (len(asked.files) > 1 or asked.files[0].is_dir()):
        raise Refused("A title is for one file. Without one, each file's own name is its title.")


def _said(asked: argparse.Namespace) -> LogExhibit:
    """What is said of every file alike."""
    return LogExhibit(
        title=asked.title,
        description=asked.description,
        sort=asked.sort,
        from_whom=asked.from_whom,
        received_by=asked.received_by,
        received_at=moment_read(asked.received) if asked.received else None,
        how_received=asked.how,
        marking=asked.marking,
        copy_reason=asked.copy_reason,
    )


def _date(casebook: Casebook, words: str) -> FuzzyDate:
    """The date that words tell, from the casebook's key dates if they name one."""
    reader = casebook.ask(casework.date_reader)
    return reader.read(words) if words else FuzzyDate.not_known()


def moment_read(words: str) -> datetime:
    """A moment as it is typed, by this computer's clock. Refused: a day without its time, or no day."""
    found = _TIME.fullmatch(words.strip())
    day = read_date(found[1]) if found else None
    if found is None or day is None or day.kind != DateKind.ON or day.precision != Precision.DAY:
        raise Refused("Give the day and the time it was received, such as “2 March 2020 14:30”.")
    try:
        at = datetime.fromisoformat(f"{day.earliest}T{int(found[2]):02}:{found[3]}")
    except ValueError:
        raise Refused("There is no such time of day. Write it as 14:30.") from None
    return at.astimezone()


def _of(said: LogExhibit, file: Path, within: str) -> LogExhibit:
    """What is said of one file; of one that lay in a folder also where."""
    where = f"In the folder “{within}”." if within else ""
    return replace(said, file=file, description="\n".join(filter(None, (said.description, where))))


def _files(asked: argparse.Namespace, casebook: Path) -> tuple[list[tuple[Path, str]], list[str]]:
    """The files to take in, each with the folder in which it was found; and what is not to be taken in."""
    files: list[tuple[Path, str]] = []
    troubles: list[str] = []
    for path in asked.files:
        if path.resolve().is_relative_to(casebook.resolve()):
            troubles.append(f"“{_name(path)}” is part of the casebook itself, and no evidence.")
        elif not path.is_dir():
            files.append((path, ""))
        elif not asked.recursive:
            troubles.append(f"“{_name(path)}” is a folder. Add --recursive to take in what is in it.")
        else:
            files += _within(path, casebook, troubles.append)
    return files, troubles


def _within(folder: Path, casebook: Path, tell: Callable[[str], None]) -> Iterator[tuple[Path, str]]:
    """Every file below a folder, in the order of names, but nothing of the casebook itself."""

    def unread(error: OSError) -> None:
        tell(f"The folder “{_name(Path(error.filename))}” could not be read: {error.strerror}.")

    for place, folders, names in os.walk(folder, onerror=unread):
        here = Path(place)
        folders[:] = sorted(name for name in folders if (here / name).resolve() != casebook.resolve())
        within = _words(here.relative_to(folder.parent))
        yield from ((here / name, within) for name in sorted(names))


def _take_in(casebook: Casebook, commands: list[LogExhibit], troubles: list[str]) -> int:
    taken: list[Taken] = []
    try:
        with watched() as progress:
            taken += intake.take_in(casebook, commands, progress)
    finally:
        for each in taken:
            _tell(each)
        for trouble in troubles:
            note(one_line(trouble))
    _sum_up(taken)
    return NOT_ALL if troubles or any(each.logged is None for each in taken) else 0


def _tell(taken: Taken) -> None:
    """One line for a file: its exhibit, its SHA-256 and its name; or why there is none."""
    logged = taken.logged
    if logged is None:
        note(one_line(taken.why_not))
        return
    same = f" (the same file as {listed(logged.same_file)})" if logged.same_file else ""
    there = same if logged.added else " (an exhibit already; nothing was added)"
    name = _name(taken.command.file) if taken.command.file else ""
    say(one_line(f"{logged.reference} {logged.sha256} {name}{there}"))


def _sum_up(taken: list[Taken]) -> None:
    logged = [each.logged for each in taken if each.logged]
    added = sum(each.added for each in logged)
    parts = [f"{count(added, 'exhibit')} added"]
    parts += [f"{len(logged) - added:,} there already"] if added < len(logged) else []
    parts += [f"{len(taken) - len(logged):,} not taken in"] if len(logged) < len(taken) else []
    note(f"{listed(parts)}.")


def _name(path: Path) -> str:
    return _words(path.name or path)


def _words(name: Path | str) -> str:
    """A file's name as text; what is no text in it is shown as such."""
    return os.fsencode(name).decode("utf-8", "replace")
