"""What can be asked of requests for material and of what was looked for and not found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy.orm import Session
from sqlmodel import col, func, select, text

from workbench.evidence import rules
from workbench.evidence._request_records import MaterialRequest, RequestExhibit, RequestStep, Sought

_BY_WORDS: Final = (
    "IN (SELECT record FROM search_text WHERE number IN"
    " (SELECT rowid FROM search_index WHERE search_index MATCH :words))"
)
_REQUESTS_BY_WORDS: Final = (  # all constants
    f"(material_request.id {_BY_WORDS} OR material_request.id IN"  # noqa: S608
    f" (SELECT request FROM request_step WHERE set_aside = 0 AND request_step.id {_BY_WORDS}))"
)
_SOUGHT_BY_WORDS: Final = f"sought.id {_BY_WORDS}"


@dataclass(frozen=True, slots=True)
class StepRow:
    """What happened to a request on a day; `sort` is among `STEPS`."""

    id: str
    revision: int
    sort: str
    on: date
    words: str


@dataclass(frozen=True, slots=True)
class RequestRow:
    """Material asked of somebody, its steps in the order of their days, and the exhibits that came of it.

    `state` is among `STATES`; `chased` counts how often it was chased. `set_aside_reason` is "" for one that
    stands.
    """

    id: str
    revision: int
    number: int
    what: str
    asked_person: str | None
    asked_of: str
    why: str
    asked_on: date
    due_on: date | None
    state: str
    overdue: bool
    chased: int
    steps: tuple[StepRow, ...]
    exhibits: tuple[str, ...]
    set_aside_reason: str


@dataclass(frozen=True, slots=True)
class SoughtRow:
    """Something looked for and not found; `extent` is among `EXTENTS`, `found` what it turned up as."""

    id: str
    revision: int
    what: str
    place: str
    by_whom: str
    looked_on: date
    extent: str
    how: str
    found: str | None
    set_aside_reason: str


def requests(
    read: Session, today: date, *, state: str = "", words: str = "", set_aside: bool = False
) -> tuple[RequestRow, ...]:
    """The requests of a state, or all, in the order of their numbers; `words` is a query of full-text search,
    `set_aside` asks for those that were taken out.
    """
    statement = select(MaterialRequest).where(col(MaterialRequest.set_aside).is_(set_aside))
    if state:
        statement = statement.where(MaterialRequest.state == state)
    if words:
        found = text(_REQUESTS_BY_WORDS).bindparams(words=words)
        statement = statement.where(found)
    return _requests(read, today, read.scalars(statement.order_by(col(MaterialRequest.number))).all())


def the_request(read: Session, id: str, today: date) -> RequestRow | None:
    """One request, set aside or not; None if there is none of this id."""
    row = read.get(MaterialRequest, id)
    return _requests(read, today, [row])[0] if row else None


def overdue_requests(read: Session, today: date) -> tuple[RequestRow, ...]:
    """The requests whose answer is awaited beyond the day it was due, the longest overdue first."""
    overdue = (row for row in requests(read, today) if row.overdue)
    return tuple(sorted(overdue, key=lambda row: (row.due_on or today, row.number)))


def count_requests(read: Session) -> int:
    """How many requests stand."""
    standing = select(func.count(col(MaterialRequest.id))).where(col(MaterialRequest.set_aside).is_(False))
    return read.scalar(standing) or 0


def sought(read: Session, *, words: str = "", set_aside: bool = False) -> tuple[SoughtRow, ...]:
    """What was looked for and not found, in the order of the days; `words` is a query of full-text search,
    `set_aside` asks for what was taken out.
    """
    statement = select(Sought).where(col(Sought.set_aside).is_(set_aside))
    if words:
        statement = statement.where(text(_SOUGHT_BY_WORDS).bindparams(words=words))
    return tuple(map(_sought, read.scalars(statement.order_by(col(Sought.looked_on), col(Sought.id)))))


def count_sought(read: Session) -> int:
    """How many searches in vain stand."""
    return read.scalar(select(func.count(col(Sought.id))).where(col(Sought.set_aside).is_(False))) or 0


def the_sought(read: Session, id: str) -> SoughtRow | None:
    """One search, set aside or not; None if there is none of this id."""
    row = read.get(Sought, id)
    return _sought(row) if row else None


def _requests(read: Session, today: date, found: Sequence[MaterialRequest]) -> tuple[RequestRow, ...]:
    ids = [row.id for row in found]
    steps, came = _steps(read, ids), _exhibits(read, ids)
    return tuple(_request(row, today, steps.get(row.id, []), came.get(row.id, [])) for row in found)


def _steps(read: Session, requests: Sequence[str]) -> Mapping[str, list[StepRow]]:
    steps: dict[str, list[StepRow]] = {}
    statement = select(RequestStep).where(
        col(RequestStep.request).in_(requests), col(RequestStep.set_aside).is_(False)
    )
    for row in read.scalars(statement.order_by(col(RequestStep.on), col(RequestStep.position))):
        step = StepRow(row.id, row.revision, row.sort, date.fromisoformat(row.on), row.words)
        steps.setdefault(row.request, []).append(step)
    return steps


def _exhibits(read: Session, requests: Sequence[str]) -> Mapping[str, list[str]]:
    came: dict[str, list[str]] = {}
    statement = select(RequestExhibit).where(col(RequestExhibit.request).in_(requests))
    for tie in read.scalars(statement.order_by(col(RequestExhibit.id))):
        came.setdefault(tie.request, []).append(tie.exhibit)
    return came


def _request(
    row: MaterialRequest, today: date, steps: Sequence[StepRow], exhibits: Sequence[str]
) -> RequestRow:
    due = date.fromisoformat(row.due_on) if row.due_on else None
    return RequestRow(
        id=row.id,
        revision=row.revision,
        number=row.number,
        what=row.what,
        asked_person=row.asked_person,
        asked_of=row.asked_of,
        why=row.why,
        asked_on=date.fromisoformat(row.asked_on),
        due_on=due,
        state=row.state,
        overdue=rules.is_overdue(row.state, due, today),
        chased=sum(step.sort == rules.CHASED for step in steps),
        steps=tuple(steps),
        exhibits=tuple(exhibits),
        set_aside_reason=row.set_aside_reason if row.set_aside else "",
    )


def _sought(row: Sought) -> SoughtRow:
    return SoughtRow(
        id=row.id,
        revision=row.revision,
        what=row.what,
        place=row.place,
        by_whom=row.by_whom,
        looked_on=date.fromisoformat(row.looked_on),
        extent=row.extent,
        how=row.how,
        found=row.found,
        set_aside_reason=row.set_aside_reason if row.set_aside else "",
    )
