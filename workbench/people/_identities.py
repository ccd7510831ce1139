"""What can be done to identities: change them, add other names, and look at them, which is never undone."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, ClassVar

from sqlmodel import col, select

from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.people import rules
from workbench.people._records import Alias, Identity, Person, RevealedPerson, Revelation
from workbench.store.unit_of_work import Work


@dataclass(frozen=True, slots=True)
class AliasRow:
    """Another name of a person and its sort; never shown before it was revealed."""

    id: str
    words: str = field(repr=False)
    sort: str


@dataclass(frozen=True, slots=True)
class IdentityRow:
    """Who a person is, as one act of revealing showed it. `revision` is the identity's own."""

    person: str
    pseudonym: str
    revision: int
    name: str = field(repr=False)
    email: str = field(repr=False)
    telephone: str = field(repr=False)
    address: str = field(repr=False)
    aliases: tuple[AliasRow, ...] = field(repr=False)


@dataclass(frozen=True)
class ChangeIdentity(Command):
    """Change who a person is; None leaves a field as it is. `seen` is the revision that was revealed,
    or None for what is set down of a person whose identity was not looked at.
    """

    label: ClassVar[str] = "Change a person's identity"
    person: str
    seen: int | None = None
    name: str | None = field(default=None, repr=False)
    email: str | None = field(default=None, repr=False)
    telephone: str | None = field(default=None, repr=False)
    address: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class AddAlias(Command):
    """Add another name by which a person is called or miscalled."""

    label: ClassVar[str] = "Add another name of a person"
    person: str
    words: str = field(repr=False)
    sort: str


@dataclass(frozen=True)
class RemoveAlias(Command):
    """Remove another name that was wrong."""

    label: ClassVar[str] = "Remove another name of a person"
    alias: str


@dataclass(frozen=True)
class Reveal(Command):
    """Look at who these people are. The caller has asked for the passphrase again; the reason is kept."""

    label: ClassVar[str] = "Reveal identities"
    final: ClassVar[bool] = True
    instead: ClassVar[str] = "write in a note what was seen and why it should not have been"
    persons: tuple[str, ...]
    reason: str


def change_identity(command: ChangeIdentity, work: Work) -> None:
    """Refused: the identity was changed after it was revealed. The refusal does not say to what."""
    identity = _identity(work, work.get(Person, command.person))
    if command.seen not in {None, identity.revision}:
        raise Refused("This identity was changed after you looked at it. Reveal it again, then change it.")
    names = ("name", "email", "telephone", "address")
    given = {name: value for name in names if (value := getattr(command, name)) is not None}
    work.change(identity, **given)


def add_alias(command: AddAlias, work: Work) -> str:
    """The id of the alias. Refused: no words, an unknown sort, or a name the person has already."""
    person = work.get(Person, command.person)
    rules.must_be_an_alias(command.words, command.sort, [alias.words for alias in _aliases(work, person.id)])
    row: Alias = Alias.make(id=new_id("alias"), person=person.id, words=command.words, sort=command.sort)
    return work.add(row).id


def remove_alias(command: RemoveAlias, work: Work) -> None:
    """Refused: it is no longer there."""
    work.remove(work.get(Alias, command.alias))


def reveal(command: Reveal, work: Work) -> tuple[IdentityRow, ...]:
    """The identities asked for, in that order. Refused: nobody chosen, or no reason."""
    rules.must_have_a_reason_and_somebody(command.persons, command.reason)
    row: Revelation = Revelation.make(
        id=new_id("revelation"), at=clock.stamp(clock.now()), reason=command.reason.strip()
    )
    work.add(row)
    return tuple(_revealed(work, row.id, person) for person in dict.fromkeys(command.persons))


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    ChangeIdentity: change_identity,
    AddAlias: add_alias,
    RemoveAlias: remove_alias,
    Reveal: reveal,
}


def _revealed(work: Work, revelation: str, id: str) -> IdentityRow:
    person = work.get(Person, id)
    work.add(RevealedPerson.make(id=new_id("revealed_person"), revelation=revelation, person=id))
    known = _identity(work, person)
    aliases = tuple(AliasRow(alias.id, alias.words, alias.sort) for alias in _aliases(work, id))
    return IdentityRow(
        id, person.pseudonym, known.revision, known.name, known.email, known.telephone, known.address, aliases
    )


def _identity(work: Work, person: Person) -> Identity:
    return work.all(select(Identity).where(col(Identity.person) == person.id))[0]


def _aliases(work: Work, person: str) -> list[Alias]:
    return list(work.all(select(Alias).where(col(Alias.person) == person).order_by(col(Alias.words))))
