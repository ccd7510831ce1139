"""What can be asked of key cases and escalations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy.orm import Session
from sqlmodel import case, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from workbench.cases import rules
from workbench.cases._records import Case, CasePerson, Escalation
from workbench.kernel import clock

T = TypeVar("T")

_ALL = 1_000_000

_GREATEST_RISK_FIRST = case(*((col(Case.risk) == risk, place) for place, risk in enumerate(rules.RISKS)))
_ORDERS = {
    "reference": col(Case.reference),
    "title": col(Case.title),
    "risk": _GREATEST_RISK_FIRST,
    "status": col(Case.status),
}


@dataclass(frozen=True, slots=True)
class CasePersonRow:
    """A person who belongs to a case, by id, and as what."""

    person: str
    part: str


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A key case. Title, summary and the reason for the risk are running text; `risk` is among `RISKS`."""

    id: str
    revision: int
    reference: str
    title: str
    summary: str
    risk: str
    risk_reason: str
    status: str
    persons: tuple[CasePersonRow, ...]
    alarm: str


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases: of a risk, of a status, to which a person belongs; "" stands for all. `set_aside` asks for
    those that were set aside instead of those that stand.
    """

    risk: str = ""
    status: str = ""
    person: str = ""
    set_aside: bool = False


@dataclass(frozen=True, slots=True)
class EscalationRow:
    """A safeguarding escalation; `standing` says what is still missing and is "" once it is closed."""

    id: str
    revision: int
    case: str
    noticed: str
    noticed_at: datetime
    told: str
    told_at: datetime | None
    acknowledged: str
    acknowledged_at: datetime | None
    outcome: str
    closed_at: datetime | None
    standing: str


def cases(
    read: Session,
    wanted: CaseFilter = CaseFilter(),
    *,
    order: str = "reference",
    offset: int = 0,
    limit: int = 500,
) -> tuple[CaseRow, ...]:
    """The cases wanted, a page at a time. `order` names a column; "-" before it turns it round."""
    column = _ORDERS[order.removeprefix("-")]
    ordered = column.desc() if order.startswith("-") else column
    statement = _wanted(select(Case), wanted).order_by(ordered, col(Case.reference))
    return _rows(read, read.scalars(statement.offset(offset).limit(limit)).all())


def count_cases(read: Session, wanted: CaseFilter = CaseFilter()) -> int:
    """How many cases are wanted."""
    return read.scalar(_wanted(select(func.count(col(Case.id))), wanted)) or 0


def the_case(read: Session, id: str) -> CaseRow | None:
    """One case, set aside or not; None if there is none of this id."""
    row = read.get(Case, id)
    return _rows(read, [row])[0] if row else None


def references(read: Session) -> Mapping[str, str]:
    """Every case's reference by id, cases set aside among them, so that every mention can be shown."""
    return {row.id: row.reference for row in read.execute(select(Case.id, Case.reference))}


def escalations(read: Session, case: str = "") -> tuple[EscalationRow, ...]:
    """The escalations, of one case or of all: open ones first, the longest open before the others."""
    statement = select(Escalation).where(col(Escalation.set_aside).is_(False))
    if case:
        statement = statement.where(Escalation.case == case)
    open_first = (col(Escalation.closed_at) != "", col(Escalation.noticed_at), col(Escalation.id))
    return tuple(map(_escalation, read.scalars(statement.order_by(*open_first))))


def open_escalations(read: Session) -> tuple[EscalationRow, ...]:
    """The escalations that are open, the longest open first."""
    return tuple(row for row in escalations(read) if row.standing)


def unescalated(read: Session) -> tuple[CaseRow, ...]:
    """The cases at immediate risk, not closed, of which nothing was ever escalated, by reference."""
    at_risk = cases(read, CaseFilter(risk=rules.IMMEDIATE), limit=_ALL)
    return tuple(row for row in at_risk if row.alarm == rules.NOBODY_TOLD)


def _wanted(statement: SelectOfScalar[T], wanted: CaseFilter) -> SelectOfScalar[T]:
    statement = statement.where(col(Case.set_aside).is_(wanted.set_aside))
    if wanted.risk:
        statement = statement.where(Case.risk == wanted.risk)
    if wanted.status:
        statement = statement.where(Case.status == wanted.status)
    if wanted.person:
        of_person = select(CasePerson.case).where(CasePerson.person == wanted.person)
        statement = statement.where(col(Case.id).in_(of_person))
    return statement


def _rows(read: Session, found: Sequence[Case]) -> tuple[CaseRow, ...]:
    wanted = [row.id for row in found]
    persons: dict[str, list[CasePersonRow]] = {}
    links = select(CasePerson).where(col(CasePerson.case).in_(wanted)).order_by(col(CasePerson.part))
    for link in read.scalars(links.order_by(col(CasePerson.id))):
        persons.setdefault(link.case, []).append(CasePersonRow(link.person, link.part))
    raised = _standings(read, wanted)
    return tuple(_case(row, tuple(persons.get(row.id, ())), raised.get(row.id, [])) for row in found)


def _standings(read: Session, wanted: Sequence[str]) -> Mapping[str, list[str]]:
    """What every escalation of the cases still lacks, "" for a closed one."""
    raised: dict[str, list[str]] = {}
    statement = select(Escalation).where(
        col(Escalation.case).in_(wanted), col(Escalation.set_aside).is_(False)
    )
    for row in map(_escalation, read.scalars(statement)):
        raised.setdefault(row.case, []).append(row.standing)
    return raised


def _case(row: Case, persons: tuple[CasePersonRow, ...], raised: Sequence[str]) -> CaseRow:
    alarm = rules.alarm(row.risk, row.status, len(raised), tuple(filter(None, raised)))
    return CaseRow(
        row.id,
        row.revision,
        row.reference,
        row.title,
        row.summary,
        row.risk,
        row.risk_reason,
        row.status,
        persons,
        alarm,
    )


def _escalation(row: Escalation) -> EscalationRow:
    told, acknowledged, closed = map(_moment, (row.told_at, row.acknowledged_at, row.closed_at))
    return EscalationRow(
        row.id,
        row.revision,
        row.case,
        row.noticed,
        clock.moment(row.noticed_at),
        row.told,
        told,
        row.acknowledged,
        acknowledged,
        row.outcome,
        closed,
        rules.standing(told, acknowledged, closed),
    )


def _moment(text: str) -> datetime | None:
    return clock.moment(text) if text else None
