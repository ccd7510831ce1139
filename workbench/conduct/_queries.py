"""What can be asked of the decision log, the lines of enquiry, and the care and retaliation log."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from sqlalchemy.orm import Session
from sqlmodel import case, col, func, select, text

from workbench.conduct import rules
from workbench.conduct._records import CareEntry, Decision, DecisionOption, Enquiry, EnquiryCase
from workbench.kernel import clock

_MOST_PRESSING_FIRST: Final = case(
    *((col(Enquiry.priority) == priority, place) for place, priority in enumerate(rules.PRIORITIES))
)
_OPEN_FIRST: Final = col(Enquiry.state) != rules.OPEN
_ENQUIRY_ORDERS: Final = {
    "number": (col(Enquiry.number),),
    "priority": (_OPEN_FIRST, _MOST_PRESSING_FIRST, col(Enquiry.due_on) == "", col(Enquiry.due_on)),
    "due": (_OPEN_FIRST, col(Enquiry.due_on) == "", col(Enquiry.due_on), _MOST_PRESSING_FIRST),
}


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision as it was written: what was chosen, and what else was considered, in the order given.

    `decided_on` and `entered_at` are both shown; `days_late` lie between them. The decisions before and after
    it are given by number; a decision that was superseded no longer holds.
    """

    id: str
    number: int
    title: str
    decided_on: date
    entered_at: datetime
    days_late: int
    decided_by: str
    chosen: str
    others: tuple[str, ...]
    reasons: str
    supersedes: int | None
    superseded_by: int | None


@dataclass(frozen=True, slots=True)
class EnquiryRow:
    """A line of enquiry; `state` is among `STATES`, `priority` among `PRIORITIES`. Cases are ids."""

    id: str
    revision: int
    number: int
    question: str
    why: str
    priority: str
    raised_on: date
    due_on: date | None
    state: str
    overdue: bool
    result: str
    closed_reason: str
    closed_on: date | None
    reopened_reason: str
    cases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EnquiryFilter:
    """Which lines of enquiry: of a state, of a priority, about a case; "" stands for all."""

    state: str = ""
    priority: str = ""
    case: str = ""


@dataclass(frozen=True, slots=True)
class CareRow:
    """An entry of the care and retaliation log, for the investigator's eyes alone.

    `standing` says what must not be overlooked, or "". `overdue` is whether to ask the person again by now.
    """

    id: str
    revision: int
    person: str
    sort: str
    noticed: str = field(repr=False)
    noticed_on: date
    action: str = field(repr=False)
    follow_up_on: date | None
    outcome: str = field(repr=False)
    closed_on: date | None
    standing: str
    overdue: bool


def decisions(read: Session, *, offset: int = 0, limit: int = 500) -> tuple[DecisionRow, ...]:
    """The decision log in the order of its numbers, superseded decisions in their place."""
    statement = select(Decision).order_by(col(Decision.number)).offset(offset).limit(limit)
    return _decisions(read, read.scalars(statement).all())


def count_decisions(read: Session) -> int:
    """How many decisions were recorded."""
    return read.scalar(select(func.count(col(Decision.id)))) or 0


def the_decision(read: Session, id: str) -> DecisionRow | None:
    """One decision; None if there is none of this id."""
    row = read.get(Decision, id)
    return _decisions(read, [row])[0] if row else None


def decision_versions(read: Session, id: str) -> tuple[DecisionRow, ...]:
    """A decision with those whose place it took and those that took its place, the earliest first; nothing if
    there is none of this id.
    """
    row = the_decision(read, id)
    versions = [row] if row else []
    while versions and versions[0].supersedes is not None:
        versions.insert(0, _numbered(read, versions[0].supersedes))
    while versions and versions[-1].superseded_by is not None:
        versions.append(_numbered(read, versions[-1].superseded_by))
    return tuple(versions)


def enquiries(
    read: Session,
    today: date,
    wanted: EnquiryFilter = EnquiryFilter(),
    *,
    order: str = "number",
    offset: int = 0,
    limit: int = 500,
) -> tuple[EnquiryRow, ...]:
    """The lines of enquiry wanted. `order` is "number", or "priority" or "due" with those open first."""
    statement = select(Enquiry).where(col(Enquiry.set_aside).is_(False))
    if wanted.state:
        statement = statement.where(Enquiry.state == wanted.state)
    if wanted.priority:
        statement = statement.where(Enquiry.priority == wanted.priority)
    if wanted.case:
        about = select(EnquiryCase.enquiry).where(EnquiryCase.case == wanted.case)
        statement = statement.where(col(Enquiry.id).in_(about))
    statement = statement.order_by(*_ENQUIRY_ORDERS[order], col(Enquiry.number))
    return _enquiries(read, today, read.scalars(statement.offset(offset).limit(limit)).all())


def the_enquiry(read: Session, id: str, today: date) -> EnquiryRow | None:
    """One line of enquiry, set aside or not; None if there is none of this id."""
    row = read.get(Enquiry, id)
    return _enquiries(read, today, [row])[0] if row else None


def overdue_enquiries(read: Session, today: date) -> tuple[EnquiryRow, ...]:
    """The open lines of enquiry whose day has passed, the longest overdue first."""
    late = select(Enquiry).where(
        col(Enquiry.set_aside).is_(False),
        Enquiry.state == rules.OPEN,
        Enquiry.due_on != "",
        Enquiry.due_on < today.isoformat(),
    )
    rows = read.scalars(late.order_by(col(Enquiry.due_on), col(Enquiry.number))).all()
    return _enquiries(read, today, rows)


def enquiries_by_case(read: Session) -> Mapping[str, int]:
    """How many lines of enquiry each case has, by the case's id."""
    standing = text(
        'SELECT "case", count(*) FROM enquiry_case JOIN enquiry ON enquiry.id = enquiry_case.enquiry'
        ' WHERE enquiry.set_aside = 0 GROUP BY "case"'
    )
    return {row[0]: row[1] for row in read.execute(standing)}


def care_log(read: Session, today: date, person: str = "") -> tuple[CareRow, ...]:
    """The care and retaliation log, of one person or of all, in the order of the days noticed."""
    statement = select(CareEntry).where(col(CareEntry.set_aside).is_(False))
    if person:
        statement = statement.where(CareEntry.person == person)
    rows = read.scalars(statement.order_by(col(CareEntry.noticed_on), col(CareEntry.id)))
    return tuple(_care(row, today) for row in rows)


def the_care_entry(read: Session, id: str, today: date) -> CareRow | None:
    """One entry of the log, set aside or not; None if there is none of this id."""
    row = read.get(CareEntry, id)
    return _care(row, today) if row else None


def unanswered_retaliation(read: Session, today: date) -> tuple[CareRow, ...]:
    """Possible retaliation that has not ended, that about which nothing was done first."""
    pressing = (row for row in care_log(read, today) if row.standing)
    return tuple(sorted(pressing, key=lambda row: (row.standing != rules.NO_ACTION, row.noticed_on)))


def overdue_care(read: Session, today: date) -> tuple[CareRow, ...]:
    """The people who should have been asked again by now, the longest overdue first."""
    overdue = (row for row in care_log(read, today) if row.overdue)
    return tuple(sorted(overdue, key=lambda row: row.follow_up_on or today))


def _decisions(read: Session, found: Sequence[Decision]) -> tuple[DecisionRow, ...]:
    ids = [row.id for row in found]
    options: dict[str, list[DecisionOption]] = {}
    considered = select(DecisionOption).where(col(DecisionOption.decision).in_(ids))
    for option in read.scalars(considered.order_by(col(DecisionOption.position))):
        options.setdefault(option.decision, []).append(option)
    after = select(Decision.supersedes, Decision.number).where(col(Decision.supersedes).in_(ids))
    later = {row.supersedes: row.number for row in read.execute(after)}
    earlier_ids = [row.supersedes for row in found if row.supersedes]
    before = select(Decision.id, Decision.number).where(col(Decision.id).in_(earlier_ids))
    earlier = {row.id: row.number for row in read.execute(before)}
    return tuple(
        _decision(row, options.get(row.id, ()), earlier.get(row.supersedes or ""), later.get(row.id))
        for row in found
    )


def _numbered(read: Session, number: int) -> DecisionRow:
    return _decisions(read, [read.scalars(select(Decision).where(Decision.number == number)).one()])[0]


def _decision(
    row: Decision, options: Sequence[DecisionOption], supersedes: int | None, superseded_by: int | None
) -> DecisionRow:
    decided, entered = date.fromisoformat(row.decided_on), clock.moment(row.entered_at)
    return DecisionRow(
        id=row.id,
        number=row.number,
        title=row.title,
        decided_on=decided,
        entered_at=entered,
        days_late=rules.days_late(decided, entered.astimezone().date()),
        decided_by=row.decided_by,
        chosen=next((option.text for option in options if option.chosen), ""),
        others=tuple(option.text for option in options if not option.chosen),
        reasons=row.reasons,
        supersedes=supersedes,
        superseded_by=superseded_by,
    )


def _enquiries(read: Session, today: date, found: Sequence[Enquiry]) -> tuple[EnquiryRow, ...]:
    cases: dict[str, list[str]] = {}
    ties = select(EnquiryCase).where(col(EnquiryCase.enquiry).in_([row.id for row in found]))
    for tie in read.scalars(ties.order_by(col(EnquiryCase.id))):
        cases.setdefault(tie.enquiry, []).append(tie.case)
    return tuple(_enquiry(row, today, cases.get(row.id, [])) for row in found)


def _enquiry(row: Enquiry, today: date, cases: Sequence[str]) -> EnquiryRow:
    due = _day(row.due_on)
    return EnquiryRow(
        id=row.id,
        revision=row.revision,
        number=row.number,
        question=row.question,
        why=row.why,
        priority=row.priority,
        raised_on=date.fromisoformat(row.raised_on),
        due_on=due,
        state=row.state,
        overdue=rules.is_overdue(row.state, due, today),
        result=row.result,
        closed_reason=row.closed_reason,
        closed_on=_day(row.closed_on),
        reopened_reason=row.reopened_reason,
        cases=tuple(cases),
    )


def _care(row: CareEntry, today: date) -> CareRow:
    follow_up, closed = _day(row.follow_up_on), _day(row.closed_on)
    return CareRow(
        id=row.id,
        revision=row.revision,
        person=row.person,
        sort=row.sort,
        noticed=row.noticed,
        noticed_on=date.fromisoformat(row.noticed_on),
        action=row.action,
        follow_up_on=follow_up,
        outcome=row.outcome,
        closed_on=closed,
        standing=rules.standing(row.sort, row.action, closed),
        overdue=rules.is_follow_up_overdue(follow_up, closed, today),
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
