"""What can be done to accounts of an event: add what each source tells, and who was there by it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlmodel import col, func, select

from workbench.chronology import rules
from workbench.chronology._account_records import Account, AccountPerson, Resolution
from workbench.chronology._evidence_places import known, places
from workbench.chronology._records import Event
from workbench.kernel.commands import Batch, Command
from workbench.kernel.dates import FuzzyDate
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.store.dated import date_columns
from workbench.store.record import Value, class_of
from workbench.store.unit_of_work import Work

_NOT_KNOWN = FuzzyDate.not_known()
_WORDS = ("said", "given_by", "pinpoint", "basis", "place")


@dataclass(frozen=True)
class AddAccount(Command):
    """Add what one source says of an event, beside what others say; the event itself stays as it is.

    The source is a person by id, or in words (`given_by`); and the interview, paragraph or exhibit in which
    it stands, at `pinpoint`. `there` and `not_there` are people by id. Said, place, given by and pinpoint are
    running text.
    """

    label: ClassVar[str] = "Add an account of an event"
    event: str
    said: str
    date: FuzzyDate = _NOT_KNOWN
    place: str = ""
    person: str = ""
    given_by: str = ""
    interview: str = ""
    paragraph: str = ""
    exhibit: str = ""
    pinpoint: str = ""
    basis: str = rules.BASIS_NOT_SAID
    there: tuple[str, ...] = ()
    not_there: tuple[str, ...] = ()


@dataclass(frozen=True)
class ChangeAccount(Command):
    """Change an account that was entered wrongly; None leaves a field as it is, "" takes a link away."""

    label: ClassVar[str] = "Change an account of an event"
    account: str
    seen: int
    said: str | None = None
    date: FuzzyDate | None = None
    place: str | None = None
    person: str | None = None
    given_by: str | None = None
    interview: str | None = None
    paragraph: str | None = None
    exhibit: str | None = None
    pinpoint: str | None = None
    basis: str | None = None


@dataclass(frozen=True)
class LinkAccountPerson(Command):
    """Say that by an account a person was there, or was not; said again, it changes which."""

    label: ClassVar[str] = "Say who was there by an account"
    account: str
    person: str
    part: str = rules.THERE


@dataclass(frozen=True)
class UnlinkAccountPerson(Command):
    """Say that an account does not tell whether a person was there."""

    label: ClassVar[str] = "Take a person out of an account"
    account: str
    person: str


@dataclass(frozen=True)
class CorrectAccount(Batch):
    """Change an account and who was there by it, in one act; `correcting` makes it."""

    label: ClassVar[str] = ChangeAccount.label


@dataclass(frozen=True)
class SetAsideAccount(Command):
    """Take out an account that was entered by mistake; one that is not believed stays beside the others."""

    label: ClassVar[str] = "Set an account aside"
    account: str
    reason: str


@dataclass(frozen=True)
class RestoreAccount(Command):
    """Put an account back beside the others."""

    label: ClassVar[str] = "Restore an account"
    account: str


def correcting(
    change: ChangeAccount, before: Mapping[str, str], there: Sequence[str], not_there: Sequence[str]
) -> Command:
    """The act that changes an account so that these people were there by it, these were not, and it tells of
    no others. `before` says which part each person has now. Refused: somebody there and not there.
    """
    rules.must_be_there_or_not(there, not_there)
    after = {**dict.fromkeys(there, rules.THERE), **dict.fromkeys(not_there, rules.NOT_THERE)}
    told = [
        LinkAccountPerson(change.account, id, part) for id, part in after.items() if before.get(id) != part
    ]
    left = [UnlinkAccountPerson(change.account, id) for id in before if id not in after]
    return CorrectAccount((change, *told, *left)) if told or left else change


def add_account(command: AddAccount, work: Work) -> str:
    """The id of the account. Refused: nothing told, by nobody and nowhere, somebody there and not there."""
    rules.must_be_there_or_not(command.there, command.not_there)
    row: Account = Account.make(
        id=new_id("account"),
        event=work.get(Event, command.event).id,
        sequence=work.next_number("account"),
        person=known(work, "person", command.person),
        **{name: getattr(command, name) for name in _WORDS},
        **places(work, command),
        **date_columns(command.date),
    )
    _check(row)
    work.add(row)
    for part, persons in ((rules.THERE, command.there), (rules.NOT_THERE, command.not_there)):
        for person in dict.fromkeys(persons):
            _link(work, row.id, person, part)
    return row.id


def change_account(command: ChangeAccount, work: Work) -> None:
    """Refused: a stale edit, nothing told, or told by nobody and nowhere."""
    given: dict[str, Value] = {
        name: value for name in _WORDS if (value := getattr(command, name)) is not None
    }
    if command.person is not None:
        given["person"] = known(work, "person", command.person)
    row, date = work.get(Account, command.account), date_columns(command.date)
    _check(work.change(row, seen=command.seen, **given, **places(work, command, row), **date))


def link_account_person(command: LinkAccountPerson, work: Work) -> str:
    """The id of the tie. Refused: the account or the person is not there, or neither there nor not there."""
    rules.must_be_a_presence(command.part)
    account = work.get(Account, command.account)
    for tie in _ties(work, account.id, command.person):
        if tie.part == command.part:
            return tie.id
        work.remove(tie)
    return _link(work, account.id, command.person, command.part)


def unlink_account_person(command: UnlinkAccountPerson, work: Work) -> None:
    """Refused: the account does not tell of this person."""
    ties = _ties(work, command.account, command.person)
    if not ties:
        raise Refused("This account does not say whether this person was there.")
    for tie in ties:
        work.remove(tie)


def set_aside_account(command: SetAsideAccount, work: Work) -> None:
    """Refused: no reason, or a resolution prefers it."""
    row = work.get(Account, command.account)
    preferring = select(func.count(col(Resolution.id))).where(
        Resolution.preferred == row.id, col(Resolution.set_aside).is_(False)
    )
    rules.must_not_be_preferred(work.session.scalar(preferring) or 0)
    work.set_aside(row, command.reason)


def restore_account(command: RestoreAccount, work: Work) -> None:
    """Refused: it was not set aside, or its event was."""
    work.get(Event, work.restore(Account, command.account).event)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    AddAccount: add_account,
    ChangeAccount: change_account,
    LinkAccountPerson: link_account_person,
    UnlinkAccountPerson: unlink_account_person,
    SetAsideAccount: set_aside_account,
    RestoreAccount: restore_account,
}


def _check(row: Account) -> None:
    rules.must_tell_something(row.said)
    rules.must_come_from_somewhere(row.person, row.given_by, (row.interview, row.paragraph, row.exhibit))
    rules.must_be_a_basis(row.basis)


def _link(work: Work, account: str, person: str, part: str) -> str:
    known_person = work.get(class_of("person"), person)
    row: AccountPerson = AccountPerson.make(
        id=new_id("account_person"), account=account, person=known_person.id, part=part
    )
    return work.add(row).id


def _ties(work: Work, account: str, person: str) -> Sequence[AccountPerson]:
    return work.all(
        select(AccountPerson).where(AccountPerson.account == account, AccountPerson.person == person)
    )
