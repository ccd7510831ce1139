"""What can be done to consents: what a person agreed to, and when they took it back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.people import rules
from workbench.people._records import Consent, Person
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class RecordConsent(Command):
    """Record what a person agreed to ("to be quoted without name"), on which day and how."""

    label: ClassVar[str] = "Record a consent"
    person: str
    to: str
    given_on: date
    how: str = ""


@dataclass(frozen=True)
class WithdrawConsent(Command):
    """Record that a person took a consent back."""

    label: ClassVar[str] = "Record that a consent was withdrawn"
    consent: str
    seen: int
    withdrawn_on: date


@dataclass(frozen=True)
class SetAsideConsent(Command):
    """Take out a consent that was recorded by mistake; one that was taken back is withdrawn instead."""

    label: ClassVar[str] = "Set a consent aside"
    consent: str
    reason: str


@dataclass(frozen=True)
class RestoreConsent(Command):
    """Put a consent back."""

    label: ClassVar[str] = "Restore a consent"
    consent: str


def record_consent(command: RecordConsent, work: Work) -> str:
    """The id of the consent. Refused: it does not say to what."""
    rules.must_say_to_what(command.to)
    row: Consent = Consent.make(
        id=new_id("consent"),
        person=work.get(Person, command.person).id,
        to=command.to,
        how=command.how,
        given_on=command.given_on.isoformat(),
    )
    return work.add(row).id


def withdraw_consent(command: WithdrawConsent, work: Work) -> None:
    """Refused: a stale edit, or a day before the consent was given."""
    consent = work.get(Consent, command.consent)
    given = date.fromisoformat(consent.given_on)
    rules.must_not_be_withdrawn_before_it_was_given(given, command.withdrawn_on)
    work.change(consent, seen=command.seen, withdrawn_on=command.withdrawn_on.isoformat())


def set_aside_consent(command: SetAsideConsent, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(Consent, command.consent), command.reason)


def restore_consent(command: RestoreConsent, work: Work) -> None:
    """Refused: it was not set aside."""
    work.restore(Consent, command.consent)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    RecordConsent: record_consent,
    WithdrawConsent: withdraw_consent,
    SetAsideConsent: set_aside_consent,
    RestoreConsent: restore_consent,
}
