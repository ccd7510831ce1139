"""What can be asked of assertions: who says what, on which allegations it bears, what is untested."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from workbench.assertions._records import Assertion, AssertionAllegation, AssertionEnquiry
from workbench.kernel.dates import FuzzyDate
from workbench.store.dated import date_of


@dataclass(frozen=True, slots=True)
class AssertionRow:
    """What somebody asserts, in their words. Words, subject, body, pinpoint and reasons are running text.

    `sort` is among `SORTS`, `result` among `RESULTS`; person, event, exhibit, paragraph and enquiries are
    ids. `allegations` are ids, each with its bearing, which is among `BEARINGS`.
    """

    id: str
    revision: int
    number: int
    sort: str
    subject: str
    words: str
    person: str | None
    body: str
    said_on: FuzzyDate
    event: str | None
    exhibit: str | None
    paragraph: str | None
    pinpoint: str
    result: str
    reasons: str
    allegations: tuple[tuple[str, str], ...]
    enquiries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AssertionFilter:
    """Which assertions: of a sort, with a result, of a person, in an exhibit, on the occasion of an event,
    bearing on an allegation; "" stands for all.
    """

    sort: str = ""
    result: str = ""
    person: str = ""
    exhibit: str = ""
    event: str = ""
    allegation: str = ""


EVERY_ASSERTION = AssertionFilter()


def assertions(
    read: Session, wanted: AssertionFilter = EVERY_ASSERTION, *, offset: int = 0, limit: int = 500
) -> tuple[AssertionRow, ...]:
    """The assertions wanted, by number, a page at a time."""
    statement = _wanted(select(Assertion).where(col(Assertion.set_aside).is_(False)), wanted)
    rows = read.scalars(statement.order_by(col(Assertion.number)).offset(offset).limit(limit))
    return _rows(read, rows.all())


def the_assertion(read: Session, id: str) -> AssertionRow | None:
    """One assertion, set aside or not; None if there is none of this id."""
    row = read.get(Assertion, id)
    return _rows(read, [row])[0] if row else None


def _wanted(statement: SelectOfScalar[Assertion], wanted: AssertionFilter) -> SelectOfScalar[Assertion]:
    for name in ("sort", "result", "person", "exhibit", "event"):
        if value := getattr(wanted, name):
            statement = statement.where(getattr(Assertion, name) == value)
    if wanted.allegation:
        bearing = select(AssertionAllegation.assertion).where(
            AssertionAllegation.allegation == wanted.allegation
        )
        statement = statement.where(col(Assertion.id).in_(bearing))
    return statement


def _rows(read: Session, found: Sequence[Assertion]) -> tuple[AssertionRow, ...]:
    ids = [row.id for row in found]
    bearings: dict[str, list[tuple[str, str]]] = {}
    on = select(AssertionAllegation).where(col(AssertionAllegation.assertion).in_(ids))
    for tie in read.scalars(on.order_by(col(AssertionAllegation.id))):
        bearings.setdefault(tie.assertion, []).append((tie.allegation, tie.sort))
    tests: dict[str, list[str]] = {}
    by = select(AssertionEnquiry).where(col(AssertionEnquiry.assertion).in_(ids))
    for test in read.scalars(by.order_by(col(AssertionEnquiry.id))):
        tests.setdefault(test.assertion, []).append(test.enquiry)
    return tuple(_row(row, bearings.get(row.id, ()), tests.get(row.id, ())) for row in found)


def _row(row: Assertion, bearings: Sequence[tuple[str, str]], tests: Sequence[str]) -> AssertionRow:
    return AssertionRow(
        id=row.id,
        revision=row.revision,
        number=row.number,
        sort=row.sort,
        subject=row.subject,
        words=row.words,
        person=row.person,
        body=row.body,
        said_on=date_of(row),
        event=row.event,
        exhibit=row.exhibit,
        paragraph=row.paragraph,
        pinpoint=row.pinpoint,
        result=row.result,
        reasons=row.reasons,
        allegations=tuple(bearings),
        enquiries=tuple(tests),
    )
