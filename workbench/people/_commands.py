"""What can be done to the register of people: their part, pseudonym and protection."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, ClassVar

from sqlmodel import col, select

from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.people import rules
from workbench.people._records import Alias, AllottedPseudonym, Identity, Person
from workbench.store.record import Value
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class AddPerson(Command):
    """Add a person. Without a pseudonym one is drawn; without a protection their part decides.

    `aliases` are pairs of words and sort, such as ("Griff", "nickname").
    """

    label: ClassVar[str] = "Add a person"
    part: str
    name: str = field(default="", repr=False)
    role: str = ""
    team: str = ""
    organisation: str = ""
    pseudonym: str = ""
    protection: str = ""
    notes: str = ""
    email: str = field(default="", repr=False)
    telephone: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    aliases: tuple[tuple[str, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class ChangePerson(Command):
    """Change what is shown of a person; None leaves a field as it is. The pseudonym stays."""

    label: ClassVar[str] = "Change a person"
    person: str
    seen: int
    part: str | None = None
    role: str | None = None
    team: str | None = None
    organisation: str | None = None
    notes: str | None = None


@dataclass(frozen=True)
class SetPseudonym(Command):
    """Give a person another pseudonym by hand; every text that refers to them shows it at once."""

    label: ClassVar[str] = "Give a person another pseudonym"
    person: str
    seen: int
    pseudonym: str


@dataclass(frozen=True)
class SetProtection(Command):
    """Say how far a person is protected; less than before needs a reason."""

    label: ClassVar[str] = "Set a person's protection"
    person: str
    seen: int
    protection: str
    reason: str = ""


@dataclass(frozen=True)
class SetAsidePerson(Command):
    """Take a person out of the register; texts that refer to them keep the pseudonym."""

    label: ClassVar[str] = "Set a person aside"
    person: str
    reason: str


@dataclass(frozen=True)
class RestorePerson(Command):
    """Put a person back into the register."""

    label: ClassVar[str] = "Restore a person"
    person: str


def add_person(command: AddPerson, work: Work) -> str:
    """The id of the person. Refused: an unknown part or protection, or a pseudonym given before."""
    rules.must_be_a_part(command.part)
    protection = command.protection or rules.usual_protection(command.part)
    rules.must_be_protected_enough(command.part, protection)
    id = new_id("person")
    pseudonym = _allot(work, id, command.pseudonym or _drawn(work, command.part))
    shown = _given(command, "part", "role", "team", "organisation", "notes")
    work.add(Person.make(id=id, pseudonym=pseudonym, protection=protection, **shown))
    known = _given(command, "name", "email", "telephone", "address")
    work.add(Identity.make(id=new_id("identity"), person=id, **known))
    for words, sort in command.aliases:
        rules.must_be_an_alias(words, sort, ())
        work.add(Alias.make(id=new_id("alias"), person=id, words=words, sort=sort))
    return id


def change_person(command: ChangePerson, work: Work) -> None:
    """Refused: a stale edit, an unknown part, or a child who would not be protected."""
    person = work.get(Person, command.person)
    work.change(person, seen=command.seen, **_given(command, "part", "role", "team", "organisation", "notes"))
    rules.must_be_a_part(person.part)
    rules.must_be_protected_enough(person.part, person.protection)


def set_pseudonym(command: SetPseudonym, work: Work) -> None:
    """Refused: a stale edit, or a pseudonym that was ever given to somebody else."""
    person = work.get(Person, command.person)
    work.change(person, seen=command.seen, pseudonym=_allot(work, person.id, command.pseudonym))


def set_protection(command: SetProtection, work: Work) -> None:
    """Refused: a stale edit, a child unprotected, or less protection without a reason."""
    person = work.get(Person, command.person)
    rules.must_be_protected_enough(person.part, command.protection)
    rules.must_say_why_protection_is_lowered(person.protection, command.protection, command.reason)
    work.change(
        person, seen=command.seen, protection=command.protection, protection_reason=command.reason.strip()
    )


def set_aside_person(command: SetAsidePerson, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(Person, command.person), command.reason)


def restore_person(command: RestorePerson, work: Work) -> None:
    """Refused: the person was not set aside."""
    work.restore(Person, command.person)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    AddPerson: add_person,
    ChangePerson: change_person,
    SetPseudonym: set_pseudonym,
    SetProtection: set_protection,
    SetAsidePerson: set_aside_person,
    RestorePerson: restore_person,
}


def _drawn(work: Work, part: str) -> str:
    """A pseudonym of the part's series, whose own are read alone: never more than a thousand bare words."""
    series = rules.series_of(part)
    given = col(AllottedPseudonym.pseudonym)
    of_series = select(given).where(given >= series, given < f"{series}~")
    return rules.draw(series, work.session.scalars(of_series).all(), secrets.randbelow)


def _allot(work: Work, person: str, pseudonym: str) -> str:
    """The pseudonym, kept for this person for good. Refused: somebody else had it."""
    rules.must_be_a_pseudonym(pseudonym)
    before = work.all(select(AllottedPseudonym).where(col(AllottedPseudonym.pseudonym) == pseudonym))
    rules.must_never_have_been_given(pseudonym, before[0].person if before else None, person)
    if not before:
        work.add(AllottedPseudonym.make(id=new_id("allotted_pseudonym"), pseudonym=pseudonym, person=person))
    return pseudonym


def _given(command: Command, *names: str) -> dict[str, Value]:
    """The fields that a command gives, as columns hold them; None leaves a column as it is."""
    given = {name: getattr(command, name) for name in names}
    return {name: value for name, value in given.items() if value is not None}
