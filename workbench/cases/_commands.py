"""What can be done to key cases and to who belongs to them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlmodel import col, func, select

from workbench.cases import rules
from workbench.cases._records import Case, CasePerson, Escalation
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.store.record import class_of
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class AddCase(Command):
    """Add a key case; it gets the next reference. `children` and `family` are people who belong to it."""

    label: ClassVar[str] = "Add a case"
    title: str
    summary: str = ""
    risk: str = rules.MEDIUM
    risk_reason: str = ""
    status: str = rules.OPEN
    children: tuple[str, ...] = ()
    family: tuple[str, ...] = ()


@dataclass(frozen=True)
class ChangeCase(Command):
    """Change a case; None leaves a field as it is. The reference stays."""

    label: ClassVar[str] = "Change a case"
    case: str
    seen: int
    title: str | None = None
    summary: str | None = None
    risk: str | None = None
    risk_reason: str | None = None
    status: str | None = None


@dataclass(frozen=True)
class LinkCasePerson(Command):
    """Say that a person belongs to a case, and as what; said again, it changes as what."""

    label: ClassVar[str] = "Link a person to a case"
    case: str
    person: str
    part: str


@dataclass(frozen=True)
class UnlinkCasePerson(Command):
    """Say that a person does not belong to a case."""

    label: ClassVar[str] = "Unlink a person from a case"
    case: str
    person: str


@dataclass(frozen=True)
class SetAsideCase(Command):
    """Take a case out of the list; its reference is not given again."""

    label: ClassVar[str] = "Set a case aside"
    case: str
    reason: str


@dataclass(frozen=True)
class RestoreCase(Command):
    """Put a case back into the list."""

    label: ClassVar[str] = "Restore a case"
    case: str


def add_case(command: AddCase, work: Work) -> str:
    """The id of the case. Refused: no title, an unknown risk or status."""
    reference = rules.reference_of(work.next_number("case"))
    words = {"title": command.title, "summary": command.summary, "risk_reason": command.risk_reason}
    row: Case = Case.make(
        id=new_id("case"), reference=reference, risk=command.risk, status=command.status, **words
    )
    _check(row)
    work.add(row)
    for part, persons in ((rules.CHILD, command.children), (rules.FAMILY, command.family)):
        for person in persons:
            _link(work, row.id, person, part)
    return row.id


def change_case(command: ChangeCase, work: Work) -> None:
    """Refused: a stale edit, no title, an unknown risk or status, or closing over an open escalation."""
    case = work.get(Case, command.case)
    names = ("title", "summary", "risk", "risk_reason", "status")
    given = {name: value for name in names if (value := getattr(command, name)) is not None}
    _check(work.change(case, seen=command.seen, **given))
    if command.status == rules.CLOSED:
        rules.must_have_nothing_open(_open_escalations(work, case.id), "close the case")


def link_case_person(command: LinkCasePerson, work: Work) -> str:
    """The id of the link. Refused: an unknown part, or a case that is not there."""
    rules.must_be_a_part(command.part)
    case = work.get(Case, command.case)
    for link in _links(work, case.id, command.person):
        if link.part == command.part:
            return link.id
        work.remove(link)
    return _link(work, case.id, command.person, command.part)


def unlink_case_person(command: UnlinkCasePerson, work: Work) -> None:
    """Refused: the person does not belong to the case."""
    links = _links(work, command.case, command.person)
    if not links:
        raise Refused("This person is not linked to this case.")
    for link in links:
        work.remove(link)


def set_aside_case(command: SetAsideCase, work: Work) -> None:
    """Refused: no reason, or an open escalation."""
    case = work.get(Case, command.case)
    rules.must_have_nothing_open(_open_escalations(work, case.id), "set the case aside")
    work.set_aside(case, command.reason)


def restore_case(command: RestoreCase, work: Work) -> None:
    """Refused: it was not set aside."""
    work.restore(Case, command.case)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    AddCase: add_case,
    ChangeCase: change_case,
    LinkCasePerson: link_case_person,
    UnlinkCasePerson: unlink_case_person,
    SetAsideCase: set_aside_case,
    RestoreCase: restore_case,
}


def _check(case: Case) -> None:
    rules.must_have_a_title(case.title)
    rules.must_be_a_risk(case.risk)
    rules.must_be_a_status(case.status)


def _link(work: Work, case: str, person: str, part: str) -> str:
    known = work.get(class_of("person"), person)
    row: CasePerson = CasePerson.make(id=new_id("case_person"), case=case, person=known.id, part=part)
    return work.add(row).id


def _links(work: Work, case: str, person: str) -> list[CasePerson]:
    return list(work.all(select(CasePerson).where(CasePerson.case == case, CasePerson.person == person)))


def _open_escalations(work: Work, case: str) -> int:
    statement = select(func.count(col(Escalation.id))).where(
        Escalation.case == case, Escalation.closed_at == "", col(Escalation.set_aside).is_(False)
    )
    return work.session.scalar(statement) or 0
