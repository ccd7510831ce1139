"""What can be done to the frame of the investigation, its terms of reference and the interests declared."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from sqlmodel import col, func, select

from workbench.investigation import rules
from workbench.investigation._records import Interest, Investigation, Term
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.store.record import Value
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class SetUpInvestigation(Command):
    """Begin: what is investigated, for whom, by whom, within which bounds."""

    label: ClassVar[str] = "Set up the investigation"
    title: str
    reference: str = ""
    organisation: str = ""
    commissioner: str = ""
    investigator: str = ""
    scope: str = ""
    confidentiality: str = ""
    marking: str = ""
    commissioned_on: date | None = None
    retain_until: date | None = None
    retention_reason: str = ""


@dataclass(frozen=True)
class ChangeInvestigation(Command):
    """Change what is said of the investigation; None leaves a field as it is.

    `without_days` names those of its days that are taken away ("commissioned_on", "retain_until").
    """

    label: ClassVar[str] = "Change the investigation"
    investigation: str
    seen: int
    title: str | None = None
    reference: str | None = None
    organisation: str | None = None
    commissioner: str | None = None
    investigator: str | None = None
    scope: str | None = None
    confidentiality: str | None = None
    marking: str | None = None
    commissioned_on: date | None = None
    retain_until: date | None = None
    retention_reason: str | None = None
    without_days: tuple[str, ...] = ()


@dataclass(frozen=True)
class AddTerm(Command):
    """Add a paragraph at the end of the terms of reference; without a number it takes the next one."""

    label: ClassVar[str] = "Add a paragraph to the terms of reference"
    text: str
    number: str = ""


@dataclass(frozen=True)
class ChangeTerm(Command):
    """Change the number or the words of a paragraph; None leaves a field as it is."""

    label: ClassVar[str] = "Change a paragraph of the terms of reference"
    term: str
    seen: int
    text: str | None = None
    number: str | None = None


@dataclass(frozen=True)
class SetAsideTerm(Command):
    """Take a paragraph out of the terms of reference."""

    label: ClassVar[str] = "Set a paragraph of the terms of reference aside"
    term: str
    reason: str


@dataclass(frozen=True)
class RestoreTerm(Command):
    """Put a paragraph back into the terms of reference."""

    label: ClassVar[str] = "Restore a paragraph of the terms of reference"
    term: str


@dataclass(frozen=True)
class DeclareInterest(Command):
    """Declare a connection that someone could see as a conflict of interest."""

    label: ClassVar[str] = "Declare an interest"
    what: str
    managed: str = ""
    declared_on: date | None = None


@dataclass(frozen=True)
class ChangeInterest(Command):
    """Change what was declared; None leaves a field as it is. `without_day` takes the day away."""

    label: ClassVar[str] = "Change an interest declared"
    interest: str
    seen: int
    what: str | None = None
    managed: str | None = None
    declared_on: date | None = None
    without_day: bool = False


@dataclass(frozen=True)
class SetAsideInterest(Command):
    """Take a declared interest out of the list."""

    label: ClassVar[str] = "Set an interest aside"
    interest: str
    reason: str


@dataclass(frozen=True)
class RestoreInterest(Command):
    """Put a declared interest back."""

    label: ClassVar[str] = "Restore an interest"
    interest: str


def set_up_investigation(command: SetUpInvestigation, work: Work) -> str:
    """The id of the investigation. Refused: there is one already."""
    rules.must_be_the_only_one(work.session.scalar(select(func.count(col(Investigation.id)))) or 0)
    _check_frame(command.title, command.commissioned_on, command.retain_until)
    row: Investigation = Investigation.make(id=new_id("investigation"), **_given(command, *_FRAME))
    return work.add(row).id


def change_investigation(command: ChangeInvestigation, work: Work) -> None:
    """Refused: a stale edit, or no title left."""
    row = work.get(Investigation, command.investigation)
    gone = {name: "" for name in _FRAME_DAYS if name in command.without_days}
    work.change(row, seen=command.seen, **_given(command, *_FRAME) | gone)
    _check_frame(row.title, _day(row.commissioned_on), _day(row.retain_until))


def add_term(command: AddTerm, work: Work) -> str:
    """The id of the paragraph. Refused: no words, or a number that is taken."""
    rules.must_say_something(command.text, "text")
    position = (work.session.scalar(select(func.max(col(Term.position)))) or 0) + 1
    number = command.number.strip() or str(position)
    rules.must_be_a_fresh_number(number, _numbers(work))
    row: Term = Term.make(id=new_id("term"), number=number, position=position, text=command.text)
    return work.add(row).id


def change_term(command: ChangeTerm, work: Work) -> None:
    """Refused: a stale edit, no words, or a number that is taken."""
    term = work.get(Term, command.term)
    taken = _numbers(work) - {term.number}
    work.change(term, seen=command.seen, **_given(command, "text", "number"))
    rules.must_say_something(term.text, "text")
    rules.must_say_something(term.number, "number")
    rules.must_be_a_fresh_number(term.number, taken)


def set_aside_term(command: SetAsideTerm, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(Term, command.term), command.reason)


def restore_term(command: RestoreTerm, work: Work) -> None:
    """Refused: its number was given to another paragraph meanwhile."""
    taken = _numbers(work)
    rules.must_be_a_fresh_number(work.restore(Term, command.term).number, taken)


def declare_interest(command: DeclareInterest, work: Work) -> str:
    """The id of the interest. Refused: nothing said."""
    rules.must_say_something(command.what, "what")
    row: Interest = Interest.make(id=new_id("interest"), **_given(command, *_INTEREST))
    return work.add(row).id


def change_interest(command: ChangeInterest, work: Work) -> None:
    """Refused: a stale edit, or nothing said."""
    row = work.get(Interest, command.interest)
    gone = {"declared_on": ""} if command.without_day else {}
    work.change(row, seen=command.seen, **_given(command, *_INTEREST) | gone)
    rules.must_say_something(row.what, "what")


def set_aside_interest(command: SetAsideInterest, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(Interest, command.interest), command.reason)


def restore_interest(command: RestoreInterest, work: Work) -> None:
    """Refused: it was not set aside."""
    work.restore(Interest, command.interest)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    SetUpInvestigation: set_up_investigation,
    ChangeInvestigation: change_investigation,
    AddTerm: add_term,
    ChangeTerm: change_term,
    SetAsideTerm: set_aside_term,
    RestoreTerm: restore_term,
    DeclareInterest: declare_interest,
    ChangeInterest: change_interest,
    SetAsideInterest: set_aside_interest,
    RestoreInterest: restore_interest,
}

_INTEREST = ("what", "managed", "declared_on")
_FRAME_DAYS = ("commissioned_on", "retain_until")
_FRAME = (
    *("title", "reference", "organisation", "commissioner", "investigator", "scope", "confidentiality"),
    *("marking", "commissioned_on", "retain_until", "retention_reason"),
)


def _check_frame(title: str, commissioned: date | None, retained: date | None) -> None:
    rules.must_have_a_title(title)
    rules.must_be_kept_until_after_it_began(commissioned, retained)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _numbers(work: Work) -> set[str]:
    return {term.number for term in work.all(select(Term).where(col(Term.set_aside).is_(False)))}


def _given(command: Command, *names: str) -> dict[str, Value]:
    """The fields that a command gives, as columns hold them; None leaves a column as it is."""
    given = {name: getattr(command, name) for name in names}
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in given.items()
        if value is not None
    }
