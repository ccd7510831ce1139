"""What can be done in the care and retaliation log. Its labels say nothing of what was noticed, or whom."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from workbench.conduct import rules
from workbench.conduct._records import CareEntry
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.store.record import Value, class_of
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class AddCareEntry(Command):
    """Enter what was noticed about a person who spoke, or offered to them, and what was done about it.

    Without a day it was noticed today; `follow_up_on` is when to ask again. The words are running text.
    """

    label: ClassVar[str] = "Add to the care log"
    person: str = field(repr=False)
    noticed: str = field(repr=False)
    sort: str = rules.CARE
    noticed_on: date | None = None
    action: str = field(default="", repr=False)
    follow_up_on: date | None = None


@dataclass(frozen=True)
class ChangeCareEntry(Command):
    """Change an entry that is open; None leaves a field as it is. The person stays.

    `without_follow_up` takes the day away on which to ask again.
    """

    label: ClassVar[str] = "Change an entry of the care log"
    care_entry: str
    seen: int
    noticed: str | None = field(default=None, repr=False)
    sort: str | None = None
    noticed_on: date | None = None
    action: str | None = field(default=None, repr=False)
    follow_up_on: date | None = None
    without_follow_up: bool = False


@dataclass(frozen=True)
class CloseCareEntry(Command):
    """Record how it ended for the person; without a day it was today."""

    label: ClassVar[str] = "Close an entry of the care log"
    care_entry: str
    seen: int
    outcome: str = field(repr=False)
    on: date | None = None


@dataclass(frozen=True)
class ReopenCareEntry(Command):
    """Take up an entry again; what was said of its outcome stays until it is closed anew."""

    label: ClassVar[str] = "Reopen an entry of the care log"
    care_entry: str
    seen: int


@dataclass(frozen=True)
class SetAsideCareEntry(Command):
    """Take out an entry that was made by mistake."""

    label: ClassVar[str] = "Set an entry of the care log aside"
    care_entry: str
    reason: str = field(repr=False)


@dataclass(frozen=True)
class RestoreCareEntry(Command):
    """Put an entry of the care log back."""

    label: ClassVar[str] = "Restore an entry of the care log"
    care_entry: str


def add_care_entry(command: AddCareEntry, work: Work) -> str:
    """The id of the entry. Refused: nothing noticed, an unknown sort, or a day that cannot be."""
    row: CareEntry = CareEntry.make(
        id=new_id("care_entry"),
        person=work.get(class_of("person"), command.person).id,
        sort=command.sort,
        noticed=command.noticed,
        noticed_on=(command.noticed_on or clock.today()).isoformat(),
        action=command.action,
        follow_up_on=command.follow_up_on.isoformat() if command.follow_up_on else "",
    )
    _check(row)
    return work.add(row).id


def change_care_entry(command: ChangeCareEntry, work: Work) -> None:
    """Refused: a stale edit, closed before, nothing noticed, an unknown sort, or a day that cannot be."""
    row = work.get(CareEntry, command.care_entry)
    rules.must_not_be_closed(_day(row.closed_on))
    words = {name: getattr(command, name) for name in ("noticed", "sort", "action")}
    days = {name: getattr(command, name) for name in ("noticed_on", "follow_up_on")}
    given: dict[str, Value] = {name: value for name, value in words.items() if value is not None}
    given |= {name: day.isoformat() for name, day in days.items() if day}
    given |= {"follow_up_on": ""} if command.without_follow_up else {}
    _check(work.change(row, seen=command.seen, **given))


def close_care_entry(command: CloseCareEntry, work: Work) -> None:
    """Refused: a stale edit, closed before, no outcome, retaliation unanswered, or a day that cannot be."""
    row = work.get(CareEntry, command.care_entry)
    rules.must_not_be_closed(_day(row.closed_on))
    rules.must_be_closed_with_an_outcome(row.sort, row.action, command.outcome)
    on = command.on or clock.today()
    rules.must_be_closed_after_it_was_noticed(date.fromisoformat(row.noticed_on), on, clock.today())
    work.change(row, seen=command.seen, outcome=command.outcome, closed_on=on.isoformat())


def reopen_care_entry(command: ReopenCareEntry, work: Work) -> None:
    """Refused: a stale edit, or open already."""
    row = work.get(CareEntry, command.care_entry)
    rules.must_have_been_closed(_day(row.closed_on))
    work.change(row, seen=command.seen, closed_on="")


def set_aside_care_entry(command: SetAsideCareEntry, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(CareEntry, command.care_entry), command.reason)


def restore_care_entry(command: RestoreCareEntry, work: Work) -> None:
    """Refused: it was not set aside."""
    work.restore(CareEntry, command.care_entry)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    AddCareEntry: add_care_entry,
    ChangeCareEntry: change_care_entry,
    CloseCareEntry: close_care_entry,
    ReopenCareEntry: reopen_care_entry,
    SetAsideCareEntry: set_aside_care_entry,
    RestoreCareEntry: restore_care_entry,
}


def _check(row: CareEntry) -> None:
    rules.must_be_a_sort(row.sort)
    rules.must_say_what_was_noticed(row.noticed)
    noticed = date.fromisoformat(row.noticed_on)
    rules.must_have_been_noticed_by_now(noticed, clock.today())
    rules.must_be_followed_up_after(noticed, _day(row.follow_up_on))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
