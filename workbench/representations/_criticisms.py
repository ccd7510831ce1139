"""What can be done to criticisms and to what is disclosed for them, before and beside the letter."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.representations import rules
from workbench.representations._history import histories
from workbench.representations._records import Criticism, Disclosure, DisclosureCriticism
from workbench.store.record import class_of
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class ProposeCriticism(Command):
    """Set down what a person may be criticised for, from an allegation or from a finding on one.

    `basis` gives, in running text, the facts and the evidence it rests on; it can be written later.
    """

    label: ClassVar[str] = "Propose a criticism"
    person: str
    text: str
    basis: str = ""
    allegation: str = ""
    finding: str = ""


@dataclass(frozen=True)
class ChangeCriticism(Command):
    """Change a criticism that was not put to the person yet; None leaves a field as it is."""

    label: ClassVar[str] = "Change a criticism"
    criticism: str
    seen: int
    text: str | None = None
    basis: str | None = None


@dataclass(frozen=True)
class SetAsideCriticism(Command):
    """Give up a criticism that was never put; one that was put is withdrawn, as an effect."""

    label: ClassVar[str] = "Set a criticism aside"
    criticism: str
    reason: str


@dataclass(frozen=True)
class RestoreCriticism(Command):
    """Put a criticism back."""

    label: ClassVar[str] = "Restore a criticism"
    criticism: str


@dataclass(frozen=True)
class RecordDisclosure(Command):
    """Record what was disclosed to a person, and to nobody else, to answer criticisms of them."""

    label: ClassVar[str] = "Record what was disclosed to a person"
    person: str
    criticisms: tuple[str, ...]
    items: str
    on: date
    how: str


@dataclass(frozen=True)
class ChangeDisclosure(Command):
    """Correct what was recorded of a disclosure; None leaves a field as it is."""

    label: ClassVar[str] = "Change what was disclosed to a person"
    disclosure: str
    seen: int
    items: str | None = None
    how: str | None = None
    on: date | None = None


@dataclass(frozen=True)
class SetAsideDisclosure(Command):
    """Take out a disclosure that was recorded by mistake."""

    label: ClassVar[str] = "Set a disclosure aside"
    disclosure: str
    reason: str


@dataclass(frozen=True)
class RestoreDisclosure(Command):
    """Put a disclosure back."""

    label: ClassVar[str] = "Restore a disclosure"
    disclosure: str


def propose_criticism(command: ProposeCriticism, work: Work) -> str:
    """The id of the criticism. Refused: no words, or from no allegation and no finding."""
    rules.must_state_the_criticism(command.text)
    rules.must_rest_on_something(command.allegation, command.finding)
    finding = work.get(class_of("finding"), command.finding) if command.finding else None
    allegation = str(getattr(finding, "allegation", command.allegation))
    row: Criticism = Criticism.make(
        id=new_id("criticism"),
        number=work.next_number("criticism"),
        person=work.get(class_of("person"), command.person).id,
        allegation=work.get(class_of("allegation"), allegation).id,
        finding=finding.id if finding else None,
        text=command.text,
        basis=command.basis,
    )
    return work.add(row).id


def change_criticism(command: ChangeCriticism, work: Work) -> None:
    """Refused: a stale edit, no words, or put to the person already."""
    words = {"text": command.text, "basis": command.basis}
    given = {name: value for name, value in words.items() if value is not None}
    row = _not_put(work, command.criticism)
    rules.must_state_the_criticism(work.change(row, seen=command.seen, **given).text)


def set_aside_criticism(command: SetAsideCriticism, work: Work) -> None:
    """Refused: no reason, or put to the person already."""
    work.set_aside(_not_put(work, command.criticism), command.reason)


def restore_criticism(command: RestoreCriticism, work: Work) -> None:
    """Refused: it was not set aside."""
    work.restore(Criticism, command.criticism)


def record_disclosure(command: RecordDisclosure, work: Work) -> str:
    """The id of the disclosure. Refused: of nothing, about another person, or on a day to come."""
    person = work.get(class_of("person"), command.person)
    about = criticisms_of(work, person.id, command.criticisms)
    row: Disclosure = Disclosure.make(
        id=new_id("disclosure"),
        person=person.id,
        items=command.items,
        disclosed_on=command.on.isoformat(),
        how=command.how,
    )
    _check(row)
    work.add(row)
    for criticism in about:
        tie = {"disclosure": row.id, "criticism": criticism.id}
        work.add(DisclosureCriticism.make(id=new_id("disclosure_criticism"), **tie))
    return row.id


def change_disclosure(command: ChangeDisclosure, work: Work) -> None:
    """Refused: a stale edit, of nothing, or on a day to come."""
    day = command.on.isoformat() if command.on else None
    words = {"items": command.items, "how": command.how, "disclosed_on": day}
    given = {name: value for name, value in words.items() if value is not None}
    _check(work.change(work.get(Disclosure, command.disclosure), seen=command.seen, **given))


def set_aside_disclosure(command: SetAsideDisclosure, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(Disclosure, command.disclosure), command.reason)


def restore_disclosure(command: RestoreDisclosure, work: Work) -> None:
    """Refused: it was not set aside."""
    work.restore(Disclosure, command.disclosure)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    ProposeCriticism: propose_criticism,
    ChangeCriticism: change_criticism,
    SetAsideCriticism: set_aside_criticism,
    RestoreCriticism: restore_criticism,
    RecordDisclosure: record_disclosure,
    ChangeDisclosure: change_disclosure,
    SetAsideDisclosure: set_aside_disclosure,
    RestoreDisclosure: restore_disclosure,
}


def criticisms_of(work: Work, person: str, criticisms: Sequence[str]) -> tuple[Criticism, ...]:
    """The criticisms of these ids, each once. Refused: none, or one of another person."""
    found = tuple(work.get(Criticism, id) for id in dict.fromkeys(criticisms))
    rules.must_be_about_this_person(person, [row.person for row in found])
    return found


def _not_put(work: Work, criticism: str) -> Criticism:
    row = work.get(Criticism, criticism)
    rules.must_not_have_been_put(len(histories(work.session)[row.id].letters))
    return row


def _check(row: Disclosure) -> None:
    rules.must_disclose_something(row.items, row.how)
    rules.must_not_be_to_come(date.fromisoformat(row.disclosed_on), clock.today(), "on")
