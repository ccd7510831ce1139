"""What can be done about things looked for and not found: record it, change it, say that it turned up."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from workbench.evidence import rules
from workbench.evidence._records import Exhibit
from workbench.evidence._request_records import Sought
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.store.record import Value
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class RecordSought(Command):
    """Record that something was looked for and not found: what, where, how thoroughly, by whom, and when.

    Without a day it was today. All but the extent are running text.
    """

    label: ClassVar[str] = "Record what was looked for and not found"
    what: str
    place: str
    extent: str
    how: str
    by_whom: str = ""
    looked_on: date | None = None


@dataclass(frozen=True)
class ChangeSought(Command):
    """Change what is said of a search; None leaves a field as it is. `found` is the exhibit if it turned up
    after all, "" if that was wrong.
    """

    label: ClassVar[str] = "Change what was looked for and not found"
    sought: str
    seen: int
    what: str | None = None
    place: str | None = None
    extent: str | None = None
    how: str | None = None
    by_whom: str | None = None
    looked_on: date | None = None
    found: str | None = None


@dataclass(frozen=True)
class SetAsideSought(Command):
    """Take out a search that was entered by mistake."""

    label: ClassVar[str] = "Set a search aside"
    sought: str
    reason: str


@dataclass(frozen=True)
class RestoreSought(Command):
    """Put a search back."""

    label: ClassVar[str] = "Restore a search"
    sought: str


def record_sought(command: RecordSought, work: Work) -> str:
    """The id of the search. Refused: it does not say what, where or how thoroughly, or a day to come."""
    row: Sought = Sought.make(
        id=new_id("sought"),
        what=command.what,
        place=command.place,
        extent=command.extent,
        how=command.how,
        by_whom=command.by_whom,
        looked_on=(command.looked_on or clock.today()).isoformat(),
    )
    _check(row)
    return work.add(row).id


def change_sought(command: ChangeSought, work: Work) -> None:
    """Refused: a stale edit, what a search must say taken away, a day to come, or an exhibit not there."""
    names = ("what", "place", "extent", "how", "by_whom")
    given: dict[str, Value] = {name: value for name in names if (value := getattr(command, name)) is not None}
    if command.looked_on:
        given["looked_on"] = command.looked_on.isoformat()
    if command.found is not None:
        given["found"] = work.get(Exhibit, command.found).id if command.found else None
    _check(work.change(work.get(Sought, command.sought), seen=command.seen, **given))


def set_aside_sought(command: SetAsideSought, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(Sought, command.sought), command.reason)


def restore_sought(command: RestoreSought, work: Work) -> None:
    """Refused: it was not set aside."""
    work.restore(Sought, command.sought)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    RecordSought: record_sought,
    ChangeSought: change_sought,
    SetAsideSought: set_aside_sought,
    RestoreSought: restore_sought,
}


def _check(row: Sought) -> None:
    rules.must_say_what_was_sought(row.what, row.place)
    rules.must_say_how_thoroughly(row.extent, row.how)
    rules.must_have_been_looked_for(date.fromisoformat(row.looked_on), clock.today())
