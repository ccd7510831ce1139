"""What can be done to exhibits: change what is said of them, grade them, decide on their use, set aside."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from sqlmodel import col, func, select

from workbench.evidence import rules
from workbench.evidence._records import Exhibit
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.dates import FuzzyDate
from workbench.store.dated import date_columns
from workbench.store.record import Value, class_of
from workbench.store.unit_of_work import Work

_WORDS = (
    *("title", "description", "sort", "from_whom", "received_by", "how_received", "marking", "media_type"),
    *("kept_at", "seal_number", "copy_reason"),
)


@dataclass(frozen=True)
class ChangeExhibit(Command):
    """Change what is said of an exhibit; None leaves a field as it is, "" takes away a person or a parent.

    Number, file and hash stay. Where an original went after it was logged is told by its custody.
    """

    label: ClassVar[str] = "Change an exhibit"
    exhibit: str
    seen: int
    title: str | None = None
    description: str | None = None
    sort: str | None = None
    from_person: str | None = None
    from_whom: str | None = None
    received_by: str | None = None
    received_at: datetime | None = None
    how_received: str | None = None
    date: FuzzyDate | None = None
    marking: str | None = None
    media_type: str | None = None
    kept_at: str | None = None
    seal_number: str | None = None
    parent: str | None = None
    copy_reason: str | None = None


@dataclass(frozen=True)
class GradeExhibit(Command):
    """Grade how reliable the source is (1 to 3) and how credible the content (A to E), and say why."""

    label: ClassVar[str] = "Grade an exhibit"
    exhibit: str
    seen: int
    source_grade: str
    content_grade: str
    reason: str


@dataclass(frozen=True)
class DecideUse(Command):
    """Decide whether an exhibit is relied on or goes on the schedule of unused material."""

    label: ClassVar[str] = "Decide whether an exhibit is relied on"
    exhibit: str
    seen: int
    use: str
    reason: str = ""


@dataclass(frozen=True)
class SetAsideExhibit(Command):
    """Take an exhibit out of the list. Its number is not given again, and its sealed file stays."""

    label: ClassVar[str] = "Set an exhibit aside"
    exhibit: str
    reason: str


@dataclass(frozen=True)
class RestoreExhibit(Command):
    """Put an exhibit back into the list."""

    label: ClassVar[str] = "Restore an exhibit"
    exhibit: str


def change_exhibit(command: ChangeExhibit, work: Work) -> None:
    """Refused: a stale edit, no title, neither file nor place left, a moment to come, attached to itself."""
    row = work.get(Exhibit, command.exhibit)
    given = {name: value for name in _WORDS if (value := getattr(command, name)) is not None}
    _check_ties(command, row, work)
    date = date_columns(command.date)
    work.change(row, seen=command.seen, **given, **date, **_ties(command), **_received(command))
    rules.must_have_a_title(row.title)
    rules.must_have_a_sort(row.sort)
    rules.must_be_something(int(bool(row.sealed_name)), row.kept_at)


def grade_exhibit(command: GradeExhibit, work: Work) -> None:
    """Refused: a stale edit, a grade that is not on the scales, or no reason."""
    rules.must_be_graded_with_a_reason(command.source_grade, command.content_grade, command.reason)
    work.change(
        work.get(Exhibit, command.exhibit),
        seen=command.seen,
        source_grade=command.source_grade,
        content_grade=command.content_grade,
        grade_reason=command.reason.strip(),
    )


def decide_use(command: DecideUse, work: Work) -> None:
    """Refused: a stale edit, an unknown status, unused or decided otherwise than before without a reason."""
    row = work.get(Exhibit, command.exhibit)
    rules.must_be_used_with_a_reason(row.use, command.use, command.reason)
    work.change(row, seen=command.seen, use=command.use, use_reason=command.reason.strip())


def set_aside_exhibit(command: SetAsideExhibit, work: Work) -> None:
    """Refused: no reason, or attachments that stand."""
    row = work.get(Exhibit, command.exhibit)
    attached = select(func.count(col(Exhibit.id))).where(
        Exhibit.parent == row.id, col(Exhibit.set_aside).is_(False)
    )
    rules.must_hold_nothing(work.session.scalar(attached) or 0)
    work.set_aside(row, command.reason)


def restore_exhibit(command: RestoreExhibit, work: Work) -> None:
    """Refused: it was not set aside, or what it is attached to is set aside."""
    row = work.restore(Exhibit, command.exhibit)
    if row.parent:
        work.get(Exhibit, row.parent)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    ChangeExhibit: change_exhibit,
    GradeExhibit: grade_exhibit,
    DecideUse: decide_use,
    SetAsideExhibit: set_aside_exhibit,
    RestoreExhibit: restore_exhibit,
}


def _check_ties(command: ChangeExhibit, row: Exhibit, work: Work) -> None:
    if command.from_person:
        work.get(class_of("person"), command.from_person)
    if command.parent:
        rules.must_not_lie_within_itself(row.id, tuple(_holders(work, command.parent)))
    if command.received_at:
        rules.must_not_be_still_to_come(command.received_at, clock.now(), "received_at")


def _holders(work: Work, parent: str | None) -> Iterator[str]:
    """The exhibit that holds, what holds that one, and so on. Refused: it is not there."""
    while parent:
        yield parent
        parent = work.get(Exhibit, parent).parent


def _ties(command: ChangeExhibit) -> Mapping[str, Value]:
    given = {"from_person": command.from_person, "parent": command.parent}
    return {name: value or None for name, value in given.items() if value is not None}


def _received(command: ChangeExhibit) -> Mapping[str, Value]:
    return {"received_at": clock.stamp(command.received_at)} if command.received_at else {}
