"""What can be done to lines of enquiry: raise, change, close, reopen, say which cases they are about."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from sqlmodel import select

from workbench.conduct import rules
from workbench.conduct._records import Enquiry, EnquiryCase
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.store.record import Value, class_of
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class RaiseEnquiry(Command):
    """Raise a line of enquiry; it gets the next number. Question and why are running text."""

    label: ClassVar[str] = "Raise a line of enquiry"
    question: str
    why: str = ""
    priority: str = rules.MEDIUM
    raised_on: date | None = None
    due_on: date | None = None
    cases: tuple[str, ...] = ()


@dataclass(frozen=True)
class ChangeEnquiry(Command):
    """Change a line of enquiry that is open; None leaves a field as it is. The number stays.

    `without_due` takes the day away on which it is due.
    """

    label: ClassVar[str] = "Change a line of enquiry"
    enquiry: str
    seen: int
    question: str | None = None
    why: str | None = None
    priority: str | None = None
    due_on: date | None = None
    without_due: bool = False


@dataclass(frozen=True)
class CompleteEnquiry(Command):
    """Record what came of a line of enquiry, though it be nothing; without a day it was today."""

    label: ClassVar[str] = "Complete a line of enquiry"
    enquiry: str
    seen: int
    result: str
    on: date | None = None


@dataclass(frozen=True)
class AbandonEnquiry(Command):
    """Record that a line of enquiry is not followed further, and why; without a day it was today."""

    label: ClassVar[str] = "Abandon a line of enquiry"
    enquiry: str
    seen: int
    reason: str
    on: date | None = None


@dataclass(frozen=True)
class ReopenEnquiry(Command):
    """Take up again a line of enquiry that was done or abandoned, and say why. What came of it stays."""

    label: ClassVar[str] = "Reopen a line of enquiry"
    enquiry: str
    seen: int
    reason: str


@dataclass(frozen=True)
class LinkEnquiryCase(Command):
    """Say that a line of enquiry is about a case."""

    label: ClassVar[str] = "Link a line of enquiry to a case"
    enquiry: str
    case: str


@dataclass(frozen=True)
class UnlinkEnquiryCase(Command):
    """Say that a line of enquiry is not about a case."""

    label: ClassVar[str] = "Unlink a line of enquiry from a case"
    enquiry: str
    case: str


@dataclass(frozen=True)
class SetAsideEnquiry(Command):
    """Take out a line of enquiry that was entered by mistake; one that is not followed is abandoned."""

    label: ClassVar[str] = "Set a line of enquiry aside"
    enquiry: str
    reason: str


@dataclass(frozen=True)
class RestoreEnquiry(Command):
    """Put a line of enquiry back."""

    label: ClassVar[str] = "Restore a line of enquiry"
    enquiry: str


def raise_enquiry(command: RaiseEnquiry, work: Work) -> str:
    """The id of the line of enquiry. Refused: no question, an unknown priority, due before it was raised."""
    row: Enquiry = Enquiry.make(
        id=new_id("enquiry"),
        number=work.next_number("enquiry"),
        question=command.question,
        why=command.why,
        priority=command.priority,
        raised_on=(command.raised_on or clock.today()).isoformat(),
        due_on=command.due_on.isoformat() if command.due_on else "",
    )
    _check(row)
    work.add(row)
    for case in dict.fromkeys(command.cases):
        _link(work, row.id, case)
    return row.id


def change_enquiry(command: ChangeEnquiry, work: Work) -> None:
    """Refused: a stale edit, closed before, no question, an unknown priority, due before it was raised."""
    row = work.get(Enquiry, command.enquiry)
    rules.must_be_open(row.state)
    names = ("question", "why", "priority")
    given: dict[str, Value] = {name: value for name in names if (value := getattr(command, name)) is not None}
    due = {"due_on": command.due_on.isoformat()} if command.due_on else {}
    due |= {"due_on": ""} if command.without_due else {}
    _check(work.change(row, seen=command.seen, **given, **due))


def complete_enquiry(command: CompleteEnquiry, work: Work) -> None:
    """Refused: a stale edit, closed before, no result, or a day that cannot be."""
    rules.must_have_a_result(command.result)
    _close(work, command, state=rules.DONE, result=command.result)


def abandon_enquiry(command: AbandonEnquiry, work: Work) -> None:
    """Refused: a stale edit, closed before, no reason, or a day that cannot be."""
    rules.must_say_why_it_is_abandoned(command.reason)
    _close(work, command, state=rules.ABANDONED, closed_reason=command.reason.strip())


def reopen_enquiry(command: ReopenEnquiry, work: Work) -> None:
    """Refused: a stale edit, open already, or no reason."""
    row = work.get(Enquiry, command.enquiry)
    rules.must_be_closed(row.state)
    rules.must_say_why_it_is_reopened(command.reason)
    reason = command.reason.strip()
    work.change(row, seen=command.seen, state=rules.OPEN, closed_on="", reopened_reason=reason)


def link_enquiry_case(command: LinkEnquiryCase, work: Work) -> str:
    """The id of the tie. Refused: the line of enquiry or the case is not there."""
    row = work.get(Enquiry, command.enquiry)
    already = _ties(work, row.id, command.case)
    return already[0].id if already else _link(work, row.id, command.case)


def unlink_enquiry_case(command: UnlinkEnquiryCase, work: Work) -> None:
    """Refused: they are not tied."""
    ties = _ties(work, command.enquiry, command.case)
    if not ties:
        raise Refused("This line of enquiry is not linked to this case.")
    for tie in ties:
        work.remove(tie)


def set_aside_enquiry(command: SetAsideEnquiry, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(Enquiry, command.enquiry), command.reason)


def restore_enquiry(command: RestoreEnquiry, work: Work) -> None:
    """Refused: it was not set aside."""
    work.restore(Enquiry, command.enquiry)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    RaiseEnquiry: raise_enquiry,
    ChangeEnquiry: change_enquiry,
    CompleteEnquiry: complete_enquiry,
    AbandonEnquiry: abandon_enquiry,
    ReopenEnquiry: reopen_enquiry,
    LinkEnquiryCase: link_enquiry_case,
    UnlinkEnquiryCase: unlink_enquiry_case,
    SetAsideEnquiry: set_aside_enquiry,
    RestoreEnquiry: restore_enquiry,
}


def _check(row: Enquiry) -> None:
    rules.must_ask_something(row.question)
    rules.must_be_a_priority(row.priority)
    due = date.fromisoformat(row.due_on) if row.due_on else None
    rules.must_be_due_after_it_is_raised(date.fromisoformat(row.raised_on), due)


def _close(work: Work, command: CompleteEnquiry | AbandonEnquiry, **said: Value) -> None:
    row = work.get(Enquiry, command.enquiry)
    rules.must_be_open(row.state)
    on = command.on or clock.today()
    rules.must_be_closed_in_order(date.fromisoformat(row.raised_on), on, clock.today())
    work.change(row, seen=command.seen, closed_on=on.isoformat(), **said)


def _link(work: Work, enquiry: str, case: str) -> str:
    known = work.get(class_of("case"), case)
    row: EnquiryCase = EnquiryCase.make(id=new_id("enquiry_case"), enquiry=enquiry, case=known.id)
    return work.add(row).id


def _ties(work: Work, enquiry: str, case: str) -> Sequence[EnquiryCase]:
    return work.all(select(EnquiryCase).where(EnquiryCase.enquiry == enquiry, EnquiryCase.case == case))
