"""What can be done to keep evidence whole: say who held it, read sealed files again. Neither is undone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from workbench.evidence import rules
from workbench.evidence._records import CustodyEntry, Exhibit, HashCheck
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.store.record import class_of
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class RecordCustody(Command):
    """Record who held an exhibit from a moment on, where and why. `corrects` is an entry that was wrong."""

    label: ClassVar[str] = "Record who holds an exhibit"
    final: ClassVar[bool] = True
    instead: ClassVar[str] = "record a custody entry that corrects it"
    exhibit: str
    at: datetime
    reason: str
    person: str | None = None
    holder: str = ""
    place: str = ""
    seal_number: str = ""
    event: str | None = None
    corrects: str | None = None


@dataclass(frozen=True)
class RecordHashCheck(Command):
    """Read the sealed files of these exhibits again, to see whether they are as they came, and record it."""

    label: ClassVar[str] = "Check exhibits against their hashes"
    final: ClassVar[bool] = True
    instead: ClassVar[str] = "check the exhibit again"
    exhibits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of reading an exhibit's sealed file again; `fault` says what is wrong, "" for nothing."""

    exhibit: str
    reference: str
    fault: str


def record_custody(command: RecordCustody, work: Work) -> str:
    """The id of the entry. Refused: nobody named, no reason, a moment to come, another exhibit's entry."""
    exhibit = work.get(Exhibit, command.exhibit)
    rules.must_name_the_holder(command.person, command.holder, command.reason)
    rules.must_not_be_still_to_come(command.at, clock.now(), "at")
    if command.corrects:
        rules.must_correct_the_same_exhibit(exhibit.id, work.get(CustodyEntry, command.corrects).exhibit)
    row: CustodyEntry = CustodyEntry.make(
        id=new_id("custody_entry"),
        exhibit=exhibit.id,
        at=clock.stamp(command.at),
        person=work.get(class_of("person"), command.person).id if command.person else None,
        holder=command.holder,
        place=command.place,
        seal_number=command.seal_number,
        reason=command.reason.strip(),
        event=work.get(class_of("event"), command.event).id if command.event else None,
        corrects=command.corrects or None,
        entered_at=clock.stamp(clock.now()),
    )
    return work.add(row).id


def record_hash_check(command: RecordHashCheck, work: Work) -> tuple[Checked, ...]:
    """What was found of each exhibit, bad or good. Refused: nothing chosen, or an exhibit without a file."""
    rules.must_be_chosen(command.exhibits)
    chosen = [work.get(Exhibit, id) for id in dict.fromkeys(command.exhibits)]
    for exhibit in chosen:
        rules.must_have_a_file(exhibit.sealed_name)
    return tuple(_checked(exhibit, work) for exhibit in chosen)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    RecordCustody: record_custody,
    RecordHashCheck: record_hash_check,
}


def _checked(exhibit: Exhibit, work: Work) -> Checked:
    fault = work.evidence.check(exhibit.sealed_name, exhibit.sha256, work.progress) or ""
    row: HashCheck = HashCheck.make(
        id=new_id("hash_check"),
        exhibit=exhibit.id,
        at=clock.stamp(clock.now()),
        sha256=exhibit.sha256,
        fault=fault,
    )
    work.add(row)
    return Checked(exhibit.id, exhibit.reference, fault)
