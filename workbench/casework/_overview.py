"""What spans the concepts at a glance: the case list with its counts, and how much there is of everything."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session
from sqlmodel import col, func, select

from workbench import (
    allegations,
    cases,
    chronology,
    conduct,
    evidence,
    interviews,
    investigation,
    people,
)
from workbench.cases import CaseFilter, CaseRow
from workbench.store.record import class_of, table_of

_EVERY_CASE: Final = CaseFilter()
_COUNTED: Final = ("events", "interviews", "exhibits", "alarm")


@dataclass(frozen=True, slots=True)
class CaseListRow:
    """A case with its children (by id), the teams of the people who belong to it, and how much is recorded of
    it. `alarm` is "" when nothing presses.
    """

    case: CaseRow
    children: tuple[str, ...]
    events: int
    interviews: int
    exhibits: int
    alarm: str
    teams: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is of everything, for the navigation."""

    cases: int
    people: int
    events: int
    interviews: int
    key_dates: int
    open_escalations: int
    allegations: int
    exhibits: int
    requests: int
    sought: int
    findings: int
    criticisms: int
    recommendations: int
    enquiries: int
    decisions: int


def case_list(
    read: Session,
    wanted: CaseFilter = _EVERY_CASE,
    *,
    order: str = "reference",
    offset: int = 0,
    limit: int = 500,
) -> tuple[CaseListRow, ...]:
    """The cases wanted with their counts. `order` is that of `cases.cases`, or a count, or "alarm"."""
    column = order.removeprefix("-")
    if column not in _COUNTED:
        return _with_counts(read, cases.cases(read, wanted, order=order, offset=offset, limit=limit))
    rows = _with_counts(read, cases.cases(read, wanted, limit=10_000))
    ordered = sorted(rows, key=lambda row: getattr(row, column), reverse=order.startswith("-"))
    return tuple(ordered[offset : offset + limit])


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands over every window: the title and the marking of the investigation, "" before set-up."""

    title: str
    marking: str


def frame(read: Session) -> Frame:
    """The title and the marking of the investigation."""
    row = investigation.investigation(read)
    return Frame(row.title, row.marking) if row else Frame("", "")


def counts(read: Session) -> Counts:
    """How much there is of everything that stands."""
    return Counts(
        cases=cases.count_cases(read),
        people=people.count_persons(read),
        events=chronology.count_events(read),
        interviews=interviews.count_interviews(read),
        key_dates=len(investigation.key_dates(read)),
        open_escalations=len(cases.open_escalations(read)),
        allegations=allegations.count_allegations(read),
        exhibits=evidence.count_exhibits(read),
        requests=evidence.count_requests(read),
        sought=evidence.count_sought(read),
        findings=_standing(read, "finding"),
        criticisms=_standing(read, "criticism"),
        recommendations=_standing(read, "recommendation"),
        enquiries=_standing(read, "enquiry"),
        decisions=conduct.count_decisions(read),
    )


def _standing(read: Session, kind: str) -> int:
    cls = class_of(kind)
    return read.scalar(select(func.count(col(cls.id))).where(table_of(cls).c.set_aside.is_(False))) or 0


def _with_counts(read: Session, rows: tuple[CaseRow, ...]) -> tuple[CaseListRow, ...]:
    events, held = chronology.events_by_case(read), interviews.interviews_by_case(read)
    exhibits, teams = evidence.exhibits_by_case(read), _teams(read, rows)
    return tuple(
        CaseListRow(
            case=row,
            children=tuple(person.person for person in row.persons if person.part == "child"),
            events=events.get(row.id, 0),
            interviews=held.get(row.id, 0),
            exhibits=exhibits.get(row.id, 0),
            alarm=row.alarm,
            teams=tuple(sorted({teams[person.person] for person in row.persons if person.person in teams})),
        )
        for row in rows
    )


def _teams(read: Session, rows: tuple[CaseRow, ...]) -> Mapping[str, str]:
    """The team of everybody who belongs to one of the cases and has one, by the person's id."""
    person = table_of(class_of("person"))
    wanted = {tie.person for row in rows for tie in row.persons}
    statement = select(person.c.id, person.c.team).where(person.c.id.in_(wanted), person.c.team != "")
    return {row.id: row.team for row in read.execute(statement)}
