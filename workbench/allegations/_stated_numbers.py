"""What can be done to numbers of people as others state them, the source always with the number."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from workbench.allegations import head_count
from workbench.allegations._dates import NOT_KNOWN
from workbench.allegations._records import Allegation, StatedNumber
from workbench.kernel.commands import Command
from workbench.kernel.dates import FuzzyDate
from workbench.kernel.ids import new_id
from workbench.store.dated import date_columns
from workbench.store.record import class_of
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class StateNumber(Command):
    """Put on record how large somebody says the workforce is, how many support an allegation, or how many
    were present at an event.

    `source` says in running text who states it and where; `of_whom` who is counted; without an allegation
    it is about all of them together.
    """

    label: ClassVar[str] = "Record a number of people as stated"
    counted: str
    number: int
    source: str
    qualifier: str = head_count.EXACTLY
    of_whom: str = ""
    allegation: str = ""
    as_at: FuzzyDate = NOT_KNOWN
    event: str = ""


@dataclass(frozen=True)
class ChangeStatedNumber(Command):
    """Change a stated number that was copied wrongly; None leaves a field as it is."""

    label: ClassVar[str] = "Change a number of people as stated"
    stated_number: str
    seen: int
    counted: str | None = None
    number: int | None = None
    source: str | None = None
    qualifier: str | None = None
    of_whom: str | None = None
    as_at: FuzzyDate | None = None


@dataclass(frozen=True)
class SetAsideStatedNumber(Command):
    """Take out a number that was entered by mistake; one that is contradicted stays beside the other."""

    label: ClassVar[str] = "Set a stated number aside"
    stated_number: str
    reason: str


@dataclass(frozen=True)
class RestoreStatedNumber(Command):
    """Put a stated number back."""

    label: ClassVar[str] = "Restore a stated number"
    stated_number: str


def state_number(command: StateNumber, work: Work) -> str:
    """The id of the record. Refused: of nobody, of something unknown, or without its source."""
    names = ("counted", "number", "source", "qualifier", "of_whom")
    row: StatedNumber = StatedNumber.make(
        id=new_id("stated_number"),
        allegation=work.get(Allegation, command.allegation).id if command.allegation else None,
        event=work.get(class_of("event"), command.event).id if command.event else None,
        sequence=work.next_number("stated_number"),
        **{name: getattr(command, name) for name in names},
        **date_columns(command.as_at),
    )
    _check(row)
    return work.add(row).id


def change_stated_number(command: ChangeStatedNumber, work: Work) -> None:
    """Refused: a stale edit, of nobody, of something unknown, or without its source."""
    names = ("counted", "number", "source", "qualifier", "of_whom")
    given = {name: value for name in names if (value := getattr(command, name)) is not None}
    row = work.get(StatedNumber, command.stated_number)
    _check(work.change(row, seen=command.seen, **given, **date_columns(command.as_at)))


def set_aside_stated_number(command: SetAsideStatedNumber, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(StatedNumber, command.stated_number), command.reason)


def restore_stated_number(command: RestoreStatedNumber, work: Work) -> None:
    """Refused: it was not set aside."""
    work.restore(StatedNumber, command.stated_number)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    StateNumber: state_number,
    ChangeStatedNumber: change_stated_number,
    SetAsideStatedNumber: set_aside_stated_number,
    RestoreStatedNumber: restore_stated_number,
}


def _check(row: StatedNumber) -> None:
    head_count.must_be_a_number_with_its_source(row.counted, row.qualifier, row.number, row.source)
    head_count.must_say_where_they_were_present(row.counted, row.event)
