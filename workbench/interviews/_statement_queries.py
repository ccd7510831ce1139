"""What can be asked of statements: how far they have come, every version, what was asked to change."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench.interviews._records import Interview
from workbench.interviews._statement_records import Amendment, Statement, StatementParagraph, StatementVersion
from workbench.kernel import clock


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement of one interviewee; `state` is among `STATEMENT_STATES`, `answer` is in their words."""

    id: str
    revision: int
    interview: str
    person: str
    state: str
    answer_by: date | None
    answer: str
    answered_on: date | None


@dataclass(frozen=True, slots=True)
class AmendmentRow:
    """What an interviewee asked to change in a paragraph; `decision` is "" until it is decided."""

    id: str
    revision: int
    asked: str
    asked_on: date
    decision: str
    reason: str


@dataclass(frozen=True, slots=True)
class StatementParagraphRow:
    """A paragraph of one version, with the amendments asked of it; `source` is the paragraph of the notes."""

    id: str
    revision: int
    number: int
    text: str
    source: str | None
    amendments: tuple[AmendmentRow, ...]


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version of a statement; `sent_at` is None while it is a draft."""

    id: str
    number: int
    sent_at: datetime | None
    paragraphs: tuple[StatementParagraphRow, ...]


def statements(read: Session, interview: str = "") -> tuple[StatementRow, ...]:
    """The statements from one interview or from all, in the order of the interviews."""
    standing = select(Statement).join(Interview).where(col(Statement.set_aside).is_(False))
    if interview:
        standing = standing.where(Statement.interview == interview)
    rows = read.scalars(standing.order_by(col(Interview.number), col(Statement.id)))
    return tuple(map(_statement, rows))


def versions(read: Session, statement: str) -> tuple[VersionRow, ...]:
    """Every version of a statement, newest first, with its paragraphs and the amendments asked."""
    found = select(StatementVersion).where(StatementVersion.statement == statement)
    return tuple(
        VersionRow(row.id, row.number, _moment(row.sent_at), _paragraphs(read, row.id))
        for row in read.scalars(found.order_by(col(StatementVersion.number).desc()))
    )


def _paragraphs(read: Session, version: str) -> tuple[StatementParagraphRow, ...]:
    standing = select(StatementParagraph).where(
        StatementParagraph.version == version, col(StatementParagraph.set_aside).is_(False)
    )
    rows = read.scalars(standing.order_by(col(StatementParagraph.number), col(StatementParagraph.id))).all()
    asked = _amendments(read, [row.id for row in rows])
    return tuple(
        StatementParagraphRow(row.id, row.revision, place, row.text, row.source, asked.get(row.id, ()))
        for place, row in enumerate(rows, start=1)
    )


def _amendments(read: Session, paragraphs: list[str]) -> Mapping[str, tuple[AmendmentRow, ...]]:
    standing = select(Amendment).where(
        col(Amendment.paragraph).in_(paragraphs), col(Amendment.set_aside).is_(False)
    )
    found: dict[str, tuple[AmendmentRow, ...]] = {}
    for row in read.scalars(standing.order_by(col(Amendment.asked_on), col(Amendment.id))):
        asked = AmendmentRow(
            row.id, row.revision, row.asked, date.fromisoformat(row.asked_on), row.decision, row.reason
        )
        found[row.paragraph] = (*found.get(row.paragraph, ()), asked)
    return found


def _statement(row: Statement) -> StatementRow:
    by, on = _day(row.answer_by), _day(row.answered_on)
    return StatementRow(row.id, row.revision, row.interview, row.person, row.state, by, row.answer, on)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _moment(text: str) -> datetime | None:
    return clock.moment(text) if text else None
