"""What can be done to take evidence in: seal a file as it came, and log it, or an original kept elsewhere."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePath
from typing import IO, Any, ClassVar, Final

from sqlmodel import col, select

from workbench.evidence import rules
from workbench.evidence._links import link_case, link_event, link_person
from workbench.evidence._records import Exhibit
from workbench.evidence.media_types import media_type_of
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.dates import FuzzyDate
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.kernel.progress import Progress
from workbench.store.attachments import EvidenceFolder, Sealed
from workbench.store.dated import date_columns
from workbench.store.record import Value, class_of
from workbench.store.unit_of_work import Work

_UNDATED: Final = FuzzyDate.not_known()
_AS_GIVEN: Final = (
    *("description", "sort", "from_whom", "received_by", "how_received", "marking", "kept_at"),
    "seal_number",
)


@dataclass(frozen=True)
class LogExhibit(Command):
    """Log an exhibit; it gets the next number. Many at once are a batch of these.

    `file` is sealed as it stands, before anything is recorded of it; `sealed` is a file that was sealed
    already, with the `file_name` under which it came. An original outside the casebook is `kept_at` a place,
    under a seal. A file that is an exhibit already is logged again only with `copy_reason`, or as an
    attachment of a `parent` that does not hold it yet. Without a title, the file's own name is the title.
    """

    label: ClassVar[str] = "Log an exhibit"
    title: str = ""
    file: Path | None = None
    sealed: Sealed | None = None
    file_name: str = ""
    media_type: str = ""
    kept_at: str = ""
    seal_number: str = ""
    description: str = ""
    sort: str = rules.OTHER
    from_person: str | None = None
    from_whom: str = ""
    received_by: str = ""
    received_at: datetime | None = None
    how_received: str = ""
    date: FuzzyDate = _UNDATED
    marking: str = ""
    parent: str | None = None
    copy_reason: str = ""
    persons: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Logged:
    """What came of logging: the exhibit by id and reference, and the SHA-256 of its file ("" without one).

    `same_file` are the references of other exhibits with the same bytes. `added` is False where nothing was
    logged, because the file is an exhibit already; `exhibit` is then that one.
    """

    exhibit: str
    reference: str
    sha256: str
    same_file: tuple[str, ...]
    added: bool


def log_exhibit(command: LogExhibit, work: Work) -> Logged:
    """Refused: neither file nor place, a file that cannot be read, a moment to come, an id of nothing there.

    What can be refused is refused before anything is sealed. A sealed file is never removed here: an entry
    of the journal may name it.
    """
    name = _readable(command.file.name if command.file else command.file_name)
    title = command.title.strip() or PurePath(name).stem
    _check(command, name, title)
    _must_be_there(command, work)
    sealed = _sealed(command, work)
    same = _same_file(work, sealed)
    if same and not rules.is_logged_again(
        command.copy_reason, command.parent or "", [row.parent or "" for row in same]
    ):
        return Logged(same[0].id, same[0].reference, same[0].sha256, _references(same[1:]), added=False)
    row = work.add(_row(command, name, title, work.next_number("exhibit"), sealed))
    _link(command, row.id, work)
    return Logged(row.id, row.reference, row.sha256, _references(same), added=True)


def sealed_first(command: LogExhibit, folder: EvidenceFolder, progress: Progress) -> LogExhibit:
    """The same command with its file sealed already, so that logging it keeps nobody waiting.

    Refused as `log_exhibit` refuses, but for records it names that are not there. Raises StoreTrouble,
    `Cancelled`; nothing is left in the folder then.
    """
    if command.file is None:
        return command
    name = _readable(command.file.name)
    _check(command, name, command.title.strip() or PurePath(name).stem)
    with _opened(command.file) as source:
        return replace(command, file=None, sealed=folder.take_in(source, progress), file_name=name)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {LogExhibit: log_exhibit}


def _row(command: LogExhibit, file_name: str, title: str, number: int, sealed: Sealed | None) -> Exhibit:
    row: Exhibit = Exhibit.make(
        id=new_id("exhibit"),
        number=number,
        reference=rules.reference_of(number),
        title=title,
        received_at=clock.stamp(command.received_at) if command.received_at else "",
        logged_at=clock.stamp(clock.now()),
        from_person=command.from_person or None,
        parent=command.parent or None,
        copy_reason=command.copy_reason.strip(),
        **{name: getattr(command, name) for name in _AS_GIVEN},
        **_file(command, file_name, sealed),
        **date_columns(command.date),
    )
    return row


def _file(command: LogExhibit, file_name: str, sealed: Sealed | None) -> Mapping[str, Value]:
    """The columns of the sealed file, none for an original that is kept elsewhere."""
    if sealed is None:
        return {}
    media_type = command.media_type or media_type_of(file_name)
    return {
        "sealed_name": sealed.name,
        "sha256": sealed.sha256,
        "size": sealed.size,
        "file_name": file_name,
        "media_type": media_type,
    }


def _check(command: LogExhibit, file_name: str, title: str) -> None:
    files = sum(given is not None for given in (command.file, command.sealed))
    rules.must_be_something(files, command.kept_at)
    if files:
        rules.must_be_named(file_name)
    rules.must_have_a_title(title)
    rules.must_have_a_sort(command.sort)
    if command.received_at:
        rules.must_not_be_still_to_come(command.received_at, clock.now(), "received_at")


def _must_be_there(command: LogExhibit, work: Work) -> None:
    """Refused: a person, a case, an event or an exhibit that this one names is not there."""
    from_whom = (command.from_person,) if command.from_person else ()
    parent = (command.parent,) if command.parent else ()
    named = {
        "person": (*from_whom, *command.persons),
        "case": command.cases,
        "event": command.events,
        "exhibit": parent,
    }
    for kind, ids in named.items():
        for id in ids:
            work.get(class_of(kind), id)


def _sealed(command: LogExhibit, work: Work) -> Sealed | None:
    if command.file:
        with _opened(command.file) as source:
            return work.evidence.take_in(source, work.progress)
    if command.sealed and work.evidence.describe(command.sealed.name) != command.sealed:
        raise Refused("This is not the file that was sealed under that name. Take the file in again.")
    return command.sealed


def _opened(file: Path) -> IO[bytes]:
    try:
        if file.is_dir():
            raise Refused(f"“{file.name}” is a folder. Choose the files in it.", field="file")
        if not file.exists():
            raise Refused(f"There is no file “{file.name}” there. Choose it again.", field="file")
        if not file.is_file():
            raise Refused(f"“{file.name}” is a device or a pipe, not a file. Choose a file.", field="file")
        return file.open("rb")
    except OSError:
        said = f"“{file.name}” could not be opened. Check that you may read it, and choose it again."
        raise Refused(said, field="file") from None


def _readable(name: str) -> str:
    """A file's name as text; what is no text in it (names of other systems) is shown as such."""
    return os.fsencode(name).decode("utf-8", "replace")


def _same_file(work: Work, sealed: Sealed | None) -> Sequence[Exhibit]:
    if sealed is None:
        return ()
    same = select(Exhibit).where(Exhibit.sha256 == sealed.sha256, col(Exhibit.set_aside).is_(False))
    return work.all(same.order_by(col(Exhibit.number)))


def _references(rows: Sequence[Exhibit]) -> tuple[str, ...]:
    return tuple(row.reference for row in rows)


def _link(command: LogExhibit, exhibit: str, work: Work) -> None:
    for person in dict.fromkeys(command.persons):
        link_person(work, exhibit, person, "")
    for case in dict.fromkeys(command.cases):
        link_case(work, exhibit, case)
    for event in dict.fromkeys(command.events):
        link_event(work, exhibit, event)
